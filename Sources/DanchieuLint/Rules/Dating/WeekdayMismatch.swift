import DanchieuCitations
import DanchieuText

/// A weekday that is not that of the date next to it (norms.md §5, 19).
enum WeekdayMismatch: Rule {
  static let metadata = RuleMetadata(
    code: "DC207", name: "dating/weekday-mismatch", severity: .error,
    summary: Message(
      vi: "Thứ trong tuần không phải là thứ của ngày ghi bên cạnh.",
      en: "The weekday named is not that of the date next to it."),
    rationale: Message(
      vi: """
        Ngày và thứ mâu thuẫn thì một trong hai sai. Chỉ xét ngày đủ ngày, tháng, năm ngay cạnh \
        thứ; im lặng với số thứ tự (“kỳ họp thứ hai”, “Thứ hai, …” trong liệt kê) và âm lịch.
        """,
      en: """
        Where day and weekday contradict each other one of them is wrong. Only full dates right \
        next to the weekday; silent on ordinals ("kỳ họp thứ hai", "Thứ hai, …" in an \
        enumeration) and on the lunar calendar.
        """),
    bases: [],
    triggering: [
      .init(
        """
        Họp giao ban 22/11/2024 (⟦DC207:thứ Năm⟧).
        """, why: "after a date without “ngày”"),
      .init(
        """
        Họp ⟦DC207:thứ Ba⟧, ngày 21/11/2024 tại trụ sở.
        """, why: "a meeting on a weekday"),
      .init(
        "Thời gian: 08 giờ 00, ⟦DC207:thứ Hai⟧, ngày 22/11/2024, tại hội trường.",
        why: "22/11/2024 was a Friday"),
      .init("Họp vào ngày 22 tháng 11 năm 2024 (⟦DC207:thứ Năm⟧).", why: "after the date"),
      .init("Sáng ⟦DC207:Chủ nhật⟧ ngày 23 tháng 11 năm 2024.", why: "Sunday for Saturday"),
      .init("Chiều ⟦DC207:thứ 3⟧ (22/11/2024) họp giao ban.", why: "a digit"),
      .init(
        "⟦DC207:Thứ Hai⟧ - ngày 22/11/2024; ⟦DC207:Thứ Ba⟧ – 22/11/2024; ngày ⟦DC207:thứ Tư⟧, 22/11/2024.",
        why: "a hyphen or dash in between, and after “ngày”"),
      .init(
        "Nghị quyết số 12/NQ-HĐND ⟦DC207:Thứ Ba⟧, ngày 16 tháng 02 năm 2015.",
        why: "between a code and its date"),
      .init("Thời gian: 14h00 ngày 22/11/2024, ⟦DC207:thứ Năm⟧.", why: "at the end of a sentence"),
      .init(
        "Họp ngày 22/11/2024 - ⟦DC207:thứ Năm⟧; ngày 22 tháng 11 năm 2024 là ⟦DC207:thứ Năm⟧.",
        why: "behind a dash or “là”"),
    ],
    nonTriggering: [
      .init(
        """
        Thứ nhất, ngày 20/11/2024 Sở đã báo cáo; thứ hai, ngày 21/11/2024 Sở đã họp. Kỳ họp thứ \
        Ba, ngày 21/11/2024.
        """, why: "an enumeration in small letters; a session's number"),
      .init(
        "Thứ Sáu, ngày 22/11/2024; ngày 23/11/2024 (thứ Bảy); Chủ nhật ngày 24/11/2024.",
        why: "the right weekdays"),
      .init(
        "Kỳ họp thứ hai ngày 22/11/2024, phiên họp thứ 3, ngày 22/11/2024 và lần thứ tư ngày "
          + "22/11/2024.", why: "ordinals"),
      .init(
        """
        Thứ nhất, ngày 20/11/2024 Sở đã báo cáo.
        Thứ hai, ngày 22/11/2024 Sở đã họp.
        """, why: "an enumeration"),
      .init(
        "Lễ hội diễn ra từ thứ Hai, ngày 18 đến thứ Sáu, ngày 22/11/2024; thứ Hai, 10/3/2024 âm "
          + "lịch.", why: "a date without month, the lunar calendar"),
    ])

  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    var weekdays = Weekdays(subject)
    for named in weekdays.named() where named.date.weekday != named.day {
      guard CalendarDate.isPlausible(year: named.date.year) else { continue }
      report(
        Finding(
          metadata, at: named.range,
          .mismatch(
            subject.text(named.range).singleSpaced, named.date.vietnamese, named.date.weekday),
          related: [
            .init(named.dateRange, Message(vi: "ngày ở đây", en: "the date is here"))
          ]))
    }
    return .applied
  }
}

extension CalendarDate {
  /// 0 for Sunday to 6 for Saturday.
  fileprivate var weekday: Int { ((dayNumber + 4) % 7 + 7) % 7 }
}

extension Message {
  fileprivate static func mismatch(_ printed: String, _ date: String, _ day: Int) -> Message {
    let vi = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"]
    let en = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
    return Message(
      vi: "Văn bản ghi “\(printed)” nhưng ngày \(date) là \(vi[day]).",
      en: "The text has “\(printed)”, but \(date) is a \(en[day]).")
  }
}
