import DanchieuCitations
import DanchieuText

/// The last words of a law or of a resolution of a people's council, which say when it was passed.
extension SelfMismatch {
  /// "Nghị quyết này (đã) được Hội đồng nhân dân … thông qua ngày 12 tháng 7 năm 2024", "Luật này được
  /// Quốc hội … thông qua ngày …": the day on which the document says that it was passed, which is its
  /// date; none in other documents.
  static func passing(_ subject: Subject) -> [Part] {
    guard let type = subject.reading.heading.type, let groups = subject.facts.own?.groups,
      let body = type.isLaw && groups.isOfLaw
        ? assembly : type.name == "Nghị quyết" && groups.contains("HĐND") ? council : nil
    else { return [] }
    return subject.reading.citations.indices.compactMap { index in
      let citation = subject.reading.citations[index]
      guard citation.kind == .selfReference, citation.code == nil, citation.dateRange == nil else {
        return nil
      }
      let end = citation.range.end
      let after = subject.text.slice(TextRange(end, end + reach)).prefix { $0 != 0x3B }
      guard let verb = after.place(of: passed), Words.first(3, of: after).contains(by),
        Words.of(after[..<verb]).has(body),
        let found = subject.reading.dateInText(at: verb + passed.count), let day = found.date,
        CalendarDate.isPlausible(year: day.year)
      else { return nil }
      return Part(key: day.dayNumber, range: found.range, citation: index, day: day)
    }
  }

  private static let reach = 240
  private static let passed = Array("thông qua ".utf8)
  private static let by = Words.of("được")[0]
  private static let assembly = Words.of("Quốc hội")
  private static let council = Words.of("Hội đồng nhân dân")
}
