import DanchieuCitations
import DanchieuRegistry

/// What the letters of a symbol say of the type, from the vocabulary.
struct SymbolTypes: Sendable {
  static let shared = SymbolTypes()
  private var letters = ByteTable()
  private var types: [(rank: Int, type: InstrumentType)] = []
  /// By type: its name as a slug, and as RFC 9676 writes it.
  private let names: [(slug: [UInt8], dotted: [UInt8])]

  private init() {
    names = Vocabulary.shared.types.map {
      let slug = Slug.words($0.name)
      return (slug, Slug.dotted(slug))
    }
    for entry in Vocabulary.shared.types {
      guard let type = InstrumentType(named: entry.name) else { continue }
      let words = entry.name.split(separator: " ").count
      for (place, letters) in entry.letters.enumerated() {
        let rank = place * 16 + words
        let index = self.letters.index(of: FoldedCode.fold(letters))
        if index == types.count {
          types.append((rank, type))
        } else if rank < types[index].rank {
          types[index] = (rank, type)
        }
      }
    }
  }

  /// The type that the folded letters (`QD`) most plainly stand for.
  func type(letters: UnsafeBufferPointer<UInt8>) -> InstrumentType? {
    self.letters.find(letters).map { types[$0].type }
  }

  /// The name of `type` as a slug (`nghi-dinh`).
  func slug(of type: InstrumentType) -> [UInt8] { names[Int(type.id)].slug }

  /// The name of `type` as a URN writes it (`nghi.dinh`).
  func dotted(_ type: InstrumentType) -> [UInt8] { names[Int(type.id)].dotted }
}
