/// The issuers that documents print, each spelling folded once.
struct IssuerTable {
  private var spellings = ByteTable()
  private var names: [IssuerName] = []

  /// How many spellings came.
  var count: Int { names.count }

  /// The number of the spelling in `bytes`.
  mutating func index(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let index = spellings.index(of: bytes)
    if index == names.count { names.append(IssuerName(bytes)) }
    return index
  }

  /// The body with number `index`.
  subscript(index: Int) -> IssuerName { names[index] }

  /// Whether two bodies can be the same; a missing one (-1) fits all.
  func areCompatible(_ a: Int, _ b: Int) -> Bool {
    a < 0 || b < 0 || a == b || names[a].isCompatible(with: names[b])
  }

  /// The one that says more.
  func fuller(_ a: Int, _ b: Int) -> Int {
    a < 0 ? b : b < 0 || names[a].count >= names[b].count ? a : b
  }
}
