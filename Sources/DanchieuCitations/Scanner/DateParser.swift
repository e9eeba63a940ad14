import DanchieuText

/// A date as it is printed.
struct PrintedDate {
  /// The day, nil when the words name none that exists.
  var date: CalendarDate?
  /// From the first digit (or blank) of the day to the end of the year.
  var range: TextRange
  var form: DateForm
  /// The year, also when day or month is blank.
  var year: Int?
}

extension Citation {
  /// Takes `printed` as the date of the instrument.
  mutating func take(_ printed: PrintedDate) {
    date = printed.date
    dateRange = printed.range
    dateForm = printed.form
  }
}

extension TextBytes {
  /// Reads "ngày …" at `i`: long, numeric, blank and partial forms, in any letter case.
  func date(at i: Int) -> PrintedDate? {
    guard let word = matchPrefix(i, "ngày") ?? match(i, "ngay"), !isLetter(at: word) else {
      return nil
    }
    let start = skipSpaces(self[word] == 0x3A ? word + 1 : word, lineEnds: 2)
    return dateBody(at: start)
  }

  /// Reads a date without the word "ngày" at `i` ("21/6/2010", "21 tháng 6 năm 2010").
  func dateBody(at start: Int) -> PrintedDate? {
    let day = number(at: start)
    guard let day, day.digits <= 2 || isLongDay(day) else { return blankDate(at: start) }
    let after = skipComma(skipSpaces(day.end, lineEnds: 1), before: "tháng")
    if let month = match(after, "tháng") ?? matchGlued(after, "tháng") ?? match(after, "thang") {
      return longDate(start, day.value, month)
    }
    return numericDate(start, day, after)
  }

  /// "101 tháng 7 năm 2024", "111/6/2025": a day with a digit too many, in a date that is else whole.
  private func isLongDay(_ day: (value: Int, digits: Int, end: Int)) -> Bool {
    guard day.digits == 3 else { return false }
    let after = skipSpaces(day.end, lineEnds: 1)
    if match(after, "tháng") != nil { return true }
    guard let sign = dateSeparator(at: day.end), let month = number(at: sign), month.digits <= 2,
      let second = dateSeparator(at: month.end)
    else { return false }
    return number(at: second)?.digits == 4
  }

  /// "tháng01", "năm2010": the word with digits or blanks glued to it.
  private func matchGlued(_ i: Int, _ word: StaticString) -> Int? {
    guard let end = matchPrefix(i, word), !isLetter(at: end) else { return nil }
    return end
  }

  /// "tháng 0 7 năm": a month whose digits a blank divides.
  private func dividedMonth(at i: Int) -> (value: Int, digits: Int, end: Int)? {
    guard self[i] == 0x30, let first = number(at: i), first.digits == 1,
      let second = number(at: skipSpaces(first.end, lineEnds: 0)), second.digits == 1
    else { return nil }
    return (second.value, 2, second.end)
  }

  private func longDate(_ start: Int, _ day: Int, _ afterMonthWord: Int) -> PrintedDate? {
    let monthStart = skipSpaces(afterMonthWord, lineEnds: 2)
    let printed = dividedMonth(at: monthStart) ?? number(at: monthStart)
    guard let month = printed ?? monthWord(at: monthStart), month.digits <= 2 else {
      return blankDate(at: start)
    }
    // "ngày 08 tháng 4/2024"
    if self[month.end] == 0x2F, let year = number(at: month.end + 1), year.digits == 4 {
      return finished(start, day, month.value, year, .long)
    }
    let next = skipComma(skipSpaces(month.end, lineEnds: 2), before: "năm")
    guard let yearWord = match(next, "năm") ?? matchGlued(next, "năm") ?? match(next, "nam") else {
      return PrintedDate(range: TextRange(start, month.end), form: .partial)
    }
    let yearStart = skipSpaces(yearWord, lineEnds: 2)
    guard let year = number(at: yearStart) else {
      let blank = blankEnd(yearStart)
      return PrintedDate(
        range: TextRange(start, blank ?? yearWord), form: blank == nil ? .partial : .blank)
    }
    if year.digits < 4, let blank = blankEnd(year.end) {
      return PrintedDate(range: TextRange(start, blank), form: .blank)
    }
    return finished(start, day, month.value, year, .long)
  }

  /// "ngày 08, tháng 4, năm 2024": behind the comma at `i`, if there is one and `word` follows.
  private func skipComma(_ i: Int, before word: StaticString) -> Int {
    guard self[i] == 0x2C else { return i }
    let next = skipSpaces(i + 1, lineEnds: 1)
    return match(next, word) == nil ? i : next
  }

  /// "tháng tư": a month in words, but "năm", which the word for the year is like.
  private func monthWord(at i: Int) -> (value: Int, digits: Int, end: Int)? {
    let months: [(StaticString, Int)] = [
      ("mười một", 11), ("mười hai", 12), ("mười", 10), ("một", 1), ("hai", 2), ("ba", 3),
      ("tư", 4),
      ("sáu", 6), ("bảy", 7), ("tám", 8), ("chín", 9),
    ]
    for (word, value) in months {
      if let end = match(i, word) { return (value, 2, end) }
    }
    return nil
  }

  private func numericDate(
    _ start: Int, _ day: (value: Int, digits: Int, end: Int), _ after: Int
  ) -> PrintedDate? {
    guard let separator = dateSeparator(at: after) else { return nil }
    let monthStart = skipSpaces(separator, lineEnds: 0)
    guard let month = number(at: monthStart), month.digits <= 3 else {
      return blankEnd(monthStart) == nil ? nil : blankDate(at: start)
    }
    let next = skipSpaces(month.end, lineEnds: 0)
    // "18/012/2022" is no date, and printed as one
    if month.digits == 3, dateSeparator(at: next).flatMap({ number(at: $0) })?.digits != 4 {
      return nil
    }
    guard let second = dateSeparator(at: next) else {
      // "ngày 08/4 năm 2024"
      let word = skipSpaces(month.end, lineEnds: 1)
      if let yearWord = match(word, "năm"),
        let year = number(at: skipSpaces(yearWord, lineEnds: 1)),
        year.digits == 4
      {
        return finished(start, day.value, month.value, year, .numeric)
      }
      return PrintedDate(range: TextRange(start, month.end), form: .partial)
    }
    let yearStart = skipSpaces(second, lineEnds: 1)
    guard let year = number(at: yearStart) else {
      guard let blank = blankEnd(yearStart) else {
        return PrintedDate(range: TextRange(start, month.end), form: .partial)
      }
      return PrintedDate(range: TextRange(start, blank), form: .blank)
    }
    if year.digits < 4, let blank = blankEnd(year.end), blank > year.end + 1 {
      return PrintedDate(range: TextRange(start, blank), form: .blank)
    }
    return finished(start, day.value, month.value, year, .numeric)
  }

  private func finished(
    _ start: Int, _ day: Int, _ month: Int, _ year: (value: Int, digits: Int, end: Int),
    _ form: DateForm
  ) -> PrintedDate {
    let range = TextRange(start, year.end)
    if year.digits == 2 { return PrintedDate(range: range, form: .partial) }
    let plausible = (1900...2100).contains(year.value)
    let date = plausible ? CalendarDate(year: year.value, month: month, day: day) : nil
    return PrintedDate(
      date: date, range: range, form: form, year: plausible ? year.value : nil)
  }

  /// "… tháng … năm 2024", "…/12/2025", "  tháng  năm 2025": some part left open.
  private func blankDate(at start: Int) -> PrintedDate? {
    let day = number(at: start)
    let dayEnd = day?.end ?? openPart(start) ?? start
    let next = skipSpaces(dayEnd, lineEnds: 1)
    var end = dayEnd
    var year: Int?
    if let month = matchPrefix(next, "tháng"), !isLetter(at: month) {
      let monthStart = skipSpaces(month, lineEnds: 1)
      let monthEnd = number(at: monthStart)?.end ?? openPart(monthStart) ?? month
      end = monthEnd
      let third = skipSpaces(monthEnd, lineEnds: 1)
      if let yearWord = matchPrefix(third, "năm"), !isLetter(at: yearWord) {
        let yearStart = skipSpaces(yearWord, lineEnds: 1)
        end = yearWord
        if let value = number(at: yearStart) {
          end = value.end
          if value.digits == 4 { year = value.value }
          if value.digits == 2, let blank = blankEnd(skipSpaces(value.end)) { end = blank }
        } else if let blank = blankEnd(yearStart) {
          end = blank
        }
      }
    } else if let separator = dateSeparator(at: next), dayEnd > start || lacksDay(next) {
      let monthStart = skipSpaces(separator, lineEnds: 0)
      guard
        let monthEnd = number(at: monthStart)?.end ?? openPart(monthStart)
          ?? (self[monthStart] == 0x2F ? monthStart : nil)
      else { return nil }
      end = monthEnd
      if let second = dateSeparator(at: skipSpaces(monthEnd, lineEnds: 0)) {
        let yearStart = skipSpaces(second, lineEnds: 0)
        if let value = number(at: yearStart), value.digits == 4 {
          end = value.end
          year = value.value
        } else if let blank = openPart(yearStart) {
          end = blank
        }
      }
    } else if dayEnd == start || day != nil {
      return nil
    }
    return PrintedDate(range: TextRange(start, end), form: .blank, year: year)
  }

  /// "ngày /12/2022", "ngày   /   /2022": the year stands behind the slashes of a day that was left
  /// out, and of a month that may be.
  private func lacksDay(_ i: Int) -> Bool {
    guard self[i] == 0x2F else { return false }
    let month = number(at: i + 1)
    guard month.map({ $0.digits <= 2 }) ?? true else { return false }
    let second = month?.end ?? skipSpaces(i + 1, lineEnds: 0)
    return self[second] == 0x2F && number(at: second + 1)?.digits == 4
  }

  /// The end of a part that is left open at `i`: dots and the like, or "xx".
  private func openPart(_ i: Int) -> Int? {
    guard self[i] | 0x20 == 0x78 else { return blankEnd(i) }
    var end = i
    while self[end] | 0x20 == 0x78 { end += 1 }
    return (2...4).contains(end - i) && !isLetter(at: end) ? end : nil
  }

  /// The end of "/", "-" or "." (also en dash) between the numbers of a date.
  private func dateSeparator(at i: Int) -> Int? {
    switch self[i] {
    case 0x2F, 0x2D, 0x2E: i + 1
    case 0xE2 where self[i + 1] == 0x80 && (self[i + 2] == 0x93 || self[i + 2] == 0x90): i + 3
    default: nil
    }
  }

  /// The decimal number at `i`; nil when no digit stands there or it has more than six.
  func number(at i: Int) -> (value: Int, digits: Int, end: Int)? {
    var end = i
    var value = 0
    while isDigit(at: end) {
      value = value &* 10 &+ Int(self[end] &- 0x30)
      end += 1
      if end - i > 6 { return nil }
    }
    return end == i ? nil : (value, end - i, end)
  }

  /// The end of a run of dots, ellipses and underscores at `i` (spaces between them allowed); nil
  /// when there is none.
  func blankEnd(_ i: Int) -> Int? {
    var i = i
    var end: Int?
    var steps = 0
    while steps < 200 {
      steps += 1
      if self[i] == 0x2E || self[i] == 0x5F {
        i += 1
      } else if self[i] == 0xE2, self[i + 1] == 0x80, self[i + 2] == 0xA6 {
        i += 3
      } else if end != nil, self[i] == 0x20, isBlankSign(at: i + 1) {
        i += 1
        continue
      } else {
        return end
      }
      end = i
    }
    return end
  }

  private func isBlankSign(at i: Int) -> Bool {
    self[i] == 0x2E || self[i] == 0x5F
      || (self[i] == 0xE2 && self[i + 1] == 0x80 && self[i + 2] == 0xA6)
  }
}
