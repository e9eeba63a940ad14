/// A small table from word hashes to numbers: open addressing, no hashing of hashes.
///
/// Words are looked up for nearly every anchor of a text; the standard dictionary would spend most
/// of its time on mixing bits that ``WordHash`` has mixed already.
struct HashIndex {
  private var keys: [UInt64]
  private var values: [Int32]
  private var count = 0

  /// An empty table that takes half of `capacity`, a power of two, before it grows.
  init(capacity: Int = 2) {
    keys = [UInt64](repeating: 0, count: capacity)
    values = [Int32](repeating: 0, count: capacity)
  }

  /// The number stored for `hash`; nil when there is none.
  @inline(__always)
  subscript(hash: UInt64) -> Int? {
    keys.withUnsafeBufferPointer { keys in
      let mask = keys.count - 1
      var slot = Self.slot(hash) & mask
      while keys[slot] != 0 {
        if keys[slot] == hash { return Int(values[slot]) }
        slot = (slot + 1) & mask
      }
      return nil
    }
  }

  /// Stores `value` for `hash`, over an earlier one.
  mutating func set(_ hash: UInt64, _ value: Int) {
    if (count + 1) * 2 > keys.count { grow() }
    let mask = keys.count - 1
    var slot = Self.slot(hash) & mask
    while keys[slot] != 0, keys[slot] != hash { slot = (slot + 1) & mask }
    if keys[slot] == 0 { count += 1 }
    keys[slot] = hash
    values[slot] = Int32(truncatingIfNeeded: value)
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
    values = [Int32](repeating: 0, count: keys.count)
    count = 0
    for (key, value) in zip(oldKeys, oldValues) where key != 0 { set(key, Int(value)) }
  }

  @inline(__always)
  private static func slot(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash ^ hash >> 32) & 0x7FFF_FFFF)
  }
}
