import Foundation

/// Texts with combining marks (NFD) and their composed form (NFC).
public enum Composition {
  /// Whether `bytes` (UTF-8) hold combining marks U+0300–U+036F; precomposed text has none.
  ///
  /// - Complexity: O(*n*).
  public static func isDecomposed(_ bytes: borrowing [UInt8]) -> Bool {
    bytes.withUnsafeBytes { buffer in
      let ones: UInt64 = 0x0101_0101_0101_0101
      let count = buffer.count
      var i = 0
      while i + 8 <= count {
        let word = buffer.loadUnaligned(fromByteOffset: i, as: UInt64.self)
        // zero where a byte is 0xCC or 0xCD
        let differs = (word & (ones &* 0xFE)) ^ (ones &* 0xCC)
        if (differs &- ones) & ~differs & (ones &* 0x80) != 0,
          hasMark(buffer, from: i, to: i + 8)
        {
          return true
        }
        i += 8
      }
      return hasMark(buffer, from: i, to: count)
    }
  }

  private static func hasMark(_ bytes: UnsafeRawBufferPointer, from: Int, to: Int) -> Bool {
    for i in from..<to where i + 1 < bytes.count && isMark(bytes[i], bytes[i + 1]) { return true }
    return false
  }

  /// The composed form of `bytes` and the map from its offsets back to those of `bytes`.
  public static func compose(_ bytes: borrowing [UInt8]) -> (text: [UInt8], map: OffsetMap) {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var map = OffsetMap()
    var known: [ArraySlice<UInt8>: [UInt8]] = [:]
    var i = 0
    let count = bytes.count
    while i < count {
      let start = i
      i += length(bytes[i])
      while i + 1 < count, isMark(bytes[i], bytes[i + 1]) { i += 2 }
      let end = min(i, count)
      if end - start <= length(bytes[start]) {
        text.append(contentsOf: bytes[start..<end])
        map.appendCopied(end - start, from: start)
        continue
      }
      let cluster = bytes[start..<end]
      let composed =
        known[cluster]
        ?? Array(
          String(decoding: cluster, as: UTF8.self).precomposedStringWithCanonicalMapping.utf8)
      known[cluster] = composed
      text.append(contentsOf: composed)
      map.appendUnit(composed.count, from: start, sourceCount: end - start)
    }
    return (text, map)
  }

  private static func isMark(_ first: UInt8, _ second: UInt8) -> Bool {
    first == 0xCC && second >= 0x80 || first == 0xCD && second >= 0x80 && second < 0xB0
  }

  private static func length(_ byte: UInt8) -> Int {
    byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }
}
