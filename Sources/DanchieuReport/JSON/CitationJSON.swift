import DanchieuCitations
import DanchieuDocument
import DanchieuGraph
import DanchieuText

/// Writes citation objects, fields in the order of contract/output.md.
///
/// One value serves a whole document: the text is borrowed once, and places are found in one pass.
struct CitationJSON {
  let document: AnalyzedDocument
  let text: UnsafePointer<UInt8>
  let names: TypeNames

  /// Writes the citation with `index` that stands at `place`.
  @inline(__always)
  func write(
    _ index: Int, _ citation: Citation, at place: LineIndex.Place, to out: inout ByteBuffer
  ) {
    out.append("{\"id\":\"c")
    out.append(index + 1)
    out.append("\",\"kind\":\"")
    out.append(Self.name(of: citation.kind))
    out.append("\",\"start\":")
    out.append(citation.range.start)
    out.append(",\"end\":")
    out.append(citation.range.end)
    out.append(",\"line\":")
    out.append(place.line)
    out.append(",\"column\":")
    out.append(place.column)
    out.append(",\"source\":")
    if let source = document.reading.document.source {
      Self.write(source.location(of: citation.range), to: &out)
    } else {
      out.append("null")
    }
    out.append(",\"text\":")
    out.appendJSON(citation.range, of: text)
    writeCode(citation, to: &out)
    out.append(citation.isNested ? ",\"nested\":true" : ",\"nested\":false")
    out.append(",\"type\":")
    if let type = citation.type {
      names.write(type, to: &out)
      out.append(",\"typeSource\":\"")
      out.append(Self.name(of: citation.typeSource))
      out.append(byte: UInt8(ascii: "\""))
    } else {
      out.append("null,\"typeSource\":null")
    }
    out.append(",\"date\":")
    out.appendJSON(citation.date)
    out.append(",\"dateText\":")
    out.appendJSON(citation.date == nil ? citation.dateRange : nil, of: text)
    out.append(",\"issuer\":")
    out.appendJSON(citation.issuer, of: text)
    out.append(",\"title\":")
    out.appendJSON(citation.title, of: text)
    out.append(",\"pinpoint\":[")
    writePinpoints(citation.pinpoints, to: &out)
    out.append("],\"relation\":\"")
    out.append(Self.name(of: citation.relation))
    out.append("\",\"instrument\":")
    writeInstrument(index, to: &out)
    out.append(byte: UInt8(ascii: "}"))
  }

  /// `code`, `codeText`, `number`, `year`, `symbol`.
  @inline(__always)
  private func writeCode(_ citation: Citation, to out: inout ByteBuffer) {
    guard let code = citation.code else {
      out.append(",\"code\":null,\"codeText\":null,\"number\":null,\"year\":")
      if let year = citation.year {
        out.append(byte: UInt8(ascii: "\""))
        out.append(year)
        out.append(byte: UInt8(ascii: "\""))
      } else {
        out.append("null")
      }
      return out.append(",\"symbol\":null")
    }
    out.append(",\"code\":")
    write(code.number.isEmpty ? nil : code.printed, of: code, to: &out)
    out.append(",\"codeText\":")
    out.appendJSON(code.printed, of: text)
    out.append(",\"number\":")
    write(code.number, of: code, to: &out)
    out.append(",\"year\":")
    write(code.year, of: code, to: &out)
    out.append(",\"symbol\":")
    write(code.symbol, of: code, to: &out)
  }

  /// Writes a part of `code` in canonical spelling.
  @inline(__always)
  private func write(_ range: TextRange?, of code: InstrumentCode, to out: inout ByteBuffer) {
    guard let range, range.end > range.start else { return out.append("null") }
    if CodeSpelling.isPrintedCanonically(code) {
      out.appendJSON(range, of: text)
    } else {
      out.appendJSON(CodeSpelling.part(range, of: code, in: document.reading))
    }
  }

  private func writePinpoints(_ pinpoints: [Pinpoint], to out: inout ByteBuffer) {
    var isFirst = true
    for pinpoint in pinpoints {
      out.append(isFirst ? "{\"unit\":\"" : ",{\"unit\":\"")
      isFirst = false
      out.append(Self.name(of: pinpoint.unit))
      out.append("\",\"value\":")
      out.appendJSON(pinpoint.value, of: text)
      out.append(",\"start\":")
      out.append(pinpoint.range.start)
      out.append(",\"end\":")
      out.append(pinpoint.range.end)
      out.append(byte: UInt8(ascii: "}"))
    }
  }

  @inline(__always)
  private func writeInstrument(_ index: Int, to out: inout ByteBuffer) {
    guard index < document.graph.resolutions.count,
      let instrument = document.graph.resolutions[index].instrument,
      instrument < document.graph.instruments.count
    else { return out.append("null") }
    // The id of an instrument is its index.
    out.append("\"i")
    out.append(instrument)
    out.append(byte: UInt8(ascii: "\""))
  }

  /// Writes `source` of a citation.
  static func write(_ location: SourceLocation, to out: inout ByteBuffer) {
    out.append("{\"start\":")
    out.append(location.range.start)
    out.append(",\"end\":")
    out.append(location.range.end)
    if let place = location.place {
      out.append(",\"line\":")
      out.append(place.line)
      out.append(",\"column\":")
      out.append(place.column)
    }
    if let path = location.path {
      out.append(",\"path\":")
      out.appendJSON(path)
    }
    out.append(byte: UInt8(ascii: "}"))
  }
}

/// Raw values as constants: a raw value of an enum is a string that is made anew each time.
extension CitationJSON {
  @inline(__always)
  static func name(of kind: Citation.Kind) -> StaticString {
    switch kind {
    case .numbered: "numbered"
    case .titled: "titled"
    case .short: "short"
    case .selfReference: "self"
    case .internal: "internal"
    }
  }

  @inline(__always)
  static func name(of source: Citation.TypeSource) -> StaticString {
    switch source {
    case .text: "text"
    case .symbol: "symbol"
    case .list: "list"
    }
  }

  static func name(of relation: Relation) -> StaticString {
    switch relation {
    case .cites: "cites"
    case .basedOn: "basedOn"
    case .amends: "amends"
    case .replaces: "replaces"
    case .repeals: "repeals"
    case .guides: "guides"
    case .responseTo: "responseTo"
    case .promulgates: "promulgates"
    case .attachedTo: "attachedTo"
    case .corrects: "corrects"
    }
  }

  static func name(of unit: Pinpoint.Unit) -> StaticString {
    switch unit {
    case .point: "điểm"
    case .clause: "khoản"
    case .article: "Điều"
    case .subsection: "Tiểu mục"
    case .section: "Mục"
    case .chapter: "Chương"
    case .part: "Phần"
    case .annex: "Phụ lục"
    case .form: "Mẫu"
    case .template: "Biểu"
    case .table: "Bảng"
    case .indent: "tiết"
    case .paragraph: "đoạn"
    }
  }
}
