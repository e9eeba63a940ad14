import CDanchieuData

/// The lines of the registry file, found by binary search in its bytes where they are mapped.
struct RegistryLines {
  let bytes: UnsafeBufferPointer<UInt8>

  /// The file that is part of the binary.
  static var embedded: RegistryLines {
    RegistryLines(
      bytes: UnsafeBufferPointer(start: danchieu_registry_start(), count: danchieu_registry_count))
  }

  /// Calls `body` with the range of each line whose code folds to `folded`, in order of the file.
  func forEachLine(code folded: [UInt8], _ body: (Range<Int>) -> Void) {
    folded.withUnsafeBufferPointer { folded in
      CodeIndex.embedded.forEachLine(code: folded, in: self) { body($0..<lineEnd($0)) }
    }
  }

  /// The code in the line that starts at `start`.
  func code(at start: Int) -> UnsafeBufferPointer<UInt8> {
    var tab = start
    while tab < bytes.count, bytes[tab] != UInt8(ascii: "\t") { tab += 1 }
    return UnsafeBufferPointer(rebasing: bytes[start..<tab])
  }

  /// Calls `body` with the range of each line whose code is exactly `code`.
  func forEachLine(exactCode code: String, _ body: (Range<Int>) -> Void) {
    let prefix = Array(code.utf8) + [UInt8(ascii: "\t")]
    var start = lowerBound(prefix)
    while start < bytes.count, bytes[start...].starts(with: prefix) {
      let end = lineEnd(start)
      body(start..<end)
      start = end + 1
    }
  }

  /// The start of the first line that is not before `key`.
  private func lowerBound(_ key: [UInt8]) -> Int {
    var low = 0
    var high = bytes.count
    while low < high {
      let middle = lineStart((low + high) / 2)
      if isBefore(middle, key) { low = lineEnd(middle) + 1 } else { high = middle }
    }
    return low
  }

  private func isBefore(_ start: Int, _ key: [UInt8]) -> Bool {
    for k in key.indices {
      let byte = start + k < bytes.count ? bytes[start + k] : 0
      if byte != key[k] { return byte < key[k] }
    }
    return false
  }

  private func lineStart(_ offset: Int) -> Int {
    var start = offset
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return start
  }

  /// The end of the line that `offset` lies in, at its line feed or the end of the file.
  func lineEnd(_ offset: Int) -> Int {
    var end = offset
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    return end
  }
}
