import DanchieuText

/// References back: "Thông tư này", "Nghị định nêu trên", "Nghị định 30", blanks.
extension Scanner {
  /// Types whose bare word is also an ordinary noun.
  private static let generic = TypeSet(
    """
    Văn bản,Kế hoạch,Chương trình,Dự án,Đề án,Phương án,Hợp đồng,Danh mục,Báo cáo,\
    Báo cáo thẩm tra,Báo cáo thẩm định,Thông báo,\
    Biên bản,Quy định,Hướng dẫn,Kết luận,Chiến lược,Công văn,Tờ trình,Kháng nghị,Tuyên bố,Lệnh,\
    Án lệ,Bản án,Giấy mời,Nội quy
    """)
  /// Types whose bare word in small letters never names this document.
  private static let common = TypeSet("Luật,Quy chế")
  /// Types of instruments that are attached to another one.
  private static let attached = TypeSet(
    "Quy chế,Quy định,Điều lệ,Hướng dẫn,Đề án,Kế hoạch,Chương trình,Nội quy,Phương án,Chiến lược")
  /// Types that are cited by number alone also where the text did not name them before.
  private static let wellKnown = TypeSet(
    "Nghị định,Thông tư,Nghị quyết,Chỉ thị,Thông tư liên tịch")
  private static let numberedWithoutSymbol = TypeSet("Sắc lệnh")

  /// "này" ends at `i`.
  func visitSelfReference(_ i: Int) {
    let thisStart = i - 3
    guard text.isBoundary(before: thisStart), !text.isWordCharacter(at: i + 1) else { return }
    let end = text.skipSpacesBack(thisStart)
    if let last = citations.indices.last, citations[last].code?.printed.end == end,
      citations[last].kind == .numbered
    {
      citations[last].kind = .selfReference
      citations[last].range = TextRange(citations[last].range.start, i + 1)
      return
    }
    guard let match = lexicon.match(endingAt: end, in: text) else {
      return visitAttachment(end, i + 1)
    }
    guard let kind = kind(of: match, isCapital: text.isUpper(at: match.range.start)) else { return }
    if let outer, match.range.start >= outer.end { self.outer = nil }
    var citation = Citation(kind: kind, range: TextRange(match.range.start, i + 1))
    citation.type = match.type
    citation.typeRange = match.range
    if kind == .short {
      citation.antecedent = quotes.isInBlock ? amended(match.type) : .nearestOfType
    }
    let before = readPlace(&citation)
    citation.relation = isAttached(to: citation, before: before) ? .attachedTo : .cites
    append(citation, titleEnd: nil)
  }

  /// Whether "<type> này" names this document, another one before it, or nothing.
  private func kind(of match: TypeLexicon.Match, isCapital: Bool) -> Citation.Kind? {
    let type = match.type
    if type == heading.type || isJoint(type) {
      return quotes.isInBlock ? quotedKind(type) : .selfReference
    }
    if !isCapital {
      if Self.generic.contains(type) || Self.common.contains(type) { return nil }
      if heading.type == nil { return .selfReference }
      return hasEarlier(type) ? .short : nil
    }
    if quotes.isInBlock { return quotedKind(type) }
    if Self.attached.contains(type) { return .selfReference }
    if Self.generic.contains(type) { return nil }
    if heading.type != nil, !isConsolidated, hasEarlier(type) { return .short }
    let isOfOther = heading.type == nil && type.isLaw && wasJustNamed(type)
    return isOfOther ? .short : .selfReference
  }

  /// "Bộ luật Lao động năm 2019 … Điều 34 của Bộ luật này": the law was named shortly before, in a
  /// text that is no law itself.
  private func wasJustNamed(_ type: InstrumentType) -> Bool {
    let near = citations.suffix(50)
    guard let last = near.last(where: { $0.type == type && !$0.isNested && $0.kind != .short })
    else { return false }
    let isDated = last.date != nil || last.year != nil || last.code != nil
    // Among articles, which may be those of a law, only in the same paragraph.
    var floor = position - 1200
    if hasArticles { floor = pending == nil ? position : max(lines.start, position - 400) }
    // what repeals a law is one itself
    return isDated && last.kind != .selfReference && !RelationReader.changes.contains(last.relation)
      && last.range.start >= floor
  }

  /// A consolidated text speaks of itself by the type of what it consolidates.
  private var isConsolidated: Bool {
    heading.code?.family == .consolidated || heading.type == Self.consolidated
      || heading.type == Self.document
  }
  private static let consolidated = InstrumentType(named: "Văn bản hợp nhất")
  private static let document = InstrumentType(named: "Văn bản")

  /// "Thông tư này" in a joint circular, "Nghị quyết này" in a joint resolution, "Báo cáo này" in a
  /// "Báo cáo thẩm tra".
  private func isJoint(_ type: InstrumentType) -> Bool {
    guard let own = heading.type else { return false }
    return own.name == "Thông tư liên tịch" && type.name == "Thông tư"
      || own.name.hasPrefix("Báo cáo ") && type.name == "Báo cáo"
      || own.name == "Nghị quyết liên tịch" && type.name == "Nghị quyết"
  }

  /// In quoted text of an amending document the words mean the amended instrument.
  private func quotedKind(_ type: InstrumentType) -> Citation.Kind {
    amended(type) == .nearestOfType && !hasEarlier(type) ? .selfReference : .short
  }

  /// The instrument of `type` that this document changes, the nearest one before.
  private func amended(_ type: InstrumentType) -> Citation.Antecedent {
    let found = citations.indices.reversed().prefix(400).first {
      citations[$0].type == type && citations[$0].relation == .amends
    }
    return found.map { .citation($0) } ?? .nearestOfType
  }

  /// Whether one of the last citations is of `type`, by number or by name.
  func hasEarlier(_ type: InstrumentType) -> Bool {
    citations.withUnsafeBufferPointer { citations in
      let near = citations.indices.suffix(200).reversed()
      return near.contains {
        citations[$0].type == type
          && (citations[$0].kind == .numbered || citations[$0].kind == .titled)
      }
    }
  }

  /// "trên" may stand around `i`: "Nghị định nêu trên", "Thông tư nói trên".
  func visitAbove(_ i: Int) {
    guard text[i - 1] == 0xC3, let end = text.match(i - 3, "trên"), text.isBoundary(before: i - 3)
    else { return }
    let wordEnd = text.skipSpacesBack(i - 3)
    let wordStart = text.wordStart(endingAt: wordEnd)
    guard var typeEnd = typeEnd(beforeAbove: wordStart, wordEnd, end) else { return }
    let before = text.wordStart(endingAt: typeEnd)
    if text.match(before, "đã") == typeEnd { typeEnd = text.skipSpacesBack(before) }
    guard let match = lexicon.match(endingAt: typeEnd, in: text), !isPlural(match.range.start),
      citations.last.map({ $0.range.end <= match.range.start }) ?? true
    else { return }
    let range = TextRange(match.range.start, end)
    guard hasEarlier(match.type) else {
      return backReferences.append(BackReference(range: range, type: match.type))
    }
    var citation = Citation(kind: .short, range: range)
    citation.type = match.type
    citation.typeRange = match.range
    citation.antecedent = .nearestOfType
    readSurroundings(&citation)
    append(citation, titleEnd: nil)
  }

  /// The end of the type word in "Nghị định nêu trên", "… đã nêu ở trên", "… trên", "… trên đây",
  /// where the word before "trên" is `start..<end`; nil where "trên" says no more than "on".
  private func typeEnd(beforeAbove start: Int, _ end: Int, _ aboveEnd: Int) -> Int? {
    var (start, end) = (start, end)
    if text.match(start, "ở") == end {
      end = text.skipSpacesBack(start)
      start = text.wordStart(endingAt: end)
    }
    for word: StaticString in ["nêu", "nói", "kể", "dẫn"] where text.match(start, word) == end {
      return text.skipSpacesBack(start)
    }
    let next = text.skipSpaces(aboveEnd, lineEnds: 0)
    let isClosed = !text.isWordCharacter(at: next) || text.match(next, "đây") != nil
    return isClosed && next < text.count ? end : nil
  }

  func isPlural(_ start: Int) -> Bool {
    let end = text.skipSpacesBack(start)
    let word = text.wordStart(endingAt: end)
    return text.match(word, "các") == end || text.match(word, "những") == end
      || text.match(word, "hai") == end
  }

  // MARK: Numbers without symbol

  /// Key of a type and a number, never 0, to find the long form of "Nghị định 30".
  private static func key(_ type: InstrumentType, _ number: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: number) << 8 &+ UInt64(type.id) &+ 1
  }

  func remember(_ citation: Citation, _ code: InstrumentCode) {
    guard let type = citation.type, let number = text.number(at: code.number.start) else { return }
    numbered.set(Self.key(type, number.value), citations.count)
  }

  /// A number without separator at `i..<end`: "Nghị định 30", "Nghị quyết số 19".
  func visitShortNumber(_ i: Int, _ end: Int) {
    let isGlued = text[i - 1] == 0x90 && text[i - 2] &- 0xC3 < 2  // "NĐ100", also with Ð
    guard end - i <= 4,
      isGlued || text[i - 1] == 0x20 || text[i - 1] == 0xA0 || text[i - 1] == 0x3A,
      endsInTypeLetter(before: i)
    else { return }
    var start = i
    var isNamed = false
    if let word = numberWord(before: i) {
      start = word
      isNamed = true
    }
    let typeEnd = text.skipSpacesBack(start)
    guard let match = typeWord(endingAt: typeEnd), let number = text.number(at: i) else {
      return isNamed ? visitBareMember(start, i, end) : ()
    }
    if let own = heading.code?.printed, own.overlaps(TextRange(i, end)) { return }
    if isNumberedWithoutSymbol(match, end) { return emitBareNumber(match, i, end) }
    guard text.isUpper(at: match.range.start) else { return }
    let year = yearOfShort(end)
    // "các Nghị định 08/10/2018": a date
    if year == nil, text[end] == 0x2F, text.isDigit(at: end + 1) { return }
    let end = year?.end ?? end
    let earlier =
      year.map { mention(of: match.type, number.value, year: $0.value) }
      ?? numbered[Self.key(match.type, number.value)]
    if earlier == nil, !isNamed, isNumberOfItem(typeEnd, i, end) { return }
    guard
      earlier != nil
        || !match.isAbbreviated
          && (Self.wellKnown.contains(match.type) && closesName(end, isNamed)
            || isNamed && isDated(end) || isOfOffice(match.type, i, end, isNamed))
    else { return }
    if isHeadingLine(match.range.start) { return }
    var citation = Citation(kind: .short, range: TextRange(match.range.start, end))
    citation.type = match.type
    citation.typeRange = match.range
    citation.antecedent = earlier.map { .citation($0) } ?? .none
    if let tail = Optional(tail(after: end, wantsTitle: false)), let date = tail.date {
      citation.take(date)
      citation.range = TextRange(match.range.start, date.range.end)
      position = max(position, date.range.end)
    }
    readSurroundings(&citation)
    append(citation, titleEnd: nil)
  }

  /// "/2015" in "Nghị định 15/2015": the year of a code without its symbol.
  private func yearOfShort(_ end: Int) -> (value: Int, end: Int)? {
    guard text[end] == 0x2F, let year = text.number(at: end + 1), year.digits == 4,
      (1945...2100).contains(year.value), text[year.end] != 0x2F, text[year.end] != 0x2D,
      !text.isWordCharacter(at: year.end)
    else { return nil }
    return (year.value, year.end)
  }

  /// The last citation of `type` whose code has that number and year.
  private func mention(of type: InstrumentType, _ number: Int, year: Int) -> Int? {
    citations.indices.reversed().prefix(400).first { k in
      guard citations[k].kind == .numbered, citations[k].type == type,
        let code = citations[k].code, let printed = code.year
      else { return false }
      return text.number(at: code.number.start)?.value == number
        && text.number(at: printed.start)?.value == year
    }
  }

  /// The last letters before the number are those of a type word or of "số".
  @inline(__always)
  private func endsInTypeLetter(before i: Int) -> Bool {
    switch text[text.skipSpacesBack(i) - 1] {
    case 0x68, 0x48, 0x74, 0x54, 0x91, 0x90, 0xB0, 0xAF, 0x8B, 0x8A, 0x6E, 0x4E, 0x3A, 0xBF: true
    default: false
    }
  }

  /// What follows the number is not what it counts: a sign, "của", "về", "ngày".
  private func closesName(_ end: Int, _ isNamed: Bool) -> Bool {
    let next = text.skipSpaces(end, lineEnds: 1)
    if next == end { return !text.isWordCharacter(at: end) && text[end] != 0x25 }
    return Self.afterNumbers.contains(text.word(at: next).hash) || isNamed && text.isUpper(at: next)
  }

  /// Words of the sentence that a number without symbol is followed by.
  private static let afterNumbers = WordSet(
    """
    của về ngày và năm khóa khoá thì được trong tại quy qui hướng nêu ban cũng đã sẽ còn chỉ có là \
    không thay sửa yêu theo từ với cho đối đến vào hoặc nhưng khi để nên
    """)

  private func isHeadingLine(_ i: Int) -> Bool { i < heading.end }

  /// "Sắc lệnh số 51 ngày 17 tháng 10 năm 1945": instruments that were numbered without symbol.
  private func isNumberedWithoutSymbol(_ match: TypeLexicon.Match, _ end: Int) -> Bool {
    Self.numberedWithoutSymbol.contains(match.type)
      && tail(after: end, wantsTitle: false).date != nil
  }

  /// "Sắc lệnh số 76 ngày … và số 77 ngày …": the number at `i..<end`, whose "số" stands at `start`,
  /// follows one without symbol in a list.
  private func visitBareMember(_ start: Int, _ i: Int, _ end: Int) {
    guard let head = listHead(before: start), let code = citations[head].code,
      code.symbol.isEmpty, tail(after: end, wantsTitle: false).date != nil
    else { return }
    var context = CodeContext(start: start)
    context.isNamed = true
    position = end
    emit(bareCode(i, end), context, in: head)
  }

  private func bareCode(_ i: Int, _ end: Int) -> InstrumentCode {
    let number = TextRange(i, end)
    return InstrumentCode(
      printed: number, number: number, year: nil, symbol: TextRange(end, end), family: .historical)
  }

  private func emitBareNumber(_ match: TypeLexicon.Match, _ i: Int, _ end: Int) {
    var context = CodeContext(start: match.range.start)
    context.type = match.type
    context.typeRange = match.range
    context.isNamed = true
    position = end
    emit(bareCode(i, end), context)
  }
}
