import DanchieuCitations
import DanchieuRegistry

/// The names of laws in one document, and the instruments that carry them.
struct LawNames {
  private var names = ByteTable()
  /// Each printed spelling with its type, folded once.
  private var spellings = ByteTable()
  private var nameOfSpelling: [Int?] = []
  private var uses: [Use] = []
  /// Names that groups carry, each with the entry before it of the same group, -1 at the end.
  private var carried: [(name: Int, before: Int)] = []
  /// By group: its last entry in `carried`, -1 without one.
  private var lastOfGroup: [Int] = []
  private var scratch: [UInt8] = []

  private struct Use {
    /// Groups with this name.
    var groups: [Int] = []
    /// The group whose mention was passed last, nil before the first.
    var last: Int?
  }

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
    let type = record.type ?? type
    if LawTypes.shared.isConstitution(type) { return index(folded: [], type) }
    let title = record.titleBytes
    if title.isEmpty { return nil }
    let typeWord = LawTypes.shared.foldedName(of: type)
    let folded = FoldedName.foldLaw(title, typeWord: typeWord)
    return folded.isEmpty ? nil : index(folded: folded, type)
  }

  private mutating func index(folded: [UInt8], _ type: InstrumentType) -> Int {
    let index = names.index(of: [type.id] + folded)
    if index == uses.count { uses.append(Use()) }
    return index
  }

  /// The folded name without its type.
  func folded(_ name: Int) -> [UInt8] { Array(names[name].dropFirst()) }

  /// The groups that carry `name`.
  func groups(of name: Int) -> [Int] { uses[name].groups }

  /// The group with `name` that was passed last.
  func last(_ name: Int) -> Int? { uses[name].last }

  /// Notes that `group` carries `name`.
  mutating func add(_ group: Int, to name: Int?) {
    guard let name, !carries(group, name) else { return }
    while lastOfGroup.count <= group { lastOfGroup.append(-1) }
    carried.append((name, lastOfGroup[group]))
    lastOfGroup[group] = carried.count - 1
    uses[name].groups.append(group)
  }

  /// Notes a mention of `group`.
  mutating func passed(_ group: Int) {
    var entry = group < lastOfGroup.count ? lastOfGroup[group] : -1
    while entry >= 0 {
      uses[carried[entry].name].last = group
      entry = carried[entry].before
    }
  }

  private func carries(_ group: Int, _ name: Int) -> Bool {
    var entry = group < lastOfGroup.count ? lastOfGroup[group] : -1
    while entry >= 0, carried[entry].name != name { entry = carried[entry].before }
    return entry >= 0
  }
}
