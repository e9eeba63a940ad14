/// Words that stand on several lines, or are set apart by tabs and wide blanks, on one line.
package enum OneLine {
  /// The words in `bytes` (UTF-8) with one blank between two: runs of ASCII blanks, control
  /// characters and no-break spaces divide them.
  package static func joined(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    String(unsafeUninitializedCapacity: bytes.count) { line in
      var count = 0
      var isApart = false
      var i = 0
      while i < bytes.count {
        let byte = bytes[i]
        let isNoBreak = byte == 0xC2 && i + 1 < bytes.count && bytes[i + 1] == 0xA0
        if byte <= 0x20 || isNoBreak {
          isApart = count > 0
          i += isNoBreak ? 2 : 1
          continue
        }
        if isApart {
          line[count] = 0x20
          count += 1
          isApart = false
        }
        line[count] = byte
        count += 1
        i += 1
      }
      return count
    }
  }
}
