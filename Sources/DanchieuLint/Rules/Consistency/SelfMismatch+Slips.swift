import DanchieuCitations
import DanchieuText

/// Mentions that can only mean the document itself, whatever number they have.
extension SelfMismatch {
  /// "Quyết định này (Quyết định số 351/QĐ-UBND)": a remark in brackets on the document itself.
  static func explainsSelf(_ subject: Subject, _ index: Int) -> Bool {
    guard index > 0 else { return false }
    let (before, citation) = (
      subject.reading.citations[index - 1], subject.reading.citations[index]
    )
    guard before.kind == .selfReference, before.code == nil, before.type == citation.type,
      before.range.end < citation.range.start
    else { return false }
    let gap = subject.text(TextRange(before.range.end, citation.range.start))
    return gap == " (" && subject.text(TextRange(citation.range.end, citation.range.end + 1)) == ")"
  }

  /// Whether the number is the document's own with digits exchanged, or one of them wrong.
  static func hasSlipOfNumber(_ subject: Subject, _ code: InstrumentCode) -> Bool {
    guard let own = subject.reading.heading.code else { return false }
    let (printed, right) = (subject.text(code.number), subject.text(own.number))
    return printed.count > 1 && OneSlip.between(printed, right) != nil
  }

  /// Whether the number is the document's own.
  static func hasOwnNumber(_ subject: Subject, _ code: InstrumentCode) -> Bool {
    guard let own = subject.reading.heading.code, !own.number.isEmpty else { return false }
    // "152/2025/TT-" at the end of a line is cut.
    return subject.text(own.number) == subject.text(code.number)
      && !subject.text(own.printed).hasPrefix(subject.text(code.printed))
  }

  /// "Trên đây là Kế hoạch số 54/KH-UBND", "Trong quá trình thực hiện Công văn số 1258/SGDĐT-GDTrH, nếu
  /// có vướng mắc", "Hướng dẫn số 81-HD/BTCTU thay thế …": whether a closing formula speaks of the
  /// document itself, whose symbol `code` has with a slip in the number.
  static func closesText(
    _ subject: Subject, _ citation: Citation, _ code: InstrumentCode
  ) -> Bool {
    guard citation.dateRange == nil || citation.date == subject.reading.heading.date,
      hasOwnSymbol(subject, code)
    else { return false }
    let (start, end) = (citation.range.start, citation.range.end)
    let before = Words.of(subject.text.slice(TextRange(max(0, start - 60), start)))
    if before.suffix(closing.count).elementsEqual(closing) { return true }
    guard hasSlipOfNumber(subject, code) else { return false }
    let after = Words.first(4, of: subject.text.slice(TextRange(end, end + 40)))
    if before.suffix(doing.count).elementsEqual(doing) { return after.starts(with: doubt) }
    // What replaces another one, at the start of a sentence, is this one.
    let sign = subject.text.slice(TextRange(max(0, start - 4), start)).last { $0 != 0x20 }
    return after.starts(with: replaces) && (sign == 0x2E || sign == 0x0A)
      && isSwapped(subject, code)
  }

  /// Whether the number has the digits of the document's own in another order.
  private static func isSwapped(_ subject: Subject, _ code: InstrumentCode) -> Bool {
    guard let own = subject.reading.heading.code else { return false }
    return subject.text(own.number).sorted() == subject.text(code.number).sorted()
  }
  private static let closing = Words.of("trên đây là")
  private static let doing = Words.of("trong quá trình thực hiện")
  private static let doubt = Words.of("nếu có")
  private static let replaces = Words.of("thay thế")

  /// "(Kèm theo Quyết định số 45/QĐ-UBND ngày 18/4/2022 …)" in the plan 45/KH-UBND of that day: whether a
  /// line of an annex has the document's own number, day and body under another type.
  static func isLineOfOwnNumber(_ subject: Subject, _ index: Int) -> Bool {
    let citation = subject.reading.citations[index]
    guard let date = citation.date, date == subject.reading.heading.date,
      citation.kind == .numbered, !citation.isQuoted, let code = citation.code,
      hasOwnNumber(subject, code),
      let groups = subject.code(index)?.groups, let own = subject.facts.own?.groups,
      groups.count == own.count, groups.count > 1, groups.dropFirst() == own.dropFirst()
    else { return false }
    return fillsLine(subject, citation, inBracket: true)
  }
}
