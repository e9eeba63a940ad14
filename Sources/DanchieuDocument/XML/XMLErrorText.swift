import DanchieuText

/// libxml2's errors in words for people.
enum XMLErrorText {
  /// The wording for an error `code` of libxml2 (`xmlParserErrors`); `detail` is libxml2's own, and
  /// `names` are the names that it speaks of.
  static func message(code: Int, detail: String, names: [String]) -> Message {
    let first = names.first ?? ""
    let second = names.dropFirst().first ?? ""
    switch code {
    case 4:
      return Message(vi: "tài liệu rỗng hoặc không bắt đầu bằng thẻ", en: "no root element")
    case 5:
      return Message(
        vi: "còn nội dung sau phần tử gốc", en: "content after the end of the root element")
    case 6, 7, 8:
      return Message(vi: "tham chiếu ký tự sai", en: "invalid character reference")
    case 9:
      return Message(vi: "ký tự không được phép trong XML", en: "character not allowed in XML")
    case 23:
      return rawAmpersand
    case 68 where detail.contains("EntityRef"):
      return rawAmpersand
    case 26:
      return undeclaredEntity(first)
    case 38:
      return Message(
        vi: "dấu “<” trong giá trị thuộc tính", en: "'<' in an attribute value")
    case 39, 40, 41:
      return Message(
        vi: "thuộc tính không có giá trị hoặc giá trị chưa đóng",
        en: "an attribute without value, or whose value does not end")
    case 42:
      return Message(vi: "thuộc tính lặp lại: \(first)", en: "attribute given twice: \(first)")
    case 45:
      return Message(vi: "chú thích chưa đóng", en: "comment not closed")
    case 46, 47:
      return Message(
        vi: "chỉ thị xử lý chưa đóng", en: "processing instruction not closed")
    case 62:
      return Message(vi: "“]]>” đứng ngoài CDATA", en: "']]>' outside a CDATA section")
    case 63:
      return Message(vi: "đoạn CDATA chưa đóng", en: "CDATA section not closed")
    case 65:
      return Message(vi: "thiếu khoảng trắng", en: "a blank is missing")
    case 68:
      return Message(vi: "tên phần tử không hợp lệ", en: "invalid element name")
    case 73:
      return Message(vi: "thiếu dấu “>”", en: "'>' is missing")
    case 76:
      return Message(
        vi: "thẻ đóng \(second) không khớp thẻ mở \(first)",
        en: "end tag \(second) does not match start tag \(first)")
    case 77:
      return Message(
        vi: "phần tử chưa đóng khi hết tệp: \(first)", en: "element not closed at end: \(first)")
    default:
      let plain = detail.split(whereSeparator: \.isNewline).joined(separator: " ")
      let text = plain.isEmpty ? "?" : plain
      return Message(vi: "lỗi \(code) (libxml2: \(text))", en: "error \(code) (libxml2: \(text))")
    }
  }

  private static let rawAmpersand = Message(
    vi: "dấu “&” không mở đầu một tham chiếu (phải viết “&amp;”)",
    en: "'&' does not begin a reference (write '&amp;')")

  /// A reference to an entity that the file does not, or must not, declare.
  static func undeclaredEntity(_ name: String) -> Message {
    Message(vi: "thực thể không được khai báo: &\(name);", en: "undeclared entity: &\(name);")
  }

  /// The two passes over a file do not agree.
  static let passesDisagree = Message(
    vi: "lỗi nội bộ: hai lượt đọc XML không cho cùng kết quả; xin báo lỗi kèm tệp này",
    en: "internal error: the two passes over the XML disagree; please report it with this file")
}
