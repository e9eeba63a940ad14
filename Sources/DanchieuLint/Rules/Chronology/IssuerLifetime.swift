import DanchieuCitations
import DanchieuText

/// An issuing body that did not exist at the cited date (norms.md §5, 27).
enum IssuerLifetime: Rule {
  static let metadata = RuleMetadata(
    code: "DC305", name: "chronology/issuer-lifetime", severity: .warning,
    summary: Message(
      vi: "Cơ quan ban hành không tồn tại vào ngày ban hành được ghi.",
      en: "The issuing body did not exist at the cited date."),
    rationale: Message(
      vi: """
        Ngày được viện dẫn phải nằm trong thời gian cơ quan tồn tại, cộng trừ 60 ngày; mã dùng chung \
        của nhiều cơ quan không xét. Các bộ hợp nhất ngày 01/3/2025; cấp huyện chấm dứt và 63 tỉnh, \
        thành phố còn 34 từ ngày 01/7/2025.
        """,
      en: """
        The cited date must lie within the time of the body, give or take 60 days; codes that \
        several bodies share say nothing. Ministries merged on 01/3/2025; districts ended and 63 \
        provinces became 34 on 01/7/2025.
        """),
    bases: [],
    triggering: [
      .init(
        "Thực hiện Thông tư số ⟦DC305:19/2019/TT-BNNMT ngày 15/11/2019⟧ về công tác thủy lợi.",
        why: "the ministry is of 01/3/2025"),
      .init(
        "Theo Quyết định số ⟦DC305:1234/QĐ-BKHĐT ngày 15 tháng 8 năm 2025⟧ về giao kế hoạch vốn.",
        why: "the ministry was merged into Bộ Tài chính"),
      .init(
        """
        Theo Quyết định số ⟦DC305:52/QĐ-UBND ngày 20/10/2025⟧ của Ủy ban nhân dân tỉnh Hà Giang.
        """, why: "merged into tỉnh Tuyên Quang on 01/7/2025"),
      .init(
        """
        Nghị định số ⟦DC305:61/1990/NĐ-CP ngày 23/4/1990⟧ của Chính phủ; Quyết định số ⟦DC305:61/HĐBT \
        ngày 23/4/1995⟧ của Hội đồng Bộ trưởng.
        """, why: "the Government and the Council of Ministers, each in the time of the other"),
      .init(
        "Theo Thông tư số ⟦DC305:05/2024/TT-BNNMT⟧ của Bộ Nông nghiệp và Môi trường.",
        why: "the year of the code is enough"),
    ],
    nonTriggering: [
      .init(
        "Quyết định số 47/QĐ-BTM ngày 20/10/2017 của Bộ Tham mưu về việc ban hành quy định.",
        why: "BTM is Bộ Tham mưu in papers of the army"),
      .init(
        "Thông tư số 11/2025/TT-BTNMT ngày 28/3/2025 của Bộ Tài nguyên và Môi trường.",
        why: "signed shortly after the merger: within the grace"),
      .init(
        "Bãi bỏ Thông tư số 21/1998/TT-BTM của Bộ Thương mại (nay là Bộ Công Thương) ngày "
          + "24 tháng 12 năm 1998.", why: "the old body at its own time"),
      .init(
        "Theo Kế hoạch số 12-KH/BTC ngày 15/8/1990 của Ban Tổ chức Tỉnh ủy.",
        why: "the code is also that of another body"),
      .init(
        "Quyết định số 19/2025/QĐ-UBND ngày 30/6/2025 của Ủy ban nhân dân huyện Sóc Sơn.",
        why: "the last day of districts"),
      .init(
        "Nghị quyết số 05/NQ-HĐND ngày 15/9/2025 của Hội đồng nhân dân tỉnh Tuyên Quang.",
        why: "the province that took others in"),
    ])

  private static let grace = 60

  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    for index in subject.facts.coded {
      let citation = subject.reading.citations[index]
      guard mayBeOutside(subject, index) || citation.date.map({ council.contains($0.year) }) == true
      else { continue }
      guard citation.kind == .numbered, let code = citation.code, !subject.isSelf(index),
        [.administrative, .normative, .letter, .party, .historical].contains(code.family)
      else { continue }
      let mention = subject.mention(index)
      guard !mention.hasYearMismatch, !subject.isAfterDocument(mention),
        let days = days(mention)
      else { continue }
      guard let message = byCode(subject, index, days) ?? byName(subject, index, days) else {
        continue
      }
      let range = mention.plausibleDate == nil ? code.printed : mention.codeAndDate
      report(Finding(metadata, at: range, message, citations: [index]))
    }
    return .applied
  }

  /// The years of the Council of Ministers, in which there was no Government.
  private static let council = 1982...1991

  /// First and last day on which the instrument can have been issued.
  private static func days(_ mention: Mention) -> (first: CalendarDate, last: CalendarDate)? {
    if let date = mention.plausibleDate { return (date, date) }
    guard mention.dateForm == .none, let year = mention.codeYear,
      let first = CalendarDate(year: year, month: 1, day: 1),
      let last = CalendarDate(year: year, month: 12, day: 31)
    else { return nil }
    return (first, last)
  }

  private static func byCode(
    _ subject: Subject, _ index: Int, _ days: (first: CalendarDate, last: CalendarDate)
  ) -> Message? {
    guard let facts = subject.code(index), facts.doubts.contains(.body),
      let body = facts.symbol.centralBody,
      // In papers of the army BTM is Bộ Tham mưu.
      facts.symbol.body != "BTM" || subject.facts.issuers[index]?.named == .central(body)
    else { return nil }
    return outside(CentralBody.all[body], days)
  }

  private static func byName(
    _ subject: Subject, _ index: Int, _ days: (first: CalendarDate, last: CalendarDate)
  ) -> Message? {
    let citation = subject.reading.citations[index]
    guard let issuer = citation.issuer, citation.typeSource != .list else { return nil }
    // One body that cannot be meant is DC403's alone.
    guard let facts = subject.facts.issuers[index],
      !IssuerMismatch.namesOtherBody(subject, index)
    else { return nil }
    if case .central(let body)? = facts.named { return outside(CentralBody.all[body], days) }
    let local = withoutChairman(facts.words)
    guard let end = LocalBodies.end(local), days.first.dayNumber > end.last.dayNumber + grace
    else { return nil }
    return .ended(subject.text(issuer).singleSpaced, days, end.last, successor: end.successor)
  }
  private static let chairman = Words.of("Chủ tịch")

  private static func withoutChairman(_ words: [Word]) -> [Word] {
    words.starts(with: chairman) ? Array(words.dropFirst(chairman.count)) : words
  }

  /// Whether the body that the code or the words name did not exist at all times.
  private static func mayBeOutside(_ subject: Subject, _ index: Int) -> Bool {
    subject.code(index)?.doubts.contains(.body) == true
      || subject.facts.issuers[index]?.isMortal == true
  }

  /// Whether the body that `words` name did not exist at all times.
  static func isMortal(_ words: [Word], _ named: NamedBody?) -> Bool {
    if case .central(let body)? = named { return !CentralBody.all[body].isForever }
    return LocalBodies.end(withoutChairman(words)) != nil
  }

  private static func outside(
    _ body: CentralBody, _ days: (first: CalendarDate, last: CalendarDate)
  ) -> Message? {
    guard !body.existed(on: days.first, grace: grace), !body.existed(on: days.last, grace: grace)
    else { return nil }
    if let last = body.lives.last?.last, days.first > last {
      let successor = body.successor.flatMap { CentralBody.body(code: $0)?.name }
      return .ended(body.name, days, last, successor: successor)
    }
    let next = body.lives.first { life in life.first.map { days.last < $0 } == true }
    return next?.first.map { .notYet(body.name, days, $0) }
  }
}

extension Message {
  private static func day(
    _ days: (first: CalendarDate, last: CalendarDate)
  ) -> Message {
    days.first == days.last
      ? Message(vi: "ngày \(days.first.vietnamese)", en: "on \(days.first.iso)")
      : Message(vi: "năm \(days.first.year)", en: "in \(days.first.year)")
  }
  fileprivate static func ended(
    _ name: String, _ days: (first: CalendarDate, last: CalendarDate), _ last: CalendarDate,
    successor: String?
  ) -> Message {
    let day = day(days)
    return Message(
      vi: "“\(name)” không còn tồn tại vào \(day.vi): hoạt động đến ngày \(last.vietnamese)"
        + (successor.map { ", sau đó nhập vào \($0)." } ?? "."),
      en: "“\(name)” did not exist any more \(day.en): it ended on \(last.iso)"
        + (successor.map { " and became part of \($0)." } ?? "."))
  }
  fileprivate static func notYet(
    _ name: String, _ days: (first: CalendarDate, last: CalendarDate), _ first: CalendarDate
  ) -> Message {
    let day = day(days)
    return Message(
      vi: "“\(name)” chưa được thành lập vào \(day.vi): bắt đầu từ ngày \(first.vietnamese).",
      en: "“\(name)” did not exist yet \(day.en): it began on \(first.iso).")
  }
}
