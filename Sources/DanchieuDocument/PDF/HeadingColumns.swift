import DanchieuText

/// Puts the two columns of a heading, name of the body and name of the state, one after the other.
enum HeadingColumns {
  /// Lines in which a heading lies.
  static let reach = 14

  /// A line of the heading: what stands left and right of the gap between the columns.
  private struct Row {
    var left: PDFLine?
    var right: PDFLine?
    var isAfterGap = false
  }

  /// `lines` of a first page in the order of reading.
  static func ordered(_ lines: [PDFLine]) -> [PDFLine] {
    guard
      let start = lines.prefix(reach).firstIndex(where: { line in
        line.pieces.count == 2 && isMotto(line.pieces[1].bytes)
      })
    else { return lines }
    var gap = Gap(lines[start])
    var rows: [Row] = []
    for line in lines[start..<min(lines.count, start + reach)] {
      guard let row = gap.parted(line), belongs(row, after: rows) else { break }
      rows.append(row)
    }
    // Left lines below the last right one are the document's type, unless they carry a line on.
    let both = (rows.lastIndex { $0.right != nil } ?? 0) + 1
    var end = both
    while end < rows.count, carriesOn(rows[end], rows[end - 1].left) {
      end += 1
    }
    let heading = rows[..<end]
    var body = lines[(start + end)...]
    // Its first line never goes on with the heading.
    if let first = body.indices.first { body[first].followsGap = true }
    return lines[..<start] + joined(heading.compactMap(\.left))
      + joined(heading.compactMap(\.right)) + body
  }

  /// Whether `row` still is the heading: below its state's name the right column has a motto and a
  /// date, so that capitals there, or words after an empty line, are something else.
  private static func belongs(_ row: Row, after rows: [Row]) -> Bool {
    guard !rows.isEmpty, row.left == nil, let right = row.right else { return true }
    let words = right.string.precomposed
    let isDate = words.contains("ngày") || words.contains("tháng")
    if row.isAfterGap { return isDate || !words.contains { $0.isLetter } }
    let isWrap = rows.last?.right.map { isUnfinished($0) } ?? false
    return isWrap || words.contains { $0.isLowercase } || !words.contains { $0.isLetter }
  }

  /// Whether the left line goes on with `last`, which stands above it, or is the subject of a letter.
  private static func carriesOn(_ row: Row, _ last: PDFLine?) -> Bool {
    guard let line = row.left else { return false }
    let words = line.string.precomposed
    if words.lowercased().hasPrefix("v/v") || words.hasPrefix("Số") { return true }
    guard let last, !row.isAfterGap else { return false }
    return words.first?.isLowercase == true || isBrokenCode(last)
  }

  /// `column` with names, subjects and codes that run over several of its lines in one.
  private static func joined(_ column: [PDFLine]) -> [PDFLine] {
    var joined: [PDFLine] = []
    for line in column {
      let blank: [UInt8]?
      switch joined.last {
      case let last? where isBrokenCode(last): blank = []
      case let last? where isUnfinished(last) && isName(line): blank = [0x20]
      case let last? where last.string.precomposed.lowercased().hasPrefix("v/v"):
        blank = line.string.precomposed.first?.isLowercase == true ? [0x20] : nil
      default: blank = nil
      }
      if let blank, let last = joined.last,
        let whole = PDFLine(ArraySlice(last.bytes + blank + line.bytes), followsGap: true)
      {
        joined[joined.count - 1] = whole
      } else {
        joined.append(line)
      }
    }
    return joined
  }

  /// A code that a hyphen at the end of its line carries on.
  private static func isBrokenCode(_ line: PDFLine) -> Bool {
    line.bytes.contains(UInt8(ascii: "/")) && line.bytes.last == UInt8(ascii: "-")
      && line.bytes.dropLast().last ?? 0 > 0x20
  }

  /// The state's name without its last word.
  private static func isUnfinished(_ line: PDFLine) -> Bool {
    isMotto(line.bytes) && !line.string.precomposed.uppercased().hasSuffix("NAM")
  }

  private static func isName(_ line: PDFLine) -> Bool {
    !line.string.precomposed.contains { $0.isLowercase }
  }

  private static func isMotto(_ bytes: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self).precomposed.uppercased()
    return text.hasPrefix("CỘNG H") || text.hasPrefix("ĐẢNG CỘNG SẢN")
  }

  /// The columns of characters between the two columns of a heading, as narrow as its lines make it.
  private struct Gap {
    private var start: Int
    private var end: Int

    init(_ line: PDFLine) {
      start = line.pieces[0].end
      end = line.pieces[1].start
    }

    /// The two sides of `line`; nil when it stands across the gap.
    mutating func parted(_ line: PDFLine) -> Row? {
      var left: [PDFLine.Piece] = []
      var right: [PDFLine.Piece] = []
      for piece in line.pieces {
        if piece.end <= end, piece.start - start < end - piece.end || piece.start < start {
          left.append(piece)
        } else if piece.start >= start {
          right.append(piece)
        } else {
          return nil
        }
      }
      if let last = left.last { start = max(start, last.end) }
      if let first = right.first { end = min(end, first.start) }
      guard start < end else { return nil }
      return Row(
        left: Self.side(left, of: line), right: Self.side(right, of: line),
        isAfterGap: line.followsGap)
    }

    /// The line that `pieces` are, with the blanks between them as printed.
    private static func side(_ pieces: [PDFLine.Piece], of line: PDFLine) -> PDFLine? {
      guard let first = pieces.first, let last = pieces.last else { return nil }
      return PDFLine(
        line.bytes[first.bytes.startIndex..<last.bytes.endIndex], followsGap: true)
    }
  }
}
