import DanchieuCitations
import DanchieuGraph
import DanchieuRegistry
import DanchieuText

/// Instruments with state secrets, which have numbers of their own (Nghị định 30/2020/NĐ-CP, Điều
/// 15 khoản 2): a decree of November may have the number of an open one of January.
///
/// The registry knows the open ones only.
enum SecretSeries {
  /// The highest number that such a series of the body with these letters reaches in a year.
  private static let highest = ["CP": 25, "TTg": 100, "BQP": 40, "BCA": 40]
  /// A slip moves a date by less.
  private static let days = 30
  /// By this month the open series has passed these numbers.
  private static let month = 5

  /// Whether `number` of the body with the letters `body` may be one of such a series.
  static func mayHold(_ number: Int, of body: String?) -> Bool {
    body.flatMap { highest[$0] }.map { number <= $0 } ?? false
  }

  /// Whether `date` is not that of an open instrument with such a number, nor a slip for `issued`.
  private static func isFar(_ date: CalendarDate, from issued: CalendarDate) -> Bool {
    date.dayNumber > issued.dayNumber + days && !date.isOneSlip(from: issued)
  }

  /// Whether a number of the open series cannot be as late as `date`.
  static func isLate(_ date: CalendarDate) -> Bool { date.month >= month }

  /// Whether citation `index` may be of another instrument than `record`, which has the same number:
  /// its date or its title says so.
  static func mayBeMeant(
    _ subject: Subject, by index: Int, insteadOf record: RegistryRecord
  ) -> Bool {
    guard let code = subject.reading.citations[index].code,
      let number = subject.text.number(code.number),
      mayHold(number, of: subject.code(index)?.symbol.body)
    else { return false }
    let shared = KnownTitle.shared(subject, index, record)
    if let issued = record.issued, let date = subject.mention(index).plausibleDate,
      date != issued
    {
      return isFar(date, from: issued) && shared ?? 0 < 0.5
    }
    return shared.map { $0 < 0.2 } ?? false
  }
}

extension Subject {
  /// What the registry has of `instrument`, unless a mention of it may mean another one with the
  /// same number.
  func record(of instrument: Instrument) -> RegistryRecord? {
    guard let record = instrument.known,
      !instrument.mentions.prefix(8).contains(where: {
        SecretSeries.mayBeMeant(self, by: $0, insteadOf: record)
      })
    else { return nil }
    return record
  }

  /// What the registry has of the instrument that citation `index` names; see ``record(of:)``.
  func record(_ index: Int) -> RegistryRecord? { instrument(index).flatMap(record(of:)) }
}
