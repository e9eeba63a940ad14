import DanchieuCitations
import DanchieuText

/// Days of the week that the text names next to a date.
struct Weekdays {
  /// A weekday with its date.
  struct Named {
    /// The words of the weekday.
    var range: TextRange
    /// 0 for Sunday to 6 for Saturday.
    var day: Int
    var date: CalendarDate
    var dateRange: TextRange
  }

  private let subject: Subject
  private let bytes: [UInt8]
  /// "Thứ nhất, …; Thứ hai, …": such words count the items of a list.
  private var countsItems = false

  init(_ subject: Subject) {
    self.subject = subject
    bytes = subject.text.bytes
  }

  /// All weekdays with a full date right after or before them, in order of position.
  mutating func named() -> [Named] {
    var found: [(Named, isItem: Bool)] = []
    var end = 0
    for place in subject.facts.dateWords(subject).places where place > end {
      let i = place - 1
      guard mayBeWeekday(at: i) else { continue }
      end = i + 4
      guard let (day, dayEnd, isCapital) = weekday(at: i) else { continue }
      end = dayEnd
      let range = TextRange(i, dayEnd)
      guard let (date, isAfter) = date(next: range), isWeekday(i, day, isCapital),
        let value = date.date
      else { continue }
      let isItem = isAfter && !isCapital && (bytes[i] == 0x54 || bytes[dayEnd] == 0x2C)
      found.append((Named(range: range, day: day, date: value, dateRange: date.range), isItem))
    }
    return found.compactMap { countsItems && $0.isItem ? nil : $0.0 }
  }

  /// Whether the word at `i`, which is "ngày", "thứ" or "chủ", is the beginning of a weekday's name
  /// by the first letters of the next one.
  private func mayBeWeekday(at i: Int) -> Bool {
    let first = bytes[i] | 0x20
    guard first != 0x6E, isStart(i) else { return false }
    let second = blanks(after: i + 5)
    guard second > i + 5, second < bytes.count else { return false }
    if first == 0x74 { return Self.mayFollow[Int(bytes[second] | 0x20)] }
    // "nhật" is not "nhiệm" or "nghĩa": its "â" may be one character, or a letter and its marks.
    guard second + 2 < bytes.count, bytes[second] | 0x20 == 0x6E, bytes[second + 1] | 0x20 == 0x68
    else { return false }
    return bytes[second + 2] >= 0xC3 || bytes[second + 2] | 0x20 == 0x61
  }

  /// By its first byte (lower case), whether a word may name a day after "thứ".
  private static let mayFollow: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for byte in "hbtns234567".utf8 { table[Int(byte | 0x20)] = true }
    return table
  }()

  private func isStart(_ i: Int) -> Bool {
    i == 0 || !isWord(bytes[i - 1])
  }

  private func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 && byte != 0xA0 || (0x30...0x39).contains(byte)
      || (0x61...0x7A).contains(byte | 0x20)
  }

  /// "ngày" in any letter case.
  private func isDayWord(_ i: Int) -> Bool {
    i + 5 <= bytes.count && bytes[i] | 0x20 == 0x6E && bytes[i + 1] | 0x20 == 0x67
      && bytes[i + 2] == 0xC3
      && bytes[i + 3] | 0x20 == 0xA0 && bytes[i + 4] | 0x20 == 0x79
  }

  /// The weekday whose words start at `i`, its end, and whether its name has a capital ("thứ Hai").
  private mutating func weekday(at i: Int) -> (day: Int, end: Int, isCapital: Bool)? {
    guard bytes[i + 1] | 0x20 == 0x68, bytes[i + 2] == 0xE1, bytes[i + 3] == 0xBB,
      let first = word(at: i), let second = word(at: blanks(after: first.end)),
      second.start > first.end
    else { return nil }
    let words = Words.of(subject.text.slice(TextRange(first.start, second.end)))
    guard words.count == 2 else { return nil }
    if words[0] == Self.sun[0] {
      return words[1] == Self.sun[1] ? (0, second.end, true) : nil
    }
    guard words[0] == Self.ordinal else { return nil }
    if words[1] == Self.firstItem, bytes[i] == 0x54 || isSign(second.end) { countsItems = true }
    guard let day = Self.names[words[1]] else { return nil }
    return (day, second.end, bytes[second.start] < 0x61)
  }

  private func isSign(_ i: Int) -> Bool {
    i < bytes.count && (bytes[i] == 0x2C || bytes[i] == 0x3A)
  }

  private static let ordinal = Words.of("thứ")[0]
  private static let firstItem = Words.of("nhất")[0]
  private static let sun = Words.of("chủ nhật")
  private static let names: [Word: Int] = {
    var names: [Word: Int] = [:]
    let rows = [
      ["hai", "2"], ["ba", "3"], ["tư", "4"], ["năm", "5"], ["sáu", "6"], ["bảy", "7"],
    ]
    for (index, row) in rows.enumerated() {
      for name in row { names[Words.of(name)[0]] = index + 1 }
    }
    return names
  }()

  private func word(at start: Int) -> TextRange? {
    var end = start
    while end < bytes.count, isWord(bytes[end]), end - start < 16 { end += 1 }
    return end > start ? TextRange(start, end) : nil
  }

  /// The end of blanks and of one line break after `i`.
  private func blanks(after i: Int) -> Int {
    var i = i
    var lineEnds = 0
    while i < bytes.count {
      if bytes[i] == 0x0A {
        lineEnds += 1
        if lineEnds > 1 { return i }
        i += 1
      } else if bytes[i] == 0x20 || bytes[i] == 0x09 || bytes[i] == 0x0D {
        i += 1
      } else if bytes[i] == 0xC2, i + 1 < bytes.count, bytes[i + 1] == 0xA0 {
        i += 2
      } else {
        return i
      }
    }
    return i
  }

  /// The date right after the weekday at `range`, else the one right before it.
  private func date(
    next range: TextRange
  ) -> (Reading.DateInText, isAfter: Bool)? {
    var i = blanks(after: range.end)
    i = blanks(after: i + signLength(at: i))
    // A full stop there reads as a date left open.
    if let date = subject.reading.dateInText(at: i), date.date != nil {
      return isLunar(after: date.range.end) ? nil : (date, true)
    }
    return dateBefore(range.start).map { ($0, false) }
  }

  /// Length of a comma, bracket, hyphen or en dash at `i`; 0 for anything else.
  private func signLength(at i: Int) -> Int {
    guard i < bytes.count else { return 0 }
    switch bytes[i] {
    case 0x2C, 0x28, 0x2D: return 1
    case 0xE2: return i + 2 < bytes.count && bytes[i + 1] == 0x80 && bytes[i + 2] == 0x93 ? 3 : 0
    default: return 0
    }
  }

  /// The first byte of the comma, bracket, dash or verb ("là", "nhằm") that ties the words at `offset`
  /// to a date before them.
  private func tie(before offset: Int) -> Int? {
    var sign = offset - 1
    while sign > 0, bytes[sign] == 0x20 || bytes[sign] == 0x0A { sign -= 1 }
    guard sign > 2 else { return nil }
    switch bytes[sign] {
    case 0x28, 0x2C: return sign
    case 0x2D: return bytes[sign - 1] == 0x20 ? sign : nil
    case 0x93: return bytes[sign - 2] == 0xE2 ? sign - 2 : nil
    default:
      let before = bytes[max(0, sign - 9)...sign]
      return Self.verbs.first { before.hasSuffix($0) }.map { sign - $0.count + 2 }
    }
  }
  private static let verbs = [" là", " nhằm"].map { Array($0.utf8) }

  /// "ngày 22 tháng 11 năm 2024 (": the date right before the sign in front of `offset`.
  private func dateBefore(_ offset: Int) -> Reading.DateInText? {
    guard let sign = tie(before: offset) else { return nil }
    // "23/12/2025 (thứ Sáu)"
    var end = sign
    while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
    var first = end
    while first > 0, end - first < 10, bytes[first - 1] &- 0x30 < 10 || bytes[first - 1] == 0x2F {
      first -= 1
    }
    if first < end, let date = subject.reading.dateInText(at: first), date.range.end == end {
      return date
    }
    for i in max(0, sign - 48)..<sign where isDayWord(i) && isStart(i) {
      guard let date = subject.reading.dateInText(at: i) else { continue }
      if date.range.end <= sign, offset - date.range.end <= 12,
        bytes[date.range.end..<sign].allSatisfy({ $0 == 0x20 || $0 == 0x0A })
      {
        return date
      }
    }
    return nil
  }

  private func isLunar(after end: Int) -> Bool {
    let words = Words.of(subject.text.slice(TextRange(end, end + 24)))
    return words.has(Self.lunar) || words.has(Self.lunarShort)
  }
  private static let lunar = Words.of("âm lịch")
  private static let lunarShort = Words.of("ÂL")

  /// Whether "thứ …" at `i` is a day of the week and no ordinal ("kỳ họp thứ hai").
  private func isWeekday(_ i: Int, _ day: Int, _ isCapital: Bool) -> Bool {
    guard day > 0 else { return true }
    let before = subject.text(TextRange(max(0, i - 32), i))
    let trimmed = before.reversed().drop { $0 == " " || $0 == "\u{A0}" || $0.isNewline }
    guard let sign = trimmed.first, sign.isLetter || sign.isNumber else { return true }
    let words = Words.of(before)
    guard let word = words.last else { return true }
    if isCapital, isCode(before) { return true }
    // "Họp thứ Ba, ngày …", but "kỳ họp thứ Ba"
    if isCapital, word == Self.meet, words.dropLast().last.map(Self.meetings.contains) != true {
      return true
    }
    // "ngày thứ Năm, 08/6/2024", but "ngày thứ hai"
    let isName = isCapital && (word == Self.dayWord || bytes[i] == 0x54)
    if Self.counted.contains(word), !isName { return false }
    return isCapital && bytes[i] == 0x74 || sign.isNumber || Self.times.contains(word)
      || before.last?.isNewline == true
  }
  /// "Nghị định số 23/2015/NĐ-CP Thứ Hai, ngày …": whether a code stands right before.
  private func isCode(_ before: String) -> Bool {
    guard let last = before.split(whereSeparator: \.isWhitespace).last else { return false }
    return last.contains("/") && last.contains(where: \.isNumber) && last.last?.isLetter == true
  }
  private static let dayWord = Words.of("ngày")[0]
  private static let meet = Words.of("họp")[0]
  private static let meetings = WordSet("kỳ kì phiên cuộc khóa khoá lần đợt")
  private static let counted = WordSet(
    "lần kỳ kì họp khóa khoá đợt phiên quý hạng bậc loại nhóm nghị hội tập phần người năm tháng "
      + "tuần con điểm số án ý bước cấp đoạn hợp ngữ ngày vị nhiệm tầng thế hệ lớp vòng chuyến")
  private static let times = WordSet(
    "sáng chiều tối trưa đêm giờ phút h vào từ đến hôm là hết trước sau nay và tới")
}
