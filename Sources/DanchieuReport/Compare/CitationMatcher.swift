/// Finds which citation of an old draft is which one of the new.
struct CitationMatcher {
  private let old: [ComparedCitation]
  private let new: [ComparedCitation]
  /// By index of the old citation, the index of the new one.
  private(set) var newOfOld: [Int?]
  private(set) var oldOfNew: [Int?]

  /// Matches by instrument, then by neighbourhood.
  ///
  /// - Complexity: O(*n*) for *n* citations, apart from hashing.
  init(_ old: [ComparedCitation], _ new: [ComparedCitation]) {
    self.old = old
    self.new = new
    newOfOld = Array(repeating: nil, count: old.count)
    oldOfNew = Array(repeating: nil, count: new.count)
    match { "\($0.key)\u{0}\($0.values[.pinpoint] ?? "")\u{0}\($0.sentence)" }
    match { "\($0.key)\u{0}\($0.values[.pinpoint] ?? "")" }
    match { $0.key }
    matchNeighbours()
  }

  /// Pairs, in order, what is not paired yet and has the same name.
  private mutating func match(_ name: (ComparedCitation) -> String) {
    var waiting: [String: (indices: [Int], next: Int)] = [:]
    for index in new.indices where oldOfNew[index] == nil {
      waiting[name(new[index]), default: ([], 0)].indices.append(index)
    }
    for index in old.indices where newOfOld[index] == nil {
      let name = name(old[index])
      guard let entry = waiting[name], entry.next < entry.indices.count else { continue }
      waiting[name]?.next += 1
      pair(index, entry.indices[entry.next])
    }
  }

  /// Pairs what stands behind the same neighbour and has the same type: another number or year.
  private mutating func matchNeighbours() {
    // -1 for the start of the document.
    var waiting: [Int: [Int]] = [:]
    var neighbour = -1
    for index in new.indices {
      if let partner = oldOfNew[index] {
        neighbour = partner
      } else {
        waiting[neighbour, default: []].append(index)
      }
    }
    neighbour = -1
    for index in old.indices {
      if newOfOld[index] != nil {
        neighbour = index
      } else if let place = waiting[neighbour]?.firstIndex(where: { isAlike(old[index], new[$0]) }),
        let partner = waiting[neighbour]?.remove(at: place)
      {
        pair(index, partner)
      }
    }
  }

  private func isAlike(_ old: ComparedCitation, _ new: ComparedCitation) -> Bool {
    old.kind == new.kind && old.values[.type] == new.values[.type]
  }

  private mutating func pair(_ old: Int, _ new: Int) {
    newOfOld[old] = new
    oldOfNew[new] = old
  }
}
