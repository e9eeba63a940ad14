/// Finished instruments by everything that makes them: a table without chains, in which a newcomer
/// takes the place of another.
struct InstrumentMemory {
  /// An instrument, and what was asked when it was made.
  struct Entry {
    let facts: InstrumentFacts
    /// The number of its key among all keys that came.
    let key: Int
    fileprivate let numbers: InstrumentQuery.Numbers
    fileprivate let lengths: (code: Int, issuer: Int, title: Int)
    fileprivate let words: [UInt8]
  }

  /// By hash of the query: the place in `entries`, -1 where none is kept.
  private var slots = [Int32](repeating: -1, count: 4096)
  private(set) var entries: [Entry] = []
  private var keys = ByteTable()

  /// How many keys came.
  var count: Int { keys.count }

  /// The place in ``entries`` of the instrument that `query` asks for, nil when it is not kept.
  func find(_ query: InstrumentQuery) -> Int? {
    let place = Int(slots[query.hash & (slots.count - 1)])
    guard place >= 0, entries[place].numbers == query.numbers,
      entries[place].lengths == query.lengths, query.hasWords(entries[place].words)
    else { return nil }
    return place
  }

  /// Keeps what `query` asked for; its place in ``entries``.
  mutating func keep(_ facts: InstrumentFacts, for query: InstrumentQuery) -> Int {
    let key = keys.index(of: Array(facts.key.utf8))
    let entry = Entry(
      facts: facts, key: key, numbers: query.numbers, lengths: query.lengths, words: query.words)
    let slot = query.hash & (slots.count - 1)
    if slots[slot] < 0 {
      slots[slot] = Int32(truncatingIfNeeded: entries.count)
      entries.append(entry)
    } else {
      entries[Int(slots[slot])] = entry
    }
    return Int(slots[slot])
  }
}
