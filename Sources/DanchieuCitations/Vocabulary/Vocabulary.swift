import CDanchieuData

/// The words that citations are made of, read once from the data files in this folder.
public struct Vocabulary: Sendable {
  /// A line of `types.tsv`.
  public struct TypeEntry: Sendable {
    /// Full name in standard capitals (`Thông tư liên tịch`).
    public var name: String
    /// Letters in symbols, the prescribed ones first (`CTr`); empty for types without letters.
    public var letters: [String]
    /// Families in which the type occurs.
    public var families: [String]
    /// Other spellings of the name.
    public var spellings: [String]
  }

  /// Types in the order of the file; `InstrumentType.id` is the index.
  public let types: [TypeEntry]
  /// Lower-case name or spelling to type.
  private let typeByName: [String: InstrumentType]

  /// The vocabulary that is part of the binary.
  public static let shared = Vocabulary(types: DataFile.types)

  init(types file: DataFile) {
    var entries: [TypeEntry] = []
    var names: [String: InstrumentType] = [:]
    file.forEachLine { fields in
      func list(_ field: Int, _ separator: Character) -> [String] {
        guard field < fields.count, fields[field] != "-" else { return [] }
        return fields[field].split(separator: separator).map(String.init)
      }
      let type = InstrumentType(id: UInt8(entries.count))
      let entry = TypeEntry(
        name: fields[0], letters: list(1, ","), families: list(2, ","), spellings: list(3, "|"))
      for name in [entry.name] + entry.spellings { names[name.lowercased()] = type }
      entries.append(entry)
    }
    self.types = entries
    typeByName = names
  }

  /// The type with this name or other spelling, in any letter case; nil when there is none.
  public func type(named name: String) -> InstrumentType? { typeByName[name.lowercased()] }
}

extension InstrumentType {
  /// Full name in standard capitals.
  public var name: String { Vocabulary.shared.types[Int(id)].name }
  /// Letters in symbols, the prescribed ones first.
  public var letters: [String] { Vocabulary.shared.types[Int(id)].letters }
  /// The type with this name, in any letter case.
  public init?(named name: String) {
    guard let type = Vocabulary.shared.type(named: name) else { return nil }
    self = type
  }
}
