import DanchieuText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Walks over the lines of a text and hands what their starts say to the builder.
///
/// - Complexity: O(*n*); besides line ends and quotation marks only line starts are looked at.
struct HeadingScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let reader: MarkerReader
  private let endings: LineEndingReader
  private var quotes: QuotedBlocks
  /// The first “, ”, „ or ‟ that is not passed yet, the count of the text when there is none.
  private var nextCurly: Int
  /// The first straight quotation mark that is not passed yet.
  private var nextStraight: Int
  private var nextMark: Int { min(nextCurly, nextStraight) }
  /// One past the heading sign read last, which may reach into the next line.
  private var headingEnd = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    reader = MarkerReader(bytes)
    endings = LineEndingReader(reader.letters)
    quotes = QuotedBlocks(bytes)
    nextCurly = -1
    nextStraight = -1
    passMarks(before: 0)
  }

  /// Reads all lines.
  mutating func run(_ builder: inout OutlineBuilder) {
    var start = 0
    /// The last line with words.
    var previous = Line(start: 0, end: 0, heading: .no)
    while start < bytes.count {
      if bytes[start] == 0x0A {
        start += 1
        continue
      }
      var lineEnd = find(0x0A, from: start)
      var end = withoutReturn(lineEnd)
      let content = contentStart(start, end)
      if content < end {
        if nextMark < start { passMarks(before: start) }
        var heading = Heading.no
        if nextMark < end || builder.isInQuote || !beginsText(content, end) {
          heading = read(start, content, end, previous, &builder)
          if headingEnd > lineEnd {
            lineEnd = find(0x0A, from: headingEnd)
            end = withoutReturn(lineEnd)
          }
        }
        if heading != .no || !isPageHead(content, end) {
          previous = Line(start: content, end: end, heading: heading)
        }
      }
      start = lineEnd + 1
    }
  }

  /// A line with words.
  private struct Line {
    var start: Int
    var end: Int
    var heading: Heading
  }

  /// What heading stands at the start of a line.
  private enum Heading {
    case no
    /// A list item: its text may be wrapped.
    case item
    /// A unit with a title, which has no stop at its end.
    case titled
    /// A unit without a title in its line.
    case bare
  }

  /// How `line` ends, for what comes after it.
  private func ending(of line: Line) -> LineEnding {
    let ending = endings.ending(line.start, line.end, isHeading: line.heading != .no)
    switch (line.heading, ending) {
    case (.bare, _): return .closed
    case (.titled, .open): return .closed
    default: return ending
    }
  }

  /// Reads one line that may begin with a heading or has quotation marks; returns what heading sign
  /// stands at its start.
  private mutating func read(
    _ start: Int, _ content: Int, _ end: Int, _ previous: Line, _ builder: inout OutlineBuilder
  ) -> Heading {
    let firstMark = min(nextMark, end)
    let mark = openingMark(content, end)
    let at = mark == 0 ? content : reader.skipEmphasis(content + mark, end)
    var found = isPlain(bytes[min(at, end - 1)]) ? .text : reader.read(at: at, before: end)
    if case .text = found, at < end, bytes[at] == 0x2D || bytes[at] == 0x2B {
      // A list dash in front of "a)" does not count.
      let next = reader.skipEmphasis(at + 1, end)
      if next > at + 1, case .marker(var marker) = reader.read(at: next, before: end),
        !marker.style.level.hasWord
      {
        marker.isDashed = true
        found = .marker(marker)
      }
    }
    var ending: LineEnding?
    var isHeading = false
    if case .marker = found { isHeading = true }
    var isQuoted = quotes.isOpen
    let blocks = quotes.count
    if firstMark < end || isHeading { ending = self.ending(of: previous) }
    if firstMark < end {
      isQuoted = quotes.read(
        start, end, first: firstMark, previous: previous.start, afterColon: ending == .colon,
        isHeading: isHeading)
    } else if isHeading {
      quotes.passHeading()
    }
    var heading = Heading.no
    switch found {
    case .text: break
    case .marker(let marker):
      if isQuoted, quotes.count == blocks,
        builder.endsQuote(marker, ending ?? .none, marksOpen: { opensQuote(from: end) })
      {
        quotes.close(at: start)
        builder.leaveQuote(at: start)
        isQuoted = false
      }
      let block = isQuoted ? (quotes.count == blocks ? blocks : quotes.count) : 0
      builder.add(marker, ending: ending ?? .none, block: block)
      headingEnd = marker.end
      heading = !marker.style.level.hasWord ? .item : marker.follow == .nothing ? .bare : .titled
    case .boundary(let boundary):
      if boundary == .signature { quotes.close(at: start) }
      if !quotes.isOpen, !isQuoted {
        builder.add(boundary, at: start, ending: ending ?? self.ending(of: previous))
      }
    }
    if builder.isInQuote, !quotes.isOpen { builder.leaveQuote(at: max(quotes.lastEnd, start)) }
    return heading
  }

  /// Whether a line without quotation marks begins in a way in which no heading does, as most do.
  @inline(__always)
  private func beginsText(_ content: Int, _ end: Int) -> Bool {
    let first = bytes[content]
    switch first {
    case 0x28, 0x30...0x39: return false
    case 0xC3, 0xC4: return !mayBeArticle(content, end)
    case 0x2D, 0x2B:
      let item = reader.skipEmphasis(content + 1, end)
      guard item > content + 1, item < end else { return true }
      return bytes[item] >= 0x80 ? isPlain(bytes[item]) : reader.beginsWord(at: item, before: end)
    case 0x41...0x5A, 0x61...0x7A:
      return content + 1 < end && !mayBeUnit(first, bytes[content + 1])
        && reader.beginsWord(at: content, before: end)
    default: return true
    }
  }

  /// Whether a word that the reader knows at a line start may begin with these two bytes.
  private func mayBeUnit(_ first: UInt8, _ second: UInt8) -> Bool {
    let letter = second | 0x20
    switch first {
    case 0x42: return [0x4F, 0x6F, 0x41, 0x61, 0xE1, 0xC3].contains(second)  // bộ, ban, bí
    case 0x43: return letter == 0x68 || letter == 0x6F || second == 0xE1  // chương, chủ, cộng
    case 0x50: return letter == 0x68  // phần, phụ, phê
    case 0x44: return letter == 0x69  // điều
    case 0x47, 0x48: return letter == 0x69  // giám, hiệu
    case 0x4B: return [0x65, 0x74, 0xE3, 0x2F].contains(letter)  // kèm, KT., K/T
    case 0x4D: return letter == 0x75 || letter == 0x61 || second == 0xE1  // mục, mẫu
    case 0x4E: return letter == 0x6F || second == 0xC6  // nơi
    // tiểu, thủ, TM., TL., TUQ., T/M
    case 0x54: return [0x69, 0x68, 0x6D, 0x6C, 0x75, 0x2F].contains(letter)
    default: return false
    }
  }

  /// Whether "điều" may start here, or đ with the sign of a list.
  private func mayBeArticle(_ content: Int, _ end: Int) -> Bool {
    guard content + 2 < end else { return false }
    let letter = bytes[content] == 0xC4 ? bytes[content + 1] & 0xFE : bytes[content + 1] & 0xDF
    guard letter == 0x90 else { return false }
    let next = bytes[content + 2]
    return next | 0x20 == 0x69 || next < 0x80 && (next | 0x20) &- 0x61 >= 26
  }

  /// Whether no heading starts with such a byte: most lines end here.
  private func isPlain(_ b: UInt8) -> Bool {
    // Letters only open headings before a sign or as unit words, which the reader looks at;
    // multi-byte letters other than Đ and đ never do.
    b >= 0x80 && b != 0xC4 && b != 0xC3
  }

  /// Whether the first quotation mark from `offset` on opens.
  private mutating func opensQuote(from offset: Int) -> Bool {
    passMarks(before: offset)
    return nextMark < bytes.count && quotes.opens(at: nextMark)
  }

  /// Moves on to the first quotation marks from `start` on.
  private mutating func passMarks(before start: Int) {
    if nextStraight < start { nextStraight = find(0x22, from: start) }
    guard nextCurly < start else { return }
    nextCurly = find(0xE2, from: start)
    while nextCurly < bytes.count, openingMark(nextCurly, bytes.count) == 0 {
      nextCurly = find(0xE2, from: nextCurly + 1)
    }
  }

  /// The offset of `byte` from `offset` on, the count of the text when there is none.
  @inline(__always)
  private func find(_ byte: UInt8, from offset: Int) -> Int {
    guard offset < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + offset, Int32(byte), bytes.count - offset)
    else { return bytes.count }
    return base.distance(to: found.assumingMemoryBound(to: UInt8.self))
  }

  /// The end of the words of a line that ends at `lineEnd`: before the CR of CRLF.
  @inline(__always)
  private func withoutReturn(_ lineEnd: Int) -> Int {
    bytes[lineEnd - 1] == 0x0D ? lineEnd - 1 : lineEnd
  }

  /// Past white space, Markdown signs and form feeds.
  @inline(__always)
  private func contentStart(_ start: Int, _ end: Int) -> Int {
    var i = start
    while i < end, bytes[i] == 0x20 { i += 1 }
    while i < end {
      switch bytes[i] {
      case 0x20, 0x09, 0x0B, 0x0C, 0x0D, 0x2A, 0x23, 0x3E: i += 1
      default:
        let blank = reader.wideBlank(at: i, before: end)
        guard blank > 0 else { return i }
        i += blank
      }
    }
    return end
  }

  /// Length of a quotation mark at `offset`, 0 for another character.
  private func openingMark(_ offset: Int, _ end: Int) -> Int {
    if bytes[offset] == 0x22 { return 1 }
    guard bytes[offset] == 0xE2, offset + 2 < end, bytes[offset + 1] == 0x80,
      (0x9C...0x9F).contains(bytes[offset + 2])
    else { return 0 }
    return 3
  }

  /// A page number or the page head of the Official Gazette: no line of the text.
  @inline(__always)
  private func isPageHead(_ content: Int, _ end: Int) -> Bool {
    let first = bytes[content]
    return (first == 0x43 || first &- 0x30 < 10) && isNumberOrGazette(content, end)
  }

  private func isNumberOrGazette(_ content: Int, _ end: Int) -> Bool {
    var i = content
    while i < end, bytes[i] &- 0x30 < 10 { i += 1 }
    if i > content {
      guard i - content <= 4 else { return false }
      i = reader.skip(i, end)
      if i >= end || bytes[i] == 0x0D { return true }
    }
    guard i < end, bytes[i] == 0x43,
      let word = reader.letters.match(Self.gazette.0, at: i, before: end)
    else { return false }
    return reader.letters.match(Self.gazette.1, at: reader.skip(word, end), before: end) != nil
  }

  private static let gazette = (Letters.word("công"), Letters.word("báo"))
}
