import DanchieuCitations
import DanchieuDocument
import DanchieuGraph
import DanchieuText

/// What several rules ask of one document, worked out once.
///
/// `@unchecked`: the lazy parts belong to the one worker that checks the document.
final class SubjectFacts: @unchecked Sendable {
  /// By citation: the facts of its code, nil without one.
  let codes: [CodeFacts?]
  /// By citation: the facts of the body that it names.
  let issuers: [IssuerFacts?]
  /// The facts of the document's own code.
  let own: CodeFacts?
  /// The citations with a code, in order.
  let coded: [Int]
  /// The citations whose codes have doubts, in order.
  let doubtful: [(index: Int, doubts: CodeFacts.Doubts)]
  /// All doubts of all codes.
  let doubts: CodeFacts.Doubts
  /// See ``Subject/ownDate``.
  let ownDate: CalendarDate?
  /// Notes of editors in the text.
  let notes: EditorialNotes
  private var changes: Changes?
  private var titleWords: [Word]?
  private var dateWords: DateWords?

  init(_ reading: Reading, _ day: ReferenceDay, _ notes: EditorialNotes) {
    let text = Mention.Text(bytes: reading.document.text)
    var codes = [CodeFacts?](repeating: nil, count: reading.citations.count)
    var issuers = [IssuerFacts?](repeating: nil, count: reading.citations.count)
    var coded: [Int] = []
    var doubtful: [(index: Int, doubts: CodeFacts.Doubts)] = []
    var doubts: CodeFacts.Doubts = []
    var own: CodeFacts?
    let heading = Mention(heading: reading.heading, text)
    ownDate =
      heading.hasYearMismatch ? nil : heading.plausibleDate ?? day.standIn(for: reading.heading)
    let citations = reading.citations
    LintMemory.with { memory in
      if let code = heading.code {
        own = memory.facts(of: code, heading.type, text) { heading }
      }
      doubts = own?.doubts ?? []
      for index in citations.indices {
        if let code = citations[index].code {
          let facts = memory.facts(of: code, citations[index].type, text) {
            Mention(index, citations[index], text)
          }
          codes[index] = facts
          coded.append(index)
          if !facts.doubts.isEmpty { doubtful.append((index, facts.doubts)) }
          doubts.formUnion(facts.doubts)
        }
        if let issuer = citations[index].issuer {
          issuers[index] = memory.issuer(text.slice(issuer))
        }
      }
    }
    self.codes = codes
    self.coded = coded
    self.notes = notes
    self.issuers = issuers
    self.own = own
    self.doubts = doubts
    self.doubtful = doubtful
  }

  /// The words of the document's title, none where it was not read.
  func titleWords(_ subject: Subject) -> [Word] {
    if let titleWords { return titleWords }
    let made = subject.reading.heading.title.map { Words.of(subject.text.slice($0)) } ?? []
    titleWords = made
    return made
  }

  /// Where the text has the words that stand before dates.
  func dateWords(_ subject: Subject) -> DateWords {
    if let dateWords { return dateWords }
    let made = DateWords(subject.text.bytes)
    dateWords = made
    return made
  }

  /// What the document says of instruments that change others.
  func changes(_ subject: Subject) -> Changes {
    if let changes { return changes }
    let made = Changes(subject)
    changes = made
    return made
  }
}

extension Subject {
  /// The heading, then every citation, in order, whose codes have one of `doubts`.
  func forEachMention(with doubts: CodeFacts.Doubts, _ body: (Mention) -> Void) {
    guard !facts.doubts.isDisjoint(with: doubts) else { return }
    if let own = facts.own, !own.doubts.isDisjoint(with: doubts) { body(ownMention) }
    for doubtful in facts.doubtful where !doubtful.doubts.isDisjoint(with: doubts) {
      body(mention(doubtful.index))
    }
  }

  /// The heading's code, then that of every citation, in order, each with its facts and the index
  /// of the citation, nil for the heading.
  func forEachCode(_ body: (InstrumentCode, CodeFacts, Int?) -> Void) {
    if let own = facts.own, let code = reading.heading.code { body(code, own, nil) }
    for index in facts.coded {
      if let known = facts.codes[index], let code = reading.citations[index].code {
        body(code, known, index)
      }
    }
  }

  /// The facts of the code of `mention`.
  func code(of mention: Mention) -> CodeFacts? {
    if let index = mention.index { return facts.codes[index] }
    return facts.own
  }

  /// Groups and separators of the code of `mention`.
  func parts(of mention: Mention) -> CodeParts? {
    mention.code.map { CodeParts(text($0.printed)) }
  }

  /// The facts of the code of citation `index`.
  func code(_ index: Int) -> CodeFacts? { facts.codes[index] }
}
