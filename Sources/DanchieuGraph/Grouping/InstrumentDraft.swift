import DanchieuCitations
import DanchieuText

/// What the mentions of one instrument say, put together in order of position.
struct InstrumentDraft {
  let group: Int
  private(set) var code: InstrumentCode?
  /// What follows the number of a code that the text never prints in one piece; the code then runs
  /// from its number to the end of the list.
  private(set) var rest: TextRange?
  /// Whether the code's canonical spelling is not the printed one.
  var isCodeOdd: Bool { rest != nil || code?.oddities.isEmpty == false }
  var title: TextRange?
  var issuer: TextRange?
  var dates = Votes<CalendarDate>()
  var types = Votes<InstrumentType>()

  init(group: Int) { self.group = group }

  /// Adds what `citation` says; of the document itself nothing.
  mutating func add(_ citation: Citation) {
    guard group != 0, citation.kind == .numbered || citation.kind == .titled else { return }
    if let code = citation.code, !code.number.isEmpty,
      self.code == nil || rest != nil || isCodeOdd && code.oddities.isEmpty
    {
      rest = nil
      self.code = code
    }
    if let title = citation.title, title.count > self.title?.count ?? 0 { self.title = title }
    if let issuer = citation.issuer, issuer.count > self.issuer?.count ?? 0 {
      self.issuer = issuer
    }
    if let date = citation.date { dates.add(date) }
    if let type = citation.type { types.add(type, weight: citation.typeSource == .symbol ? 1 : 4) }
  }

  /// Adds what a member of a list says whose code is `code`, with its `rest` in the last member.
  mutating func add(_ citation: Citation, elided code: InstrumentCode, _ rest: TextRange) {
    if self.code == nil { (self.code, self.rest) = (code, rest) }
    if let issuer = citation.issuer, self.issuer == nil { self.issuer = issuer }
    if let type = citation.type { types.add(type, weight: 4) }
  }

  /// Takes what the document says of itself.
  mutating func describe(_ heading: Heading) {
    if let code = heading.code, !code.number.isEmpty { self.code = code }
    title = heading.title
    issuer = heading.issuer
    if let date = heading.date { dates.add(date) }
    if let type = heading.type { types.add(type) }
  }
}
