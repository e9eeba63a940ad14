import DanchieuText
import FoundationEssentials

/// What is wrong with the bytes of a baseline, and where.
enum BaselineFault {
  /// Why decoding `bytes` ended with `error`.
  static func reason(_ error: any Error, in bytes: [UInt8]) -> Message {
    if let fault = JSONSyntax.fault(in: bytes) { return place(fault, in: bytes) }
    switch error {
    case DecodingError.keyNotFound(let key, let context):
      let name = path(context.codingPath + [key])
      return Message(vi: "thiếu “\(name)”", en: "“\(name)” is missing")
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
      DecodingError.dataCorrupted(let context):
      let name = path(context.codingPath)
      if name.isEmpty { return Message(vi: "không phải một đối tượng JSON", en: "no JSON object") }
      return Message(
        vi: "“\(name)” không có kiểu cần thiết", en: "“\(name)” is not of the right type")
    default: return Message(vi: "không đọc được", en: "it cannot be read")
    }
  }

  /// "findings[3].rule", counted from 1.
  private static func path(_ keys: [any CodingKey]) -> String {
    keys.reduce(into: "") { path, key in
      if let index = key.intValue {
        path += "[\(index + 1)]"
      } else {
        path += (path.isEmpty ? "" : ".") + key.stringValue
      }
    }
  }

  private static func place(_ offset: Int, in bytes: [UInt8]) -> Message {
    let before = bytes[..<offset]
    let line = before.count { $0 == 0x0A } + 1
    let column = offset - (before.lastIndex(of: 0x0A) ?? -1)
    return Message(
      vi: offset < bytes.count
        ? "sai cú pháp JSON ở dòng \(line), cột \(column)" : "JSON dừng giữa chừng ở dòng \(line)",
      en: offset < bytes.count
        ? "wrong JSON at line \(line), column \(column)" : "the JSON ends early at line \(line)")
  }
}
