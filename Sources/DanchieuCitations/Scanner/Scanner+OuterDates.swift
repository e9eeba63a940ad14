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
    if let outer, endsUndatedLaws(code, citation) {
      extend(outer.index, by: date)
      return true
    }
    guard let outer, citation.range.start < outer.end, let printed = date.date,
      let codeYear = year(of: code), printed.year != codeYear, citations[outer.index].date == nil,
      let outerCode = citations[outer.index].code
    else { return false }
    let outerYear = year(of: outerCode)
    guard outerYear == nil || outerYear == printed.year,
      !namesBody(citation.issuer, of: code) || namesBody(citation.issuer, of: outerCode)
    else { return false }
    if citations[outer.index].issuer == nil { citations[outer.index].issuer = citation.issuer }
    extend(outer.index, by: date)
    return true
  }

  /// Gives `date` to citation `index`, which reaches to its end.
  private func extend(_ index: Int, by date: PrintedDate) {
    citations[index].take(date)
    let range = citations[index].range
    citations[index].range = TextRange(range.start, max(range.end, date.range.end))
  }

  /// "Luật sửa đổi, bổ sung một số điều của Luật A số 31/2024/QH15, Luật B số 27/2023/QH15 và Luật C số
  /// 32/2024/QH15 ngày 29 tháng 6 năm 2024": the last of laws that are amended, the others without a
  /// date, inside the name of a law that has no number and no date itself.
  private func endsUndatedLaws(_ code: InstrumentCode, _ citation: Citation) -> Bool {
    guard let outer, citation.range.start < outer.end, citations[outer.index].kind == .titled,
      citations[outer.index].date == nil, code.family == .nationalAssembly,
      outer.index + 1 < citations.count
    else { return false }
    let others = citations[(outer.index + 1)...]
    return others.allSatisfy { $0.date == nil } && others.contains { $0.code != nil }
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
