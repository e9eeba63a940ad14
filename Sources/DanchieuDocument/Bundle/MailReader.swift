import DanchieuText

/// Reads mails (RFC 5322, MIME): the body and each attachment are documents.
enum MailReader: TextFormatReader {
  /// Parts of one mail that are read.
  private static let partLimit = 1000

  static func read(
    _ input: FileInput, _ decoded: DecodedText
  ) throws(ReadError) -> [Document]? {
    guard MIMEHeader.isMail(input.bytes), input.depth < FileInput.depthLimit else { return nil }
    var leaves: [MIMEPart] = []
    MIMEPart(input.bytes[...]).collect(into: &leaves, limit: partLimit)
    var documents: [Document] = []
    var unread: [UnreadPart] = []
    for (number, part) in leaves.enumerated() {
      let name = part.name ?? (part.isText ? "noi-dung" : "dinh-kem-\(number)")
      do throws(ReadError) {
        documents += try read(part, name: name, of: input)
      } catch {
        unread.append(UnreadPart(part: name, reason: error.message))
      }
    }
    guard !documents.isEmpty else { throw .unreadable(reason: empty(unread)) }
    documents[0].unread += unread
    return documents
  }

  private static func read(
    _ part: MIMEPart, name: String, of input: FileInput
  ) throws(ReadError) -> [Document] {
    guard let bytes = part.decoded else {
      throw .unreadable(
        reason: Message(
          vi: "nội dung không phải base64 hợp lệ", en: "the content is not valid base64"))
    }
    if let format = FileFormat.unsupported(bytes) {
      throw .unreadable(
        reason: Message(vi: "định dạng \(format) chưa đọc được", en: "format \(format) is not read")
      )
    }
    var options = input.options
    if options.encoding == nil, part.isText, let charset = part.charset {
      options.encoding = charset
    }
    return try input.readInner(bytes, name: name, options: options)
  }

  private static func empty(_ unread: [UnreadPart]) -> Message {
    let first = unread.first
    return Message(
      vi: "thư không chứa văn bản đọc được"
        + (first.map { " (\($0.part): \($0.reason.vi))" } ?? ""),
      en: "the mail holds no readable document"
        + (first.map { " (\($0.part): \($0.reason.en))" } ?? ""))
  }
}
