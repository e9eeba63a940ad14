import DanchieuCitations
import DanchieuText

/// A date that the calendar does not have, or a year out of all bounds (norms.md §5, 17).
enum ImpossibleDate: Rule {
  static let metadata = RuleMetadata(
    code: "DC201", name: "dating/impossible-date", severity: .error,
    summary: Message(
      vi: "Ngày ban hành không có trong lịch, hoặc năm ngoài mọi giới hạn.",
      en: "A date of issue that the calendar does not have, or a year out of all bounds."),
    rationale: Message(
      vi: """
        Ngày 31/4, 30/02, tháng 13 hay năm 1011 chỉ có thể là lỗi đánh máy. Im lặng với ngày ghi \
        thiếu hoặc để trống, năm ghi hai chữ số, chữ số bị nhận dạng thành chữ cái, và dấu chú \
        thích dính sau năm (20131).
        """,
      en: """
        31 April, 30 February, a month 13 or the year 1011 can only be slips. Silent on partial or \
        blank dates, years of two digits, digits misread as letters, and a footnote mark glued to \
        the year (20131).
        """),
    bases: [],
    triggering: [
      .init("Theo Kế hoạch số 12/KH-UBND ngày ⟦DC201:31/4/2024⟧ của Ủy ban nhân dân huyện."),
      .init(
        "Thông tư số 22/2013/TT-BQP ngày ⟦DC201:11/3/12013⟧ của Bộ Quốc phòng.",
        why: "a year of five digits, seen in an official compilation"),
      .init("Quyết định số 15/QĐ-UBND ngày ⟦DC201:30 tháng 02 năm 2023⟧."),
    ],
    nonTriggering: [
      .init("Quyết định số 15/QĐ-UBND ngày 29 tháng 02 năm 2024.", why: "a leap year"),
      .init("Kế hoạch số 12/KH-UBND ngày … tháng 4 năm 2024.", why: "left open"),
      .init("Công văn số 12/UBND-VX ngày 02/4/24.", why: "a year of two digits"),
    ])

  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    subject.forEachMention { mention in
      guard let range = mention.dateRange, mention.dateForm != .blank,
        isImpossible(mention, range)
      else { return }
      report(
        Finding(
          metadata, at: range, .impossible(mention.printedDate),
          citations: mention.index.map { [$0] } ?? []))
    }
    return .applied
  }

  private static func isImpossible(_ mention: Mention, _ range: TextRange) -> Bool {
    let dates = DatePieces(range, in: mention.text)
    guard dates.pieces.count == 3, !dates.isGarbled, dates.pieces[0].digits <= 2 else {
      return false
    }
    let (day, month, year) = (dates.pieces[0], dates.pieces[1], dates.pieces[2])
    switch year.digits {
    case 3: return true
    case 4:
      guard CalendarDate.isPlausible(year: year.value) else { return true }
      return mention.date == nil
        && CalendarDate(year: year.value, month: month.value, day: day.value) == nil
    case 5:
      return !CalendarDate.isPlausible(year: year.value / 10)
    default: return false
    }
  }
}

extension Message {
  fileprivate static func impossible(_ date: String) -> Message {
    Message(
      vi: "Ngày “\(date)” không tồn tại.", en: "The date “\(date)” does not exist.")
  }
}
