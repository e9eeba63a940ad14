import DanchieuText

/// Codes with signs that no code has, read only where nothing else can be meant.
extension CodeParser {
  /// "30,2020/NĐ-CP": a comma for the slash before the year. Only where all such codes have a year:
  /// "30,2020/QĐ-UBND" may be two decisions.
  func withComma(_ number: TextRange) -> InstrumentCode? {
    guard let year = fullYear(at: number.end + 1),
      let code = dated(number, year, .separator, typed: true, named: true)
    else { return nil }
    let type = text.wordEnd(code.symbol.start)
    let needsYear = Self.alwaysWithYear.contains(text.hash(code.symbol.start, type))
    return needsYear || code.family == .nationalAssembly ? code : nil
  }

  private static let alwaysWithYear = WordSet("nđ tt ttlt")

  /// The year in "12_2020_NĐ-CP" after "số": underscores for both slashes. What goes on behind the
  /// symbol is the name of a file.
  func underscoredYear(_ number: TextRange) -> (value: Int, digits: Int, end: Int)? {
    guard text[number.end] == 0x5F, let year = text.number(at: number.end + 1), year.digits == 4,
      (1945...2099).contains(year.value), text[year.end] == 0x5F,
      text.start(of: "số", words: 1, endingAt: text.skipSpacesBack(number.start)) != nil,
      let symbol = symbol(at: year.end + 1), symbol.count > 1 || isOfAssembly(symbol),
      text[symbol.end] != 0x5F
    else { return nil }
    return year
  }
}
