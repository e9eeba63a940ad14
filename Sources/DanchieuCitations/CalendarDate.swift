/// A day of the Gregorian calendar. Only days that exist can be made.
public struct CalendarDate: Sendable, Hashable, Comparable {
  private let packed: Int32

  /// The day `day` of `month` in `year`, nil when the calendar does not have it.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, year: year)
    else { return nil }
    packed = Int32(year * 10_000 + month * 100 + day)
  }

  /// Reads `2024-11-22`; nil for anything else.
  public init?(iso: some StringProtocol) {
    let bytes = Array(iso.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for i in range {
        guard (0x30...0x39).contains(bytes[i]) else { return nil }
        value = value * 10 + Int(bytes[i] - 0x30)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }

  public var year: Int { Int(packed) / 10_000 }
  /// 1 to 12.
  public var month: Int { Int(packed) / 100 % 100 }
  /// 1 to 31.
  public var day: Int { Int(packed) % 100 }

  public static func < (a: CalendarDate, b: CalendarDate) -> Bool { a.packed < b.packed }

  /// Number of days in `month` (1 to 12) of `year`.
  public static func days(inMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970-01-01 (negative before), for differences in days.
  public var dayNumber: Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// `2024-11-22`.
  public var iso: String {
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// `22/11/2024`, as messages print it (day, and month 1 or 2, with their zero).
  public var vietnamese: String {
    let d = day < 10 ? "0\(day)" : "\(day)"
    let m = month < 3 ? "0\(month)" : "\(month)"
    return "\(d)/\(m)/\(year)"
  }
}
