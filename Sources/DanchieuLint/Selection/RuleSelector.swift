/// Names rules in configuration, suppression and on the command line: a code (`DC104`), the
/// beginning of one (`DC1`), a name (`numbering/leading-zero`), a group (`numbering`), or `ALL`.
public struct RuleSelector: Sendable, Hashable {
  /// As it was written.
  public let text: String
  private let wanted: String
  private let isCode: Bool

  /// The selector `text`, in any letter case; nil when it names no rule of the catalogue.
  public init?(_ text: String) {
    self.init(text, among: RuleCatalogue.all.map { $0.metadata })
  }

  init?(_ text: String, among rules: [RuleMetadata]) {
    self.text = text
    let lower = text.lowercased()
    isCode = lower.hasPrefix("dc") && !lower.dropFirst(2).isEmpty
    wanted = lower.hasSuffix("/") ? String(lower.dropLast()) : lower
    guard !wanted.isEmpty, rules.contains(where: matches) else { return nil }
  }

  /// Whether it names `rule`.
  public func matches(_ rule: RuleMetadata) -> Bool {
    if wanted == "all" { return true }
    if isCode { return rule.code.lowercased().hasPrefix(wanted) }
    return rule.name == wanted || rule.name.hasPrefix(wanted + "/")
  }

  /// How narrow it is: 0 for `ALL`, 3 for one rule.
  public var specificity: Int {
    if wanted == "all" { return 0 }
    if isCode { return min(wanted.utf8.count - 2, Self.exact) }
    return wanted.contains("/") ? Self.exact : 1
  }

  /// The specificity of a selector that names one rule.
  static let exact = 3

  /// Every word that a selector can be: for suggestions.
  public static var vocabulary: [String] {
    let rules = RuleCatalogue.all.map { $0.metadata }
    let groups = Set(rules.compactMap { $0.name.split(separator: "/").first.map(String.init) })
    return rules.map(\.code) + rules.map(\.name) + groups.sorted() + ["ALL"]
  }
}
