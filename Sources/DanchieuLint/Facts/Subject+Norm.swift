import DanchieuCitations
import DanchieuGraph
import DanchieuText

extension Subject {
  /// The document's own date where it can be trusted: printed, within bounds, and not contradicted
  /// by the year in the own code (that is DC105; nothing is compared with such a date).
  ///
  /// For a document that bears no date yet it is the day that the call calls today, if it does.
  var ownDate: CalendarDate? { facts.ownDate }

  /// Whether ``ownDate`` is not printed.
  var isDatedByCall: Bool { ownDate != nil && reading.heading.date == nil }

  /// The day on which the law is looked at: that of the call, else ``ownDate``.
  var lawDate: CalendarDate? { day.asOf ?? ownDate }

  /// The norm that governs the document; nil when its family or its date is not known well enough.
  var norm: Norm? {
    let heading = reading.heading
    if let date = ownDate { return Norm(heading.family, from: date, to: date) }
    // Where date and code give different years, either may be the slip.
    let years = [heading.year, ownMention.codeYear].compactMap { $0 }
    guard let earliest = years.min(), let latest = years.max() else {
      return day.asOf.flatMap { Norm(heading.family, from: $0, to: $0) }
    }
    guard CalendarDate.isPlausible(year: earliest), CalendarDate.isPlausible(year: latest),
      let first = CalendarDate(year: earliest, month: 1, day: 1),
      let last = CalendarDate(year: latest, month: 12, day: 31)
    else { return nil }
    return Norm(heading.family, from: first, to: last)
  }

  /// Why ``norm`` is nil.
  var missingNorm: Message {
    reading.heading.family == .unknown ? .familyUnknown : .ownDateUnknown
  }
}

extension CalendarDate {
  /// Whether an instrument of the families that the program knows can be of `year`.
  static func isPlausible(year: Int) -> Bool { (1900...2100).contains(year) }
}

extension Message {
  /// Reason of `notApplicable`: the family is unknown.
  static let familyUnknown = Message(
    vi: "không xác định được họ văn bản (hành chính, quy phạm, Đảng, …) từ phần đầu",
    en: "the family of the document (administrative, normative, Party, …) is not known")
  /// Reason of `notApplicable`: the own date is unknown.
  static let ownDateUnknown = Message(
    vi: "không xác định được ngày ban hành của chính văn bản này",
    en: "the document's own date of issue is not known")
  /// Reason of `notApplicable`: the norm is not one for this family or period.
  static let normDoesNotGovern = Message(
    vi: "quy định này không áp dụng cho họ hoặc thời kỳ của văn bản",
    en: "the norm does not govern documents of this family or period")
  static let numbersUnread = Message(
    vi: "số thứ tự tự động của tệp Word không đọc được",
    en: "the automatic numbers of the Word file were not read")
  /// Reason of `notApplicable`: what the text says was said on other days.
  static let consolidated = Message(
    vi: "văn bản hợp nhất: nội dung là của các văn bản được hợp nhất, có ngày và quy định riêng",
    en: "a consolidated text: its words are those of older instruments, with days of their own")
}

extension Subject {
  /// The words of the document's own body: where a head in two columns divides its name, both parts.
  var ownIssuer: [Word] {
    let heading = reading.heading
    return [heading.issuerHead, heading.issuer].compactMap { $0 }.flatMap {
      Words.of(text.slice($0))
    }
  }

  /// Whether the document is an official letter: "Căn cứ" in its body begins the reasoning.
  var isOfficialLetter: Bool { reading.heading.type?.name == "Công văn" }
}
