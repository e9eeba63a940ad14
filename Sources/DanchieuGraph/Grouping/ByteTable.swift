/// Gives equal byte strings equal numbers, counted from 0 in the order in which they come first.
///
/// A string may have a tag: with another one it is another string.
///
/// - Complexity: O(length) for each look-up, on any input: hashing is seeded, so that no text can
///   be made to collide. The numbers do not depend on the seed.
package struct ByteTable: Sendable {
  private var slots: [Int32]
  private var ends: [Int] = [0]
  private var tags: [UInt64] = []
  private var arena: [UInt8] = []

  /// An empty table.
  package init() { slots = Array(repeating: -1, count: 64) }

  /// How many different strings came.
  package var count: Int { ends.count - 1 }

  /// The string with number `index`.
  subscript(index: Int) -> ArraySlice<UInt8> { arena[ends[index]..<ends[index + 1]] }

  /// Calls `body` with the string with number `index`.
  @inline(__always)
  func withBytes<Result>(
    of index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    arena.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[ends[index]..<ends[index + 1]]))
    }
  }

  /// The number of `bytes`, nil when they never came.
  func find(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let index = slots[slot(of: bytes, 0)]
    return index < 0 ? nil : Int(index)
  }

  /// The number of `bytes`, a new one when they come for the first time.
  package mutating func index(of bytes: UnsafeBufferPointer<UInt8>, tag: UInt64 = 0) -> Int {
    let slot = slot(of: bytes, tag)
    if slots[slot] >= 0 { return Int(slots[slot]) }
    let index = count
    slots[slot] = Int32(truncatingIfNeeded: index)
    arena.append(contentsOf: bytes)
    ends.append(arena.count)
    tags.append(tag)
    if count * 2 > slots.count { grow() }
    return index
  }

  /// The number of `bytes`, a new one when they come for the first time.
  package mutating func index(of bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { index(of: $0) }
  }

  /// The slot that holds `bytes`, or the free one where they belong.
  private func slot(of bytes: UnsafeBufferPointer<UInt8>, _ tag: UInt64) -> Int {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count - 1
      var slot = Self.hash(bytes, tag) & mask
      while slots[slot] >= 0, !equals(Int(slots[slot]), bytes, tag) { slot = (slot + 1) & mask }
      return slot
    }
  }

  private func equals(
    _ index: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ tag: UInt64
  ) -> Bool {
    let start = ends[index]
    guard ends[index + 1] - start == bytes.count, tags[index] == tag else { return false }
    return arena.withUnsafeBufferPointer { arena in
      let (a, b) = (UnsafeRawBufferPointer(arena), UnsafeRawBufferPointer(bytes))
      var k = 0
      while k + 8 <= b.count {
        let word = a.loadUnaligned(fromByteOffset: start + k, as: UInt64.self)
        if word != b.loadUnaligned(fromByteOffset: k, as: UInt64.self) { return false }
        k += 8
      }
      while k < b.count {
        if a[start + k] != b[k] { return false }
        k += 1
      }
      return true
    }
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    arena.withUnsafeBufferPointer { arena in
      for index in 0..<count {
        let bytes = UnsafeBufferPointer(rebasing: arena[ends[index]..<ends[index + 1]])
        var slot = Self.hash(bytes, tags[index]) & (slots.count - 1)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(truncatingIfNeeded: index)
      }
    }
  }

  /// Eight bytes at a time, folded by a wide product with secret numbers.
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ tag: UInt64 = 0) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    let seed = seed
    var hash = seed.first ^ UInt64(truncatingIfNeeded: bytes.count) ^ tag &* seed.second
    var i = 0
    while i + 8 <= raw.count {
      hash = mix(hash ^ raw.loadUnaligned(fromByteOffset: i, as: UInt64.self), seed.second)
      i += 8
    }
    var rest: UInt64 = 0
    while i < raw.count {
      rest = rest << 8 | UInt64(raw[i])
      i += 1
    }
    return Int(truncatingIfNeeded: mix(hash ^ rest, seed.second) & 0x7FFF_FFFF_FFFF_FFFF)
  }

  @inline(__always)
  private static func mix(_ value: UInt64, _ secret: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: secret)
    return product.high ^ product.low
  }

  private static let seed = (
    first: UInt64.random(in: .min ... .max), second: UInt64.random(in: .min ... .max) | 1
  )
}
