import CDanchieuVector
import DanchieuCitations
import DanchieuText

/// Dates anywhere in the text that the calendar does not have: after the word "ngày", and numeric ones
/// without it ("(31/4/2024)").
struct DaysInText {
  private let bytes: [UInt8]
  private let words: DateWords

  init(_ subject: Subject) {
    bytes = subject.text.bytes
    words = subject.facts.dateWords(subject)
  }

  /// The ranges of such dates, day to year, in order of position. Only full dates of this and the
  /// last century, none of the lunar calendar.
  ///
  /// - Complexity: linear in the text.
  func impossible() -> [TextRange] {
    let named = words.places.compactMap { place in
      // The "g" of "ngày".
      bytes[place] | 0x20 == 0x67 ? impossible(at: place + 4) : nil
    }
    let ends = Set(named.map(\.end))
    let bare = bareDates().filter { !ends.contains($0.end) }
    return bare.isEmpty ? named : (named + bare).sorted { $0.start < $1.start }
  }

  /// "(31/4/2024)", "đến 31/6/2024": the last days of a month that it does not have.
  private func bareDates() -> [TextRange] {
    bytes.withUnsafeBufferPointer { buffer in
      var found: [TextRange] = []
      buffer.forEachPlace(danchieu_find_century) { sign in
        if let range = bareDate(yearAt: sign + 1) { found.append(range) }
      }
      return found
    }
  }

  private func bareDate(yearAt start: Int) -> TextRange? {
    guard let year = number(start), year.end - start == 4, let month = digits(endingAt: start - 1),
      let day = digits(endingAt: month.start - 1), start - 1 - month.start <= 2,
      month.start - 1 - day.start == 2, bytes[month.start - 1] == 0x2F,
      (1...12).contains(month.value), (29...31).contains(day.value),
      CalendarDate(year: year.value, month: month.value, day: day.value) == nil
    else { return nil }
    // No part of a code, of a fraction or of a chain of numbers.
    let before = day.start > 0 ? bytes[day.start - 1] : 0x20
    let after = year.end < bytes.count ? bytes[year.end] : 0x20
    guard before <= 0x20 || before == 0x28 || before == 0x2C || before == 0x3A,
      after <= 0x20 || ").,;:|".utf8.contains(after), !followsNumberWord(day.start),
      !isLunar(year.end)
    else { return nil }
    return TextRange(day.start, year.end)
  }

  /// The number of at most two digits that ends at `end`.
  private func digits(endingAt end: Int) -> (value: Int, start: Int)? {
    guard end > 0 else { return nil }
    var start = end
    while start > 0, end - start < 3, bytes[start - 1] &- 0x30 < 10 { start -= 1 }
    return number(start).flatMap { $0.end == end && end - start <= 2 ? ($0.value, start) : nil }
  }

  /// "số 31/4/2024".
  private func followsNumberWord(_ start: Int) -> Bool {
    let before = bytes[max(0, start - 8)..<start]
    guard let last = before.lastIndex(where: { $0 != 0x20 && $0 != 0x3A }) else { return false }
    return before[...last].hasSuffix(Self.numberWord) || before[...last].hasSuffix(Self.capitalWord)
  }
  private static let numberWord = Array("số".utf8)
  private static let capitalWord = Array("Số".utf8)

  /// "31/11/2023" or "31 tháng 11 năm 2023" after blanks at `i`, when there is no such day.
  private func impossible(at i: Int) -> TextRange? {
    let start = blanks(i)
    guard start > i, let day = number(start), day.end - start <= 2 else { return nil }
    // Nearly all days are in every month.
    if (1...28).contains(day.value), !mayHaveWrongMonth(day.end) { return nil }
    guard let month = next(day.end, word: Self.month) else { return nil }
    guard let year = next(month.end, word: Self.year) else {
      return isInNoYear(day.value, month.value, day.end, month.end)
        ? TextRange(start, month.end) : nil
    }
    guard month.digits <= 2, year.digits == 4, (1900...2100).contains(year.value),
      CalendarDate(year: year.value, month: month.value, day: day.value) == nil,
      !isLunar(year.end)
    else { return nil }
    return TextRange(start, year.end)
  }

  /// "ngày 31 tháng 4 hằng năm", "trước ngày 31/4": whether no year has the day, which ends at
  /// `dayEnd`, in the month, which ends at `end`.
  private func isInNoYear(_ day: Int, _ month: Int, _ dayEnd: Int, _ end: Int) -> Bool {
    // "29-30/4" are two days, "31/4/…" is more than a date.
    let isNumeric = bytes[dayEnd] == 0x2F
    let after = end < bytes.count ? bytes[end] : 0x20
    guard isNumeric || bytes[dayEnd] <= 0x20, !"/-.".utf8.contains(after) || !goesOn(end + 1),
      isNumeric ? (1...12).contains(month) && (29...31).contains(day) : day > 0,
      (1...19).contains(month),
      CalendarDate(year: Self.leapYear, month: month, day: day) == nil
    else { return false }
    return !isLunar(end)
  }
  private static let leapYear = 2024

  /// Whether a digit, letter or blank to fill in stands at `i`.
  private func goesOn(_ i: Int) -> Bool {
    guard i < bytes.count else { return false }
    let byte = bytes[i]
    return byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 || byte == 0x2E
      || byte == 0x5F
  }

  /// Whether a number above 12, or 0, follows the first sign or word.
  private func mayHaveWrongMonth(_ i: Int) -> Bool {
    guard let month = next(i, word: Self.month) else { return false }
    return !(1...12).contains(month.value)
  }

  /// The number after a sign of numeric dates, or after `word`.
  private func next(_ i: Int, word: [UInt8]) -> (value: Int, digits: Int, end: Int)? {
    guard i < bytes.count else { return nil }
    var start = i
    if bytes[i] == 0x2F || bytes[i] == 0x2D || bytes[i] == 0x2E {
      start = i + 1
    } else {
      start = blanks(i)
      guard start > i, start + word.count < bytes.count,
        bytes[start..<(start + word.count)].elementsEqual(word)
      else { return nil }
      start = blanks(start + word.count)
    }
    guard let found = number(start) else { return nil }
    return (found.value, found.end - start, found.end)
  }

  private func number(_ start: Int) -> (value: Int, end: Int)? {
    var end = start
    var value = 0
    while end < bytes.count, (0x30...0x39).contains(bytes[end]), end - start < 5 {
      value = value * 10 + Int(bytes[end] - 0x30)
      end += 1
    }
    return end > start ? (value, end) : nil
  }

  private func blanks(_ i: Int) -> Int {
    var i = i
    while i < bytes.count, bytes[i] == 0x20 || bytes[i] == 0x0A || bytes[i] == 0x0D { i += 1 }
    return i
  }

  private func isLunar(_ end: Int) -> Bool {
    let after = bytes[end..<min(bytes.count, end + 24)]
    return after.holds(Self.lunar) || after.holds(Self.lunarShort)
  }

  private static let month = Array("tháng".utf8)
  private static let year = Array("năm".utf8)
  private static let lunar = Array("âm lịch".utf8)
  private static let lunarShort = Array("ÂL".utf8)
}
