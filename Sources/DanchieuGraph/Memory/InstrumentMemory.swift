/// Finished instruments by everything that makes them: a table without chains, in which a newcomer
/// takes the place of another.
struct InstrumentMemory {
  /// An instrument, and what was asked when it was made.
  private struct Entry {
    let facts: InstrumentFacts
    /// The number of its key among all keys that came.
    let key: Int
    let numbers: InstrumentQuery.Numbers
    let lengths: (code: Int, issuer: Int, title: Int)
    let words: [UInt8]
  }

  /// By hash of the query: the place in `entries`, -1 where none is kept.
  private var slots = [Int32](repeating: -1, count: 4096)
  private var entries: [Entry] = []
  private var keys = ByteTable()

  /// How many keys came.
  var count: Int { keys.count }

  /// The place of the instrument that `query` asks for, nil when it is not kept.
  ///
  /// Mutating, like the next one, so that the tables are looked at where they are: a copy of them
  /// would count references.
  mutating func find(_ query: InstrumentQuery) -> Int? {
    let place = Int(slots[query.hash & (slots.count - 1)])
    guard place >= 0, entries[place].numbers == query.numbers,
      entries[place].lengths == query.lengths, query.hasWords(entries[place].words)
    else { return nil }
    return place
  }

  /// The instrument at `place`, and the number of its key among all keys that came.
  mutating func instrument(at place: Int) -> (facts: InstrumentFacts, key: Int) {
    (entries[place].facts, entries[place].key)
  }

  /// Keeps what `query` asked for; its place.
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
