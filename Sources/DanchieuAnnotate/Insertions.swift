/// Bytes that are put between the bytes of a file; nothing is taken away.
struct Insertions {
  private struct Item {
    var offset: Int
    /// Items at one offset stand in this order.
    var rank: Int
    var bytes: [UInt8]
  }
  private var items: [Item] = []

  /// Number of insertions.
  var count: Int { items.count }

  /// Puts `bytes` before the byte at `offset`; those of a lower `rank` stand first, those of one
  /// rank in the order in which they were added.
  mutating func insert(_ bytes: some Sequence<UInt8>, at offset: Int, rank: Int = 0) {
    items.append(Item(offset: offset, rank: rank, bytes: Array(bytes)))
  }

  /// `file` with all insertions.
  ///
  /// - Complexity: O(*n* + *m* log *m*) for *m* insertions.
  func applied(to file: [UInt8]) -> [UInt8] {
    let order = items.indices.sorted { left, right in
      (items[left].offset, items[left].rank, left) < (items[right].offset, items[right].rank, right)
    }
    var result: [UInt8] = []
    result.reserveCapacity(file.count + items.reduce(0) { $0 + $1.bytes.count })
    var copied = 0
    for index in order {
      let offset = min(max(items[index].offset, copied), file.count)
      result += file[copied..<offset]
      result += items[index].bytes
      copied = offset
    }
    result += file[copied...]
    return result
  }
}
