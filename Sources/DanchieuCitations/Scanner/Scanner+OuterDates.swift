import DanchieuText

/// Whose date it is where one instrument stands inside the title of another.
extension Scanner {
  /// "… sửa đổi Nghị định số 45/2010/NĐ-CP ban hành ngày 19/06/2014": inside a title, "ban hành
  /// ngày" with another year than the code's is said of an instrument further out.
  func isSaidOfOuter(_ date: CalendarDate, _ code: InstrumentCode) -> Bool {
    guard let outer, code.printed.start < outer.end, code.year != nil,
      text.match(text.skipSpaces(code.printed.end, lineEnds: 1), "ban hành") != nil
    else { return false }
    return year(of: code) != date.year
  }

  /// "Luật sửa đổi … của Luật A số … và Luật B số … ngày …": the outer law has taken the date.
  func isDateOfOuter(_ date: PrintedDate?) -> Bool {
    guard let outer, let date else { return false }
    return citations[outer.index].dateRange == date.range
  }

  /// A date after a nested code that belongs to the outer instrument ("Thông tư … hướng dẫn Nghị
  /// định số 45/2010/NĐ-CP ngày 16/4/2013 của Bộ Nội vụ"): moves it there.
  func givesDateToOuter(
    _ date: PrintedDate, _ code: InstrumentCode, _ citation: Citation
  ) -> Bool {
    guard let outer, citation.range.start < outer.end, let printed = date.date,
      let codeYear = year(of: code), printed.year != codeYear, citations[outer.index].date == nil,
      let outerCode = citations[outer.index].code
    else { return false }
    let outerYear = year(of: outerCode)
    guard outerYear == nil || outerYear == printed.year,
      !namesBody(citation.issuer, of: code) || namesBody(citation.issuer, of: outerCode)
    else { return false }
    citations[outer.index].date = printed
    citations[outer.index].dateRange = date.range
    citations[outer.index].dateForm = date.form
    if citations[outer.index].issuer == nil { citations[outer.index].issuer = citation.issuer }
    let start = citations[outer.index].range.start
    let end = max(citations[outer.index].range.end, date.range.end)
    citations[outer.index].range = TextRange(start, end)
    return true
  }

  /// Whether `issuer` is the highest body that the last group of `code` stands for.
  private func namesBody(_ issuer: TextRange?, of code: InstrumentCode) -> Bool {
    guard let issuer else { return false }
    let letters = text.wordStart(endingAt: code.symbol.end)
    for (body, group): (StaticString, StaticString) in [
      ("chính phủ", "cp"), ("thủ tướng chính phủ", "ttg"), ("thủ tướng", "ttg"),
    ] where text.match(issuer.start, body) == issuer.end {
      return text.match(letters, group) == code.symbol.end
    }
    return false
  }
}
