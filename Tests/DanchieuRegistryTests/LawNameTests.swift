import DanchieuCitations
import DanchieuRegistry
import Testing

@Suite struct LawNameTests {
  let registry = Registry.embedded

  func codes(_ type: String, _ name: String) throws -> [String] {
    let type = try #require(InstrumentType(named: type))
    return registry.laws(type: type, named: name).map(\.code)
  }

  func law(_ type: String, _ name: String, _ day: String) throws -> String? {
    let type = try #require(InstrumentType(named: type))
    let date = try #require(CalendarDate(iso: day))
    return registry.law(type: type, named: name, asOf: date)?.code
  }

  @Test func sameNameIsOrderedByDateAndAmendmentsStandApart() throws {
    #expect(
      try codes("Luật", "Đất đai") == [
        "3-LCT/HĐNN8", "24-L/CTN", "13/2003/QH11", "45/2013/QH13", "31/2024/QH15",
      ])
    #expect(
      try codes("Luật", "sửa đổi, bổ sung một số điều của Luật Đất đai") == [
        "10/1998/QH10", "25/2001/QH10",
      ])
  }

  @Test(arguments: [
    "Chất lượng sản phẩm, hàng hoá", "chất lượng sản phẩm hàng hóa",
    "CHẤT LƯỢNG SẢN PHẨM VÀ HÀNG HÓA", "Chất lượng\n sản phẩm,  hàng hóa",
    "Chất lượng sản phẩm, hàng hóa",  // decomposed
  ])
  func spellingOfTheNameDoesNotMatter(name: String) throws {
    #expect(try codes("Luật", name).contains("05/2007/QH12"))
  }

  @Test(arguments: [
    ("Luật", "Dân sự"), ("Bộ luật", "Đất đai"), ("Nghị định", "Đất đai"), ("Luật", ""),
    ("Luật", "Đất"), ("Luật", "Đất đai Đất đai"),
  ])
  func otherTypeOrNameIsUnknown(type: String, name: String) throws {
    #expect(try codes(type, name) == [])
  }

  @Test(arguments: ["", "nước Cộng hòa xã hội chủ nghĩa Việt Nam"])
  func constitutionNeedsNoName(name: String) throws {
    #expect(try codes("Hiến pháp", name).count == 5)
  }

  @Test(arguments: [
    ("1990-01-01", "3-LCT/HĐNN8"), ("2013-11-30", "13/2003/QH11"),
    ("2014-07-01", "45/2013/QH13"), ("2024-07-31", "45/2013/QH13"),
    ("2024-08-01", "31/2024/QH15"), ("1980-01-01", ""),
  ])
  func lawThatAppliedOnADay(day: String, code: String) throws {
    #expect(try law("Luật", "Đất đai", day) == (code.isEmpty ? nil : code))
  }

  @Test func lawNotYetInEffectIsTakenWhenThereIsNoOther() throws {
    // 113/2025/QH15, the first law of this name, takes effect on 2026-07-01.
    #expect(try law("Luật", "Dân số", "2026-01-15") == "113/2025/QH15")
  }

  @Test func amendedLawStays() throws {
    // 44/2024/QH15 amends it; some sources give both the same title.
    #expect(try law("Luật", "Dược", "2025-08-01") == "105/2016/QH13")
    #expect(try codes("Luật", "sửa đổi, bổ sung một số điều của Luật Dược") == ["44/2024/QH15"])
  }

  @Test func constitutionOfADay() throws {
    #expect(try law("Hiến pháp", "", "2012-05-01") == "Hiến pháp 1992")
    #expect(try law("Hiến pháp", "", "2015-05-01") == "Hiến pháp 2013")
  }
}
