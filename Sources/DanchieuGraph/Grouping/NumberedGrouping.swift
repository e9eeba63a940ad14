import DanchieuCitations
import DanchieuText

extension Resolver {
  /// Puts every citation with a code into the group of its instrument.
  mutating func groupNumbered() {
    var mentions = MentionLists(count: citations.count)
    groups.reserveCapacity(16)
    for index in citations.indices {
      switch citations[index].kind {
      case .selfReference, .internal:
        groupOf[index] = 0
      case .numbered:
        guard let code = citations[index].code, !code.number.isEmpty else {
          groupOf[index] = makeGroup()  // a blank number: nobody can tell which
          continue
        }
        let number = memory.codes.index(of: code, in: text)
        mentions.append(index, to: memory.ownCodes.number(of: number))
      case .short:
        guard let elided = elidedCode(index) else { break }
        let number = memory.codes.index(of: elided.code, in: text)
        mentions.append(index, to: memory.ownCodes.number(of: number))
      case .titled: break
      }
    }
    if let own = heading.code, !own.number.isEmpty {
      groups[0].code = memory.codes.index(of: own, in: text)
    }
    for (place, code) in memory.ownCodes.globals.enumerated() {
      group(mentions, place, code: code)
    }
  }

  /// The code of "số 10" in "số 10, 11 và 12/NQ-HĐND": its own number, and where the rest of it
  /// stands, in the last member.
  func elidedCode(_ index: Int) -> (code: InstrumentCode, rest: TextRange)? {
    guard case .sharesSymbol(let last) = citations[index].antecedent,
      citations.indices.contains(last), let shared = citations[last].code
    else { return nil }
    let end = citations[index].range.end
    var start = end
    while start > citations[index].range.start, isDigitOrLetter(text[start - 1]) { start -= 1 }
    var code = shared
    code.number = TextRange(start, end)
    code.printed = TextRange(start, shared.printed.end)
    return (code, TextRange(shared.number.end, shared.printed.end))
  }

  private func isDigitOrLetter(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }

  /// Tells the instruments with one code, that of list number `place`, apart.
  private mutating func group(_ lists: MentionLists, _ place: Int, code: Int) {
    let isOwn = groups[0].code == code
    let shape = memory.codes[code]
    if lists.isSingle(place) && !isOwn || shape.isUnique {
      let group =
        isOwn ? 0 : makeGroup(code: code, evidence: evidence(lists.first(place), shape))
      lists.forEach(place) { groupOf[$0] = group }
      return
    }
    let mentions = lists.list(place)
    if isOwn { groups[0].evidence = ownEvidence(shape) }
    let evidence = mentions.map { self.evidence($0, shape) }
    // By age of the last mention; the document's own code is the oldest.
    var found = isOwn ? [0] : []
    for (place, mention) in mentions.enumerated() where evidence[place].tellsApart(shape) {
      join(mention, evidence[place], code, &found)
    }
    for (place, mention) in mentions.enumerated() where groupOf[mention] < 0 {
      let near = nearest(to: place, in: mentions, evidence[place], isOwn)
      let group = near ?? makeGroup(code: code)
      groupOf[mention] = group
      groups[group].evidence.add(evidence[place], memory.issuers)
    }
  }

  /// How many groups or mentions are looked at before a mention is taken as another instrument:
  /// keeps the work linear where one code stands for thousands.
  private static let reach = 64

  private mutating func join(
    _ mention: Int, _ evidence: Evidence, _ code: Int, _ found: inout [Int]
  ) {
    let near = found.indices.suffix(Self.reach)
    func fits(_ place: Int) -> Bool {
      groups[found[place]].evidence.isCompatible(with: evidence, memory.issuers)
    }
    // An equal date tells more than nearness.
    let ofDay =
      evidence.day == nil
      ? nil : near.last { groups[found[$0]].evidence.day == evidence.day && fits($0) }
    let fitting = ofDay ?? near.last { fits($0) }
    let group = fitting.map { found.remove(at: $0) } ?? makeGroup(code: code)
    found.append(group)
    groupOf[mention] = group
    groups[group].evidence.add(evidence, memory.issuers)
  }

  /// The group of the nearest compatible mention, earlier ones first.
  private func nearest(
    to place: Int, in mentions: [Int], _ evidence: Evidence, _ isOwn: Bool
  ) -> Int? {
    func fits(_ group: Int) -> Bool {
      group >= 0 && groups[group].evidence.isCompatible(with: evidence, memory.issuers)
    }
    let earlier = mentions[max(0, place - Self.reach)..<place]
    // An equal date tells more than nearness.
    let date = citations[mentions[place]].date
    let ofDay = date.flatMap { date in
      earlier.last { citations[$0].date == date && fits(groupOf[$0]) }
    }
    if let before = ofDay ?? earlier.last(where: { fits(groupOf[$0]) }) { return groupOf[before] }
    if isOwn && fits(0) { return 0 }
    let after = mentions[place..<min(mentions.count, place + Self.reach)].first {
      fits(groupOf[$0])
    }
    return after.map { groupOf[$0] }
  }
}

/// The citations with each code, in order of position, as linked lists.
private struct MentionLists {
  private var first: [Int32] = []
  private var last: [Int32] = []
  private var next: [Int32]

  init(count: Int) {
    next = Array(repeating: -1, count: count)
    first.reserveCapacity(32)
    last.reserveCapacity(32)
  }

  mutating func append(_ mention: Int, to code: Int) {
    if code == first.count {
      first.append(Int32(mention))
      last.append(Int32(mention))
    } else {
      next[Int(last[code])] = Int32(mention)
      last[code] = Int32(mention)
    }
  }

  /// The first citation with `code`.
  func first(_ code: Int) -> Int { Int(first[code]) }

  /// Whether one citation has `code`.
  func isSingle(_ code: Int) -> Bool { first[code] == last[code] }

  func forEach(_ code: Int, _ body: (Int) -> Void) {
    var mention = first[code]
    while mention >= 0 {
      body(Int(mention))
      mention = next[Int(mention)]
    }
  }

  func list(_ code: Int) -> [Int] {
    var list: [Int] = []
    list.reserveCapacity(8)
    forEach(code) { list.append($0) }
    return list
  }
}
