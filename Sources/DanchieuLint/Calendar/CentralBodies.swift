import DanchieuCitations

/// Bodies of which there is one in the country, with the time in which they existed.
///
/// Sources: norms.md §3 (Nghị quyết 176/2025/QH15 for 01/3/2025; Nghị quyết 02/2002/QH11 and
/// 01/2007/QH12 for the changes of 2002 and 2007). A day is given only where it is known; an unknown
/// body says nothing.
struct CentralBody: Sendable {
  /// Full name.
  let name: String
  /// Codes in symbols that no other body has.
  let codes: [String]
  /// Other names under which texts know it.
  let otherNames: [String]
  /// First and last day of each time of existence; nil where it is open.
  let lives: [(first: CalendarDate?, last: CalendarDate?)]
  /// Code of the body that took its place.
  let successor: String?
  /// A body of the Party.
  let isParty: Bool

  private init(
    _ codes: String, _ name: String, _ otherNames: [String] = [], before gap: String? = nil,
    from first: String? = nil, to last: String? = nil, successor: String? = nil,
    isParty: Bool = false
  ) {
    self.codes = codes.split(separator: " ").map(String.init)
    self.name = name
    self.otherNames = otherNames
    let life = (first.flatMap { CalendarDate(iso: $0) }, last.flatMap { CalendarDate(iso: $0) })
    lives = gap.map { [(nil, CalendarDate(iso: $0)), life] } ?? [life]
    self.successor = successor
    self.isParty = isParty
  }

  /// Whether no day is known before or behind all its times.
  var isForever: Bool { lives.first?.first == nil && lives.last?.last == nil }

  /// Whether it existed on `date`, give or take less than `grace` days.
  func existed(on date: CalendarDate, grace: Int) -> Bool {
    lives.contains { life in
      (life.first.map { date.dayNumber > $0.dayNumber - grace } ?? true)
        && (life.last.map { date.dayNumber < $0.dayNumber + grace } ?? true)
    }
  }

  /// Whether both certainly existed on `date`, as two bodies.
  func isApart(from other: CentralBody, on date: CalendarDate) -> Bool {
    codes != other.codes && existed(on: date, grace: -60) && other.existed(on: date, grace: -60)
  }

  /// The body with this code in symbols; nil when none or several have it.
  static func body(code: String) -> CentralBody? { byCode[code].map { all[$0] } }

  /// Index of the body with this code in ``all``.
  static func index(code: String) -> Int? { byCode[code] }

  private static let byCode: [String: Int] = {
    var byCode: [String: Int] = [:]
    for (index, body) in all.enumerated() { for code in body.codes { byCode[code] = index } }
    return byCode
  }()

  private static let merged = "2025-02-28"
  private static let since2007 = "2007-07-31"
  private static let since2002 = "2002-08-05"

  /// The bodies, those with a bounded life among them.
  static let all: [CentralBody] = [
    .init("CP", "Chính phủ", before: "1981-07-04", from: "1992-09-30"),
    .init("TTg", "Thủ tướng Chính phủ", ["Thủ tướng"], before: "1981-07-04", from: "1992-09-30"),
    .init("QH", "Quốc hội"),
    .init("UBTVQH", "Ủy ban Thường vụ Quốc hội"),
    .init("CTN", "Chủ tịch nước"),
    .init("HĐBT", "Hội đồng Bộ trưởng", from: "1981-07-04", to: "1992-09-30", successor: "CP"),
    .init("HĐCP", "Hội đồng Chính phủ", to: "1981-07-04", successor: "HĐBT"),
    .init("VPCP", "Văn phòng Chính phủ"),
    .init("VPQH", "Văn phòng Quốc hội"),
    .init("VPCTN", "Văn phòng Chủ tịch nước"),
    .init("BTC", "Bộ Tài chính"),
    .init("BCA", "Bộ Công an"),
    .init("BQP", "Bộ Quốc phòng"),
    .init("BNG", "Bộ Ngoại giao"),
    .init("BNV", "Bộ Nội vụ"),
    .init("TCCP BTCCBCP", "Ban Tổ chức - Cán bộ Chính phủ", to: since2002, successor: "BNV"),
    .init("BTP", "Bộ Tư pháp"),
    .init("BXD", "Bộ Xây dựng"),
    .init("BYT", "Bộ Y tế"),
    .init("BGDĐT BGD&ĐT", "Bộ Giáo dục và Đào tạo"),
    .init("BCT", "Bộ Công Thương", from: since2007),
    .init("BTM", "Bộ Thương mại", to: since2007, successor: "BCT"),
    .init("BCN", "Bộ Công nghiệp", from: "1995-10-21", to: since2007, successor: "BCT"),
    .init("BTS", "Bộ Thủy sản", to: since2007, successor: "BNNPTNT"),
    .init(
      "BNNPTNT BNN BNN&PTNT", "Bộ Nông nghiệp và Phát triển nông thôn", from: "1995-10-03",
      to: merged, successor: "BNNMT"),
    .init("BTNMT", "Bộ Tài nguyên và Môi trường", from: since2002, to: merged, successor: "BNNMT"),
    .init("BNNMT", "Bộ Nông nghiệp và Môi trường", from: "2025-03-01"),
    .init("BGTVT", "Bộ Giao thông vận tải", to: merged, successor: "BXD"),
    .init(
      "BKHĐT BKH BKH&ĐT", "Bộ Kế hoạch và Đầu tư", from: "1995-10-21", to: merged, successor: "BTC"),
    .init("BKHCN BKH&CN", "Bộ Khoa học và Công nghệ"),
    .init(
      "BKHCNMT", "Bộ Khoa học, Công nghệ và Môi trường", to: since2002, successor: "BKHCN"),
    .init("BBCVT", "Bộ Bưu chính, Viễn thông", from: since2002, to: since2007, successor: "BTTTT"),
    .init(
      "BTTTT", "Bộ Thông tin và Truyền thông", from: since2007, to: merged, successor: "BKHCN"),
    .init("BVHTT", "Bộ Văn hóa - Thông tin", to: since2007, successor: "BVHTTDL"),
    .init("BVHTTDL", "Bộ Văn hóa, Thể thao và Du lịch", from: since2007),
    .init("UBTDTT", "Ủy ban Thể dục thể thao", to: since2007, successor: "BVHTTDL"),
    .init(
      "BLĐTBXH", "Bộ Lao động - Thương binh và Xã hội", from: "1987-02-16", to: merged,
      successor: "BNV"),
    .init("UBDT", "Ủy ban Dân tộc", to: merged, successor: "BDTTG"),
    .init("BDTTG", "Bộ Dân tộc và Tôn giáo", from: "2025-03-01"),
    .init("TCHQ", "Tổng cục Hải quan", to: merged),
    .init("", "Tổng cục Thuế", to: merged),
    .init("TTCP", "Thanh tra Chính phủ", ["Tổng Thanh tra Chính phủ"], from: "2004-04-29"),
    .init("KTNN", "Kiểm toán Nhà nước", ["Tổng Kiểm toán Nhà nước"]),
    .init("NHNN", "Ngân hàng Nhà nước"),
    .init("HĐTP", "Hội đồng Thẩm phán Tòa án nhân dân tối cao", ["Hội đồng Thẩm phán"]),
    .init("TANDTC", "Tòa án nhân dân tối cao"),
    .init("VKSNDTC VKSTC", "Viện kiểm sát nhân dân tối cao"),
    .init("", "Tòa án nhân dân cấp cao", to: "2025-06-30"),
    .init(
      "TW", "Ban Chấp hành Trung ương", ["Bộ Chính trị", "Ban Bí thư", "Hội nghị Trung ương"],
      isParty: true),
    .init("VPTW", "Văn phòng Trung ương", isParty: true),
    .init("BTCTW", "Ban Tổ chức Trung ương", isParty: true),
    .init("UBKTTW", "Ủy ban Kiểm tra Trung ương", isParty: true),
    .init("BNCTW", "Ban Nội chính Trung ương", isParty: true),
    .init("BTGTW", "Ban Tuyên giáo Trung ương", to: merged, successor: "BTGDVTW", isParty: true),
    .init("BDVTW", "Ban Dân vận Trung ương", to: merged, successor: "BTGDVTW", isParty: true),
    .init(
      "BTGDVTW", "Ban Tuyên giáo và Dân vận Trung ương", from: "2025-02-01", isParty: true),
    .init("BĐNTW", "Ban Đối ngoại Trung ương", to: merged, isParty: true),
    .init("BKTTW", "Ban Kinh tế Trung ương", to: merged, successor: "BCSCLTW", isParty: true),
  ]
}
