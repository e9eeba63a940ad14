public import DanchieuCitations
import DanchieuDocument
public import DanchieuGraph
public import DanchieuRegistry
public import DanchieuText

/// A check of one document. A rule looks at facts that earlier stages read; it never re-reads text.
public protocol Rule: Sendable {
  /// Everything that documentation, tests and reports need to know of the rule.
  static var metadata: RuleMetadata { get }
  /// Reports what is wrong. Returns whether the rule could look at all.
  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage
}

/// What a rule looks at.
public struct Subject: Sendable {
  public let reading: Reading
  public let graph: CitationGraph
  public let registry: Registry
  /// What the configuration says of the organisation; the linter sets it.
  public internal(set) var profile = OrganizationProfile()
  /// What blanks mean; nil when the document itself must tell (see ``isDraft``).
  public var stage: Stage?
  /// What several rules ask of the document.
  let facts: SubjectFacts

  public init(
    reading: Reading, graph: CitationGraph, registry: Registry, stage: Stage? = nil
  ) {
    let notes = EditorialNotes(reading.document.text)
    self.reading = notes.ranges.isEmpty ? reading : reading.quoting(notes)
    self.graph = graph
    self.registry = registry
    self.stage = stage
    facts = SubjectFacts(reading, notes)
  }
}

/// How far a document has come; the raw values are those of the option `--stage`.
public enum Stage: String, Sendable, CaseIterable {
  /// Before signature: number and date are still open.
  case draft
  /// Signed: a blank is a fault.
  case final
}

/// Whether a rule could look at a document.
public enum Coverage: Sendable, Equatable {
  case applied
  /// A fact is missing (own date, issuer, family), or the norm does not govern the document.
  case notApplicable(Message)
}

/// A rule's documentation, defaults and examples: one value that tests, `danchieu rules` and the
/// reports read.
public struct RuleMetadata: Sendable {
  /// An example text. Expected findings are marked: `⟦DC101:Nghị định số 02/2010/QĐ-TTg⟧`.
  public struct Example: Sendable {
    public var text: String
    /// Why it stands here: the trap or the real case that it shows.
    public var why: String
    public init(_ text: String, why: String = "") {
      self.text = text
      self.why = why
    }
  }
  public var code: String
  public var name: String
  public var severity: Severity
  /// What it looks for, one sentence.
  public var summary: Message
  /// Why that is wrong and where the rule stays silent.
  public var rationale: Message
  /// The norms, empty where logic alone is the ground.
  public var bases: [String]
  public var triggering: [Example]
  public var nonTriggering: [Example]
  /// Whether the rule runs unless somebody asks for it.
  public var isOnByDefault: Bool

  public init(
    code: String, name: String, severity: Severity, summary: Message, rationale: Message,
    bases: [String], triggering: [Example], nonTriggering: [Example], isOnByDefault: Bool = true
  ) {
    self.isOnByDefault = isOnByDefault
    self.code = code
    self.name = name
    self.severity = severity
    self.summary = summary
    self.rationale = rationale
    self.bases = bases
    self.triggering = triggering
    self.nonTriggering = nonTriggering
  }
}
