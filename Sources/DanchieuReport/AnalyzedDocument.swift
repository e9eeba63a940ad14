public import DanchieuCitations
public import DanchieuGraph
public import DanchieuLint

/// A document with everything that the flow found out about it: what every report prints.
public struct AnalyzedDocument: Sendable {
  /// The document, its heading, citations and outline.
  public var reading: Reading
  /// The instruments that it cites.
  public var graph: CitationGraph
  /// Findings and coverage; nil when the document was not checked.
  public var check: Linter.Result?
  /// SHA-256 of the bytes of the file, 64 lower-case hexadecimal digits.
  public var sha256: String

  /// A document that was read, and checked where `check` is given.
  public init(reading: Reading, graph: CitationGraph, check: Linter.Result?, sha256: String) {
    self.reading = reading
    self.graph = graph
    self.check = check
    self.sha256 = sha256
  }
}
