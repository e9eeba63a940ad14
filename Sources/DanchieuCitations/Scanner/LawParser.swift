import DanchieuText

/// Reads a law, code, ordinance or constitution from its type word on.
struct LawParser {
  let text: TextBytes

  /// What was read.
  struct Law {
    var type: InstrumentType
    var typeRange: TextRange
    /// The name without the type word.
    var name: TextRange?
    /// Where the number starts ("số 31/2024/QH15"), nil for laws without number.
    var number: Int?
    var date: PrintedDate?
    var year: (value: Int, range: TextRange)?
    /// One past the last byte that was read.
    var end: Int
    /// "Luật sửa đổi, bổ sung một số điều của Luật …": other laws stand inside the name.
    var isAmending = false
    /// The name is a known one, or number or date confirm it.
    var isCertain = true
  }

  /// What ends a name.
  enum Stop {
    case number(Int)
    case date(PrintedDate)
    case year(Int, TextRange)
    case nothing
  }

  private static let verbs = WordSet(
    """
    quy qui có được đã thì là này đó như nêu đang sẽ phải không nếu khi cùng trên đến bằng gồm \
    hết bao theo tại trong để cho với từ do nhằm hiện bởi vì mà
    """)
  /// Words that end even the long names of amending laws.
  private static let hardVerbs = WordSet("quy qui có này là thì")
  private static let weakEnds = WordSet(
    "về và các những mới hiện hành trước sau hoặc của vào ra còn cũng chỉ")

  /// The law whose type word is `typeRange`. nil when neither name nor number follows.
  func law(_ type: InstrumentType, _ typeRange: TextRange) -> Law? {
    if type == Self.constitution { return constitution(typeRange) }
    let start = text.skipSpaces(typeRange.end, lineEnds: 1)
    guard start > typeRange.end else { return nil }
    if let number = numberStart(at: start) {
      return Law(type: type, typeRange: typeRange, number: number, end: typeRange.end)
    }
    guard text.isLetter(at: start), text.match(start, "này") == nil,
      text.match(start, "đó") == nil, text.match(start, "nêu") == nil,
      text.match(start, "và") == nil
    else { return nil }
    return named(type, typeRange, start)
  }

  /// The law whose name, without type word, starts at `start`.
  func named(_ type: InstrumentType, _ typeRange: TextRange, _ start: Int) -> Law? {
    let isAmending = text.match(start, "sửa đổi") != nil || text.match(start, "bổ sung") != nil
    var law = Law(type: type, typeRange: typeRange, end: start, isAmending: isAmending)
    var reader = NameReader(
      position: start, hash: LawLexicon.start(type: type), isAmending: isAmending)
    let stop = read(&reader)
    let whole = TextRange(start, max(start, reader.end))
    switch stop {
    case .number(let number):
      guard reader.words > 0 else { return nil }
      // "Luật Quản lý thuế và hướng dẫn thi hành nghị định số 85": the number is the decree's.
      if let other = TypeLexicon.shared.match(endingAt: whole.end, in: text), other.type != type,
        reader.known != whole.end, other.range.start > start, !other.isAbbreviated
      {
        return undated(law, reader)
      }
      law.name = whole
      law.number = number
      law.end = whole.end
    case .date(let date):
      guard reader.words > 0, !endsInProse(reader), isPlausible(reader, whole) else {
        return undated(law, reader)
      }
      law.name = whole
      law.date = date
      law.end = date.range.end
    case .year(let year, let range):
      guard reader.words > 0, !endsInProse(reader), isPlausible(reader, whole) else {
        return undated(law, reader)
      }
      law.name = whole
      law.year = (year, range)
      law.end = range.end
      // "Luật Đất đai năm 2024 số 31/2024/QH15"
      law.number = numberStart(at: text.skipSpaces(range.end, lineEnds: 1))
    case .nothing:
      return undated(law, reader)
    }
    return law
  }

  /// A name before a date: a known one, or one that looks like a name.
  private func isPlausible(_ reader: NameReader, _ whole: TextRange) -> Bool {
    if reader.isAmending || reader.known == whole.end { return true }
    if let known = reader.known {
      return reader.words - reader.knownWords <= 12 || known == whole.end
    }
    return text.isUpper(at: whole.start) || reader.words <= 12
  }

  private func undated(_ law: Law, _ reader: NameReader) -> Law? {
    var law = law
    let start = text.skipSpaces(law.typeRange.end, lineEnds: 1)
    guard var end = reader.known ?? reader.weak, end > start else { return nil }
    if reader.known == end, let state = stateName(at: text.skipSpaces(end)) { end = state }
    law.name = TextRange(start, end)
    law.end = end
    law.isCertain = reader.known != nil
    return law
  }

  /// State of reading a name word by word.
  struct NameReader {
    var position: Int
    var hash: UInt64
    var isAmending: Bool
    var words = 0
    /// End of the last word.
    var end = 0
    /// End of the longest known name.
    var known: Int?
    var knownWords = 0
    /// End of what looks like a name in running text.
    var weak: Int?
    var weakClosed = false
    /// Hash of the name of the law that is amended, once its type word was read.
    var inner: UInt64?
    /// The laws that are amended stand with their numbers.
    var hasInnerCode = false
  }

  private func read(_ reader: inout NameReader) -> Stop {
    // the names of laws that amend many others are the longest ones
    while reader.words < (reader.isAmending ? 160 : 45) {
      let i = reader.position
      guard let wordStart = nextWord(at: i, &reader) else { return afterStop(i) }
      let wordEnd = text.wordEnd(wordStart)
      if reader.isAmending, let code = innerCode(at: wordStart, reader) {
        if reader.known == reader.end { reader.known = code }
        reader.hasInnerCode = true
        reader.position = code
        reader.end = code
        continue
      }
      if let stop = stop(at: wordStart, wordEnd, reader) { return stop }
      let nameEnd = withoutMark(wordStart, wordEnd)
      let hash = text.hash(wordStart, nameEnd)
      if reader.words == 0, Self.neverFirst.contains(hash), !isKnownPrefix(wordStart, reader) {
        return .nothing
      }
      if reader.known == reader.end, !reader.isAmending, Self.afterName.contains(hash),
        !text.isUpper(at: wordStart), !isKnownPrefix(wordStart, reader)
      {
        return .nothing
      }
      if Self.verbs.contains(hash), reader.words > 0, !isKnownPrefix(wordStart, reader) {
        if text.match(wordStart, "được") != nil || text.match(wordStart, "đã") != nil {
          return passed(at: wordStart) ?? .nothing
        }
        if !reader.isAmending || Self.hardVerbs.contains(hash) && endsName(wordStart) {
          return .nothing
        }
      }
      advance(&reader, wordStart, nameEnd, hash)
      reader.position = wordEnd
    }
    return .nothing
  }

  /// Words that no law's name begins with: "Luật có hiệu lực năm 2015".
  private static let neverFirst = WordSet("có được đã nhiệm do hiện trong và của mới")

  /// Words of the sentence that stand after the known name of a law.
  private static let afterName = WordSet(
    "hướng báo yêu đề giao giai cần đối áp nhưng nên trước sau hằng hàng xong chậm trong")
  /// Words before a date or year that say something else of it than the day of a law.
  private static let beforeOtherDates = WordSet(
    "trước sau từ đến trong xong đoạn hạn cuối hết kể ngay vào đầu giữa quá cho chậm nhất là")

  /// "Luật Khoáng sản … xong trước ngày …": the date is not that of the law.
  private func endsInProse(_ reader: NameReader) -> Bool {
    !reader.isAmending && reader.known != reader.end
      && Self.beforeOtherDates.contains(lastWord(reader))
  }

  /// The end of a word without the number of a footnote ("Bảo hiểm xã hội1").
  private func withoutMark(_ start: Int, _ end: Int) -> Int {
    var letters = end
    while letters > start, text.isDigit(at: letters - 1) { letters -= 1 }
    return letters > start && end - letters <= 2 ? letters : end
  }

  private func advance(
    _ reader: inout NameReader, _ wordStart: Int, _ wordEnd: Int, _ hash: UInt64
  ) {
    let lexicon = LawLexicon.shared
    reader.words += 1
    reader.end = wordEnd
    reader.position = wordEnd
    reader.hash = LawLexicon.extend(reader.hash, hash)
    if lexicon.isName(reader.hash) {
      reader.known = wordEnd
      reader.knownWords = reader.words
    }
    if reader.isAmending {
      if let inner = reader.inner {
        let next = LawLexicon.extend(inner, hash)
        reader.inner = next
        if lexicon.isName(next) {
          reader.known = wordEnd
          reader.knownWords = reader.words
        }
      }
      if let type = innerType(wordStart) { reader.inner = LawLexicon.start(type: type) }
      return
    }
    if !reader.weakClosed {
      if Self.weakEnds.contains(hash), !text.isUpper(at: wordStart), !continuesName(wordEnd) {
        reader.weakClosed = true
      } else {
        reader.weak = wordEnd
      }
    }
  }

  /// "và Công nghệ": "và" inside a name is followed by a capital.
  private func continuesName(_ wordEnd: Int) -> Bool {
    let next = text.skipSpaces(wordEnd, lineEnds: 1)
    return text.isUpper(at: next) && TypeLexicon.shared.match(startingAt: next, in: text) == nil
  }

  /// The start of the next word of the name; nil when a sign ends it.
  private func nextWord(at i: Int, _ reader: inout NameReader) -> Int? {
    var next = text.skipSpaces(i, lineEnds: 0)
    if (i..<next).contains(where: { text[$0] == 0x09 }) { return nil }
    if text[next] == 0x0A || text[next] == 0x0D {
      let line = text.skipSpaces(next, lineEnds: 1)
      guard text[line] != 0x0A, text.isLetter(at: line) else { return nil }
      let word = text.hash(line, text.wordEnd(line))
      let goesOn =
        !text.isUpper(at: line)
        || LawLexicon.shared.isPrefix(LawLexicon.extend(reader.hash, word))
      let wrapsName =
        reader.isAmending && Self.wrapped.contains(lastWord(reader))
        || text.isUpper(at: text.characterStart(before: reader.end))
      guard goesOn || wrapsName else { return nil }
      next = line
    }
    if text[next] == 0x2C {
      next = text.skipSpaces(next + 1, lineEnds: 1)
      if text.match(next, "được") != nil { return nil }
      if !text.isLetter(at: next), !(reader.isAmending && text.isDigit(at: next)) { return nil }
      if TypeLexicon.shared.match(startingAt: next, in: text) != nil, !reader.isAmending,
        text.isUpper(at: next)
      {
        return nil
      }
      if reader.known == reader.end, !isKnownPrefix(next, reader), !reader.isAmending,
        dateFollows(next) == nil
      {
        return nil
      }
    } else if let dash = text.dash(at: next) {
      next = text.skipSpaces(dash, lineEnds: 0)
    }
    return text.isWordCharacter(at: next) ? next : nil
  }

  private func isKnownPrefix(_ i: Int, _ reader: NameReader) -> Bool {
    let word = text.hash(i, text.wordEnd(i))
    let lexicon = LawLexicon.shared
    return lexicon.isPrefix(LawLexicon.extend(reader.hash, word))
      || reader.inner.map { lexicon.isPrefix(LawLexicon.extend($0, word)) } ?? false
  }

  func dateFollows(_ i: Int) -> Stop? {
    for lead: StaticString in ["công bố", "ban hành", "thông qua", "ký"] {
      if let after = text.match(i, lead), let date = text.date(at: text.skipSpaces(after)) {
        return .date(date)
      }
    }
    return text.date(at: i).map { .date($0) }
  }

  private func stop(at i: Int, _ end: Int, _ reader: NameReader) -> Stop? {
    if let number = numberStart(at: i), !isNameWord(i, end, reader) {
      return reader.isAmending && isNumberOfOther(reader.end) ? .nothing : .number(number)
    }
    if let stop = dateFollows(i) { return stop }
    if let after = text.match(i, "năm"), let year = year(at: text.skipSpaces(after)) {
      return .year(year.0, TextRange(year.1.start, year.1.end))
    }
    if let year = year(at: i), reader.words > 0 { return .year(year.0, year.1) }
    if text.match(i, "ngày") != nil { return .nothing }
    guard reader.words > 0 else { return nil }
    if reader.isAmending {
      // laws and bodies stand inside the name; another instrument ends it
      let type = TypeLexicon.shared.match(startingAt: i, in: text)
      return type.map {
        !$0.type.isLaw && text.isUpper(at: i) && $0.type.name != "Danh mục"
      } ?? false ? .nothing : nil
    }
    if let after = text.match(i, "và") {
      let next = text.skipSpaces(after, lineEnds: 1)
      if TypeLexicon.shared.match(startingAt: next, in: text) != nil, text.isUpper(at: next) {
        return .nothing
      }
      if text.match(next, "các văn bản") != nil { return .nothing }
    }
    if TypeLexicon.shared.match(startingAt: i, in: text) != nil, text.isUpper(at: i),
      !isKnownPrefix(i, reader)
    {
      return .nothing
    }
    if let article = text.match(i, "điều"), !isKnownPrefix(i, reader),
      text.isDigit(at: text.skipSpaces(article))
    {
      return .nothing
    }
    if let after = text.match(i, "của") {
      let next = text.skipSpaces(after, lineEnds: 1)
      let isCouncil =
        text.match(next, "hội đồng nhân dân") != nil || text.match(next, "hđnd") != nil
      if !isCouncil, !isKnownPrefix(i, reader) { return afterOf(next) }
    }
    return nil
  }

  /// "Luật Công nghiệp công nghệ số số 71/2025/QH15": the first "số" belongs to the name.
  private func isNameWord(_ i: Int, _ end: Int, _ reader: NameReader) -> Bool {
    text.match(text.skipSpaces(end, lineEnds: 1), "số") != nil && isKnownPrefix(i, reader)
  }

  /// "của Quốc hội ngày …": body before date.
  private func afterOf(_ i: Int) -> Stop {
    guard let body = IssuerParser(text: text).body(at: i) else { return .nothing }
    return dateFollows(text.skipSpaces(body.end, lineEnds: 1)) ?? .nothing
  }

  /// "đã được Quốc hội … thông qua ngày …".
  private func passed(at i: Int) -> Stop? {
    var position = i
    for _ in 0..<24 {
      let next = text.skipSpaces(position, lineEnds: 1)
      if let after = text.match(next, "thông qua") {
        return text.date(at: text.skipSpaces(after, lineEnds: 1)).map { .date($0) }
      }
      let end = text.wordEnd(next)
      if end == next {
        guard text[next] == 0x2C else { return nil }
        position = next + 1
        continue
      }
      position = end
    }
    return nil
  }

  /// What stands after a sign: a date in brackets or after a comma.
  private func afterStop(_ i: Int) -> Stop {
    var next = text.skipSpaces(i, lineEnds: 1)
    if text[next] == 0x28, let end = asideEnd(next) { return afterAside(end) }
    if text[next] == 0x2C || text[next] == 0x28 {
      next = text.skipSpaces(next + 1, lineEnds: 1)
      if text.match(next, "được") != nil || text.match(next, "đã") != nil {
        return passed(at: next) ?? .nothing
      }
      if let after = text.match(next, "năm"), let year = year(at: text.skipSpaces(after)) {
        return .year(year.0, year.1)
      }
      return dateFollows(next) ?? .nothing
    }
    return .nothing
  }
}
