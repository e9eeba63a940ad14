import DanchieuCitations
import DanchieuDocument
import DanchieuLint
import DanchieuText

extension CheckText {
  /// Appends the last line: how many documents and findings.
  func writeSummary(_ tally: CheckTally, to out: inout ByteBuffer) {
    var summary = Wording.summary(tally).text(in: style.language)
    if tally.failures > 0 {
      summary += "; " + Wording.failures(tally.failures).text(in: style.language)
    }
    let role: Palette.Role =
      tally.errors > 0 ? .error : tally.warnings > 0 ? .warning : .heading
    style.palette.begin(role, in: &out)
    out.append(summary)
    style.palette.end(in: &out)
    out.append("\n")
  }

  /// Appends how many findings each rule has.
  func writeRules(_ tally: CheckTally, to out: inout ByteBuffer) {
    for (code, count) in tally.byRule.sorted(by: { $0.key < $1.key }) {
      out.append("  \(code): \(count)\n")
    }
  }

  /// Appends which rules could not look at `document`, and why.
  func writeCoverage(
    _ coverage: [(code: String, coverage: Coverage)], of document: AnalyzedDocument,
    to out: inout ByteBuffer
  ) {
    var applied: [String] = []
    var silent: [(code: String, reason: Message)] = []
    for entry in coverage {
      switch entry.coverage {
      case .applied: applied.append(entry.code)
      case .notApplicable(let reason): silent.append((entry.code, reason))
      }
    }
    out.append(Visible.path(document.reading.document.path))
    out.append(": ")
    out.append(
      Wording.coverage(applied: applied.count, silent: silent.count).text(in: style.language))
    out.append("\n")
    for entry in silent {
      style.palette.begin(.quiet, in: &out)
      out.append("  \(entry.code): ")
      out.appendVisible(entry.reason.text(in: style.language))
      style.palette.end(in: &out)
      out.append("\n")
    }
  }
}
