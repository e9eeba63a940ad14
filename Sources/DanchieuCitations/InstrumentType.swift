/// A type of instrument: a line of the vocabulary file `types.tsv`.
///
/// One byte; its name and letters are looked up in ``Vocabulary``.
public struct InstrumentType: Sendable, Hashable {
  /// Index of the line in the vocabulary.
  public let id: UInt8
  package init(id: UInt8) { self.id = id }
}

/// A set of types: one bit each.
struct TypeSet: Sendable {
  private var bits: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  /// The types with these names, separated by commas.
  init(_ names: String) {
    for name in names.split(separator: ",") {
      if let type = InstrumentType(named: String(name)) { insert(type) }
    }
  }

  private mutating func insert(_ type: InstrumentType) {
    let bit = UInt64(1) << UInt64(type.id & 63)
    switch type.id >> 6 {
    case 0: bits.0 |= bit
    case 1: bits.1 |= bit
    case 2: bits.2 |= bit
    default: bits.3 |= bit
    }
  }

  /// Whether `type` is one of them.
  func contains(_ type: InstrumentType) -> Bool {
    let word =
      switch type.id >> 6 {
      case 0: bits.0
      case 1: bits.1
      case 2: bits.2
      default: bits.3
      }
    return word >> UInt64(type.id & 63) & 1 != 0
  }
}
