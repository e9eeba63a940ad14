import DanchieuCitations
import DanchieuText

/// A National Assembly term in the code that does not fit the date or year (norms.md §5, 11).
enum TermMismatch: Rule {
  static let metadata = RuleMetadata(
    code: "DC108", name: "numbering/term-mismatch", severity: .error,
    summary: Message(
      vi: "Khóa Quốc hội trong số, ký hiệu không tương ứng với ngày hoặc năm ban hành.",
      en: "The term of the National Assembly in the code does not fit the date or the year."),
    rationale: Message(
      vi: """
        Luật, nghị quyết, pháp lệnh được đánh số theo nhiệm kỳ; khóa được tính từ ngày khai mạc kỳ \
        họp thứ nhất đến ngày khai mạc kỳ họp thứ nhất của khóa sau. Năm giao giữa hai khóa (2007, \
        2011, 2016, 2021, 2026) nhận cả hai khi không có ngày. Ngày trái với năm trong ký hiệu thì \
        DC105 báo, ở đây chỉ so với năm.
        """,
      en: """
        Laws, resolutions and ordinances are numbered by term, from the opening of a first session \
        to that of the next Assembly. Without a date the years shared by two terms (2007, 2011, \
        2016, 2021, 2026) fit both. A date that contradicts the code's year is DC105's; then only \
        the year is compared here.
        """),
    bases: ["Luật 80/2015/QH13, Điều 10"],
    triggering: [
      .init(
        "Luật số ⟦DC108:01/2007/QH11⟧ ngày 04 tháng 8 năm 2007 và Luật số 27/2012/QH13.",
        why: "term XII began on 19/7/2007"),
      .init("Nghị quyết số ⟦DC108:41/2017/QH13⟧ của Quốc hội.", why: "2017 lies in term XIV alone"),
      .init("Luật Đất đai số ⟦DC108:31/2024/QH51⟧.", why: "digits exchanged"),
      .init("Bộ luật Dân sự số ⟦DC108:91/2015/QH8⟧.", why: "term VIII ended in 1992"),
    ],
    nonTriggering: [
      .init(
        "Luật Bảo vệ môi trường số 72/2022/QH14 ngày 17 tháng 11 năm 2020.",
        why: "the date fits the term: the year in the code is the slip, which DC105 reports"),
      .init(
        "Luật số 15/2007/QH11 và Nghị quyết số 05/2007/QH12.",
        why: "2007 belongs to both terms"),
      .init(
        "Nghị quyết số 1210/2016/UBTVQH13 ngày 25 tháng 5 năm 2016.",
        why: "the old Standing Committee was in office"),
      .init(
        "Nghị quyết số 560/NQ-UBTVQH15 ngày 27 tháng 7 năm 2022.", why: "a code without year"),
      .init("Luật số 58/1989/QH8 và Luật số 43/2013/QH1 3.", why: "an early term, a cut number"),
    ])

  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    subject.forEachMention(with: .term) { mention in
      guard let code = mention.code, !code.oddities.contains(.truncated),
        let mark = subject.code(of: mention)?.symbol.term, mark.term > 9 || isWhole(code, mention)
      else { return }
      // The year in the code is the slip where the date fits the term (DC105).
      if mention.hasYearMismatch, let date = mention.plausibleDate,
        AssemblyTerms.accepts(mark, date)
      {
        return
      }
      let date = mention.hasYearMismatch ? nil : mention.plausibleDate
      let message: Message
      if let date {
        guard !AssemblyTerms.accepts(mark, date) else { return }
        message = .term(mark.term, of: mention.printedCode, on: date)
      } else if let year = mention.codeYear, CalendarDate.isPlausible(year: year) {
        guard !AssemblyTerms.accepts(mark, year: year) else { return }
        message = .term(mark.term, of: mention.printedCode, in: year)
      } else {
        return
      }
      report(
        Finding(
          metadata, at: code.printed, message, citations: mention.index.map { [$0] } ?? [],
          related: date == nil ? [] : mention.dateRange.map { [.init($0, .dateOfIssue)] } ?? [],
          basis: basis(mention)))
    }
    return .applied
  }

  /// Whether no digit follows after a blank: "QH1 3" is term 13, cut by a page.
  private static func isWhole(_ code: InstrumentCode, _ mention: Mention) -> Bool {
    let after = mention.text.slice(TextRange(code.printed.end, code.printed.end + 3))
    return after.first { $0 > 0x20 }.map { !(0x30...0x39).contains($0) } ?? true
  }

  private static func basis(_ mention: Mention) -> String? {
    guard let year = mention.codeYear ?? mention.date?.year, (2017...2024).contains(year) else {
      return nil
    }
    return Norm.normative2016.codePartsBasis
  }
}

extension Message {
  fileprivate static func term(_ term: Int, of code: String, on date: CalendarDate) -> Message {
    let right = AssemblyTerms.term(on: date).map { Roman.numeral($0) }
    return Message(
      vi: "Khóa \(Roman.numeral(term)) trong ký hiệu “\(code)” không tương ứng ngày "
        + date.vietnamese + (right.map { " (Quốc hội khóa \($0))." } ?? "."),
      en: "Term \(Roman.numeral(term)) in the code “\(code)” does not fit the date \(date.iso)"
        + (right.map { " (term \($0))." } ?? "."))
  }
  fileprivate static func term(_ term: Int, of code: String, in year: Int) -> Message {
    let right = AssemblyTerms.terms(in: year).map { Roman.numeral($0) }
    let vi = right.joined(separator: " hoặc ")
    let en = right.joined(separator: " or ")
    return Message(
      vi: "Khóa \(Roman.numeral(term)) trong ký hiệu “\(code)” không tương ứng năm \(year)"
        + (right.isEmpty ? "." : " (Quốc hội khóa \(vi))."),
      en: "Term \(Roman.numeral(term)) in the code “\(code)” does not fit the year \(year)"
        + (right.isEmpty ? "." : " (term \(en))."))
  }
  fileprivate static let dateOfIssue = Message(vi: "ngày ban hành", en: "the date of issue")
}
