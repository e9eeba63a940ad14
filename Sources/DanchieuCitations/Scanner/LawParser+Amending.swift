import DanchieuText

/// Laws that amend other laws, whose names hold the names of those.
extension LawParser {
  /// "… của Luật Đất đai số 31/2024/QH15, Luật Nhà ở số 27/2023/QH15 và …": the end of a number
  /// that belongs to one of several laws inside the name.
  func innerCode(at i: Int, _ reader: NameReader) -> Int? {
    guard reader.inner != nil, var end = numberStart(at: i) else { return nil }
    while text.isWordCharacter(at: end) || text[end] == 0x2F || text[end] == 0x2D {
      end += text.length(at: end)
    }
    if reader.hasInnerCode { return end }
    var next = text.skipSpaces(end, lineEnds: 1)
    if text[next] == 0x2C { next = text.skipSpaces(next + 1, lineEnds: 1) }
    if let and = text.match(next, "và") { next = text.skipSpaces(and, lineEnds: 1) }
    guard next > end, let type = TypeLexicon.shared.match(startingAt: next, in: text),
      type.type.isLaw, text.match(text.skipSpaces(type.range.end, lineEnds: 1), "số") == nil
    else { return nil }
    return end
  }

  func innerType(_ i: Int) -> InstrumentType? {
    if text.match(i, "luật") != nil {
      let isCode = text.match(text.wordStart(endingAt: text.skipSpacesBack(i)), "bộ") != nil
      return InstrumentType(named: isCode ? "Bộ luật" : "Luật")
    }
    return text.match(i, "lệnh") != nil ? InstrumentType(named: "Pháp lệnh") : nil
  }

  /// "… theo chỉ đạo tại văn bản số …": the word that ends at `end` names what has the number.
  func isNumberOfOther(_ end: Int) -> Bool {
    TypeLexicon.shared.match(endingAt: end, in: text).map { !$0.type.isLaw } ?? false
  }

  /// "quy định", "có hiệu lực", not "quy hoạch", "có liên quan".
  func endsName(_ i: Int) -> Bool {
    if text.match(i, "có liên quan") != nil { return false }
    let isRule = text.match(i, "quy") != nil
    return !isRule || text.match(i, "quy định") != nil
  }

  /// After these words the name of an amending law goes on in the next line.
  static let wrapped = WordSet("của và luật lệnh")

  func lastWord(_ reader: NameReader) -> UInt64 {
    text.hash(text.wordStart(endingAt: reader.end), reader.end)
  }
}
