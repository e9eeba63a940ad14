package import DanchieuCitations

/// The types that texts cite by name: laws, codes, ordinances and constitutions.
package struct LawTypes: Sendable {
  /// The types of the vocabulary that is part of the binary.
  package static let shared = LawTypes()

  private struct Entry {
    var type: InstrumentType
    var name: [UInt8]
    var folded: [UInt8]
  }
  private let entries: [Entry]
  private let constitution: InstrumentType?

  private init() {
    entries = ["Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp"].compactMap { name in
      InstrumentType(named: name).map {
        Entry(type: $0, name: Array(name.utf8), folded: FoldedName.fold(name))
      }
    }
    constitution = entries.last?.type
  }

  /// Whether texts cite instruments of `type` by name.
  package func contains(_ type: InstrumentType) -> Bool { entries.contains { $0.type == type } }

  /// Whether `type` is that of constitutions, which need no name.
  package func isConstitution(_ type: InstrumentType) -> Bool { type == constitution }

  /// The folded type word, which the titles in the registry start with.
  package func foldedName(of type: InstrumentType) -> [UInt8] {
    entries.first { $0.type == type }?.folded ?? []
  }

  /// The type with the name `name`.
  func type(named name: UnsafeBufferPointer<UInt8>) -> InstrumentType? {
    // Most instruments are none of these, which the first letter says.
    guard let first = name.first else { return nil }
    for entry in entries where entry.name[0] == first && entry.name.elementsEqual(name) {
      return entry.type
    }
    return nil
  }
}
