import DanchieuCitations
import DanchieuDocument
import DanchieuGraph
import DanchieuRegistry
import DanchieuText

/// One place where number, date or type of an instrument is printed: a citation, or the document's
/// own heading. Rules on the form of codes and dates treat both alike.
struct Mention {
  /// Index of the citation; nil for the document's own heading.
  let index: Int?
  let code: InstrumentCode?
  let type: InstrumentType?
  let date: CalendarDate?
  let dateRange: TextRange?
  let dateForm: DateForm
  /// Type word (or "số") to the end of the code; the whole span for a mention without code.
  let head: TextRange
  let text: Text

  /// Slices of the document's text.
  struct Text {
    let bytes: [UInt8]
    /// The words at `range`, exactly as printed.
    func callAsFunction(_ range: TextRange) -> String {
      String(decoding: slice(range), as: UTF8.self)
    }
    /// The bytes at `range`, cut to the text.
    func slice(_ range: TextRange) -> ArraySlice<UInt8> {
      let end = min(range.end, bytes.count)
      return bytes[min(range.start, end)..<end]
    }
    /// The number that `range` spells in one to nine digits; nil for anything else.
    func number(_ range: TextRange) -> Int? {
      guard (1...9).contains(range.count) else { return nil }
      var value = 0
      for byte in slice(range) {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
  }

  var isOwnHeading: Bool { index == nil }

  /// The four-digit year in the code; nil when there is none.
  var codeYear: Int? {
    guard let year = code?.year else { return nil }
    if year.count == 4 { return text.number(year) ?? Int(InstrumentCode.digits(text(year))) }
    // "20 18"
    return code?.oddities.contains(.space) == true ? Int(text(year).filter(\.isNumber)) : nil
  }

  /// The date of issue, unless its year is out of all bounds (DC201).
  var plausibleDate: CalendarDate? {
    date.flatMap { CalendarDate.isPlausible(year: $0.year) ? $0 : nil }
  }

  /// "Thông tư 70-TC/TCT năm 1994": the year after a code, where it is one before 1998, when codes
  /// had other forms. A later year may be that of a plan.
  var oldYear: Int? {
    guard let code, dateForm == .none else { return nil }
    let after = text.slice(TextRange(code.printed.end, code.printed.end + 12))
    let words = String(decoding: after, as: UTF8.self).split { $0.isWhitespace }
    guard words.count >= 2, words[0] == "năm" || words[0] == "(năm",
      let year = Int(words[1].prefix { $0.isNumber }), (1945..<1998).contains(year)
    else { return nil }
    return year
  }

  /// Whether the year in the code is not that of the date (DC105).
  var hasYearMismatch: Bool {
    guard let codeYear, let date = plausibleDate else { return false }
    return codeYear != date.year
  }

  /// The printed code, with line breaks and runs of blanks as one blank.
  var printedCode: String { code.map { text($0.printed).singleSpaced } ?? "" }

  /// The printed date, with line breaks and runs of blanks as one blank.
  var printedDate: String { dateRange.map { text($0).singleSpaced } ?? "" }

  /// Code to date where the date follows the code on the same stretch; else the code alone.
  var codeAndDate: TextRange {
    guard let code else { return dateRange ?? head }
    guard let dateRange, dateRange.start >= code.printed.end,
      dateRange.start - code.printed.end < 24
    else { return code.printed }
    return TextRange(code.printed.start, dateRange.end)
  }
}

extension Mention {
  /// A citation, which has `index`, as a mention.
  init(_ index: Int, _ citation: Citation, _ text: Text) {
    var head = citation.range
    if let code = citation.code {
      let start = min(citation.typeRange?.start ?? citation.range.start, code.printed.start)
      head = TextRange(start, code.printed.end)
    }
    self.init(
      index: index, code: citation.code, type: citation.type, date: citation.date,
      dateRange: citation.dateRange, dateForm: citation.dateForm, head: head, text: text)
  }

  /// The document's own heading as a mention.
  init(heading: Heading, _ text: Text) {
    self.init(
      index: nil, code: heading.code, type: heading.type, date: heading.date,
      dateRange: heading.dateRange, dateForm: heading.dateForm,
      head: heading.code?.printed ?? heading.typeRange ?? TextRange(0, 0), text: text)
  }
}

extension Subject {
  var text: Mention.Text { Mention.Text(bytes: reading.document.text) }

  /// Citation `index` as a mention.
  func mention(_ index: Int) -> Mention { Mention(index, reading.citations[index], text) }

  /// The document's own heading as a mention.
  var ownMention: Mention { Mention(heading: reading.heading, text) }

  /// The heading, then every citation, in order.
  func forEachMention(_ body: (Mention) -> Void) {
    body(ownMention)
    for index in reading.citations.indices { body(mention(index)) }
  }

  /// The heading, then every citation that `isWanted` lets through, in order.
  func forEachMention(where isWanted: (Citation) -> Bool, _ body: (Mention) -> Void) {
    body(ownMention)
    let citations = reading.citations
    for index in citations.indices where isWanted(citations[index]) { body(mention(index)) }
  }

  /// The best known date of the instrument that citation `index` mentions.
  func knownDate(_ index: Int) -> CalendarDate? {
    mention(index).plausibleDate ?? instrument(index)?.date ?? instrument(index)?.known?.issued
  }

  /// The year in which the instrument that citation `index` mentions was issued, as far as the
  /// code, any date or an old year after the code tells.
  func knownYear(_ index: Int) -> Int? {
    let mention = mention(index)
    return mention.codeYear ?? mention.oldYear ?? knownDate(index)?.year
  }
}
