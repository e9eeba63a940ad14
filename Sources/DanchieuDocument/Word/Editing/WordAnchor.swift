import DanchieuText

/// A place in a part between two elements, or inside the words of a run, where marks can stand.
struct WordPlace: Equatable {
  /// Byte offset in the part.
  var offset: Int
  /// The run that must be parted there; nil when the place lies between runs.
  var run: Int?
  /// The `w:t` that must be parted there; nil when the place lies between elements.
  var piece: Int?
  /// The container that the place lies in.
  var container: Int?
}

/// Finds the places of marks in the body of a Word file: exactly at the words where a mark may
/// stand there, otherwise around what must stay whole (fields, content controls, containers that
/// the words lead out of).
struct WordAnchor {
  let layout: WordLayout
  private let firstPieces: [Int]
  private let lastPieces: [Int]

  init(_ layout: WordLayout) {
    self.layout = layout
    var first = Array(repeating: -1, count: layout.runs.count)
    var last = first
    for (index, piece) in layout.pieces.enumerated() {
      if first[piece.run] < 0 { first[piece.run] = index }
      last[piece.run] = index
    }
    firstPieces = first
    lastPieces = last
  }

  /// The pieces that `range` touches, in the order of the text.
  func pieces(in range: TextRange) -> Range<Int>? {
    let pieces = layout.pieces
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].text.end <= range.start { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < pieces.count, pieces[end].text.start < max(range.end, range.start + 1) { end += 1 }
    return low < end ? low..<end : nil
  }

  /// The two places around `range`; nil when no run holds its words.
  ///
  /// With `isExact` only places at the very words count, in one container.
  func places(of range: TextRange, isExact: Bool = false) -> (WordPlace, WordPlace)? {
    guard var span = pieces(in: range) else { return nil }
    let paragraph = layout.runs[layout.pieces[span.lowerBound].run].paragraph
    // Words in several paragraphs: those of the first, since cells may lie between them.
    while span.count > 1, layout.runs[layout.pieces[span.upperBound - 1].run].paragraph != paragraph
    {
      span = span.lowerBound..<(span.upperBound - 1)
    }
    var start = self.start(at: range.start, piece: span.lowerBound)
    var end = self.end(at: range.end, piece: span.upperBound - 1)
    if isExact {
      guard let start, let end, start.container == end.container else { return nil }
      return (start, end)
    }
    let first = layout.pieces[span.lowerBound].run
    let last = layout.pieces[span.upperBound - 1].run
    if start == nil { start = around(first, atEnd: false) }
    if end == nil { end = around(last, atEnd: true) }
    guard var start, var end else { return nil }
    let ancestors = Set(chain(start.container))
    while let container = end.container, !ancestors.contains(container), !isParagraph(container) {
      end = WordPlace(
        offset: layout.containers[container].end, container: layout.containers[container].parent)
    }
    while let container = start.container, container != end.container, !isParagraph(container) {
      start = WordPlace(
        offset: layout.containers[container].start,
        container: layout.containers[container].parent)
    }
    guard start.offset <= end.offset, isOneStretch(start, end) else { return nil }
    return (start, end)
  }

  private func isParagraph(_ container: Int) -> Bool {
    layout.containers[container].kind == .paragraph
  }

  /// Whether marks may stand at both places: in one container, or in two paragraphs of one story
  /// and cell (a field may run over several).
  private func isOneStretch(_ start: WordPlace, _ end: WordPlace) -> Bool {
    if start.container == end.container { return start.container != nil }
    guard let first = start.container.flatMap(paragraph),
      let last = end.container.flatMap(paragraph)
    else { return false }
    return first.cell == last.cell && first.host == last.host
  }

  private func paragraph(_ container: Int) -> WordLayout.Paragraph? {
    layout.paragraphs.first { $0.container == container }
  }

  /// The two places around the whole run `run`.
  func places(around run: Int) -> (WordPlace, WordPlace)? {
    guard let start = around(run, atEnd: false), let end = around(run, atEnd: true),
      isOneStretch(start, end)
    else { return nil }
    return (start, end)
  }

  private func start(at offset: Int, piece index: Int) -> WordPlace? {
    let piece = layout.pieces[index]
    let run = layout.runs[piece.run]
    guard isOpen(piece.run) else { return nil }
    if offset <= piece.text.start {
      if firstPieces[piece.run] == index {
        return WordPlace(offset: run.start, container: run.container)
      }
      return WordPlace(offset: piece.element.start, run: piece.run, container: run.container)
    }
    return inside(offset, index)
  }

  private func end(at offset: Int, piece index: Int) -> WordPlace? {
    let piece = layout.pieces[index]
    let run = layout.runs[piece.run]
    guard isOpen(piece.run) else { return nil }
    if offset >= piece.text.end {
      if lastPieces[piece.run] == index {
        return WordPlace(offset: run.end, container: run.container)
      }
      return WordPlace(offset: piece.element.end, run: piece.run, container: run.container)
    }
    return inside(offset, index)
  }

  private func inside(_ offset: Int, _ index: Int) -> WordPlace? {
    let piece = layout.pieces[index]
    guard let content = piece.content else { return nil }
    let words =
      piece.decoded?.sourceStart(of: offset - piece.text.start)
      ?? offset - piece.text.start
    guard let place = WordCharacters.offset(of: words, in: layout.bytes, content) else {
      return nil
    }
    return WordPlace(
      offset: place, run: piece.run, piece: index, container: layout.runs[piece.run].container)
  }

  /// Whether marks may stand inside and beside the run.
  private func isOpen(_ run: Int) -> Bool {
    layout.runs[run].field == nil
      && !chain(layout.runs[run].container).contains { layout.containers[$0].kind == .closed }
  }

  /// Before or after the outermost field or closed element that the run belongs to.
  private func around(_ run: Int, atEnd: Bool) -> WordPlace? {
    var run = run
    if let field = layout.runs[run].field {
      run = atEnd ? layout.fields[field].lastRun : layout.fields[field].firstRun
    }
    let containers = chain(layout.runs[run].container)
    if let closed = containers.last(where: { layout.containers[$0].kind == .closed }) {
      let container = layout.containers[closed]
      return WordPlace(
        offset: atEnd ? container.end : container.start, container: container.parent)
    }
    return WordPlace(
      offset: atEnd ? layout.runs[run].end : layout.runs[run].start,
      container: layout.runs[run].container)
  }

  /// `container` and what it lies in, the innermost first.
  private func chain(_ container: Int?) -> [Int] {
    var chain: [Int] = []
    var current = container
    while let container = current, chain.count < 256 {
      chain.append(container)
      current = layout.containers[container].parent
    }
    return chain
  }
}

/// Characters in the character data of XML.
enum WordCharacters {
  /// The byte offset at which the `words`th byte of the text that `content` spells begins; nil in
  /// CDATA, comments and instructions, where nothing can be put, and inside a character.
  static func offset(of words: Int, in bytes: [UInt8], _ content: TextRange) -> Int? {
    var place = content.start
    var count = 0
    while place < content.end {
      if count == words { return atCharacter(place, bytes) ? place : nil }
      if count > words { return nil }
      switch bytes[place] {
      case UInt8(ascii: "<"): return nil
      case UInt8(ascii: "&"):
        guard let close = bytes[place..<content.end].firstIndex(of: UInt8(ascii: ";")) else {
          return nil
        }
        var value: [UInt8] = []
        let reference = TextRange(place, close + 1)
        let isDecoded = bytes.withUnsafeBufferPointer {
          XMLReference.decode(attribute: reference, of: $0, into: &value)
        }
        guard isDecoded else { return nil }
        count += value.count
        place = close + 1
      case 0x0D where place + 1 < content.end && bytes[place + 1] == 0x0A:
        count += 1
        place += 2
      default:
        count += 1
        place += 1
      }
    }
    return count == words ? place : nil
  }

  private static func atCharacter(_ place: Int, _ bytes: [UInt8]) -> Bool {
    guard place < bytes.count else { return true }
    // Neither inside a character nor before a combining mark (U+0300–U+036F).
    if bytes[place] & 0xC0 == 0x80 { return false }
    if bytes[place] == 0xCC || bytes[place] == 0xCD, place + 1 < bytes.count {
      return bytes[place] == 0xCD && bytes[place + 1] >= 0xB0
    }
    return true
  }
}
