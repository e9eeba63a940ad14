import DanchieuCitations
import DanchieuDocument
import DanchieuLint
package import DanchieuText

/// Writes document objects, the same ones for every machine format.
package struct DocumentJSON: Sendable {
  /// The language of messages and reasons.
  package var language: Language

  /// A writer whose messages are in `language`.
  package init(language: Language) { self.language = language }

  /// Appends the object of `document` to `out`.
  ///
  /// - Complexity: O(*n*) in the bytes of the text up to the last citation, plus the output.
  package func write(_ document: AnalyzedDocument, to out: inout ByteBuffer) {
    document.reading.document.text.withUnsafeBufferPointer { buffer in
      // An empty text has no address; none of its bytes is ever read.
      let empty = UnsafeMutablePointer<UInt8>.allocate(capacity: 1)
      defer { empty.deallocate() }
      let text = buffer.baseAddress ?? UnsafePointer(empty)
      out.append("{\"document\":")
      writeHeader(document, text, to: &out)
      out.append(",\"citations\":[")
      writeCitations(document, buffer, text, to: &out)
      out.append("],\"instruments\":[")
      writeInstruments(document.graph, to: &out)
      out.append(byte: UInt8(ascii: "]"))
      if let check = document.check {
        out.append(",\"findings\":[")
        writeFindings(check.findings, of: document.reading.document, text, to: &out)
        out.append("],\"coverage\":{")
        writeCoverage(check.coverage, to: &out)
        out.append(byte: UInt8(ascii: "}"))
        if check.hidden > 0 { writeHidden(check, to: &out) }
      }
      out.append(byte: UInt8(ascii: "}"))
    }
  }

  private func writeCitations(
    _ document: AnalyzedDocument, _ buffer: UnsafeBufferPointer<UInt8>,
    _ text: UnsafePointer<UInt8>, to out: inout ByteBuffer
  ) {
    let writer = CitationJSON(document, text: text)
    var cursor = PlaceCursor(buffer)
    let citations = document.reading.citations
    for index in citations.indices {
      if index > 0 { out.append(byte: UInt8(ascii: ",")) }
      let place = cursor.place(at: citations[index].range.start)
      writer.write(index, citations[index], at: place, to: &out)
    }
  }

  func writeHeader(
    _ analyzed: AnalyzedDocument, _ text: UnsafePointer<UInt8>, to out: inout ByteBuffer
  ) {
    let document = analyzed.reading.document
    let own = OwnIdentity(of: analyzed.reading)
    out.append("{\"path\":")
    out.appendJSON(document.path)
    out.append(",\"format\":")
    out.appendJSON(document.format.rawValue)
    out.append(",\"sha256\":")
    out.appendJSON(analyzed.sha256)
    out.append(",\"unread\":[")
    for (index, part) in document.unread.enumerated() {
      out.append(index > 0 ? ",{\"part\":" : "{\"part\":")
      out.appendJSON(part.part)
      out.append(",\"reason\":")
      out.appendJSON(part.reason.text(in: language))
      out.append(byte: UInt8(ascii: "}"))
    }
    out.append("],\"encoding\":")
    out.appendJSON(document.encoding.rawValue)
    out.append(",\"code\":")
    out.appendJSON(own.code, of: text)
    out.append(",\"number\":")
    out.appendJSON(own.number, of: text)
    out.append(",\"year\":")
    out.appendJSON(own.year, of: text)
    out.append(",\"symbol\":")
    out.appendJSON(own.symbol, of: text)
    out.append(",\"type\":")
    out.appendJSON(own.type, of: text)
    out.append(",\"date\":")
    out.appendJSON(own.date, of: text)
    out.append(",\"place\":")
    out.appendJSON(own.place, of: text)
    out.append(",\"issuer\":")
    out.appendJSON(own.issuer, of: text)
    out.append(",\"title\":")
    out.appendJSON(own.title, of: text)
    out.append(byte: UInt8(ascii: "}"))
  }
}
