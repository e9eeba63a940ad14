import DanchieuCitations

/// Which instruments of the registry amend an instrument: the column "amends" the other way round.
///
/// Built at the first use, in one pass over the lines of the file.
struct AmendmentIndex: Sendable {
  static let embedded = AmendmentIndex(RegistryFile.embedded.bytes)

  /// Folded code of the amended instrument to the lines of those that amend it.
  private var linesByCode: [[UInt8]: [Int]] = [:]

  /// The starts of the lines of the instruments that amend the one with the folded `code`.
  func lines(amending code: [UInt8]) -> [Int] { linesByCode[code] ?? [] }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while start < bytes.count {
      if bytes[start] != UInt8(ascii: "#") {
        for code in bytes.field(6, ofLine: start).split(separator: UInt8(ascii: ";")) {
          var folded = FoldedCode.fold(String(decoding: code, as: UTF8.self))
          // "155/2020/NĐ": some titles in the sources are cut within the code.
          if folded.suffix(3).elementsEqual("-ND".utf8) { folded.append(contentsOf: "-CP".utf8) }
          linesByCode[folded, default: []].append(start)
        }
      }
      start = bytes.lineEnd(start) + 1
    }
  }
}

extension Registry {
  /// The instruments that amend the one with this canonical code, oldest first; those whose date is
  /// not known come first. Amending laws without a list of what they amend are missing.
  public func amendments(ofCode code: String) -> [RegistryRecord] {
    AmendmentIndex.embedded.lines(amending: FoldedCode.fold(code))
      .map { RegistryRecord(line: $0, of: .embedded) }
      .sorted { ($0.issued?.iso ?? "", $0.code) < ($1.issued?.iso ?? "", $1.code) }
  }
}
