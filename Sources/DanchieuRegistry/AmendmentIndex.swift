import DanchieuText

/// Which instruments of the registry amend an instrument: the column "amends" the other way round.
struct AmendmentIndex: Sendable {
  /// Folded code of the amended instrument to the lines of those that amend it.
  private var linesByCode: [[UInt8]: [Int]] = [:]

  /// The starts of the lines of the instruments that amend the one with the folded `code`.
  func lines(amending code: [UInt8]) -> [Int] { linesByCode[code] ?? [] }

  /// Indexes the registry file `bytes` in one pass.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while start < bytes.count {
      let codes = bytes.field(6, ofLine: start)
      if bytes[start] != UInt8(ascii: "#"), !codes.isEmpty {
        for code in codes.split(separator: UInt8(ascii: ";")) {
          var folded = FoldedCode.fold(String(decoding: code, as: UTF8.self))
          // "155/2020/NĐ": some titles in the sources are cut within the code.
          if folded.suffix(3).elementsEqual("-ND".utf8) { folded.append(contentsOf: "-CP".utf8) }
          linesByCode[folded, default: []].append(start)
        }
      }
      start = bytes.lineEnd(from: start) + 1
    }
  }
}
