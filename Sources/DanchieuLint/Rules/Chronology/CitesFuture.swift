import DanchieuCitations
import DanchieuText

/// A cited instrument that was issued after this document (norms.md §5, 18).
enum CitesFuture: Rule {
  static let metadata = RuleMetadata(
    code: "DC301", name: "chronology/cites-future", severity: .error,
    summary: Message(
      vi: "Văn bản được viện dẫn có ngày ban hành sau ngày của văn bản này.",
      en: "A cited instrument was issued after this document."),
    rationale: Message(
      vi: """
        Không thể viện dẫn số, ký hiệu và ngày của một văn bản chưa được ban hành. Cần ngày ban \
        hành của chính văn bản, ở bản nháp để trống ngày thì lấy ngày cuối của tháng đã ghi; văn bản \
        hợp nhất, đoạn trích sửa đổi, điều có ghi chú cập nhật của người biên tập trong ngoặc vuông \
        và ngày trái với năm trong ký hiệu (DC105) không xét. Không có ngày thì so năm trong ký hiệu.
        """,
      en: """
        Nobody can cite number and date of an instrument that does not exist yet. The document's \
        own date must be known, or the month of a draft whose day is open. Consolidated texts, quoted \
        amendments, articles that editors updated with notes in square brackets, and dates that \
        contradict their code (DC105) are passed over. Without a date the year in the code is compared.
        """),
    bases: [],
    triggering: [
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        I. TÌNH HÌNH
        Triển khai ⟦DC301:Luật Việc làm năm 2025⟧ trên địa bàn xã.
        """, why: "a law of a later year"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        Theo Kế hoạch số 41/KH-UBND ngày ⟦DC301:02/12/2024⟧ của Ủy ban nhân dân xã.
        """),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        Theo ⟦DC301:Nghị định số 78/2025/NĐ-CP⟧ của Chính phủ.
        """, why: "the year of the code is enough"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số:      /QĐ-UBND
        Ví Dụ, ngày     tháng 01 năm 2025
        QUYẾT ĐỊNH
        Về việc phê duyệt Điều lệ
        Căn cứ Luật Tổ chức chính quyền địa phương ngày ⟦DC301:19 tháng 02 năm 2025⟧;
        Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;
        """, why: "after the month of a draft whose day is open"),
    ],
    nonTriggering: [
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        Theo Kế hoạch số 41/KH-UBND ngày 22/11/2024 của Ủy ban nhân dân xã.
        """, why: "the same day"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày … tháng … năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        Theo Kế hoạch số 41/KH-UBND ngày 02/12/2024 của Ủy ban nhân dân xã.
        """, why: "a draft without date"),
      .init(
        """
        CHÍNH PHỦ
        Số: 61/2018/NĐ-CP
        Hà Nội, ngày 23 tháng 4 năm 2018
        NGHỊ ĐỊNH
        Về thực hiện cơ chế một cửa
        Điều 3. Giải thích từ ngữ
        [Điều này được hướng dẫn bởi Điều 2 Thông tư 01/2018/TT-VPCP ngày 23/11/2018]
        Điều 4. Nguyên tắc
        [Khoản 5 Điều này được bổ sung bởi Khoản 2 Điều 1 Nghị định 107/2021/NĐ-CP có hiệu lực từ \
        ngày 06/12/2021]
        Kết quả được cấp theo Nghị định số 45/2020/NĐ-CP ngày 08 tháng 4 năm 2020 của Chính phủ.
        """, why: "a database's text, with its notes and the new wording"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 109/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        Tham mưu Hội đồng nhân dân xã ban hành Nghị quyết số …/2025/NQ-HĐND về ngân sách.
        """, why: "an instrument that is still to be issued"),
    ])

  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    guard subject.norm != nil else { return .notApplicable(subject.missingNorm) }
    guard let own = subject.ownDate ?? lastOwnDay(subject) else {
      return .notApplicable(.ownDateUnknown)
    }
    guard subject.ownMention.code?.family != .consolidated else {
      return .notApplicable(.normDoesNotGovern)
    }
    let than: Message =
      subject.ownDate == nil ? .lastDay : subject.isDatedByCall ? .dayOfCall : .ownDate
    let citations = subject.reading.citations
    for index in citations.indices
    where citations[index].date != nil || citations[index].code?.year != nil
      || citations[index].year != nil
    {
      let citation = citations[index]
      // A number that is still open: an instrument to be issued.
      guard citation.kind != .internal, !citation.isQuoted, !subject.isSelf(index),
        citation.code?.oddities.contains(.blankNumber) != true
      else { continue }
      let mention = subject.mention(index)
      if mention.isDated(after: own), let date = mention.date, let range = mention.dateRange,
        !subject.isInUpdatedPart(range.start)
      {
        report(
          Finding(
            metadata, at: range, .later(mention.text(mention.head).singleSpaced, date, own, than),
            citations: [index], related: ownDate(subject)))
      } else if mention.plausibleDate == nil, mention.dateForm == .none,
        let year = mention.codeYear ?? lawYear(citation),
        year > own.year, CalendarDate.isPlausible(year: year),
        !subject.isInUpdatedPart(mention.head.start)
      {
        report(
          Finding(
            metadata, at: mention.head,
            mention.code == nil
              ? .laterLaw(mention.text(mention.head).singleSpaced, own, than)
              : .later(mention.printedCode, year, own, than),
            citations: [index], related: ownDate(subject)))
      }
    }
    return .applied
  }

  /// "ngày     tháng 11 năm 2024": the last day that the own date of a draft can be.
  private static func lastOwnDay(_ subject: Subject) -> CalendarDate? {
    let heading = subject.reading.heading
    guard heading.date == nil, heading.dateForm == .blank, let range = heading.dateRange,
      let year = heading.year, CalendarDate.isPlausible(year: year)
    else { return nil }
    let words = Words.of(subject.text.slice(range))
    guard let month = words.firstIndex(of: monthWord).flatMap({ words[($0 + 1)...].first?.number }),
      (1...12).contains(month)
    else { return nil }
    return CalendarDate(
      year: year, month: month, day: CalendarDate.days(inMonth: month, year: year))
  }
  private static let monthWord = Words.of("tháng")[0]

  /// "Luật Việc làm năm 2025".
  private static func lawYear(_ citation: Citation) -> Int? {
    citation.kind == .titled ? citation.year : nil
  }

  private static func ownDate(_ subject: Subject) -> [Finding.Related] {
    guard !subject.isDatedByCall, let date = subject.reading.heading.dateRange else { return [] }
    return [.init(date, .ownDate)]
  }
}

extension Message {
  fileprivate static func later(
    _ name: String, _ date: CalendarDate, _ own: CalendarDate, _ than: Message
  ) -> Message {
    Message(
      vi: "“\(name)” ghi ngày \(date.vietnamese), sau \(than.vi) (\(own.vietnamese)).",
      en: "“\(name)” is dated \(date.iso), after \(than.en) (\(own.iso)).")
  }
  fileprivate static func later(
    _ code: String, _ year: Int, _ own: CalendarDate, _ than: Message
  ) -> Message {
    Message(
      vi: "Ký hiệu “\(code)” ghi năm \(year), sau \(than.vi) (\(own.vietnamese)).",
      en: "The code “\(code)” is of \(year), after \(than.en) (\(own.iso)).")
  }
  fileprivate static func laterLaw(_ name: String, _ own: CalendarDate, _ than: Message) -> Message
  {
    Message(
      vi: "“\(name)” ban hành sau \(than.vi) (\(own.vietnamese)).",
      en: "“\(name)” was passed after \(than.en) (\(own.iso)).")
  }
  fileprivate static let ownDate = Message(
    vi: "ngày của văn bản này", en: "this document's date")
  fileprivate static let lastDay = Message(
    vi: "ngày cuối của tháng ghi ở văn bản này",
    en: "the last day of this document's month")
  fileprivate static let dayOfCall = Message(
    vi: "ngày nêu ở --today", en: "the day of --today")
}
