import DanchieuCitations
import DanchieuGraph
import DanchieuText

/// The day of a member of a list that prints none itself: "các Nghị quyết số 20, 21 và 22/NQ-HĐND
/// cùng ngày 10/7/2024". Without "cùng" the day is certain for the last member only.
struct CommonDay {
  /// The citation without date.
  let member: Int
  /// The citation that prints its symbol: itself, or the last member.
  let code: Int
  let number: Int
  let date: CalendarDate

  /// A list goes on up to this many members.
  private static let limit = 50

  /// nil where `instrument` is mentioned elsewhere, too, or its list has no common day.
  init?(_ subject: Subject, _ instrument: Instrument) {
    guard instrument.mentions.count == 1, let member = instrument.mentions.first else { return nil }
    let citations = subject.reading.citations
    guard citations[member].date == nil,
      citations[member].code != nil || citations[member].isElided,
      let last = citations[(member + 1)...].prefix(Self.limit).firstIndex(where: {
        $0.typeSource != .list || $0.date != nil
      }), citations[last].typeSource == .list, let range = citations[last].dateRange,
      Self.common.elementsEqual(
        subject.text.slice(TextRange(max(0, range.start - 12), range.start)))
    else { return nil }
    let mention = subject.mention(last)
    guard let date = mention.plausibleDate, !mention.hasYearMismatch,
      !subject.isAfterDocument(mention), !subject.isSelf(last)
    else { return nil }
    let printed = citations[member].code?.number ?? citations[member].range
    let digits = subject.text.slice(printed).reversed().prefix { (0x30...0x39).contains($0) }
    guard let number = subject.text.number(TextRange(printed.end - digits.count, printed.end))
    else { return nil }
    self.member = member
    code = citations[member].isElided ? last : member
    self.number = number
    self.date = date
  }

  private static let common = Array("cùng ngày ".utf8)
}
