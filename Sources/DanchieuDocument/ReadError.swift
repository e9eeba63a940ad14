public import DanchieuText

/// Why a file could not be read as a document.
public enum ReadError: Error, Sendable, Equatable {
  /// The content is not text in any known encoding or format.
  case binary(offset: Int)
  /// The XML is not well formed. `line` and `column` are 1-based.
  case malformedXML(line: Int, column: Int, detail: Message)
  /// The XML was refused before it was read: entities, external references, depth, size.
  case refusedXML(line: Int, reason: Message)
  /// The file is larger than this program reads, in bytes.
  case tooLarge(count: Int, limit: Int)
  /// The file is known but holds no document (an edXML status message, an anti-virus report).
  case noDocument(reason: Message)
  /// The XML of a part of a word-processor file is broken or was refused.
  case brokenPart(part: String, line: Int, column: Int, detail: Message)
  /// The format is known, but this file cannot be read: it is broken or encrypted, or a program
  /// that reads it is missing.
  case unreadable(reason: Message)
  /// The configuration that the file is read with cannot be used.
  case misconfigured(Message)

  /// What to tell the user, without the path.
  public var message: Message {
    switch self {
    case .binary(let offset):
      Message(
        vi: "không phải văn bản: có byte nhị phân tại vị trí \(offset)",
        en: "not text: binary byte at offset \(offset)")
    case .malformedXML(let line, let column, let detail):
      Message(
        vi: "XML hỏng tại dòng \(line), cột \(column): \(detail.vi)",
        en: "broken XML at line \(line), column \(column): \(detail.en)")
    case .refusedXML(let line, let reason):
      Message(
        vi: "từ chối đọc XML (dòng \(line)): \(reason.vi)",
        en: "XML refused (line \(line)): \(reason.en)")
    case .tooLarge(let count, let limit):
      Message(
        vi: "tệp quá lớn: \(count) byte, giới hạn \(limit) byte",
        en: "file too large: \(count) bytes, the limit is \(limit) bytes")
    case .brokenPart(let part, let line, let column, let detail):
      Message(
        vi: "phần “\(part)” hỏng tại dòng \(line), cột \(column): \(detail.vi)",
        en: "part “\(part)” is broken at line \(line), column \(column): \(detail.en)")
    case .noDocument(let reason), .unreadable(let reason), .misconfigured(let reason):
      reason
    }
  }
}
