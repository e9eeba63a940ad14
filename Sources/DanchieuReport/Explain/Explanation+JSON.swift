import DanchieuCitations
import DanchieuDocument
import DanchieuGraph
import DanchieuLint
package import DanchieuText

extension Explanation {
  /// Appends a small self-contained case: the words of the line, what was read in them and what
  /// the rules said. Of the rest of the document it holds the heading's facts, no words.
  package func writeJSON(tool: ToolInfo, language: Language, to out: inout ByteBuffer) {
    let writer = DocumentJSON(language: language)
    let source = document.reading.document
    out.append("{\"version\":1,\"tool\":")
    JSONReport.write(tool, to: &out)
    source.text.withUnsafeBufferPointer { buffer in
      // An empty text has no address; none of its bytes is ever read.
      let empty = UnsafeMutablePointer<UInt8>.allocate(capacity: 1)
      defer { empty.deallocate() }
      let text = buffer.baseAddress ?? UnsafePointer(empty)
      out.append(",\"document\":")
      writer.writeHeader(document, text, to: &out)
      out.append(",\"line\":")
      out.append(line)
      out.append(",\"start\":")
      out.append(range.start)
      out.append(",\"end\":")
      out.append(range.end)
      out.append(",\"text\":")
      out.appendJSON(range, of: text)
      out.append(",\"citations\":[")
      let citationWriter = CitationJSON(document, text: text)
      var cursor = PlaceCursor(buffer)
      for (position, index) in citations.enumerated() {
        if position > 0 { out.append(",") }
        let citation = document.reading.citations[index]
        citationWriter.write(
          index, citation, at: cursor.place(at: citation.range.start), to: &out)
      }
      out.append("],\"resolutions\":{")
      writeResolutions(to: &out)
      out.append("},\"instruments\":[")
      for (position, index) in instruments.enumerated() {
        if position > 0 { out.append(",") }
        DocumentJSON.write(document.graph.instruments[index], to: &out)
      }
      out.append("],\"findings\":[")
      writer.writeFindings(findings, of: source, text, to: &out)
      out.append("],\"coverage\":{")
      writer.writeCoverage(document.check?.coverage ?? [], to: &out)
      out.append("}}\n")
    }
  }

  private func writeResolutions(to out: inout ByteBuffer) {
    var isFirst = true
    for index in citations {
      guard let resolution = resolution(of: index) else { continue }
      out.append(isFirst ? "\"c" : ",\"c")
      isFirst = false
      out.append(index + 1)
      out.append("\":")
      out.appendJSON(resolution.status.rawValue)
    }
  }
}
