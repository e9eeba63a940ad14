import DanchieuLint
import DanchieuText

/// JUnit XML: a suite for each document, a failed case for each finding, a passed one for a clean
/// document, an error for a file that could not be read.
struct JUnitFormat: FindingsFormat {
  private let context: ReportContext

  init(_ context: ReportContext) { self.context = context }

  func begin(to out: inout ByteBuffer) {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"danchieu\">\n")
  }

  func add(_ document: DocumentFindings, to out: inout ByteBuffer) {
    let findings = document.findings
    beginSuite(document.path, tests: max(findings.count, 1), failures: findings.count, 0, to: &out)
    if findings.isEmpty {
      out.append("    <testcase name=\"danchieu\" classname=\"")
      out.appendXMLAttribute(document.path)
      out.append("\" file=\"")
      out.appendXMLAttribute(document.path)
      out.append("\"/>\n")
    }
    for finding in findings { write(finding, of: document.path, to: &out) }
    out.append("  </testsuite>\n")
  }

  func end(_ run: RunFacts, to out: inout ByteBuffer) {
    for failure in run.failures {
      beginSuite(failure.path, tests: 1, failures: 0, 1, to: &out)
      out.append("    <testcase name=\"danchieu\" classname=\"")
      out.appendXMLAttribute(failure.path)
      out.append("\" file=\"")
      out.appendXMLAttribute(failure.path)
      out.append("\"><error type=\"unreadable\" message=\"")
      out.appendXMLAttribute(failure.message.text(in: context.language))
      out.append("\"/></testcase>\n  </testsuite>\n")
    }
    out.append("</testsuites>\n")
  }

  private func beginSuite(
    _ path: String, tests: Int, failures: Int, _ errors: Int, to out: inout ByteBuffer
  ) {
    out.append("  <testsuite name=\"")
    out.appendXMLAttribute(path)
    out.append("\" tests=\"\(tests)\" failures=\"\(failures)\" errors=\"\(errors)\">\n")
  }

  private func write(_ finding: ReportedFinding, of path: String, to out: inout ByteBuffer) {
    let start = finding.place.start
    out.append("    <testcase name=\"")
    out.appendXMLAttribute("\(finding.code) \(finding.rule)")
    out.append("\" classname=\"")
    out.appendXMLAttribute("\(path):\(start.line):\(start.column)")
    out.append("\" file=\"")
    out.appendXMLAttribute(path)
    out.append("\" line=\"\(start.line)\"><failure type=\"\(finding.severity.rawValue)\"")
    out.append(" message=\"")
    out.appendXMLAttribute(finding.message)
    out.append("\">")
    let line = finding.line
    var detail = Visible.line(line.before + line.marked + line.after)
    if let basis = finding.basis {
      detail += "\n\(Wording.basis.text(in: context.language)): \(basis)"
    }
    for related in finding.related {
      let start = related.place.start
      detail += "\n\(Visible.path(path)):\(start.line):\(start.column): "
      detail += Visible.line(related.message)
    }
    out.appendCDATA(detail)
    out.append("</failure></testcase>\n")
  }
}
