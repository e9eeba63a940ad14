import DanchieuText

/// What follows a code: date, issuer, title.
extension Scanner {
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
    for lead: StaticString in ["được ban hành", "ban hành", "được ký", "ký", "ra"] {
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
  func noteDate(
    after codeEnd: Int
  ) -> (date: PrintedDate, issuer: TextRange, title: TextRange)? {
    guard text[lines.first] == 0x28, reservedDate == .max else {
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
}
