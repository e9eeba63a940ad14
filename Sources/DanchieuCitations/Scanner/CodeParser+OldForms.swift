import DanchieuText

/// Numbers before 1998 without a sign before their letters.
extension CodeParser {
  /// "Sắc lệnh số 1 SL", "Quyết định số 217 HĐBT ngày …": a blank stands before the letters of the
  /// body; only "SL" says without a date behind it that this is a code.
  func oldForm(_ number: TextRange) -> InstrumentCode? {
    let start = text.skipSpaces(number.end, lineEnds: 0)
    guard start > number.end, let symbol = symbol(at: start), symbol.count == 1,
      !text.isWordCharacter(at: symbol.end),
      IssuerLexicon.shared.isHistorical(text.hash(start, symbol.end)),
      text.match(start, "sl") == symbol.end || dateFollows(symbol.end)
    else { return nil }
    return finish(
      number, year: nil, .hyphen, symbol, symbol.oddities.union([.space, .separator]),
      named: true, typed: true)
  }
}
