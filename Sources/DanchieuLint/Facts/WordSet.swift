/// A fixed set of words, made once: a look-up costs one multiplication and mostly one comparison.
struct WordSet: Sendable {
  /// A power of two of places, half of them free at least; ``Word/none`` where no word is.
  private let places: [Word]

  /// The words of `list`.
  init(_ list: String) {
    let words = Words.of(list)
    var count = 4
    while count < 2 * words.count { count *= 2 }
    var places = [Word](repeating: .none, count: count)
    for word in words {
      var place = word.spread & (count - 1)
      while places[place] != .none, places[place] != word { place = (place + 1) & (count - 1) }
      places[place] = word
    }
    self.places = places
  }

  /// Whether `word` is one of them.
  func contains(_ word: Word) -> Bool {
    places.withUnsafeBufferPointer { places in
      var place = word.spread & (places.count - 1)
      while places[place] != word {
        if places[place] == .none { return false }
        place = (place + 1) & (places.count - 1)
      }
      return true
    }
  }
}
