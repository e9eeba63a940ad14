/// Phrases by one of their words, those with the same word next to each other, longest first.
///
/// Everything lies in a few flat arrays, so that looking a word up counts no reference.
struct PhraseTable: Sendable {
  /// A phrase: its words are hashes, ``PhraseTable/words`` from `first` on.
  struct Phrase {
    var type: InstrumentType
    var first: Int
    var count: Int
  }

  private var groups = HashIndex()
  /// By group: its first phrase; one more at the end.
  private var starts: [Int] = [0]
  private var phrases: [Phrase] = []
  /// The words of all phrases, one after the other.
  private(set) var words: [UInt64] = []

  /// The table of `entries`, each with the word that it is looked up by; phrases of one length
  /// keep their order.
  init(_ entries: [(key: UInt64, words: [UInt64], type: InstrumentType)]) {
    var members: [[Int]] = []
    for (place, entry) in entries.enumerated() {
      if let group = groups[entry.key] {
        members[group].append(place)
      } else {
        groups.set(entry.key, members.count)
        members.append([place])
      }
    }
    for group in members {
      for place in group.sorted(by: { entries[$0].words.count > entries[$1].words.count }) {
        let entry = entries[place]
        phrases.append(Phrase(type: entry.type, first: words.count, count: entry.words.count))
        words += entry.words
      }
      starts.append(phrases.count)
    }
  }

  /// The places of the phrases with the key `word`; nil when there are none.
  @inline(__always)
  func phrases(_ word: UInt64) -> Range<Int>? {
    groups[word].map { starts[$0]..<starts[$0 + 1] }
  }

  /// The phrase at `place`.
  subscript(place: Int) -> Phrase { phrases[place] }
}
