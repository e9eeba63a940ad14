import DanchieuCitations
import DanchieuRegistry
import DanchieuText

extension Resolver {
  /// The groups as instruments, in order of first mention.
  mutating func graph() -> CitationGraph {
    var resolutions = describe()
    let mentions = mentions(resolutions)
    var instruments: [Instrument] = []
    instruments.reserveCapacity(drafts.count)
    var hasAlias = false
    for index in drafts.indices {
      let alias = groups[drafts[index].group].alias
      let configured = alias < 0 ? nil : instrument(ofAlias: alias)
      hasAlias = hasAlias || configured != nil
      instruments.append(
        Instrument(
          number: index, mentions: mentions.list[mentions.start[index]..<mentions.start[index + 1]],
          facts: configured?.facts ?? facts(ofDraft: index)))
    }
    let places = hasAlias ? joinAliases(&instruments, drafts) : []
    for index in resolutions.indices {
      guard let draft = resolutions[index].instrument else { continue }
      let target = hasAlias ? places[draft] : draft
      resolutions[index].instrument = target
      resolutions[index].status =
        target == 0
        ? .selfReference
        : groups[drafts[draft].group].isAmbiguous
          ? .ambiguous : instruments[target].facts.known == nil ? .unknown : .resolved
    }
    return CitationGraph(instruments: instruments, resolutions: resolutions)
  }

  /// Makes a draft of each group, in order of first mention; by citation, the draft it belongs to.
  private mutating func describe() -> [Resolution] {
    drafts.reserveCapacity(groups.count)
    drafts.append(InstrumentDraft(group: 0))
    drafts[0].describe(heading)
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
      drafts[draftOf[group]].add(citations[index])
      if citations[index].kind == .short, group > 0, let (code, rest) = elidedCode(index) {
        drafts[draftOf[group]].add(citations[index], elided: code, rest)
      }
      resolutions.append(Resolution(status: .unknown, instrument: draftOf[group]))
    }
    return resolutions
  }

  /// The citations of all drafts in one list, and where those of each draft start in it.
  private func mentions(_ resolutions: [Resolution]) -> (list: [Int], start: [Int]) {
    var start = [Int](repeating: 0, count: drafts.count + 1)
    for resolution in resolutions {
      if let draft = resolution.instrument { start[draft + 1] += 1 }
    }
    for draft in drafts.indices { start[draft + 1] += start[draft] }
    var list = [Int](repeating: 0, count: start[drafts.count])
    var next = start
    for (index, resolution) in resolutions.enumerated() {
      guard let draft = resolution.instrument else { continue }
      list[next[draft]] = index
      next[draft] += 1
    }
    return (list, start)
  }

  /// The instrument of draft `index`, from memory when one like it came before; two with one key
  /// in a document get numbers: `~2`, ….
  private mutating func facts(ofDraft index: Int) -> InstrumentFacts {
    let query = query(ofDraft: index)
    let place =
      memory.instruments.find(query)
      ?? memory.instruments.keep(make(index, groups[drafts[index].group]), for: query)
    let (facts, number) = memory.instruments.instrument(at: place)
    let key = memory.ownKeys.number(of: number)
    if key == keyUses.count { keyUses.append(0) }
    keyUses[key] += 1
    return keyUses[key] == 1 ? facts : facts.named("\(facts.key)~\(keyUses[key])")
  }

  private func query(ofDraft index: Int) -> InstrumentQuery {
    let group = drafts[index].group
    var query = InstrumentQuery()
    query.numbers.type = drafts[index].types.winner.map { Int($0.id) + 1 } ?? 0
    query.numbers.date =
      drafts[index].dates.winner.map { $0.year * 512 + $0.month * 32 + $0.day } ?? 0
    query.numbers.year = groups[group].evidence.year
    query.numbers.code = groups[group].code
    query.numbers.isCodeOdd = drafts[index].isCodeOdd
    if registry.hasFiles, isShared(groups[group]) { query.numbers.own = ownIssuer }
    if case .known(let record) = groups[group].knowledge {
      query.numbers.isRecordKnown = true
      query.numbers.record = record?.id
    }
    query.code = drafts[index].code.map { bytes($0.printed) }
    query.issuer = drafts[index].issuer.map { bytes($0) }
    query.title = drafts[index].title.map { bytes($0) }
    return query
  }

  private mutating func make(_ index: Int, _ group: InstrumentGroup) -> InstrumentFacts {
    let draft = drafts[index]
    let type = draft.types.winner
    let date = draft.dates.winner
    let spelling = spelling(draft)
    let known = record(group, draft, spelling)
    var name = InstrumentName(type: known?.type ?? type, date: date ?? known?.issued)
    name.year = group.evidence.year
    if let title = draft.title { name.title = bytes(title) }
    if group.code < 0 || memory.codes[group.code].body == .open, let printed = draft.issuer {
      let index = memory.issuers.index(of: bytes(printed))
      name.issuer = memory.issuers[index]
    }
    let names = withCode(group, known) { code in
      name.code = code
      return name.written
    }
    return InstrumentFacts(
      key: names.key, isKeyComplete: name.isComplete, urn: names.urn, code: spelling, type: type,
      title: draft.title.map { line($0) }, issuer: draft.issuer.map { line($0) }, date: date,
      known: known)
  }

  /// Calls `body` with the code of the instrument: the printed one, else that of its record.
  private func withCode<Result>(
    _ group: InstrumentGroup, _ known: RegistryRecord?, _ body: (InstrumentName.Code?) -> Result
  ) -> Result {
    if group.code >= 0 {
      return memory.codes.withBytes(of: group.code) {
        body(InstrumentName.Code(folded: $0, shape: memory.codes[group.code]))
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
    let issuer = isShared(group) ? draft.issuer.map { memory.issuers.index(of: bytes($0)) } : nil
    return known(
      code: group.code, type: draft.types.winner, date: draft.dates.winner, spelling: spelling,
      issuer: issuer ?? -1)
  }

  /// Whether many bodies have codes of this shape (12/2022/QĐ-UBND).
  private func isShared(_ group: InstrumentGroup) -> Bool {
    group.code >= 0 && memory.codes[group.code].body == .open
  }

  /// The code in its canonical spelling.
  private func spelling(_ draft: InstrumentDraft) -> String? {
    guard let code = draft.code else { return nil }
    if let rest = draft.rest {
      return InstrumentCode.canonical(bytes(code.number)) + InstrumentCode.canonical(bytes(rest))
    }
    return draft.isCodeOdd
      ? code.spelling(of: code.printed, in: text)
      : String(decoding: bytes(code.printed), as: UTF8.self)
  }

  /// The words at `range` on one line, with single spaces.
  private func line(_ range: TextRange) -> String {
    let bytes = bytes(range)
    var previous: UInt8 = 0
    for byte in bytes {
      if byte < 0x20 || byte == 0x20 && previous == 0x20 { return OneLine.joined(bytes) }
      previous = byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
