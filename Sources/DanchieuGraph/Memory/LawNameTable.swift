import DanchieuCitations
import DanchieuRegistry

/// The names of laws as numbers: each printed spelling, and each title of the registry, is folded
/// once.
struct LawNameTable {
  /// Types and folded names.
  private var names = ByteTable()
  /// Types and printed spellings.
  private var spellings = ByteTable()
  private var nameOfSpelling: [Int?] = []
  private var nameOfRecord: [RegistryRecord.ID: Int?] = [:]
  private var scratch: [UInt8] = []

  /// How many spellings came.
  var count: Int { spellings.count }

  /// The number of the name printed in `bytes` for a law of `type`; nil when it is empty and
  /// the type needs one.
  mutating func index(of bytes: UnsafeBufferPointer<UInt8>?, _ type: InstrumentType) -> Int? {
    if LawTypes.shared.isConstitution(type) { return index(folded: [], type) }
    guard let bytes else { return nil }
    scratch.removeAll(keepingCapacity: true)
    scratch.append(type.id)
    scratch.append(contentsOf: bytes)
    let spelling = spellings.index(of: scratch)
    if spelling == nameOfSpelling.count {
      let folded = FoldedName.foldLaw(bytes)
      nameOfSpelling.append(folded.isEmpty ? nil : index(folded: folded, type))
    }
    return nameOfSpelling[spelling]
  }

  /// The number of the name that the registry gives a law which the text calls `type`.
  mutating func index(of record: RegistryRecord, _ type: InstrumentType) -> Int? {
    if let known = nameOfRecord[record.id] { return known }
    guard let ownType = record.type else { return fold(record, type) }
    let name = fold(record, ownType)
    nameOfRecord[record.id] = name
    return name
  }

  private mutating func fold(_ record: RegistryRecord, _ type: InstrumentType) -> Int? {
    if LawTypes.shared.isConstitution(type) { return index(folded: [], type) }
    let title = record.titleBytes
    if title.isEmpty { return nil }
    let typeWord = LawTypes.shared.foldedName(of: type)
    let folded = FoldedName.foldLaw(title, typeWord: typeWord)
    return folded.isEmpty ? nil : index(folded: folded, type)
  }

  private mutating func index(folded: [UInt8], _ type: InstrumentType) -> Int {
    names.index(of: [type.id] + folded)
  }

  /// The folded name without its type.
  func folded(_ name: Int) -> [UInt8] { Array(names[name].dropFirst()) }
}
