import DanchieuCitations
import DanchieuDocument
import DanchieuLint
import DanchieuText

/// The terminal form of a comparison: one line for each difference, a summary at the end.
package struct ComparisonText: Sendable {
  private let style: TerminalStyle

  /// A writer in `style`.
  package init(style: TerminalStyle) { self.style = style }

  /// Appends `comparison`.
  package func write(_ comparison: Comparison, to out: inout ByteBuffer) {
    let oldPath = Visible.path(comparison.old.reading.document.path)
    let newPath = Visible.path(comparison.new.reading.document.path)
    for citation in comparison.dropped { line("-", oldPath, citation.place, citation.text, &out) }
    for citation in comparison.added { line("+", newPath, citation.place, citation.text, &out) }
    for change in comparison.changed {
      line("~", newPath, change.new.place, change.new.text, &out)
      for difference in ComparisonWording.differences(change, style.language) {
        out.append("    = ")
        out.appendVisible(difference)
        out.append("\n")
      }
    }
    findings(comparison.goneFindings, "-", comparison.old, &out)
    findings(comparison.newFindings, "+", comparison.new, &out)
    out.append(ComparisonWording.summary(comparison).text(in: style.language))
    out.append("\n")
  }

  private func findings(
    _ findings: [Finding], _ sign: String, _ document: AnalyzedDocument, _ out: inout ByteBuffer
  ) {
    var places = PlaceFinder(document.reading.document.text)
    for finding in findings {
      let place = FilePlaces.shown(finding.range, in: document.reading.document, &places)
      let severity = Wording.severity(finding.severity).text(in: style.language)
      let message = "\(severity): \(finding.message.text(in: style.language)) [\(finding.code)]"
      line(sign, Visible.path(document.reading.document.path), place, message, &out)
    }
  }

  private func line(
    _ sign: String, _ path: String, _ place: LineIndex.Place, _ text: String,
    _ out: inout ByteBuffer
  ) {
    out.append(sign)
    out.append(" ")
    style.palette.begin(.place, in: &out)
    out.append("\(path):\(place.line):\(place.column)")
    style.palette.end(in: &out)
    out.append(": ")
    out.appendVisible(text)
    out.append("\n")
  }
}
