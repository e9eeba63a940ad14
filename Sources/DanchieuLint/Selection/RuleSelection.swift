/// Which rules run. Where `select` and `ignore` both name a rule, the narrower one decides, and
/// `ignore` where they are equally narrow.
public struct RuleSelection: Sendable, Equatable {
  /// The rules that run; nil for those that are on by default.
  public var select: [RuleSelector]?
  /// Rules that do not.
  public var ignore: [RuleSelector]
  /// Rules that do not, whatever else is said (severity `off`, per-path rules).
  public var off: [RuleSelector]

  /// The default rules, without those that `ignore` names.
  public init(
    select: [RuleSelector]? = nil, ignore: [RuleSelector] = [], off: [RuleSelector] = []
  ) {
    self.select = select
    self.ignore = ignore
    self.off = off
  }

  /// The rules of the catalogue that run, in order of their codes.
  ///
  /// - Parameter standard: the rules that are on by default. A rule that is off by default runs
  ///   only when its own code or name, or `ALL`, is selected.
  public func rules(standard: [any Rule.Type] = Linter().rules) -> [any Rule.Type] {
    let usual = Set(standard.map { $0.metadata.code })
    return RuleCatalogue.all.filter { rule in
      runs(rule.metadata, isUsual: usual.contains(rule.metadata.code))
    }
  }

  private func runs(_ rule: RuleMetadata, isUsual: Bool) -> Bool {
    if off.contains(where: { $0.matches(rule) }) { return false }
    var wanted = isUsual ? 0 : -1
    if let select {
      wanted =
        select.filter { $0.matches(rule) }.map(\.specificity)
        .filter { isUsual || $0 == 0 || $0 == RuleSelector.exact }.max() ?? -1
    }
    let unwanted = ignore.filter { $0.matches(rule) }.map(\.specificity).max() ?? -1
    return wanted > unwanted
  }
}
