import DanchieuText

/// Laws by name, units of the text, references back and short forms.
extension Scanner {
  // MARK: Laws

  private static let notBefore = WordSet(
    "pháp kỷ quy định âm thể giới ngành khoa học hộ phạm tự hệ án")
  private static let notAfter = WordSet("sư pháp gia lệ học định tục chơi lệnh")
  private static let plans = WordSet("án thảo dựng soạn")
  static let law = InstrumentType(named: "Luật")
  static let codeOfLaw = InstrumentType(named: "Bộ luật")
  private static let strongContext = WordSet(
    "của theo tại hành hiện dẫn bằng với cứ trong và thi định là")

  /// "Luật" or "luật" may stand at `i`.
  func visitLaw(_ i: Int) {
    guard let end = text.match(i, "luật") ?? text.match(i, "luat"),
      text.isBoundary(before: i) || isListNumber(before: i)
    else { return }
    let beforeEnd = text.skipSpacesBack(i)
    let beforeStart = text.wordStart(endingAt: beforeEnd)
    let isCode =
      text.match(beforeStart, "bộ") == beforeEnd && beforeStart < beforeEnd
      && !isWordOfBo(beforeStart)
    let start = isCode ? beforeStart : i
    guard let type = isCode ? Self.codeOfLaw : Self.law else { return }
    let before = text.hash(beforeStart, beforeEnd)
    let next = text.skipSpaces(end, lineEnds: 1)
    if text[next] == 0x3A { return visitLawList(type, TextRange(start, end), next) }
    if !isCode, beforeStart < beforeEnd, Self.notBefore.contains(before), !isPlanWord(beforeStart),
      !isBroken(beforeStart, i, next)
    {
      return
    }
    if Self.notAfter.contains(text.hash(next, text.wordEnd(next))) { return }
    emitLaw(type, TextRange(start, end))
  }

  /// "- 1Luật Ngân sách nhà nước": the number of an item is glued to its first word.
  private func isListNumber(before i: Int) -> Bool {
    guard text.isUpper(at: i), text.isDigit(at: i - 1) else { return false }
    let start = text.isDigit(at: i - 2) ? i - 2 : i - 1
    return start == lines.first
  }

  /// "đồng bộ Luật …", "toàn bộ Luật …", a cell "… cơ quan ngang Bộ" before one that begins with
  /// "Luật": no code of law.
  private func isWordOfBo(_ start: Int) -> Bool {
    let end = text.skipSpacesBack(start)
    let word = text.wordStart(endingAt: end)
    if text.match(word, "ngang") == end { return true }
    return !text.isUpper(at: start) && Self.beforeBo.contains(text.hash(word, end))
  }

  private static let beforeBo = WordSet("đồng toàn nội cán một đường")

  /// "vi phạm Luật Đầu tư", "quy định Luật Nhà ở": a law by name, not "phạm luật".
  private func isBroken(_ before: Int, _ i: Int, _ name: Int) -> Bool {
    (text.match(before, "phạm") != nil || text.match(before, "định") != nil)
      && text.isUpper(at: i) && !text.isUpper(at: i + 1) && text.isUpper(at: name)
  }

  private func isPlanWord(_ i: Int) -> Bool { text.match(i, "án") != nil }

  /// Pháp lệnh or Hiến pháp at `i`.
  func visitNamedLaw(_ i: Int) {
    guard text.isBoundary(before: i), let match = lexicon.match(startingAt: i, in: text),
      match.type.isLaw
    else { return }
    emitLaw(match.type, match.range)
  }

  private func emitLaw(_ type: InstrumentType, _ typeRange: TextRange) {
    if let outer, typeRange.start >= outer.end { self.outer = nil }
    if typeRange == heading.typeRange {
      // the document's own name; what it names inside is read next
      position = typeRange.end
      return
    }
    if emitAlias(typeRange) || emitThat(type, typeRange) { return }
    guard var law = laws.law(type, typeRange) else { return }
    if isEnacted(type, typeRange.start) { return emitEnacted(law) }
    if let outer, let name = law.name, name.end > outer.end { cut(&law, name, outer.end) }
    if let outer, law.end > outer.end {
      law.date = nil
      law.year = nil
      law.end = law.name?.end ?? law.end
    }
    if let outer, let number = law.number, number >= outer.end { law.number = nil }
    if let date = law.date, date.range.start >= reservedDate {
      law.date = nil
      law.end = law.name?.end ?? law.end
    }
    if let date = law.date, isOthersDate(date.range.end) {
      law.date = nil
      law.end = law.name?.end ?? law.end
    }
    if law.isAmending, let number = law.number { keepInnerNumber(&law, number) }
    if let number = law.number {
      if emitNumbered(law, number) { return }
      guard law.name != nil else { return }
      law.number = nil
      // "Văn bản hợp nhất Luật Đầu tư số 134/VBHN-VPQH"
      law.isCertain = codes.code(at: number, named: true, typed: false)?.family == .consolidated
    }
    let hasDate = law.date != nil || law.year != nil
    if isPlanned(typeRange.start) || !hasDate && law.number == nil && isToCome(typeRange.start) {
      plannedEnd = law.end
      return
    }
    guard hasDate || law.isCertain || hasContext(law) else { return }
    var citation = titled(law)
    citation.typeRange = typeRange
    readSurroundings(&citation)
    shareYear(citation)
    if law.isAmending, let name = law.name {
      position = typeRange.end
      append(citation, titleEnd: name.end)
    } else {
      position = max(position, citation.range.end)
      append(citation, titleEnd: nil)
    }
  }

  /// The citation of a law by name, without what stands around it.
  func titled(_ law: LawParser.Law) -> Citation {
    var citation = Citation(kind: .titled, range: TextRange(law.typeRange.start, law.end))
    citation.type = law.type
    citation.title = law.name
    if let date = law.date {
      citation.take(date)
    }
    citation.year = law.year?.value
    if law.date == nil, law.year == nil, let bracket = laws.bracketedYear(after: law.end) {
      citation.year = bracket.year
      citation.range = TextRange(law.typeRange.start, bracket.end)
    }
    return citation
  }

  /// "… thi hành Luật Phòng cháy và chữa cháy ngày 31/12/2020 của Bộ Công an": laws are not passed
  /// by ministries, so the date is that of the instrument around it.
  private func isOthersDate(_ end: Int) -> Bool {
    guard let body = issuers.issuer(at: end) else { return false }
    for word: StaticString in [
      "quốc hội", "ủy ban thường", "uỷ ban thường", "chủ tịch", "hội đồng",
    ]
    where text.match(body.start, word) != nil { return false }
    return true
  }

  /// "Luật sửa đổi, bổ sung một số điều của Bộ luật Hình sự số 100/2015/QH13": the number is the
  /// inner law's when the text has given it to that law before.
  private func keepInnerNumber(_ law: inout LawParser.Law, _ number: Int) {
    guard let code = codes.code(at: number, named: true, typed: true), let name = law.name,
      isAmendedNext(code.printed.end)
        || citations.reversed().prefix(300).contains(where: { earlier in
          guard let printed = earlier.code?.printed, text.sameCode(printed, code.printed) else {
            return false
          }
          return earlier.title.map { text.match($0.start, "sửa đổi") == nil } ?? false
        })
    else { return }
    law.number = nil
    law.name = TextRange(name.start, code.printed.end)
    law.end = code.printed.end
  }

  /// "… đã được sửa đổi, bổ sung theo Luật số …": said of laws, hardly of amending laws.
  private func isAmendedNext(_ end: Int) -> Bool {
    let next = text.skipSpaces(end, lineEnds: 1)
    return text.match(next, "đã được sửa đổi") != nil || text.match(next, "được sửa đổi") != nil
  }

  /// A name inside a title ends where the title ends.
  private func cut(_ law: inout LawParser.Law, _ name: TextRange, _ end: Int) {
    guard end > name.start else { return }
    law.name = TextRange(name.start, end)
    law.end = min(law.end, end)
  }

  private func emitNumbered(_ law: LawParser.Law, _ number: Int) -> Bool {
    guard let code = codes.code(at: number, named: true, typed: true),
      law.year == nil || code.family == .nationalAssembly, code.family != .consolidated
    else { return false }
    if let own = heading.code, own.printed.overlaps(code.printed) { return true }
    var context = CodeContext(start: law.typeRange.start)
    context.type = law.type
    context.typeRange = law.typeRange
    context.isNamed = true
    context.lawName = law.name
    position = code.printed.end
    emit(code, context)
    if law.isAmending, let name = law.name {
      // the law that it amends is read next; the code is not read again
      codesEnd = position
      position = law.typeRange.end
      outer = (name.end, citations.count - 1)
    }
    return true
  }

  /// "Quốc hội ban hành Luật Đường bộ.": the enacting clause names this very document.
  private func isEnacted(_ type: InstrumentType, _ start: Int) -> Bool {
    guard type == heading.type, !quotes.isInBlock else { return false }
    let end = text.skipSpacesBack(start)
    return text.start(of: "quốc hội ban hành", words: 4, endingAt: end) != nil
  }

  private func emitEnacted(_ law: LawParser.Law) {
    let end = law.isAmending ? law.typeRange.end : law.name?.end ?? law.typeRange.end
    var citation = Citation(kind: .selfReference, range: TextRange(law.typeRange.start, end))
    citation.type = law.type
    citation.typeRange = law.typeRange
    position = end
    append(citation, titleEnd: nil)
  }

  /// "dự án Luật", "dự thảo Luật", "xây dựng Luật", "dự kiến thông qua Luật": a law to come.
  private func isPlanned(_ start: Int) -> Bool {
    var end = text.skipSpacesBack(start)
    var wordStart = text.wordStart(endingAt: end)
    if text.isDigit(at: wordStart) {
      // "dự thảo 2 Luật …"
      end = text.skipSpacesBack(wordStart)
      wordStart = text.wordStart(endingAt: end)
    }
    if text.match(wordStart, "qua") == end {
      return text.start(of: "dự kiến thông qua", words: 4, endingAt: end) != nil
    }
    guard wordStart < end, Self.plans.contains(text.hash(wordStart, end)) else { return false }
    let previousEnd = text.skipSpacesBack(wordStart)
    let previous = text.wordStart(endingAt: previousEnd)
    return text.match(previous, "dự") != nil || text.match(previous, "xây") != nil
      || text.match(wordStart, "soạn") != nil || text.match(previous, "soạn") != nil
  }

  /// Words before "ban hành" that say that it has not been done.
  private static let intentions = WordSet("sớm tới sẽ cần cứu nghị phải xuất")

  /// "sớm ban hành Luật Về hội và Luật Biểu tình", "trình Quốc hội ban hành Luật …": the law whose
  /// type word starts at `start` is still to be made.
  private func isToCome(_ start: Int) -> Bool {
    if plannedEnd > 0, joins(plannedEnd, start) { return true }
    let end = text.skipSpacesBack(start)
    guard text[end - 1] == 0x68, let verb = text.start(of: "ban hành", words: 2, endingAt: end)
    else { return false }
    let before = text.skipSpacesBack(verb)
    let word = text.wordStart(endingAt: before)
    if Self.intentions.contains(text.hash(word, before)) { return true }
    guard let body = text.start(of: "quốc hội", words: 2, endingAt: before) else { return false }
    let asking = text.skipSpacesBack(body)
    let asked = text.wordStart(endingAt: asking)
    return text.match(asked, "trình") == asking || text.match(asked, "nghị") == asking
  }

  /// An unknown name is a law's where only a law's name can stand.
  private func hasContext(_ law: LawParser.Law) -> Bool {
    guard let name = law.name, text.isUpper(at: name.start), text.isUpper(at: law.typeRange.start)
    else { return law.type.name == "Hiến pháp" && isConstitution(law) }
    if law.isAmending { return law.date != nil }
    if let phrase = pending, phrase.range.end <= law.typeRange.start,
      law.typeRange.start - phrase.range.end <= 12
    {
      return true
    }
    let end = text.skipSpacesBack(law.typeRange.start)
    let start = text.wordStart(endingAt: end)
    return start < end && Self.strongContext.contains(text.hash(start, end))
  }

  /// "của Hiến pháp", "Điều 5 Hiến pháp", not "Hiến pháp và pháp luật".
  private func isConstitution(_ law: LawParser.Law) -> Bool {
    guard text.isUpper(at: law.typeRange.start) else { return false }
    var next = text.skipSpaces(law.typeRange.end, lineEnds: 1)
    if text[next] == 0x2C { next = text.skipSpaces(next + 1, lineEnds: 1) }
    if let and = text.match(next, "và") { next = text.skipSpaces(and, lineEnds: 1) }
    if text.match(next, "pháp luật") != nil || text.match(next, "luật") != nil { return false }
    return lines.isBasis || pending.map { law.typeRange.start - $0.range.end <= 8 } ?? false
  }

  /// "Luật A và Luật B năm 2010": the year belongs to both.
  private func shareYear(_ citation: Citation) {
    guard citation.year != nil, let last = citations.indices.last,
      citations[last].kind == .titled, citations[last].year == nil, citations[last].date == nil,
      citation.range.start - citations[last].range.end <= 8
    else { return }
    let i = text.skipSpaces(citations[last].range.end, lineEnds: 1)
    if text.match(i, "và") != nil { citations[last].year = citation.year }
  }

  // MARK: Units

  func visitLetterP(_ i: Int) {
    switch text[i + 2] {
    case 0xC3: if text.match(i, "pháp lệnh") != nil { visitNamedLaw(i) }
    case 0xE1: visitUnit(i)
    default: break
    }
  }

  /// A unit word may start at `i`.
  func visitUnit(_ i: Int) {
    guard mayBeUnit(i), text.isBoundary(before: i), !isInsideWord(i),
      let phrase = units.phrase(at: unitBefore(i) ?? i, into: &pinpoints)
    else { return }
    flushPending()
    let first = pinpoints[phrase.pinpoints.indices.lowerBound].unit
    if phrase.pinpoints.count == 1, first == .point, isAfterFirstHalf(i) {
      pinpoints.removeLast()
      return
    }
    if isHeading(phrase, i) {
      pinpoints.removeLast(phrase.pinpoints.count)
      hasArticles = true
    } else {
      pending = phrase
    }
    position = max(position, phrase.range.end)
  }

  /// "danh mục", "chi tiết": the second half of a word that is no unit.
  private func isInsideWord(_ i: Int) -> Bool {
    let word: StaticString
    switch text[i] | 0x20 {
    case 0x6D: word = "mục"
    case 0x74: word = "tiết"
    default: return false
    }
    return text.match(i, word) != nil && isAfterFirstHalf(i)
  }

  /// Whether the word before `i` is the first half of one that ends in a unit: "thời điểm".
  private func isAfterFirstHalf(_ i: Int) -> Bool {
    let end = text.skipSpacesBack(i)
    return Self.beforeUnit.contains(text.hash(text.wordStart(endingAt: end), end))
  }

  private static let beforeUnit = WordSet("danh hạng chuyên đề chi thời kiểm địa quan đặc")

  /// "tiết b", "đoạn 2" directly before the unit at `i`; nil without.
  private func unitBefore(_ i: Int) -> Int? {
    let valueEnd = text.skipSpacesBack(text[i - 1] == 0x20 ? i : 0)
    var value = text.wordStart(endingAt: valueEnd)
    guard value < valueEnd, valueEnd - value <= 2 else { return nil }
    // "tiết 2.1 điểm 2"
    if text[value - 1] == 0x2E { value = text.wordStart(endingAt: value - 1) }
    let wordEnd = text.skipSpacesBack(value)
    let word = text.wordStart(endingAt: wordEnd)
    return text.match(word, "tiết") == wordEnd || text.match(word, "đoạn") == wordEnd ? word : nil
  }

  /// The second letter decides for most words that are no units.
  @inline(__always)
  private func mayBeUnit(_ i: Int) -> Bool {
    let second = text[i + 1]
    switch text[i] | 0x20 {
    case 0x6B: return second | 0x20 == 0x68 && text[i + 2] | 0x20 == 0x6F
    case 0x6D: return second == 0xE1
    case 0x63: return second | 0x20 == 0x68 && text[i + 2] == 0xC6
    case 0x62: return second == 0xE1 || second | 0x20 == 0x69 && text[i + 2] == 0xE1
    case 0x74: return second | 0x20 == 0x69 && text[i + 2] == 0xE1
    case 0x70: return text[i + 2] == 0xE1
    default: return true
    }
  }

  /// "Điều 5. …" at a line start is the heading of a part, not a reference.
  private func isHeading(_ phrase: PinpointParser.Phrase, _ i: Int) -> Bool {
    guard phrase.pinpoints.count == 1, lines.first == i else {
      return false
    }
    switch pinpoints[phrase.pinpoints.indices.lowerBound].unit {
    case .article, .chapter, .section, .part, .annex, .subsection, .form, .template: break
    default: return false
    }
    let next = text.skipSpaces(phrase.range.end, lineEnds: 0)
    switch text[next] {
    case 0x2E, 0x3A, 0x29, 0x2A, 0x0A, 0x0D, 0: return true
    default:
      return text.isUpper(at: next)
        && TypeLexicon.shared.match(startingAt: next, in: text) == nil
    }
  }
}
