import DanchieuCitations
import DanchieuText

/// A year in the code that is not the year of the date of issue (norms.md §5, 10).
enum YearMismatch: Rule {
  static let metadata = RuleMetadata(
    code: "DC105", name: "numbering/year-mismatch", severity: .error,
    summary: Message(
      vi: "Năm trong số, ký hiệu khác năm của ngày ban hành.",
      en: "The year in the code is not the year of the date of issue."),
    rationale: Message(
      vi: """
        Năm trong số, ký hiệu là năm ban hành, nên một trong hai đã ghi sai. Chỉ so với ngày ban \
        hành đứng ngay cạnh số, ký hiệu; ngày có hiệu lực, hết hiệu lực, “kể từ ngày” không tính.
        """,
      en: """
        The year in a code is the year of issue, so one of the two is wrong. Only the date of \
        issue beside the code is compared, never dates of effect or expiry.
        """),
    bases: ["Luật 80/2015/QH13, Điều 10"],
    triggering: [
      .init(
        """
        Ngày 05/3/2021, Chính phủ ban hành Nghị định số ⟦DC105:30/2020/NĐ-CP⟧ về công tác văn \
        thư.
        """, why: "the date stands before the body that issued it"),
      .init(
        "Theo Nghị định số ⟦DC105:24/2003/NĐ-CP ngày 13/3/2013⟧ của Chính phủ.",
        why: "seen in a published plan"),
      .init(
        "Pháp lệnh số ⟦DC105:16/2004/PL-UBTVQH11 ngày 24/11/2009⟧.",
        why: "the term fits the code's year, so the date is wrong"),
      .init(
        """
        Nghị định số 78/2018/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số ⟦DC105:127/2007/NĐ-CP ngày \
        01 tháng 8 năm 2017⟧ của Chính phủ; Thông tư số 67/2025/TT-BTC quy định chi tiết Nghị định số \
        ⟦DC105:10/2022/NĐ-CP ngày 15/01/2025⟧ của Chính phủ.
        """, why: "by year or body the date is not that of the instrument around"),
    ],
    nonTriggering: [
      .init(
        "Tải tại https://example.vn/Thong-tu-so%202033/2018/TT-BLĐTBXH ngày 28/12/2017.",
        why: "a part of an address"),
      .init(
        """
        Từ ngày 05/3/2021, Sở Nội vụ thực hiện Nghị định số 30/2020/NĐ-CP; đến ngày 12/4/2021, \
        xã đã triển khai Nghị định số 30/2020/NĐ-CP; ngày 06/5/2021, Ủy ban nhân dân xã họp về \
        Nghị định số 30/2020/NĐ-CP.
        """, why: "the date on which one began to work on it"),
      .init(
        "Quyết định số 03/2006/QĐ-NHNN hết hiệu lực kể từ ngày 30/3/2010.",
        why: "not the date of issue"),
      .init(
        "Chỉ thị số 2008/CT-TTg ngày 01/12/2009 của Thủ tướng Chính phủ.",
        why: "2008 is the number, not a year"),
      .init(
        "Thông tư hướng dẫn Nghị định số 45/2010/NĐ-CP ngày 16/4/2013 của Bộ Nội vụ.",
        why: "date and body are those of the circular"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 93/QĐ-UBND
        Ví Dụ, ngày 30 tháng 12 năm 2024
        QUYẾT ĐỊNH
        Về việc đính chính Quyết định số 85/QĐ-UBND ngày 15 tháng 12 năm 2024
        Điều 1. Cụm từ “Nghị định số 123/2000/NĐ-CP ngày 19 tháng 10 năm 2020” sửa thành “Nghị định số 123/2020/NĐ-CP ngày 19 tháng 10 năm 2020”.
        """, why: "words that are quoted to be corrected"),
    ])

  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    subject.forEachMention(where: hasCodeAndDate) { mention in
      guard mention.hasYearMismatch, let year = mention.codeYear, let date = mention.date,
        let code = mention.code
      else { return }
      if let index = mention.index,
        comparedWithHeading(subject, index) || mayBelongToOuter(subject, index)
          || IssuerMismatch.namesOtherBody(subject, index)
      {
        return
      }
      let basisDate = CalendarDate(year: year, month: date.month, day: min(date.day, 28))
      report(
        Finding(
          metadata, at: mention.codeAndDate, .mismatch(mention.printedCode, year, date),
          citations: mention.index.map { [$0] } ?? [],
          related: dateElsewhere(mention),
          basis: Norm(code: code.family, on: basisDate)?.codePartsBasis))
    }
    return .applied
  }

  private static func hasCodeAndDate(_ citation: Citation) -> Bool {
    citation.code != nil && citation.date != nil
  }

  /// The date where the finding does not show it.
  private static func dateElsewhere(_ mention: Mention) -> [Finding.Related] {
    guard let range = mention.dateRange, !mention.codeAndDate.contains(range) else { return [] }
    return [.init(range, .dateOfIssue)]
  }

  /// A date inside the title of an instrument that has none itself may be that one's ("Thông tư …
  /// hướng dẫn Nghị định số 45/2010/NĐ-CP ngày 16/4/2013 của Bộ Nội vụ"), and so may "ban hành
  /// ngày …" at the end of a sentence that begins with such an instrument.
  private static func mayBelongToOuter(_ subject: Subject, _ index: Int) -> Bool {
    let citation = subject.reading.citations[index]
    let isFree = isSaidToBeIssued(subject, citation)
    guard citation.isNested || isFree else { return false }
    for place in (max(0, index - 32)..<index).reversed() {
      let outer = subject.reading.citations[place]
      guard citation.range.start - outer.range.start < 1500 else { return false }
      guard outer.date == nil, outer.code != nil, mayBeOf(subject, place, index) else { continue }
      if outer.range.end > citation.range.start { return true }
      let between = TextRange(outer.range.start, citation.range.start)
      if isFree, !subject.text.slice(between).contains(0x0A) { return true }
    }
    return false
  }

  /// Whether date and issuer of citation `index` may be those of citation `outer`, by its code.
  private static func mayBeOf(_ subject: Subject, _ outer: Int, _ index: Int) -> Bool {
    if let year = subject.mention(outer).codeYear,
      year != subject.reading.citations[index].date?.year
    {
      return false
    }
    guard let named = subject.facts.issuers[index]?.named,
      let bodies = subject.code(outer)?.bodies, subject.code(index)?.bodies?.fits(named) == true
    else { return true }
    return bodies.fits(named)
  }

  /// Whether "ban hành" stands between code and date.
  private static func isSaidToBeIssued(_ subject: Subject, _ citation: Citation) -> Bool {
    guard let code = citation.code, let date = citation.dateRange,
      date.start - code.printed.end > 12, date.start - code.printed.end < 60
    else { return false }
    let words = Words.of(subject.text.slice(TextRange(code.printed.end, date.start)))
    return words.starts(with: Words.of("ban hành"))
  }

  /// Self mentions are compared with the heading by DC401, which then names the same fact.
  private static func comparedWithHeading(_ subject: Subject, _ index: Int) -> Bool {
    let own = subject.ownMention
    return subject.isSelf(index) && own.code != nil && own.date != nil
  }
}

extension Message {
  fileprivate static func mismatch(_ code: String, _ year: Int, _ date: CalendarDate) -> Message {
    Message(
      vi: "Năm trong ký hiệu “\(code)” (\(year)) khác năm ban hành (\(date.vietnamese)).",
      en: "The year in the code “\(code)” (\(year)) is not that of the date (\(date.iso)).")
  }
  fileprivate static let dateOfIssue = Message(
    vi: "ngày ban hành", en: "the date of issue")
}
