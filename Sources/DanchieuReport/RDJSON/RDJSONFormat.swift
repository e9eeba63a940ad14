import DanchieuLint
import DanchieuText

/// Reviewdog Diagnostic Format: columns count bytes of UTF-8, ends are exclusive.
struct RDJSONFormat: FindingsFormat {
  private let context: ReportContext
  private var isFirst = true

  init(_ context: ReportContext) { self.context = context }

  func begin(to out: inout ByteBuffer) {
    out.append("{\"source\":{\"name\":\"danchieu\"},\"diagnostics\":[")
  }

  mutating func add(_ document: DocumentFindings, to out: inout ByteBuffer) {
    let location = document.location
    for finding in document.findings {
      let message = location.message(of: finding, context.language)
      begin(message, Self.severity(finding.severity), finding.code, to: &out)
      out.key("location")
      write(finding.place, in: location, to: &out)
      if let fix = finding.fix, let text = fix.replacement, location.inner == nil {
        out.append(",\"suggestions\":[{")
        writeRange(fix.place, to: &out)
        out.member("text", text)
        out.append("}]")
      }
      if !finding.related.isEmpty {
        out.append(",\"related_locations\":[")
        for (index, related) in finding.related.enumerated() {
          out.append(index > 0 ? ",{" : "{")
          out.member("message", Visible.line(related.message))
          out.key("location")
          write(related.place, in: location, to: &out)
          out.append("}")
        }
        out.append("]")
      }
      out.append("}")
    }
  }

  mutating func end(_ run: RunFacts, to out: inout ByteBuffer) {
    for failure in run.failures {
      begin(failure.message.text(in: context.language), "ERROR", "unreadable", to: &out)
      out.member("location", "path", context.locate(failure.path).path)
      out.append("}")
    }
    out.append("\n]}\n")
  }

  private mutating func begin(
    _ message: String, _ severity: String, _ code: String, to out: inout ByteBuffer
  ) {
    out.append(isFirst ? "\n{" : ",\n{")
    isFirst = false
    out.member("message", Visible.line(message))
    out.member("severity", severity)
    out.member("code", "value", code)
  }

  private func write(
    _ place: FilePlace, in location: ArtifactLocation, to out: inout ByteBuffer
  ) {
    out.append("{")
    out.member("path", location.path)
    if location.inner == nil { writeRange(place, to: &out) }
    out.append("}")
  }

  private func writeRange(_ place: FilePlace, to out: inout ByteBuffer) {
    func write(_ point: FilePlace.Point, to out: inout ByteBuffer) {
      out.append("{\"line\":\(point.line),\"column\":\(point.byteColumn)}")
    }
    out.key("range")
    out.append("{\"start\":")
    write(place.start, to: &out)
    out.append(",\"end\":")
    write(place.end, to: &out)
    out.append("}")
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "ERROR"
    case .warning: "WARNING"
    case .note: "INFO"
    }
  }
}
