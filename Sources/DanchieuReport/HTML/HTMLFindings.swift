import DanchieuLint
import DanchieuText

/// Writes the findings of documents as articles.
struct HTMLFindings {
  let language: Language
  private var number = 0

  init(language: Language) { self.language = language }

  /// Writes the section of `document`, the one with `index` of those with findings.
  mutating func write(
    _ document: FindingsCollection.Entry, index: Int, to out: inout ByteBuffer
  ) {
    out.append("<section class=\"document\" id=\"d\(index + 1)\">\n<h3>")
    out.appendXMLAttribute(document.path)
    out.append("</h3>\n")
    for finding in document.findings {
      number += 1
      write(finding, document, to: &out)
    }
    let left = document.count - document.findings.count
    if left > 0 {
      out.append("<p class=\"more\">\(Wording.omitted(left).text(in: language))</p>\n")
    }
    out.append("</section>\n")
  }

  private func write(
    _ finding: ReportedFinding, _ document: FindingsCollection.Entry, to out: inout ByteBuffer
  ) {
    let severity = finding.severity
    out.append("<article id=\"f\(number)\" tabindex=\"-1\" class=\"\(severity.rawValue)\"")
    out.append(" data-rule=\"\(finding.code)\">\n<p class=\"message\"><span class=\"severity\">")
    out.append(Self.sign(of: severity))
    out.append(" \(Wording.severity(severity).text(in: language))</span> ")
    out.appendXMLAttribute(finding.message)
    out.append("</p>\n<p class=\"place\">")
    writePlace(finding.place, document, to: &out)
    out.append(" · <a href=\"#\(finding.code)\">\(finding.code)</a> ")
    out.appendXMLAttribute(finding.rule)
    out.append("</p>\n<pre lang=\"vi\"><code>")
    out.appendXML(finding.line.before)
    out.append("<mark>")
    out.appendXML(finding.line.marked)
    out.append("</mark>")
    out.appendXML(finding.line.after)
    out.append("</code></pre>\n")
    if finding.basis != nil || !finding.related.isEmpty || finding.fix != nil {
      writeFacts(finding, document, to: &out)
    }
    out.append("</article>\n")
  }

  private func writeFacts(
    _ finding: ReportedFinding, _ document: FindingsCollection.Entry, to out: inout ByteBuffer
  ) {
    out.append("<dl>\n")
    if let basis = finding.basis {
      out.append("<dt>\(Wording.basis.text(in: language))</dt><dd>")
      out.appendXMLAttribute(basis)
      out.append("</dd>\n")
    }
    for related in finding.related {
      out.append("<dt>")
      out.append(language == .en ? "See also" : "Xem thêm")
      out.append("</dt><dd>")
      writePlace(related.place, document, to: &out)
      out.append(": ")
      out.appendXMLAttribute(related.message)
      out.append("</dd>\n")
    }
    if let fix = finding.fix {
      out.append("<dt>\(Wording.fix.text(in: language))</dt><dd><del>")
      out.appendXMLAttribute(fix.old)
      out.append("</del> → <ins>")
      out.appendXMLAttribute(fix.new)
      out.append("</ins></dd>\n")
    }
    out.append("</dl>\n")
  }

  private func writePlace(
    _ place: FilePlace, _ document: FindingsCollection.Entry, to out: inout ByteBuffer
  ) {
    out.append("<code>")
    out.appendXMLAttribute(document.path)
    out.append("\(place.ending(in: language))</code>")
  }

  /// A sign beside the colour, for those who do not see it.
  private static func sign(of severity: Severity) -> String {
    switch severity {
    case .error: "✖"
    case .warning: "▲"
    case .note: "●"
    }
  }
}
