import DanchieuText

/// Reads OpenDocument texts (`.odt`, `.ott`): body, notes, text boxes, headers and footers, with
/// the numbers of lists.
enum OpenDocumentReader: BinaryFormatReader {
  static let signature = FileSignature.zip

  static func read(_ input: FileInput) throws(ReadError) -> [Document]? {
    let parts: (content: [UInt8], styles: [UInt8]?)?
    do throws(ArchiveError) {
      parts = try self.parts(of: input.bytes)
    } catch {
      throw error.readError
    }
    guard let parts else { return nil }
    return [try document(parts.content, parts.styles, input)]
  }

  /// The parts that hold text; nil when the archive is no OpenDocument text.
  private static func parts(
    of bytes: [UInt8]
  ) throws(ArchiveError) -> (content: [UInt8], styles: [UInt8]?)? {
    var archive = try ZipArchive(bytes)
    guard let type = try archive.read("mimetype"), isText(type) else { return nil }
    if let manifest = try archive.read("META-INF/manifest.xml"), isEncrypted(manifest) {
      throw .refused(part: "content.xml", reason: encrypted)
    }
    guard let content = try archive.read("content.xml") else { throw .damaged(noContent) }
    return (content, try archive.read("styles.xml"))
  }

  private static func document(
    _ content: [UInt8], _ styles: [UInt8]?, _ input: FileInput
  ) throws(ReadError) -> Document {
    let names = OpenDocumentName.vocabulary
    let view = input.options.view
    var lists = OpenDocumentLists()
    var fonts = OpenDocumentFonts()
    if let styles {
      let reader = OpenDocumentPartReader(part: "styles.xml", view: view, readsMargins: true)
      try Package.parse(styles, "styles.xml", names: names, into: reader)
      lists.styles = reader.lists.styles
      fonts = reader.fonts
    }
    let body = OpenDocumentPartReader(part: "content.xml", view: view, lists: lists, fonts: fonts)
    try Package.parse(content, "content.xml", names: names, into: body)
    var last = body
    if let styles {
      last = OpenDocumentPartReader(
        part: "styles.xml", view: view, readsMargins: true, text: body.text, index: body.index,
        fonts: fonts)
      try Package.parse(styles, "styles.xml", names: names, into: last)
    }
    var document = Document(
      path: input.path, format: .odt, encoding: .utf8, text: last.text,
      source: SourceMap(paragraphs: last.index))
    var seen: Set<String> = []
    document.unread = (body.unread + last.unread).filter { seen.insert($0.part).inserted }
      .map { UnreadPart(part: $0.part, reason: $0.isImage ? image : object) }
    return document
  }

  private static func isText(_ type: [UInt8]) -> Bool {
    String(decoding: type, as: UTF8.self).hasPrefix("application/vnd.oasis.opendocument.text")
  }

  private static func isEncrypted(_ manifest: [UInt8]) -> Bool {
    String(decoding: manifest, as: UTF8.self).contains("encryption-data")
  }

  private static let encrypted = Message(vi: "có mật mã", en: "it is encrypted")
  private static let noContent = Message(
    vi: "thiếu content.xml", en: "content.xml is missing")
  private static let image = Message(
    vi: "hình ảnh: chữ trong hình không được đọc", en: "an image: words in it are not read")
  private static let object = Message(vi: "đối tượng nhúng", en: "an embedded object")
}
