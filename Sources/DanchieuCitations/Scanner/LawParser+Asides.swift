import DanchieuText

/// Brackets after the name of a law that say more of it, before its number, date or year.
extension LawParser {
  /// "(BLDS) 2005", "(sửa đổi) số 59/2020/QH14", "(Luật HNGĐ) năm 2014": what stands at `end`, after
  /// a bracket that says more of the name.
  func afterAside(_ end: Int) -> Stop {
    let next = text.skipSpaces(end, lineEnds: 1)
    if let number = numberStart(at: next) { return .number(number) }
    if let year = year(after: end) { return .year(year.0, year.1) }
    return dateFollows(next) ?? .nothing
  }

  /// "2015" or "năm 2015" behind a name that ends at `end`.
  func year(after end: Int) -> (Int, TextRange)? {
    var next = text.skipSpaces(end, lineEnds: 1)
    if let word = text.match(next, "năm") { next = text.skipSpaces(word, lineEnds: 1) }
    return year(at: next)
  }

  /// The year in "Luật Đất đai (2013)" behind a name that ends at `end`, and one past the bracket.
  func bracketedYear(after end: Int) -> (year: Int, end: Int)? {
    let open = text.skipSpaces(end, lineEnds: 0)
    guard text[open] == 0x28, let found = year(at: open + 1), text[found.1.end] == 0x29 else {
      return nil
    }
    return (found.0, found.1.end + 1)
  }

  /// One past the bracket that opens at `open` when it holds a short name or "sửa đổi".
  func asideEnd(_ open: Int) -> Int? {
    let start = open + 1
    for word: StaticString in ["hiv/aids", "sửa đổi", "sửa đổi, bổ sung"] {
      if let end = text.match(start, word), text[end] == 0x29 { return end + 1 }
    }
    var name = start
    if let type = TypeLexicon.shared.match(startingAt: start, in: text), type.type.isLaw {
      name = text.skipSpaces(type.range.end)
    }
    let end = text.wordEnd(name)
    return text[end] == 0x29 && text.isAbbreviation(TextRange(name, end)) ? end + 1 : nil
  }
}
