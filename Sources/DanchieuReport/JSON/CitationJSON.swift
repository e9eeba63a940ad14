import DanchieuCitations
import DanchieuDocument
import DanchieuGraph
import DanchieuText

/// Writes citation objects, fields in the order of contract/output.md.
///
/// One value serves a whole document: the text is borrowed once, and places are found in one pass.
struct CitationJSON {
  let pinpoints: [Pinpoint]
  let source: SourceMap?
  let resolutions: [Resolution]
  let text: UnsafePointer<UInt8>
  let names = TypeNames.shared

  /// A writer of the citations of `document`, whose text starts at `text`.
  init(_ document: AnalyzedDocument, text: UnsafePointer<UInt8>) {
    pinpoints = document.reading.pinpoints
    source = document.reading.document.source
    resolutions = document.graph.resolutions
    self.text = text
  }

  /// Writes the citation with `index` that stands at `place`.
  @inline(__always)
  func write(
    _ index: Int, _ citation: Citation, at place: LineIndex.Place, to out: inout ByteBuffer
  ) {
    out.append("{\"id\":\"c")
    out.append(index + 1)
    Self.writeKind(citation.kind, to: &out)
    out.append(citation.range.start)
    out.append(",\"end\":")
    out.append(citation.range.end)
    out.append(",\"line\":")
    out.append(place.line)
    out.append(",\"column\":")
    out.append(place.column)
    if let source {
      out.append(",\"source\":")
      SourceJSON.write(source.location(of: citation.range), to: &out)
      out.append(",\"text\":")
    } else {
      out.append(",\"source\":null,\"text\":")
    }
    out.appendJSON(citation.range, of: text)
    if citation.kind == .internal, citation.type == nil, citation.year == nil, citation.title == nil
    {
      // Most mentions of many texts: parts of the document, which have nothing else.
      out.append(Self.partFields)
      out.append(citation.isNested ? Self.partIsNested : Self.partIsNotNested)
    } else {
      writeFields(citation, to: &out)
    }
    let units = citation.pinpoints.indices
    for k in units { writePinpoint(pinpoints[k], k - units.lowerBound, to: &out) }
    Self.writeRelation(citation.relation, to: &out)
    writeInstrument(index, to: &out)
    out.append(byte: UInt8(ascii: "}"))
  }

  /// From `code` to the start of `pinpoint`.
  private func writeFields(_ citation: Citation, to out: inout ByteBuffer) {
    writeCode(citation, to: &out)
    out.append(citation.isNested ? ",\"nested\":true,\"type\":" : ",\"nested\":false,\"type\":")
    if let type = citation.type {
      names.write(type, to: &out)
      switch citation.typeSource {
      case .text: out.append(",\"typeSource\":\"text\",\"date\":")
      case .symbol: out.append(",\"typeSource\":\"symbol\",\"date\":")
      case .list: out.append(",\"typeSource\":\"list\",\"date\":")
      }
    } else {
      out.append("null,\"typeSource\":null,\"date\":")
    }
    if let date = citation.date {
      out.appendJSON(date)
      out.append(",\"dateText\":null,\"issuer\":")
    } else {
      out.append("null,\"dateText\":")
      out.appendJSON(citation.dateRange, of: text)
      out.append(",\"issuer\":")
    }
    out.appendJSON(citation.issuer, of: text)
    out.append(",\"title\":")
    out.appendJSON(citation.title, of: text)
    out.append(",\"pinpoint\":[")
  }

  private static let partFields: StaticString =
    ",\"code\":null,\"codeText\":null,\"number\":null,\"year\":null,\"symbol\":null"
  private static let partIsNested: StaticString =
    """
    ,"nested":true,"type":null,"typeSource":null,"date":null,"dateText":null,"issuer":null,\
    "title":null,"pinpoint":[
    """
  private static let partIsNotNested: StaticString =
    """
    ,"nested":false,"type":null,"typeSource":null,"date":null,"dateText":null,"issuer":null,\
    "title":null,"pinpoint":[
    """

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
    if CodeSpelling.isPrintedCanonically(code), !code.number.isEmpty {
      out.append(",\"code\":")
      out.appendJSON(code.printed, of: text)
      out.append(",\"codeText\":")
      out.appendJSON(code.printed, of: text)
      out.append(",\"number\":")
      out.appendJSON(code.number, of: text)
      out.append(",\"year\":")
      out.appendJSON(code.year, of: text)
      out.append(",\"symbol\":")
      out.appendJSON(code.symbol.isEmpty ? nil : code.symbol, of: text)
    } else {
      writeOdd(code, to: &out)
    }
  }

  /// The same of a code whose canonical spelling is not the printed one.
  private func writeOdd(_ code: InstrumentCode, to out: inout ByteBuffer) {
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
      let start = UnsafeBufferPointer(start: text, count: range.end)
      out.appendJSON(code.spelling(of: range, in: start))
    }
  }

  private func writePinpoint(_ pinpoint: Pinpoint, _ index: Int, to out: inout ByteBuffer) {
    out.append(index == 0 ? "{\"unit\":\"" : ",{\"unit\":\"")
    out.append(Self.name(of: pinpoint.unit))
    out.append("\",\"value\":")
    out.appendJSON(pinpoint.value, of: text)
    out.append(",\"start\":")
    out.append(pinpoint.range.start)
    out.append(",\"end\":")
    out.append(pinpoint.range.end)
    out.append(byte: UInt8(ascii: "}"))
  }

  @inline(__always)
  private func writeInstrument(_ index: Int, to out: inout ByteBuffer) {
    guard index < resolutions.count, let instrument = resolutions[index].instrument else {
      return out.append("null")
    }
    // The id of an instrument is its index.
    out.append("\"i")
    out.append(instrument)
    out.append(byte: UInt8(ascii: "\""))
  }
}

/// Raw values as constants: a raw value of an enum is a string that is made anew each time.
extension CitationJSON {
  @inline(__always)
  static func writeKind(_ kind: Citation.Kind, to out: inout ByteBuffer) {
    switch kind {
    case .numbered: out.append("\",\"kind\":\"numbered\",\"start\":")
    case .titled: out.append("\",\"kind\":\"titled\",\"start\":")
    case .short: out.append("\",\"kind\":\"short\",\"start\":")
    case .selfReference: out.append("\",\"kind\":\"self\",\"start\":")
    case .internal: out.append("\",\"kind\":\"internal\",\"start\":")
    }
  }

  @inline(__always)
  static func writeRelation(_ relation: Relation, to out: inout ByteBuffer) {
    if relation == .cites { return out.append("],\"relation\":\"cites\",\"instrument\":") }
    out.append("],\"relation\":\"")
    out.append(relation.rawValue)
    out.append("\",\"instrument\":")
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
