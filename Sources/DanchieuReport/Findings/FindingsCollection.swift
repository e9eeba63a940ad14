import DanchieuLint

/// What a report of a whole run keeps: the gravest findings up to a limit, and counts of all.
struct FindingsCollection: Sendable {
  /// A document with findings.
  struct Entry: Sendable {
    var path: String
    var errors = 0
    var warnings = 0
    var notes = 0
    /// Those that are kept, in order of position.
    var findings: [ReportedFinding] = []

    var count: Int { errors + warnings + notes }
  }

  private var entries: [Entry] = []
  private var cap: SeverityCap<(entry: Int, finding: ReportedFinding)>

  /// A collection of at most `limit` findings.
  init(limit: Int) { cap = SeverityCap(limit: limit) }

  /// Adds the findings of `document`.
  mutating func add(_ document: DocumentFindings) {
    guard !document.findings.isEmpty else { return }
    var entry = Entry(path: document.path)
    for finding in document.findings {
      switch finding.severity {
      case .error: entry.errors += 1
      case .warning: entry.warnings += 1
      case .note: entry.notes += 1
      }
      cap.add((entries.count, finding), finding.severity)
    }
    entries.append(entry)
  }

  /// The documents with findings in order of input, and how many findings are left out.
  mutating func finish() -> (documents: [Entry], dropped: Int) {
    cap.cut()
    var documents = entries
    for item in cap.items { documents[item.element.entry].findings.append(item.element.finding) }
    return (documents, cap.dropped)
  }
}
