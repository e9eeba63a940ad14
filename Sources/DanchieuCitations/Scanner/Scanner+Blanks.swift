import DanchieuText

/// Codes whose number is left open: "Tờ trình số ……/TTr-STP", "…-NQ/TW".
extension Scanner {
  /// A number that was left blank before the slash at `i`: "Tờ trình số ……/TTr-STP".
  func visitBlankNumber(_ i: Int) {
    guard text.isUpper(at: i + 1) || text.isDigit(at: i + 1) else { return }
    var start = i
    while start > 0, i - start < 120 {
      let byte = text[start - 1]
      if Self.leavesOpen(byte) {
        start -= 1
      } else if byte == 0xA6, text[start - 3] == 0xE2 {
        start -= 3
      } else if byte == 0xA0, text[start - 2] == 0xC2 {
        start -= 2
      } else {
        break
      }
    }
    let named = numberWord(before: i, from: start)
    guard start < i || text[i - 1] == 0x3A, let word = named ?? (isDotted(start, i) ? start : nil)
    else { return }
    let typeEnd = text.skipSpacesBack(word)
    guard var code = codes.blankCode(slash: i, start: text.skipSpaces(start)),
      heading.code.map({ !$0.printed.overlaps(code.printed) }) ?? true
    else { return }
    code.number = TextRange(code.printed.start, code.printed.start)
    let kind = lexicon.match(endingAt: typeEnd, in: text)
    // "Quyết định ……/QĐ-BTC ngày"
    if named == nil, kind == nil || code.symbol.count < 5 { return }
    guard let match = kind ?? typeBeforeKind(typeEnd) else {
      // "Kế hoạch số 15/KH-UBND, số …/KH-UBND"
      if let head = listHead(before: word) {
        var context = CodeContext(start: word)
        context.isNamed = true
        position = code.printed.end
        return emit(code, context, in: head)
      }
      return numberLastLaw(code, endingAt: typeEnd)
    }
    var context = CodeContext(start: match.range.start)
    context.type = match.type
    context.typeRange = match.range
    context.isNamed = true
    position = code.printed.end
    emit(code, context)
  }

  /// "……" from `start` to `end`.
  private func isDotted(_ start: Int, _ end: Int) -> Bool {
    var dots = 0
    for i in start..<end {
      if text[i] == 0x2E { dots += 1 }
      if text[i] == 0xA6, text[i - 2] == 0xE2 { dots += 3 }
    }
    return dots >= 3
  }

  /// Dots, blanks, and what else stands for a number to come: "[...]", "(…)", "xx", "?".
  private static func leavesOpen(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2E, 0x5F, 0x20, 0x28, 0x29, 0x3F, 0x58, 0x5B, 0x5D, 0x78: true
    default: false
    }
  }

  /// ".....-NQ/TW": the slash at `i` ends the type letters of a Party code whose number is left open.
  func visitBlankPartyNumber(_ i: Int) {
    let letters = text.wordStart(endingAt: i)
    guard i > letters, i - letters <= 6, text[letters - 1] == 0x2D else { return }
    let before = text[letters - 2]
    guard
      before == 0x2E || before == 0x5F || before == 0xA6 || before == 0x20
        || before == 0xA0
    else { return }
    visitBlankNumber(letters - 1)
  }

  /// "Luật Đất đai số …/2024/QH15": the law that was read by its name has a number left blank.
  private func numberLastLaw(_ code: InstrumentCode, endingAt end: Int) {
    guard code.family == .nationalAssembly, let law = citations.last, law.kind == .titled,
      law.range.end == end, law.date == nil, law.year == nil
    else { return }
    citations.removeLast()
    var context = CodeContext(start: law.range.start)
    context.type = law.type
    context.typeRange = law.typeRange
    context.lawName = law.title
    context.isNamed = true
    position = code.printed.end
    emit(code, context)
    citations[citations.count - 1].pinpoints = law.pinpoints
    citations[citations.count - 1].relation = law.relation
  }

  private func numberWord(before i: Int, from start: Int) -> Int? {
    var end = text.skipSpacesBack(start)
    if end > 0, text[end - 1] == 0x3A { end = text.skipSpacesBack(end - 1) }
    let word = text.wordStart(endingAt: end)
    return text.match(word, "số") == end && word < end ? word : nil
  }
}
