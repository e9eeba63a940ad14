import DanchieuText

/// Reads places inside an instrument: "điểm a, b khoản 1 Điều 34", "từ Điều 37 đến Điều 42".
///
///     phrase = member { separator member } ;
///     member = unit [ "số" ] value { list-separator value } ;
struct PinpointParser {
  let text: TextBytes

  /// A run of units that belong together.
  struct Phrase {
    var range: TextRange
    /// Where its units stand in the list that they were read into.
    var pinpoints: PinpointRange
  }

  /// The unit word at `i` and its end.
  func unit(at i: Int) -> (unit: Pinpoint.Unit, end: Int)? {
    @inline(__always)
    func one(_ word: StaticString, _ unit: Pinpoint.Unit) -> (unit: Pinpoint.Unit, end: Int)? {
      text.match(i, word).map { (unit, $0) }
    }
    // Units are looked for at many words, so one more byte decides first: of a letter with two
    // marks the last one, which tells ề from ể, ụ from ầ.
    switch text.folded(at: i).value {
    case 0xC491:
      if text[i + 2] | 0x20 == 0x6F { return one("đoạn", .paragraph) }
      return text[i + 5] | 1 == 0x81 ? one("điều", .article) : one("điểm", .point)
    case 0x6B:
      return text[i + 2] | 0x20 == 0x6F && text[i + 3] == 0xE1 ? one("khoản", .clause) : nil
    case 0x70:
      if text[i + 4] | 1 == 0xA7 { return one("phần", .part) }
      return one("phụ lục", .annex) ?? one("phụ biểu", .annex)
    case 0x6D: return text[i + 3] | 1 == 0xAB ? one("mẫu", .form) : one("mục", .section)
    case 0x63: return one("chương", .chapter)
    case 0x74: return one("tiểu mục", .subsection) ?? one("tiết", .indent)
    case 0x62: return one("biểu mẫu", .form) ?? one("biểu", .template) ?? one("bảng", .table)
    default: return nil
    }
  }

  /// The phrase whose first unit word stands at `start`, its units read into `list`; nil when no
  /// value follows.
  func phrase(at start: Int, into list: inout [Pinpoint]) -> Phrase? {
    let first = list.count
    guard var end = member(at: start, &list) else { return nil }
    while list.count - first < 200, !isThis(list[list.count - 1]),
      let next = nextMember(after: end, &list)
    {
      end = next
    }
    if Self.isOuterFirst(list[first...]) { list[first...].reverse() }
    return Phrase(
      range: TextRange(start, end), pinpoints: PinpointRange(first, list.count - first))
  }

  /// "Điều 5 khoản 2", which ruling 9 wants the other way round; lists stay as printed.
  private static func isOuterFirst(_ pinpoints: ArraySlice<Pinpoint>) -> Bool {
    guard pinpoints.count > 1 else { return false }
    for k in pinpoints.indices.dropFirst()
    where rank(pinpoints[k - 1].unit) <= rank(pinpoints[k].unit) {
      return false
    }
    return true
  }

  static func rank(_ unit: Pinpoint.Unit) -> Int {
    switch unit {
    case .indent: 0
    case .paragraph: 1
    case .point: 2
    case .clause: 3
    case .article: 4
    case .subsection: 5
    case .section: 6
    case .chapter: 7
    case .part: 8
    case .table, .template: 5
    case .form: 6
    case .annex: 9
    }
  }

  private func nextMember(after end: Int, _ pinpoints: inout [Pinpoint]) -> Int? {
    var i = text.skipSpaces(end, lineEnds: 1)
    if i == end, text[i] != 0x2C, text[i] != 0x3B { return nil }
    var endsItem = false
    if text[i] == 0x2C || text[i] == 0x3B || text.dash(at: i) != nil {
      // a list of units is wrapped at its commas, a list of items ends at other signs
      endsItem = text[i] != 0x2C
      i = text.skipSpaces(text.dash(at: i) ?? i + 1, lineEnds: 1)
    }
    for _ in 0..<2 {
      guard let after = joint(at: i) else { break }
      i = text.skipSpaces(after, lineEnds: 1)
    }
    guard i > end, !(endsItem && startsLine(i)) else { return nil }
    return member(at: i, &pinpoints)
  }

  /// The end of a word between two members.
  private func joint(at i: Int) -> Int? {
    switch text[i] | 0x20 {
    case 0x76: text.match(i, "và")
    case 0x68: text.match(i, "hoặc")
    case 0x63: text.match(i, "của") ?? text.match(i, "các")
    case 0x74: text.match(i, "thuộc") ?? text.match(i, "tại") ?? text.match(i, "từ")
    case 0x71: text.match(i, "quy định tại")
    case 0x62: text.match(i, "ban hành kèm theo")
    case 0xE4: text.match(i, "đến")
    default: nil
    }
  }

  /// "Điều này" closes a phrase: what follows belongs elsewhere.
  private func isThis(_ pinpoint: Pinpoint) -> Bool {
    text.match(pinpoint.value.start, "này") != nil
  }

  private func startsLine(_ i: Int) -> Bool {
    var k = i
    while k > 0, text[k - 1] == 0x20 || text[k - 1] == 0x09 { k -= 1 }
    return k == 0 || text[k - 1] == 0x0A
  }

  /// Appends the values after the unit word at `start`; their end, nil when there is none.
  private func member(at start: Int, _ pinpoints: inout [Pinpoint]) -> Int? {
    guard let (unit, wordEnd) = unit(at: start) else { return nil }
    var i = text.skipSpaces(wordEnd, lineEnds: 1)
    if let number = text.match(i, "số") { i = text.skipSpaces(number, lineEnds: 1) }
    // "các Điều từ 10 đến 15"
    if let from = text.match(i, "từ") {
      let number = text.skipSpaces(from, lineEnds: 1)
      if text.isDigit(at: number) { i = number }
    }
    // "khoản (2)"
    let isBracketed = text[i] == 0x28 && text.isDigit(at: i + 1)
    if isBracketed { i += 1 }
    guard i > wordEnd, let first = value(at: i, unit, isFirst: true),
      !isCodified(first, unit)
    else { return nil }
    var end = first.end
    if isBracketed {
      guard text[end] == 0x29 else { return nil }
      end += 1
    }
    let limit = pinpoints.count + 100
    pinpoints.append(Pinpoint(unit: unit, value: first, range: TextRange(start, end)))
    while pinpoints.count < limit, let next = listed(after: end, unit, pinpoints.last?.value) {
      pinpoints.append(Pinpoint(unit: unit, value: next, range: next))
      end = next.end
    }
    return end
  }

  /// "Điều 1.1.LQ.1", "Điều 6.2.NĐ.3.5": articles as the Bộ pháp điển numbers them (ruling 10).
  private func isCodified(_ value: TextRange, _ unit: Pinpoint.Unit) -> Bool {
    guard unit == .article, text[value.end] == 0x2E, text.isUpper(at: value.end + 1) else {
      return false
    }
    let letters = text.wordEnd(value.end + 1)
    return text[letters] == 0x2E && text.isDigit(at: letters + 1)
  }

  /// A further value of the same unit, after the value `last`: ", 2", " và 6", ", đ".
  private func listed(
    after end: Int, _ unit: Pinpoint.Unit, _ last: TextRange?
  ) -> TextRange? {
    var i = text.skipSpaces(end, lineEnds: 1)
    var separated = false
    if text[i] == 0x2C {
      i = text.skipSpaces(i + 1, lineEnds: 1)
      separated = true
    }
    if let after = text.match(i, "và") ?? text.match(i, "hoặc") ?? text.match(i, "đến") {
      i = text.skipSpaces(after, lineEnds: 1)
      separated = true
    }
    // "Điều 10-15"
    if !separated, i == end, unit == .article || unit == .clause, let dash = text.dash(at: i),
      text.isDigit(at: dash)
    {
      i = dash
      separated = true
    }
    // "các Điều 30 - 32, 34 – 45"
    if !separated, unit == .article, let dash = text.dash(at: i),
      let first = last.flatMap({ text.number(at: $0.start) }),
      let second = text.number(at: text.skipSpaces(dash, lineEnds: 0)), second.value > first.value,
      second.digits <= 3, endsRange(second.end)
    {
      i = second.end - second.digits
      separated = true
    }
    guard separated, i > end, let value = value(at: i, unit, isFirst: false) else { return nil }
    return value
  }

  /// What follows "Điều 30 - 32" is nothing that 32 counts ("Điều 5 - 10 học sinh").
  private func endsRange(_ end: Int) -> Bool {
    let next = text.skipSpaces(end, lineEnds: 1)
    return !text.isLetter(at: next) || text.isUpper(at: next) || text.match(next, "của") != nil
      || text.match(next, "và") != nil
  }

  /// A value: `5`, `13a`, `2.c`, `XII`, `Ia`, `a`, `đ`, or the word "này".
  private func value(at i: Int, _ unit: Pinpoint.Unit, isFirst: Bool) -> TextRange? {
    if isFirst, let end = text.match(i, "này") { return TextRange(i, end) }
    if unit == .form || unit == .template { return formNumber(at: i) }
    let end = valueEnd(i)
    guard end > i, end - i <= 12 else { return nil }
    if unit == .part, let ordinal = text.match(i, "thứ") {
      let number = text.skipSpaces(ordinal, lineEnds: 0)
      return text.isLetter(at: number) ? TextRange(i, text.wordEnd(number)) : nil
    }
    if text.isDigit(at: i) {
      // "thời điểm 30/6/2025", "điểm 8,5" count
      if unit == .point { return isFirst && endsValue(end) ? TextRange(i, end) : nil }
      if !isFirst {
        // "khoản 1, 15 ngày": a number with a unit of its own is no clause
        if text[end] == 0x2F || text[end] == 0x25 { return nil }
        let next = text.skipSpaces(end, lineEnds: 1)
        if text.match(next, "ngày") != nil || text.match(next, "tháng") != nil
          || text.match(next, "năm") != nil || text.match(next, "người") != nil
        {
          return nil
        }
      }
      return text[end] == 0x2F ? nil : TextRange(i, end)
    }
    switch unit {
    case .point, .indent, .paragraph:
      return isListLetter(i, end) ? TextRange(i, end) : nil
    case .chapter, .part, .section, .subsection, .annex:
      if isRoman(i, end) { return TextRange(i, unit == .annex ? numbered(end) : end) }
      let isLetter =
        unit == .annex && end - i <= 2 && text.isUpper(at: i)
        || unit == .part && end - i == 1 && text.isUpper(at: i)
      return isLetter ? TextRange(i, end) : nil
    default:
      return nil
    }
  }

  /// `a`, `đ`, `a1`, `a.2`, `aa`, `ii`: a letter of the alphabet that lists are counted by, alone,
  /// doubled or with a number; no word ("điểm thi", "điểm ưu tiên", "điểm y tế").
  private func isListLetter(_ i: Int, _ end: Int) -> Bool {
    guard TextBytes.isASCIILetter(text[i]) || text.folded(at: i).value == 0xC491 else {
      return false
    }
    var rest = i + text.length(at: i)
    if rest < end, text.isUpper(at: i) { return false }
    if rest == end, text[i] | 0x20 == 0x79 { return text.match(text.skipSpaces(end), "tế") == nil }
    while rest < end, text[rest] == text[i] { rest += 1 }
    if rest < end, text.isDigit(at: rest) || text[rest] == 0x2E { return end - rest <= 3 }
    let isRomanNumber = end - i <= 3 && text.match(i, "iv") == end || text.match(i, "ix") == end
    return rest == end && end - i <= 4 || isRomanNumber
  }

  /// Whether what ends at `end` is no part of a date, a fraction or a share.
  private func endsValue(_ end: Int) -> Bool {
    let isFraction = (text[end] == 0x2C || text[end] == 0x2E) && text.isDigit(at: end + 1)
    return text[end] != 0x2F && text[end] != 0x25 && !isFraction
  }

  /// The end of "-1" after the number of an annex that ends at `end` ("I-1").
  private func numbered(_ end: Int) -> Int {
    guard text[end] == 0x2D, let number = text.number(at: end + 1), number.digits <= 2,
      !text.isWordCharacter(at: number.end)
    else { return end }
    return number.end
  }

  /// "01", "02a-CBH", "01/ĐK", "04-GHTD/SHTT/2020": the number of a form with its letters.
  private func formNumber(at i: Int) -> TextRange? {
    guard text.isDigit(at: i) else { return nil }
    var end = valueEnd(i)
    while end - i <= 24, text[end] == 0x2D || text[end] == 0x2F,
      text.isUpper(at: end + 1) || text.isDigit(at: end + 1)
    {
      end = text.wordEnd(end + 1)
    }
    return end - i <= 32 ? TextRange(i, end) : nil
  }

  private func valueEnd(_ i: Int) -> Int {
    var end = text.wordEnd(i)
    guard text.isDigit(at: i) else {
      // "điểm a.2"
      let isLetter = isSingleLetter(i) && text[end] == 0x2E && text.isDigit(at: end + 1)
      return isLetter ? text.wordEnd(end + 1) : end
    }
    while text[end] == 0x2E, text.isDigit(at: end + 1) || isSingleLetter(end + 1) {
      end = text.wordEnd(end + 1)
    }
    return end
  }

  private func isSingleLetter(_ i: Int) -> Bool {
    text.isLetter(at: i) && !text.isUpper(at: i)
      && !text.isWordCharacter(at: i + text.length(at: i))
  }

  private func isRoman(_ start: Int, _ end: Int) -> Bool {
    var i = start
    while i < end {
      switch text[i] {
      case 0x49, 0x56, 0x58, 0x4C, 0x43: i += 1
      default: return i > start && end - i == 1 && text[i] &- 0x61 < 26
      }
    }
    return i > start
  }
}
