/// Where the lines of a folded code stand in the registry file: a hash table over all lines.
///
/// Built at the first look-up, in one pass over the file; a look-up then touches one or two lines.
struct CodeIndex: Sendable {
  /// The index of the file that is part of the binary.
  static let embedded = CodeIndex(.embedded)

  /// By slot: 1 + number of the line, 0 when free. Twice as many slots as lines, at least.
  private let slots: [UInt32]
  /// Start of each line in the file.
  private let starts: [UInt32]

  private init(_ lines: RegistryLines) {
    var starts: [UInt32] = []
    starts.reserveCapacity(16_384)
    var offset = 0
    while offset < lines.bytes.count {
      if lines.bytes[offset] != UInt8(ascii: "#") { starts.append(UInt32(offset)) }
      offset = lines.lineEnd(offset) + 1
    }
    var count = 1024
    while count < starts.count * 2 { count *= 2 }
    var slots = [UInt32](repeating: 0, count: count)
    for (number, start) in starts.enumerated() {
      var slot = Int(FoldedCode.hash(lines.code(at: Int(start)))) & (count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (count - 1) }
      slots[slot] = UInt32(number + 1)
    }
    self.slots = slots
    self.starts = starts
  }

  /// Calls `body` with the start of each line whose code folds to `folded`, in order of the file.
  func forEachLine(
    code folded: UnsafeBufferPointer<UInt8>, in lines: RegistryLines, _ body: (Int) -> Void
  ) {
    var slot = Int(FoldedCode.hash(folded: folded)) & (slots.count - 1)
    while slots[slot] != 0 {
      let start = Int(starts[Int(slots[slot]) - 1])
      if FoldedCode.matches(lines.code(at: start), folded) { body(start) }
      slot = (slot + 1) & (slots.count - 1)
    }
  }
}
