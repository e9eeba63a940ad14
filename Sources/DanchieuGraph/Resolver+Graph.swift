import DanchieuCitations
import DanchieuRegistry
import DanchieuText

extension Resolver {
  /// The groups as instruments, in order of first mention.
  mutating func graph() -> CitationGraph {
    var drafts: [InstrumentDraft] = []
    drafts.reserveCapacity(groups.count)
    drafts.append(InstrumentDraft(group: 0))
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
    var instruments: [Instrument] = []
    instruments.reserveCapacity(drafts.count)
    var hasAlias = false
    for index in drafts.indices {
      if index == 0 { drafts[0].describe(heading) }
      var instrument: Instrument
      let alias = groups[drafts[index].group].alias
      if alias >= 0, let configured = self.instrument(ofAlias: alias) {
        instrument = configured
        hasAlias = true
      } else {
        instrument = self.instrument(drafts[index])
      }
      instrument.mentions = drafts[index].mentions
      instruments.append(instrument)
    }
    let places = hasAlias ? joinAliases(&instruments, drafts) : []
    var keys = KeySet()
    for index in instruments.indices {
      instruments[index].id = "i" + String(index)
      keys.makeUnique(&instruments[index].key)
    }
    for index in resolutions.indices {
      guard let draft = resolutions[index].instrument else { continue }
      let target = hasAlias ? places[draft] : draft
      resolutions[index].instrument = target
      resolutions[index].status =
        target == 0
        ? .selfReference
        : groups[drafts[draft].group].isAmbiguous
          ? .ambiguous : instruments[target].known == nil ? .unknown : .resolved
    }
    return CitationGraph(instruments: instruments, resolutions: resolutions)
  }

  /// The instrument of `draft`, from memory when one like it came before.
  private mutating func instrument(_ draft: InstrumentDraft) -> Instrument {
    let group = groups[draft.group]
    query.read(draft, group, text, codes)
    if let kept = memory.instruments.find(query.key) { return kept }
    let made = make(draft, group)
    memory.instruments.keep(made, under: query.key)
    return made
  }

  private mutating func make(_ draft: InstrumentDraft, _ group: InstrumentGroup) -> Instrument {
    let type = draft.types.winner
    let date = draft.dates.winner
    let spelling = spelling(draft)
    let known = record(group, draft, spelling)
    var name = InstrumentName(type: known?.type ?? type, date: date ?? known?.issued)
    name.year = group.evidence.year
    if let title = draft.title { name.title = bytes(title) }
    if group.code < 0 || shape(group.code).body == .open, let printed = draft.issuer {
      let index = memory.issuers.index(of: bytes(printed))
      name.issuer = memory.issuers[index]
    }
    let names = withCode(group, known) { code in
      name.code = code
      return name.written
    }
    var instrument = Instrument(id: "", key: names.key, urn: names.urn)
    instrument.isKeyComplete = name.isComplete
    instrument.code = spelling
    instrument.type = type
    if let title = draft.title { instrument.title = line(title) }
    if let issuer = draft.issuer { instrument.issuer = line(issuer) }
    instrument.date = date
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
