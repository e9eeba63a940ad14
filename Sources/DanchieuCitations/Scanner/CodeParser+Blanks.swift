import DanchieuText

/// Numbers, years and letters that a blank divides, as text recognition leaves them; read only after
/// a type word and where all the rest of a code follows.
extension CodeParser {
  /// "6 1/2018/NĐ-CP", "3 288/QĐ-BTC", "2 5-NQ/TW": the end of a number whose digits a blank divides
  /// behind the first one, before a year or the letters of a type; "66 10/2025/NQ-CP" has lost a
  /// point.
  func dividedNumberEnd(_ end: Int) -> Int? {
    guard let rest = text.number(at: text.skipSpaces(end, lineEnds: 0)), rest.digits <= 3,
      TextBytes.isDigit(text[end - 1]), !TextBytes.isDigit(text[end - 2]),
      rest.end - rest.digits > end, text[rest.end] == 0x2F || text[rest.end] == 0x2D
    else { return nil }
    if text[rest.end] == 0x2F, rest.digits <= 2, fullYear(at: rest.end + 1) != nil {
      return rest.end
    }
    let letters = TextRange(rest.end + 1, text.wordEnd(rest.end + 1))
    let sign: UInt8 = text[rest.end] == 0x2F ? 0x2D : 0x2F
    return text[letters.end] == sign && isTypeLetters(letters) ? rest.end : nil
  }

  /// "20 18/NĐ-CP": the year at `i` whose digits a blank divides; its first byte and its value.
  func dividedYear(at i: Int) -> (start: Int, value: Int, digits: Int, end: Int)? {
    guard let first = text.number(at: i), first.digits < 4,
      let second = text.number(at: text.skipSpaces(first.end, lineEnds: 0)),
      first.digits + second.digits == 4, text[second.end] == 0x2F, text.isUpper(at: second.end + 1)
    else { return nil }
    let scale = [1, 10, 100, 1000][second.digits]
    let value = first.value * scale + second.value
    return (1945...2099).contains(value) ? (i, value, 4, second.end) : nil
  }

  /// "Q Đ-UBND": the end of type letters that a blank divides, before a hyphen and a body.
  func dividedLetters(at i: Int) -> Int? {
    guard text.isUpper(at: i) else { return nil }
    let blank = i + text.length(at: i)
    let second = text.skipSpaces(blank, lineEnds: 0)
    guard second > blank, text.isUpper(at: second) else { return nil }
    let end = second + text.length(at: second)
    guard lexicon.letters(text.hashWithoutBlanks(TextRange(i, end))) != nil, text[end] == 0x2D,
      let body = group(at: end + 1),
      body == text.wordEnd(end + 1), IssuerLexicon.shared.isBody(text.hash(end + 1, body))
    else { return nil }
    return end
  }

  /// "1512/SNV - CCVC, 1513/SNV-CCHC": the next code of a list follows.
  func listFollows(_ end: Int) -> Bool {
    guard text[end] == 0x2C, let number = text.number(at: text.skipSpaces(end + 1, lineEnds: 0))
    else { return false }
    return text[number.end] == 0x2F && text.isUpper(at: number.end + 1)
  }
}

extension TextBytes {
  /// The hash of the letters in `range` without the blanks between them.
  func hashWithoutBlanks(_ range: TextRange) -> UInt64 {
    var hash = WordHash.seed
    var i = range.start
    while i < range.end {
      let blank = space(at: i)
      if blank > 0 {
        i += blank
        continue
      }
      let (value, length) = folded(at: i)
      hash = WordHash.mix(hash, value)
      i += length
    }
    return hash
  }
}
