import DanchieuText

/// Footnote marks, terms and look-alikes at the ends of symbols.
extension CodeParser {
  /// "99/2022/NĐ-CP/For an organization": a word, or a single letter, behind a whole symbol, as in
  /// forms in two languages.
  func isWord(_ start: Int, _ end: Int) -> Bool {
    guard text.isUpper(at: start) else { return false }
    let rest = start + text.length(at: start)
    return rest == end ? text.space(at: end) > 0 : !(rest..<end).contains { text.isUpper(at: $0) }
  }

  /// Cuts a footnote mark behind a body that is known (`NĐ-CP1`); keeps terms (`QH12`, also "UBTVQH
  /// 11") and the numbers of units (`HAN-QLDN5`).
  func trimTrailingDigits(_ symbol: inout Symbol) {
    let last = symbol.last
    var letters = last.end
    while letters > last.start, text.isDigit(at: letters - 1) { letters -= 1 }
    if letters == last.start { return }
    if letters == last.end {
      let next = text.skipSpaces(last.end, lineEnds: 0)
      if next > last.end, let term = text.number(at: next), term.digits <= 2,
        !text.isWordCharacter(at: term.end), text[term.end] != 0x2F,
        endsWithAssembly(last.start, letters)
      {
        replaceLast(&symbol, TextRange(last.start, term.end))
        symbol.oddities.insert(.space)
      }
      return
    }
    let isTerm = endsWithAssembly(last.start, letters)
    if isTerm {
      // There have been sixteen terms.
      let term = text.number(at: letters)?.value ?? 0
      if term > 20, last.end - letters <= 3 {
        replaceLast(&symbol, TextRange(last.start, last.end - 1))
      }
      return
    }
    guard letters - last.start > 1,
      IssuerLexicon.shared.isBody(text.hash(last.start, letters))
    else { return }
    replaceLast(&symbol, TextRange(last.start, letters))
  }

  /// "4814/CCTKV.05-TTKT3": the end of the number of an office after a point, before a hyphen;
  /// "11554/VPCP-V.I": that of a department in Roman numerals.
  func pointedUnit(at i: Int) -> Int? {
    if let end = romanEnd(i + 1), !text.isWordCharacter(at: end),
      text[i - 1] == 0x56 && !text.isUpper(at: i - 2) || dateFollows(end)
    {
      return end
    }
    guard let number = text.number(at: i + 1), number.digits == 2, text[number.end] == 0x2D,
      text.isUpper(at: number.end + 1)
    else { return nil }
    return number.end
  }

  private func romanEnd(_ start: Int) -> Int? {
    var end = start
    while end - start < 4, text[end] == 0x49 || text[end] == 0x56 || text[end] == 0x58 { end += 1 }
    return end > start ? end : nil
  }

  /// "15972/SXD-QLN& TTBĐS ngày …": the end of capitals behind "&" and a blank, before the date.
  func spacedUnit(at i: Int) -> Int? {
    let start = text.skipSpaces(i + 1, lineEnds: 0)
    guard start > i + 1, let end = group(at: start), dateFollows(end) else { return nil }
    return end
  }

  /// "31/2024/QH51": gives the term its last digit back where the term without it is not that of
  /// the year, so that the digit is no footnote mark.
  func restoreTerm(_ symbol: inout Symbol, year: Int) {
    guard text.isDigit(at: symbol.end), year >= 1992 else { return }
    var letters = symbol.last.end
    while letters > symbol.last.start, text.isDigit(at: letters - 1) { letters -= 1 }
    guard letters < symbol.last.end, endsWithAssembly(symbol.last.start, letters),
      let term = text.number(at: letters)
    else { return }
    // The ninth term began in 1992; each takes about five years.
    let due = (year - 1992) / 5 + 9
    let cut = term.value / 10
    // "13/2008/QH112": a digit printed twice, no footnote 2 of QH11.
    let isDoubled = cut != due && term.value % 100 == due && term.digits == 3
    if abs(cut - due) > 1 || isDoubled {
      replaceLast(&symbol, TextRange(symbol.last.start, term.end))
    }
  }

  /// "Công văn số 03/HNN QNg ngày …": the code of an association, whose body is not known and stands
  /// behind a blank, with its date after it.
  func spaced(_ number: TextRange, _ symbol: Symbol) -> InstrumentCode? {
    let bodies = IssuerLexicon.shared
    let start = text.skipSpaces(symbol.end, lineEnds: 0)
    guard symbol.count == 1, symbol.first.count > 2, start > symbol.end, text.isUpper(at: start),
      lexicon.abbreviation(symbol.first.start, symbol.end, in: text) == nil,
      case let head = text.hash(symbol.first.start, symbol.end), !bodies.isBody(head),
      !bodies.isHistorical(head), let end = group(at: start), end - start > 1,
      end == text.wordEnd(start), !bodies.isBody(text.hash(start, end)),
      !IssuerWords.heads.contains(text.hash(start, end)), dateFollows(end)
    else { return nil }
    return InstrumentCode(
      printed: TextRange(number.start, end), number: number, year: nil,
      symbol: TextRange(symbol.first.start, end), family: .other)
  }

  private func replaceLast(_ symbol: inout Symbol, _ range: TextRange) {
    symbol.last = range
    if symbol.count == 1 { symbol.first = range }
    if symbol.count == 2 { symbol.second = range }
  }

  /// Whether the group is `QH`, `QHK`, `UBTVQH` or `HĐNN`, whose number is the term.
  private func endsWithAssembly(_ start: Int, _ end: Int) -> Bool {
    text.matchPrefix(start, "qh") == end || text.matchPrefix(start, "qhk") == end
      || text.matchPrefix(start, "ubtvqh") == end || text.matchPrefix(start, "hđnn") == end
  }

  /// Cyrillic and Greek letters, and Ð for Đ, inside `range`.
  func hasLookalike(_ range: TextRange) -> Bool {
    for i in range.start..<range.end where text[i] >= 0xC3 {
      switch text[i] {
      case 0xCE, 0xCF, 0xD0, 0xD1: return true
      case 0xC3 where text[i + 1] == 0x90: return true
      case 0xC6 where text[i + 1] == 0x89: return true
      default: break
      }
    }
    return false
  }
}
