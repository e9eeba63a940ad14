import DanchieuCitations
import DanchieuRegistry
import DanchieuText

/// A law by its name, of which several are known, with a day that is that of none: "Luật Tổ chức
/// chính quyền địa phương ngày 19 tháng 6 năm 2025", between those of 19/02/2025 and 16/6/2025.
///
/// Where one of them alone is near, ``RegistryMismatch`` says which is meant.
enum NoSuchLaw {
  static func finding(
    _ subject: Subject, _ index: Int, _ mention: Mention, _ date: CalendarDate
  ) -> Finding? {
    let citation = subject.reading.citations[index]
    guard citation.code == nil, let type = citation.type, type.isLaw, let title = citation.title,
      let range = mention.dateRange
    else { return nil }
    let laws = subject.registry.laws(type: type, named: subject.text(title))
    let days = laws.compactMap(\.issued).sorted()
    let near = laws.filter { $0.issued.map(date.isOneSlip) ?? false }
    // "ngày 19 tháng 2 năm 2015": the day of a later law, the year of an earlier one.
    let isBetween =
      near.count == 1 && near[0].issued?.year != date.year
      && days.contains { $0.year == date.year }
    guard days.count == laws.count, !days.contains(where: { mayBeOf($0, date) }),
      near.count > 1 || isBetween, near.allSatisfy({ $0.confidence >= 2 }), let record = near.last
    else { return nil }
    let known = Knowledge(record: record, registry: subject.registry)
    return Finding(
      RegistryMismatch.metadata, at: range,
      .noSuchLaw("\(type.name) \(subject.text(title).singleSpaced)", date, days) + known.suffix,
      citations: [index])
  }

  /// Whether `date` is the day of a law passed on the day `issued`, or may be that of its
  /// promulgation.
  private static func mayBeOf(_ issued: CalendarDate, _ date: CalendarDate) -> Bool {
    let days = date.dayNumber - issued.dayNumber
    return days == 0 || RegistryMismatch.promulgation.contains(days)
  }
}

extension Message {
  fileprivate static func noSuchLaw(
    _ name: String, _ date: CalendarDate, _ known: [CalendarDate]
  ) -> Message {
    Message(
      vi: "Không có “\(name)” nào ban hành ngày \(date.vietnamese): các luật tên này ban hành ngày "
        + known.map(\.vietnamese).joined(separator: ", "),
      en: "No “\(name)” is of \(date.iso): the laws of that name are of "
        + known.map(\.iso).joined(separator: ", "))
  }
}
