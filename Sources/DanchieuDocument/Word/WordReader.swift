import DanchieuText

/// Reads Word files (Office Open XML, transitional and strict, with or without macros).
enum WordReader: BinaryFormatReader {
  static let signature = FileSignature.zip

  static func read(_ input: FileInput) throws(ReadError) -> [Document]? {
    guard let file = try WordFile(input.bytes) else { return nil }
    return [try document(file, input)]
  }

  private static func document(
    _ file: WordFile, _ input: FileInput
  ) throws(ReadError) -> Document {
    var file = file
    let text = try file.text(view: input.options.view, withLayout: false)
    var document = Document(
      path: input.path, format: .docx, encoding: .utf8, text: text.bytes,
      source: SourceMap(paragraphs: text.index))
    document.tables = text.tables
    document.unread = try file.unread(text)
    document.comments = try file.directives(text)
    return document
  }
}

/// A Word file: its package and the parts that hold text.
package struct WordFile {
  var package: Package
  /// Name of the main part, usually `word/document.xml`.
  package let main: String
  /// Relationships of the main part.
  var relations: [PackageRelation]

  /// The Word file in `bytes`; nil when they are another kind of archive.
  init?(_ bytes: [UInt8]) throws(ReadError) {
    let archive: ZipArchive
    do throws(ArchiveError) {
      archive = try ZipArchive(bytes)
    } catch {
      throw error.readError
    }
    guard var package = try Package(archive) else { return nil }
    guard
      let main = try package.relations(of: "").first(where: {
        $0.kind == "officeDocument" && !$0.isExternal
      })?.target
    else { throw .unreadable(reason: Self.noMain) }
    let type = package.contentType(of: main)
    guard type.contains("wordprocessingml") || type.contains("ms-word") else {
      throw .unreadable(reason: Self.notWord)
    }
    self.main = main
    relations = try package.relations(of: main)
    self.package = package
  }

  /// The text of all parts; with `withLayout` also where it stands in their bytes.
  mutating func text(
    view: ReadOptions.RevisionView, withLayout: Bool
  ) throws(ReadError) -> WordText {
    var text = WordText()
    if let part = part("styles"), let bytes = try package.readXML(part) {
      let reader = WordStylesReader()
      try Package.parse(bytes, part, names: WordName.vocabulary, into: reader)
      text.styles = reader.styles
    }
    if let part = part("numbering"), let bytes = try package.readXML(part) {
      let reader = WordNumberingReader()
      try Package.parse(bytes, part, names: WordName.vocabulary, into: reader)
      text.numbering = reader.numbering
    }
    for (id, style) in text.styles.styles {
      if let list = style.list { text.numbering.styleInstances[id] = list }
    }
    guard try read(main, .body, view, withLayout, into: &text) else {
      throw .unreadable(reason: Self.noMain)
    }
    let stories: [(String, WordStory)] = [
      ("footnotes", .footnotes), ("endnotes", .endnotes), ("header", .margin),
      ("footer", .margin),
    ]
    for (kind, story) in stories {
      for part in parts(kind) { _ = try read(part, story, view, withLayout, into: &text) }
    }
    return text
  }

  /// The parts that relationships of `kind` lead to, each once.
  func parts(_ kind: String) -> [String] {
    var seen: Set<String> = []
    return relations.filter { $0.kind == kind && !$0.isExternal }.map(\.target)
      .filter { seen.insert($0).inserted }
  }

  func part(_ kind: String) -> String? { parts(kind).first }

  private mutating func read(
    _ part: String, _ story: WordStory, _ view: ReadOptions.RevisionView, _ withLayout: Bool,
    into text: inout WordText
  ) throws(ReadError) -> Bool {
    guard let bytes = try package.readXML(part) else { return false }
    var layout = withLayout ? WordLayout(part: part, bytes: bytes) : nil
    layout?.noteKind = story == .footnotes ? "footnotes" : story == .endnotes ? "endnotes" : nil
    var reader = WordPartReader(text, part: part, story: story, view: view, layout: layout)
    try Package.parse(bytes, part, names: WordName.vocabulary, into: reader)
    if !reader.neverClosed.isEmpty {
      // Fields without an end hide nothing: their runs are plain ones.
      reader = WordPartReader(
        text, part: part, story: story, view: view, layout: layout,
        unclosed: reader.neverClosed)
      try Package.parse(bytes, part, names: WordName.vocabulary, into: reader)
    }
    text = reader.text
    if let layout = reader.layout { text.layouts.append(layout) }
    return true
  }

  private static let noMain = Message(
    vi: "tệp Office không có phần văn bản chính", en: "the Office file has no main part")
  private static let notWord = Message(
    vi: "tệp Office này không phải văn bản Word (bảng tính hoặc trình chiếu?)",
    en: "this Office file is no Word document (a sheet or a presentation?)")
}
