import DanchieuCitations

/// Terms of the National Assembly: from the opening of the first session to that of the next
/// Assembly (norms.md §1.3).
enum AssemblyTerms {
  /// Opening days of terms IX to XVI. That of term XVI is the day that was announced.
  private static let openings: [(term: Int, year: Int, month: Int, day: Int)] = [
    (9, 1992, 9, 19), (10, 1997, 9, 20), (11, 2002, 7, 19), (12, 2007, 7, 19), (13, 2011, 7, 21),
    (14, 2016, 7, 20), (15, 2021, 7, 20), (16, 2026, 4, 6),
  ]
  /// Until the opening of term XVI is confirmed, its number is accepted from election day on.
  private static let acceptedEarly: [Int: (year: Int, month: Int, day: Int)] = [16: (2026, 3, 15)]
  /// The old Standing Committee sits until the new Assembly has elected its own.
  private static let standingCommitteeGrace = 14

  /// A term named in a symbol.
  struct Mark: Equatable {
    var term: Int
    var isStandingCommittee: Bool
  }

  /// Laws of the early terms are cited with codes of many forms; after this year such a term can
  /// only be a slip.
  private static let lastYearOfEarlyTerms = 1997

  /// Term 15 in `QH15` and `UBTVQH15`; nil for other groups and for Roman numerals.
  static func term(ofSymbolGroup group: String) -> Mark? {
    let isStandingCommittee = group.hasPrefix("UBTVQH")
    guard isStandingCommittee || group.hasPrefix("QH") else { return nil }
    let digits = group.dropFirst(isStandingCommittee ? 6 : 2)
    guard (1...2).contains(digits.count), let term = Int(digits), term >= 1 else { return nil }
    return Mark(term: term, isStandingCommittee: isStandingCommittee)
  }

  /// Whether an instrument of `mark` can be of `date`. Terms that are not known yet can only be
  /// refused up to the last day that is known to lie in an earlier one.
  static func accepts(_ mark: Mark, _ date: CalendarDate) -> Bool {
    guard let known = openings.last, mark.term <= known.term else {
      return openings.last.map { date.isAfter($0.year + 4, 1, 1) } ?? true
    }
    guard let index = openings.firstIndex(where: { $0.term == mark.term }) else {
      return date.year <= lastYearOfEarlyTerms
    }
    let start =
      acceptedEarly[mark.term] ?? (openings[index].year, openings[index].month, openings[index].day)
    guard !date.isBefore(start.year, start.month, start.day) else { return false }
    guard index + 1 < openings.count else { return true }
    let next = openings[index + 1]
    guard let end = CalendarDate(year: next.year, month: next.month, day: next.day) else {
      return true
    }
    let grace = mark.isStandingCommittee ? standingCommitteeGrace : 0
    return date.dayNumber < end.dayNumber + grace
  }

  /// Whether an instrument of `mark` can be of `year`; years shared by two terms fit both.
  static func accepts(_ mark: Mark, year: Int) -> Bool {
    guard let known = openings.last, mark.term <= known.term else {
      return openings.last.map { year >= $0.year + 4 } ?? true
    }
    guard let index = openings.firstIndex(where: { $0.term == mark.term }) else {
      return year <= lastYearOfEarlyTerms
    }
    return year >= openings[index].year
      && (index + 1 == openings.count || year <= openings[index + 1].year)
  }

  /// The term in office on `date`; nil before term IX.
  static func term(on date: CalendarDate) -> Int? {
    openings.last { !date.isBefore($0.year, $0.month, $0.day) }?.term
  }

  /// The terms in office in `year`, one or two; empty before term IX.
  static func terms(in year: Int) -> [Int] {
    openings.indices.filter { index in
      openings[index].year <= year
        && (index + 1 == openings.count || year <= openings[index + 1].year)
    }.map { openings[$0].term }
  }
}

extension CalendarDate {
  func isBefore(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    (self.year, self.month, self.day) < (year, month, day)
  }
  func isAfter(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    (self.year, self.month, self.day) > (year, month, day)
  }
}

/// Roman numerals as terms are written.
enum Roman {
  static func numeral(_ value: Int) -> String {
    if value > 39 { return "\(value)" }
    let table = [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
    var rest = value
    var result = ""
    for (weight, letters) in table {
      while rest >= weight {
        result += letters
        rest -= weight
      }
    }
    return result
  }
}
