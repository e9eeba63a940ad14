import DanchieuText

/// Forms of headings that differ from the usual one: tables in text, numbers before 1998.
extension HeadingParser {
  /// Adds the line at `range`, each cell of a table ("| UBND TỈNH … | CỘNG HÒA … |") on its own.
  func appendCells(_ range: TextRange, _ lines: inout [Line]) {
    var start = range.start
    while start < range.end {
      let bar = text.first(0x7C, from: start, before: range.end)
      let end = text.skipSpacesBack(bar)
      if end > start { appendLine(TextRange(start, end), &lines) }
      start = text.skipSpaces(bar + 1, lineEnds: 0)
    }
  }

  /// "TT | Văn bản | …", "1 | Quyết định số …": a row of three cells at least in a table whose rows
  /// are numbered.
  func startsTable(_ i: Int) -> Bool {
    let end =
      text.match(i, "tt") ?? text.match(i, "stt")
      ?? text.number(at: i).flatMap { $0.digits <= 3 ? $0.end : nil }
    guard let end else { return false }
    var sign = end
    while text[sign] == 0x20 || text[sign] == 0x2E || text[sign] == 0xC2 && text[sign + 1] == 0xA0 {
      sign += text[sign] == 0xC2 ? 2 : 1
    }
    guard text[sign] == 0x7C || text[sign] == 0x09 else { return false }
    // A letterhead has two cells.
    return text.first(text[sign], from: sign + 1, before: text.lineEnd(sign)) < text.lineEnd(sign)
  }

  private func appendLine(_ range: TextRange, _ lines: inout [Line]) {
    guard let cut = titleAfterDate(range.start, range.end) else {
      return lines.append(Line(range: range))
    }
    lines.append(Line(range: TextRange(range.start, text.skipSpacesBack(cut))))
    lines.append(Line(range: TextRange(cut, range.end)))
  }

  /// "Độc lập - Tự do - Hạnh phúc" at `i`, in a line that holds the whole heading; its end.
  func mottoEnd(_ i: Int) -> Int? {
    guard var end = text.match(i, "độc lập") else { return nil }
    for words: StaticString in ["tự do", "hạnh phúc"] {
      let sign = text.skipSpaces(end, lineEnds: 0)
      let next = text.dash(at: sign).map { text.skipSpaces($0, lineEnds: 0) } ?? sign
      guard let after = text.match(next, words) else { return nil }
      end = after
    }
    return end
  }

  /// "… KỲ HỌP THỨ 3 Căn cứ Luật …": where the preamble starts inside the line from `start` to
  /// `end`, which holds the whole heading.
  func basisInside(_ start: Int, _ end: Int) -> Int? {
    var i = text.first(0x43, from: start + 1, before: end)
    while i < end {
      if text[i - 1] == 0x20, text[i + 1] == 0xC4, let word = text.match(i, "căn cứ"),
        TypeLexicon.shared.match(startingAt: text.skipSpaces(word), in: text) != nil
      {
        return i
      }
      i = text.first(0x43, from: i + 1, before: end)
    }
    return nil
  }

  /// One past the block between lines "---" that a page in Markdown begins with: what it says of the
  /// page is no head of a document; 0 without.
  var frontMatterEnd: Int {
    guard text.lineEnd(0) == 3, text[0] == 0x2D, text[1] == 0x2D, text[2] == 0x2D else { return 0 }
    var i = 4
    while i < min(text.count, 8_000) {
      let end = text.lineEnd(i)
      if end == i + 3, text[i] == 0x2D, text[i + 1] == 0x2D, text[i + 2] == 0x2D { return end + 1 }
      // Such a block has keys and their values: "so_hieu: 12/QĐ-UBND".
      if i == 4, text.first(0x3A, from: i, before: end) == end { return 0 }
      i = end + 1
    }
    return 0
  }

  /// Whether the words before the date may be a place: "Địa điểm: Hội trường, ngày …" and "Họp lúc 08
  /// giờ 00, thứ Sáu, ngày …" speak of a meeting.
  func isPlace(_ start: Int, _ end: Int) -> Bool {
    if text.first(0x3A, from: start, before: end) < end { return false }
    var word = start
    while word < end {
      let stop = text.wordEnd(word)
      if stop > word, text.match(word, "giờ") == stop || text.match(word, "thứ") == stop {
        return false
      }
      word = max(stop, word + text.length(at: word))
    }
    return true
  }

  /// "| Số: | 345/PGDĐT |": the number in the next cell.
  func skipCell(_ i: Int) -> Int {
    text[i] == 0x7C ? text.skipSpaces(i + 1, lineEnds: 0) : i
  }

  /// Whether an official letter starts so: "Kính gửi" stands under the heading, and no body behind the
  /// letters that look like those of a type ("5529/CT-CS").
  func isLetter(_ lines: [Line], _ heading: Heading) -> Bool {
    guard let last = lines.last, let symbol = heading.code?.symbol else { return false }
    var next = text.skipSpaces(last.end)
    while isRule(next) { next = text.skipSpaces(next + 1) }
    let body = text.hash(text.wordStart(endingAt: symbol.end), symbol.end)
    return text.match(next, "kính gửi") != nil && !IssuerLexicon.shared.isBody(body)
  }

  /// Whether the title so far, up to `end`, cannot end there: "… KÈM THEO NGHỊ QUYẾT" over "SỐ …",
  /// "… CỦA" over "THỦ TƯỚNG CHÍNH PHỦ …".
  func isTitleOpen(_ end: Int, before line: Line) -> Bool {
    if text.match(line.start, "số") != nil { return lexicon.match(endingAt: end, in: text) != nil }
    let word = text.wordStart(endingAt: end)
    return text[end - 1] == 0x2C || text.match(word, "của") == end || text.match(word, "và") == end
  }

  /// "Số: 128-HĐBT", "Số: 29-CP": codes before 1998, which elsewhere need a type word.
  func oldCode(at start: Int) -> InstrumentCode? {
    guard let code = codes.code(at: start, named: true, typed: true), code.family == .historical,
      IssuerLexicon.shared.isHistorical(
        text.hash(code.symbol.start, text.wordEnd(code.symbol.start))) || isJoint(code)
    else { return nil }
    return code
  }

  /// "01-TANDTC-VKSNDTC/TTLT": the letters of a joint circular stand last.
  private func isJoint(_ code: InstrumentCode) -> Bool {
    text.match(text.wordStart(endingAt: code.symbol.end), "ttlt") == code.symbol.end
  }

  /// "Số 71-SL ngày 22 tháng 5 năm 1946": whether a date follows `i` and ends the line.
  func endsInDate(_ i: Int, _ line: Line) -> Bool {
    text.date(at: text.skipSpaces(i, lineEnds: 0))?.range.end == line.end
  }

  /// "SẮC LỆNH SỐ 47 NGÀY 10 THÁNG 10 NĂM 1945": a number without symbol, before a date.
  func bareNumber(at start: Int, _ typeStart: Int) -> InstrumentCode? {
    guard text.match(typeStart, "sắc lệnh") != nil, let number = text.number(at: start),
      text.date(at: text.skipSpaces(number.end, lineEnds: 1)) != nil
    else { return nil }
    let range = TextRange(start, number.end)
    return InstrumentCode(
      printed: range, number: range, year: nil, symbol: TextRange(number.end, number.end),
      family: .historical)
  }

  /// "Hà Nội ngày 01 tháng 12 năm 2025": the end of a name in capitalised words from `start` on
  /// that a full date in words follows, without a comma; nil where something else stands there.
  func nameEnd(_ start: Int, before i: Int, _ date: PrintedDate) -> Int? {
    guard date.form == .long else { return nil }
    let end = text.skipSpacesBack(i)
    var word = start
    var words = 0
    while word < end {
      guard text.isUpper(at: word), text.isLetter(at: word + text.length(at: word)),
        !text.isUpper(at: word + text.length(at: word)), words < 6
      else { return nil }
      word = text.skipSpaces(text.wordEnd(word), lineEnds: 0)
      words += 1
    }
    return words > 1 ? end : nil
  }

  /// "Bà Rịa - Vũng Tàu," over "ngày …", "Thành phố Hồ Chí" over "Minh, ngày …": the whole place,
  /// whose second half in `line` is `rest`; nil where `line` has all of it.
  func beginningOfPlace(_ previous: Line, _ line: Line, _ rest: TextRange?) -> TextRange? {
    let words = previous.range
    guard line.start - words.end <= 3, words.count <= 48, text.isUpper(at: words.start) else {
      return nil
    }
    guard let rest else {
      guard text[words.end - 1] == 0x2C, !isCapital(words) else { return nil }
      let end = text.skipSpacesBack(words.end - 1)
      return isName(TextRange(words.start, end)) ? TextRange(words.start, end) : nil
    }
    // no place but Huế has one syllable
    guard rest.start == line.start, text.wordEnd(rest.start) == rest.end,
      text.match(rest.start, "huế") == nil, !isCapital(words), isName(words)
    else { return nil }
    return TextRange(words.start, rest.end)
  }

  /// Capitalised words and kinds of places, with hyphens between them: no sentence, no State.
  private func isName(_ range: TextRange) -> Bool {
    var i = range.start
    while i < range.end {
      let end = text.wordEnd(i)
      if end == i {
        guard text.space(at: i) > 0 || text.dash(at: i) != nil else { return false }
        i += text.length(at: i)
        continue
      }
      guard text.isUpper(at: i) || Self.placeKinds.contains(text.hash(i, end)) else { return false }
      i = end
    }
    return text.match(range.start, "việt nam") == nil
  }

  private static let placeKinds = WordSet("phố xã trấn khu")

  /// Whether `second`, under `first`, is another body that issued the document together with it:
  /// a hyphen joins them ("… TỐI CAO -" / "BỘ CÔNG AN"), or the code is that of a joint instrument.
  func isJointBody(_ first: TextRange, _ second: TextRange, _ heading: Heading) -> Bool {
    if text[first.end - 1] == 0x2D || text[text.skipSpacesBack(second.start) - 1] == 0x2D {
      return true
    }
    guard let symbol = heading.code?.symbol, symbol.count >= 4 else { return false }
    let end = text.wordEnd(symbol.start)
    return end - symbol.start == 4 && text[end - 2] == 0x4C && text[end - 1] == 0x54
  }
}
