import DanchieuCitations
import DanchieuText

/// The words that follow a heading: its title, or the first words of the part.
struct OutlineTitle {
  private let text: UnsafeBufferPointer<UInt8>
  private let outline: Outline
  /// Scalars of a title that are shown at most.
  static let limit = 100

  /// Titles of the headings of `outline` in `text` (UTF-8).
  init(_ outline: Outline, in text: UnsafeBufferPointer<UInt8>) {
    self.outline = outline
    self.text = text
  }

  /// The words after node `index` on its line, else on the next one where a heading of several
  /// lines can go on; nil when there are none.
  func range(_ index: Int) -> TextRange? {
    let node = outline.nodes[index]
    let next = index + 1 < outline.nodes.count ? outline.nodes[index + 1].range.start : text.count
    let signs = Set(".):-–— \t".utf8)
    func words(_ start: Int) -> TextRange? {
      var start = start
      while start < next, signs.contains(text[start]) || text[start] >= 0x80 && isDash(start) {
        start += text[start] < 0x80 ? 1 : 3
      }
      var end = start
      while end < next, text[end] != 0x0A { end += 1 }
      while end > start, text[end - 1] <= 0x20 { end -= 1 }
      return end > start ? TextRange(start, end) : nil
    }
    if let found = words(node.range.end) { return found }
    guard Self.largeUnits.contains(node.unit) else { return nil }
    // At most one blank line between the number and the title.
    var start = node.range.end
    for _ in 0..<2 {
      while start < next, text[start] != 0x0A { start += 1 }
      guard start < next else { return nil }
      start += 1
      if let found = words(start) { return found }
    }
    return nil
  }

  /// The words at `range`, in single spaces, cut after ``limit`` scalars.
  func shown(_ range: TextRange) -> String {
    let line = OneLine.joined(UnsafeBufferPointer(rebasing: text[range.start..<range.end]))
    guard line.unicodeScalars.count > Self.limit else { return line }
    return String(String.UnicodeScalarView(line.unicodeScalars.prefix(Self.limit - 1))) + "…"
  }

  /// Whether an en or em dash starts at `offset`.
  private func isDash(_ offset: Int) -> Bool {
    offset + 2 < text.count && text[offset] == 0xE2 && text[offset + 1] == 0x80
      && (text[offset + 2] == 0x93 || text[offset + 2] == 0x94)
  }

  private static let largeUnits: Set<Pinpoint.Unit> = [
    .part, .chapter, .section, .subsection, .annex, .form, .template, .table,
  ]
}

extension Outline.TreeKind {
  /// As JSON names it.
  var name: StaticString {
    switch self {
    case .document: "document"
    case .attached: "attached"
    case .annex: "annex"
    case .form: "form"
    case .quoted: "quoted"
    case .contents: "contents"
    case .afterSignature: "afterSignature"
    }
  }

  /// What people call it.
  var words: Message {
    switch self {
    case .document: Message(vi: "văn bản", en: "document")
    case .attached: Message(vi: "văn bản kèm theo", en: "attached regulation")
    case .annex: Message(vi: "phụ lục", en: "annex")
    case .form: Message(vi: "biểu mẫu", en: "form")
    case .quoted: Message(vi: "đoạn trích của văn bản khác", en: "quoted from another instrument")
    case .contents: Message(vi: "mục lục", en: "table of contents")
    case .afterSignature: Message(vi: "sau chữ ký", en: "after the signature")
    }
  }
}
