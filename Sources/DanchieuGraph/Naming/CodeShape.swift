/// The parts of a folded code (`30-2020-ND-CP`), and how far it tells instruments apart.
struct CodeShape {
  /// `30`.
  let number: ArraySlice<UInt8>
  /// `2020`; empty for codes without year, whose numbers begin anew every year or term.
  let year: ArraySlice<UInt8>
  /// `ND-CP`.
  let symbol: ArraySlice<UInt8>
  /// The letters of the type (`ND`), nil when the symbol has none.
  let typeLetters: ArraySlice<UInt8>?
  /// The name of the body as a slug, nil when the symbol does not name a single body.
  let body: [UInt8]?
  /// A code of the National Assembly or its Standing Committee.
  let isAssembly: Bool

  /// Takes the folded code apart.
  init(_ folded: ArraySlice<UInt8>) {
    let hyphen = UInt8(ascii: "-")
    number = folded.prefix { $0 != hyphen }
    var rest = folded[number.endIndex...].dropFirst()
    let second = rest.prefix { $0 != hyphen }
    if second.count == 4, second.allSatisfy({ (0x30...0x39).contains($0) }) {
      year = second
      rest = rest[second.endIndex...].dropFirst()
    } else {
      year = rest.prefix(0)
    }
    symbol = rest
    let first = rest.prefix { $0 != hyphen }
    let hasLetters = SymbolTypes.shared.type(letters: first) != nil
    typeLetters = hasLetters ? first : nil
    let bodies = hasLetters ? rest[first.endIndex...].dropFirst() : rest
    let names = bodies.split(separator: hyphen).map { CentralBodies.shared.slug(of: $0) }
    let isJoint = hasLetters && first.count > 2 && first.contains(UInt8(ascii: "L"))
    body = isJoint ? Self.joined(names) : names.first ?? nil
    isAssembly =
      bodies.prefix { !(0x30...0x39).contains($0) && $0 != hyphen }.elementsEqual("QH".utf8)
      || bodies.starts(with: "UBTVQH".utf8)
  }

  /// The authority of a joint instrument: all its bodies, nil when one is not known.
  private static func joined(_ names: [[UInt8]?]) -> [UInt8]? {
    let known = names.compactMap { $0 }
    guard known.count == names.count, !known.isEmpty else { return nil }
    return Array(known.joined(separator: [UInt8(ascii: "+")]))
  }

  /// Whether the symbol leaves the type open, so that the printed one tells instruments apart: a
  /// law and a resolution of the Assembly can share a code, and so could "87/CP" before 1998.
  var typeMatters: Bool { isAssembly || typeLetters == nil }

  /// Whether the code alone is one instrument.
  var isUnique: Bool { !year.isEmpty && body != nil && !typeMatters }
}
