import DanchieuText

/// Numbers and years behind the names of laws.
extension LawParser {
  /// The digits after "số" at `i`, or directly at `i` when they start an Assembly code.
  func numberStart(at i: Int) -> Int? {
    var next = i
    var named = false
    while let after = text.match(next, "số") ?? text.matchPrefix(next, "số"),
      text.isDigit(at: after) || after == text.wordEnd(next)
    {
      named = true
      next = text.skipSpaces(text[after] == 0x3A ? after + 1 : after, lineEnds: 1)
    }
    guard let number = text.number(at: next), number.digits <= 4 else { return nil }
    let sign = text.skipSpaces(number.end, lineEnds: 0)
    return text[sign] == 0x2F || (named && text.dash(at: sign) != nil) ? next : nil
  }

  func year(at i: Int) -> (Int, TextRange)? {
    guard let number = text.number(at: i), number.digits == 4,
      (1945...2100).contains(number.value), text[number.end] != 0x2F,
      !text.isWordCharacter(at: number.end),
      !Self.sums.contains(text.word(at: text.skipSpaces(number.end)).hash)
    else { return nil }
    return (number.value, TextRange(i, number.end))
  }

  /// What a number before them counts: it is no year.
  private static let sums = WordSet("đồng tỷ tỉ triệu nghìn ngàn")
}
