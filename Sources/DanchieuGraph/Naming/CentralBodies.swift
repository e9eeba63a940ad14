import DanchieuRegistry

/// The bodies whose symbol names them: an instrument of theirs needs no issuer to be told from
/// those of others, and its URN has one. All other bodies exist many times (UBND, HĐND, sở, …).
struct CentralBodies: Sendable {
  static let shared = CentralBodies()

  private var symbols = ByteTable()
  /// By number of the body: its name as RFC 9676 writes it (`bo.tai.chinh`).
  private var names: [[UInt8]] = []

  private init() {
    for (symbol, name) in Self.bodies {
      guard symbols.index(of: FoldedCode.fold(symbol)) == names.count else { continue }
      names.append(Slug.dotted(Slug.words(name)))
    }
  }

  /// The number of the body with the folded symbol part `body`; a term number after it does not
  /// matter.
  func body(_ body: UnsafeBufferPointer<UInt8>) -> Int? {
    var count = body.count
    while count > 0, (0x30...0x39).contains(body[count - 1]) { count -= 1 }
    return symbols.find(UnsafeBufferPointer(rebasing: body[..<count]))
  }

  /// The name of body `number` as a URN writes it (`bo.tai.chinh`).
  func dotted(_ number: Int) -> [UInt8] { names[number] }

  // Sources: registry (issuers of TT- and QĐ-), norms.md §3.
  private static let bodies: [(symbol: String, name: String)] = [
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
