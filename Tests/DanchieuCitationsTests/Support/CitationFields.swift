import DanchieuCitations
import DanchieuDocument
import DanchieuText

/// A citation's parts as the words that a case is written in.
struct CitationFields {
  let citation: Citation
  let reading: Reading

  /// The value of `field` in the spelling of Cases/README.md; `-` for null.
  func value(_ field: String) -> String {
    switch field {
    case "kind": citation.kind.rawValue
    case "code": code
    case "type": citation.type?.name ?? "-"
    case "date": citation.date?.iso ?? "-"
    case "year": year
    case "number": string(isBlank ? nil : citation.code?.number)
    case "symbol": symbol
    case "printed": string(citation.code?.printed)
    case "source": citation.typeSource.rawValue
    case "dateText": string(citation.dateRange)
    case "title": CitationFields.bare(string(citation.title))
    case "issuer": string(citation.issuer)
    case "pin": pinpoints
    case "rel": citation.relation.rawValue
    case "nested": String(citation.isNested)
    case "basis": String(citation.isBasis)
    case "text": reading.string(citation.range)
    default: "unknown field \(field)"
    }
  }

  private var isBlank: Bool {
    citation.code?.oddities.contains(.blankNumber) == true
  }

  private var code: String {
    guard let code = citation.code, !isBlank else { return "-" }
    return code.canonical(in: reading.document.text) ?? "-"
  }

  private var year: String {
    if let range = citation.code?.year { return reading.string(range) }
    return citation.year.map(String.init) ?? "-"
  }

  private var symbol: String {
    guard let range = citation.code?.symbol, !range.isEmpty else { return "-" }
    return reading.string(range).filter { !$0.isWhitespace }
  }

  private var pinpoints: String {
    guard !citation.pinpoints.isEmpty else { return "-" }
    return reading.pinpoints(of: citation).map { "\($0.unit.rawValue) \(reading.string($0.value))" }
      .joined(separator: ", ")
  }

  private func string(_ range: TextRange?) -> String {
    guard let range else { return "-" }
    return reading.string(range)
  }

  /// A title without a leading "về" or "về việc".
  static func bare(_ title: String) -> String {
    for lead in ["về việc ", "về ", "v/v "] where title.lowercased().hasPrefix(lead) {
      return String(title.dropFirst(lead.count))
    }
    return title
  }
}
