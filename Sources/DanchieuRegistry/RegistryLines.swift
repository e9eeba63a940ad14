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
    let digits = folded.prefix(while: FoldedCode.isDigit).count
    guard digits > 0 else { return }
    let number = Array(folded[..<digits])
    let paths = tails(of: folded, after: digits)
    for spelling in digits == 1 ? [number, [UInt8(ascii: "0")] + number] : [number] {
      for path in paths { scan(spelling + path.prefix, from: path.first, folded, body) }
    }
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

  /// What can follow the number in the file, and the byte from which on the lines are of interest.
  private func tails(
    of folded: [UInt8], after digits: Int
  ) -> [(prefix: [UInt8], first: UInt8?)] {
    guard digits < folded.count else { return [([UInt8(ascii: "\t")], nil)] }
    let next = folded[digits]
    guard next == UInt8(ascii: "-") else {
      let isLetter = (0x41...0x5A).contains(next)
      return isLetter ? [([next], nil), ([next | 0x20], nil)] : [([next], nil)]
    }
    let year = folded[(digits + 1)...].prefix(while: FoldedCode.isDigit)
    if year.count == 4, year.endIndex < folded.count, folded[year.endIndex] == next {
      return [([UInt8(ascii: "/")] + year, nil)]
    }
    // Codes without year stand after those with a year, since letters follow digits.
    return [([UInt8(ascii: "-")], nil), ([UInt8(ascii: "/")], UInt8(ascii: ":"))]
  }

  private func scan(
    _ prefix: [UInt8], from first: UInt8?, _ folded: [UInt8], _ body: (Range<Int>) -> Void
  ) {
    var start = lowerBound(first.map { prefix + [$0] } ?? prefix)
    while start < bytes.count, bytes[start...].starts(with: prefix) {
      let end = lineEnd(start)
      var tab = start
      while tab < end, bytes[tab] != UInt8(ascii: "\t") { tab += 1 }
      if FoldedCode.matches(UnsafeBufferPointer(rebasing: bytes[start..<tab]), folded) {
        body(start..<end)
      }
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
