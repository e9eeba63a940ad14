import DanchieuText

/// The validators' errors in words for people.
enum SchemaWording {
  /// Errors of RELAX NG (`xmlRelaxNGValidErr`) that only say that an inner error makes the outer
  /// element wrong too, or repeat it in other words.
  private static let consequences: Set<Int> = [11, 12, 24, 25, 30]

  /// The errors worth telling: without mere consequences, unless there is nothing else.
  static func telling(
    _ findings: [SchemaFinding], _ language: SchemaSource.Language
  ) -> [SchemaFinding] {
    guard language == .relaxNG else { return findings }
    let causes = findings.filter { !consequences.contains($0.code) }
    return causes.isEmpty ? findings : causes
  }

  /// The wording of `finding`.
  static func message(_ finding: SchemaFinding, _ language: SchemaSource.Language) -> Message {
    switch language {
    case .relaxNG: relaxNG(finding)
    case .xmlSchema: xmlSchema(finding)
    }
  }

  private static func relaxNG(_ finding: SchemaFinding) -> Message {
    let first = finding.names.first ?? ""
    let second = finding.names.dropFirst().first ?? ""
    switch finding.code {
    case 2, 3, 31:
      return Message(
        vi: "giá trị không đúng kiểu \(first)", en: "the value is not of type \(first)")
    case 13:
      return Message(
        vi: "cần phần tử \(first), gặp \(second)", en: "expected element \(first), got \(second)")
    case 17:
      return Message(
        vi: "phần tử \(first) không thuộc không gian tên của lược đồ",
        en: "element \(first) is not in the namespace of the schema")
    case 22:
      return Message(
        vi: "thiếu phần tử \(first)", en: "element \(first) is missing")
    case 26:
      return Message(
        vi: "phần tử \(first) có nội dung thừa: \(second)",
        en: "element \(first) has extra content: \(second)")
    case 27:
      return Message(
        vi: "thuộc tính \(first) không được phép ở phần tử \(second)",
        en: "attribute \(first) is not allowed in element \(second)")
    case 35, 36, 32:
      return Message(
        vi: "giá trị không đúng quy định của lược đồ", en: "the value is not what the schema allows"
      )
    case 38:
      return Message(
        vi: "phần tử \(first) không được đứng ở đây", en: "element \(first) is not allowed here")
    case 39:
      return Message(
        vi: "phần tử \(first) không được chứa văn bản",
        en: "element \(first) must not contain text")
    default:
      return Message(
        vi: "không đúng lược đồ (libxml2: \(finding.detail))", en: finding.detail)
    }
  }

  private static func xmlSchema(_ finding: SchemaFinding) -> Message {
    let detail = withoutNamespaces(finding.detail)
    let lead: String
    switch finding.code {
    case 1871: lead = "phần tử không được đứng ở đây, hoặc còn thiếu phần tử"
    case 1824, 1839, 1840: lead = "giá trị không đúng quy định của lược đồ"
    case 1841, 1842: lead = "phần tử không được chứa văn bản"
    case 1866: lead = "thuộc tính không được phép"
    case 1868: lead = "thiếu thuộc tính"
    case 1845: lead = "phần tử gốc không có trong lược đồ"
    default: lead = "không đúng lược đồ"
    }
    return Message(vi: "\(lead) (libxml2: \(detail))", en: detail)
  }

  /// `detail` without the `{urn:…}` before every name.
  private static func withoutNamespaces(_ detail: String) -> String {
    var result = ""
    var depth = 0
    for character in detail {
      if character == "{" { depth += 1 }
      if depth == 0 { result.append(character) }
      if character == "}" { depth = max(0, depth - 1) }
    }
    return result
  }
}
