import DanchieuCitations
import DanchieuText

/// What looks like the title of an instrument and is none, or that of another one.
extension TitleMismatch {
  /// "Theo đó, Thông tư 97/2025/TT-BTC hướng dẫn …": a verb right behind the code may begin what the
  /// instrument says; and titles that are cut, or have signs of markup, cannot be compared.
  static func mayBeNoTitle(
    _ subject: Subject, _ citation: Citation, _ title: TextRange, after earlier: TextRange?
  ) -> Bool {
    let words = subject.text(TextRange(title.start, title.end + 3))
    if words.contains("…") || words.contains("...") || words.contains("*") { return true }
    // So long, a title has run on into the sentence or the next rows of a table.
    if title.count > longest { return true }
    if Words.first(4, of: subject.text.slice(title)).starts(with: rulesClosely) { return true }
    if citation.issuer != nil || citation.dateRange != nil || citation.type?.isLaw == true {
      return false
    }
    let start = Words.first(2, of: subject.text.slice(title))
    if start.first == about { return false }
    // "… ban hành Quy chế thi", where the first mention has "ban hành Chương trình" as well
    let isSameAct = earlier.map { Words.first(2, of: subject.text.slice($0)) == start }
    return !(acts.contains(Array(start)) && isSameAct == true)
  }
  private static let acts = ["ban hành", "phê duyệt"].map(Words.of)

  /// The title without ", trả lời bà An trước ngày 31/5/2023".
  static func untilDeadline(_ subject: Subject, _ title: TextRange) -> TextRange {
    let bytes = subject.text.slice(title)
    guard let day = bytes.place(of: before), Words.first(2, of: bytes).first == about,
      let comma = bytes[..<day].lastIndex(of: UInt8(ascii: ","))
    else { return title }
    return TextRange(title.start, comma)
  }
  private static let before = Array(" trước ngày ".utf8)

  /// The title up to the code of the first instrument that it names: date, body and title of that
  /// one are given or left out at will.
  static func untilNested(
    _ subject: Subject, _ index: Int, _ title: TextRange
  ) -> TextRange {
    let next = subject.reading.citations[(index + 1)...].prefix(4).first {
      $0.code != nil && title.contains($0.range.start)
    }
    guard let code = next?.code, title.contains(code.printed) else { return title }
    return TextRange(title.start, code.printed.end)
  }

  /// "Điều 26 của Nghị định A về hồ sơ …" may say what the article is about; "Sửa đổi, bổ sung Điều
  /// 88" in the line below is the next cell of a table.
  static func mayBeAnothers(
    _ subject: Subject, _ citation: Citation, _ title: TextRange
  ) -> Bool {
    if !citation.pinpoints.isEmpty, citation.issuer == nil, citation.date == nil {
      if citation.type?.isLaw == true { return false }
      return !citation.isNested || isPartChanged(subject, citation)
    }
    guard let code = citation.code, citation.issuer == nil, code.printed.end < title.start,
      subject.text.slice(TextRange(code.printed.end, title.start)).contains(0x0A)
    else { return false }
    let start = TextRange(title.start, min(title.end, title.start + 80))
    let words = Words.of(subject.text.slice(start))
    return words.starts(with: amending) && words.contains(article)
  }
  /// "Nghị định B … bổ sung điểm g khoản 2 Điều 20 Nghị định A về …": what follows is the title of B
  /// as well.
  static func isPartChanged(_ subject: Subject, _ citation: Citation) -> Bool {
    guard let first = subject.reading.pinpoints(of: citation).map(\.value.start).min() else {
      return false
    }
    let before = Words.of(subject.text.slice(TextRange(max(0, first - 40), first))).suffix(6)
    return before.has(amending) || before.has(adding)
  }

  /// "Luật A số … ngày … về sửa đổi, bổ sung một số điều của Luật A": the name is that of the
  /// amended law, and the words after it say so.
  static func isNamedAfterAmended(_ subject: Subject, _ citation: Citation) -> Bool {
    guard citation.type?.isLaw == true else { return false }
    let end = citation.range.end
    let after = Words.of(subject.text.slice(TextRange(end, end + 48))).prefix(4)
    return after.first == about && after.has(amending)
  }

  private static let longest = 600
  /// "… quy định cụ thể về thuế suất": what the instrument says.
  private static let rulesClosely = Words.of("quy định cụ thể")

  /// "Luật Chứng khoán, Luật Kế toán, …, Luật Xử lý vi phạm hành chính số 56/2024/QH15": the last name
  /// of a list that is the title of one law.
  static func endsLawList(_ subject: Subject, _ index: Int) -> Bool {
    let citations = subject.reading.citations
    guard index > 0, citations[index].type?.isLaw == true, citations[index - 1].type?.isLaw == true,
      citations[index - 1].kind == .titled,
      citations[index - 1].range.end <= citations[index].range.start
    else { return false }
    let gap = TextRange(citations[index - 1].range.end, citations[index].range.start)
    return gap.count <= 3 && subject.text.slice(gap).first == UInt8(ascii: ",")
  }

  /// "Quyết định A ngày … và Quyết định B ngày … về …": the title may be that of the first.
  static func sharesTitle(_ subject: Subject, _ index: Int) -> Bool {
    let citations = subject.reading.citations
    guard index > 0, citations[index - 1].kind == .numbered, citations[index - 1].title == nil,
      citations[index - 1].type == citations[index].type,
      citations[index - 1].range.end <= citations[index].range.start
    else { return false }
    let gap = TextRange(citations[index - 1].range.end, citations[index].range.start)
    return gap.count < 16 && Words.of(subject.text.slice(gap)) == and
  }
  private static let and = Words.of("và")
  private static let about = Words.of("về")[0]
  private static let amending = Words.of("sửa đổi")
  private static let adding = Words.of("bổ sung")
  private static let article = Words.of("điều")[0]
}
