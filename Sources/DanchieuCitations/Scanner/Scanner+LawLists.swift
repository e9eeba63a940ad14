import DanchieuText

/// Laws that share one type word: "các Luật: Đất đai ngày 29/11/2013; Xây dựng ngày 18/6/2014".
extension Scanner {
  /// Reads the names after the colon at `colon`; "các" stands before the type word.
  func visitLawList(_ type: InstrumentType, _ typeRange: TextRange, _ colon: Int) {
    let end = text.skipSpacesBack(typeRange.start)
    guard text.match(text.wordStart(endingAt: end), "các") == end else { return }
    var i = text.skipSpaces(colon + 1, lineEnds: 1)
    while text.isUpper(at: i), lexicon.match(startingAt: i, in: text) == nil,
      let law = laws.named(type, TextRange(i, i), i), law.number == nil,
      law.date != nil || law.year != nil || law.isCertain
    {
      emitMember(law)
      var next = text.skipSpaces(law.end, lineEnds: 1)
      if text[next] == 0x3B || text[next] == 0x2C { next = text.skipSpaces(next + 1, lineEnds: 1) }
      if let and = text.match(next, "và") { next = text.skipSpaces(and, lineEnds: 1) }
      guard next > law.end else { return }
      i = next
    }
  }

  private func emitMember(_ law: LawParser.Law) {
    var citation = titled(law)
    citation.typeSource = .list
    readSurroundings(&citation)
    position = max(position, law.end)
    append(citation, titleEnd: nil)
  }

  /// "… các Thông tư", and in the next line "1. Thông tư số …": the number at `i..<end` is that of an
  /// item of a list.
  func isNumberOfItem(_ typeEnd: Int, _ i: Int, _ end: Int) -> Bool {
    (text[end] == 0x2E || text[end] == 0x29) && (typeEnd..<i).contains { text[$0] == 0x0A }
  }
}
