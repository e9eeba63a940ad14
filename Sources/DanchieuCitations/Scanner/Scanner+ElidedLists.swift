import DanchieuText

/// Lists whose members share one symbol, which the last one prints: "Nghị quyết số 10, 11 và
/// 12/NQ-HĐND".
extension Scanner {
  /// The members before the last one.
  struct ElidedList {
    /// From the type word, "số" or the number to the end of the number, the last member first.
    var members: [TextRange] = []
    var type: InstrumentType?
    /// The type word of the first member, nil where it stands before a colon.
    var typeRange: TextRange?
    /// Where the words of the list start.
    var start = 0
  }

  /// The numbers that are listed before the last member, which starts at `start`; nil when there
  /// are none, or nothing says what they number.
  func elidedList(before start: Int) -> ElidedList? {
    guard var member = elidedMember(before: start) else { return nil }
    var list = ElidedList()
    while list.members.count < 400 {
      let before = text.skipSpacesBack(member.start)
      if let type = typeWord(endingAt: before) {
        list.members.append(TextRange(type.range.start, member.end))
        list.type = type.type
        list.typeRange = type.range
        list.start = type.range.start
        return list
      }
      list.members.append(member)
      if let common = listType(before: before) {
        (list.type, list.start) = (common.type, common.start)
        return list
      }
      if let head = listHead(before: member.start) {
        list.type = citations[head].type
        list.start = member.start
        return list
      }
      guard let next = elidedMember(before: member.start) else { return nil }
      member = next
    }
    return nil
  }

  /// "số 10,12/2020/TT-BTC": the number from `i` to `end` is the last one of a list without blanks,
  /// not the rest of "1,250/QĐ-UBND".
  func isGluedMember(_ i: Int, _ end: Int) -> Bool {
    let hasYear = text.number(at: end + 1).map { $0.digits == 4 && text[$0.end] == 0x2F } ?? false
    return (hasYear || !isGroupOfDigits(i, end) && end - i <= 3) && elidedList(before: i) != nil
  }

  /// "1,250", "12,345": three digits from `i` to `end` behind a comma may belong to a number.
  private func isGroupOfDigits(_ i: Int, _ end: Int) -> Bool {
    end - i == 3 && i - 1 - text.wordStart(endingAt: i - 1) <= 2
  }

  /// "số 10", "11" before a comma or "và" that stands before `start`.
  private func elidedMember(before start: Int) -> TextRange? {
    var end = text.skipSpacesBack(start)
    var isSeparated = false
    switch text[end - 1] {
    case 0x2C, 0x3B: isSeparated = true
    case 0xA0, 0x80, 0x63, 0x43:  // và, hoặc
      let word = text.wordStart(endingAt: end)
      guard text.match(word, "và") == end || text.match(word, "hoặc") == end else { return nil }
      isSeparated = true
      end = text.skipSpacesBack(word)
    default: break
    }
    guard isSeparated else { return nil }
    if text[end - 1] == 0x2C || text[end - 1] == 0x3B { end = text.skipSpacesBack(end - 1) }
    let digits = text.wordStart(endingAt: end)
    guard let number = text.number(at: digits), number.digits <= 4,
      number.end == end || number.end + 1 == end && text.isLetter(at: number.end),
      text.space(at: text.characterStart(before: digits)) > 0 || text[digits - 1] == 0x3A
        || text[digits - 1] == 0x2C && text.isDigit(at: digits - 2)
          && !isGroupOfDigits(digits, number.end)
    else { return nil }
    let word = numberWord(before: digits)
    // "các năm 2020, 2021"
    if word == nil, number.digits == 4, (1945...2100).contains(number.value) { return nil }
    return TextRange(word ?? digits, end)
  }

  /// Adds the members of `list`, whose last one has `code`; the last of them, nil when the type
  /// before the list is not that of the code.
  func emit(_ list: ElidedList, sharing code: InstrumentCode) -> Int? {
    if let told = typeOfSymbol(code), let type = list.type, told != type, !isGeneric(type) {
      return nil
    }
    // "Nghị quyết số 10" was read as a short form
    var short: Citation?
    if let last = citations.last, last.kind == .short, last.range.start == list.start {
      short = citations.removeLast()
    }
    let first = citations.count
    let antecedent = Citation.Antecedent.sharesSymbol(of: first + list.members.count)
    for (place, member) in list.members.reversed().enumerated() {
      var citation = Citation(kind: .short, range: member)
      citation.type = list.type.flatMap { isGeneric($0) ? typeOfSymbol(code) : $0 }
      if place == 0, let word = list.typeRange {
        citation.typeRange = word
      } else {
        citation.typeSource = .list
      }
      citation.antecedent = antecedent
      if place == 0, let outer, member.start >= outer.end { self.outer = nil }
      readSurroundings(&citation, listStart: place == 0 ? list.start : .max)
      if place == 0, let short {
        (citation.pinpoints, citation.relation) = (short.pinpoints, short.relation)
      }
      var own = code
      own.number = TextRange(text.wordStart(endingAt: member.end), member.end)
      remember(citation, own)
      citations.append(citation)
    }
    // Units that no citation took may have come before the members.
    for index in first..<citations.count where citations[index].kind == .short {
      citations[index].antecedent = .sharesSymbol(of: citations.count)
    }
    return citations.count - 1
  }
}
