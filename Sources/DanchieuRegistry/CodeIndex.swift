import DanchieuText

/// Where the lines of a folded code stand in a registry file: a hash table over all lines.
///
/// Built in one pass over the file; a look-up then touches one or two lines.
struct CodeIndex: Sendable {
  /// By slot: the hash of the code, and 1 + number of the line in the lower half; 0 when free. Twice
  /// as many slots as lines, at least.
  private let slots: [UInt64]
  /// Start of each line in the file.
  private let starts: [UInt32]

  /// Indexes the lines of the registry file `bytes`; those that start with `#` are comments.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var starts: [UInt32] = []
    starts.reserveCapacity(16_384)
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] != UInt8(ascii: "#") { starts.append(UInt32(offset)) }
      offset = bytes.lineEnd(from: offset) + 1
    }
    var count = 1024
    while count < starts.count * 2 { count *= 2 }
    var slots = [UInt64](repeating: 0, count: count)
    for (number, start) in starts.enumerated() {
      let code = bytes.field(0, ofLine: Int(start))
      let hash = FoldedCode.hash(code)
      var slot = Int(hash) & (count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (count - 1) }
      slots[slot] = hash << 32 | UInt64(number + 1)
    }
    self.slots = slots
    self.starts = starts
  }

  /// Calls `body` with the start of each line of `bytes`, the file that was indexed, whose code
  /// folds to `folded`, in order of the file.
  @inline(__always)
  func forEachLine(
    code folded: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>,
    _ body: (Int) -> Void
  ) {
    let hash = FoldedCode.hash(folded: folded)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] >> 32 == hash {
        let start = Int(starts[Int(slots[slot] & 0xFFFF_FFFF) - 1])
        if FoldedCode.matches(bytes.field(0, ofLine: start), folded) { body(start) }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  /// Calls `body` with the start of every line, in order of the file.
  func forEachLine(_ body: (Int) -> Void) {
    for start in starts { body(Int(start)) }
  }
}
