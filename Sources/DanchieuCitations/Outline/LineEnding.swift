/// How a line ends: whether what stands on the next one may be a new paragraph.
enum LineEnding {
  /// There is no line before.
  case none
  /// `.` `!` `?` or a closing bracket or quotation mark; a title.
  case closed
  case semicolon
  case colon
  case comma
  /// A word or number: a title, a line of a list without stops, or a wrapped sentence.
  case open
  /// A word that a number or letter completes ("khoản", "theo"), or a unit whose superior unit is
  /// missing ("khoản 2"): the sentence goes on. "Tháng" and "năm" end titles too.
  case dangling
}

/// Classifies line endings.
struct LineEndingReader {
  let letters: Letters
  private static let units = [
    "khoản", "điều", "điểm", "mục", "chương", "phần", "lục", "mẫu",
  ].map(Letters.word)
  /// Units that ask for the one above them: "khoản 2" of which article? "Điều 27" asks for none.
  private static let inner = ["khoản", "điểm"].map(Letters.word)
  /// First halves of words that end in one of these: "cụm từ", "đại biểu", "một số điều".
  private static let firstHalves = [
    "cụm", "đại", "tiêu", "thời", "địa", "đặc", "quan", "cổ", "thành", "danh", "hạng", "phụ",
    "biểu", "chi", "số", "huy", "quy", "đề", "mỗi", "nhiệm", "cộng", "tài",
  ].map(Letters.word)
  private static let dangling =
    units
    + [
      "và", "hoặc", "đến", "từ", "tại", "của", "theo", "các", "bảng", "biểu", "tiết", "thứ",
    ].map(Letters.word)
  /// By base letter from a to z: the words of ``dangling`` that begin with it.
  private static let danglingByLetter: [[[UInt16]]] = (0x61...0x7A).map { base in
    dangling.filter { $0[0] & 0xFF == base }
  }

  init(_ letters: Letters) { self.letters = letters }

  /// The ending of the line `start..<end`, which may begin with a heading.
  func ending(_ start: Int, _ end: Int, isHeading: Bool) -> LineEnding {
    let bytes = letters.bytes
    var i = end
    while i > start {
      let b = bytes[i - 1]
      if b <= 0x20 || b == 0x2A || b == 0x5F || b == 0x7C {
        i -= 1
      } else if b == 0xA0, i - 1 > start, bytes[i - 2] == 0xC2 {
        i -= 2
      } else {
        break
      }
    }
    guard i > start else { return .none }
    switch bytes[i - 1] {
    case 0x3B: return .semicolon
    case 0x2E, 0x21, 0x3F, 0x29, 0x5D, 0x22, 0x3E, 0x2F: return .closed
    case 0x3A: return .colon
    case 0x2C: return .comma
    case 0x80...0xBF:
      if i - 3 >= start, bytes[i - 3] == 0xE2, bytes[i - 2] == 0x80 {
        return bytes[i - 1] == 0x93 ? .open : .closed
      }
    default: break
    }
    let isCapitals = isCapitals(start, i)
    if isDangling(start, i), !(isHeading || isCapitals) || !endsTitle(start, i) {
      return .dangling
    }
    return isCapitals ? .closed : .open
  }

  /// Whether the last word asks for more.
  private func isDangling(_ start: Int, _ end: Int) -> Bool {
    let (last, lastEnd) = word(start, end)
    guard last < lastEnd else { return false }
    if let first = letters.letter(at: last, before: lastEnd),
      case let words = Self.danglingByLetter[Int(first.base) - 0x61], !words.isEmpty,
      isOne(of: words, last, lastEnd, lineStart: start)
    {
      let (half, halfEnd) = word(start, last)
      return half == halfEnd
        || !Self.firstHalves.contains { letters.match($0, at: half, before: halfEnd) == halfEnd }
    }
    // "khoản 2", "điểm a": a value after its unit.
    guard lastEnd - last <= 3 else { return false }
    let (unit, unitEnd) = word(start, last)
    return unit < unitEnd
      && Self.inner.contains { letters.match($0, at: unit, before: unitEnd) == unitEnd }
  }

  /// Whether the last word, which may ask for more, is the noun of a title or ends a phrase: "Phân
  /// tích mẫu", "Văn bản đến", "Hồ sơ kèm theo".
  private func endsTitle(_ start: Int, _ end: Int) -> Bool {
    let (last, _) = word(start, end)
    let (before, beforeEnd) = word(start, last)
    guard before < beforeEnd else { return false }
    func isWord(_ words: [[UInt16]], _ start: Int, _ end: Int) -> Bool {
      words.contains { letters.match($0, at: start, before: end) == end }
    }
    if isWord([Self.to], last, end) { return isWord(Self.beforeTo, before, beforeEnd) }
    if isWord([Self.after], last, end) { return isWord(Self.beforeAfter, before, beforeEnd) }
    // A number, a sign or one letter stands before what is cited: "điểm a khoản".
    guard isWord(Self.nouns, last, end), beforeEnd - before > 2,
      letters.bytes[beforeEnd - 1] >= 0x41
    else { return false }
    return !isWord(Self.linking, before, beforeEnd)
  }
  private static let to = Letters.word("đến")
  private static let beforeTo = ["bản", "văn", "thư", "đi"].map(Letters.word)
  private static let after = Letters.word("theo")
  private static let beforeAfter = ["kèm", "tiếp"].map(Letters.word)
  private static let nouns = units + ["bảng", "biểu", "tiết", "thứ"].map(Letters.word)
  /// Words before a unit that is cited.
  private static let linking =
    units
    + [
      "tại", "theo", "của", "và", "hoặc", "các", "từ", "đến", "ở", "với", "như", "trong", "nêu",
      "những", "định", "thuộc", "ngoài", "trừ", "vào", "cho", "bằng", "qua", "dẫn", "thay", "đổi",
      "sung", "bỏ", "một", "hai", "ba",
    ].map(Letters.word)

  /// Whether the word `start..<end`, the last one of its line, is one of `words`.
  private func isOne(
    of words: [[UInt16]], _ start: Int, _ end: Int, lineStart: Int
  ) -> Bool {
    // "Doanh thu" and "liên bang" do not end in "thứ" and "bảng" without their diacritics.
    let mayBePlain = (lineStart..<end).allSatisfy { letters.bytes[$0] < 0x80 }
    return words.contains {
      letters.match($0, at: start, before: end, mayBePlain: mayBePlain) == end
    }
  }

  /// Whether the line is a title: its first and last words are in capitals.
  private func isCapitals(_ start: Int, _ end: Int) -> Bool {
    let (last, _) = word(start, end)
    guard last > start else { return false }
    for offset in [start, last] {
      guard let first = letters.letter(at: offset, before: end), first.isUpper,
        let second = letters.letter(at: first.end, before: end), second.isUpper
      else { return false }
    }
    return true
  }

  /// The last word before `end`.
  private func word(_ start: Int, _ end: Int) -> (Int, Int) {
    let bytes = letters.bytes
    var i = end
    while i > start, bytes[i - 1] <= 0x20 { i -= 1 }
    let wordEnd = i
    while i > start, bytes[i - 1] > 0x20, wordEnd - i < 16 { i -= 1 }
    return (i, wordEnd)
  }
}
