import DanchieuText

/// References with "đó" and "ấy", and with "này" to what is no type of instrument by itself. The
/// scan does not stop at "đó": they are found from the units or the law's type word before it.
extension Scanner {
  /// "Luật đó", "Pháp lệnh ấy": adds the mention of the law that was cited before.
  func emitThat(_ type: InstrumentType, _ typeRange: TextRange) -> Bool {
    guard let end = that(type, typeRange) else { return false }
    var citation = mention(type, typeRange, end)
    position = end
    readSurroundings(&citation)
    append(citation, titleEnd: nil)
    return true
  }

  /// "Điều 3 của Nghị định đó": adds the mention, with the units of `phrase`.
  func emitThat(after phrase: PinpointParser.Phrase) -> Bool {
    var i = text.skipSpaces(phrase.range.end, lineEnds: 1)
    if text[i] == 0x63, let of = text.match(i, "của") { i = text.skipSpaces(of, lineEnds: 1) }
    guard i > phrase.range.end, text.isUpper(at: i),
      let match = lexicon.match(startingAt: i, in: text), let end = that(match.type, match.range)
    else { return false }
    var citation = mention(match.type, match.range, end)
    citation.pinpoints = phrase.pinpoints
    citation.isQuoted = quotes.isInBlock
    citations.append(citation)
    return true
  }

  private func mention(_ type: InstrumentType, _ typeRange: TextRange, _ end: Int) -> Citation {
    var citation = Citation(kind: .short, range: TextRange(typeRange.start, end))
    citation.type = type
    citation.typeRange = typeRange
    citation.antecedent = .nearestOfType
    return citation
  }

  /// The end of "đó" or "ấy" after the type word at `typeRange`, where an instrument of that type
  /// was cited before.
  private func that(_ type: InstrumentType, _ typeRange: TextRange) -> Int? {
    let start = text.skipSpaces(typeRange.end, lineEnds: 1)
    let isO = text[start + 2] == 0xC3 && text[start] &- 0xC3 < 2
    guard isO || text[start] == 0xE1 && text[start + 3] | 0x20 == 0x79 else { return nil }
    let word = text.word(at: start)
    guard start > typeRange.end, Self.those.contains(word.hash),
      text.isUpper(at: typeRange.start), !isPlural(typeRange.start), hasEarlier(type)
    else { return nil }
    return word.end
  }

  private static let those = WordSet("đó ấy")

  // MARK: Attached texts

  /// What is attached to instruments, and no type of them: the words are common, and name the
  /// document only where it announces that it holds such a text.
  private static let attachments: [(name: StaticString, type: InstrumentType?)] = [
    ("quy trình", InstrumentType(named: "Quy trình")),
    ("quy tắc", InstrumentType(named: "Quy tắc")),
    ("quy chuẩn", InstrumentType(named: "Quy chuẩn")),
    ("quy ước", InstrumentType(named: "Quy ước")),
  ]

  /// "Quy trình này" whose "này" starts after the blanks behind `end` and ends before `after`.
  func visitAttachment(_ end: Int, _ after: Int) {
    let second = text.wordStart(endingAt: end)
    let start = text.wordStart(endingAt: text.skipSpacesBack(second))
    guard text[start] == 0x51, !quotes.isInBlock,
      let (name, type) = Self.attachments.first(where: { text.match(start, $0.name) == end }),
      let type, isAnnounced(name, type)
    else { return }
    var citation = Citation(kind: .selfReference, range: TextRange(start, after))
    citation.type = type
    citation.typeRange = TextRange(start, end)
    _ = readPlace(&citation)
    append(citation, titleEnd: nil)
  }

  /// Whether the beginning of the text has `name` in capitals, as a heading, or says that it is
  /// issued ("Ban hành kèm theo Quyết định này Quy trình …").
  private func isAnnounced(_ name: StaticString, _ type: InstrumentType) -> Bool {
    if citations.suffix(50).contains(where: { $0.type == type && $0.kind == .selfReference }) {
      return true
    }
    let limit = min(text.count, 8000)
    var i = text.first(0x51, from: 0, before: limit)
    while i < limit {
      if text.match(i, name) != nil, text.isBoundary(before: i) {
        if text[i + 1] == 0x55 { return true }
        let end = text.skipSpacesBack(i)
        let word = text.hash(text.wordStart(endingAt: end), end)
        if Self.announcing.contains(word) { return true }
      }
      i = text.first(0x51, from: i + 1, before: limit)
    }
    return false
  }

  private static let announcing = WordSet("hành này duyệt")
}
