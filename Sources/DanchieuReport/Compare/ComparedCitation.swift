package import DanchieuCitations
import DanchieuDocument
import DanchieuGraph
import DanchieuLint
package import DanchieuText

/// What of a citation counts when two drafts are compared: not where it stands.
package struct ComparedCitation: Sendable {
  /// What can differ between two mentions of one instrument; the raw values are those of the JSON
  /// output.
  package enum Field: String, Sendable, CaseIterable {
    case code, codeText, type, date, issuer, title, pinpoint, relation
  }

  package var range: TextRange
  package var place: LineIndex.Place
  package var kind: Citation.Kind
  package var relation: Relation
  /// The words, blanks joined.
  package var text: String
  /// Key of the instrument; the words where it is ambiguous.
  package var key: String
  package var values: [Field: String]
  /// Hash of the sentence that it stands in, by which mentions of one instrument are told apart.
  let sentence: String

  /// The mentions of other instruments in `document`, in order of position.
  package static func all(in document: AnalyzedDocument) -> [ComparedCitation] {
    let reading = document.reading
    var places = PlaceFinder(reading.document.text)
    return reading.citations.indices.compactMap { index in
      let citation = reading.citations[index]
      guard citation.kind != .internal, citation.kind != .selfReference else { return nil }
      let key = document.graph.instrument(ofCitation: index)?.key
      return ComparedCitation(citation, key, reading, &places)
    }
  }

  private init(
    _ citation: Citation, _ key: String?, _ reading: Reading, _ places: inout PlaceFinder
  ) {
    range = citation.range
    place = FilePlaces.shown(citation.range, in: reading.document, &places)
    kind = citation.kind
    relation = citation.relation
    text = Self.joined(reading.string(citation.range))
    self.key = key ?? "? \(text)"
    sentence = Fingerprints.sentence(at: citation.range, in: reading.document.text)
    var values: [Field: String] = [:]
    func set(_ field: Field, _ range: TextRange?) {
      if let range { values[field] = Self.joined(reading.string(range)) }
    }
    if let code = citation.code {
      values[.code] = CodeSpelling.canonical(code, in: reading)
      set(.codeText, code.printed)
    }
    values[.type] = citation.type?.name
    values[.date] = citation.date?.iso ?? citation.dateRange.map { reading.string($0) }
    if values[.date] == nil { values[.date] = citation.year.map { String($0) } }
    set(.issuer, citation.issuer)
    set(.title, citation.title)
    let units = reading.pinpoints(of: citation).map {
      "\($0.unit.rawValue) \(reading.string($0.value))"
    }
    if !units.isEmpty { values[.pinpoint] = units.joined(separator: ", ") }
    if citation.relation != .cites { values[.relation] = citation.relation.rawValue }
    self.values = values
  }

  /// `text` with every run of blanks as one.
  private static func joined(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }

  /// What differs between `self` and `other`. A code that changes takes its printed form along.
  func differences(from other: ComparedCitation) -> [Field] {
    let fields = Field.allCases.filter { values[$0] != other.values[$0] }
    return fields.contains(.code) ? fields.filter { $0 != .codeText } : fields
  }
}
