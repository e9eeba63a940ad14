import DanchieuRegistry

/// The bodies whose symbol names them: an instrument of theirs needs no issuer to be told from
/// those of others, and its URN has one. All other bodies exist many times (UBND, HĐND, sở, …).
struct CentralBodies: Sendable {
  static let shared = CentralBodies()

  private let slugs: [[UInt8]: [UInt8]]

  private init() {
    var slugs: [[UInt8]: [UInt8]] = [:]
    for (symbol, name) in Self.names { slugs[FoldedCode.fold(symbol)] = Slug.words(name) }
    self.slugs = slugs
  }

  /// The name of the body with the folded symbol part `body` as a slug; a term number after it
  /// does not matter.
  func slug(of body: ArraySlice<UInt8>) -> [UInt8]? {
    var letters = body
    while let last = letters.last, (0x30...0x39).contains(last) { letters.removeLast() }
    return slugs[Array(letters)]
  }

  // Sources: registry (issuers of TT- and QĐ-), norms.md §3.
  private static let names: [(symbol: String, name: String)] = [
    ("CP", "Chính phủ"), ("TTg", "Thủ tướng Chính phủ"), ("QH", "Quốc hội"),
    ("UBTVQH", "Ủy ban Thường vụ Quốc hội"), ("CTN", "Chủ tịch nước"),
    ("HĐNN", "Hội đồng Nhà nước"), ("HĐBT", "Hội đồng Bộ trưởng"),
    ("TW", "Ban Chấp hành Trung ương Đảng"), ("VPTW", "Văn phòng Trung ương Đảng"),
    ("VPCP", "Văn phòng Chính phủ"), ("VPQH", "Văn phòng Quốc hội"),
    ("VPCTN", "Văn phòng Chủ tịch nước"), ("TTCP", "Thanh tra Chính phủ"),
    ("KTNN", "Kiểm toán nhà nước"), ("TANDTC", "Tòa án nhân dân tối cao"),
    ("VKSNDTC", "Viện kiểm sát nhân dân tối cao"), ("NHNN", "Ngân hàng Nhà nước Việt Nam"),
    ("UBDT", "Ủy ban Dân tộc"), ("BTC", "Bộ Tài chính"), ("BCA", "Bộ Công an"),
    ("BQP", "Bộ Quốc phòng"), ("BNG", "Bộ Ngoại giao"), ("BNV", "Bộ Nội vụ"),
    ("BTP", "Bộ Tư pháp"), ("BXD", "Bộ Xây dựng"), ("BYT", "Bộ Y tế"),
    ("BCT", "Bộ Công Thương"), ("BGTVT", "Bộ Giao thông vận tải"),
    ("BGDĐT", "Bộ Giáo dục và Đào tạo"), ("BKHCN", "Bộ Khoa học và Công nghệ"),
    ("BKHĐT", "Bộ Kế hoạch và Đầu tư"), ("BKH", "Bộ Kế hoạch và Đầu tư"),
    ("BLĐTBXH", "Bộ Lao động Thương binh và Xã hội"),
    ("BNNPTNT", "Bộ Nông nghiệp và Phát triển nông thôn"),
    ("BNN", "Bộ Nông nghiệp và Phát triển nông thôn"),
    ("BNNMT", "Bộ Nông nghiệp và Môi trường"), ("BTNMT", "Bộ Tài nguyên và Môi trường"),
    ("BTTTT", "Bộ Thông tin và Truyền thông"), ("BDTTG", "Bộ Dân tộc và Tôn giáo"),
    ("BVHTTDL", "Bộ Văn hóa Thể thao và Du lịch"), ("BVHTT", "Bộ Văn hóa Thông tin"),
    ("BCN", "Bộ Công nghiệp"), ("BTM", "Bộ Thương mại"), ("BTS", "Bộ Thủy sản"),
  ]
}
