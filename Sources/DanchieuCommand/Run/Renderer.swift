import DanchieuReport

/// What a worker makes of a document for the outputs of a run.
struct Renderer: Sendable {
  /// One document, ready to be put into the outputs.
  struct Rendered: Sendable {
    /// By output; nil where the format reads the findings.
    var bytes: [[UInt8]?]
    var findings: DocumentFindings?
    var counted: CheckTally
  }

  private let writers: [ReportWriter]
  private let context: ReportContext?
  private let hashesLines: Bool

  /// A renderer for `writers`; findings are reported with `context`.
  init(writers: [ReportWriter], context: ReportContext?) {
    self.writers = writers
    self.context = writers.contains { $0.readsFindings } ? context : nil
    hashesLines = writers.contains { $0.usesLineHashes }
  }

  /// Renders `document`; called on any thread.
  func render(_ document: AnalyzedDocument) -> Rendered {
    var counted = CheckTally()
    counted.count(document)
    return Rendered(
      bytes: writers.map { $0.bytes(of: document) }, findings: findings(of: document),
      counted: counted)
  }

  /// The findings of `document`; nil when no output reads them.
  func findings(of document: AnalyzedDocument) -> DocumentFindings? {
    context.map { DocumentFindings(of: document, $0, hashesLines: hashesLines) }
  }
}
