import DanchieuCitations

/// Records of several files, of which the first ones hide the later ones.
struct LayeredRecords {
  private(set) var records: [RegistryRecord] = []
  /// How many records come from files before the present one.
  private var settled = 0

  /// The records that follow come from the next, weaker file.
  mutating func nextFile() { settled = records.count }

  /// Adds `record` unless a stronger file speaks of the same instrument: same code and type, for
  /// codes without a year the same date, and for those of local bodies the same body.
  mutating func add(_ record: RegistryRecord) {
    let code = FoldedCode.fold(record.code)
    let hasYear = Self.hasYear(code)
    let isLocal = Self.local.contains { code.suffix($0.count).elementsEqual($0) }
    let isHidden = records[..<settled].contains { other in
      FoldedCode.fold(other.code) == code && (other.type == nil || other.type == record.type)
        && (hasYear || other.issued == record.issued)
        && !(isLocal && Self.areOfTwoBodies(other, record))
    }
    if !isHidden { records.append(record) }
  }

  private static func areOfTwoBodies(_ a: RegistryRecord, _ b: RegistryRecord) -> Bool {
    guard let one = a.issuer, let other = b.issuer else { return false }
    return FoldedName.fold(one) != FoldedName.fold(other)
  }
  /// Ends of folded codes that every province, district and commune uses.
  private static let local = ["-UBND", "-HDND"].map { Array($0.utf8) }

  private static func hasYear(_ folded: [UInt8]) -> Bool {
    let parts = folded.split(separator: UInt8(ascii: "-"))
    return parts.count > 2 && parts[1].count == 4 && parts[1].allSatisfy(FoldedCode.isDigit)
  }
}
