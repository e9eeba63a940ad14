import DanchieuText

/// Constitutions, which have no number, and other names with that of the State behind.
extension LawParser {
  static let constitution = InstrumentType(named: "Hiến pháp")

  func constitution(_ typeRange: TextRange) -> Law? {
    guard let type = Self.constitution else { return nil }
    var law = Law(type: type, typeRange: typeRange, end: typeRange.end)
    var next = text.skipSpaces(typeRange.end, lineEnds: 1)
    if let after = stateName(at: next) {
      law.name = TextRange(next, after)
      law.end = after
      next = text.skipSpaces(after, lineEnds: 1)
    }
    if let after = text.match(next, "sửa đổi") { next = text.skipSpaces(after, lineEnds: 1) }
    if text[next] == 0x28 || text[next] == 0x2C { next = text.skipSpaces(next + 1) }
    let afterWord = text.match(next, "năm").map { text.skipSpaces($0) }
    if let year = year(at: afterWord ?? next) {
      law.year = year
      law.end = year.1.end
    } else if let date = text.date(at: next) {
      law.date = date
      law.end = date.range.end
    }
    law.isCertain = law.name != nil || law.year != nil || law.date != nil
    return law
  }

  private static let stateNames: [StaticString] = [
    "nước cộng hòa xã hội chủ nghĩa việt nam", "nước cộng hoà xã hội chủ nghĩa việt nam",
    "nước việt nam dân chủ cộng hòa", "nước việt nam dân chủ cộng hoà", "nước chxhcn việt nam",
  ]

  /// "nước Cộng hòa xã hội chủ nghĩa Việt Nam" at `i`; its end.
  func stateName(at i: Int) -> Int? { text.match(i, anyOf: Self.stateNames) }
}
