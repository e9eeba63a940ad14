import DanchieuLint
import DanchieuText

/// The CSV form of `check`: one row for each finding under a header row, each on one line.
struct FindingsCSV: FindingsFormat {
  private static let columns = [
    "path", "line", "column", "endLine", "endColumn", "severity", "ruleCode", "rule", "message",
    "text", "basis", "fix", "related", "fingerprint",
  ]

  private let context: ReportContext

  init(_ context: ReportContext) { self.context = context }

  func begin(to out: inout ByteBuffer) {
    if context.hasByteOrderMark { out.append("\u{FEFF}") }
    out.append(Self.columns.joined(separator: ","))
    out.append("\r\n")
  }

  func add(_ document: DocumentFindings, to out: inout ByteBuffer) {
    for finding in document.findings {
      let place = finding.place
      let related = finding.related.map {
        "\($0.place.start.line):\($0.place.start.column) \($0.message)"
      }
      let cells = [
        Visible.path(document.path), String(place.start.line), String(place.start.column),
        String(place.end.line), String(place.end.column), finding.severity.rawValue,
        finding.code, finding.rule, finding.message, finding.text, finding.basis ?? "",
        finding.fix?.new ?? "", related.joined(separator: "; "), finding.fingerprint,
      ]
      var row: [UInt8] = []
      for (index, cell) in cells.enumerated() {
        if index > 0 { row.append(0x2C) }
        CSVCell.append(Array(Visible.line(cell).utf8), to: &row)
      }
      out.append(row)
      out.append("\r\n")
    }
  }
}
