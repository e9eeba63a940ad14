import DanchieuText

/// The family that the form of a symbol belongs to; refuses what is no code of an instrument.
struct CodeForm {
  var family: CodeFamily
  var oddities: InstrumentCode.Oddities = []

  /// - Parameters:
  ///   - first: the sign between number (or year) and symbol.
  ///   - named: a type word or "số" stands before the number.
  ///   - typed: a type word stands before it.
  init?(
    _ symbol: CodeParser.Symbol, in text: TextBytes, lexicon: TypeLexicon,
    first: CodeParser.Separator, hasYear: Bool, named: Bool, typed: Bool
  ) {
    let head = symbol.first
    let tail = symbol.last
    let bodies = IssuerLexicon.shared
    let headHash =
      symbol.oddities.contains(.space)
      ? text.hashWithoutBlanks(head) : text.hash(head.start, head.end)
    let hasType = head.count >= 2 && lexicon.letters(headHash) != nil
    let tailLetters = CodeForm.withoutTerm(tail, text)
    let tailHash = text.hash(tailLetters.start, tailLetters.end)
    let isParty = bodies.isParty(tailHash) || symbol.hasPartyBody

    if bodies.isAssembly(tailHash) {
      family = .nationalAssembly
      return
    }
    if first == .hyphen {
      guard
        let hyphen = CodeForm.afterHyphen(
          symbol, hasType: hasType, isParty: isParty, named: named, typed: typed, text: text)
      else { return nil }
      self = hyphen
      return
    }
    if hasYear {
      if symbol.count == 1, !named, !bodies.isBody(headHash) { return nil }
      if !named, !hasType, !bodies.isBody(headHash) { return nil }
      let isProtest = bodies.isCourt(tailHash) && bodies.isCourtPaper(headHash)
      let isCourt = bodies.isCourt(headHash) || isProtest
      if bodies.isConsolidated(headHash) {
        family = .consolidated
      } else {
        family = isCourt ? .judgment : isParty && hasType ? .party : .normative
      }
      if symbol.separator == .slash, hasType { oddities.insert(.separator) }
      return
    }
    if symbol.count == 1 {
      // "87/CP", "299/TTg": forms before 1998; otherwise too little to be a code
      guard head.count >= 2, bodies.isBody(headHash) || bodies.isHistorical(headHash) else {
        guard typed, head.count >= 2 else { return nil }
        family = .other
        return
      }
      guard named else { return nil }
      family = .historical
      return
    }
    if bodies.isConsolidated(headHash) {
      family = .consolidated
    } else if hasType, isParty {
      family = .party
      oddities.insert(.separator)
    } else if hasType {
      family = .administrative
      if symbol.separator == .slash { oddities.insert(.separator) }
    } else if CodeForm.endsInType(tail, text, lexicon), typed {
      family = .historical
    } else if bodies.isBody(headHash) || head.count >= 2 && named {
      if head.count < 2 { return nil }
      family = .letter
    } else {
      return nil
    }
  }

  private init(_ family: CodeFamily, _ oddities: InstrumentCode.Oddities = []) {
    self.family = family
    self.oddities = oddities
  }

  /// `25-NQ/TW`, `102-SL/L004`, `41-HĐBT`, `15-QĐ/UBND`.
  private static func afterHyphen(
    _ symbol: CodeParser.Symbol, hasType: Bool, isParty: Bool, named: Bool, typed: Bool,
    text: TextBytes
  ) -> CodeForm? {
    let bodies = IssuerLexicon.shared
    let head = symbol.first
    let headHash = text.hash(head.start, head.end)
    if bodies.isHistorical(headHash) || text.match(head.start, "l") == head.end {
      return typed || symbol.count > 1 ? CodeForm(.historical) : nil
    }
    guard hasType else {
      // "số 1890-BTP-KTrVB ngày …": a further member of a list of letters
      if named, symbol.count > 1, bodies.isBody(headHash), isDated(symbol, text) {
        return CodeForm(.historical)
      }
      // "41-HĐBT", "01-CN-QT-NĐ": only after a type word
      return typed && (head.count >= 2 || isDatedLetter(symbol, text)) ? CodeForm(.historical) : nil
    }
    guard symbol.count > 1 else { return typed ? CodeForm(.historical) : nil }
    if symbol.separator == .slash, let body = symbol.second {
      let isState = bodies.isState(text.hash(body.start, body.end))
      return isState && !isParty ? CodeForm(.administrative, .separator) : CodeForm(.party)
    }
    return CodeForm(isParty ? .party : .administrative, .separator)
  }

  /// "Sắc lệnh số 22-C ngày 18-2-1946": one letter is a symbol where the date follows.
  private static func isDatedLetter(_ symbol: CodeParser.Symbol, _ text: TextBytes) -> Bool {
    symbol.count == 1 && isDated(symbol, text)
  }

  private static func isDated(_ symbol: CodeParser.Symbol, _ text: TextBytes) -> Bool {
    text.match(text.skipSpaces(symbol.end, lineEnds: 1), "ngày") != nil
  }

  /// `BYT-TT`: the type letters stand last, as before 1998.
  private static func endsInType(
    _ tail: TextRange, _ text: TextBytes, _ lexicon: TypeLexicon
  ) -> Bool {
    lexicon.abbreviation(tail.start, tail.end, in: text) != nil
      && !IssuerLexicon.shared.isBody(text.hash(tail.start, tail.end))
  }

  /// The letters of `group` without the number of a term behind them.
  static func withoutTerm(_ group: TextRange, _ text: TextBytes) -> TextRange {
    var end = group.end
    while end > group.start, text.isDigit(at: end - 1) || text.space(at: end - 1) > 0 { end -= 1 }
    return TextRange(group.start, end)
  }
}
