/// How a linter treats what its rules find.
public struct LintSettings: Sendable, Equatable {
  /// Severities by rule code, instead of those that the rules give.
  public var severities: [String: Severity] = [:]
  /// How directives in documents are taken.
  public var suppression = SuppressionPolicy()
  /// What is known of the organisation.
  public var profile = OrganizationProfile()
  /// What blanks mean where the call does not say; nil when the document itself must tell.
  public var stage: Stage?
  /// Whether rules were left out on purpose: then a directive that names one is not called unused.
  public var isSelective = false

  /// The defaults.
  public init() {}

  /// `findings` with the severities of the settings.
  func adjusted(_ findings: [Finding]) -> [Finding] {
    guard !severities.isEmpty else { return findings }
    return findings.map { finding in
      var finding = finding
      if let severity = severities[finding.code] { finding.severity = severity }
      return finding
    }
  }
}
