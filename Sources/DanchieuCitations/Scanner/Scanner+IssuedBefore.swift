import DanchieuText

/// "Ngày 13/1/1981, Ban Bí thư ra Chỉ thị số …": the day of issue before the mention.
extension Scanner {
  /// The date with which the sentence before `start` says when and by whom the instrument there was
  /// issued, or "Ngày 22/10/2025, tại Công văn số …"; nil for any other words.
  func dateOfIssue(before start: Int) -> PrintedDate? {
    var end = text.skipSpacesBack(start)
    if let date = headDate(endingAt: end) { return date }
    let isPlace = text.start(of: "tại", words: 1, endingAt: end)
    guard let verb = isPlace ?? issuingVerb(endingAt: end) else { return nil }
    end = text.skipSpacesBack(verb)
    if isPlace == nil, let done = text.start(of: "đã", words: 1, endingAt: end) {
      end = text.skipSpacesBack(done)
    }
    let floor = max(end - 160, citations.last?.range.end ?? 0)
    guard let word = dayWord(from: floor, to: end), let date = text.date(at: word),
      date.date != nil, !isBoundOfPeriod(text.skipSpacesBack(word))
    else { return nil }
    var next = text.skipSpaces(date.range.end, lineEnds: 1)
    if text[next] == 0x2C { next = text.skipSpaces(next + 1, lineEnds: 1) }
    if isPlace != nil { return next == verb ? date : nil }
    return issuers.body(at: next)?.end == end ? date : nil
  }

  /// "văn bản đề ngày 29/10/2025" before the number.
  private func headDate(endingAt end: Int) -> PrintedDate? {
    guard text.isDigit(at: end - 1), let word = dayWord(from: max(0, end - 48), to: end),
      text.start(of: "đề", words: 1, endingAt: text.skipSpacesBack(word)) != nil,
      let date = text.date(at: word), date.range.end == end
    else { return nil }
    return date
  }

  /// Where "ban hành", "ký ban hành", "ra", "có" or "ký" begins, which ends at `end`.
  private func issuingVerb(endingAt end: Int) -> Int? {
    switch text[end - 1] {
    case 0x68:  // "hành"
      guard let verb = text.start(of: "ban hành", words: 2, endingAt: end) else { return nil }
      return text.start(of: "ký", words: 1, endingAt: text.skipSpacesBack(verb)) ?? verb
    case 0x61: return text.start(of: "ra", words: 1, endingAt: end)
    case 0xB3: return text.start(of: "có", words: 1, endingAt: end)
    case 0xBD: return text.start(of: "ký", words: 1, endingAt: end)
    default: return nil
    }
  }

  /// The last "ngày" between both places with no sign before it that ends a clause.
  func dayWord(from floor: Int, to end: Int) -> Int? {
    var i = end
    while i > floor {
      i -= 1
      if text[i] == 0x3B { return nil }
      if text[i] | 0x20 == 0x6E, text[i + 1] == 0x67, text.isBoundary(before: i),
        text.match(i, "ngày") != nil
      {
        return i
      }
    }
    return nil
  }

  /// Whether "từ", "đến", "trước" or "sau" ends at `end`.
  private func isBoundOfPeriod(_ end: Int) -> Bool {
    for word: StaticString in ["từ", "đến", "trước", "sau"]
    where text.start(of: word, words: 1, endingAt: end) != nil { return true }
    return false
  }
}
