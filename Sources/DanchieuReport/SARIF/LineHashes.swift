/// `primaryLocationLineHash` of lines, as GitHub code scanning computes it from the file
/// (github/codeql-action, fingerprints.ts), so that alerts keep their identity.
///
/// A polynomial hash with base 37 modulo 2^64 rolls over 100 UTF-16 units from the start of a
/// line, without blanks and tabs, every line end as `\n`; 65535 stands for the end of the file and
/// zeros behind it. `:n` counts the lines with the same hash.
package enum LineHashes {
  private static let blockSize = 100
  private static let base: UInt64 = 37

  /// The hashes of `lines` (1-based) of a file with the UTF-8 `bytes`.
  ///
  /// - Complexity: O(*n*) in the bytes.
  package static func hashes(
    of bytes: [UInt8], afterByteOrderMark hasMark: Bool = false, lines: Set<Int>
  ) -> [Int: String] {
    var roll = Roll(wanted: lines)
    if hasMark { roll.process(0xFEFF) }
    bytes.withUnsafeBufferPointer { text in
      var at = 0
      while at < text.count {
        let byte = text[at]
        if byte < 0x80 {
          roll.process(UInt16(byte))
          at += 1
          continue
        }
        let (scalar, size) = UTF8Reading.scalar(text, at: at)
        for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
          roll.process(unit)
        }
        at += size
      }
    }
    return roll.finish()
  }

  private struct Roll {
    let wanted: Set<Int>
    private var window = [UInt64](repeating: 0, count: blockSize)
    /// The line that starts at each unit of the window; 0 for none.
    private var starts = [Int](repeating: 0, count: blockSize)
    private var hash: UInt64 = 0
    private var index = 0
    private var line = 0
    private var isLineStart = true
    private var isAfterReturn = false
    private var counts: [UInt64: Int] = [:]
    private var found: [Int: String] = [:]
    /// 37 to the power of 100.
    private static let firstPower = (0..<blockSize).reduce(UInt64(1)) { power, _ in power &* base }

    init(wanted: Set<Int>) { self.wanted = wanted }

    mutating func process(_ given: UInt16) {
      var unit = given
      if unit == 0x20 || unit == 0x09 || isAfterReturn && unit == 0x0A {
        isAfterReturn = false
        return
      }
      isAfterReturn = unit == 0x0D
      if isAfterReturn { unit = 0x0A }
      if starts[index] != 0 { output() }
      if isLineStart {
        isLineStart = false
        line += 1
        starts[index] = line
      }
      if unit == 0x0A { isLineStart = true }
      update(UInt64(unit))
    }

    mutating func finish() -> [Int: String] {
      process(0xFFFF)
      for _ in 0..<blockSize {
        if starts[index] != 0 { output() }
        update(0)
      }
      return found
    }

    private mutating func output() {
      let count = counts[hash, default: 0] + 1
      counts[hash] = count
      if wanted.contains(starts[index]) {
        found[starts[index]] = "\(String(hash, radix: 16)):\(count)"
      }
      starts[index] = 0
    }

    private mutating func update(_ unit: UInt64) {
      let first = window[index]
      window[index] = unit
      hash = base &* hash &+ unit &- Self.firstPower &* first
      index = index + 1 == blockSize ? 0 : index + 1
    }
  }
}
