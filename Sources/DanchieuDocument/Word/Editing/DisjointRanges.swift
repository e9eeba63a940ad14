import DanchieuText

/// Ranges that do not overlap, in order.
struct DisjointRanges {
  private(set) var all: [TextRange] = []

  /// The ranges that share a byte with `range`.
  ///
  /// - Complexity: O(log *n*).
  func overlapping(_ range: TextRange) -> ArraySlice<TextRange> {
    let start = index { $0.end > range.start }
    let end = index { $0.start >= range.end }
    return start < end ? all[start..<end] : []
  }

  /// Adds `range`, which overlaps none of them.
  mutating func insert(_ range: TextRange) {
    all.insert(range, at: index { $0.start >= range.start })
  }

  /// The first index from which on `isBeyond` holds.
  private func index(_ isBeyond: (TextRange) -> Bool) -> Int {
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if isBeyond(all[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
