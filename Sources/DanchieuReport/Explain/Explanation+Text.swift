import DanchieuCitations
import DanchieuDocument
import DanchieuGraph
import DanchieuLint
import DanchieuText

extension Explanation {
  /// Appends the terminal form.
  package func write(_ style: TerminalStyle, to out: inout ByteBuffer) {
    style.palette.begin(.place, in: &out)
    out.append(Visible.path(document.reading.document.path))
    out.append(":\(line)")
    style.palette.end(in: &out)
    out.append("\n")
    if citations.isEmpty {
      out.append("  ")
      out.append(
        Message(vi: "không có dẫn chiếu nào trên dòng này", en: "no citation on this line")
          .text(in: style.language))
      out.append("\n")
    }
    for index in citations {
      writeExcerpt(of: document.reading.citations[index].range, style, to: &out)
      writeCitation(index, style, to: &out)
    }
    writeFindings(style, to: &out)
  }

  private func writeExcerpt(
    of range: TextRange, _ style: TerminalStyle, to out: inout ByteBuffer
  ) {
    document.reading.document.text.withUnsafeBufferPointer { buffer in
      let excerpt = Excerpt(of: range, in: buffer, columns: max(style.columns - 4, 20))
      out.append("\n  | ")
      excerpt.append(to: &out, style.palette, .heading)
      out.append("\n  | ")
      out.append(String(repeating: " ", count: excerpt.indent))
      out.append(String(repeating: "^", count: excerpt.markedWidth))
      out.append("\n")
    }
  }

  private func writeCitation(_ index: Int, _ style: TerminalStyle, to out: inout ByteBuffer) {
    let citation = document.reading.citations[index]
    var rows = Rows(reading: document.reading, language: style.language)
    rows.add("c\(index + 1)", Wording.kind(citation.kind).text(in: style.language), citation.range)
    if let type = citation.type {
      // A name such as "Quy chế 11" has the type of what it stands for.
      let isNamed = citation.kind == .short && citation.typeRange == nil
      let source = isNamed ? Wording.typeOfName : Wording.typeSource(citation.typeSource)
      rows.add(
        Message(vi: "loại", en: "type"), "\(type.name), \(source.text(in: style.language))",
        citation.typeRange)
    }
    if let code = citation.code { addCode(code, to: &rows) }
    if let year = citation.year { rows.add(Message(vi: "năm", en: "year"), String(year), nil) }
    if let words = citation.dateRange {
      let value =
        citation.date?.iso
        ?? Message(vi: "không phải một ngày đủ và có thật", en: "not a whole day that exists")
        .text(in: style.language)
      rows.add(Message(vi: "ngày", en: "date"), value, words)
    }
    rows.add(Message(vi: "cơ quan ban hành", en: "issuer"), nil, citation.issuer)
    rows.add(Message(vi: "tên", en: "title"), nil, citation.title)
    for pinpoint in document.reading.pinpoints(of: citation) {
      rows.add(
        Message(vi: "vị trí", en: "pinpoint"),
        "\(pinpoint.unit.rawValue) \(document.reading.string(pinpoint.value))", pinpoint.range)
    }
    let relation = Wording.relation(citation.relation).text(in: style.language)
    let nested = Message(vi: ", trong tên văn bản khác", en: ", inside another title")
    rows.add(
      Message(vi: "quan hệ", en: "relation"),
      relation + (citation.isNested ? nested.text(in: style.language) : ""), nil)
    addResolution(of: index, to: &rows)
    out.append(rows.text)
  }

  private func addCode(_ code: InstrumentCode, to rows: inout Rows) {
    let canonical =
      CodeSpelling.canonical(code, in: document.reading)
      ?? Message(vi: "để trống số", en: "the number is left open").text(in: rows.language)
    rows.add(
      Message(vi: "số, ký hiệu", en: "code"),
      "\(canonical), \(Self.words(for: code.family).text(in: rows.language))",
      code.printed)
    rows.add(Message(vi: "  số", en: "  number"), nil, code.number.isEmpty ? nil : code.number)
    rows.add(Message(vi: "  năm", en: "  year"), nil, code.year)
    rows.add(Message(vi: "  ký hiệu", en: "  symbol"), nil, code.symbol.isEmpty ? nil : code.symbol)
  }

  private func addResolution(of index: Int, to rows: inout Rows) {
    guard let resolution = resolution(of: index) else { return }
    var words = Wording.status(resolution.status).text(in: rows.language)
    if let found = resolution.instrument, document.graph.instruments.indices.contains(found) {
      let instrument = document.graph.instruments[found]
      words = "\(instrument.id) \(instrument.key), \(words)"
      if let known = instrument.known { words += Self.facts(known, in: rows.language) }
    }
    rows.add(Message(vi: "văn bản", en: "instrument"), words, nil)
  }

  private func writeFindings(_ style: TerminalStyle, to out: inout ByteBuffer) {
    guard let check = document.check else { return }
    out.append("\n")
    for finding in findings {
      style.palette.begin(Palette.role(of: finding.severity), in: &out)
      out.append(Wording.severity(finding.severity).text(in: style.language))
      style.palette.end(in: &out)
      out.append(": ")
      out.appendVisible(finding.message.text(in: style.language))
      out.append(" [\(finding.rule) \(finding.code)]\n")
    }
    writeCoverage(check.coverage, style.language, to: &out)
  }
}
