import DanchieuCitations

extension CalendarDate {
  /// Whether this day is one slip away from `other`: the day, the month or the year alone differs,
  /// or day and month are exchanged.
  func isOneSlip(from other: CalendarDate) -> Bool {
    let equal = [day == other.day, month == other.month, year == other.year].count { $0 }
    return equal == 2
      || year == other.year && self != other && day == other.month && month == other.day
  }
}
