import DanchieuLint
import DanchieuText

/// Writes the `reportingDescriptor` of a rule.
enum SARIFRule {
  /// Scalars that code scanning shows of a description.
  private static let limit = 1024

  static func write(_ rule: RuleMetadata, language: Language, to out: inout ByteBuffer) {
    out.append("{")
    out.member("id", rule.code)
    out.member("name", rule.name)
    let summary = rule.summary.text(in: language)
    let rationale = rule.rationale.text(in: language)
    out.member("shortDescription", "text", cut(summary))
    out.member("fullDescription", "text", cut(rationale.isEmpty ? summary : rationale))
    out.key("help")
    out.append("{")
    out.member("text", RuleHelp.text(of: rule, language))
    out.member("markdown", RuleHelp.markdown(of: rule, language))
    out.append("}")
    out.member("defaultConfiguration", "level", rule.severity.rawValue)
    out.key("properties")
    out.append("{")
    out.key("tags")
    out.append("[")
    out.appendJSON(rule.name.split(separator: "/").first.map(String.init) ?? rule.name)
    out.append(",\"citations\"]")
    out.member("precision", precision(of: rule.severity))
    out.member("problem.severity", problem(of: rule.severity))
    out.append("}}")
  }

  /// The precision that rules of a severity must reach to stay on (issue 4, figures).
  private static func precision(of severity: Severity) -> String {
    switch severity {
    case .error: "very-high"
    case .warning: "high"
    case .note: "medium"
    }
  }

  private static func problem(of severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "recommendation"
    }
  }

  private static func cut(_ text: String) -> String {
    guard text.unicodeScalars.count > limit else { return text }
    var out = String.UnicodeScalarView()
    out.append(contentsOf: text.unicodeScalars.prefix(limit - 1))
    out.append("…")
    return String(out)
  }
}
