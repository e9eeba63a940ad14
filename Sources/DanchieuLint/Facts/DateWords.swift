import CDanchieuVector

/// Where a text has the words that stand before dates: "ngày", and "thứ" and "chủ" as in the names of
/// weekdays, in any letter case.
struct DateWords {
  /// UTF-8 offsets of their second letters, in order.
  private(set) var places: [Int] = []

  /// The words in `bytes`, found in one pass.
  init(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Self.room) { found in
        guard let first = found.baseAddress else { return }
        var next = 0
        while next < bytes.count {
          let count = danchieu_find_date_words(base, next, bytes.count, first, Self.room, &next)
          for place in 0..<count { places.append(Int(found[place])) }
        }
      }
    }
  }

  private static let room = 1024
}
