import DanchieuText

/// Which instruments of the registry amend an instrument: the column "amends" the other way round.
///
/// `@unchecked`: the bytes never change, and live as long as the ``RegistryFile`` that holds them.
struct AmendmentIndex: @unchecked Sendable {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The hash of each amended code, in order of the file.
  private let hashes: [UInt64]
  /// The lines that name these codes.
  private let lines: [Int]

  /// The starts of the lines of the instruments that amend the one with the folded `code`.
  func lines(amending code: [UInt8]) -> [Int] {
    let hash = Self.hash(code)
    return hashes.indices.filter { hashes[$0] == hash && names(code, inLine: lines[$0]) }
      .map { lines[$0] }
  }

  /// Indexes the registry file `bytes` in one pass.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var hashes: [UInt64] = []
    var lines: [Int] = []
    var start = 0
    while start < bytes.count {
      let line = start
      start = bytes.lineEnd(from: start) + 1
      guard bytes[line] != UInt8(ascii: "#") else { continue }
      Self.forEachCode(ofLine: line, in: bytes) {
        hashes.append(Self.hash($0))
        lines.append(line)
      }
    }
    self.bytes = bytes
    self.hashes = hashes
    self.lines = lines
  }

  private static func hash(_ code: [UInt8]) -> UInt64 {
    code.withUnsafeBufferPointer { FoldedCode.hash(folded: $0) }
  }

  private func names(_ code: [UInt8], inLine line: Int) -> Bool {
    var isNamed = false
    Self.forEachCode(ofLine: line, in: bytes) { isNamed = isNamed || $0 == code }
    return isNamed
  }

  /// Calls `body` with each folded code that the line at `line` says to be amended.
  private static func forEachCode(
    ofLine line: Int, in bytes: UnsafeBufferPointer<UInt8>, _ body: ([UInt8]) -> Void
  ) {
    let list = bytes.field(6, ofLine: line)
    guard !list.isEmpty else { return }
    for code in list.split(separator: UInt8(ascii: ";")) {
      var folded: [UInt8] = []
      FoldedCode.appendNumbered(UnsafeBufferPointer(rebasing: code), to: &folded)
      // "155/2020/NĐ": some titles in the sources are cut within the code.
      if folded.suffix(3).elementsEqual("-ND".utf8) { folded.append(contentsOf: "-CP".utf8) }
      body(folded)
    }
  }
}
