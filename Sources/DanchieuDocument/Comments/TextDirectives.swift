import DanchieuText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Finds the directives in a text: HTML comments, and whole lines that begin with `danchieu:`,
/// with or without a comment sign of `#`, `//`, `;` or `%` before it.
struct TextDirectives {
  private let text: UnsafeBufferPointer<UInt8>
  private var found: [DirectiveComment] = []
  /// No `-->` stands at or after this place.
  private var lastClosing = Int.max

  /// The directives in `bytes`, in order of position.
  ///
  /// - Complexity: O(*n*); one search for the mark where there is none.
  static func find(in bytes: borrowing [UInt8]) -> [DirectiveComment] {
    bytes.withUnsafeBufferPointer { text in
      var next = ByteSearch.first(DirectiveComment.mark, in: text, from: 0)
      guard next != nil else { return [] }
      var finder = TextDirectives(text: text)
      while let mark = next {
        let end = finder.read(mark) ?? mark + DirectiveComment.mark.count
        next = ByteSearch.first(DirectiveComment.mark, in: text, from: end)
      }
      return finder.withLines()
    }
  }

  private init(text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// Reads the directive whose mark stands at `mark`; where it ends, nil when it is none.
  private mutating func read(_ mark: Int) -> Int? {
    let opening = blanksBefore(mark)
    let body = mark + DirectiveComment.mark.count
    if ends(with: "<!--", at: opening) {
      guard body < lastClosing else { return nil }
      guard let close = ByteSearch.first(Array("-->".utf8), in: text, from: body) else {
        lastClosing = body
        return nil
      }
      add(from: opening - 4, to: close + 3, body: body, close)
      return close + 3
    }
    guard let start = startOfLine(opening) else { return nil }
    var end = body
    while end < text.count, text[end] != UInt8(ascii: "\n"), text[end] != UInt8(ascii: "\r") {
      end += 1
    }
    add(from: start, to: end, body: body, end)
    return end
  }

  private mutating func add(from start: Int, to end: Int, body: Int, _ bodyEnd: Int) {
    var (first, last) = (body, bodyEnd)
    while first < last, text[first] <= 0x20 { first += 1 }
    while first < last, text[last - 1] <= 0x20 { last -= 1 }
    found.append(
      DirectiveComment(
        range: TextRange(start, end), body: String(decoding: text[first..<last], as: UTF8.self),
        bodyRange: TextRange(first, last), firstLine: 0, lastLine: 0))
  }

  /// Where the blanks before `index` begin; line ends are none.
  private func blanksBefore(_ index: Int) -> Int {
    var start = index
    while start > 0, text[start - 1] == UInt8(ascii: " ") || text[start - 1] == UInt8(ascii: "\t") {
      start -= 1
    }
    return start
  }

  /// The start of the line when only a comment sign stands between it and `index`.
  private func startOfLine(_ index: Int) -> Int? {
    var start = index
    for sign in ["#", "//", ";", "%"] where ends(with: sign, at: index) {
      start = blanksBefore(index - sign.utf8.count)
      break
    }
    guard start == 0 || text[start - 1] == UInt8(ascii: "\n") || text[start - 1] == 0x0D else {
      return nil
    }
    return start
  }

  private func ends(with words: String, at index: Int) -> Bool {
    let words = Array(words.utf8)
    guard index >= words.count else { return false }
    return text[(index - words.count)..<index].elementsEqual(words)
  }

  /// What was found, with the lines on which it stands.
  private func withLines() -> [DirectiveComment] {
    var result = found
    var (line, offset) = (1, 0)
    func advance(to end: Int) -> Int {
      while offset < end {
        if text[offset] == UInt8(ascii: "\n") { line += 1 }
        offset += 1
      }
      return line
    }
    for index in result.indices {
      result[index].firstLine = advance(to: result[index].range.start)
      result[index].lastLine = advance(to: result[index].range.end)
    }
    return result
  }
}

/// Searches bytes for words.
enum ByteSearch {
  /// The first place of `words` in `text` at or after `start`.
  ///
  /// memchr(3) looks for the last byte of the words, which had better be a rare one.
  static func first(
    _ words: [UInt8], in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    guard let base = text.baseAddress, let last = words.last else { return nil }
    var next = start + words.count - 1
    while next < text.count,
      let hit = memchr(base + next, Int32(last), text.count - next)
    {
      let end = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(hit)) + 1
      if text[(end - words.count)..<end].elementsEqual(words) { return end - words.count }
      next = end
    }
    return nil
  }
}
