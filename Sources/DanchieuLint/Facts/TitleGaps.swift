/// Where two titles differ between the words that they share in order.
struct TitleGaps {
  /// A stretch that both titles fill, each with other words.
  struct Gap {
    var left: ArraySlice<Word>
    var right: ArraySlice<Word>
    /// Whether no shared word follows.
    var isTail: Bool
  }
  private(set) var gaps: [Gap] = []
  /// How many of the shared words carry content.
  private(set) var common = 0

  /// Compares `a` with `b`; `isContent` tells the words that carry content.
  ///
  /// - Complexity: O(*nm*) in the words after the first that differ.
  init(_ a: [Word], _ b: [Word], isContent: (Word) -> Bool) {
    var start = 0
    while start < min(a.count, b.count), a[start] == b[start] {
      if isContent(a[start]) { common += 1 }
      start += 1
    }
    let width = b.count - start + 1
    withUnsafeTemporaryAllocation(of: UInt16.self, capacity: (a.count - start + 1) * width) {
      Self.fill($0, a[start...], b[start...])
      compare(a, b, from: start, $0, isContent)
    }
  }

  /// Writes into `lengths`, row by row, how many words the rests of `a` and `b` from each pair of
  /// places on share in order.
  private static func fill(
    _ lengths: UnsafeMutableBufferPointer<UInt16>, _ a: ArraySlice<Word>, _ b: ArraySlice<Word>
  ) {
    let width = b.count + 1
    lengths.initialize(repeating: 0)
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        var place = a.count * width - 1
        for word in a.reversed() {
          place -= 1
          for other in b.reversed() {
            lengths[place] =
              word == other
              ? lengths[place + width + 1] + 1
              : max(lengths[place + width], lengths[place + 1])
            place -= 1
          }
        }
      }
    }
  }

  /// Goes along the shared words from `start` on, where the titles differ first.
  private mutating func compare(
    _ a: [Word], _ b: [Word], from start: Int, _ lengths: UnsafeMutableBufferPointer<UInt16>,
    _ isContent: (Word) -> Bool
  ) {
    let width = b.count - start + 1
    func shared(_ i: Int, _ j: Int) -> UInt16 { lengths[(i - start) * width + j - start] }
    var (i, j) = (start, start)
    var (left, right) = (start, start)
    while i < a.count || j < b.count {
      if i < a.count, j < b.count, a[i] == b[j] {
        if left < i, right < j {
          gaps.append(Gap(left: a[left..<i], right: b[right..<j], isTail: false))
        }
        if isContent(a[i]) { common += 1 }
        (i, j) = (i + 1, j + 1)
        (left, right) = (i, j)
      } else if j == b.count || (i < a.count && shared(i + 1, j) >= shared(i, j + 1)) {
        i += 1
      } else {
        j += 1
      }
    }
    if left < i, right < j {
      gaps.append(Gap(left: a[left..<i], right: b[right..<j], isTail: true))
    }
  }
}
