import DanchieuLint
import DanchieuText

/// Writes the documentation of the rules as a section of the page.
struct HTMLRules {
  let language: Language

  func write(_ rules: [RuleMetadata], _ counts: [String: Int], to out: inout ByteBuffer) {
    out.append("<section aria-labelledby=\"rules\">\n<h2 id=\"rules\">")
    out.append(language == .en ? "Rules" : "Quy tắc")
    out.append("</h2>\n")
    for rule in rules { write(rule, count: counts[rule.code, default: 0], to: &out) }
    out.append("</section>\n")
  }

  private func write(_ rule: RuleMetadata, count: Int, to out: inout ByteBuffer) {
    out.append("<details id=\"\(rule.code)\" class=\"rule\">\n<summary>")
    out.append("<strong>\(rule.code)</strong> ")
    out.appendXML(rule.summary.text(in: language))
    if count > 0 { out.append(" (\(count))") }
    out.append("</summary>\n<p class=\"place\"><code>")
    out.appendXML(rule.name)
    out.append("</code> · \(Wording.severity(rule.severity).text(in: language))</p>\n<p>")
    out.appendXML(rule.rationale.text(in: language))
    out.append("</p>\n")
    if !rule.bases.isEmpty {
      out.append("<h4>\(RuleHelp.basis.text(in: language))</h4>\n<ul>\n")
      for basis in rule.bases {
        out.append("<li>")
        out.appendXML(basis)
        out.append("</li>\n")
      }
      out.append("</ul>\n")
    }
    write(rule.triggering, RuleHelp.reports, to: &out)
    write(rule.nonTriggering, RuleHelp.reportsNot, to: &out)
    out.append("</details>\n")
  }

  private func write(
    _ examples: [RuleMetadata.Example], _ heading: Message, to out: inout ByteBuffer
  ) {
    guard !examples.isEmpty else { return }
    out.append("<h4>\(heading.text(in: language))</h4>\n")
    for example in examples {
      out.append("<figure><pre lang=\"vi\"><code>")
      var open = 0
      for piece in RuleHelp.pieces(of: example.text) {
        switch piece {
        case .words(let words): out.appendXML(words)
        case .open(let code):
          out.append("<mark title=\"")
          out.appendXML(code)
          out.append("\">")
          open += 1
        case .close:
          if open > 0 { out.append("</mark>") }
          open -= 1
        }
      }
      for _ in 0..<max(open, 0) { out.append("</mark>") }
      out.append("</code></pre>")
      if let note = example.note {
        out.append("<figcaption>")
        out.appendXML(note.text(in: language))
        out.append("</figcaption>")
      }
      out.append("</figure>\n")
    }
  }
}
