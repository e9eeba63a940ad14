import DanchieuCitations

/// Terms of the Party's Central Committee: numbers of `…/TW` start anew with each (norms.md §1.4).
enum PartyTerms {
  /// The first day of terms VI to XIV: the day after the congress closed, or the first plenum.
  private static let starts: [(term: Int, year: Int, month: Int, day: Int)] = [
    (6, 1986, 12, 19), (7, 1991, 6, 28), (8, 1996, 7, 2), (9, 2001, 4, 23), (10, 2006, 4, 26),
    (11, 2011, 1, 20), (12, 2016, 1, 29), (13, 2021, 2, 2), (14, 2026, 1, 23),
  ]

  /// The term on `date`; nil before term VI.
  static func term(on date: CalendarDate) -> Int? {
    starts.last { !date.isBefore($0.year, $0.month, $0.day) }?.term
  }

  /// Whether `date` lies within `days` of the start of a term, where the term is not certain.
  static func isNearStart(_ date: CalendarDate, days: Int) -> Bool {
    let day = date.dayNumber
    return startDays.contains { abs(day - $0) <= days }
  }
  /// A number for the term of the provincial committees on `date`: their congresses were held from
  /// August to November of 2010, 2015, 2020 and 2025, and provinces were merged on 01/7/2025; nil in
  /// those months and before.
  static func provincialTerm(on date: CalendarDate) -> Int? {
    provincialTerms.firstIndex { $0.contains(date) }
  }
  private static let provincialTerms: [ClosedRange<CalendarDate>] = [
    ("2010-12-01", "2015-07-31"), ("2015-12-01", "2020-07-31"), ("2020-12-01", "2025-06-30"),
    ("2025-12-01", "2030-07-31"),
  ].compactMap { first, last in
    guard let start = CalendarDate(iso: first), let end = CalendarDate(iso: last) else {
      return nil
    }
    return start...end
  }

  /// A number for the term of the committees of districts and communes on `date`: their congresses
  /// were held in the first half of 2010, 2015, 2020 and 2025; nil in those years and before 2011.
  static func lowerTerm(on date: CalendarDate) -> Int? {
    date.year > 2010 && date.year % 5 != 0 ? date.year / 5 : nil
  }

  /// The same days as numbers.
  private static let startDays = starts.compactMap { start in
    CalendarDate(year: start.year, month: start.month, day: start.day)?.dayNumber
  }
}
