import DanchieuRegistry

/// An issuing body as texts name it, in the form in which two namings are compared.
///
/// "Chủ tịch UBND X" and "Ủy ban nhân dân X" are the same; a shorter naming fits a longer one that
/// has all its words in the same order ("UBND Thành phố" and "Ủy ban nhân dân Thành phố Hà Nội").
struct IssuerName {
  /// ASCII words joined by hyphens, abbreviations spelt out, the office before the body dropped.
  let slug: [UInt8]
  private let words: [ArraySlice<UInt8>]
  private let isPrimeMinister: Bool
  /// One bit for each word, so that most bodies are told apart at once.
  private let bits: UInt64

  /// The body that the UTF-8 `bytes` name.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var names: [ArraySlice<UInt8>] = []
    for word in Slug.words(bytes).split(separator: Self.hyphen) {
      if word.elementsEqual(Self.term) || names.count > 24 { break }
      names += Self.expansions[Array(word)] ?? [word]
    }
    for office in Self.offices where names.count > office.count && names.starts(with: office) {
      if office == Self.chairman && names[1...].first == Self.state { break }
      names.removeFirst(office.count)
      break
    }
    slug = Array(names.joined(separator: [Self.hyphen]))
    words = names.map { ArraySlice($0.map { $0 == UInt8(ascii: "y") ? UInt8(ascii: "i") : $0 }) }
    bits = words.reduce(0) { $0 | 1 << UInt64($1.reduce(7) { $0 &* 31 &+ Int($1) } & 63) }
    isPrimeMinister = names.starts(with: Self.primeMinister)
  }

  /// Number of words.
  var count: Int { words.count }

  /// Whether both can be the same body.
  func isCompatible(with other: IssuerName) -> Bool {
    guard isPrimeMinister == other.isPrimeMinister else { return false }
    let (short, long) = count <= other.count ? (self, other) : (other, self)
    guard short.bits & ~long.bits == 0 else { return false }
    var rest = long.words[...]
    for word in short.words {
      guard let place = rest.firstIndex(of: word) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }

  private static let hyphen = UInt8(ascii: "-")
  private static let term = Array("khoa".utf8)
  private static let state = ArraySlice("nuoc".utf8)
  private static let primeMinister = split("Thủ tướng")
  private static let chairman = split("Chủ tịch")

  private static let offices = [
    "Bộ trưởng", "Phó Chủ tịch", "Chủ tịch", "Tổng Giám đốc", "Giám đốc", "Thống đốc",
    "Chánh án", "Viện trưởng", "Chủ nhiệm", "Tổng Thanh tra", "Cục trưởng", "Tổng Cục trưởng",
    "Hiệu trưởng", "Trưởng ban", "Bí thư",
  ].map(split)

  private static let expansions: [[UInt8]: [ArraySlice<UInt8>]] = {
    let abbreviations = [
      "UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân", "TP": "Thành phố",
      "TW": "Trung ương", "BCH": "Ban Chấp hành", "BTV": "Ban Thường vụ",
      "BCT": "Bộ Chính trị", "BBT": "Ban Bí thư", "BTC": "Bộ Tài chính", "BNV": "Bộ Nội vụ",
      "MTTQ": "Mặt trận Tổ quốc", "BCĐ": "Ban Chỉ đạo", "UBTVQH": "Ủy ban Thường vụ Quốc hội",
    ]
    var expansions: [[UInt8]: [ArraySlice<UInt8>]] = [:]
    for (short, long) in abbreviations { expansions[Slug.words(short)] = split(long) }
    return expansions
  }()

  private static func split(_ words: String) -> [ArraySlice<UInt8>] {
    Slug.words(words).split(separator: hyphen)
  }
}

/// The issuers that a document prints, each spelling folded once.
struct IssuerTable {
  private var spellings = ByteTable()
  private var names: [IssuerName] = []

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
