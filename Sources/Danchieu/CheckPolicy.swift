public import DanchieuDocument
public import DanchieuLint
public import DanchieuReport

/// Decides, document by document, which rules run and which findings are reported: configuration
/// files, baselines, changed lines.
public protocol CheckPolicy: Sendable {
  /// The linter for the file at `path`, as the path was given.
  ///
  /// - Throws: `ReadError.misconfigured` when its configuration cannot be used.
  func linter(forFile path: String) throws(ReadError) -> Linter

  /// Takes findings out of `document`, which stands in the file at `path`.
  func review(_ document: inout AnalyzedDocument, ofFile path: String)
}
