/// Words in the names of bodies that are spelt out or dropped before names are compared.
struct IssuerWords: Sendable {
  static let shared = IssuerWords()

  let primeMinister = Slug.words("Thủ tướng")
  private var abbreviations = ByteTable()
  private var expansions: [[UInt8]] = []
  private let offices: [[UInt8]]
  private let chairmanOfState = Slug.words("Chủ tịch nước")

  private init() {
    for (short, long) in Self.abbreviated {
      if abbreviations.index(of: Slug.words(short)) == expansions.count {
        expansions.append(Slug.words(long))
      }
    }
    offices = Self.officeNames.map { Slug.words($0) + [UInt8(ascii: "-")] }
  }

  /// The words that the abbreviation `word` stands for.
  func expansion(of word: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    abbreviations.find(word).map { expansions[$0] }
  }

  /// The length of the office before the body in `slug` ("giam-doc-"), 0 without one. The
  /// President is a body himself.
  func office(at slug: UnsafeBufferPointer<UInt8>) -> Int {
    guard let office = offices.first(where: { slug.starts(with: $0) }) else { return 0 }
    return slug.starts(with: chairmanOfState) ? 0 : office.count
  }

  private static let officeNames = [
    "Bộ trưởng", "Phó Chủ tịch", "Chủ tịch", "Tổng Giám đốc", "Giám đốc", "Thống đốc",
    "Chánh án", "Viện trưởng", "Chủ nhiệm", "Tổng Thanh tra", "Cục trưởng", "Tổng Cục trưởng",
    "Hiệu trưởng", "Trưởng ban", "Bí thư",
  ]

  private static let abbreviated = [
    ("UBND", "Ủy ban nhân dân"), ("HĐND", "Hội đồng nhân dân"), ("TP", "Thành phố"),
    ("TW", "Trung ương"), ("BCH", "Ban Chấp hành"), ("BTV", "Ban Thường vụ"),
    ("BCT", "Bộ Chính trị"), ("BBT", "Ban Bí thư"), ("BTC", "Bộ Tài chính"),
    ("BNV", "Bộ Nội vụ"), ("MTTQ", "Mặt trận Tổ quốc"), ("BCĐ", "Ban Chỉ đạo"),
    ("UBTVQH", "Ủy ban Thường vụ Quốc hội"),
  ]
}
