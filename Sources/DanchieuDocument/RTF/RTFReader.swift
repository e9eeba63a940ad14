import DanchieuText

/// Reads Rich Text Format.
enum RTFReader: BinaryFormatReader {
  static let signature = FileSignature.rtf

  static func read(_ input: FileInput) throws(ReadError) -> [Document]? {
    var parser = RTFParser(view: input.options.view)
    input.bytes.withUnsafeBufferPointer { parser.read($0) }
    let (text, map, tables) = parser.text.finished()
    var document = Document(
      path: input.path, format: .rtf, encoding: .utf8, text: text,
      source: SourceMap(offsets: map))
    document.tables = tables
    document.unread = unread(parser)
    if parser.isCut { document.notices.append(ReadNotice(offset: nil, message: cut)) }
    return [document]
  }

  private static let cut = Message(
    vi: "tệp RTF hết giữa chừng (nhóm chưa đóng): phần cuối có thể đã mất",
    en: "the RTF file ends before its groups do: its last part may be lost")

  /// What of the file was not read.
  static func unread(_ parser: RTFParser) -> [UnreadPart] {
    var parts: [UnreadPart] = []
    if parser.pictures > 0 {
      parts.append(
        UnreadPart(
          part: "pict (\(parser.pictures))",
          reason: Message(vi: "hình ảnh không được đọc", en: "pictures are not read")))
    }
    if parser.objects > 0 {
      parts.append(
        UnreadPart(
          part: "object (\(parser.objects))",
          reason: Message(vi: "đối tượng nhúng không được đọc", en: "embedded objects are not read")
        ))
    }
    if parser.hasFurniture {
      parts.append(
        UnreadPart(
          part: "header/footer",
          reason: Message(
            vi: "đầu trang và chân trang không được đọc", en: "running heads and feet are not read")
        ))
    }
    return parts
  }
}
