/// `json`: the wrapper with every document in it (contract/output.md).
struct JSONFormat: StreamedFormat {
  private let writer: DocumentJSON
  private let tool: ToolInfo

  init(_ context: ReportContext) {
    writer = DocumentJSON(language: context.language)
    tool = context.tool
  }

  var separator: [UInt8] { JSONReport.separator }

  func begin(to out: inout ByteBuffer) { out.append(JSONReport.head(tool)) }

  func write(_ document: AnalyzedDocument, to out: inout ByteBuffer) {
    writer.write(document, to: &out)
  }

  func end(_ run: RunFacts, to out: inout ByteBuffer) { out.append(JSONReport.tail) }
}

/// `jsonl`: one document a line.
struct JSONLinesFormat: StreamedFormat {
  private let writer: DocumentJSON

  init(_ context: ReportContext) { writer = DocumentJSON(language: context.language) }

  func write(_ document: AnalyzedDocument, to out: inout ByteBuffer) {
    writer.write(document, to: &out)
    out.append("\n")
  }
}
