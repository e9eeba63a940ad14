import DanchieuCitations
import DanchieuDocument
import DanchieuGraph
import DanchieuText

/// The CSV form of `extract` (RFC 4180): one row for each citation under a header row.
///
/// Cells that a spreadsheet would run as a formula start with an apostrophe.
package enum CitationCSV {
  private static let columns = [
    "path", "id", "kind", "start", "end", "line", "column", "sourceStart", "sourceEnd", "text",
    "code", "codeText", "number", "year", "symbol", "nested", "type", "typeSource", "date",
    "dateText", "issuer", "title", "pinpoint", "relation", "instrument",
  ]

  /// The header row.
  package static let head: [UInt8] = Array((columns.joined(separator: ",") + "\r\n").utf8)

  /// Appends the rows of `document`.
  package static func write(_ document: AnalyzedDocument, to out: inout ByteBuffer) {
    let reading = document.reading
    let path = Visible.path(reading.document.path)
    reading.document.text.withUnsafeBufferPointer { text in
      var cursor = PlaceCursor(text)
      for (index, citation) in reading.citations.enumerated() {
        let place = cursor.place(at: citation.range.start)
        var row = Row(text: text)
        row.cell(path)
        row.cell("c\(index + 1)")
        row.cell(citation.kind.rawValue)
        row.cell(citation.range.start)
        row.cell(citation.range.end)
        row.cell(place.line)
        row.cell(place.column)
        let source = reading.document.source?.location(of: citation.range)
        row.cell(source?.range?.start)
        row.cell(source?.range?.end)
        row.cell(citation.range)
        writeCode(citation, in: reading, &row)
        row.cell(citation.isNested ? "true" : "false")
        row.cell(citation.type?.name)
        row.cell(citation.type == nil ? nil : citation.typeSource.rawValue)
        row.cell(citation.date?.iso)
        row.cell(citation.date == nil ? citation.dateRange : nil)
        row.cell(citation.issuer)
        row.cell(citation.title)
        row.cell(pinpoint(of: citation, in: reading))
        row.cell(citation.relation.rawValue)
        row.cell(instrument(index, of: document.graph))
        row.end(to: &out)
      }
    }
  }

  private static func writeCode(_ citation: Citation, in reading: Reading, _ row: inout Row) {
    let code = citation.code
    row.cell(code.flatMap { CodeSpelling.canonical($0, in: reading) })
    row.cell(code?.printed)
    row.cell(code.flatMap { CodeSpelling.part($0.number, of: $0, in: reading) })
    if let code {
      row.cell(CodeSpelling.part(code.year, of: code, in: reading))
    } else {
      row.cell(citation.year)
    }
    row.cell(code.flatMap { CodeSpelling.part($0.symbol, of: $0, in: reading) })
  }

  /// `điểm a khoản 2 Điều 5`, nil when there is none.
  private static func pinpoint(of citation: Citation, in reading: Reading) -> String? {
    guard !citation.pinpoints.isEmpty else { return nil }
    return reading.pinpoints(of: citation).map { "\($0.unit.rawValue) \(reading.string($0.value))" }
      .joined(separator: " ")
  }

  private static func instrument(_ index: Int, of graph: CitationGraph) -> String? {
    guard graph.resolutions.indices.contains(index) else { return nil }
    return graph.instrument(ofCitation: index)?.id
  }

  /// A row in the making.
  private struct Row: ~Copyable {
    let text: UnsafeBufferPointer<UInt8>
    private var bytes: [UInt8] = []

    init(text: UnsafeBufferPointer<UInt8>) { self.text = text }

    mutating func cell(_ value: Int?) { append(value.map { Array(String($0).utf8) } ?? []) }
    mutating func cell(_ value: String?) { append(value.map { Array($0.utf8) } ?? []) }
    mutating func cell(_ range: TextRange?) {
      append(range.map { Array(text[$0.start..<$0.end]) } ?? [])
    }

    private mutating func append(_ value: [UInt8]) {
      CSVCell.append(value, to: &bytes)
      bytes.append(0x2C)
    }

    consuming func end(to out: inout ByteBuffer) {
      // The last cell is followed by a line end instead of a comma.
      out.append(Array(bytes.dropLast()))
      out.append("\r\n")
    }
  }
}
