import DanchieuText

/// A file inside a message.
struct EdXMLAttachment {
  /// Why an attachment was not read.
  struct Unread: Error {
    var part: UnreadPart
  }

  private var name: String
  private var content: Int
  private var contentID: String

  /// Largest attachment that is read, in bytes.
  static let sizeLimit = 256 << 20
  /// Most attachments that are read.
  static let countLimit = 1000

  /// The attachments of `tree`, in order.
  static func all(in tree: EdXMLTree) -> [EdXMLAttachment] {
    let manifest = references(in: tree)
    var all: [EdXMLAttachment] = []
    for (index, node) in tree.nodes.enumerated()
    where node.name == "attachment" && all.count < countLimit {
      let names = ["contenttransferencoded", "content", "value"]
      guard let content = names.lazy.compactMap({ tree.children(index, $0).first }).first else {
        continue
      }
      let id = contentID(tree.value(tree.child(index, "contentid")))
      var name = tree.value(tree.child(index, "attachmentname", "filename", "name"))
      if name.isEmpty { name = manifest.first { $0.id == id && !id.isEmpty }?.name ?? "" }
      if name.isEmpty { name = "dinh-kem-\(all.count + 1)" }
      all.append(EdXMLAttachment(name: basename(name), content: content, contentID: id))
    }
    return all
  }

  /// What the manifest announces and the message does not carry.
  static func missing(in tree: EdXMLTree, _ attachments: [EdXMLAttachment]) -> [UnreadPart] {
    let announced = references(in: tree)
    guard announced.count > attachments.count else { return [] }
    return announced.filter { reference in
      !attachments.contains {
        $0.contentID == reference.id && !reference.id.isEmpty || $0.name == reference.name
      }
    }.map { reference in
      let reason = Message(
        vi: "có tên trong edXMLManifest nhưng thông điệp không kèm nội dung",
        en: "named in the edXMLManifest but not part of the message")
      return UnreadPart(
        part: reference.name.isEmpty ? reference.id : reference.name, reason: reason)
    }
  }

  private static func references(in tree: EdXMLTree) -> [(id: String, name: String)] {
    guard let manifest = tree.first("edxmlmanifest") ?? tree.first("manifest") else { return [] }
    return tree.children(manifest, "reference").map {
      let name = tree.value(tree.child($0, "attachmentname"))
      return (contentID(tree.value(tree.child($0, "contentid"))), basename(name))
    }
  }

  /// A content id without the `cid:` and `<>` that only one side may have.
  private static func contentID(_ text: String) -> String {
    var id = Substring(text)
    if id.lowercased().hasPrefix("cid:") { id = id.dropFirst(4) }
    return String(id.drop { $0 == "<" }.prefix { $0 != ">" })
  }

  /// The last part of what may be a path of another machine.
  private static func basename(_ path: String) -> String {
    let name = path.split { $0 == "/" || $0 == "\\" }.last ?? ""
    return String(name.filter { !$0.isNewline && $0 != "\0" })
  }

  /// The documents in the attachment, or why there are none.
  func read(in tree: EdXMLTree, of input: XMLInput) -> Result<[Document], Unread> {
    guard input.depth < EdXMLReader.depthLimit else { return unread(Self.tooDeep) }
    let text = tree[content].text
    guard text.count / 4 * 3 <= Self.sizeLimit else { return unread(Self.tooLarge) }
    let words = text[tree[content].trimmed]
    guard !words.isEmpty, !words.elementsEqual("base64".utf8) else { return unread(Self.empty) }
    guard let bytes = Base64.decode(words) else { return unread(Self.notBase64) }
    if let format = FileFormat.unsupported(bytes) {
      return unread(
        Message(vi: "định dạng \(format) chưa đọc được", en: "format \(format) is not read yet"))
    }
    do throws(ReadError) {
      return .success(try input.file.readInner(bytes, name: name))
    } catch {
      return unread(error.message)
    }
  }

  private func unread(_ reason: Message) -> Result<[Document], Unread> {
    .failure(Unread(part: UnreadPart(part: name, reason: reason)))
  }

  private static let tooDeep = Message(
    vi: "thông điệp lồng nhau quá sâu", en: "messages are nested too deep")
  private static let tooLarge = Message(
    vi: "tệp đính kèm lớn hơn \(sizeLimit >> 20) MiB",
    en: "the attachment is larger than \(sizeLimit >> 20) MiB")
  private static let empty = Message(
    vi: "tệp đính kèm không có nội dung", en: "the attachment has no content")
  private static let notBase64 = Message(
    vi: "nội dung không phải base64 hợp lệ", en: "the content is not valid base64")
}

/// Recognises files that are no text by how they begin.
enum FileFormat {
  private static let signatures: [(start: [UInt8], format: String)] = [
    ([0x89, 0x50, 0x4E, 0x47], "png"), ([0xFF, 0xD8, 0xFF], "jpeg"), (Array("GIF8".utf8), "gif"),
    ([0x49, 0x49, 0x2A, 0x00], "tiff"), ([0x4D, 0x4D, 0x00, 0x2A], "tiff"),
    ([0x1F, 0x8B], "gzip"), (Array("Rar!".utf8), "rar"), ([0x37, 0x7A, 0xBC, 0xAF], "7z"),
  ]

  /// The format of `bytes` when this program does not read it as a document; nil otherwise.
  static func unsupported(_ bytes: [UInt8]) -> String? {
    signatures.first { bytes.starts(with: $0.start) }?.format
  }
}
