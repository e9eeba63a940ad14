/// The word that somebody may have meant.
package enum Suggestion {
  /// The nearest of `words` to `word`, when it is near enough to be a slip.
  package static func nearest(to word: String, among words: [String]) -> String? {
    let wanted = Array(folded(word).unicodeScalars)
    let limit = max(1, wanted.count / 3)
    var best: (word: String, distance: Int)?
    for candidate in words.sorted() {
      let distance = distance(wanted, Array(folded(candidate).unicodeScalars))
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word
  }

  private static func folded(_ word: String) -> String {
    String(word.lowercased().map { $0 == "_" ? "-" : $0 }.prefix(64))
  }

  /// How many letters must be put in, left out, changed, or swapped with the next one.
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
        row.append(cost)
      }
      (before, last) = (last, row)
    }
    return last[b.count]
  }
}
