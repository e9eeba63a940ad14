import DanchieuText

/// Numbers without symbol that no mention before them explains.
extension Scanner {
  /// "Quyết định số 06 ngày 06/01/2022 của Thủ tướng": date and body follow the number.
  func isDated(_ end: Int) -> Bool {
    let tail = tail(after: end, wantsTitle: false)
    return tail.date?.date != nil && tail.issuer != nil
  }

  /// Types that offices number every year, so that none of these numbers is known everywhere.
  private static let ofOffices = TypeSet("Kế hoạch,Công văn,Tờ trình,Báo cáo,Thông báo")
  /// Types whose numbers are known where a body of the whole country gave them.
  private static let ofAll = TypeSet("Quyết định,Quy định,Kết luận,Hướng dẫn")
  private static let offices: [StaticString] = [
    "ủy ban nhân dân", "uỷ ban nhân dân", "ubnd", "hội đồng nhân dân", "hđnd", "sở", "phòng",
    "bảo hiểm xã hội", "tỉnh ủy", "tỉnh uỷ", "thành ủy", "thành uỷ", "huyện ủy", "huyện uỷ",
    "đảng ủy", "đảng uỷ",
  ]
  private static let decision = InstrumentType(named: "Quyết định")

  /// "Kế hoạch số 245 của UBND tỉnh", "Công văn số 1250 đã nêu": an office is named, or the number
  /// at `i..<end` has three digits or four, which no list of plans and reports reaches. Decisions
  /// ("Quyết định 1956 của Thủ tướng Chính phủ"), and numbers without "số", need both; decisions and
  /// papers of the Party may be of a local office ("Quyết định 25 của UBND tỉnh").
  func isOfOffice(_ type: InstrumentType, _ i: Int, _ end: Int, _ isNamed: Bool) -> Bool {
    let mayBeKnown = Self.ofAll.contains(type)
    guard mayBeKnown || Self.ofOffices.contains(type), endsNumber(end) else { return false }
    let isLong = end - i >= 3
    if isLong, isNamed, !mayBeKnown { return true }
    guard isLong || isNamed || mayBeKnown, let issuer = issuers.issuer(at: end) else {
      return false
    }
    if isLong, type == Self.decision { return true }
    return text.match(issuer.start, anyOf: Self.offices) != nil
  }

  /// Whether the sentence goes on behind `end`, or ends: no sign of a code or number follows.
  private func endsNumber(_ end: Int) -> Bool {
    let next = text.skipSpaces(end, lineEnds: 1)
    switch text[next] {
    case 0x2E, 0x2C: return !text.isDigit(at: next + 1)
    case 0x3A, 0x3B, 0x29: return true
    default: return next > end && text.isLetter(at: next) && !text.isUpper(at: next)
    }
  }
}
