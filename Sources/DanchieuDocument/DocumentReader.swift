import DanchieuText

/// Reads the bytes of a file into documents.
public enum DocumentReader {
  /// The largest file that is read, in bytes: offsets are stored in 32 bits, and libxml2 counts in
  /// signed ones.
  static let limit = 1 << 31 - 1

  /// The documents in `bytes`: one, or for an edXML message the envelope and its attachments.
  ///
  /// The format is recognised from the content; `path` names the documents and decides nothing.
  /// - Complexity: O(*n*).
  public static func read(
    _ bytes: [UInt8], path: String, options: ReadOptions = ReadOptions()
  ) throws(ReadError) -> [Document] {
    try read(FileInput(bytes: bytes, path: path, options: options))
  }

  /// Reads a file that may lie in another one.
  static func read(_ input: FileInput) throws(ReadError) -> [Document] {
    let bytes = input.bytes
    guard bytes.count <= limit else { throw .tooLarge(count: bytes.count, limit: limit) }
    if let signature = FileSignature(of: bytes) {
      return try Formats.read(input, signature)
    }
    let decoded: DecodedText
    do throws(NotText) {
      decoded =
        if let encoding = input.options.encoding {
          try TextDecoder.decode(bytes, as: encoding)
        } else {
          try TextDecoder.decode(bytes)
        }
    } catch {
      throw .binary(offset: error.offset)
    }
    guard decoded.bytes.count <= limit else {
      throw .tooLarge(count: decoded.bytes.count, limit: limit)
    }
    return try Formats.read(input, decoded) ?? [text(decoded, path: input.path)]
  }

  private static func text(_ decoded: DecodedText, path: String) -> Document {
    var document = Document(
      path: path, format: .text, encoding: decoded.encoding, text: decoded.bytes,
      source: decoded.offsets.map { SourceMap(offsets: $0) })
    document.mayHaveMarks = decoded.mayHaveMarks
    document.notices += notices(of: decoded)
    return document
  }

  /// What to say of how bytes became text.
  static func notices(of decoded: DecodedText) -> [ReadNotice] {
    var notices: [ReadNotice] = []
    if let offset = decoded.firstReplacement {
      notices.append(
        ReadNotice(offset: offset, message: replaced(decoded.replacements, at: offset, decoded)))
    }
    if let guess = guessed(decoded) { notices.append(guess) }
    return notices
  }

  /// What to say of an encoding that the bytes told.
  private static func guessed(_ decoded: DecodedText) -> ReadNotice? {
    guard let confidence = decoded.confidence else { return nil }
    let encoding = decoded.encoding.rawValue
    let percent = Int((confidence * 100).rounded(.down))
    return ReadNotice(
      offset: nil,
      message: Message(
        vi: "đọc theo bảng mã \(encoding) (tin cậy \(percent) %); nếu sai, chọn bằng --encoding",
        en:
          "read as \(encoding) (confidence \(percent) %); if that is wrong, choose with --encoding"
      ))
  }

  private static func replaced(_ count: Int, at offset: Int, _ decoded: DecodedText) -> Message {
    let encoding = decoded.encoding.rawValue
    return Message(
      vi: "\(count) chỗ không hợp lệ trong \(encoding) được thay bằng U+FFFD, "
        + "chỗ đầu tại byte \(offset)",
      en:
        "\(count) invalid places in \(encoding) were replaced by U+FFFD, the first at byte \(offset)"
    )
  }
}
