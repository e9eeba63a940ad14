import DanchieuText

/// Makes the text of a document of its printed pages: paragraphs that were broken into lines are
/// whole again, and the two columns of a heading stand one after the other.
struct PDFLayout {
  private(set) var text: [UInt8] = []
  private(set) var pages = PageIndex()

  /// A line that was written, and the edges of its page.
  private struct Written {
    var line: PDFLine
    var left: Int
    var right: Int
  }
  private var last: Written?

  /// Lays out `pages`, from which the furniture is gone.
  ///
  /// - Complexity: O(*n*).
  init(_ pages: [[PDFLine]]) {
    for (number, page) in pages.enumerated() {
      let lines = number == 0 ? HeadingColumns.ordered(page) : page
      let left = lines.filter { $0.pieces.count == 1 }.map(\.indent).min() ?? 0
      let ends = lines.map(\.end).sorted()
      let right = ends.isEmpty ? 0 : ends[ends.count * 9 / 10]
      if lines.isEmpty { self.pages.append(at: text.count) }
      for (index, line) in lines.enumerated() {
        let line = Written(
          line: line, left: line.margins?.left ?? left, right: line.margins?.right ?? right)
        join(line, isFirstOfPage: index == 0)
        if index == 0 { self.pages.append(at: text.count) }
        text += line.line.bytes
        last = line
      }
    }
    if !text.isEmpty { text.append(UInt8(ascii: "\n")) }
  }

  /// Writes what stands between the last line and `next`.
  private mutating func join(_ next: Written, isFirstOfPage: Bool) {
    guard let last else { return }
    guard continues(last, next, isFirstOfPage) else {
      text.append(UInt8(ascii: "\n"))
      return
    }
    // A soft hyphen ends the line of a broken word; a hyphen or stroke at the end of a line belongs
    // to a code, since Vietnamese breaks no words.
    if text.last == 0xAD, text.dropLast().last == 0xC2 {
      text.removeLast(2)
      return
    }
    if let end = text.last, end == UInt8(ascii: "-") || end == UInt8(ascii: "/"), text.count > 1,
      text[text.count - 2] > 0x20
    {
      return
    }
    text.append(UInt8(ascii: " "))
  }

  /// Whether `next` goes on with the paragraph of `last`: the line before is full, so that the
  /// first word of the next one had no room in it.
  private func continues(_ last: Written, _ next: Written, _ isFirstOfPage: Bool) -> Bool {
    guard last.line.pieces.count == 1, next.line.pieces.count == 1 else { return false }
    if isFirstOfPage ? PDFMarker.beginsAnnex(next.line) : next.line.followsGap { return false }
    if last.line.margins != next.line.margins, !isFirstOfPage || !isAsWide(last, next) {
      return false
    }
    let room = 1 + next.line.bytes.prefix { $0 > 0x20 }.scalarCount
    guard last.line.end + room >= last.right - 2 else { return false }
    let indent = next.line.indent - next.left
    let isFlush = indent <= 1
    // A block that is set in, such as quoted text.
    let keepsIndent = !isFirstOfPage && next.line.indent == last.line.indent
    guard isFlush || keepsIndent else { return false }
    return !(endsSentence(last.line) && PDFMarker.begins(next.line))
  }

  /// Whether both lines may be of one paragraph on two pages.
  private func isAsWide(_ last: Written, _ next: Written) -> Bool {
    abs(last.left - next.left) <= 3 && abs(last.right - next.right) <= 3
  }

  private func endsSentence(_ line: PDFLine) -> Bool {
    guard let end = line.bytes.last else { return false }
    return end == UInt8(ascii: ".") || end == UInt8(ascii: ";") || end == UInt8(ascii: ":")
  }
}

/// The signs with which a paragraph of a document begins.
enum PDFMarker {
  private static let words: Set<String> = [
    "Điều", "Chương", "Mục", "Phần", "Phụ", "PHỤ", "CHƯƠNG", "PHẦN", "MỤC", "Căn", "Theo", "Xét",
    "Khoản", "Điểm", "Nơi",
  ]

  /// Whether `line` begins like a paragraph: `Điều 2`, `1.`, `a)`, `-`, `Căn cứ`.
  static func begins(_ line: PDFLine) -> Bool {
    let first = line.string.precomposed.prefix { !$0.isWhitespace }
    if words.contains(String(first)) { return true }
    guard let end = first.last, let start = first.first else { return false }
    if first.count == 1 { return "-–—+•*".contains(start) }
    return first.count <= 6 && (end == "." || end == ")" || end == "/")
      && (start.isNumber || first.count <= 3)
  }

  /// Whether `line` is the heading of an annex: `Phụ lục IX`, `PHỤ LỤC II. DANH MỤC`.
  static func beginsAnnex(_ line: PDFLine) -> Bool {
    let words = line.string.precomposed.split(separator: " ", maxSplits: 3)
    guard words.count >= 3, words[0].lowercased() == "phụ", words[1].lowercased() == "lục" else {
      return words.count == 2 && words == ["PHỤ", "LỤC"]
    }
    return words.count == 3 || words[2].hasSuffix(".") || words[2].hasSuffix(":")
  }
}
