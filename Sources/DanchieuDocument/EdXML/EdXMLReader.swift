import DanchieuText

/// Reads messages of the national document exchange: QCVN 102:2016/BTTTT, its predecessors and
/// the provincial buses (norms/xml.md §1).
enum EdXMLReader {
  private static let roots: Set<String> = [
    "edxml", "edxmlenvelope", "alldocument", "van-ban-qua-mang",
  ]
  /// Roots that other vocabularies have too; the content decides.
  private static let sharedRoots: Set<String> = ["envelope", "message", "document"]
  /// How deep messages may lie in one another.
  static let depthLimit = 3

  /// Whether a file that begins with `prolog` may be a message.
  static func recognises(_ prolog: XMLProlog) -> Bool {
    roots.contains(prolog.root) || sharedRoots.contains(prolog.root)
  }

  /// The envelope and the attachments in `text`; nil when it turns out to be no message.
  ///
  /// - Throws: `noDocument` for status messages and anti-virus reports.
  static func read(
    _ input: XMLInput, _ text: [UInt8], _ facts: XMLFacts
  ) throws(XMLFailure) -> [Document]? {
    let (tree, names) = try EdXMLTree.read(text, facts)
    if tree.nodes.first?.name == "message" { return provincialBus(input, tree) }
    if tree.first("avreport") != nil { throw .noDocument(reason: antivirusReport) }
    let message = tree.first("messageheader")
    let attachments = EdXMLAttachment.all(in: tree)
    let status = tree.first("statuscode") ?? tree.first("status")
    if let status, attachments.isEmpty, tree.child(message, "subject") == nil {
      throw .noDocument(reason: statusMessage(tree.value(status)))
    }
    let header: EdXMLHeader
    if let message {
      header = .message(tree, message)
    } else if tree.nodes.first?.name == "van-ban-qua-mang" {
      header = .provincial(tree, 0)
    } else if !attachments.isEmpty {
      header = EdXMLHeader()
    } else if roots.contains(input.prolog.root) {
      throw .noDocument(reason: emptyMessage)
    } else {
      return nil
    }
    let reader = EnvelopeReader(tree, header)
    var envelope = input.document(.edxml, reader.builder, names: names)
    envelope.declared = reader.declared
    envelope.references = reader.references
    envelope.notices += reader.notices
    var documents: [Document] = []
    for attachment in attachments {
      switch attachment.read(in: tree, of: input) {
      case .success(let read): documents += read.map { declare($0, by: envelope) }
      case .failure(let unread): envelope.unread.append(unread.part)
      }
    }
    envelope.unread += EdXMLAttachment.missing(in: tree, attachments)
    return [envelope] + documents
  }

  /// An attached document, with what the envelope says of it where it says nothing itself.
  private static func declare(_ document: Document, by envelope: Document) -> Document {
    guard document.declared == nil, let declared = envelope.declared else { return document }
    var document = document
    var copy = declared
    copy.code?.range = nil
    copy.date?.range = nil
    copy.type?.range = nil
    copy.place?.range = nil
    copy.issuer?.range = nil
    copy.title?.range = nil
    document.declared = copy
    return document
  }

  /// The message inside a provincial bus's `<message>`, which holds it in base64 or in CDATA.
  private static func provincialBus(_ input: XMLInput, _ tree: EdXMLTree) -> [Document]? {
    guard input.depth < depthLimit else { return nil }
    for name in ["content", "edxml"] {
      guard let node = tree.child(0, name) else { continue }
      let words = tree[node].text[tree[node].trimmed]
      let bytes = words.first == UInt8(ascii: "<") ? Array(words) : Base64.decode(words)
      guard let bytes, let prolog = XMLProlog(of: bytes), roots.contains(prolog.root) else {
        continue
      }
      let inner = try? input.file.readInner(bytes, name: name)
      if let inner { return inner }
    }
    return nil
  }

  private static let antivirusReport = Message(
    vi: "thông điệp edXML là báo cáo kiểm tra mã độc (AVReport), không chứa văn bản",
    en: "the edXML message is an anti-virus report (AVReport) and holds no document")
  private static let emptyMessage = Message(
    vi: "thông điệp edXML không có MessageHeader và không có tệp đính kèm",
    en: "the edXML message has neither a MessageHeader nor attachments")

  private static func statusMessage(_ code: String) -> Message {
    let number = code.isEmpty ? "" : " (StatusCode \(code))"
    return Message(
      vi: "thông điệp edXML chỉ báo trạng thái xử lý\(number), không chứa văn bản",
      en: "the edXML message only reports a processing status\(number) and holds no document")
  }
}
