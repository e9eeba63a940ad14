import CDanchieuVector

/// Counts Unicode scalars of UTF-8: columns are numbered by them.
package enum Scalars {
  /// How many scalars begin in `text` from byte `start` to byte `end` (0-based, one past the last).
  ///
  /// - Complexity: O(`end` − `start`), 32 bytes at a time.
  package static func count(
    in text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int {
    guard let base = text.baseAddress, start < end else { return end - start }
    return end - start - danchieu_count_continuations(base + start, end - start)
  }
}

extension Sequence<UInt8> {
  /// How many scalars begin in the UTF-8 bytes; for short pieces of text.
  @inlinable package var scalarCount: Int { count { $0 & 0xC0 != 0x80 } }
}
