import DanchieuText

/// Reads the issuing body after "của": `Chính phủ`, `Bộ trưởng Bộ Công Thương`, `UBND phường`.
struct IssuerParser {
  let text: TextBytes

  private static let heads = WordSet(
    """
    chính thủ bộ ủy uỷ ubnd hđnd hội quốc chủ ban tổng cục sở thống ngân tòa toà viện kiểm thanh \
    tỉnh thành huyện quận thị đảng văn trung liên công trường đại phòng chi kho bảo mặt ubmttq \
    đoàn hiệu giám học cơ tập trưởng thường cảnh tandtc vksndtc vpcp bch bct liên ubtvqh ttcp nhnn
    """)
  private static let inner = WordSet(
    IssuerLexicon.nameWords + """
       \
      nhân dân tỉnh thành phố xã phường thị trấn huyện quận trưởng nhà nước vụ chính phủ hội hành \
      chấp khóa khoá tịch đốc cấp tối cao lần thứ hiểm toán tra trị sự thông tin phát triển nông \
      thôn ương bí thư y tế thường tổng viên cục sở ban bộ ngành kỳ họp nghị ủy uỷ đảng tướng hàng \
      lao động thương binh giáo dục đào tạo tài nguyên môi trường khoa học công nghệ xây dựng tư \
      pháp quốc phòng công an nội ngoại giao văn hóa hoá thể thao du lịch giao vận tải kế hoạch đầu \
      nghiệp chứng khoán kho bạc cơ quan đoàn đồng thẩm phán án sát nhất hai ba bốn năm sáu bảy tám \
      chín mười tịch đại liên thống chỉ đạo huy khu vực trực thuộc mặt trận tổ việt nam hồ minh \
      bảo xã điều tế dân tộc tôn giáo thanh niên phụ nữ nhiệm thượng chế luật ty ngữ thuật mỹ nhạc \
      phạm hàng không lâm thủy thuỷ sản lợi chăn nuôi thú trồng trọt vật đo lường chất lượng hữu \
      trí tuệ điện lực dầu khí than khoáng viễn năng suất đất đai biển đảo hậu tần vô tuyến xuất \
      truyền hình trẻ em bình đẳng giới chữ thập đỏ cựu chiến binh gia sư học nghệ dược phẩm giám
      """)
  private static let ordinalBefore = WordSet("ương thứ khóa khoá quận phường khu lần số")
  private static let afterComma = WordSet("thể viễn bộ thương chủ")

  /// The body at `i`, where "của" stands; nil when no body follows.
  func issuer(at i: Int) -> TextRange? {
    var start = text.skipSpaces(i, lineEnds: 1)
    if text[start] == 0x2C { start = text.skipSpaces(start + 1, lineEnds: 1) }
    guard let after = text.match(start, "của") ?? text.match(start, "cua") else { return nil }
    return body(at: text.skipSpaces(after, lineEnds: 1))
  }

  /// The body whose first word stands at `start`.
  func body(at start: Int) -> TextRange? {
    let head = text.word(at: start)
    guard head.end > start, Self.heads.contains(head.hash),
      text.isUpper(at: start) || isLiaison(start)
    else { return nil }
    var last = head
    if text[last.end] == 0x3A, isLiaison(start) { last.end += 1 }
    var words = 1
    while words < 24, let next = continuation(after: last, start: start) {
      last = next
      words += 1
    }
    return TextRange(start, last.end)
  }

  private func isLiaison(_ i: Int) -> Bool {
    text.match(i, "liên") != nil || text.match(i, "ủy ban nhân dân") != nil
      || text.match(i, "hội đồng nhân dân") != nil
  }

  /// The next word of the body that starts at `start`, whose last word so far is `last`.
  private func continuation(
    after last: (end: Int, hash: UInt64), start: Int
  ) -> (end: Int, hash: UInt64)? {
    let (end, previous) = last
    var next = text.skipSpaces(end, lineEnds: 1)
    if text[next] == 0x2C {
      next = text.skipSpaces(next + 1, lineEnds: 1)
      guard text.match(start, "bộ") != nil || isLiaison(start), text.isUpper(at: next),
        Self.afterComma.contains(text.word(at: next).hash)
      else { return nil }
    } else if let dash = text.dash(at: next) {
      next = text.skipSpaces(dash, lineEnds: 1)
      guard text.isUpper(at: next), dash > end else { return nil }
    } else if next == end {
      return nil
    }
    let word = text.word(at: next)
    // "Bộ Ngoại giao", where "giao" else starts a title
    if previous == Self.foreign, text.match(next, "giao") != nil { return word }
    guard word.end > next, previous != Self.government, !startsPart(next, after: end),
      !TitleParser.startsTitle(afterBodyAt: next, word.hash, in: text), !hasTab(end, next)
    else { return nil }
    if TypeLexicon.shared.match(startingAt: next, word, in: text) != nil,
      !isBodyWord(next, previous)
    {
      return nil
    }
    if text.match(next, "và") != nil {
      let following = text.skipSpaces(word.end, lineEnds: 1)
      guard text.isUpper(at: following),
        TypeLexicon.shared.match(startingAt: following, in: text) == nil
      else { return nil }
      return word
    }
    if text.match(next, "ngày") != nil || text.match(next, "này") != nil { return nil }
    if text.isUpper(at: next) { return word }
    if text.isDigit(at: next) { return Self.ordinalBefore.contains(previous) ? word : nil }
    return Self.inner.contains(word.hash) ? word : nil
  }

  /// "Điều 2", "Chương II", "Thực hiện …" on the next line.
  private func startsPart(_ i: Int, after end: Int) -> Bool {
    guard text.isUpper(at: i), (end..<i).contains(where: { text[$0] == 0x0A }) else { return false }
    for word: StaticString in [
      "điều", "chương", "mục", "phần", "căn cứ", "nơi nhận", "phụ lục", "thực hiện", "triển khai",
      "áp dụng", "hướng dẫn", "theo", "nhằm", "để", "trên", "xét",
    ] where text.match(i, word) != nil { return true }
    return false
  }

  /// "Hội nghị", "Kế hoạch và Đầu tư": a type word inside the name of a body.
  private func isBodyWord(_ i: Int, _ previous: UInt64) -> Bool {
    previous == Self.ministry && text.match(i, "kế hoạch") != nil
  }
  private static let government = WordHash.of("phủ")
  private static let foreign = WordHash.of("ngoại")

  /// A tab separates the columns of a table.
  private func hasTab(_ start: Int, _ end: Int) -> Bool {
    (start..<end).contains { text[$0] == 0x09 }
  }

  private static let ministry = WordHash.of("bộ")
}

extension TextBytes {
  /// The end of a hyphen or dash at `i`; nil when there is none.
  func dash(at i: Int) -> Int? {
    if self[i] == 0x2D { return i + 1 }
    if self[i] == 0xE2, self[i + 1] == 0x80, (0x90...0x95).contains(self[i + 2]) { return i + 3 }
    return nil
  }
}
