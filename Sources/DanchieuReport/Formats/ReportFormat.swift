package import DanchieuLint
package import DanchieuText

/// A form that the documents of a run are printed in: a ``StreamedFormat`` or a ``FindingsFormat``.
///
/// A value writes one output. Its documents come one after the other, in order of input.
package protocol ReportFormat: Sendable {
  /// Appends what stands before the documents.
  mutating func begin(to out: inout ByteBuffer)
  /// Appends what stands after the documents; formats that sum up or sort write everything here.
  mutating func end(_ run: RunFacts, to out: inout ByteBuffer)
}

/// A format whose documents stand side by side, each printed without a look at the others.
package protocol StreamedFormat: ReportFormat {
  /// What stands between two documents.
  var separator: [UInt8] { get }
  /// Appends `document`. Called on any thread and in any order.
  func write(_ document: AnalyzedDocument, to out: inout ByteBuffer)
  /// Whether a document with what `counted` counts is still printed after what `tally` counts; the
  /// others are only counted.
  func admits(_ counted: CheckTally, after tally: CheckTally) -> Bool
}

/// A format that reads findings and needs nothing else of a document.
package protocol FindingsFormat: ReportFormat {
  /// Whether the findings carry the hash of their line (``LineHashes``).
  static var usesLineHashes: Bool { get }
  /// Takes the next document, also one without findings.
  mutating func add(_ document: DocumentFindings, to out: inout ByteBuffer)
}

extension ReportFormat {
  package mutating func begin(to out: inout ByteBuffer) {}
  package mutating func end(_ run: RunFacts, to out: inout ByteBuffer) {}
}

extension StreamedFormat {
  package var separator: [UInt8] { [] }
  package func admits(_ counted: CheckTally, after tally: CheckTally) -> Bool { true }
}

extension FindingsFormat {
  package static var usesLineHashes: Bool { false }
}

/// What a format may know before the first document.
package struct ReportContext: Sendable {
  /// What produces the output.
  package var tool: ToolInfo
  /// Language, colours and width; machine formats read only the language.
  package var style: TerminalStyle
  /// Whether rules that could not look are listed with their reason.
  package var showsCoverage = false
  /// The rules that run, in order of their codes.
  package var rules: [RuleMetadata]
  /// Findings that formats for people print at most; nil for the format's own limit, 0 for all.
  package var maximumFindings: Int?
  /// Whether CSV starts with a byte order mark, which spreadsheets take for UTF-8.
  package var hasByteOrderMark = false
  /// Where a document's file stands, from the path that the document is reported with.
  package var locate: @Sendable (String) -> ArtifactLocation

  /// A context; without `locate` every path stands for itself.
  package init(
    tool: ToolInfo, style: TerminalStyle, rules: [RuleMetadata],
    locate: @escaping @Sendable (String) -> ArtifactLocation = { ArtifactLocation(path: $0) }
  ) {
    self.tool = tool
    self.style = style
    self.rules = rules
    self.locate = locate
  }

  /// The language of messages.
  package var language: Language { style.language }

  /// How many findings are printed where the format's own limit is `limit`.
  func limit(_ limit: Int) -> Int {
    guard let maximumFindings else { return limit }
    return maximumFindings == 0 ? .max : maximumFindings
  }
}

/// What is known when all documents are done.
package struct RunFacts: Sendable {
  /// Something that happened while a file was read.
  package struct Remark: Sendable, Equatable {
    package var path: String
    package var message: Message
    /// Whether the file could not be read.
    package var isFailure: Bool
    /// A remark on the file at `path`.
    package init(path: String, message: Message, isFailure: Bool) {
      self.path = path
      self.message = message
      self.isFailure = isFailure
    }
  }
  /// Documents and findings.
  package var tally: CheckTally
  /// In order of input.
  package var remarks: [Remark]
  /// The facts of a run.
  package init(tally: CheckTally, remarks: [Remark]) {
    self.tally = tally
    self.remarks = remarks
  }
  /// The files that could not be read.
  var failures: [Remark] { remarks.filter(\.isFailure) }
}
