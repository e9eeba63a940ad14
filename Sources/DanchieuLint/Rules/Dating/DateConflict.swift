import DanchieuCitations
import DanchieuGraph
import DanchieuRegistry
import DanchieuText

/// One instrument cited with different dates (norms.md §5, 20).
enum DateConflict: Rule {
  static let metadata = RuleMetadata(
    code: "DC204", name: "dating/conflict", severity: .error,
    summary: Message(
      vi: "Cùng một văn bản được viện dẫn với các ngày ban hành khác nhau.",
      en: "One instrument is cited with different dates of issue."),
    rationale: Message(
      vi: """
        Một văn bản chỉ có một ngày ban hành. Báo ở chỗ thiểu số, khi ngang nhau thì ở chỗ sau; \
        ngày trái với năm trong ký hiệu (DC105), ngày không tồn tại (DC201) và ngày sau văn bản \
        này (DC301) không đem so. Văn bản cùng số của cơ quan khác hoặc năm khác là văn bản khác.
        """,
      en: """
        An instrument has one date of issue. Reported at the minority, on a tie at the later \
        mention; dates that contradict the year of the code (DC105), do not exist (DC201) or lie \
        after this document (DC301) are not compared. The same number of another body or year is \
        another instrument.
        """),
    bases: [],
    triggering: [
      .init(
        """
        Thực hiện Nghị định số 3O/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư.
        Theo Nghị định số 30/2020/NĐ-CP ngày ⟦DC204:06/3/2020⟧ của Chính phủ.
        """, why: "a letter for a digit in the code of the first mention"),
      .init(
        """
        Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư.
        Theo Nghị định số 30/2020/NĐ-CP ngày ⟦DC204:03/5/2020⟧ của Chính phủ.
        """, why: "day and month exchanged; a tie goes to the later mention"),
      .init(
        """
        Theo Thông tư số 57/2013/TT-BGTVT ngày ⟦DC204:17 tháng 12 năm 2013⟧ của Bộ trưởng.
        Phụ lục I kèm theo Thông tư số 57/2013/TT-BGTVT ngày 27 tháng 12 năm 2013.
        Phụ lục II kèm theo Thông tư số 57/2013/TT-BGTVT ngày 27 tháng 12 năm 2013.
        """, why: "the majority decides"),
    ],
    nonTriggering: [
      .init(
        """
        Quyết định số 90/QĐ-TTg ngày 12/01/2016 của Thủ tướng Chính phủ.
        Quyết định số 90/QĐ-TTg ngày 18/01/2022 của Thủ tướng Chính phủ.
        """, why: "numbers start anew each year"),
      .init(
        """
        Nghị định số 24/2003/NĐ-CP ngày 13/3/2003 của Chính phủ.
        Nghị định số 24/2003/NĐ-CP ngày 13 tháng 3 năm 2003 của Chính phủ.
        """, why: "two spellings of one day"),
    ])

  /// Reports name at most this many other places.
  private static let relatedLimit = 4

  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    for instrument in subject.graph.instruments.dropFirst() where instrument.mentions.count > 1 {
      var places: [CalendarDate: [Int]] = [:]
      for index in instrument.mentions where subject.reading.citations[index].date != nil {
        let mention = subject.mention(index)
        guard let date = mention.plausibleDate, !mention.hasYearMismatch,
          !subject.isAfterDocument(mention), !subject.isSelf(index)
        else { continue }
        places[date, default: []].append(index)
      }
      guard places.count > 1, let right = known(instrument, places) ?? majority(places) else {
        continue
      }
      for (date, indices) in places.sorted(by: { $0.key < $1.key }) where date != right {
        let others = places[right] ?? []
        for index in indices {
          conflict(subject, index, date, right, others).map(report)
        }
      }
    }
    return .applied
  }

  /// The date that the registry is sure of, when the text gives it too.
  private static func known(
    _ instrument: Instrument, _ places: [CalendarDate: [Int]]
  ) -> CalendarDate? {
    guard let record = instrument.known, record.confidence >= 2, let issued = record.issued else {
      return nil
    }
    return places[issued] == nil ? nil : issued
  }

  /// The date with most mentions; on a tie the one that comes first in the text.
  private static func majority(_ places: [CalendarDate: [Int]]) -> CalendarDate? {
    places.max { a, b in
      (a.value.count, -(a.value.first ?? 0)) < (b.value.count, -(b.value.first ?? 0))
    }?.key
  }

  private static func conflict(
    _ subject: Subject, _ index: Int, _ date: CalendarDate, _ right: CalendarDate, _ others: [Int]
  ) -> Finding? {
    let mention = subject.mention(index)
    guard let range = mention.dateRange else { return nil }
    let related = others.prefix(relatedLimit).compactMap { other in
      subject.mention(other).dateRange.map { Finding.Related($0, .otherDate(right)) }
    }
    let name = mention.text(mention.head).singleSpaced
    return Finding(
      metadata, at: range, .conflict(name, date, right),
      citations: [index] + others.prefix(relatedLimit),
      related: related)
  }
}

extension Message {
  fileprivate static func conflict(
    _ name: String, _ date: CalendarDate, _ right: CalendarDate
  ) -> Message {
    Message(
      vi:
        "“\(name)” ghi ngày \(date.vietnamese), chỗ khác trong văn bản ghi ngày \(right.vietnamese).",
      en: "“\(name)” is dated \(date.iso) here and \(right.iso) elsewhere in the document.")
  }
  fileprivate static func otherDate(_ date: CalendarDate) -> Message {
    Message(vi: "ở đây ghi ngày \(date.vietnamese)", en: "dated \(date.iso) here")
  }
}
