import DanchieuCitations

/// Which instruments of the registry amend an instrument: the column "amends" the other way round.
///
/// Built at the first use, in one pass over the lines of the file.
struct AmendmentIndex: Sendable {
  static let embedded = AmendmentIndex(RegistryLines.embedded)

  /// Folded code of the amended instrument to the lines of those that amend it.
  private var linesByCode: [[UInt8]: [Range<Int>]] = [:]

  /// The lines of the instruments that amend the one with the folded `code`.
  func lines(amending code: [UInt8]) -> [Range<Int>] { linesByCode[code] ?? [] }

  private init(_ lines: RegistryLines) {
    let bytes = lines.bytes
    let tab = UInt8(ascii: "\t")
    var start = 0
    while start < bytes.count {
      let end = lines.lineEnd(start)
      defer { start = end + 1 }
      guard bytes[start] != UInt8(ascii: "#") else { continue }
      var field = 0
      var offset = start
      while offset < end, field < 6 {
        if bytes[offset] == tab { field += 1 }
        offset += 1
      }
      var listEnd = offset
      while listEnd < end, bytes[listEnd] != tab { listEnd += 1 }
      guard listEnd > offset else { continue }
      for code in bytes[offset..<listEnd].split(separator: UInt8(ascii: ";")) {
        var folded = FoldedCode.fold(String(decoding: code, as: UTF8.self))
        // "155/2020/NĐ": some titles in the sources are cut within the code.
        if folded.suffix(3).elementsEqual("-ND".utf8) { folded += "-CP".utf8 }
        linesByCode[folded, default: []].append(start..<end)
      }
    }
  }
}

extension Registry {
  /// The instruments that amend the one with this canonical code, oldest first; those whose date is
  /// not known come first. Amending laws without a list of what they amend are missing.
  public func amendments(ofCode code: String) -> [RegistryRecord] {
    let lines = RegistryLines.embedded
    return AmendmentIndex.embedded.lines(amending: FoldedCode.fold(code))
      .map { RegistryRecord(line: $0, of: lines.bytes) }
      .sorted { ($0.issued?.iso ?? "", $0.code) < ($1.issued?.iso ?? "", $1.code) }
  }
}
