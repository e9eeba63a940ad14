/// Runs rules over a document.
public struct Linter: Sendable {
  /// What a run yields.
  public struct Result: Sendable {
    /// In order of position, then of code.
    public var findings: [Finding]
    /// For every rule of the catalogue, by code: whether it could look.
    public var coverage: [(code: String, coverage: Coverage)]
  }

  public var rules: [any Rule.Type]

  /// A linter with the rules of the catalogue.
  public init(rules: [any Rule.Type] = RuleCatalogue.all) { self.rules = rules }

  /// Checks one document.
  public func check(_ subject: Subject) -> Result { Result(findings: [], coverage: []) }
}

/// All rules, in order of their codes. A new rule is one line here.
public enum RuleCatalogue {
  public static let all: [any Rule.Type] = []
}
