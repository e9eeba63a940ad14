import DanchieuCitations
import DanchieuText

/// The laws, codes, ordinances and constitutions of a registry file by type and folded name.
struct LawIndex: Sendable {
  private struct Key: Hashable {
    var type: InstrumentType
    var name: [UInt8]
  }
  private var linesByKey: [Key: [Int]] = [:]

  /// The starts of the lines of the laws of `type` with the folded `name`, oldest first.
  func lines(type: InstrumentType, name: [UInt8]) -> [Int] {
    linesByKey[Key(type: type, name: LawTypes.shared.isConstitution(type) ? [] : name)] ?? []
  }

  /// Indexes the registry file `bytes`, whose lines `codes` has found, in one pass.
  init(_ bytes: UnsafeBufferPointer<UInt8>, lines codes: CodeIndex) {
    linesByKey.reserveCapacity(1024)
    let types = LawTypes.shared
    codes.forEachLine { start in
      if let law = types.type(named: bytes.field(1, ofLine: start)) { add(start, law, bytes) }
    }
    for key in linesByKey.keys {
      linesByKey[key]?.sort {
        bytes.field(2, ofLine: $0).lexicographicallyPrecedes(bytes.field(2, ofLine: $1))
      }
    }
  }

  private mutating func add(
    _ line: Int, _ type: InstrumentType, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    var name: [UInt8] = []
    if !LawTypes.shared.isConstitution(type) {
      name = FoldedName.foldLaw(
        bytes.field(9, ofLine: line), typeWord: LawTypes.shared.foldedName(of: type))
      if name.isEmpty { return }
    }
    linesByKey[Key(type: type, name: name), default: []].append(line)
  }
}
