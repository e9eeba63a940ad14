import CDanchieuVector

/// Texts with combining marks (NFD) and their composed form (NFC).
public enum Composition {
  /// Whether `bytes` (UTF-8) hold combining marks U+0300–U+036F; precomposed text has none.
  ///
  /// - Complexity: O(*n*).
  public static func isDecomposed(_ bytes: borrowing [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { firstMark(in: $0, from: 0) < $0.count }
  }

  /// The offset of the first combining mark from `start` on; the end when there is none.
  private static func firstMark(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    var i = start
    while true {
      i = danchieu_find_mark(base, i, bytes.count)
      guard i + 1 < bytes.count else { return bytes.count }
      if isMark(bytes[i], bytes[i + 1]) { return i }
      i += 1
    }
  }

  /// The composed form of `bytes` and the map from its offsets back to those of `bytes`.
  ///
  /// - Complexity: O(*n*).
  public static func compose(_ bytes: borrowing [UInt8]) -> (text: [UInt8], map: OffsetMap) {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var map = OffsetMap()
    bytes.withUnsafeBufferPointer { buffer in
      var known = KnownClusters()
      var copied = 0
      func copy(to end: Int) {
        guard end > copied else { return }
        text.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[copied..<end]))
        map.appendCopied(end - copied, from: copied)
      }
      while copied < buffer.count {
        let mark = firstMark(in: buffer, from: copied)
        if mark == buffer.count {
          copy(to: mark)
          break
        }
        var start = mark
        while start > copied, mark == start || buffer[start] & 0xC0 == 0x80 { start -= 1 }
        copy(to: start)
        var end = mark
        while end + 1 < buffer.count, isMark(buffer[end], buffer[end + 1]) { end += 2 }
        copied = end
        let composed = known.append(
          UnsafeBufferPointer(rebasing: buffer[start..<copied]), to: &text)
        map.appendUnit(composed, from: start, sourceCount: copied - start)
      }
    }
    return (text, map)
  }

  private static func isMark(_ first: UInt8, _ second: UInt8) -> Bool {
    first == 0xCC && second >= 0x80 || first == 0xCD && second >= 0x80 && second < 0xB0
  }
}

/// Letters with their marks and their composed forms: the few hundred of a language, each composed
/// once. A table without chains: a newcomer takes the place of another.
private struct KnownClusters {
  private struct Entry {
    /// The bytes of the cluster, 0 for a free place.
    var cluster: UInt64 = 0
    var composed: UInt64 = 0
    var count = 0
  }
  private var entries = [Entry](repeating: Entry(), count: 1024)

  /// Appends the composed form of `cluster` to `text`; how many bytes it has.
  mutating func append(_ cluster: UnsafeBufferPointer<UInt8>, to text: inout [UInt8]) -> Int {
    guard cluster.count <= 8 else {
      let composed = Self.compose(cluster)
      text.append(contentsOf: composed)
      return composed.count
    }
    let key = cluster.reduce(0) { $0 << 8 | UInt64($1) }
    let place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 54)
    if entries[place].cluster != key {
      let composed = Self.compose(cluster)
      guard composed.count <= 8 else {
        text.append(contentsOf: composed)
        return composed.count
      }
      let packed = composed.reduce(0) { $0 << 8 | UInt64($1) }
      entries[place] = Entry(cluster: key, composed: packed, count: composed.count)
    }
    let entry = entries[place]
    for k in (0..<entry.count).reversed() {
      text.append(UInt8(truncatingIfNeeded: entry.composed >> UInt64(8 * k)))
    }
    return entry.count
  }

  private static func compose(_ cluster: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    Array(String(decoding: cluster, as: UTF8.self).precomposed.utf8)
  }
}
