/// Counts values; the most frequent wins, on a tie the first.
struct Votes<Value: Equatable> {
  private var first: (value: Value, count: Int)?
  /// What differs from the first value: rarely anything.
  private var others: [(value: Value, count: Int)] = []

  /// Counts one value. Only the first sixteen different ones are kept: the work stays linear.
  mutating func add(_ value: Value, weight: Int = 1) {
    guard let first else {
      self.first = (value, weight)
      return
    }
    if first.value == value {
      self.first = (value, first.count + weight)
    } else if let place = others.firstIndex(where: { $0.value == value }) {
      others[place].count += weight
    } else if others.count < 15 {
      others.append((value, weight))
    }
  }

  /// The most frequent value.
  var winner: Value? {
    guard var best = first else { return nil }
    for place in others.indices where others[place].count > best.count { best = others[place] }
    return best.value
  }
}
