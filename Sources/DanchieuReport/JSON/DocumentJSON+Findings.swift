import DanchieuDocument
import DanchieuLint
import DanchieuText

extension DocumentJSON {
  /// Writes `findings`, which are in order of position.
  func writeFindings(
    _ findings: [Finding], of document: Document, _ text: UnsafePointer<UInt8>,
    to out: inout ByteBuffer
  ) {
    let bytes = document.text
    // Findings come in order; related places lie anywhere, but most of them nearby.
    var cursor = PlaceCursor(UnsafeBufferPointer(start: text, count: bytes.count))
    var places = PlaceFinder(bytes)
    for (index, finding) in findings.enumerated() {
      if index > 0 { out.append(byte: UInt8(ascii: ",")) }
      let place = cursor.place(at: finding.range.start)
      write(finding, at: place, document.source, text, &places, to: &out)
    }
  }

  private func write(
    _ finding: Finding, at place: LineIndex.Place, _ source: SourceMap?,
    _ text: UnsafePointer<UInt8>,
    _ places: inout PlaceFinder, to out: inout ByteBuffer
  ) {
    out.append("{\"rule\":")
    out.appendJSON(finding.rule)
    out.append(",\"ruleCode\":")
    out.appendJSON(finding.code)
    out.append(",\"severity\":")
    out.appendJSON(finding.severity.rawValue)
    out.append(",\"message\":")
    out.appendJSON(finding.message.text(in: language))
    writeRange(finding.range, at: place, to: &out)
    if let source {
      out.append(",\"source\":")
      SourceJSON.write(source.location(of: finding.range), to: &out)
    } else {
      out.append(",\"source\":null")
    }
    out.append(",\"text\":")
    out.appendJSON(finding.range, of: text)
    out.append(",\"citations\":[")
    Self.writeCitationIDs(finding.citations, to: &out)
    out.append("],\"related\":[")
    for (index, other) in finding.related.enumerated() {
      // The first field of an object has no comma before it.
      out.append(index > 0 ? ",{\"start\":" : "{\"start\":")
      out.append(other.range.start)
      out.append(",\"end\":")
      out.append(other.range.end)
      let place = places.place(at: other.range.start, near: finding.range.start, place)
      out.append(",\"line\":")
      out.append(place.line)
      out.append(",\"column\":")
      out.append(place.column)
      out.append(",\"message\":")
      out.appendJSON(other.message.text(in: language))
      out.append(byte: UInt8(ascii: "}"))
    }
    out.append("],\"fix\":")
    if let fix = finding.fix {
      out.append("{\"start\":")
      out.append(fix.range.start)
      out.append(",\"end\":")
      out.append(fix.range.end)
      out.append(",\"text\":")
      out.appendJSON(fix.text)
      out.append(byte: UInt8(ascii: "}"))
    } else {
      out.append("null")
    }
    out.append(",\"basis\":")
    out.appendJSON(finding.basis)
    out.append(",\"fingerprint\":")
    out.appendJSON(finding.fingerprint)
    out.append(byte: UInt8(ascii: "}"))
  }

  private func writeRange(
    _ range: TextRange, at place: LineIndex.Place, to out: inout ByteBuffer
  ) {
    out.append(",\"start\":")
    out.append(range.start)
    out.append(",\"end\":")
    out.append(range.end)
    out.append(",\"line\":")
    out.append(place.line)
    out.append(",\"column\":")
    out.append(place.column)
  }

  /// Writes `coverage` as the members of an object.
  func writeCoverage(_ coverage: [(code: String, coverage: Coverage)], to out: inout ByteBuffer) {
    for (index, entry) in coverage.enumerated() {
      if index > 0 { out.append(byte: UInt8(ascii: ",")) }
      out.appendJSON(entry.code)
      switch entry.coverage {
      case .applied:
        out.append(":{\"status\":\"applied\"}")
      case .notApplicable(let reason):
        out.append(":{\"status\":\"notApplicable\",\"reason\":")
        out.appendJSON(reason.text(in: language))
        out.append(byte: UInt8(ascii: "}"))
      }
    }
  }

  /// Writes how many findings are left out, and why.
  func writeHidden(_ check: Linter.Result, to out: inout ByteBuffer) {
    out.append(",\"suppressed\":{\"comments\":")
    out.append(check.suppressed)
    out.append(",\"baseline\":")
    out.append(check.baselined)
    out.append(",\"unchanged\":")
    out.append(check.unchanged)
    out.append(byte: UInt8(ascii: "}"))
  }
}
