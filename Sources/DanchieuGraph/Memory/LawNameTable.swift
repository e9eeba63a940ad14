import DanchieuCitations
import DanchieuRegistry

/// The names of laws as numbers: each printed spelling, and each title of the registry, is folded
/// once, and the registry asked once for the laws of a name.
struct LawNameTable {
  /// Folded names, tagged with their types.
  private var names = ByteTable()
  /// Printed spellings, tagged with their types.
  private var spellings = ByteTable()
  private var nameOfSpelling: [Int?] = []
  private var nameOfRecord: [RegistryRecord.ID: Int?] = [:]
  /// By name: the laws that have it, once somebody has asked.
  private var lawsOfName: [[RegistryRecord]?] = []
  /// By name: the day that was asked for last, and the law of that day.
  private var lawOfDay: [(day: CalendarDate, law: RegistryRecord?)?] = []

  /// How many spellings came.
  var count: Int { spellings.count }

  /// The number of the name printed in `bytes` for a law of `type`; nil when it is empty and
  /// the type needs one.
  mutating func index(of bytes: UnsafeBufferPointer<UInt8>?, _ type: InstrumentType) -> Int? {
    if LawTypes.shared.isConstitution(type) { return index(folded: [], type) }
    guard let bytes else { return nil }
    let spelling = spellings.index(of: bytes, tag: UInt64(type.id))
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
    let name = folded.withUnsafeBufferPointer { names.index(of: $0, tag: UInt64(type.id)) }
    if name == lawsOfName.count {
      lawsOfName.append(nil)
      lawOfDay.append(nil)
    }
    return name
  }

  /// The laws of `type` in `registry` with the name `name`, which was given for that type, oldest
  /// first.
  mutating func laws(
    of name: Int, _ type: InstrumentType, in registry: Registry
  ) -> [RegistryRecord] {
    if let known = lawsOfName[name] { return known }
    let laws = registry.laws(type: type, foldedName: Array(names[name]))
    lawsOfName[name] = laws
    return laws
  }

  /// The one of these laws that applied on `day`.
  mutating func law(
    of name: Int, _ type: InstrumentType, on day: CalendarDate, in registry: Registry
  ) -> RegistryRecord? {
    if let kept = lawOfDay[name], kept.day == day { return kept.law }
    let law = Registry.law(among: laws(of: name, type, in: registry), asOf: day)
    lawOfDay[name] = (day, law)
    return law
  }
}
