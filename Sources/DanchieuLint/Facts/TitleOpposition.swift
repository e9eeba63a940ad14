/// Which titles of one instrument contradict which others.
struct Opposition {
  private let count: Int
  private var pairs: [Bool]

  /// Compares each of `titles` with each other one, as far as `areComparable` lets.
  init(_ titles: [TitleComparison.Title], where areComparable: (Int, Int) -> Bool) {
    count = titles.count
    pairs = [Bool](repeating: false, count: count * count)
    for a in titles.indices {
      for b in titles.indices where a != b {
        pairs[a * count + b] =
          TitleComparison.contradict(titles[a], titles[b]) && areComparable(a, b)
      }
    }
  }

  /// Takes in further pairs that contradict each other.
  mutating func add(_ rivals: [(Int, Int)]) {
    for (a, b) in rivals {
      pairs[a * count + b] = true
      pairs[b * count + a] = true
    }
  }

  /// Whether two of the titles contradict each other.
  var isAny: Bool { pairs.contains(true) }

  /// Whether title `a` contradicts title `b`.
  subscript(a: Int, b: Int) -> Bool { pairs[a * count + b] }
}
