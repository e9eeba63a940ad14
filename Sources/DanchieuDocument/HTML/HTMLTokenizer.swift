import DanchieuText

/// Cuts HTML into tags, text and what is neither, as browsers do (HTML Standard, §13.2.5), with
/// the place of every byte.
struct HTMLTokenizer {
  /// A piece of the file.
  enum Token {
    /// A start tag: its name, the bytes of its attributes, and one past its `>`.
    case start(name: TextRange, attributes: TextRange, end: Int)
    /// An end tag and its name.
    case end(name: TextRange)
    /// Text that stands for itself.
    case text(TextRange)
    /// One character that is written in another way.
    case character(Unicode.Scalar, TextRange)
  }

  private let file: UnsafeBufferPointer<UInt8>
  /// Where the next piece begins.
  private(set) var i: Int
  /// Quotation marks that do not occur again, so that nobody looks for them twice.
  private var exhausted: Set<UInt8> = []

  init(_ file: UnsafeBufferPointer<UInt8>, from start: Int = 0) {
    self.file = file
    i = start
  }

  /// The next piece; nil at the end. Comments, the DOCTYPE and broken tags are passed over.
  mutating func next() -> Token? {
    while i < file.count {
      switch file[i] {
      case UInt8(ascii: "<"):
        if let token = markup() { return token }
      case UInt8(ascii: "&"):
        guard let (scalar, length) = HTMLReference.parse(file, at: i) else { return text() }
        defer { i += length }
        return .character(scalar, TextRange(i, i + length))
      case 0x0D:
        let length = i + 1 < file.count && file[i + 1] == 0x0A ? 2 : 1
        defer { i += length }
        return .character("\n", TextRange(i, i + length))
      default:
        return text()
      }
    }
    return nil
  }

  /// The text up to the next sign that may mean something; at least one byte.
  private mutating func text() -> Token {
    let start = i
    i += 1
    while i < file.count, file[i] != UInt8(ascii: "<"), file[i] != UInt8(ascii: "&"),
      file[i] != 0x0D
    {
      i += 1
    }
    return .text(TextRange(start, i))
  }

  /// A tag, or text that begins with `<`; nil after something that is neither.
  private mutating func markup() -> Token? {
    guard i + 1 < file.count else { return text() }
    switch file[i + 1] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      return startTag()
    case UInt8(ascii: "/"):
      guard i + 2 < file.count, isLetter(file[i + 2]) else {
        skip(past: ">", from: i + 2)
        return nil
      }
      let start = i + 2
      let end = nameEnd(from: start)
      i = tagEnd(from: end)
      return .end(name: TextRange(start, end))
    case UInt8(ascii: "!"):
      if XMLMarkup.starts(with: "<!--", at: i, in: file) {
        comment()
      } else {
        skip(past: ">", from: i + 2)
      }
      return nil
    case UInt8(ascii: "?"):
      skip(past: ">", from: i + 2)
      return nil
    default:
      return text()
    }
  }

  private mutating func comment() {
    // <!--> and <!---> are whole comments.
    let start = i + 4
    for length in 0...1 where start + length < file.count {
      let isEnd = file[start..<(start + length)].allSatisfy { $0 == UInt8(ascii: "-") }
      if isEnd, file[start + length] == UInt8(ascii: ">") {
        i = start + length + 1
        return
      }
    }
    skip(past: "-->", from: start)
  }

  private mutating func startTag() -> Token {
    let start = i + 1
    let end = nameEnd(from: start)
    let close = tagEnd(from: end)
    i = close
    let last = close > end && file[close - 1] == UInt8(ascii: ">") ? close - 1 : close
    return .start(name: TextRange(start, end), attributes: TextRange(end, last), end: close)
  }

  private func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }

  private func nameEnd(from start: Int) -> Int {
    var end = start
    while end < file.count, file[end] > 0x20, file[end] != UInt8(ascii: ">"),
      file[end] != UInt8(ascii: "/")
    {
      end += 1
    }
    return end
  }

  /// One past the `>` of the tag whose name ends at `start`; a `>` in a quoted value is none.
  private mutating func tagEnd(from start: Int) -> Int {
    var k = start
    var isValue = false
    while k < file.count {
      let byte = file[k]
      switch byte {
      case UInt8(ascii: ">"): return k + 1
      case UInt8(ascii: "="): isValue = true
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if isValue, let end = closing(byte, from: k + 1) { k = end }
        isValue = false
      case 0...0x20: break
      default: isValue = false
      }
      k += 1
    }
    return k
  }

  /// Where the quoted value that begins at `start` ends; nil when it never does.
  private mutating func closing(_ quote: UInt8, from start: Int) -> Int? {
    guard !exhausted.contains(quote) else { return nil }
    var k = start
    while k < file.count, file[k] != quote { k += 1 }
    guard k < file.count else {
      exhausted.insert(quote)
      return nil
    }
    return k
  }

  /// Passes over the content of the element `name` (lower case), which is no markup.
  mutating func skipRaw(_ name: some Collection<UInt8>) {
    while i < file.count {
      let end = i + 2 + name.count
      if file[i] == UInt8(ascii: "<"), end <= file.count, file[i + 1] == UInt8(ascii: "/"),
        file[(i + 2)..<end].lazy.map({ $0 | 0x20 }).elementsEqual(name),
        nameEnd(from: end) == end
      {
        return
      }
      i += 1
    }
  }

  private mutating func skip(past text: StaticString, from start: Int) {
    i = XMLMarkup.end(of: text, from: min(start, file.count), in: file) ?? file.count
  }
}
