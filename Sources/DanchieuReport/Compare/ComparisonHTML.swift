import DanchieuCitations
import DanchieuDocument
import DanchieuLint
package import DanchieuText

/// One self-contained page with the differences of two drafts: no script, no network, prints on A4.
package struct ComparisonHTML: Sendable {
  private let language: Language

  /// A writer in `language`.
  package init(language: Language) { self.language = language }

  /// Appends the page of `comparison`.
  package func write(_ comparison: Comparison, tool: ToolInfo, to out: inout ByteBuffer) {
    writeHead(comparison, tool, to: &out)
    changes(comparison.changed, &out)
    citations(ComparisonWording.added, comparison.added, comparison.new, &out)
    citations(ComparisonWording.dropped, comparison.dropped, comparison.old, &out)
    findings(ComparisonWording.newFindings, comparison.newFindings, comparison.new, &out)
    findings(ComparisonWording.goneFindings, comparison.goneFindings, comparison.old, &out)
    out.append("</main>\n</body>\n</html>\n")
  }

  private func writeHead(
    _ comparison: Comparison, _ tool: ToolInfo, to out: inout ByteBuffer
  ) {
    let title = ComparisonWording.title.text(in: language)
    out.append("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">\n<head>\n")
    out.append("<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"")
    out.append("default-src 'none'; style-src '\(PageStyle.hash)'; base-uri 'none'; ")
    out.append("form-action 'none'\">\n")
    out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    out.append("<meta name=\"referrer\" content=\"no-referrer\">\n<title>\(title)</title>\n<style>")
    out.append(PageStyle.code)
    out.append("</style>\n</head>\n<body>\n<header>\n<h1>\(title)</h1>\n<p><code>")
    out.appendXMLAttribute(comparison.old.reading.document.path)
    out.append("</code> → <code>")
    out.appendXMLAttribute(comparison.new.reading.document.path)
    out.append("</code></p>\n<p class=\"place\">\(tool.name) \(tool.version)</p>\n</header>\n")
    out.append("<main>\n<p>\(ComparisonWording.summary(comparison).text(in: language)).</p>\n")
  }

  private func section<Element>(
    _ title: Message, _ elements: [Element], _ out: inout ByteBuffer,
    _ write: (Element, inout ByteBuffer) -> Void
  ) {
    guard !elements.isEmpty else { return }
    out.append("<section>\n<h2>\(title.text(in: language)) (\(elements.count))</h2>\n")
    for element in elements { write(element, &out) }
    out.append("</section>\n")
  }

  private func citations(
    _ title: Message, _ citations: [ComparedCitation], _ document: AnalyzedDocument,
    _ out: inout ByteBuffer
  ) {
    section(title, citations, &out) { citation, out in
      out.append("<article>\n<p>")
      out.appendXMLAttribute(citation.text)
      out.append("</p>\n")
      place(citation.place, of: document, &out)
      out.append("</article>\n")
    }
  }

  private func changes(_ changes: [Comparison.Change], _ out: inout ByteBuffer) {
    section(ComparisonWording.changed, changes, &out) { change, out in
      out.append("<article class=\"note\">\n<p><del>")
      out.appendXMLAttribute(change.old.text)
      out.append("</del></p>\n<p><ins>")
      out.appendXMLAttribute(change.new.text)
      out.append("</ins></p>\n<dl>")
      for field in change.fields {
        let none = ComparisonWording.missing.text(in: language)
        out.append("<dt>\(ComparisonWording.field(field).text(in: language))</dt><dd>")
        out.appendXMLAttribute(
          "\(change.old.values[field] ?? none) → \(change.new.values[field] ?? none)")
        out.append("</dd>")
      }
      out.append("</dl>\n<p class=\"place\">\(number(change.old.place)) → ")
      out.append("\(number(change.new.place))</p>\n</article>\n")
    }
  }

  private func findings(
    _ title: Message, _ findings: [Finding], _ document: AnalyzedDocument,
    _ out: inout ByteBuffer
  ) {
    var places = PlaceFinder(document.reading.document.text)
    section(title, findings, &out) { finding, out in
      out.append("<article class=\"\(finding.severity.rawValue)\">\n<p><span class=\"severity\">")
      out.append(Wording.severity(finding.severity).text(in: language))
      out.append("</span>: ")
      out.appendXMLAttribute(finding.message.text(in: language))
      out.append(" <code>\(finding.code)</code></p>\n")
      place(
        FilePlaces.shown(finding.range, in: document.reading.document, &places), of: document,
        &out)
      out.append("</article>\n")
    }
  }

  private func place(
    _ place: LineIndex.Place, of document: AnalyzedDocument, _ out: inout ByteBuffer
  ) {
    out.append("<p class=\"place\">")
    out.appendXMLAttribute(document.reading.document.path)
    out.append(":\(number(place))</p>\n")
  }

  private func number(_ place: LineIndex.Place) -> String { "\(place.line):\(place.column)" }
}
