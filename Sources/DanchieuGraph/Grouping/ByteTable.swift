/// Gives equal byte strings equal numbers, counted from 0 in the order in which they come first.
///
/// - Complexity: O(length) for each look-up, on any input: hashing is seeded, so that no text can
///   be made to collide. The numbers do not depend on the seed.
struct ByteTable {
  private var slots: [Int32]
  private var ends: [Int] = [0]
  private var arena: [UInt8] = []

  /// An empty table.
  init() { slots = Array(repeating: -1, count: 64) }

  /// How many different strings came.
  var count: Int { ends.count - 1 }

  /// The string with number `index`.
  subscript(index: Int) -> ArraySlice<UInt8> { arena[ends[index]..<ends[index + 1]] }

  /// The number of `bytes`, a new one when they come for the first time.
  mutating func index(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var slot = Self.hash(bytes) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if equals(index, bytes) { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    let index = count
    slots[slot] = Int32(truncatingIfNeeded: index)
    arena.append(contentsOf: bytes)
    ends.append(arena.count)
    if count * 2 > slots.count { grow() }
    return index
  }

  /// The number of `bytes`, a new one when they come for the first time.
  mutating func index(of bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { index(of: $0) }
  }

  private func equals(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = ends[index]
    guard ends[index + 1] - start == bytes.count else { return false }
    for k in bytes.indices where arena[start + k] != bytes[k] { return false }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    arena.withUnsafeBufferPointer { arena in
      for index in 0..<count {
        let bytes = UnsafeBufferPointer(rebasing: arena[ends[index]..<ends[index + 1]])
        var slot = Self.hash(bytes) & (slots.count - 1)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(truncatingIfNeeded: index)
      }
    }
  }

  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
    return hasher.finalize() & Int.max
  }
}
