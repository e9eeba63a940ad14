import DanchieuCitations
import DanchieuRegistry
import DanchieuText

extension Resolver {
  /// The groups as instruments, in order of first mention.
  mutating func graph() -> CitationGraph {
    var drafts = [InstrumentDraft(group: 0)]
    var draftOf = [Int](repeating: -1, count: groups.count)
    draftOf[0] = 0
    var resolutions: [Resolution] = []
    resolutions.reserveCapacity(citations.count)
    for index in citations.indices {
      let group = groupOf[index]
      guard group >= 0 else {
        resolutions.append(Resolution(status: .ambiguous, instrument: nil))
        continue
      }
      if draftOf[group] < 0 {
        draftOf[group] = drafts.count
        drafts.append(InstrumentDraft(group: group))
      }
      drafts[draftOf[group]].add(index, citations[index])
      resolutions.append(Resolution(status: .unknown, instrument: draftOf[group]))
    }
    var writer = NameWriter()
    var instruments: [Instrument] = []
    instruments.reserveCapacity(drafts.count)
    for draft in drafts {
      instruments.append(instrument(draft, number: instruments.count, &writer))
    }
    for index in resolutions.indices {
      guard let target = resolutions[index].instrument else { continue }
      resolutions[index].status =
        target == 0
        ? .selfReference
        : groups[drafts[target].group].isAmbiguous
          ? .ambiguous : instruments[target].known == nil ? .unknown : .resolved
    }
    return CitationGraph(instruments: instruments, resolutions: resolutions)
  }

  private mutating func instrument(
    _ draft: InstrumentDraft, number: Int, _ writer: inout NameWriter
  ) -> Instrument {
    let group = groups[draft.group]
    var draft = draft
    if number == 0 { draft.describe(heading) }
    let type = draft.types.winner
    let date = draft.dates.winner
    let spelling = spelling(draft)
    let known = record(group, draft, spelling)
    var issuer: IssuerName?
    if group.code < 0 || shape(group.code).body == .open, let printed = draft.issuer {
      let index = issuers.index(of: bytes(printed))
      issuer = issuers[index]
    }
    var name = InstrumentName(type: known?.type ?? type, date: date ?? known?.issued)
    name.year = group.evidence.year
    name.issuer = issuer
    if let title = draft.title { name.title = bytes(title) }
    let names = withCode(group, known) { code in
      name.code = code
      return writer.names(name)
    }
    var instrument = Instrument(id: "i\(number)", key: names.key, urn: names.urn)
    instrument.isKeyComplete = names.isComplete
    instrument.code = spelling
    instrument.type = type
    if let title = draft.title { instrument.title = line(title) }
    if let issuer = draft.issuer { instrument.issuer = line(issuer) }
    instrument.date = date
    instrument.mentions = draft.mentions
    instrument.known = known
    return instrument
  }

  /// Calls `body` with the code of the instrument: the printed one, else that of its record.
  private func withCode<Result>(
    _ group: InstrumentGroup, _ known: RegistryRecord?, _ body: (InstrumentName.Code?) -> Result
  ) -> Result {
    if group.code >= 0 {
      return codes.withBytes(of: group.code) {
        body(InstrumentName.Code(folded: $0, shape: shapes[group.code]))
      }
    }
    // Constitutions have no code.
    guard let known, known.codeBytes.first.map({ (0x30...0x39).contains($0) }) ?? false else {
      return body(nil)
    }
    return FoldedCode.fold(known.code).withUnsafeBufferPointer {
      body(InstrumentName.Code(folded: $0, shape: CodeShape($0)))
    }
  }

  private mutating func record(
    _ group: InstrumentGroup, _ draft: InstrumentDraft, _ spelling: String?
  ) -> RegistryRecord? {
    if case .known(let record) = group.knowledge { return record }
    guard group.code >= 0 else { return nil }
    return known(
      code: group.code, type: draft.types.winner, date: draft.dates.winner, spelling: spelling)
  }

  /// The code in its canonical spelling.
  private func spelling(_ draft: InstrumentDraft) -> String? {
    guard let code = draft.code else { return nil }
    let bytes = bytes(code)
    return draft.isCodeOdd
      ? InstrumentCode.canonical(bytes) : String(decoding: bytes, as: UTF8.self)
  }

  /// The words at `range` on one line, with single spaces.
  private func line(_ range: TextRange) -> String {
    let bytes = bytes(range)
    var previous: UInt8 = 0
    for byte in bytes {
      if byte < 0x20 || byte == 0x20 && previous == 0x20 {
        let words = bytes.split { $0 <= 0x20 }
        return String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
      }
      previous = byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// What the mentions of one instrument say, put together in order of position.
struct InstrumentDraft {
  let group: Int
  var mentions: [Int] = []
  var code: TextRange?
  /// Whether the code's canonical spelling is not the printed one.
  private(set) var isCodeOdd = false
  var title: TextRange?
  var issuer: TextRange?
  var dates = Votes<CalendarDate>()
  var types = Votes<InstrumentType>()

  init(group: Int) { self.group = group }

  /// Adds what citation `index` says; of the document itself only the place.
  mutating func add(_ index: Int, _ citation: Citation) {
    mentions.append(index)
    guard group != 0, citation.kind == .numbered || citation.kind == .titled else { return }
    if let code = citation.code, !code.number.isEmpty,
      self.code == nil || isCodeOdd && code.oddities.isEmpty
    {
      self.code = code.printed
      isCodeOdd = !code.oddities.isEmpty
    }
    if let title = citation.title, title.count > self.title?.count ?? 0 { self.title = title }
    if let issuer = citation.issuer, issuer.count > self.issuer?.count ?? 0 {
      self.issuer = issuer
    }
    if let date = citation.date { dates.add(date) }
    if let type = citation.type { types.add(type, weight: citation.typeSource == .symbol ? 1 : 4) }
  }

  /// Takes what the document says of itself.
  mutating func describe(_ heading: Heading) {
    if let code = heading.code, !code.number.isEmpty {
      self.code = code.printed
      isCodeOdd = !code.oddities.isEmpty
    }
    title = heading.title
    issuer = heading.issuer
    if let date = heading.date { dates.add(date) }
    if let type = heading.type { types.add(type) }
  }
}

/// Counts values; the most frequent wins, on a tie the first.
struct Votes<Value: Equatable> {
  private var first: (value: Value, count: Int)?
  /// What differs from the first value: rarely anything.
  private var others: [(value: Value, count: Int)] = []

  /// Counts one value. Only the first sixteen different ones are kept: the work stays linear.
  mutating func add(_ value: Value, weight: Int = 1) {
    guard let first else {
      self.first = (value, weight)
      return
    }
    if first.value == value {
      self.first = (value, first.count + weight)
    } else if let place = others.firstIndex(where: { $0.value == value }) {
      others[place].count += weight
    } else if others.count < 15 {
      others.append((value, weight))
    }
  }

  /// The most frequent value.
  var winner: Value? {
    guard var best = first else { return nil }
    for entry in others where entry.count > best.count { best = entry }
    return best.value
  }
}
