import DanchieuCitations

/// Places whose bodies ended with the reform of 01/7/2025: no districts any more, 34 provinces.
///
/// Sources: Nghị quyết 202/2025/QH15 (provinces); Luật Tổ chức chính quyền địa phương 72/2025/QH15
/// (two levels); norms.md §3.
enum LocalBodies {
  /// What a body of a place is, as far as its name says.
  enum Kind: Sendable, Equatable {
    case committee, council
    case party(PartyLevel)
  }

  /// The level of a committee of the Party, as far as its name tells: a city is one of the country
  /// or of a province; "Đảng ủy" are those of communes, offices and units.
  enum PartyLevel: Sendable { case province, city, town, district, base }

  /// The last day of districts and of the provinces that were merged into others.
  static let lastDay = CalendarDate(year: 2025, month: 6, day: 30)

  /// A body of a place that is no more.
  struct Ended: Sendable, Equatable {
    /// The name of the province that took it in; nil for levels that ended.
    var successor: String?
    var last: CalendarDate
  }

  /// Whether `words` (of ``Words``) name a body of a place, and what is left of them behind it.
  static func body(_ words: [Word]) -> (kind: Kind, place: ArraySlice<Word>)? {
    for (kind, name) in names where words.starts(with: name) {
      return (kind, words[name.count...])
    }
    return nil
  }

  /// When the body that `words` name ended; nil when it exists or is not known.
  static func end(_ words: [Word]) -> Ended? {
    guard let last = lastDay else { return nil }
    if districtCommittees.contains(where: { words.starts(with: $0) }) { return Ended(last: last) }
    guard let (kind, place) = body(words) else { return nil }
    let isOfParty = kind != .committee && kind != .council
    if !isOfParty, districts.contains(where: { place.starts(with: $0) }) {
      return Ended(last: last)
    }
    var name = Array(place)
    if name.starts(with: province) {
      name.removeFirst(province.count)
    } else if kind != .party(.province) {
      return nil
    }
    if name == thuaThienHue {
      return CalendarDate(iso: "2024-12-31").map { Ended(successor: "thành phố Huế", last: $0) }
    }
    return merged[name].map { Ended(successor: $0, last: last) }
  }

  private static let names: [(Kind, [Word])] =
    [
      (.committee, Words.of("Ủy ban nhân dân")), (.council, Words.of("Hội đồng nhân dân")),
    ]
    + [
      (PartyLevel.province, "Tỉnh ủy"), (.city, "Thành ủy"), (.town, "Thị ủy"),
      (.district, "Huyện ủy"), (.district, "Quận ủy"), (.base, "Đảng ủy"),
    ].flatMap { level, name in
      [name, "Ban Thường vụ \(name)", "Thường trực \(name)"].map {
        (.party(level), Words.of($0))
      }
    }
  private static let districtCommittees = ["Huyện ủy", "Quận ủy", "Thị ủy"].map(Words.of)
  private static let districts = ["huyện", "quận", "thị xã", "thị trấn"].map(Words.of)
  private static let province = Words.of("tỉnh")
  private static let thuaThienHue = Words.of("Thừa Thiên Huế")

  /// Provinces that were merged into another one on 01/7/2025.
  private static let merged: [[Word]: String] = {
    let lists: [(successor: String, old: String)] = [
      ("tỉnh Tuyên Quang", "Hà Giang"), ("tỉnh Lào Cai", "Yên Bái"),
      ("tỉnh Thái Nguyên", "Bắc Kạn,Bắc Cạn"), ("tỉnh Phú Thọ", "Vĩnh Phúc,Hòa Bình"),
      ("tỉnh Bắc Ninh", "Bắc Giang"), ("tỉnh Hưng Yên", "Thái Bình"),
      ("thành phố Hải Phòng", "Hải Dương"), ("tỉnh Ninh Bình", "Hà Nam,Nam Định"),
      ("tỉnh Quảng Trị", "Quảng Bình"), ("thành phố Đà Nẵng", "Quảng Nam"),
      ("tỉnh Quảng Ngãi", "Kon Tum"), ("tỉnh Gia Lai", "Bình Định"),
      ("tỉnh Khánh Hòa", "Ninh Thuận"), ("tỉnh Lâm Đồng", "Đắk Nông,Đăk Nông,Bình Thuận"),
      ("tỉnh Đắk Lắk", "Phú Yên"), ("Thành phố Hồ Chí Minh", "Bà Rịa Vũng Tàu,Bình Dương"),
      ("tỉnh Đồng Nai", "Bình Phước"), ("tỉnh Tây Ninh", "Long An"),
      ("thành phố Cần Thơ", "Sóc Trăng,Hậu Giang"), ("tỉnh Vĩnh Long", "Bến Tre,Trà Vinh"),
      ("tỉnh Đồng Tháp", "Tiền Giang"), ("tỉnh Cà Mau", "Bạc Liêu"),
      ("tỉnh An Giang", "Kiên Giang"),
    ]
    var merged: [[Word]: String] = [:]
    for list in lists {
      for old in list.old.split(separator: ",") { merged[Words.of(String(old))] = list.successor }
    }
    return merged
  }()
}
