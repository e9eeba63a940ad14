import DanchieuText

/// Reads the issuing body after "của": `Chính phủ`, `Bộ trưởng Bộ Công Thương`, `UBND phường`.
struct IssuerParser {
  let text: TextBytes

  /// The last word read, and what its run of capitalised words began with.
  struct Walk {
    let start: Int
    var lastStart: Int
    var end: Int
    var hash: UInt64
    /// Words in capitals up to the last one, without one in small letters between them.
    var capitals = 1
    /// The first word of that run, and the one before it.
    var runHash: UInt64
    var beforeRun: UInt64 = 0

    mutating func append(_ word: (end: Int, hash: UInt64), at i: Int, isUpper: Bool) {
      if !isUpper {
        capitals = 0
      } else {
        if capitals == 0 { (runHash, beforeRun) = (word.hash, hash) }
        capitals += 1
      }
      (lastStart, end, hash) = (i, word.end, word.hash)
    }
  }

  /// A body has no more words, several joint ones together.
  private static let maximumWords = 48

  /// The body at `i`, where "của" stands; nil when no body follows.
  func issuer(at i: Int) -> TextRange? {
    var start = text.skipSpaces(i, lineEnds: 1)
    if text[start] == 0x2C { start = text.skipSpaces(start + 1, lineEnds: 1) }
    guard let after = text.match(start, "của") ?? text.match(start, "cua") else { return nil }
    return body(at: text.skipSpaces(after, lineEnds: 1))
  }

  /// The body in "do Cục Thuế ban hành" at `i`.
  func agent(at i: Int) -> TextRange? {
    guard let after = text.match(i, "do"),
      let body = body(at: text.skipSpaces(after, lineEnds: 1)),
      text.match(text.skipSpaces(body.end, lineEnds: 1), "ban hành") != nil
    else { return nil }
    return body
  }

  /// The body whose first word stands at `start`.
  func body(at start: Int) -> TextRange? {
    let head = text.word(at: start)
    guard head.end > start, IssuerWords.heads.contains(head.hash),
      text.isUpper(at: start) || isLiaison(start) || isGovernment(start),
      !isOrdinary(start, head.hash)
    else { return nil }
    var walk = Walk(
      start: start, lastStart: start, end: head.end, hash: head.hash, runHash: head.hash)
    if text[walk.end] == 0x3A, isLiaison(start) { walk.end += 1 }
    var words = 1
    while words < Self.maximumWords, continues(&walk) { words += 1 }
    return TextRange(start, walk.end)
  }

  /// "Nhà nước", "Nhà trường": a first word of bodies that mostly begins no body.
  private func isOrdinary(_ start: Int, _ hash: UInt64) -> Bool {
    hash == Self.house && text.match(start, "nhà xuất bản") == nil
      && text.match(start, "nhà máy") == nil && text.match(start, "nhà hát") == nil
  }
  private static let house = WordHash.of("nhà")

  /// "của chính phủ", where careless texts leave out the capital.
  private func isGovernment(_ i: Int) -> Bool {
    text.match(i, "chính phủ") != nil || text.match(i, "thủ tướng chính phủ") != nil
  }

  func isLiaison(_ i: Int) -> Bool {
    text.match(i, "liên") != nil || text.match(i, "ủy ban nhân dân") != nil
      || text.match(i, "hội đồng nhân dân") != nil
  }

  /// Takes the next word into `walk` when the body goes on with it.
  private func continues(_ walk: inout Walk) -> Bool {
    let end = walk.end
    var next = text.skipSpaces(end, lineEnds: 1)
    if text[next] == 0x2C {
      guard let part = afterComma(next, walk) else { return false }
      next = part
      if !text.isUpper(at: next) { return take(&walk, next, text.word(at: next)) }
    } else if let dash = text.dash(at: next) {
      next = text.skipSpaces(dash, lineEnds: 1)
      guard text.isUpper(at: next), dash > end else { return false }
    } else if let joined = afterSign(end, walk) {
      next = joined
    } else if next == end {
      return false
    }
    let word = text.word(at: next)
    guard word.end > next else { return false }
    let isUpper = text.isUpper(at: next)
    if !isUpper, let whole = wholePart(next, word, walk) {
      return take(&walk, next, (whole, text.hash(text.wordStart(endingAt: whole), whole)))
    }
    if walk.hash == Self.government, endsGovernment(walk, next) { return false }
    guard !startsPart(next, word.hash, isUpper, after: end, walk),
      !TitleParser.startsTitle(afterBodyAt: next, word.hash, in: text), !hasTab(end, next)
    else { return false }
    if TypeLexicon.shared.match(startingAt: next, word, in: text) != nil,
      !isBodyWord(next, walk.hash)
    {
      return false
    }
    if text.match(next, "và") != nil {
      return joinsName(after: word.end) && take(&walk, next, word)
    }
    if text.match(next, "ngày") != nil || text.match(next, "này") != nil { return false }
    // "không" in "Cục Hàng không" only
    if word.hash == Self.not, walk.hash != Self.air { return false }
    if isUpper { return take(&walk, next, word) }
    if text.isDigit(at: next) {
      return isOrdinal(next, walk) && take(&walk, next, word)
    }
    guard IssuerWords.inner.contains(word.hash) || completes(next, word, walk) else { return false }
    return take(&walk, next, word)
  }

  /// "Bộ GD&ĐT", "UBND TP. Hồ Chí Minh": where a name goes on after the sign at `i`.
  private func afterSign(_ i: Int, _ walk: Walk) -> Int? {
    // "Bộ Nông nghiệp & PTNT" too
    let sign = text.skipSpaces(i, lineEnds: 0)
    if text[sign] == 0x26 {
      let next = text.skipSpaces(sign + 1, lineEnds: 0)
      return text.isUpper(at: next) ? next : nil
    }
    guard text[i] == 0x2E, text.isUpper(at: walk.lastStart),
      IssuerWords.placeLetters.contains(walk.hash)
    else { return nil }
    let next = text.skipSpaces(i + 1, lineEnds: 0)
    return text.isUpper(at: next) ? next : nil
  }

  /// "Hội nghị Trung ương 5", "Bệnh viện Nhân dân 115".
  private func isOrdinal(_ i: Int, _ walk: Walk) -> Bool {
    if IssuerWords.ordinalBefore.contains(walk.hash) { return true }
    return walk.runHash == Self.people && text.match(i, "115") != nil
  }
  private static let people = WordHash.of("nhân")
  private static let not = WordHash.of("không")
  private static let air = WordHash.of("hàng")

  private func take(_ walk: inout Walk, _ i: Int, _ word: (end: Int, hash: UInt64)) -> Bool {
    walk.append(word, at: i, isUpper: text.isUpper(at: i))
    return true
  }

  /// Where the body goes on after the comma at `i`: "Bộ Văn hóa, Thể thao và Du lịch", "Bộ Tài
  /// chính, Bộ Tư pháp", "Phòng, chống"; nil when it ends there.
  private func afterComma(_ i: Int, _ walk: Walk) -> Int? {
    let next = text.skipSpaces(i + 1, lineEnds: 1)
    if walk.hash == Self.defence, text.match(next, "chống") != nil { return next }
    guard text.isUpper(at: next) else { return nil }
    let hash = text.word(at: next).hash
    if IssuerWords.afterComma.contains(hash),
      text.match(walk.start, anyOf: Self.namedWithComma) != nil || isLiaison(walk.start)
    {
      return next
    }
    return isJoined(next, hash, walk) ? next : nil
  }

  /// "Sở Văn hóa, Thể thao và Du lịch" is called as its ministry is.
  private static let namedWithComma: [StaticString] = ["bộ", "sở", "phòng", "trung tâm"]

  /// "Chính phủ" is a whole name, but in front of another joint body; "Phủ Lý" is none.
  private func endsGovernment(_ walk: Walk, _ next: Int) -> Bool {
    let before = text.skipSpacesBack(walk.lastStart)
    guard text.match(text.wordStart(endingAt: before), "chính") == before else { return false }
    if text[text.skipSpaces(walk.end, lineEnds: 1)] == 0x2C { return false }
    guard let and = text.match(next, "và") else { return true }
    let body = text.skipSpaces(and, lineEnds: 1)
    return !isJoined(body, text.word(at: body).hash, walk)
  }

  /// Whether the words after "và" carry the name on: no instrument, no part of one.
  private func joinsName(after end: Int) -> Bool {
    let following = text.skipSpaces(end, lineEnds: 1)
    guard text.isUpper(at: following) else { return false }
    let word = text.word(at: following)
    if TypeLexicon.shared.match(startingAt: following, word, in: text) != nil {
      return text.match(following, "kế hoạch") != nil && !isNumbered(after: following)
    }
    if isUnit(following, word.hash) { return false }
    guard TypeLexicon.shared.abbreviation(following, word.end, in: text) != nil else { return true }
    let number = text.skipSpaces(word.end, lineEnds: 1)
    return !text.isDigit(at: number) && text.match(number, "số") == nil
  }

  private func isNumbered(after i: Int) -> Bool {
    let end = text.wordEnd(text.skipSpaces(text.wordEnd(i)))
    let next = text.skipSpaces(end, lineEnds: 1)
    return text.isDigit(at: next) || text.match(next, "số") != nil
  }

  /// "Điều 2", "Chương II" anywhere; a capital that starts a sentence or heading in a new line.
  private func startsPart(
    _ i: Int, _ hash: UInt64, _ isUpper: Bool, after end: Int, _ walk: Walk
  ) -> Bool {
    guard isUpper else { return false }
    if isUnit(i, hash) { return true }
    guard i - end > 0, text[end] != 0x20 || i - end > 1,
      (end..<i).contains(where: { text[$0] == 0x0A })
    else { return false }
    if IssuerWords.sentences.contains(hash) || text.match(i, "phụ lục") != nil { return true }
    return isAllCapital(i) && !isAllCapital(walk.lastStart)
      && isAllCapital(text.skipSpaces(text.wordEnd(i), lineEnds: 0))
  }

  /// A word of capitals only, two or more.
  private func isAllCapital(_ i: Int) -> Bool {
    text.isUpper(at: i) && text.isUpper(at: i + text.length(at: i))
  }

  /// A unit with its number: "Điều 2", "Mục II".
  private func isUnit(_ i: Int, _ hash: UInt64) -> Bool {
    guard IssuerWords.units.contains(hash) else { return false }
    var next = text.skipSpaces(text.wordEnd(i), lineEnds: 1)
    if let annex = text.match(i, "phụ lục") { next = text.skipSpaces(annex, lineEnds: 1) }
    if text.isDigit(at: next) { return true }
    let end = text.wordEnd(next)
    return end > next && end - next <= 5
      && (next..<end).allSatisfy { text[$0] == 0x49 || text[$0] == 0x56 || text[$0] == 0x58 }
  }

  /// "Bộ Kế hoạch và Đầu tư", "Bộ Tư lệnh": a type word inside the name of a body.
  private func isBodyWord(_ i: Int, _ previous: UInt64) -> Bool {
    if text.match(i, "lệnh") != nil { return previous == Self.fourth }
    if text.match(i, "luật") != nil { return previous == Self.rule }
    return text.match(i, "kế hoạch") != nil && text.isUpper(at: i) && !isNumbered(after: i)
      && IssuerWords.beforePlan.contains(previous)
  }

  private static let government = WordHash.of("phủ")
  private static let defence = WordHash.of("phòng")
  private static let rule = WordHash.of("pháp")
  private static let fourth = WordHash.of("tư")

  /// A tab separates the columns of a table.
  private func hasTab(_ start: Int, _ end: Int) -> Bool {
    (start..<end).contains { text[$0] == 0x09 }
  }
}

extension TextBytes {
  /// The end of a hyphen or dash at `i`; nil when there is none.
  func dash(at i: Int) -> Int? {
    if self[i] == 0x2D { return i + 1 }
    if self[i] == 0xE2, self[i + 1] == 0x80, (0x90...0x95).contains(self[i + 2]) { return i + 3 }
    return nil
  }
}
