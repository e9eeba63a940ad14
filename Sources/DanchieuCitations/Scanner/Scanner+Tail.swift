import DanchieuText

/// What follows a code: date, issuer, title.
extension Scanner {
  /// What stands after a code.
  struct Tail {
    var date: PrintedDate?
    var issuer: TextRange?
    var title: TextRange?
    /// End of date and issuer.
    var headEnd: Int
  }

  /// Date, issuer and title after a code that ends at `codeEnd`; with `mayOmitOf` also a body without
  /// "của" before it.
  func tail(after codeEnd: Int, wantsTitle: Bool = true, mayOmitOf: Bool = false) -> Tail {
    var end = text.skipFootnoteMark(codeEnd)
    var tail = Tail(headEnd: codeEnd)
    if let date = issueDate(after: end) {
      tail.date = date
      tail.headEnd = date.range.end
      end = date.range.end
    } else if mayOmitOf, let (body, date) = bodyAndDate(after: end) {
      return Tail(
        date: date, issuer: body,
        title: wantsTitle ? titles.title(after: date.range.end, strong: true) : nil,
        headEnd: date.range.end)
    }
    if text[end] == 0x29, let date = tail.date, opensBracket(codeEnd, date.range.start) { end += 1 }
    if let issuer = issuers.issuer(at: end) {
      tail.issuer = issuer
      tail.headEnd = issuer.end
      end = issuer.end
      if tail.date == nil, let date = dateAfterIssuer(end) {
        tail.date = date
        tail.headEnd = date.range.end
        end = date.range.end
      }
    }
    // "Công văn … về Nghị định … do Cục Thuế ban hành": said of the outer instrument
    let isNested = outer.map { codeEnd < $0.end } ?? false
    if tail.issuer == nil, !isNested,
      let body = issuers.agent(at: text.skipSpaces(end, lineEnds: 1))
    {
      let verb = text.skipSpaces(body.end, lineEnds: 1)
      let verbEnd = text.match(verb, "ban hành") ?? body.end
      let date = text.date(at: text.skipSpaces(verbEnd, lineEnds: 1))
      // without a day it may be said of an instrument before, whose title was not read
      if date != nil || (citations.last?.range.start ?? -1) < lines.start {
        tail.issuer = body
        tail.headEnd = body.end
        end = verbEnd
      }
      if tail.date == nil, let date {
        tail.date = date
        tail.headEnd = date.range.end
        end = date.range.end
      }
    }
    guard wantsTitle else { return tail }
    let strong = tail.date != nil || tail.issuer != nil
    tail.title = titles.title(
      after: skipAside(end), strong: strong, isIssued: isNested || tail.issuer != nil)
    if tail.issuer == nil, !isNested, let title = tail.title,
      let body = titles.agent(at: text.skipSpaces(title.end, lineEnds: 1), title.start)
    {
      tail.issuer = body
      tail.headEnd = body.end
    }
    if tail.date == nil, let title = tail.title {
      // "… quy định về hội ban hành ngày 13/04/2012"
      let next = text.skipSpaces(title.end, lineEnds: 1)
      if let lead = text.match(next, "ban hành") {
        tail.date = text.date(at: text.skipSpaces(lead, lineEnds: 1))
      } else if let (date, end) = dateAtEnd(of: title, codeEnd) {
        tail.date = date
        tail.title = TextRange(title.start, end)
      }
    }
    return tail
  }

  /// "về công tác văn thư ngày 05/3/2020": a date of the year in the code that ends at `codeEnd`, at
  /// the end of a title without numbers, and where the title ends before it.
  private func dateAtEnd(of title: TextRange, _ codeEnd: Int) -> (PrintedDate, Int)? {
    guard text.isDigit(at: title.end - 1) else { return nil }
    guard let word = dayWord(from: max(title.start, title.end - 40), to: title.end),
      text[word] == 0x6E, let date = text.date(at: word), date.range.end == title.end,
      let day = date.date, isYearOfCode(day.year, codeEnd)
    else { return nil }
    let end = text.skipSpacesBack(word)
    guard end > title.start, !(title.start..<end).contains(where: { text.isDigit(at: $0) }),
      !Self.beforeOtherDays.contains(text.word(at: text.wordStart(endingAt: end)).hash)
    else { return nil }
    return (date, end)
  }
  private static let beforeOtherDays = WordSet(
    "niệm từ đến trước sau kể lực và về tháng lễ cử hội hết là vào trong cho")

  /// "ngày …" directly after a code, perhaps with a comma or a bracket before it.
  private func issueDate(after end: Int) -> PrintedDate? {
    var i = text.skipSpaces(skipAside(end), lineEnds: 2)
    if startsParagraph(i, end) { return nil }
    if text[i] == 0x2C || text[i] == 0x28 { i = text.skipSpaces(i + 1, lineEnds: 1) }
    i = afterLead(i)
    if let date = text.date(at: i) {
      return date.range.start < reservedDate && !beginsSentence(i, date, end) ? date : nil
    }
    if let cell = dateOfNextCell(end) { return cell }
    // "21 tháng 6 năm 2010", "(21/6/2010)" without the word
    guard text.isDigit(at: i), i > end, !(end..<i).contains(where: { text[$0] == 0x0A }),
      let date = text.dateBody(at: i), date.date != nil
    else { return nil }
    let isOfYear = date.date.map { date.form == .numeric && isYearOfCode($0.year, end) } ?? false
    return date.form == .long || text[i - 1] == 0x28 || follows(comma: i) || isOfYear ? date : nil
  }

  /// "02/2006/NQ-HĐTP TANDTC ngày 12/5/2006": the body follows the code without "của".
  private func bodyAndDate(after end: Int) -> (body: TextRange, date: PrintedDate)? {
    let start = text.skipSpaces(end, lineEnds: 0)
    guard start > end, text.isUpper(at: start) else { return nil }
    let word = text.word(at: start)
    let isKnown = IssuerLexicon.shared.isBody(word.hash)
    guard isKnown || IssuerWords.heads.contains(word.hash) else { return nil }
    guard let body = issuers.body(at: start) ?? (isKnown ? TextRange(start, word.end) : nil),
      let date = text.date(at: text.skipSpaces(body.end, lineEnds: 1)),
      date.range.start < reservedDate
    else { return nil }
    return (body, date)
  }

  /// "NGHỊ QUYẾT SỐ 66-NQ/TW", a blank line, "Ngày 28 tháng 11 năm 2025, tại Hà Nội …": a sentence
  /// of its own begins at `i`.
  private func startsParagraph(_ i: Int, _ end: Int) -> Bool {
    text.isUpper(at: i) && !text.isUpper(at: i + 1)
      && text.skipSpaces(end, lineEnds: 1) < i
  }

  /// The same right in the next line: "Ngày 28 tháng 11 năm 2025, tại Hà Nội, …".
  private func beginsSentence(_ i: Int, _ date: PrintedDate, _ end: Int) -> Bool {
    text.isUpper(at: i) && !text.isUpper(at: i + 1) && text[date.range.end] == 0x2C
      && text.skipSpaces(end, lineEnds: 0) < i && text[text.skipSpaces(end, lineEnds: 0)] == 0x0A
  }

  /// "Điều 3 Quy chế … kèm theo Nghị định số … quy định về trách nhiệm của … như sau:": what the
  /// part says that `context` starts after is not the title of the instrument.
  func tellsOfPart(_ title: TextRange, _ tail: Tail, _ start: Int) -> Bool {
    guard let phrase = pending,
      text.match(title.start, "quy định") != nil || text.match(title.start, "hướng dẫn") != nil,
      text.match(title.start, anyOf: Self.titlesOnly) == nil
    else { return false }
    let next = text.skipSpaces(title.end, lineEnds: 1)
    let isBare = tail.date == nil && tail.issuer == nil
    return (text.match(next, "như sau") != nil || isBare && text[next] == 0x3A)
      && connects(phrase.range.end, start)
  }

  /// What only titles say.
  private static let titlesOnly: [StaticString] = [
    "quy định chi tiết", "quy định xử phạt vi phạm hành chính", "hướng dẫn thi hành",
    "hướng dẫn áp dụng", "hướng dẫn thực hiện",
  ]

  /// "41/KH-UBND (ngày 02/4/2024)": the date stands in a bracket of its own.
  private func opensBracket(_ start: Int, _ end: Int) -> Bool {
    (start..<end).contains { text[$0] == 0x28 }
  }

  /// Whether the code that ends at `end` has the year `year`.
  func isYearOfCode(_ year: Int, _ end: Int) -> Bool {
    var i = end
    while i > 0, end - i < 40, text[i - 1] > 0x20 {
      i -= 1
      if text[i] == 0x2F, let number = text.number(at: i + 1), number.digits == 4 {
        return number.value == year
      }
    }
    return false
  }

  /// Whether a comma and a blank stand before `i`: "222/QĐ-TTg, 06/4/2021".
  private func follows(comma i: Int) -> Bool {
    let end = text.skipSpacesBack(i)
    return end < i && text[end - 1] == 0x2C
  }

  private static let leads: [StaticString] = [
    "được ban hành", "đã ban hành", "ban hành", "được ký", "ký", "ra", "lập", "được lập", "đề",
    "cấp", "cùng",
  ]

  private static let passings: [StaticString] = ["thông qua", "ban hành", "ký"]

  /// The end of words between a code and "ngày" that say how it was issued; `i` without.
  private func afterLead(_ i: Int) -> Int {
    if let dash = text.dash(at: i) { return text.skipSpaces(dash, lineEnds: 1) }
    // "29-NQ/TW khóa XI ngày 04/11/2013"
    if let word = text.match(i, "khóa") ?? text.match(i, "khoá") {
      return text.skipSpaces(text.wordEnd(text.skipSpaces(word, lineEnds: 1)), lineEnds: 1)
    }
    // "Công văn 2902/BNV-VP năm 2025 ban hành ngày 27/5/2025"
    let lead = laws.year(after: i).map { text.skipSpaces($0.1.end, lineEnds: 1) } ?? i
    if let after = text.match(lead, anyOf: Self.leads) {
      return text.skipSpaces(after, lineEnds: 1)
    }
    // "đã được HĐND tỉnh thông qua ngày …"
    guard let passive = text.match(i, "được") ?? text.match(i, "đã được"),
      let body = issuers.body(at: text.skipSpaces(passive, lineEnds: 1))
    else { return i }
    let verb = text.skipSpaces(body.end, lineEnds: 1)
    return text.match(verb, anyOf: Self.passings).map { text.skipSpaces($0, lineEnds: 1) } ?? i
  }

  /// "(Điều 1 Thông tư số 03/2013/TT-BNV Quy định … ngày 16/04/2013 của Bộ Nội vụ, có hiệu lực …)":
  /// in the notes of the Bộ pháp điển date and body follow the whole title.
  func noteDate(
    after codeEnd: Int
  ) -> (date: PrintedDate, issuer: TextRange, title: TextRange)? {
    guard text[lines.first] == 0x28, reservedDate == .max else {
      return nil
    }
    let titleStart = text.skipSpaces(codeEnd, lineEnds: 0)
    guard text.isUpper(at: titleStart) else { return nil }
    let limit = min(text.count, codeEnd + 4000)
    var found: (date: PrintedDate, issuer: TextRange, title: TextRange)?
    var i = titleStart
    while i < limit, text[i] != 0x0A {
      if text[i] | 0x20 == 0x6E, let date = text.date(at: i), date.form != .blank,
        let issuer = issuers.issuer(at: date.range.end)
      {
        let comma = text.skipSpaces(issuer.end, lineEnds: 0)
        if text[comma] == 0x2C, text.match(text.skipSpaces(comma + 1), "có hiệu lực") != nil {
          found = (date, issuer, TextRange(titleStart, text.skipSpacesBack(i)))
          break
        }
      }
      i += text.length(at: i)
    }
    return found
  }

  private func dateAfterIssuer(_ end: Int) -> PrintedDate? {
    var i = text.skipSpaces(skipAside(end), lineEnds: 1)
    if text[i] == 0x2C { i = text.skipSpaces(i + 1, lineEnds: 1) }
    return text.date(at: afterLead(i))
  }

  /// The end of a remark in brackets after a body: "(nay là Bộ Công Thương)", "(Khóa XI)".
  private func skipAside(_ end: Int) -> Int {
    let open = text.skipSpaces(end, lineEnds: 1)
    guard text[open] == 0x28 else { return end }
    let first = text.skipSpaces(open + 1)
    guard
      text.match(first, "nay") != nil || text.match(first, "khóa") != nil
        || text.match(first, "khoá") != nil || text.match(first, "trước") != nil
        || text.match(first, "cũ") != nil
    else { return end }
    let close = text.first(0x29, from: open, before: min(text.count, open + 160))
    // the bracket may be wrapped, but not over a paragraph's end
    let line = text.first(0x0A, from: open, before: close)
    let isWhole = line == close || text.first(0x0A, from: line + 1, before: close) == close
    return text[close] == 0x29 && isWhole ? close + 1 : end
  }
}

extension TextBytes {
  /// The end of a footnote mark glued to what ends at `i`: one or two digits, "¹", "[1]", "(1)",
  /// "*"; `i` without.
  func skipFootnoteMark(_ i: Int) -> Int {
    switch self[i] {
    case 0x30...0x39: return isDigit(at: i + 1) ? i + 2 : i + 1
    case 0x2A: return self[i + 1] == 0x2A ? i + 2 : i + 1
    case 0x5B, 0x28:
      guard let number = number(at: i + 1), number.digits <= 2 else { return i }
      return self[number.end] == (self[i] == 0x5B ? 0x5D : 0x29) ? number.end + 1 : i
    case 0xC2, 0xE2:
      var end = i
      while true {
        let second = self[end + 1]
        if self[end] == 0xC2, second == 0xB9 || second == 0xB2 || second == 0xB3 {
          end += 2
        } else if self[end] == 0xE2, second == 0x81, self[end + 2] &- 0xB0 < 10 {
          end += 3
        } else {
          return end
        }
      }
    default: return i
    }
  }
}
