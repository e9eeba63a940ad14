public import DanchieuText

/// What a rule reports.
public struct Finding: Sendable, Equatable {
  /// Another place that matters.
  public struct Related: Sendable, Equatable {
    public var range: TextRange
    public var message: Message
    public init(_ range: TextRange, _ message: Message) {
      self.range = range
      self.message = message
    }
  }
  /// A replacement that is certain.
  public struct Fix: Sendable, Equatable {
    public var range: TextRange
    public var text: String
    public init(_ range: TextRange, _ text: String) {
      self.range = range
      self.text = text
    }
  }
  /// `DC101`.
  public var code: String
  /// `numbering/type-symbol-mismatch`.
  public var rule: String
  public var severity: Severity
  /// One sentence that says what is wrong with the printed values in it.
  public var message: Message
  public var range: TextRange
  /// Indices of the citations concerned, first the one to look at.
  public var citations: [Int]
  public var related: [Related]
  public var fix: Fix?
  /// The norm, nil where logic alone is the ground.
  public var basis: String?
  /// Stable when unrelated lines are added above; set by the linter.
  public var fingerprint = ""

  /// A finding of `rule` at `range`.
  public init(
    _ metadata: RuleMetadata, at range: TextRange, _ message: Message,
    severity: Severity? = nil, citations: [Int] = [], related: [Related] = [], fix: Fix? = nil,
    basis: String? = nil
  ) {
    code = metadata.code
    rule = metadata.name
    self.severity = severity ?? metadata.severity
    self.message = message
    self.range = range
    self.citations = citations
    self.related = related
    self.fix = fix
    self.basis = basis
  }
}

/// How grave a finding is; the raw values are those of the JSON output.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  case note, warning, error

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
  public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
}
