package import DanchieuLint

/// Numbers of a run of `check`, for its last line.
package struct CheckTally: Sendable, Equatable {
  /// Documents that were checked.
  package var documents = 0
  /// Files that could not be read.
  package var failures = 0
  package var errors = 0
  package var warnings = 0
  package var notes = 0
  /// Findings by the code of their rule.
  package var byRule: [String: Int] = [:]

  /// Nothing counted yet.
  package init() {}

  /// Counts `document` and its findings.
  package mutating func count(_ document: AnalyzedDocument) {
    documents += 1
    for finding in document.check?.findings ?? [] {
      byRule[finding.code, default: 0] += 1
      switch finding.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .note: notes += 1
      }
    }
  }

  /// Adds what another run counted.
  package mutating func add(_ other: CheckTally) {
    documents += other.documents
    failures += other.failures
    errors += other.errors
    warnings += other.warnings
    notes += other.notes
    byRule.merge(other.byRule, uniquingKeysWith: +)
  }

  /// All findings.
  package var findings: Int { errors + warnings + notes }

  /// Whether there is a finding of at least `severity`.
  package func reaches(_ severity: Severity) -> Bool {
    switch severity {
    case .error: errors > 0
    case .warning: errors + warnings > 0
    case .note: errors + warnings + notes > 0
    }
  }
}
