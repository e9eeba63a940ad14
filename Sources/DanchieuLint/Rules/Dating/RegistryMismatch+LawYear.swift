import DanchieuCitations
import DanchieuRegistry
import DanchieuText

extension RegistryMismatch {
  /// A law cited by its name and a year in which no law of that name was issued ("Luật Đất đai năm
  /// 2014"): the year before or after is that of one, and laws of one name do not follow each
  /// other so soon. The year of an amendment often stands for the law as amended.
  static func lawYear(_ subject: Subject, _ index: Int) -> Finding? {
    let citation = subject.reading.citations[index]
    guard citation.kind == .titled, citation.date == nil, !citation.isQuoted,
      let year = citation.year, year >= firstYear, year <= knownUntil(subject.registry),
      let type = citation.type, let title = citation.title,
      let range = yearRange(subject, citation, year)
    else { return nil }
    let laws = subject.registry.laws(type: type, named: subject.text(title))
    let years = laws.compactMap(\.issued?.year)
    guard years.count == laws.count, !years.contains(year),
      case let nearest = laws.filter({
        abs(($0.issued?.year ?? 0) - year) == 1 || $0.effective?.year == year
      }),
      nearest.count == 1, let law = nearest.first, let issued = law.issued,
      law.confidence > 0
    else { return nil }
    let changes = laws.flatMap { subject.registry.amendments(ofCode: $0.code) }
    guard !changes.contains(where: { (yearOfIssue($0) ?? year) == year }) else {
      return nil
    }
    let known = Knowledge(record: law, registry: subject.registry)
    // Many name a law after the year from which it is in force.
    let mayBeOfEffect = law.effective.map { $0.year == year } ?? (year > issued.year)
    let isCertain = known.isSure && !mayBeOfEffect
    let name = subject.text(TextRange(citation.typeRange?.start ?? title.start, title.end))
    return Finding(
      metadata, at: range, .noSuchYear(name.singleSpaced, year, issued) + known.suffix,
      severity: isCertain ? .error : .note, citations: [index],
      fix: isCertain ? .init(range, "\(issued.year)") : nil)
  }

  /// The year of issue, or the one in the code where the day is not known.
  private static func yearOfIssue(_ record: RegistryRecord) -> Int? {
    if let issued = record.issued { return issued.year }
    let parts = record.code.split(separator: "/")
    return parts.count > 2 ? Int(parts[1]) : nil
  }

  /// Before it the registry lacks laws.
  private static let firstYear = 1998

  private static func knownUntil(_ registry: Registry) -> Int {
    CalendarDate(iso: registry.date)?.year ?? 0
  }

  /// Where the four digits of `year` stand behind the name.
  private static func yearRange(_ subject: Subject, _ citation: Citation, _ year: Int) -> TextRange?
  {
    guard let title = citation.title, title.end < citation.range.end else { return nil }
    let digits = Array("\(year)".utf8)
    let rest = subject.text.slice(TextRange(title.end, citation.range.end))
    let start = rest.indices.dropLast(digits.count - 1).first {
      rest[$0...].starts(with: digits)
    }
    return start.map { TextRange($0, $0 + digits.count) }
  }
}

extension Message {
  fileprivate static func noSuchYear(
    _ name: String, _ year: Int, _ issued: CalendarDate
  ) -> Message {
    Message(
      vi: "Không có “\(name)” ban hành năm \(year); gần nhất là văn bản ngày \(issued.vietnamese)",
      en: "No “\(name)” was issued in \(year); the nearest one is of \(issued.iso)")
  }
}
