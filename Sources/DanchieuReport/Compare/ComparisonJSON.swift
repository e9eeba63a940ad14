import DanchieuCitations
import DanchieuDocument
import DanchieuLint
package import DanchieuText

/// The JSON form of a comparison (`#/$defs/comparison` of the schema).
package enum ComparisonJSON {
  /// Appends `comparison`, its messages in `language`.
  package static func write(
    _ comparison: Comparison, tool: ToolInfo, _ language: Language, to out: inout ByteBuffer
  ) {
    out.append("{\"version\":1,\"tool\":")
    JSONReport.write(tool, to: &out)
    out.append(",\"old\":")
    write(comparison.old, to: &out)
    out.append(",\"new\":")
    write(comparison.new, to: &out)
    out.append(",\"same\":")
    out.append(comparison.isEmpty ? "true" : "false")
    out.append(",\"citations\":{\"added\":[")
    list(comparison.added, &out) { write($0, to: &$1) }
    out.append("],\"dropped\":[")
    list(comparison.dropped, &out) { write($0, to: &$1) }
    out.append("],\"changed\":[")
    list(comparison.changed, &out) { change, out in
      out.append("{\"fields\":[")
      list(change.fields, &out) { $1.appendJSON($0.rawValue) }
      out.append("],\"old\":")
      write(change.old, to: &out)
      out.append(",\"new\":")
      write(change.new, to: &out)
      out.append("}")
    }
    out.append("]},\"findings\":{\"new\":[")
    write(comparison.newFindings, of: comparison.new, language, to: &out)
    out.append("],\"gone\":[")
    write(comparison.goneFindings, of: comparison.old, language, to: &out)
    out.append("]}}\n")
  }

  private static func list<Element>(
    _ elements: [Element], _ out: inout ByteBuffer, _ write: (Element, inout ByteBuffer) -> Void
  ) {
    for (index, element) in elements.enumerated() {
      if index > 0 { out.append(",") }
      write(element, &out)
    }
  }

  private static func write(_ document: AnalyzedDocument, to out: inout ByteBuffer) {
    out.append("{")
    out.member("path", document.reading.document.path)
    out.member("sha256", document.sha256)
    out.append("}")
  }

  private static func write(_ citation: ComparedCitation, to out: inout ByteBuffer) {
    out.append("{")
    out.member("kind", citation.kind.rawValue)
    out.member("start", citation.range.start)
    out.member("end", citation.range.end)
    out.member("line", citation.place.line)
    out.member("column", citation.place.column)
    out.member("text", citation.text)
    let names: [(StaticString, ComparedCitation.Field)] = [
      ("code", .code), ("codeText", .codeText), ("type", .type), ("date", .date),
      ("issuer", .issuer), ("title", .title), ("pinpoint", .pinpoint),
    ]
    for (name, field) in names {
      out.key(name)
      out.appendJSON(citation.values[field])
    }
    out.member("relation", citation.relation.rawValue)
    out.member("key", citation.key)
    out.append("}")
  }

  private static func write(
    _ findings: [Finding], of document: AnalyzedDocument, _ language: Language,
    to out: inout ByteBuffer
  ) {
    var places = PlaceFinder(document.reading.document.text)
    for (index, finding) in findings.enumerated() {
      if index > 0 { out.append(",") }
      let place = FilePlaces.shown(finding.range, in: document.reading.document, &places)
      out.append("{")
      out.member("rule", finding.rule)
      out.member("ruleCode", finding.code)
      out.member("severity", finding.severity.rawValue)
      out.member("message", finding.message.text(in: language))
      out.member("start", finding.range.start)
      out.member("end", finding.range.end)
      out.member("line", place.line)
      out.member("column", place.column)
      out.member("text", document.reading.string(finding.range))
      out.append("}")
    }
  }
}
