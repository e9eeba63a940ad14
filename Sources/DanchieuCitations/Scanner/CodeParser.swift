import DanchieuText

/// Reads number and symbol. A loose tokenizer: malformed codes are read too, since they are what
/// rules must see; ``CodeForm`` then says which family the form belongs to, or refuses it.
struct CodeParser {
  let text: TextBytes
  let lexicon: TypeLexicon

  /// The signs between the parts of a code.
  enum Separator { case slash, hyphen }

  /// A symbol as a run of groups: `QĐ`, `UBND`.
  ///
  /// Holds only what ``CodeForm`` asks for, so that reading a code allocates nothing.
  struct Symbol {
    var first: TextRange
    var second: TextRange?
    var last: TextRange
    /// Number of groups, at most 8.
    var count = 1
    /// The sign between the first two groups.
    var separator: Separator?
    /// Some group after the first is the code of a Party body.
    var hasPartyBody = false
    var oddities: InstrumentCode.Oddities = []
    /// One past the last byte.
    var end: Int { last.end }

    init(_ first: TextRange) {
      self.first = first
      last = first
    }
  }

  /// The code whose number starts at `start`, nil when the text there is none.
  ///
  /// `named`: a type word or "số" stands before it, so that unusual symbols are accepted too.
  func code(at start: Int, named: Bool, typed: Bool) -> InstrumentCode? {
    let plain = text.number(at: start)
    let mixed = (named || typed) && goesOn(plain) ? mixedNumberEnd(start) : nil
    guard let plainEnd = mixed ?? plain?.end else { return nil }
    var numberEnd = pointedEnd(after: plainEnd, named: named) ?? plainEnd
    if isSuffix(at: numberEnd) { numberEnd += text.length(at: numberEnd) }
    let divided = typed ? dividedNumberEnd(numberEnd) : nil
    numberEnd = divided ?? numberEnd
    let numberRange = TextRange(start, numberEnd)
    guard let first = separator(after: numberEnd) else {
      if typed, text[numberEnd] == 0x2E, let year = fullYear(at: numberEnd + 1) {
        return dated(numberRange, year, .separator, typed: typed, named: named)
      }
      if typed, text[numberEnd] == 0x2C { return withComma(numberRange) }
      return typed || named ? unseparated(numberRange, typed) : nil
    }
    var oddities = first.oddities
    if divided != nil { oddities.insert(.space) }
    if mixed != nil { oddities.insert(.mixedDigits) }
    if first.kind == .slash {
      if typed, let year = dividedYear(at: first.end) {
        return dated(
          numberRange, (year.value, year.digits, year.end), oddities.union(.space), typed: true,
          named: true, from: year.start)
      }
      let plainYear = text.number(at: first.end)
      let mixedYear = (named || typed) && goesOn(plainYear) ? mixedYear(first.end) : nil
      if mixedYear != nil { oddities.insert(.mixedDigits) }
      if let year = mixedYear ?? plainYear {
        return dated(numberRange, year, oddities, typed: typed, named: named)
      }
    }
    if first.kind == .hyphen, typed || named,
      let year = fullYear(at: first.end) ?? (typed ? underscoredYear(numberRange) : nil)
    {
      return dated(numberRange, year, oddities.union(.separator), typed: typed, named: named)
    }
    guard let symbol = symbol(at: first.end, named: named) else { return nil }
    if typed, let whole = spaced(numberRange, symbol) { return whole }
    oddities.formUnion(symbol.oddities)
    return finish(
      numberRange, year: nil, first.kind, symbol, oddities, named: named, typed: typed)
  }

  /// "1836 QĐ/TWĐTN", "41 KH-UBND", "252.TTr-BNV", "66NQ/TW": a blank, a point or nothing where a
  /// sign belongs.
  private func unseparated(_ number: TextRange, _ typed: Bool) -> InstrumentCode? {
    if typed, let old = oldForm(number) { return old }
    let isPoint = text[number.end] == 0x2E
    let start = isPoint ? number.end + 1 : text.skipSpaces(number.end, lineEnds: 0)
    let isGlued = start == number.end
    guard isGlued || typed, let symbol = symbol(at: start), let sign = symbol.separator,
      !isGlued || sign == .slash || typed, let body = symbol.second, isTypeLetters(symbol.first)
    else { return nil }
    if sign == .hyphen, !dateFollows(symbol.end),
      !IssuerLexicon.shared.isState(text.hash(body.start, body.end))
    {
      return nil
    }
    return finish(
      number, year: nil, sign == .slash ? .hyphen : .slash, symbol,
      symbol.oddities.union(isPoint || isGlued ? .separator : [.space, .separator]), named: true,
      typed: true)
  }

  /// The year of four digits at `i` with a slash or hyphen and a capital after it ("03-2014/TT-BCT",
  /// "01.2014/NQ-HĐTP": another sign stands before it).
  func fullYear(at i: Int) -> (value: Int, digits: Int, end: Int)? {
    guard let year = text.number(at: i), year.digits == 4, (1945...2099).contains(year.value),
      text[year.end] == 0x2F || text[year.end] == 0x2D, text.isUpper(at: year.end + 1)
    else { return nil }
    return year
  }

  /// `NN/YYYY/…`, or a company's `07/06/CV-AC/01`; `yearStart` where the year is more than its digits.
  func dated(
    _ number: TextRange, _ year: (value: Int, digits: Int, end: Int),
    _ oddities: InstrumentCode.Oddities, typed: Bool, named: Bool, from yearStart: Int? = nil
  ) -> InstrumentCode? {
    let yearRange = TextRange(yearStart ?? year.end - year.digits, year.end)
    var all = oddities
    let next: Int
    if let second = separator(after: year.end) {
      next = second.end
      all.formUnion(second.oddities)
      if second.kind == .hyphen { all.insert(.separator) }
    } else {
      // "30/2020 NĐ-CP", "30/2020NĐ-CP": the slash is lost
      let spaces = text.skipSpaces(year.end, lineEnds: 0)
      guard named, year.digits == 4, text.isUpper(at: spaces) else { return nil }
      next = spaces
      all.insert(.separator)
    }
    guard var symbol = symbol(at: next, named: named) else { return nil }
    all.formUnion(symbol.oddities)
    if year.digits == 4 {
      restoreTerm(&symbol, year: year.value)
      if all.contains(.separator), symbol.count < 2, !isOfAssembly(symbol) { return nil }
      return finish(number, year: yearRange, .slash, symbol, all, named: named, typed: typed)
    }
    // "45/202/NĐ-CP", "45/20200/NĐ-CP": a digit too few or too many
    let isSlip = year.digits == 3 || year.digits == 5
    guard named, symbol.count >= 2, year.digits <= 2 || isSlip && isTypeLetters(symbol.first)
    else { return nil }
    return InstrumentCode(
      printed: TextRange(number.start, symbol.end), number: number, year: nil,
      symbol: TextRange(yearRange.start, symbol.end), family: .other)
  }

  func finish(
    _ number: TextRange, year: TextRange?, _ first: Separator, _ symbol: Symbol,
    _ oddities: InstrumentCode.Oddities, named: Bool, typed: Bool
  ) -> InstrumentCode? {
    guard
      let form = CodeForm(
        symbol, in: text, lexicon: lexicon, first: first, hasYear: year != nil, named: named,
        typed: typed), !isFileName(from: number.start, to: symbol.end)
    else { return nil }
    var code = InstrumentCode(
      printed: TextRange(number.start, symbol.end), number: number, year: year,
      symbol: TextRange(symbol.first.start, symbol.end), family: form.family)
    code.oddities = oddities.union(form.oddities)
    return code
  }

  /// A blank number before a symbol: the sign stands at `slash` ("……/TTr-STP", "   /QĐ-UBND",
  /// "…-NQ/ĐU").
  func blankCode(slash: Int, start: Int) -> InstrumentCode? {
    let first: Separator = text[slash] == 0x2F ? .slash : .hyphen
    var next = slash + 1
    var year: TextRange?
    if let value = text.number(at: next), value.digits == 4, text[value.end] == 0x2F {
      year = TextRange(next, value.end)
      next = value.end + 1
    }
    next = text.skipSpaces(next, lineEnds: 0)
    guard let symbol = symbol(at: next, named: true),
      let form = CodeForm(
        symbol, in: text, lexicon: lexicon, first: first, hasYear: year != nil, named: true,
        typed: false)
    else { return nil }
    var code = InstrumentCode(
      printed: TextRange(start, symbol.end), number: TextRange(start, start), year: year,
      symbol: TextRange(symbol.first.start, symbol.end), family: form.family)
    code.oddities = [.blankNumber]
    return code
  }

  /// "23_2022_TT-BTC.doc": no slash, and the ending of a file.
  private func isFileName(from start: Int, to end: Int) -> Bool {
    guard text[end] == 0x2E, text.isLetter(at: end + 1) else { return false }
    let letters = text.wordEnd(end + 1) - end - 1
    guard (3...4).contains(letters), !text.isUpper(at: end + 1) || text.isUpper(at: end + 2) else {
      return false
    }
    return !(start..<end).contains { text[$0] == 0x2F }
  }

  // MARK: Parts

  /// A letter after the number (`30c`, `08A`) that is no word.
  private func isSuffix(at i: Int) -> Bool {
    guard text.isLetter(at: i), !text.isWordCharacter(at: i + text.length(at: i)) else {
      return false
    }
    return text[i] < 0x80 || text.folded(at: i).value == 0xC491
  }

  /// The end of a number that goes on after a point: `66.3/2025/NQ-CP` (one of a package of
  /// resolutions), and after "số" also `1.250/QĐ-UBND`. nil for other points.
  private func pointedEnd(after end: Int, named: Bool) -> Int? {
    guard text[end] == 0x2E, let rest = text.number(at: end + 1), text[rest.end] == 0x2F else {
      return nil
    }
    if named, rest.digits == 3 { return rest.end }
    guard rest.digits <= 2, let year = text.number(at: rest.end + 1), year.digits == 4,
      text[year.end] == 0x2F
    else { return nil }
    return rest.end
  }

  /// The sign after a number or year, blanks around it included.
  private func separator(
    after i: Int
  ) -> (kind: Separator, end: Int, oddities: InstrumentCode.Oddities)? {
    let at = spacesEnd(i)
    guard let (kind, after, signs) = sign(at: at) else { return nil }
    let end = text.skipSpaces(after, lineEnds: 1)
    var oddities = signs
    if at != i || end != after { oddities.insert(.space) }
    return (kind, end, oddities)
  }

  /// `/`, `-`, or a sign that stands for one of them; a doubled one ("//", "--", "/-") counts once.
  private func sign(at i: Int) -> (kind: Separator, end: Int, oddities: InstrumentCode.Oddities)? {
    guard let (kind, end, oddities) = singleSign(at: i) else { return nil }
    let isMixed = text[i] == 0x2F && text[end] == 0x2D && text.isUpper(at: end + 1)
    guard isMixed || text[end] == text[i], let second = singleSign(at: end),
      isMixed || second.kind == kind
    else { return (kind, end, oddities) }
    return (kind, second.end, oddities.union(.separator))
  }

  /// The end of the blanks at `i`; a soft hyphen between capitals is a sign.
  private func spacesEnd(_ i: Int) -> Int {
    text[i] == 0xC2 && text[i + 1] == 0xAD ? i : text.skipSpaces(i, lineEnds: 0)
  }

  /// The symbol that starts at `start`; after a type word or "số" its type letters may be small.
  func symbol(at start: Int, named: Bool = false) -> Symbol? {
    let divided = named ? dividedLetters(at: start) : nil
    guard let first = divided ?? group(at: start) ?? (named ? smallType(at: start) : nil) else {
      return nil
    }
    var symbol = Symbol(TextRange(start, first))
    if divided != nil { symbol.oddities.insert(.space) }
    while symbol.count < 8, let next = nextGroup(after: symbol) {
      if symbol.count == 1 {
        symbol.second = next.range
        symbol.separator = next.kind
      }
      symbol.count += 1
      symbol.last = next.range
      symbol.oddities.formUnion(next.oddities)
      let isParty = IssuerLexicon.shared.isParty(text.hash(next.range.start, next.range.end))
      symbol.hasPartyBody = symbol.hasPartyBody || isParty
    }
    trimTrailingDigits(&symbol)
    if hasLookalike(TextRange(start, symbol.end)) { symbol.oddities.insert(.lookalike) }
    return symbol
  }

  private func nextGroup(
    after symbol: Symbol
  ) -> (kind: Separator, range: TextRange, oddities: InstrumentCode.Oddities)? {
    let at = spacesEnd(symbol.end)
    guard let (kind, after, signs) = sign(at: at) ?? point(at: at, symbol) else { return nil }
    var oddities = signs
    let start = text.skipSpaces(after, lineEnds: 1)
    let spaced = (at != symbol.end, start != after)
    guard
      let end = wordBody(at: start) ?? group(at: start) ?? digitGroup(at: start, spaced.1)
        ?? smallBody(at: start)
        ?? (symbol.hasPartyBody && kind == .slash ? text.match(start, "nb") : nil)  // nội bộ
    else { return nil }
    if kind == .slash, symbol.count > 1, isWord(start, end) { return nil }
    if (start..<end).contains(where: { text.space(at: $0) > 0 }) {
      oddities.insert(.space)
    }
    if spaced.0 || spaced.1 {
      // "NĐ - CP", "TTLT- BTC": only a code that is not complete goes on after a blank
      let isFirst = symbol.count == 1
      if spaced.0 && (!isFirst || !isTypeLetters(symbol.first)), !dateFollows(end),
        !listFollows(end)
      {
        return nil
      }
      // "TT- Quy định": a word
      if !text.isUpper(at: start + text.length(at: start)),
        !IssuerLexicon.shared.isBody(text.hash(start, end))
      {
        return nil
      }
      if end - start < 2 || text.isLetter(at: end) { return nil }
      if kind == .slash, !isFirst || !endsPartyCode(symbol.first, start, end) { return nil }
      oddities.insert(.space)
    }
    return (kind, TextRange(start, end), oddities)
  }

  /// "12/UBND - VP ngày …": what has a date is a code to its end.
  func dateFollows(_ end: Int) -> Bool {
    var next = text.skipSpaces(end, lineEnds: 1)
    if text[next] == 0x2C { next = text.skipSpaces(next + 1, lineEnds: 1) }
    return text.match(next, "ngày") != nil
  }

  /// "80-NQ/ TW", "52-CT / TW": a body of the Party after type letters.
  private func endsPartyCode(_ type: TextRange, _ start: Int, _ end: Int) -> Bool {
    isTypeLetters(type) && IssuerLexicon.shared.isParty(text.hash(start, end))
  }

  /// "40/2013-QH13": the one group is that of the Assembly or its Standing Committee.
  func isOfAssembly(_ symbol: Symbol) -> Bool {
    let letters = CodeForm.withoutTerm(symbol.last, text)
    return symbol.count == 1
      && IssuerLexicon.shared.isAssembly(text.hash(letters.start, letters.end))
  }

  func isTypeLetters(_ group: TextRange) -> Bool {
    lexicon.abbreviation(group.start, group.end, in: text) != nil
  }

  /// A group of capitals at `i`, with the small letters of `CTr`, `TTg`, `QyĐ`; its end.
  func group(at i: Int) -> Int? {
    guard text.isUpper(at: i) else { return nil }
    var end = i
    var letters = 0
    while letters < 24 {
      let byte = text[end]
      if byte &- 0x41 < 26 || TextBytes.isDigit(byte) {
        end += 1
      } else if byte >= 0x80, text.isUpper(at: end) {
        end += text.length(at: end)
      } else if byte == 0x26, text.isUpper(at: end + 1) {
        end += 1
      } else if byte == 0x26, let unit = spacedUnit(at: end) {
        return unit
      } else if byte == 0x2E, let number = pointedUnit(at: end) {
        end = number
      } else if let small = smallLetters(at: end) {
        end = small
      } else {
        break
      }
      letters += 1
    }
    return end
  }

  /// One or two small letters inside a group; nil when a word follows ("CPngày").
  private func smallLetters(at i: Int) -> Int? {
    var end = i
    while text.isLetter(at: end), !text.isUpper(at: end) {
      let isPlain = text[end] < 0x80 || text.folded(at: end).value == 0xC491
      end += text.length(at: end)
      if !isPlain || end - i > 3 { return nil }
    }
    return end > i && end - i <= 2 ? end : nil
  }

  /// A group of up to four digits after a hyphen or slash (`HC-2010`, `CV-AC/01`).
  private func digitGroup(at i: Int, _ spaced: Bool) -> Int? {
    guard !spaced, let number = text.number(at: i), number.digits <= 4,
      !text.isLetter(at: number.end), text[number.end] != 0x2F
    else { return nil }
    return number.end
  }
}
