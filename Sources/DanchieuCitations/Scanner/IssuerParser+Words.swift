import DanchieuText

/// Words in small letters inside the name of a body, and bodies that act together.
extension IssuerParser {
  /// Whether the word in small letters at `i` completes one that began with a capital ("Kiểm
  /// soát", "Bộ Tư lệnh"). The words after a name of a place ("tỉnh Hà Nam gửi") do not.
  func completes(_ i: Int, _ word: (end: Int, hash: UInt64), _ walk: Walk) -> Bool {
    guard walk.lastStart > walk.start,
      walk.capitals == 1 || walk.capitals == 2 && IssuerWords.heads.contains(walk.runHash),
      !IssuerWords.places.contains(walk.beforeRun), !IssuerWords.places.contains(walk.hash),
      !IssuerWords.whole.contains(walk.hash), !IssuerWords.whole.contains(walk.runHash)
    else { return false }
    let second = walk.lastStart + text.length(at: walk.lastStart)
    guard second < walk.end, !text.isUpper(at: second) else { return false }
    if IssuerWords.stops.contains(word.hash) { return isPair(walk.lastStart) }
    return true
  }

  /// Words whose second syllable else ends a body.
  private func isPair(_ i: Int) -> Bool { text.match(i, anyOf: Self.pairs) != nil }
  private static let pairs: [StaticString] = [
    "đăng ký", "dân số", "hậu cần", "hàng không", "xuất bản", "thiết bị",
  ]

  /// The end of words in small letters that belong together inside a name, and would else end it:
  /// "Ngoại giao", "Ban Quản lý dự án", "Hội đồng quản trị", "Đội … số 3".
  func wholePart(_ i: Int, _ word: (end: Int, hash: UInt64), _ walk: Walk) -> Int? {
    guard IssuerWords.partBeginnings.contains(word.hash) else { return nil }
    if text.match(i, "giao") != nil {
      // "giao" else starts a title
      return walk.hash == Self.outer || text.match(i, "giao thông") != nil && walk.hash == Self.safe
        ? word.end : nil
    }
    if text.match(i, "số") != nil {
      guard IssuerWords.numberedUnits.contains(walk.hash),
        let number = text.number(at: text.skipSpaces(word.end)), number.digits <= 2,
        !text.isWordCharacter(at: number.end), text[number.end] != 0x2F, text[number.end] != 0x2D,
        text.match(text.skipSpaces(number.end, lineEnds: 1), "ngày") == nil
      else { return nil }
      return number.end
    }
    if text.match(i, "cấp") != nil { return level(i) }
    if let end = text.match(i, "chủ nghĩa") { return walk.hash == Self.society ? end : nil }
    if text.match(i, "thuế") != nil { return walk.hash == Self.bureau ? word.end : nil }
    if let end = text.match(i, "xây dựng") {
      return walk.hash == Self.invest && text.match(walk.start, "bộ") == nil ? end : nil
    }
    if walk.hash == Self.council {
      let isCouncil = text.match(walk.start, "hội đồng") == walk.end
      return isCouncil ? text.match(i, anyOf: Self.councils) : nil
    }
    if walk.hash == Self.against { return text.match(i, anyOf: Self.evils) }
    return IssuerWords.managers.contains(walk.hash) ? text.match(i, anyOf: Self.managed) : nil
  }

  /// "Tòa án nhân dân cấp cao tại Đà Nẵng", "UBND cấp xã": "cấp" else starts a title.
  private func level(_ i: Int) -> Int? {
    if let end = text.match(i, "cấp cao") {
      guard let at = text.match(text.skipSpaces(end, lineEnds: 1), "tại"),
        text.isUpper(at: text.skipSpaces(at, lineEnds: 1))
      else { return end }
      return at
    }
    return text.match(i, "cấp tỉnh") ?? text.match(i, "cấp huyện") ?? text.match(i, "cấp xã")
  }

  private static let society = WordHash.of("hội")
  private static let bureau = WordHash.of("cục")
  private static let outer = WordHash.of("ngoại")
  private static let safe = WordHash.of("toàn")
  private static let invest = WordHash.of("tư")
  private static let council = WordHash.of("đồng")
  private static let against = WordHash.of("chống")

  /// What councils are for.
  private static let councils: [StaticString] = [
    "quản trị", "quản lý", "xét tuyển", "xét duyệt", "xét xử", "xét", "thẩm định", "tư vấn",
    "thành viên",
    "tuyển dụng", "thi tuyển", "nghiệm thu", "kỷ luật", "khen thưởng", "giám sát", "đánh giá",
    "thanh lý", "định giá", "bồi thường", "sáng kiến", "nghĩa vụ", "khoa học", "trường",
    "bầu cử quốc gia", "bầu cử",
  ]
  private static let evils: [StaticString] = [
    "thiên tai", "tham nhũng", "tội phạm", "ma túy", "ma tuý", "dịch bệnh", "dịch", "khủng bố",
    "buôn lậu", "lụt bão", "lụt, bão", "mua bán người", "bạo lực gia đình",
  ]
  private static let managed: [StaticString] = [
    "dự án", "các dự án", "các khu công nghiệp", "các khu kinh tế", "các khu chế xuất",
    "các chương trình mục tiêu quốc gia", "các chương trình", "các cụm công nghiệp",
    "chương trình mục tiêu quốc gia",
  ]

  /// Whether the body at `i`, after a comma or "và", issued the instrument together with the one
  /// that `walk` has read.
  func isJoined(_ i: Int, _ hash: UInt64, _ walk: Walk) -> Bool {
    guard text.isUpper(at: i), IssuerWords.heads.contains(hash) else { return false }
    if let end = text.match(i, "ban bí thư"), walk.hash == Self.politics {
      let verb = text.skipSpaces(end, lineEnds: 1)
      return !TitleParser.acts.contains(text.word(at: verb).hash)
    }
    return isJoint(before: walk.start)
  }
  private static let politics = WordHash.of("trị")

  /// Whether the instrument before `start` is a joint one: "liên tịch", "TTLT-", "NQLT-".
  private func isJoint(before start: Int) -> Bool {
    var i = start
    var floor = max(0, start - 160)
    while i > floor {
      i -= 1
      switch text[i] {
      case 0x3B: return false
      case 0x74: if text.match(i, "tịch") != nil, isLinked(i) { return true }
      case 0x2F where text.isUpper(at: i + 1):
        let joint = i + 3
        if text[joint] == 0x4C, text[joint + 1] == 0x54 || text[joint + 1] == 0x42,
          !text.isLetter(at: joint + 2)
        {
          return true
        }
        // another symbol: only its own type word may still say so
        floor = max(floor, i - 48)
      default: break
      }
    }
    return false
  }

  private func isLinked(_ i: Int) -> Bool {
    let end = text.skipSpacesBack(i)
    return text.match(text.wordStart(endingAt: end), "liên") == end
  }
}
