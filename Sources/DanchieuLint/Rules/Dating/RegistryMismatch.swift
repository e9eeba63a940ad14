import DanchieuCitations
import DanchieuGraph
import DanchieuRegistry
import DanchieuText

/// A date of issue that differs from the known one (norms.md §5, 29).
enum RegistryMismatch: Rule {
  static let metadata = RuleMetadata(
    code: "DC205", name: "dating/registry-mismatch", severity: .error,
    summary: Message(
      vi: "Ngày ban hành ghi ở đây khác ngày mà dữ liệu về văn bản đó cho biết.",
      en: "The date of issue differs from the one that the registry knows."),
    rationale: Message(
      vi: """
        So với dữ liệu kèm theo chương trình: từ hai nguồn trở lên thì là lỗi, một nguồn thì chỉ \
        ghi chú, chưa có nguồn nào xác nhận thì im lặng. Luật và nghị quyết của Quốc hội có thể \
        trùng số nên phải cùng tên loại; trích yếu khác hẳn thì coi là văn bản khác. Số không có \
        năm chỉ so trong cùng năm, của Đảng trong cùng nhiệm kỳ. Luật mang ngày thông qua: ngày \
        muộn hơn vài tuần có thể là ngày công bố nên chỉ ghi chú. Luật chỉ nêu năm thì báo khi năm \
        đó kề với năm ban hành và không có luật sửa đổi nào của năm đó.
        """,
      en: """
        Compared with the facts in the program: an error where two or more sources agree, a note \
        where there is one, nothing where none checked the date. Laws and resolutions of the \
        National Assembly may share a number, so the type must agree; with quite another title it \
        is another instrument. Codes without year are compared within their year, those of the \
        Party within their term. Laws carry the day of passing: a day some weeks later may be that \
        of promulgation and is a note only. The year of a law named without date is wrong where it \
        is next to the year of issue and no amendment is of that year.
        """),
    bases: [],
    triggering: [
      .init(
        """
        Căn cứ Luật Tổ chức Chính phủ ngày ⟦DC205:19 tháng 02 năm 2025⟧;
        Căn cứ Nghị định số 30/2020/NĐ-CP ngày ⟦DC205:03 tháng 5 năm 2020⟧ của Chính phủ;
        """, why: "the law was passed on 18/02/2025; day and month exchanged"),
      .init(
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày ⟦DC205:19 tháng 6 năm 2025⟧;",
        why: "of the laws of that name one is of 19/02/2025, one of 16/6/2025"),
      .init(
        "Theo Nghị định số 113/2013/NĐ-CP ngày ⟦DC205:01/12/2013⟧ của Chính phủ.",
        why: "a real slip: the decree is of 02/10/2013"),
      .init(
        """
        Thực hiện Nghị quyết số 27-NQ/TW ngày ⟦DC205:21/5/2019⟧ của Ban Chấp hành Trung ương.
        """, why: "numbers of the Party are given once in a term"),
    ],
    nonTriggering: [
      .init(
        """
        Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Đất đai số 31/2024/QH15, Luật Nhà ở số \
        27/2023/QH15 và Luật Các tổ chức tín dụng số 32/2024/QH15 ngày 29 tháng 6 năm 2024;
        """, why: "the date of the law that amends, behind the last of those amended"),
      .init(
        "Căn cứ Nghị quyết số 55/2010/QH12 ngày 24 tháng 11 năm 2010 của Quốc hội;",
        why: "a law has the same number"),
      .init(
        "Theo Quyết định số 749/QĐ-TTg ngày 15/5/2019 của Thủ tướng Chính phủ.",
        why: "numbers without year begin anew each year: unknown, not wrong"),
      .init(
        """
        Lệnh số 22/2013/L-CTN ngày 09/12/2013 của Chủ tịch nước công bố Luật Đất đai số \
        45/2013/QH13 ngày 29/11/2013.
        """, why: "the order of promulgation has a date of its own"),
      .init(
        """
        Nghị định số 02/2025/NĐ-CP ngày 18/02/2025 của Chính phủ; Quyết định số 50/2017/QĐ-TTg ngày \
        31/12/2017 của Thủ tướng Chính phủ.
        """, why: "the one source gives New Year's Day, others the printed date"),
      .init(
        """
        Căn cứ Nghị định số 01/2022/NĐ-CP ngày 30 tháng 11 năm 2022 của Chính phủ quy định chức năng, \
        nhiệm vụ, quyền hạn và cơ cấu tổ chức của Bộ Quốc phòng;
        """, why: "quite another title: a decree of another series, or a slip in the number"),
      .init(
        "Căn cứ Nghị định số 06/2024/NĐ-CP ngày 15 tháng 11 năm 2024 của Chính phủ về công tác cảnh vệ;",
        why: "secret instruments have numbers of their own"),
      .init(
        "Luật Doanh nghiệp năm 2025, Luật Tổ chức Chính phủ năm 2019, Luật Dân quân tự vệ năm 2008.",
        why: "years of amendments; a law whose date no source has confirmed"),
      .init(
        "Quyết định số 02/2010/QĐ-UBND ngày 12/3/2010 của Ủy ban nhân dân tỉnh Hà Nam.",
        why: "the registry knows no local instruments"),
    ])

  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    let citations = subject.reading.citations
    for index in citations.indices {
      if citations[index].year != nil, let finding = lawYear(subject, index) { report(finding) }
      guard citations[index].date != nil, citations[index].dateRange != nil else { continue }
      let citation = citations[index]
      guard citation.kind == .numbered || citation.kind == .titled, !subject.isSelf(index) else {
        continue
      }
      let mention = subject.mention(index)
      guard let date = mention.plausibleDate, let range = mention.dateRange,
        !mention.hasYearMismatch, !subject.isAfterDocument(mention)
      else { continue }
      guard let (record, isOnlyByNumber) = record(subject, index, mention, date) else {
        if let finding = NoSuchLaw.finding(subject, index, mention, date) { report(finding) }
        continue
      }
      guard let issued = record.issued, issued != date, !isAnother(subject, index, record),
        !isOfNamesake(subject, citation, record, date),
        !CodeConflict.isSwapped(subject, index, date)
      else { continue }
      if mention.code == nil, !issued.isOneSlip(from: date),
        let finding = NoSuchLaw.finding(subject, index, mention, date)
      {
        report(finding)
        continue
      }
      let known = Knowledge(record: record, registry: subject.registry)
      guard record.confidence > 0, known.isSure || !isDoubtful(record, issued, date) else {
        continue
      }
      let severity: Severity =
        !known.isSure || mayBePromulgation(record, date)
          || DisputedDates.isNextDay(record.code, date)
        ? .note : isOnlyByNumber ? .warning : .error
      let name = mention.text(mention.head).singleSpaced
      report(
        Finding(
          metadata, at: range, .mismatch(name, date, issued) + known.suffix, severity: severity,
          citations: [index],
          fix: severity == .error && isDateWrong(subject, index, record, date)
            ? mention.dateText(issued).map { .init(range, $0) } : nil))
    }
    return .applied
  }

  /// What the registry knows of the instrument; `isOnlyByNumber` where the code alone, without a
  /// year in it, tells that it is meant.
  private static func record(
    _ subject: Subject, _ index: Int, _ mention: Mention, _ date: CalendarDate
  ) -> (record: RegistryRecord, isOnlyByNumber: Bool)? {
    guard let code = mention.code else {
      return subject.instrument(index)?.known.map { ($0, false) }
        ?? law(subject, index, date).map { ($0, false) }
    }
    guard code.oddities.isDisjoint(with: [.blankNumber, .truncated]) else { return nil }
    if mention.codeYear != nil { return subject.instrument(index)?.known.map { ($0, false) } }
    guard code.family == .administrative || code.family == .party, code.year == nil,
      let type = mention.type, let groups = subject.code(index)?.groups, groups.count >= 2,
      let canonical = code.canonical(in: subject.text.bytes)
    else { return nil }
    let isCentral = groups.count == 2 && central.contains(groups[1])
    guard isCentral || subject.registry.hasFiles else { return nil }
    let issuer = subject.instrument(index)?.issuer
    let records = subject.registry.records(code: canonical).filter { record in
      record.type == type
        && record.issued.map { isSamePeriod($0, date, code.family) } == true
        && (isCentral || isOf(record, issuer))
    }
    guard records.count == 1, let record = records.first else { return nil }
    return (record, true)
  }

  /// The bodies that alone use the codes that end in their letters.
  private static let central: Set<String> = ["TTg", "CP", "TW"]

  /// Whether the body that is printed in full is that of a record of the user.
  private static func isOf(_ record: RegistryRecord, _ issuer: String?) -> Bool {
    guard record.isFromUser, let issuer, let known = record.issuer else { return false }
    return IssuerName.isFully(issuer, known)
  }

  private static func isSamePeriod(
    _ a: CalendarDate, _ b: CalendarDate, _ family: CodeFamily
  ) -> Bool {
    guard family == .party else { return a.year == b.year }
    guard let term = PartyTerms.term(on: a) else { return false }
    return term == PartyTerms.term(on: b) && !PartyTerms.isNearStart(a, days: 10)
      && !PartyTerms.isNearStart(b, days: 10)
  }

  /// A law cited by its name with day and month of a law of that name, but another year.
  private static func law(_ subject: Subject, _ index: Int, _ date: CalendarDate) -> RegistryRecord?
  {
    let citation = subject.reading.citations[index]
    guard let type = citation.type, let title = citation.title else { return nil }
    let laws = subject.registry.laws(type: type, named: subject.text(title))
    let ofYear = laws.filter { $0.issued?.year == date.year }
    // Of two laws of one year the one whose day or month is printed is meant.
    if ofYear.count > 1, !ofYear.contains(where: { $0.issued == date }) {
      let near = ofYear.filter { $0.issued?.month == date.month || $0.issued?.day == date.day }
      return near.count == 1 ? near.first : nil
    }
    guard ofYear.isEmpty, !laws.contains(where: { $0.issued == nil }) else { return nil }
    let fitting = laws.filter { $0.issued?.month == date.month && $0.issued?.day == date.day }
    return fitting.count == 1 ? fitting.first : nil
  }

  /// Whether the title or date says that another instrument is meant, or that the number is the
  /// slip: a code that is given once only needs few words of the known title, other codes none.
  private static func isAnother(_ subject: Subject, _ index: Int, _ record: RegistryRecord) -> Bool
  {
    if SecretSeries.mayBeMeant(subject, by: index, insteadOf: record) { return true }
    guard let code = subject.reading.citations[index].code,
      let shared = KnownTitle.shared(subject, index, record)
    else { return false }
    let isGivenOnce = code.year != nil && code.family != .nationalAssembly
    return isGivenOnce ? shared < 0.2 : shared == 0
  }

  /// "Luật Thống kê số 85/2015/QH13 ngày 23/11/2015": whether a law of the printed name and date has
  /// another number than `record`, so that the number is the slip (DC110).
  private static func isOfNamesake(
    _ subject: Subject, _ citation: Citation, _ record: RegistryRecord, _ date: CalendarDate
  ) -> Bool {
    guard citation.code != nil, let type = citation.type, type.isLaw, let title = citation.title
    else { return false }
    let laws = subject.registry.laws(type: type, named: subject.text(title))
    return laws.contains { $0.issued == date } && !laws.contains { $0.code == record.code }
  }

  /// Whether the date and not the number is the slip: the title is that of `record`, or none is
  /// printed and the date is one slip away; and neither another law of that name nor a code one
  /// slip away is of the printed date.
  private static func isDateWrong(
    _ subject: Subject, _ index: Int, _ record: RegistryRecord, _ date: CalendarDate
  ) -> Bool {
    guard let issued = record.issued else { return false }
    let citation = subject.reading.citations[index]
    let isUntitled = citation.title == nil && date.isOneSlip(from: issued)
    let shared = KnownTitle.shared(subject, index, record)
    guard shared.map({ $0 >= 0.5 }) ?? (isUntitled || citation.code == nil),
      !subject.registry.hasNeighbor(ofCode: record.code, issued: date)
    else { return false }
    guard let type = record.type, type.isLaw, let title = citation.title else { return true }
    return !subject.registry.laws(type: type, named: subject.text(title))
      .contains { $0.issued == date }
  }

  /// Whether the one source may be the wrong one: it gives New Year's Day, which stands for a year
  /// alone, or another source gives the printed date.
  private static func isDoubtful(
    _ record: RegistryRecord, _ issued: CalendarDate, _ date: CalendarDate
  ) -> Bool {
    issued.month == 1 && issued.day == 1 || DisputedDates.contains(record.code, date)
  }

  /// Laws are promulgated some days after they were passed, and texts mix the two days up.
  private static func mayBePromulgation(_ record: RegistryRecord, _ date: CalendarDate) -> Bool {
    guard let issued = record.issued, record.type?.isLaw == true else { return false }
    return promulgation.contains(date.dayNumber - issued.dayNumber)
  }
  /// Days from the passing of a law to its promulgation.
  static let promulgation = 4...31
}

extension Message {
  fileprivate static func mismatch(
    _ name: String, _ date: CalendarDate, _ issued: CalendarDate
  ) -> Message {
    Message(
      vi: "“\(name)” được ban hành ngày \(issued.vietnamese), không phải \(date.vietnamese)",
      en: "“\(name)” was issued on \(issued.iso), not on \(date.iso)")
  }
}
