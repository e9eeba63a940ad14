import DanchieuText

/// Reads what a document says of itself in its first lines: number, type, date, place, issuer,
/// title. Two columns that were flattened into one line are told apart by what they hold.
struct HeadingParser {
  let text: TextBytes
  let lexicon = TypeLexicon.shared
  let codes: CodeParser

  /// The heading stands within so many bytes and lines.
  private static let maximumBytes = 12_000
  private static let maximumLines = 120

  init(_ text: TextBytes) {
    self.text = text
    codes = CodeParser(text: text, lexicon: .shared)
  }

  /// A line without the blanks, marks and emphasis around it.
  struct Line {
    var range: TextRange
    var start: Int { range.start }
    var end: Int { range.end }
  }

  func heading() -> Heading {
    var heading = Heading()
    let lines = headLines()
    readCode(lines, &heading)
    readDate(lines, &heading)
    readType(lines, &heading)
    readIssuer(lines, &heading)
    heading.family = family(lines, heading)
    return heading
  }

  // MARK: Lines

  /// The lines up to where the body starts.
  private func headLines() -> [Line] {
    var lines: [Line] = []
    var i = frontMatterEnd
    let limit = min(text.count, i + Self.maximumBytes)
    while i < limit, lines.count < Self.maximumLines {
      let end = text.lineEnd(i)
      let start = LineState.skipMarks(text, i)
      if start < end {
        var last = text.skipSpacesBack(end)
        while last > start, isRule(last - 1) { last = text.skipSpacesBack(last - 1) }
        if last > start {
          if startsBody(start, isFirst: lines.isEmpty) { break }
          let basis = basisInside(start, last)
          appendCells(TextRange(start, basis ?? last), &lines)
          if basis != nil { break }
        }
      }
      i = end + 1
    }
    return lines
  }

  /// Signs of emphasis, of cells and of the lines under a body's name ("-------").
  func isRule(_ i: Int) -> Bool {
    switch text[i] {
    case 0x2A, 0x5F, 0x7C: true
    case 0x2D: text[i - 1] == 0x2D || text[i + 1] == 0x2D
    default: false
    }
  }

  /// "Hà Nội, ngày 18 tháng 10 năm 2024 THÔNG TƯ Quy định …": where the type stands, when lines
  /// were joined.
  func titleAfterDate(_ start: Int, _ end: Int) -> Int? {
    // A heading's line is no longer than a paragraph: a whole text may stand on one.
    guard (41...2_000).contains(end - start) else { return nil }
    for i in start..<end - 8 where text[i] == 0x6E {
      guard text.match(i, "ngày") != nil, let date = text.date(at: i), date.range.end < end else {
        continue
      }
      let next = text.skipSpaces(date.range.end, lineEnds: 0)
      guard let type = lexicon.match(startingAt: next, in: text, limit: end) else { return nil }
      return isCapital(type.range) ? next : nil
    }
    return nil
  }

  /// Whether the word at `i` is a Roman number: that of "Chương I", not "Mỹ" of "Chương Mỹ".
  private func isRoman(_ i: Int) -> Bool {
    var end = i
    while [0x49, 0x56, 0x58, 0x4C].contains(text[end]) { end += 1 }
    return end > i && !text.isWordCharacter(at: end)
  }

  private func startsBody(_ i: Int, isFirst: Bool) -> Bool {
    if text.match(i, "căn cứ") != nil || text.match(i, "kính gửi") != nil { return true }
    if startsTable(i) { return true }
    // the basis of an order before 1960
    if text.match(i, "chiểu") != nil || text.match(i, "chiếu theo") != nil { return true }
    if let article = text.match(i, "điều"), text.isDigit(at: text.skipSpaces(article)) {
      return true
    }
    if let chapter = text.match(i, "chương"), isRoman(text.skipSpaces(chapter)) { return true }
    // "I. TÌNH HÌNH", "1. Kết quả"
    var end = i
    while text[end] == 0x49 || text[end] == 0x56 || text[end] == 0x58 { end += 1 }
    if end > i, end - i <= 4, text[end] == 0x2E { return true }
    if let number = text.number(at: i), number.digits <= 2, text[number.end] == 0x2E,
      text.space(at: number.end + 1) > 0
    {
      return true
    }
    return false
  }

  // MARK: Number

  /// "Số: 109/BC-UBND", "Nghị quyết số: 17/2022/UBTVQH15", "Số:     /QĐ-UBND".
  private func readCode(_ lines: [Line], _ heading: inout Heading) {
    var capital = Heading()
    readCapitalCode(lines, &capital)
    for line in lines where readCode(line, &heading) { break }
    if let code = capital.code, heading.code.map({ code.printed.start < $0.printed.start }) ?? true
    {
      heading = capital
    }
    if heading.code == nil { readClosingCode(&heading) }
  }

  /// "Số: 46/VBHN-BTC" over "XÁC THỰC VĂN BẢN HỢP NHẤT", at the end of a consolidated text.
  private func readClosingCode(_ heading: inout Heading) {
    var i = text.count
    let floor = max(0, text.count - 6000)
    while i > floor {
      i -= 1
      guard text[i] == 0x2F, text.match(i + 1, "vbhn") != nil else { continue }
      let start = text.wordStart(endingAt: text.skipSpacesBack(i))
      let word = text.skipSpacesBack(start)
      guard text[word - 1] == 0x3A,
        let code = codes.code(at: start, named: true, typed: false), code.family == .consolidated,
        text.match(text.wordStart(endingAt: word - 1), "số") != nil,
        text.lineEnd(code.printed.end) <= text.skipSpaces(code.printed.end, lineEnds: 0)
      else { continue }
      heading.code = code
      return
    }
  }

  private func readCode(_ line: Line, _ heading: inout Heading) -> Bool {
    var i = line.start
    var typed: TypeLexicon.Match?
    if let type = lexicon.match(startingAt: i, in: text) {
      typed = type
      i = text.skipSpaces(type.range.end, lineEnds: 0)
    }
    guard let word = numberWord(in: line, from: i) else { return false }
    // "Số:" alone in its cell, the number in the next one
    let start = skipCell(text.skipSpaces(word, lineEnds: word >= line.end ? 2 : 0))
    if let code = codes.code(at: start, named: true, typed: typed != nil) ?? oldCode(at: start)
      ?? codes.code(at: start, named: true, typed: true)
    {
      let isDated = code.family == .historical && endsInDate(code.printed.end, line)
      guard isDated || closesLine(code.printed.end, line) else { return false }
      heading.code = code
    } else {
      guard let code = blankCode(at: start, before: line.end) else { return false }
      heading.code = code
    }
    heading.end = max(heading.end, heading.code?.printed.end ?? 0)
    if let typed, typed.range.start == line.start {
      heading.type = typed.type
      heading.typeRange = typed.range
    }
    return true
  }

  /// "      /QĐ-UBND", "……-NQ/ĐU": a symbol after a number left blank.
  private func blankCode(at start: Int, before end: Int) -> InstrumentCode? {
    var sign = start
    while sign < end, sign - start < 80 {
      if text[sign] == 0x2F
        || text[sign] == 0x2D && text.isUpper(at: text.skipSpaces(sign + 1, lineEnds: 0))
      {
        break
      }
      if text.isLetter(at: sign) || text[sign] == 0x2C { return nil }
      sign += text.length(at: sign)
    }
    guard text[sign] == 0x2F || text[sign] == 0x2D,
      var code = codes.blankCode(slash: sign, start: start)
    else { return nil }
    code.number = TextRange(start, start)
    return code
  }

  /// The end of "Số:" at the start of `line`, or after the left column's words.
  private func numberWord(in line: Line, from i: Int) -> Int? {
    var position = i
    var isStart = true
    while position < line.end {
      if let word = text.match(position, "số") ?? (isStart ? text.matchPrefix(position, "số") : nil)
      {
        let colon = text.skipSpaces(word, lineEnds: 0)
        if text[colon] == 0x3A { return colon + 1 }
        if isStart, !text.isLetter(at: word) { return word }
      }
      isStart = false
      if let motto = mottoEnd(position) {
        position = text.skipSpaces(motto, lineEnds: 0)
        continue
      }
      let end = text.wordEnd(position)
      // inside a line only capitals may stand before "Số:"
      if end > position, !text.isUpper(at: position) { return nil }
      position = max(end, position + text.length(at: position))
      position = text.skipSpaces(position, lineEnds: 0)
    }
    return nil
  }

  /// After the own code only the right column may follow: place and date, or the motto.
  private func closesLine(_ end: Int, _ line: Line) -> Bool {
    let next = text.skipSpaces(end, lineEnds: 0)
    if next >= line.end { return true }
    // "15/QĐ UBND": the sign before the body is lost
    if next == end + 1, let body = codes.group(at: next), text[body] <= 0x20,
      IssuerLexicon.shared.isBody(text.hash(next, body)), closesLine(body, line)
    {
      return true
    }
    let isColumn = next - end >= 2 || text[end] == 0x09
    if isColumn, text.isUpper(at: next) { return true }
    if text[next] == 0x2A || text[next] == 0x28 || text[next] == 0x7C { return true }
    if text.match(next, "v/v") != nil { return true }
    return text.isUpper(at: next) && containsDate(TextRange(next, line.end))
  }

  private func containsDate(_ range: TextRange) -> Bool {
    placeAndDate(range) != nil
  }

  /// "THÔNG TƯ CỦA BỘ … SỐ 02/2010/TT-BNNPTNT NGÀY 08 THÁNG 01 NĂM 2010": titles in capitals.
  private func readCapitalCode(_ lines: [Line], _ heading: inout Heading) {
    guard
      let first = lines.prefix(6).firstIndex(where: { line in
        lexicon.match(startingAt: line.start, in: text).map { isCapital($0.range) } ?? false
      })
    else { return }
    let typeEnd = lexicon.match(startingAt: lines[first].start, in: text)?.range.end ?? 0
    for line in lines[first...].prefix(6) where isCapital(line.range) {
      let begin = text.skipSpaces(max(line.start, min(typeEnd, line.end)), lineEnds: 0)
      var i = begin
      while i < line.end {
        // "BẢN ÁN 53/2018/DS-PT NGÀY …" has no "SỐ"
        let word = text.match(i, "số") ?? (i == begin && text.isDigit(at: i) ? i : nil)
        if let word {
          let start = text.skipSpaces(text[word] == 0x3A ? word + 1 : word, lineEnds: 1)
          guard
            let code = codes.code(at: start, named: true, typed: true)
              ?? bareNumber(at: start, lines[first].start)
              ?? blankCode(at: start, before: line.end)
          else { return }
          heading.code = code
          heading.end = code.printed.end
          if let type = lexicon.match(startingAt: lines[first].start, in: text) {
            heading.type = type.type
            heading.typeRange = type.range
          }
          if let date = text.date(at: text.skipSpaces(code.printed.end, lineEnds: 1)) {
            set(date, &heading)
          }
          return
        }
        if i > lines[first].start, startsTitle(i) { return }
        let end = text.wordEnd(i)
        i = text.skipSpaces(max(end, i + text.length(at: i)), lineEnds: 0)
      }
    }
  }

  /// The title, or another instrument in it, starts at `i`: what follows is not the own number.
  private func startsTitle(_ i: Int) -> Bool {
    TitleParser.startsTitle(afterBodyAt: i, in: text)
      || lexicon.match(startingAt: i, in: text) != nil && !isMinistry(before: i)
  }

  /// "BỘ KẾ HOẠCH VÀ ĐẦU TƯ": a type word in the name of a body.
  private func isMinistry(before i: Int) -> Bool {
    let end = text.skipSpacesBack(i)
    return text.match(text.wordStart(endingAt: end), "bộ") == end
  }

  func isCapital(_ range: TextRange) -> Bool {
    var i = range.start
    var letters = 0
    while i < range.end {
      if text.isLetter(at: i) {
        // "TTg": a last letter in small
        let isLast =
          i > range.start && text.isUpper(at: text.characterStart(before: i))
          && !text.isLetter(at: i + text.length(at: i))
        if !text.isUpper(at: i), !isLast { return false }
        letters += 1
      }
      i += text.length(at: i)
    }
    return letters > 1
  }

  // MARK: Date

  /// "Ba Đình, ngày 22 tháng 11 năm 2024", also after the number in the same line.
  private func readDate(_ lines: [Line], _ heading: inout Heading) {
    guard heading.date == nil, heading.dateForm == .none else { return }
    let from = heading.code?.printed.end ?? 0
    for (index, line) in lines.enumerated() {
      let start = from > line.start && from < line.end ? text.skipSpaces(from) : line.start
      guard start < line.end, let (place, date) = placeAndDate(TextRange(start, line.end)) else {
        continue
      }
      let before = index > 0 ? beginningOfPlace(lines[index - 1], line, place) : nil
      heading.place = before ?? place
      set(date, &heading)
      return
    }
    readPassing(lines, &heading)
  }

  private func set(_ date: PrintedDate, _ heading: inout Heading) {
    heading.date = date.date
    heading.dateRange = date.range
    heading.dateForm = date.form
    heading.year = date.year ?? date.date?.year
    heading.end = max(heading.end, date.range.end)
  }

  /// Place and date in `range`, when the line is nothing else.
  private func placeAndDate(_ range: TextRange) -> (place: TextRange?, date: PrintedDate)? {
    var i = range.start
    var words = 0
    while i < range.end, words < 14 {
      if let date = text.date(at: i) {
        guard text.skipSpaces(date.range.end, lineEnds: 0) >= range.end - 3 else { return nil }
        var placeStart = range.start
        let placeEnd = commaEnd(before: i) ?? nameEnd(range.start, before: i, date)
        guard let placeEnd, placeEnd > range.start else {
          return i == range.start && date.form != .partial ? (nil, date) : nil
        }
        // the right column starts after a run of blanks
        var k = range.start
        while k + 2 < placeEnd {
          if text[k] == 0x20, text[k + 1] == 0x20, text[k + 2] == 0x20 {
            placeStart = text.skipSpaces(k)
          }
          k += 1
        }
        guard placeStart < placeEnd, isPlace(placeStart, placeEnd),
          text.isUpper(at: placeStart) || text[placeStart] == 0xE2
            || text[placeStart] == 0x2E
        else { return nil }
        let isBlank = !text.isUpper(at: placeStart)
        return (isBlank ? nil : TextRange(placeStart, placeEnd), date)
      }
      if text.match(i, "ngày") != nil, text.isLetter(at: text.skipSpaces(i + 5)) { return nil }
      let end = text.wordEnd(i)
      i = text.skipSpaces(max(end, i + text.length(at: i)), lineEnds: 0)
      words += 1
    }
    return nil
  }

  /// The end of the place before "ngày" at `i`; nil without a comma.
  private func commaEnd(before i: Int) -> Int? {
    let end = text.skipSpacesBack(i)
    guard end > 0, text[end - 1] == 0x2C else { return nil }
    return text.skipSpacesBack(end - 1)
  }

  /// Laws: "Luật này được Quốc hội … thông qua ngày …" stands at the end of the text.
  private func readPassing(_ lines: [Line], _ heading: inout Heading) {
    guard heading.code?.family == .nationalAssembly else { return }
    var i = text.count
    let floor = max(0, text.count - 6000)
    while i > floor {
      i -= 1
      if text[i] == 0x74 || text[i] == 0x54, let after = text.match(i, "thông qua"),
        let date = text.date(at: text.skipSpaces(after, lineEnds: 1))
      {
        heading.date = date.date
        heading.dateRange = date.range
        heading.dateForm = date.form
        heading.year = date.year
        return
      }
    }
  }
}
