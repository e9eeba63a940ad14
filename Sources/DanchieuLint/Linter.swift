import DanchieuCitations
import DanchieuDocument
import DanchieuText

/// Runs rules over a document.
public struct Linter: Sendable {
  /// What a run yields.
  public struct Result: Sendable {
    /// In order of position, then of code.
    public var findings: [Finding]
    /// For every rule that ran, by code: whether it could look.
    public var coverage: [(code: String, coverage: Coverage)]
    /// Findings that comments in the document suppressed.
    public var suppressed = 0
    /// Findings that are left out because a baseline holds them.
    public var baselined = 0
    /// Findings that are left out because they stand on unchanged lines.
    public var unchanged = 0
    /// All findings that are left out.
    public var hidden: Int { suppressed + baselined + unchanged }
  }

  /// The rules that run, in order of their codes.
  public var rules: [any Rule.Type] { didSet { codes = rules.map { $0.metadata.code } } }
  /// The codes of ``rules``.
  private var codes: [String]
  /// What is done with what they find.
  public var settings = LintSettings()

  /// A linter with the rules of the catalogue that are on by default.
  public init(rules: [any Rule.Type] = RuleCatalogue.onByDefault) {
    self.rules = rules
    codes = rules.map { $0.metadata.code }
  }

  /// Checks one document.
  ///
  /// - Complexity: O(*n* log *n*) in the number of citations.
  public func check(_ subject: Subject) -> Result {
    var (findings, coverage) = run(on: subject)
    var fingerprints = Fingerprints(text: subject.reading.document.text, count: findings.count)
    for index in findings.indices {
      findings[index].fingerprint = fingerprints.fingerprint(of: findings[index])
    }
    var result = Result(findings: findings, coverage: coverage)
    suppress(in: &result, of: subject)
    return result
  }

  /// What the rules find in `subject`, in order, and how far each could look.
  private func run(
    on subject: Subject
  ) -> (findings: [Finding], coverage: [(code: String, coverage: Coverage)]) {
    if let (composed, map) = Self.composed(subject) {
      var (findings, coverage) = run(on: composed)
      for index in findings.indices { findings[index].move(along: map) }
      return (findings, coverage)
    }
    var findings: [Finding] = []
    var coverage: [(code: String, coverage: Coverage)] = []
    let subject = prepared(subject)
    coverage.reserveCapacity(rules.count)
    for (rule, code) in zip(rules, codes) {
      coverage.append((code, rule.check(subject) { findings.append($0) }))
    }
    findings.removeAll { subject.isCorrected($0.range) }
    return (settings.adjusted(OneFact.keepingOne(of: Self.sorted(findings))), coverage)
  }

  /// `subject` with what the settings say of it.
  private func prepared(_ subject: Subject) -> Subject {
    var subject = subject
    subject.profile = settings.profile
    subject.stage = subject.stage ?? settings.stage
    return subject
  }

  /// `findings` in order of position, then of code; a finding is large, so that places are moved
  /// and not findings.
  private static func sorted(_ findings: [Finding]) -> [Finding] {
    findings.indices.sorted { precedes(findings[$0], findings[$1]) }.map { findings[$0] }
  }

  static func precedes(_ a: Finding, _ b: Finding) -> Bool {
    if a.range.start != b.range.start { return a.range.start < b.range.start }
    return (a.code, a.range.end) < (b.code, b.range.end)
  }
}
