/// Counts Unicode scalars of UTF-8: columns are numbered by them.
package enum Scalars {
  /// How many scalars begin in `text` from byte `start` to byte `end` (0-based, one past the last).
  ///
  /// - Complexity: O(`end` − `start`), eight bytes at a time.
  package static func count(
    in text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int {
    end - start - continuations(text, start, end)
  }

  /// How many bytes from `start` to `end` continue a scalar.
  private static func continuations(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int {
    guard let base = text.baseAddress, start < end else { return 0 }
    var total = 0
    var at = start
    while end - at >= 8 {
      // Each byte of `counts` counts its column; 63 rounds of four words fit.
      let stop = at + min((end - at) / 8, 252) * 8
      var counts: UInt64 = 0
      func add(_ offset: Int) {
        let word = UnsafeRawPointer(base + at + offset).loadUnaligned(as: UInt64.self)
        counts &+= continuations(word)
      }
      while stop - at >= 32 {
        add(0)
        add(8)
        add(16)
        add(24)
        at += 32
      }
      while at < stop {
        add(0)
        at += 8
      }
      let pairs = (counts & 0x00FF_00FF_00FF_00FF) &+ ((counts >> 8) & 0x00FF_00FF_00FF_00FF)
      total += Int((pairs &* 0x0001_0001_0001_0001) >> 48)
    }
    while at < end {
      total += Int(continuations(UInt64(base[at])) & 1)
      at += 1
    }
    return total
  }

  /// 1 in every byte of `word` that continues a scalar.
  @inline(__always)
  private static func continuations(_ word: UInt64) -> UInt64 {
    (word >> 7) & ~(word >> 6) & 0x0101_0101_0101_0101
  }
}
