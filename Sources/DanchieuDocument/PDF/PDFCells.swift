import DanchieuText

/// The lines of a page with tables, cell after cell: `pdftotext -layout` reads the columns of a
/// table across, so that the words of neighbouring cells stand in one line.
///
/// Programs draw a page in the order of reading; the places of the words then tell where a cell
/// ends.
struct PDFCells {
  /// A cell, or paragraphs outside tables: lines that stand one below the other.
  private struct Cell {
    /// Each the words on one base line without a gap as wide as that between two columns.
    var lines: [PDFWord]
    var left: Double
    var right: Double

    init(_ line: PDFWord) {
      lines = [line]
      left = line.left
      right = line.right
    }

    /// Whether `line` is its next one: below the last, and flush with it, centred like it, or set
    /// in or out as in a paragraph that is `wide` points or more.
    func goesOn(with line: PDFWord, wide: Double) -> Bool {
      let last = lines[lines.count - 1]
      let drop = line.top - last.top
      guard drop > 0, drop < 3 * last.height, line.left < right, line.right > left else {
        return false
      }
      let isCentred = abs(line.left + line.right - last.left - last.right) < 0.6 * last.height
      return abs(line.left - left) < 0.4 * last.height || isCentred || right - left > wide
        || line.left > left && line.left - left < 3 * last.height
    }

    mutating func append(_ line: PDFWord) {
      lines.append(line)
      left = min(left, line.left)
      right = max(right, line.right)
    }
  }

  /// What lines of several pieces weigh together on a page with tables; one with three pieces or more
  /// weighs two.
  private static let least = 8

  /// Whether the printed `lines` of a page have columns, other than those of the heading.
  static func areNeeded(for lines: [PDFLine], isFirst: Bool) -> Bool {
    let body = isFirst ? lines.dropFirst(HeadingColumns.reach) : lines[...]
    var weight = 0
    for line in body where line.pieces.count > 1 { weight += line.pieces.count > 2 ? 2 : 1 }
    return weight >= least
  }

  /// The lines of `page`; nil when they are not the words of the printed `lines`.
  static func lines(of page: PDFWord.Page, printed lines: [PDFLine]) -> [PDFLine]? {
    let letters = page.words.reduce(0) { $0 + $1.bytes.count }
    let expected = lines.reduce(0) { $0 + $1.bytes.lazy.filter { $0 > 0x20 }.count }
    guard abs(letters - expected) <= max(8, expected / 50) else { return nil }
    let (upright, others) = page.upright()
    let unit = width(of: upright.words)
    guard unit > 0 else { return nil }
    let cells = cells(of: Self.lines(of: upright.words), wide: upright.width / 2)
    let aside = Self.cells(of: Self.lines(of: others), wide: 0)
    let inner = edge * upright.height...(1 - edge) * upright.height
    return aside.flatMap { pageLines(of: $0, unit: unit, inner: nil) }
      + cells.flatMap { pageLines(of: $0, unit: unit, inner: inner) }
  }

  /// The lines that `words` make, in their order.
  private static func lines(of words: [PDFWord]) -> [PDFWord] {
    let sides = sides(of: words)
    var lines: [PDFWord] = []
    for word in words {
      if let last = lines.indices.last, lines[last].holds(word) {
        let gap = (word.left - lines[last].right) / lines[last].height
        if gap <= 0.6 || gap <= 2 && !sides.contains(side(word)) {
          lines[last].append(word)
          continue
        }
      }
      lines.append(word)
    }
    return lines
  }

  /// The cells that `lines` make, in their order.
  private static func cells(of lines: [PDFWord], wide: Double) -> [Cell] {
    var cells: [Cell] = []
    for line in lines {
      if let last = cells.indices.last, cells[last].goesOn(with: line, wide: wide) {
        cells[last].append(line)
      } else {
        cells.append(Cell(line))
      }
    }
    return cells
  }

  /// Where lines begin that come after the end of another: the left sides of columns, in points.
  private static func sides(of words: [PDFWord]) -> Set<Int> {
    var counts: [Int: Int] = [:]
    for (last, word) in zip(words, words.dropFirst()) where !last.holds(word) {
      counts[side(word), default: 0] += 1
    }
    return Set(counts.filter { $0.value >= 2 }.keys)
  }

  private static func side(_ word: PDFWord) -> Int { Int(max(0, word.left).rounded()) }

  /// The usual width of a character of `words`, in points.
  private static func width(of words: [PDFWord]) -> Double {
    let widths = words.filter { $0.length >= 3 }.map { ($0.right - $0.left) / Double($0.length) }
    return widths.isEmpty ? 0 : widths.sorted()[widths.count / 2]
  }

  /// The part of a page at its top and at its bottom where running heads stand.
  private static let edge = 0.1

  /// The lines of `cell` with columns of characters that are `unit` points wide; those that begin
  /// in `inner` are at no edge of the page.
  private static func pageLines(
    of cell: Cell, unit: Double, inner: ClosedRange<Double>?
  ) -> [PDFLine] {
    func column(_ place: Double) -> Int { Int((max(0, place) / unit).rounded()) }
    let margins = PDFLine.Margins(left: column(cell.left), right: column(cell.right))
    var lines: [PDFLine] = []
    var last: PDFWord?
    for line in cell.lines {
      let isApart = last.map { line.top - $0.top > 1.9 * line.height } ?? true
      guard var printed = PDFLine(line.bytes[...], followsGap: isApart) else { continue }
      printed.pieces = [
        PDFLine.Piece(
          start: column(line.left), end: column(line.right), bytes: printed.bytes)
      ]
      printed.margins = margins
      printed.isAtEdge = inner?.contains(line.top) != true
      lines.append(printed)
      last = line
    }
    return lines
  }
}

/// Words that are put together to a line.
extension PDFWord {
  /// Whether `word` stands on the same base line, right of the end.
  fileprivate func holds(_ word: PDFWord) -> Bool {
    let common = min(bottom, word.bottom) - max(top, word.top)
    return common > 0.5 * min(height, word.height) && word.left > right - 0.3 * height
  }

  fileprivate mutating func append(_ word: PDFWord) {
    if word.left - right > 0.08 * height { bytes.append(0x20) }
    bytes += word.bytes
    right = word.right
    top = min(top, word.top)
    bottom = max(bottom, word.bottom)
  }
}
