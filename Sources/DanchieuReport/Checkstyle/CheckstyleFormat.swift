import DanchieuLint
import DanchieuText

/// Checkstyle XML, which many dashboards read.
struct CheckstyleFormat: FindingsFormat {
  private let context: ReportContext

  init(_ context: ReportContext) { self.context = context }

  func begin(to out: inout ByteBuffer) {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"8.0\">\n")
  }

  func add(_ document: DocumentFindings, to out: inout ByteBuffer) {
    guard !document.findings.isEmpty else { return }
    beginFile(document.location.path, to: &out)
    for finding in document.findings {
      let isInner = document.location.inner != nil
      let start = finding.place.start
      out.append("    <error line=\"\(isInner ? 1 : start.line)\"")
      out.append(" column=\"\(isInner ? 1 : start.column)\"")
      out.append(" severity=\"\(Self.severity(finding.severity))\" message=\"")
      out.appendXMLAttribute(document.location.message(of: finding, context.language))
      out.append("\" source=\"danchieu.\(finding.code)\"/>\n")
    }
    out.append("  </file>\n")
  }

  func end(_ run: RunFacts, to out: inout ByteBuffer) {
    for failure in run.failures {
      beginFile(context.locate(failure.path).path, to: &out)
      out.append("    <error line=\"1\" column=\"1\" severity=\"error\" message=\"")
      out.appendXMLAttribute(failure.message.text(in: context.language))
      out.append("\" source=\"danchieu.unreadable\"/>\n  </file>\n")
    }
    out.append("</checkstyle>\n")
  }

  private func beginFile(_ path: String, to out: inout ByteBuffer) {
    out.append("  <file name=\"")
    out.appendXMLAttribute(path)
    out.append("\">\n")
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "info"
    }
  }
}
