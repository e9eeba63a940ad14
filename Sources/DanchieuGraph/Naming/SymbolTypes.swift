import DanchieuCitations
import DanchieuRegistry

/// What the letters of a symbol say of the type, from the vocabulary.
struct SymbolTypes: Sendable {
  static let shared = SymbolTypes()
  private let typeByLetters: [[UInt8]: InstrumentType]
  private let slugs: [[UInt8]]

  private init() {
    var best: [[UInt8]: (rank: Int, type: InstrumentType)] = [:]
    for entry in Vocabulary.shared.types {
      guard let type = InstrumentType(named: entry.name) else { continue }
      let words = entry.name.split(separator: " ").count
      for (place, letters) in entry.letters.enumerated() {
        let rank = place * 16 + words
        let folded = FoldedCode.fold(letters)
        if best[folded].map({ rank < $0.rank }) ?? true { best[folded] = (rank, type) }
      }
    }
    typeByLetters = best.mapValues(\.type)
    slugs = Vocabulary.shared.types.map { Slug.words($0.name) }
  }

  /// The type that the folded letters (`QD`) most plainly stand for.
  func type(letters: ArraySlice<UInt8>) -> InstrumentType? { typeByLetters[Array(letters)] }

  /// The name of `type` as a slug (`nghi-dinh`).
  func slug(of type: InstrumentType) -> [UInt8] { slugs[Int(type.id)] }
}
