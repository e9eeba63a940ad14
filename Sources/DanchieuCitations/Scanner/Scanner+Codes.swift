import DanchieuText

/// Codes as citations: type, relation, own code, lists.
extension Scanner {
  /// Adds the citation of `code`; `list` is the one before it in its list, for a code without type
  /// word.
  func emit(_ code: InstrumentCode, _ context: CodeContext, in list: Int? = nil) {
    var citation = Citation(
      kind: .numbered, range: TextRange(context.start, code.printed.end))
    citation.code = code
    citation.typeRange = context.typeRange
    citation.type = context.type
    readType(&citation, code, list, context)
    let closesOuter = outer.map { context.start >= $0.end } ?? true
    if closesOuter { outer = nil }
    if lines.start > reservedDate { reservedDate = .max }
    var tail = tail(
      after: code.printed.end, wantsTitle: context.lawName == nil,
      mayOmitOf: code.family != .nationalAssembly)
    if let title = tail.title, tellsOfPart(title, tail, context.start) { tail.title = nil }
    if tail.date == nil, let note = noteDate(after: code.printed.end) {
      tail.date = note.date
      tail.issuer = note.issuer
      tail.title = note.title
      reservedDate = note.date.range.start
    }
    if let date = tail.date?.date, isSaidOfOuter(date, code) || isDateOfOuter(tail.date) {
      tail.date = nil
      tail.headEnd = code.printed.end
    }
    if let title = tail.title, context.start < heading.end { tail.title = withoutOwnAct(title) }
    citation.issuer = tail.issuer ?? context.issuer
    citation.title = context.lawName ?? tail.title
    if let date = tail.date, givesDateToOuter(date, code, citation) {
      citation.issuer = nil
    } else if let date = tail.date {
      citation.take(date)
    } else if citation.typeSource == .text, let date = dateOfIssue(before: context.start) {
      citation.take(date)
    }
    let noteEnd = reservedDate < .max ? tail.issuer?.end ?? 0 : 0
    let dateEnd = citation.dateRange.map { $0.start > code.printed.end ? $0.end : 0 } ?? 0
    let end = max(tail.headEnd, tail.title?.end ?? 0, code.printed.end, noteEnd, dateEnd)
    citation.range = TextRange(context.start, end)
    position = max(position, tail.headEnd)
    if citation.issuer == nil, citation.typeSource == .list, let list {
      citation.issuer = issuerOfHead(list)
    }
    readSurroundings(&citation, listStart: context.listStart)
    if isOwn(citation, code) { citation.kind = .selfReference }
    remember(citation, code)
    if let issuer = citation.issuer, list != nil, citation.typeSource == .list {
      shareIssuer(issuer)
    }
    append(citation, titleEnd: tail.title?.end)
  }

  /// Fills relation, pinpoints and flags from the text around; before the words at `listStart`, if
  /// there are any, stands the verb of all members of a list.
  func readSurroundings(_ citation: inout Citation, listStart: Int = .max) {
    let before = min(readPlace(&citation), listStart)
    citation.relation = relation(&citation, before: before)
  }

  /// Fills pinpoints and flags; where the citation starts together with its pinpoints.
  func readPlace(_ citation: inout Citation) -> Int {
    let start = citation.range.start
    citation.isNested = outer.map { start < $0.end } ?? false
    citation.isQuoted = quotes.isInBlock
    citation.isBasis =
      start > heading.end - 1
      && (lines.isBasis ? start < lines.basisEnd : startsBasis(pending?.range.start ?? start))
    if let code = citation.code {
      let next = text.skipSpaces(code.printed.end, lineEnds: 0)
      citation.isTabular =
        text[next] == 0x0A && start - lines.first <= 8 || isCellEnd(next) || text[next - 1] == 0x09
        || isCellEnd(text.skipSpacesBack(start) - 1)
    }
    guard let phrase = pending ?? chapter(before: start) else { return start }
    guard connects(phrase.range.end, start) else {
      flushPending()
      return start
    }
    citation.pinpoints = phrase.pinpoints
    pending = nil
    return phrase.range.start
  }

  /// "chương VI Luật …": in small letters the word is common, so that the scan does not stop at it.
  private func chapter(before start: Int) -> PinpointParser.Phrase? {
    var end = text.skipSpacesBack(start)
    if text[end - 1] == 0x61, let word = text.start(of: "của", words: 1, endingAt: end) {
      end = text.skipSpacesBack(word)
    }
    switch text[end - 1] {
    case 0x30...0x39, 0x43, 0x49, 0x4C, 0x56, 0x58: break  // digits, C, I, L, V, X
    default: return nil
    }
    let wordEnd = text.skipSpacesBack(text.wordStart(endingAt: end))
    guard let word = text.start(of: "chương", words: 1, endingAt: wordEnd), text[word] == 0x63,
      let phrase = units.phrase(at: word, into: &pinpoints)
    else { return nil }
    if phrase.range.end == end { return phrase }
    pinpoints.removeLast(phrase.pinpoints.count)
    return nil
  }

  /// "… KỲ HỌP THỨ 3 Căn cứ Luật Đất đai …; Căn cứ Nghị định …": items of a preamble whose lines
  /// were joined. In the middle of a sentence, and at its beginning, "căn cứ" is said of an act.
  private func startsBasis(_ start: Int) -> Bool {
    guard !hasArticles else { return false }
    let end = text.skipSpacesBack(start)
    guard
      let word = text.start(of: "căn cứ", words: 2, endingAt: end) ?? attachedItem(before: end),
      text.isUpper(at: word)
    else { return false }
    let before = text.skipSpacesBack(word)
    return word > lines.first
      && (text[before - 1] == 0x3B || text.isWordCharacter(at: text.characterStart(before: before)))
  }

  /// "Căn cứ Quy chế … ban hành kèm theo" before `end`, after a semicolon: where the item starts.
  private func attachedItem(before end: Int) -> Int? {
    // "m" and a blank before "theo", which stands before many citations
    guard text[end - 1] == 0x6F, text[end - 6] == 0x6D || text[end - 6] == 0xC2,
      text.start(of: "kèm theo", words: 2, endingAt: end) != nil
    else { return nil }
    var i = end
    let floor = max(lines.start, end - 400)
    while i > floor, text[i - 1] != 0x3B { i -= 1 }
    let item = text.skipSpaces(i, lineEnds: 0)
    guard i > floor, let next = text.match(item, "căn cứ"),
      let type = lexicon.match(startingAt: text.skipSpaces(next, lineEnds: 1), in: text)
    else { return nil }
    return Self.attachable.contains(type.type) ? item : nil
  }

  /// Whether "|", which separates the cells of a table in plain text, stands at `i`.
  private func isCellEnd(_ i: Int) -> Bool { text[i] == 0x7C }

  /// The previous citation when only list signs stand between it and `start`: same type, same
  /// relation.
  func listHead(before start: Int) -> Int? {
    guard let last = citations.indices.last, citations[last].code != nil,
      citations[last].kind == .numbered || citations[last].kind == .selfReference
    else { return nil }
    return joins(citations[last].range.end, start) ? last : nil
  }

  /// Whether only signs and words of a list stand between `end` and `start`.
  func joins(_ end: Int, _ start: Int) -> Bool {
    guard end <= start, start - end <= 24 else { return false }
    var i = text.skipSpaces(end, lineEnds: 1)
    // "HĐND xã Hương Nộn (cũ), số 29/NQ-HĐND"
    if text[i] == 0x28, let former = text.match(i + 1, "cũ"), text[former] == 0x29 {
      i = text.skipSpaces(former + 1, lineEnds: 1)
    }
    var separated = false
    if text[i] == 0x2C || text[i] == 0x3B {
      i = text.skipSpaces(i + 1, lineEnds: 1)
      separated = true
    }
    for word: StaticString in ["và", "hoặc", "cùng"] {
      if let after = text.match(i, word) {
        i = text.skipSpaces(after, lineEnds: 1)
        separated = true
      }
    }
    for word: StaticString in ["toàn bộ", "các"] {
      if let after = text.match(i, word) { i = text.skipSpaces(after, lineEnds: 1) }
    }
    return separated && i == start
  }

  private func readType(
    _ citation: inout Citation, _ code: InstrumentCode, _ list: Int?, _ context: CodeContext
  ) {
    if let type = context.listType {
      citation.type = type
      citation.typeSource = .list
      return
    }
    let symbolType = typeOfSymbol(code)
    if let type = citation.type {
      guard type == Self.generic else { return }
      citation.type = symbolType
      citation.typeSource = .symbol
      return
    }
    if let list, let inherited = citations[list].type, citations[list].typeSource != .symbol,
      symbolType == nil || symbolType == inherited || inherited == Self.letter
        || code.family == .party
    {
      citation.type = inherited
      citation.typeSource = .list
      return
    }
    if code.family == .letter, context.isNamed, namesOtherThing(before: context.start) { return }
    citation.type = symbolType
    citation.typeSource = .symbol
  }

  /// "… | Ban hành quy định", then "12/CT-UBND | …" in the next line of a table: the type word ends
  /// the row before, as the symbol tells.
  func startsRow(_ code: InstrumentCode, _ context: CodeContext) -> Bool {
    guard let word = context.typeRange, lines.first == code.printed.start, word.end < lines.start,
      hasCells(max(0, word.start - 300), min(text.count, code.printed.end + 2))
    else { return false }
    return typeOfSymbol(code).map { $0 != context.type } ?? false
  }

  /// Whether a sign between cells stands from `start` to `end`: in a row before, or at the code.
  private func hasCells(_ start: Int, _ end: Int) -> Bool {
    (start..<end).contains { text[$0] == 0x7C || text[$0] == 0x09 }
  }

  /// "Dự án 2 – Ứng dụng công nghệ", "Kế hoạch 2 - UBND tỉnh giao": the dash between blanks stands
  /// for a comma, unless "số" says that a code follows.
  func isCounted(_ code: InstrumentCode, _ context: CodeContext, _ number: Int) -> Bool {
    guard context.type != nil, code.oddities.contains(.space), code.year == nil,
      text.space(at: code.number.end) > 0, numberWord(before: number) == nil
    else { return false }
    return !(code.symbol.start..<code.symbol.end).contains {
      text[$0] == 0x2F || text[$0] == 0x2D || text[$0] == 0xE2
    }
  }

  /// "các văn bản số …": a word that says nothing of the type.
  func isGeneric(_ type: InstrumentType) -> Bool { type == Self.generic }

  private static let generic = InstrumentType(named: "Văn bản")
  private static let letter = InstrumentType(named: "Công văn")

  /// The type that the symbol tells with certainty.
  func typeOfSymbol(_ code: InstrumentCode) -> InstrumentType? {
    let head = TextRange(code.symbol.start, text.wordEnd(code.symbol.start))
    let byLetters = lexicon.abbreviation(head.start, head.end, in: text)
    switch code.family {
    case .letter: return Self.letter
    case .consolidated: return InstrumentType(named: "Văn bản hợp nhất")
    case .judgment, .other: return nil
    case .historical:
      let tail = text.wordStart(endingAt: code.symbol.end)
      return lexicon.abbreviation(tail, code.symbol.end, in: text) ?? byLetters
    case .party:
      if text.match(head.start, "tt") == head.end { return InstrumentType(named: "Thông tri") }
      return text.match(head.start, "qđ") == head.end ? nil : byLetters
    case .nationalAssembly, .normative, .administrative: return byLetters
    }
  }

  /// An issuer after the last member of a list belongs to all members before it.
  private func shareIssuer(_ issuer: TextRange) {
    var i = citations.count - 1
    while i >= 0, citations.count - i <= 50, citations[i].issuer == nil, citations[i].title == nil,
      citations[i].kind == .numbered || citations[i].isElided
    {
      citations[i].issuer = issuer
      let isMember =
        citations[i].typeSource == .list && i > 0
        && joins(citations[i - 1].range.end, citations[i].range.start)
      guard isMember else { break }
      i -= 1
    }
  }

  /// The issuer that stands before the numbers of a list: "các Công điện của Thủ tướng: số 88, …".
  private func issuerOfHead(_ head: Int) -> TextRange? {
    guard let issuer = citations[head].issuer, let code = citations[head].code,
      issuer.end <= code.printed.start
    else { return nil }
    return issuer
  }

  /// Whether the citation is this document's own code printed again.
  private func isOwn(_ citation: Citation, _ code: InstrumentCode) -> Bool {
    guard let own = heading.code, !own.number.isEmpty,
      text.sameCode(own.printed, code.printed),
      citation.type == nil || heading.type == nil || citation.type == heading.type
        || citation.typeSource != .text
    else { return false }
    if code.year != nil || citation.date == nil || citation.date == heading.date { return true }
    return citation.relation == .attachedTo || isAnnexLine(citation.range.start)
  }

  /// "(Ban hành kèm theo …", "Ban hành theo …": the line under the title of an annex.
  private func isAnnexLine(_ start: Int) -> Bool {
    var i = lines.first
    if text[i] == 0x28 { i += 1 }
    return text.match(i, "ban hành") != nil || text.match(i, "kèm theo") != nil
      || text.match(i, "phê duyệt kèm") != nil || start <= i
  }

  /// Adds a citation; a title that stays open makes what follows nested.
  func append(_ citation: Citation, titleEnd: Int?) {
    citations.append(citation)
    if let titleEnd, titleEnd > (outer?.end ?? 0) { outer = (titleEnd, citations.count - 1) }
    // "Luật Hôn nhân và gia đình (Luật HNGĐ) năm 2014": before the year too
    if let name = citation.title, name.end < citation.range.end { noteAlias(after: name.end) }
    noteAlias(after: max(citation.range.end, titleEnd ?? 0))
  }

  /// Only words such as "của" and "kèm theo" stand between units and the citation, or the name of
  /// what is attached to it ("Điều 6 Quy chế … ban hành kèm theo").
  func connects(_ end: Int, _ start: Int) -> Bool {
    guard start >= end, start - end <= 240 else { return false }
    var i = text.skipSpaces(end, lineEnds: 1)
    var previous = i
    while i < start {
      if text[i] == 0x2C || text[i] == 0x28 {
        i = text.skipSpaces(i + 1, lineEnds: 1)
        continue
      }
      let wordEnd = text.wordEnd(i)
      guard wordEnd > i, Self.connectors.contains(text.hash(i, wordEnd)) else {
        // "Quy chế" begins as "quy định" does
        return namesAttached(i, start) || namesAttached(previous, start)
      }
      previous = i
      i = text.skipSpaces(wordEnd, lineEnds: 1)
    }
    return i == start
  }

  /// The name of an attached instrument at `i`, then "kèm theo" or "ban hành theo" up to `start`.
  private func namesAttached(_ i: Int, _ start: Int) -> Bool {
    guard let type = lexicon.match(startingAt: i, in: text), Self.attachable.contains(type.type),
      !(i..<start).contains(where: { text[$0] == 0x2E || text[$0] == 0x3B || text[$0] == 0x3A })
    else { return false }
    let end = text.skipSpacesBack(start)
    let last = text.wordStart(endingAt: end)
    guard text.match(last, "theo") == end else { return false }
    let before = text.skipSpacesBack(last)
    let word = text.wordStart(endingAt: before)
    return text.match(word, "kèm") == before || text.match(word, "hành") == before
  }

  static let attachable = Set(
    "Quy chế,Quy định,Điều lệ,Danh mục,Chương trình,Đề án,Kế hoạch,Phương án,Nội quy,Chiến lược"
      .split(separator: ",").compactMap { InstrumentType(named: String($0)) })

  private static let connectors = WordSet(
    "của kèm theo ban hành tại trong thuộc quy định các nêu phụ lục")
}

extension TextBytes {
  /// Whether two codes are the same once blanks, dashes, look-alikes, letter case and leading
  /// zeros are set aside.
  func sameCode(_ a: TextRange, _ b: TextRange) -> Bool {
    // Nearly all codes differ in their numbers.
    if let x = number(at: a.start), let y = number(at: b.start), x.value != y.value { return false }
    func folded(_ range: TextRange) -> ArraySlice<UInt8> {
      var bytes: [UInt8] = []
      appendCanonical(range, to: &bytes)
      for i in bytes.indices where bytes[i] &- 0x61 < 26 { bytes[i] &-= 0x20 }
      return bytes.drop { $0 == 0x30 }
    }
    return folded(a) == folded(b)
  }
}
