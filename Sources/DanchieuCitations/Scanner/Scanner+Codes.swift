import DanchieuText

/// What stands before a code.
struct CodeContext {
  /// Where the citation starts: type word, "số" or number.
  var start: Int
  var type: InstrumentType?
  var typeRange: TextRange?
  /// "số" or a type word stands before the number.
  var isNamed = false
  /// Words before say that this is no instrument: a form, a contract, a standard.
  var isDeclined = false
  /// The name of a law between type word and "số".
  var lawName: TextRange?
}

extension Scanner {
  private static let declining = WordSet(
    "mẫu biểu lục tcvn qcvn iso khoản đơn khai thoại thẻ xe hiệu lô thửa tờ nhà")
  private static let adjectives = WordSet("mật khẩn tốc ngành")

  /// Reads backwards from the number at `i`; nil when the text before it cannot lead to a code.
  func codeContext(before i: Int) -> CodeContext? {
    var context = CodeContext(start: i)
    if let word = numberWord(before: i) {
      context.start = word
      context.isNamed = true
    }
    let lineEnds = context.isNamed ? 2 : 1
    var end = text.skipSpacesBack(context.start)
    guard text.skipSpaces(end, lineEnds: lineEnds) >= context.start else { return context }
    if let type = typeWord(endingAt: end) {
      return accept(type, context)
    }
    let start = text.wordStart(endingAt: end)
    let word = text.hash(start, end)
    if start < end, Self.declining.contains(word) {
      context.isDeclined = true
      return context
    }
    if Self.adjectives.contains(word) {
      end = text.skipSpacesBack(start)
      if text.match(text.wordStart(endingAt: end), "hỏa") != nil
        || text.match(text.wordStart(endingAt: end), "hoả") != nil
      {
        end = text.skipSpacesBack(text.wordStart(endingAt: end))
      }
      if let type = typeWord(endingAt: end) { return accept(type, context) }
    }
    guard context.isNamed else { return context }
    if let type = typeBeforeBody(end) ?? typeBeforeKind(end) { return accept(type, context) }
    context.isDeclined = isAfterContract(end)
    return context
  }

  private static let kinds = WordSet(
    """
    dân hình sự hành chính sơ phúc giám đốc thẩm tái kinh doanh thương mại lao động hôn nhân và gia \
    đình xét xử vụ án
    """)
  private static let contracts = WordSet("đồng đơn khoản khai chứng")

  /// "Bản án dân sự sơ thẩm số …", "Quyết định giám đốc thẩm số …".
  private func typeBeforeKind(_ end: Int) -> TypeLexicon.Match? {
    var position = end
    for _ in 0..<9 {
      let start = text.wordStart(endingAt: position)
      if start == position { return nil }
      if position < end, let type = lexicon.match(endingAt: position, in: text) { return type }
      guard Self.kinds.contains(text.hash(start, position)) else { return nil }
      position = text.skipSpacesBack(start)
    }
    return nil
  }

  /// "Hợp đồng tín dụng số 12/HĐTD": the words before name a contract, an invoice, an account.
  private func isAfterContract(_ end: Int) -> Bool {
    var position = end
    for _ in 0..<7 {
      let start = text.wordStart(endingAt: position)
      if start == position { return false }
      let before = text.skipSpacesBack(start)
      let first = text.wordStart(endingAt: before)
      if Self.contracts.contains(text.hash(start, position)) {
        for word: StaticString in ["hợp", "hóa", "hoá", "tài", "tờ"]
        where text.match(first, word) == before { return true }
      }
      position = before
    }
    return false
  }

  private func accept(_ type: TypeLexicon.Match, _ context: CodeContext) -> CodeContext {
    var context = context
    context.isNamed = true
    context.type = type.type
    context.typeRange = type.range
    context.start = type.range.start
    if type.type == Self.contract { context.isDeclined = true }
    return context
  }

  private static let contract = InstrumentType(named: "Hợp đồng")

  /// A type word that ends at `end`: its name, or its letters ("TT số 09/2009/TT-BNN").
  private func typeWord(endingAt end: Int) -> TypeLexicon.Match? {
    if let match = lexicon.match(endingAt: end, in: text) { return match }
    let start = text.wordStart(endingAt: end)
    guard start < end, let type = lexicon.abbreviation(start, end, in: text),
      text[start - 1] != 0x2D, text[start - 1] != 0x2F
    else { return nil }
    return TypeLexicon.Match(type: type, range: TextRange(start, end), isAbbreviated: true)
  }

  /// "Quyết định của Thủ tướng Chính phủ số …": the body between type word and number.
  private func typeBeforeBody(_ wordEnd: Int) -> TypeLexicon.Match? {
    let end = text[wordEnd - 1] == 0x3A ? text.skipSpacesBack(wordEnd - 1) : wordEnd
    var position = end
    for _ in 0..<14 {
      let wordStart = text.wordStart(endingAt: position)
      if wordStart == position { return nil }
      if text.match(wordStart, "của") == position {
        let typeEnd = text.skipSpacesBack(wordStart)
        guard let type = lexicon.match(endingAt: typeEnd, in: text),
          issuers.issuer(at: typeEnd)?.end == end
        else { return nil }
        return type
      }
      position = text.skipSpacesBack(wordStart)
    }
    return nil
  }

  // MARK: What follows a code

  /// Date, issuer and title after a code that ends at `end`.
  struct Tail {
    var date: PrintedDate?
    var issuer: TextRange?
    var title: TextRange?
    /// End of date and issuer.
    var headEnd: Int
  }

  func tail(after codeEnd: Int, wantsTitle: Bool = true) -> Tail {
    var end = codeEnd
    while end - codeEnd < 2, text.isDigit(at: end) { end += 1 }  // footnote mark
    var tail = Tail(headEnd: codeEnd)
    if let date = issueDate(after: end) {
      tail.date = date
      tail.headEnd = date.range.end
      end = date.range.end
    }
    if text[end] == 0x29, tail.date != nil { end += 1 }
    if let issuer = issuers.issuer(at: end) {
      tail.issuer = issuer
      tail.headEnd = issuer.end
      end = issuer.end
      if tail.date == nil, let date = dateAfterIssuer(end) {
        tail.date = date
        tail.headEnd = date.range.end
        end = date.range.end
      }
    }
    guard wantsTitle else { return tail }
    let strong = tail.date != nil || tail.issuer != nil
    tail.title = titles.title(after: skipAside(end), strong: strong)
    if tail.date == nil, let title = tail.title {
      // "… quy định về hội ban hành ngày 13/04/2012"
      let next = text.skipSpaces(title.end, lineEnds: 1)
      if let lead = text.match(next, "ban hành") {
        tail.date = text.date(at: text.skipSpaces(lead, lineEnds: 1))
      }
    }
    return tail
  }

  /// "ngày …" directly after a code, perhaps with a comma or a bracket before it.
  private func issueDate(after end: Int) -> PrintedDate? {
    var i = text.skipSpaces(end, lineEnds: 2)
    if text[i] == 0x2C || text[i] == 0x28 { i = text.skipSpaces(i + 1, lineEnds: 1) }
    for lead: StaticString in ["được ban hành", "ban hành", "ký", "ra"] {
      if let after = text.match(i, lead) {
        i = text.skipSpaces(after, lineEnds: 1)
        break
      }
    }
    if let date = text.date(at: i) { return date.range.start < reservedDate ? date : nil }
    // "21 tháng 6 năm 2010", "(21/6/2010)" without the word
    guard text.isDigit(at: i), text.skipSpaces(end, lineEnds: 0) > end,
      let date = text.dateBody(at: i), date.date != nil
    else { return nil }
    return date.form == .long || text[i - 1] == 0x28 ? date : nil
  }

  /// "(Điều 1 Thông tư số 03/2013/TT-BNV Quy định … ngày 16/04/2013 của Bộ Nội vụ, có hiệu lực …)":
  /// in the notes of the Bộ pháp điển date and body follow the whole title.
  private func noteDate(
    after codeEnd: Int
  ) -> (date: PrintedDate, issuer: TextRange, title: TextRange)? {
    guard text[LineState.skipMarks(text, lines.start)] == 0x28, reservedDate == .max else {
      return nil
    }
    let titleStart = text.skipSpaces(codeEnd, lineEnds: 0)
    guard text.isUpper(at: titleStart) else { return nil }
    let limit = min(text.count, codeEnd + 4000)
    var found: (date: PrintedDate, issuer: TextRange, title: TextRange)?
    var i = titleStart
    while i < limit, text[i] != 0x0A {
      if text[i] | 0x20 == 0x6E, let date = text.date(at: i), date.form != .blank,
        let issuer = issuers.issuer(at: date.range.end)
      {
        let comma = text.skipSpaces(issuer.end, lineEnds: 0)
        if text[comma] == 0x2C, text.match(text.skipSpaces(comma + 1), "có hiệu lực") != nil {
          found = (date, issuer, TextRange(titleStart, text.skipSpacesBack(i)))
          break
        }
      }
      i += text.length(at: i)
    }
    return found
  }

  private func dateAfterIssuer(_ end: Int) -> PrintedDate? {
    var i = text.skipSpaces(skipAside(end), lineEnds: 1)
    if text[i] == 0x2C { i = text.skipSpaces(i + 1, lineEnds: 1) }
    return text.date(at: i)
  }

  /// The end of a remark in brackets after a body: "(nay là Bộ Công Thương)", "(Khóa XI)".
  private func skipAside(_ end: Int) -> Int {
    let open = text.skipSpaces(end, lineEnds: 1)
    guard text[open] == 0x28 else { return end }
    let first = text.skipSpaces(open + 1)
    guard
      text.match(first, "nay") != nil || text.match(first, "khóa") != nil
        || text.match(first, "khoá") != nil || text.match(first, "trước") != nil
        || text.match(first, "cũ") != nil
    else { return end }
    var i = open
    while i < text.count, i - open < 160, text[i] != 0x29, text[i] != 0x0A { i += 1 }
    return text[i] == 0x29 ? i + 1 : end
  }

  // MARK: Emission

  mutating func emit(_ code: InstrumentCode, _ context: CodeContext) {
    var citation = Citation(
      kind: .numbered, range: TextRange(context.start, code.printed.end))
    citation.code = code
    citation.typeRange = context.typeRange
    citation.type = context.type
    let list = context.type == nil ? listHead(before: context.start) : nil
    readType(&citation, code, list)
    let closesOuter = outer.map { context.start >= $0.end } ?? true
    if closesOuter { outer = nil }
    if lines.start > reservedDate { reservedDate = .max }
    var tail = tail(after: code.printed.end, wantsTitle: context.lawName == nil)
    if tail.date == nil, let note = noteDate(after: code.printed.end) {
      tail.date = note.date
      tail.issuer = note.issuer
      tail.title = note.title
      reservedDate = note.date.range.start
    }
    citation.issuer = tail.issuer
    citation.title = context.lawName ?? tail.title
    if let date = tail.date, givesDateToOuter(date, code, citation) {
      citation.issuer = nil
    } else if let date = tail.date {
      citation.date = date.date
      citation.dateRange = date.range
      citation.dateForm = date.form
    }
    let noteEnd = reservedDate < .max ? tail.issuer?.end ?? 0 : 0
    let end = max(tail.headEnd, tail.title?.end ?? 0, code.printed.end, noteEnd)
    citation.range = TextRange(context.start, end)
    position = max(position, tail.headEnd)
    readSurroundings(&citation)
    if isOwn(citation, code) { citation.kind = .selfReference }
    remember(citation, code)
    if let issuer = citation.issuer, citation.typeSource == .list { shareIssuer(issuer) }
    append(citation, titleEnd: tail.title?.end)
  }

  /// Fills relation, pinpoints and flags from the text around.
  mutating func readSurroundings(_ citation: inout Citation) {
    let start = citation.range.start
    citation.isNested = outer.map { start < $0.end } ?? false
    citation.isQuoted = quotes.isInBlock
    citation.isBasis = lines.isBasis && start > heading.end - 1
    var before = start
    if let phrase = pending {
      if connects(phrase.range.end, start) {
        citation.pinpoints = phrase.pinpoints
        before = phrase.range.start
        pending = nil
      } else {
        flushPending()
      }
    }
    let lineStart = LineState.skipMarks(text, lines.start)
    let lineEnd = text[text.skipSpaces(citation.code?.printed.end ?? 0, lineEnds: 0)]
    citation.isTabular = citation.code != nil && lineEnd == 0x0A && start - lineStart <= 8
    citation.relation = relation(citation, before: before)
  }

  private func relation(_ citation: Citation, before: Int) -> Relation {
    if citation.isNested { return .cites }
    if citation.isBasis { return .basedOn }
    let found = relations.relation(before: before, hasPinpoint: before != citation.range.start)
    if found.relation != .cites {
      let isOwnSubject =
        !found.needsOwnSubject || citation.range.start < heading.end || followsSelf(before)
      return isOwnSubject ? found.relation : .cites
    }
    if let list = listHead(before: before), Self.shared.contains(citations[list].relation) {
      return citations[list].relation
    }
    if let after = relations.relation(after: citation.range.end) { return after }
    if let relation = lines.listRelation,
      citation.range.start - LineState.skipMarks(text, lines.start) <= 12
    {
      return relation
    }
    return .cites
  }

  /// What a verb does to all members of the list after it.
  private static let shared: Set<Relation> = [
    .amends, .replaces, .repeals, .corrects, .guides, .responseTo,
  ]

  /// "Thông tư này hướng dẫn thi hành …": this document is the subject of the sentence.
  private func followsSelf(_ start: Int) -> Bool {
    guard let last = citations.last, last.kind == .selfReference, last.range.end <= start else {
      return false
    }
    return start - last.range.end <= 80
  }

  /// The previous citation when only list signs stand between it and `start`: same type, same
  /// relation.
  func listHead(before start: Int) -> Int? {
    guard let last = citations.indices.last else { return nil }
    let previous = citations[last]
    guard previous.kind == .numbered || previous.kind == .selfReference, previous.code != nil,
      previous.range.end <= start, start - previous.range.end <= 24
    else { return nil }
    var i = text.skipSpaces(previous.range.end, lineEnds: 1)
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
    return separated && i == start ? last : nil
  }

  private func readType(_ citation: inout Citation, _ code: InstrumentCode, _ list: Int?) {
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
    citation.type = symbolType
    citation.typeSource = .symbol
  }

  private static let generic = InstrumentType(named: "Văn bản")
  private static let letter = InstrumentType(named: "Công văn")

  /// The type that the symbol tells with certainty.
  private func typeOfSymbol(_ code: InstrumentCode) -> InstrumentType? {
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

  /// A date after a nested code that belongs to the outer instrument ("Thông tư … hướng dẫn Nghị
  /// định số 45/2010/NĐ-CP ngày 16/4/2013 của Bộ Nội vụ"): moves it there.
  private mutating func givesDateToOuter(
    _ date: PrintedDate, _ code: InstrumentCode, _ citation: Citation
  ) -> Bool {
    guard let outer, citation.range.start < outer.end, let year = code.year,
      let printed = date.date, let codeYear = text.number(at: year.start)?.value,
      printed.year != codeYear, citations[outer.index].date == nil,
      let outerCode = citations[outer.index].code
    else { return false }
    let outerYear = outerCode.year.flatMap { text.number(at: $0.start)?.value }
    guard outerYear == nil || outerYear == printed.year else { return false }
    citations[outer.index].date = printed
    citations[outer.index].dateRange = date.range
    citations[outer.index].dateForm = date.form
    if citations[outer.index].issuer == nil { citations[outer.index].issuer = citation.issuer }
    return true
  }

  /// An issuer after the last member of a list belongs to all members before it.
  private mutating func shareIssuer(_ issuer: TextRange) {
    var i = citations.count - 1
    while i >= 0, citations.count - i <= 50, citations[i].issuer == nil, citations[i].title == nil,
      citations[i].kind == .numbered
    {
      citations[i].issuer = issuer
      if citations[i].typeSource != .list { break }
      i -= 1
    }
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
    var i = LineState.skipMarks(text, lines.start)
    if text[i] == 0x28 { i += 1 }
    return text.match(i, "ban hành") != nil || text.match(i, "kèm theo") != nil
      || text.match(i, "phê duyệt kèm") != nil || start <= i
  }

  /// Adds a citation; a title that stays open makes what follows nested.
  mutating func append(_ citation: Citation, titleEnd: Int?) {
    citations.append(citation)
    if let titleEnd, titleEnd > (outer?.end ?? 0) { outer = (titleEnd, citations.count - 1) }
    noteAlias(after: max(citation.range.end, titleEnd ?? 0))
  }

  /// Only words such as "của" and "kèm theo" stand between units and the citation.
  private func connects(_ end: Int, _ start: Int) -> Bool {
    guard start >= end, start - end <= 90 else { return false }
    var i = text.skipSpaces(end, lineEnds: 1)
    while i < start {
      if text[i] == 0x2C || text[i] == 0x28 {
        i = text.skipSpaces(i + 1, lineEnds: 1)
        continue
      }
      let wordEnd = text.wordEnd(i)
      guard wordEnd > i, Self.connectors.contains(text.hash(i, wordEnd)) else { return false }
      i = text.skipSpaces(wordEnd, lineEnds: 1)
    }
    return i == start
  }

  private static let connectors = WordSet(
    "của kèm theo ban hành tại trong thuộc quy định các nêu")
}

extension TextBytes {
  /// Whether two codes are the same once blanks, dashes, look-alikes, letter case and leading
  /// zeros are set aside.
  func sameCode(_ a: TextRange, _ b: TextRange) -> Bool {
    func folded(_ range: TextRange) -> ArraySlice<UInt8> {
      var bytes: [UInt8] = []
      appendCanonical(range, to: &bytes)
      for i in bytes.indices where bytes[i] &- 0x61 < 26 { bytes[i] &-= 0x20 }
      return bytes.drop { $0 == 0x30 }
    }
    return folded(a) == folded(b)
  }
}
