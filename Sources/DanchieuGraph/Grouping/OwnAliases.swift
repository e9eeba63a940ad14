import DanchieuCitations
import DanchieuRegistry

extension Resolver {
  /// The group of the mentions of configured alias `alias`; -1 when its target names no instrument.
  mutating func group(ofAlias alias: Int) -> Int {
    if let known = groups.indices.first(where: { groups[$0].alias == alias }) { return known }
    guard instrument(ofAlias: alias) != nil else { return -1 }
    let group = makeGroup()
    groups[group].alias = alias
    return group
  }

  /// The instrument that alias `alias` stands for, as its configured citation describes it.
  func instrument(ofAlias alias: Int) -> Instrument? {
    if let kept = memory.aliases[alias] { return kept }
    guard let reading = OwnAlias.all[alias].reading else { return nil }
    let graph = CitationGraph(of: reading, registry: registry)
    let index = reading.citations.firstIndex {
      !$0.isNested && ($0.kind == .numbered || $0.kind == .titled)
    }
    guard let index, var instrument = graph.instrument(ofCitation: index) else { return nil }
    instrument.mentions = []
    memory.aliases[alias] = instrument
    return instrument
  }

  /// Puts the mentions of aliases to the instruments that are cited in full as well: `instruments`
  /// and, by draft, the place of its instrument there.
  func joinAliases(_ instruments: inout [Instrument], _ drafts: [InstrumentDraft]) -> [Int] {
    var place = Array(drafts.indices)
    for index in drafts.indices where groups[drafts[index].group].alias >= 0 {
      let own = instruments[index]
      guard own.isKeyComplete,
        let other = drafts.indices.first(where: {
          groups[drafts[$0].group].alias < 0 && instruments[$0].key == own.key
        })
      else { continue }
      let (first, second) = (min(index, other), max(index, other))
      var joined = instruments[other]
      joined.mentions = ArraySlice((own.mentions + joined.mentions).sorted())
      instruments[first] = joined
      place[second] = first
    }
    defer { makeKeysUnique(&instruments) }
    guard place.enumerated().contains(where: { $0.offset != $0.element }) else { return place }
    // What was joined leaves its place.
    var kept: [Instrument] = []
    var new = [Int](repeating: 0, count: drafts.count)
    for index in drafts.indices where place[index] == index {
      new[index] = kept.count
      kept.append(instruments[index])
    }
    for number in kept.indices { kept[number].number = number }
    instruments = kept
    return place.map { new[$0] }
  }

  /// An alias whose key leaves something open may have that of another instrument: `~2`, ….
  private func makeKeysUnique(_ instruments: inout [Instrument]) {
    var used: Set<String> = []
    for place in instruments.indices {
      let key = instruments[place].key
      var unique = key
      var count = 1
      while !used.insert(unique).inserted {
        count += 1
        unique = "\(key)~\(count)"
      }
      if count > 1 { instruments[place].facts = instruments[place].facts.named(unique) }
    }
  }
}
