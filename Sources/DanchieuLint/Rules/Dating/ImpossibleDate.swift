import DanchieuCitations
import DanchieuText

/// A date that the calendar does not have, or a year out of all bounds (norms.md §5, 17).
enum ImpossibleDate: Rule {
  static let metadata = RuleMetadata(
    code: "DC201", name: "dating/impossible-date", severity: .error,
    summary: Message(
      vi: "Ngày không có trong lịch, hoặc năm ban hành ngoài mọi giới hạn.",
      en: "A date that the calendar does not have, or a year of issue out of all bounds."),
    rationale: Message(
      vi: """
        Ngày 31/4, 30/02, tháng 13 hay năm 1011 chỉ có thể là lỗi đánh máy; ngày đủ ngày, tháng, \
        năm sau chữ “ngày” bị xét ở mọi chỗ của văn bản. Im lặng với ngày âm lịch, ngày ghi \
        thiếu hoặc để trống, năm ghi hai chữ số, chữ số bị nhận dạng thành chữ cái, và dấu chú \
        thích dính sau năm (20131).
        """,
      en: """
        31 April, 30 February, a month 13 or the year 1011 can only be slips; full dates after the \
        word "ngày" are looked at anywhere in the text. Silent on lunar dates, partial or \
        blank dates, years of two digits, digits misread as letters, and a footnote mark glued to \
        the year (20131).
        """),
    bases: [],
    triggering: [
      .init(
        """
        Trong kỳ (⟦DC201:31/4/2024⟧) đã giải quyết 15 vụ; từ 01/4/2024 đến ⟦DC201:31/6/2024⟧ có \
        12 vụ.
        """, why: "numeric dates without “ngày”"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 93/QĐ-UBND
        Ví Dụ, ngày 20 tháng 11 năm 2025
        QUYẾT ĐỊNH
        Ban hành Quy chế làm việc
        Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc.
        QUY CHẾ
        Làm việc
        (Ban hành kèm theo Quyết định số 93/QĐ-UBND ngày ⟦DC201:20/11/20225⟧ của Ủy ban nhân dân \
        xã)
        """, why: "a digit too many in the line of the annex"),
      .init("Theo Kế hoạch số 12/KH-UBND ngày ⟦DC201:31/4/2024⟧ của Ủy ban nhân dân huyện."),
      .init(
        "Thông tư số 22/2013/TT-BQP ngày ⟦DC201:11/3/12013⟧ của Bộ Quốc phòng.",
        why: "a year of five digits, seen in an official compilation"),
      .init("Quyết định số 15/QĐ-UBND ngày ⟦DC201:30 tháng 02 năm 2023⟧."),
      .init("Nghị định số 63/2010/NĐ-CP ngày ⟦DC201:08/6/20210⟧ của Chính phủ."),
      .init(
        "Công văn số 12/UBND-VX ngày ⟦DC201:18/012/2022⟧; số 13/UBND-VX ngày ⟦DC201:111/6/2022⟧."),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/QĐ-UBND
        Ví Dụ, ngày ⟦DC201:22 tháng 11 năm 20245⟧
        QUYẾT ĐỊNH
        Theo Nghị định số 30/2020/NĐ-CP ngày ⟦DC201:05/3/20025⟧ của Chính phủ.
        """, why: "five digits in the document's own date, and beside another year in the code"),
      .init("Số liệu tính đến hết ngày ⟦DC201:31 tháng 11 năm 2023⟧.", why: "no date of issue"),
      .init("Hoàn thành trước ngày ⟦DC201:31/6/2025⟧.", why: "a deadline"),
      .init(
        "Báo cáo trước ngày ⟦DC201:31 tháng 9⟧ hằng năm, đối chiếu trước ngày ⟦DC201:31/4⟧.",
        why: "days that no year has"),
    ],
    nonTriggering: [
      .init(
        """
        Quyết định số 12/QĐ-UBND ngày 15 tháng 01 năm 202 2 của Ủy ban nhân dân xã.
        """, why: "a year with a blank in it"),
      .init(
        """
        Số 31/4/2024 của sổ; hợp đồng 31/6/2024/HĐ-XD; tổ 30/2/20245; ngày 29/02/2024; \
        30/11/2024.
        """, why: "fractions, codes and chains of numbers"),
      .init("Quyết định số 15/QĐ-UBND ngày 29 tháng 02 năm 2024.", why: "a leap year"),
      .init("Kế hoạch số 12/KH-UBND ngày … tháng 4 năm 2024.", why: "left open"),
      .init(
        "Nghị định số 30/2020/NĐ-CP ngày 05/3/20201 của Chính phủ.", why: "a footnote mark"),
      .init("Công văn số 12/UBND-VX ngày 02/4/24.", why: "a year of two digits"),
      .init(
        "Nghỉ từ ngày 29-30/4; giỗ ngày 30 tháng 2 âm lịch; ngày 29 tháng 02 hằng năm; ngày 31/12.",
        why: "two days; the lunar calendar; days that some years have"),
      .init("Lễ hội tổ chức ngày 30/02/2024 âm lịch.", why: "the lunar calendar has that day"),
      .init("Họp ngày 31/12/2023; hạn ngày 29 tháng 02 năm 2024.", why: "days that there are"),
    ])

  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    var reported: [TextRange] = []
    let bytes = subject.text.bytes
    let isWanted = { (citation: Citation) in mayBeImpossible(citation, bytes) }
    subject.forEachMention(where: isWanted) { mention in
      guard let range = mention.dateRange, mention.dateForm != .blank,
        isImpossible(mention, range) || hasLongYear(subject, mention, range)
      else { return }
      reported.append(range)
      report(
        Finding(
          metadata, at: range, .impossible(mention.printedDate),
          citations: mention.index.map { [$0] } ?? []))
    }
    reported.sort { $0.start < $1.start }
    for range in DaysInText(subject).impossible() where !overlaps(range, reported) {
      report(Finding(metadata, at: range, .impossible(subject.text(range).singleSpaced)))
    }
    return .applied
  }

  /// Whether `range` overlaps one of `ranges`, which are in order and apart from each other.
  private static func overlaps(_ range: TextRange, _ ranges: [TextRange]) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].end <= range.start { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].overlaps(range)
  }

  /// Whether a year of five digits, of which the first four may be one, cannot be a year with a
  /// footnote mark: in the document's own date, or beside another year in the code.
  private static func hasLongYear(_ subject: Subject, _ mention: Mention, _ range: TextRange)
    -> Bool
  {
    let pieces = DatePieces(range, in: mention.text).pieces
    guard pieces.count == 3, pieces[2].digits == 5,
      !subject.reading.isConsolidated
    else { return false }
    if mention.isOwnHeading || mention.index.map(subject.isSelf) == true { return true }
    // A first note may stand beside the date of what amended the instrument.
    guard let year = mention.codeYear, pieces[2].value % 10 != 1 else { return false }
    return year != pieces[2].value / 10
  }

  /// Whether the citation has a date that is not a day of the calendar in at most two, two and just
  /// four digits, as nearly all are.
  private static func mayBeImpossible(_ citation: Citation, _ bytes: [UInt8]) -> Bool {
    guard let range = citation.dateRange else { return false }
    guard let date = citation.date, CalendarDate.isPlausible(year: date.year) else { return true }
    return !DatePieces.isRegular(range, in: bytes)
  }

  private static func isImpossible(_ mention: Mention, _ range: TextRange) -> Bool {
    let dates = DatePieces(range, in: mention.text)
    guard dates.pieces.count == 3, !dates.isGarbled, dates.pieces[0].digits <= 3 else {
      return false
    }
    if dates.pieces[0].digits == 3 { return dates.pieces[2].digits == 4 }
    let (day, month, year) = (dates.pieces[0], dates.pieces[1], dates.pieces[2])
    if month.digits > 2, year.digits == 4 { return true }
    switch year.digits {
    case 3: return !goesOn(mention, range)
    case 4:
      guard CalendarDate.isPlausible(year: year.value) else { return true }
      return mention.date == nil
        && CalendarDate(year: year.value, month: month.value, day: day.value) == nil
    case 5:
      // no footnote has the number 0
      return !CalendarDate.isPlausible(year: year.value / 10) || year.value % 10 == 0
    default: return false
    }
  }
}

extension ImpossibleDate {
  /// "năm 202 2": the last digit stands behind a blank.
  private static func goesOn(_ mention: Mention, _ range: TextRange) -> Bool {
    let after = mention.text.slice(TextRange(range.end, range.end + 3))
    guard after.count >= 2, after.first == 0x20 else { return false }
    let digits = after.dropFirst().prefix { $0 &- 0x30 < 10 }
    return digits.count == 1
  }
}

extension Message {
  fileprivate static func impossible(_ date: String) -> Message {
    Message(
      vi: "Ngày “\(date)” không tồn tại.", en: "The date “\(date)” does not exist.")
  }
}
