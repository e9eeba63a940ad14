import DanchieuText

/// Reads the text of one part of an OpenDocument text.
final class OpenDocumentPartReader: XMLStreamHandler {
  private struct OpenParagraph {
    var number: Int
    var bytes: [UInt8] = []
    var label = ""
    /// Notes and text boxes inside it, written after it.
    var inner: [OpenParagraph] = []
    /// The fonts of the paragraph and of the spans that are open in it.
    var fonts: [LegacyFont?] = []
    /// Where the text begins that has the last of them.
    var segment = 0
  }

  private(set) var text: [UInt8]
  private(set) var index: ParagraphIndex
  private(set) var lists: OpenDocumentLists
  private(set) var fonts: OpenDocumentFonts
  /// Names of images and objects, which are not read.
  private(set) var unread: [(part: String, isImage: Bool)] = []
  private let part: String
  private let view: ReadOptions.RevisionView
  /// Only the headers and footers of `styles.xml` are text.
  private let readsMargins: Bool

  private var paragraphs: [OpenParagraph] = []
  private var count = 0
  private var skipped = 0
  private var margins = 0
  private var label = ""
  private var style: String?
  // Revisions.
  private var isInChanges = false
  /// Paragraphs that are open in a deletion: who deleted it, and when, stands beside them.
  private var deletedParagraphs = 0
  private var region: String?
  private var insertions: Set<String> = []
  private var deletions: [String: [UInt8]] = [:]
  private var isInserted = false

  init(
    part: String, view: ReadOptions.RevisionView, readsMargins: Bool = false, text: [UInt8] = [],
    index: ParagraphIndex = ParagraphIndex(), lists: OpenDocumentLists = OpenDocumentLists(),
    fonts: OpenDocumentFonts = OpenDocumentFonts()
  ) {
    self.part = part
    self.view = view
    self.readsMargins = readsMargins
    self.text = text
    self.index = index
    self.lists = lists
    self.fonts = fonts
  }

  override func start(_ element: Int, _ tag: XMLStreamTag) {
    if skipped > 0 {
      skipped += 1
      return
    }
    guard let name = OpenDocumentName(rawValue: element) else { return }
    decodeSegment()
    switch name {
    case .span: beginSpan(tag)
    case .fontFace: fonts.addFace(tag)
    case .styleStyle, .defaultStyle: fonts.beginStyle(tag)
    case .textProperties: fonts.addProperties(tag)
    case .annotation, .noteCitation, .rubyText, .hiddenText: skipped = 1
    case .p, .h: beginParagraph(name, tag)
    case .s: append(Array(repeating: 0x20, count: min(Int(tag.value("c") ?? "1") ?? 1, 200)))
    case .tab: append([0x09])
    case .lineBreak: append([0x0A])
    case .list:
      let continues =
        tag.value("continue-numbering") == "true" || tag.value("continue-list") != nil
      lists.begin(style: tag.value("style-name"), continues: continues)
    case .listItem: label = lists.item(start: tag.value("start-value").flatMap { Int($0) })
    case .listHeader: label = ""
    case .listStyle: style = tag.value("name")
    case .outlineStyle: style = ""
    case .listLevelNumber, .outlineLevelStyle: addLevel(tag)
    case .image, .object, .objectOle:
      if let target = tag.value("href") { unread.append((target, name == .image)) }
    case .masterPage: margins += 1
    case .trackedChanges: isInChanges = true
    case .changedRegion: region = tag.value("id")
    case .insertion: if let region { insertions.insert(region) }
    case .deletion: if let region { deletions[region] = [] }
    case .changeStart:
      if let id = tag.value("change-id"), insertions.contains(id) { isInserted = true }
    case .changeEnd:
      if let id = tag.value("change-id"), insertions.contains(id) { isInserted = false }
    case .change:
      if view == .original, let id = tag.value("change-id"), let bytes = deletions[id] {
        append(bytes)
      }
    case .note, .listLevelBullet: break
    }
  }

  override func end(_ element: Int, _ tag: XMLStreamTag) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    guard let name = OpenDocumentName(rawValue: element) else { return }
    decodeSegment()
    switch name {
    case .span:
      if let last = paragraphs.indices.last, paragraphs[last].fonts.count > 1 {
        paragraphs[last].fonts.removeLast()
      }
    case .styleStyle, .defaultStyle: fonts.endStyle()
    case .p, .h: endParagraph()
    case .list: lists.end()
    case .listStyle, .outlineStyle: style = nil
    case .masterPage: margins -= 1
    case .trackedChanges: isInChanges = false
    default: break
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard skipped == 0 else { return }
    if isInChanges {
      if let region, deletedParagraphs > 0 { deletions[region]?.append(contentsOf: bytes) }
      return
    }
    guard let last = paragraphs.indices.last, !(isInserted && view == .original) else { return }
    // Runs of white space are one blank, none at the start (ODF 1.3, part 3, 6.1.2).
    for byte in bytes {
      if byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
        if let before = paragraphs[last].bytes.last, before != 0x20, before != 0x09 {
          paragraphs[last].bytes.append(0x20)
        }
      } else {
        paragraphs[last].bytes.append(byte)
      }
    }
  }

  /// The font of a style, where it is no Unicode font.
  private func font(_ name: String?, _ family: String, usesDefault: Bool) -> LegacyFont? {
    guard fonts.hasLegacy else { return nil }
    return fonts.font(name, family, usesDefault: usesDefault).flatMap { LegacyFont(name: $0) }
  }

  private func beginSpan(_ tag: XMLStreamTag) {
    guard let last = paragraphs.indices.last else { return }
    let name = tag.value("style-name")
    let isSaid = fonts.hasLegacy && fonts.font(name, "text", usesDefault: false) != nil
    let outer = paragraphs[last].fonts.last ?? nil
    paragraphs[last].fonts.append(isSaid ? font(name, "text", usesDefault: false) : outer)
  }

  /// The words since the last tag become Unicode.
  private func decodeSegment() {
    guard let last = paragraphs.indices.last else { return }
    let start = paragraphs[last].segment
    if let font = paragraphs[last].fonts.last ?? nil, start < paragraphs[last].bytes.count,
      let (decoded, _) = font.decode(Array(paragraphs[last].bytes[start...]))
    {
      paragraphs[last].bytes.removeSubrange(start...)
      paragraphs[last].bytes += decoded
    }
    paragraphs[last].segment = paragraphs[last].bytes.count
  }

  private func append(_ bytes: [UInt8]) {
    guard let last = paragraphs.indices.last, !(isInserted && view == .original) else { return }
    paragraphs[last].bytes += bytes
  }

  private func addLevel(_ tag: XMLStreamTag) {
    guard let style, let level = tag.value("level").flatMap({ Int($0) }) else { return }
    lists.styles[style, default: [:]][level] = OpenDocumentLists.Level(
      format: OpenDocumentLists.format(tag.value("num-format")),
      prefix: tag.value("num-prefix") ?? "", suffix: tag.value("num-suffix") ?? "",
      start: tag.value("start-value").flatMap { Int($0) } ?? 1,
      shown: tag.value("display-levels").flatMap { Int($0) } ?? 1)
  }

  private func beginParagraph(_ name: OpenDocumentName, _ tag: XMLStreamTag) {
    guard !isInChanges, !readsMargins || margins > 0 else {
      if isInChanges { deletedParagraphs += 1 }
      if isInChanges, let region, deletions[region]?.isEmpty == false {
        deletions[region]?.append(0x20)
      }
      return
    }
    count += 1
    var paragraph = OpenParagraph(number: count)
    if name == .h, label.isEmpty, tag.value("is-list-header") != "true" {
      label = lists.heading(level: tag.value("outline-level").flatMap { Int($0) } ?? 1)
    }
    paragraph.label = label
    label = ""
    paragraph.fonts = [font(tag.value("style-name"), "paragraph", usesDefault: true)]
    paragraphs.append(paragraph)
  }

  private func endParagraph() {
    if isInChanges { deletedParagraphs -= 1 }
    guard !isInChanges, let paragraph = paragraphs.popLast() else { return }
    if let outer = paragraphs.indices.last {
      paragraphs[outer].inner.append(paragraph)
    } else {
      write(paragraph)
    }
  }

  private func write(_ paragraph: OpenParagraph) {
    let label = paragraph.label.isEmpty ? [] : Array((paragraph.label + " ").utf8)
    if !(readsMargins && paragraph.bytes.isEmpty) {
      text += label
      index.append(part: part, paragraph: paragraph.number, at: text.count, generated: label.count)
      text += paragraph.bytes
      text.append(0x0A)
    }
    for inner in paragraph.inner { write(inner) }
  }
}
