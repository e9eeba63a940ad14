import DanchieuLint
import DanchieuTestSupport
import DanchieuText
import Testing

/// What the linter itself promises.
@Suite struct LinterTests {
  /// A text in which several rules speak.
  static let text = report(
    """
    Theo Nghị định số 02/2010/QĐ-TTg ngày 31/4/2010 và Chỉ thị số 03/CT-TW ngày 14/5/2011.
    Theo Kế hoạch số 41/KH-UBND ngày 02/12/2024 của Ủy ban nhân dân xã.
    """)

  @Test func findingsComeInOrderOfPositionThenCode() {
    let findings = Checking.check(Self.text).findings
    let order = findings.map { ($0.range.start, $0.code) }
    #expect(findings.count >= 4)
    #expect(zip(order, order.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func coverageNamesEveryRule() {
    let codes = Checking.check(Self.text).coverage.map(\.code)
    #expect(codes == RuleCatalogue.onByDefault.map { $0.metadata.code })
    #expect(!codes.contains("DC410"))
  }

  @Test func withoutHeadingRulesOnPeriodsDoNotApply() {
    let result = Checking.check("Theo Kế hoạch số 5/KH-UBND ngày 5 tháng 1 năm 2024.")
    let silent = result.coverage.filter { $0.coverage != .applied }.map(\.code)
    #expect(
      silent == [
        "DC104", "DC107", "DC114", "DC115", "DC116", "DC118", "DC202", "DC203", "DC208", "DC301",
        "DC302", "DC303", "DC304", "DC307", "DC401", "DC405", "DC406", "DC407", "DC408",
      ])
    #expect(result.findings.isEmpty)
  }

  @Test func withoutAnnexTheRuleOnAnnexesDoesNotApply() {
    let body = "Ví Dụ, ngày 22 tháng 11 năm 2024\nKẾ HOẠCH\nCông tác năm 2025\nI. MỤC ĐÍCH\n"
    let head = "ỦY BAN NHÂN DÂN XÃ VÍ DỤ\nSố: 15/KH-UBND\n" + body
    func coverage(_ text: String) -> Coverage? {
      Checking.check(text).coverage.first { $0.code == "DC116" }?.coverage
    }
    let none = Message(vi: "văn bản không có phụ lục", en: "there is no annex")
    #expect(coverage(head) == .notApplicable(none))
    #expect(coverage(head + "Nơi nhận:\n- Như trên.\nPhụ lục I\nCHỈ TIÊU\n") == .applied)
  }

  @Test func reasonsAreGivenInBothLanguages() {
    for (code, coverage) in Checking.check("Không có phần đầu.").coverage {
      guard case .notApplicable(let reason) = coverage else { continue }
      #expect(!reason.vi.isEmpty && !reason.en.isEmpty, "\(code)")
    }
  }

  @Test func twoRunsGiveTheSame() {
    #expect(Checking.check(Self.text).findings == Checking.check(Self.text).findings)
  }

  @Test func emptyTextHasNoFindings() {
    #expect(Checking.check("").findings.isEmpty)
  }
}

/// Fingerprints name a finding across versions of a document.
@Suite struct FingerprintTests {
  private static func prints(_ body: String) -> [String] {
    Checking.check(body, Checking.rule("DC101")).findings.map(\.fingerprint)
  }
  static let line = "Theo Nghị định số 02/2010/QĐ-TTg ngày 08/01/2010."

  @Test func linesAboveDoNotMatter() {
    #expect(Self.prints(Self.line) == Self.prints("Một dòng khác.\n\nDòng nữa.\n" + Self.line))
  }

  @Test func blanksDoNotMatter() {
    let spaced = Self.line.split(separator: " ").joined(separator: "  ")
    #expect(Self.prints(Self.line) == Self.prints(spaced))
  }

  @Test func lineEndsDoNotMatter() {
    #expect(
      Self.prints("Trước.\n" + Self.line + "\nSau.")
        == Self.prints("Trước.\r\n" + Self.line + "\r\nSau."))
  }

  @Test func repeatedLinesHaveTheirOwn() {
    let prints = Self.prints(Self.line + "\n" + Self.line)
    #expect(Set(prints).count == 2)
    #expect(prints.first == Self.prints(Self.line).first)
  }

  @Test func otherWordsHaveAnother() {
    #expect(Self.prints(Self.line) != Self.prints("Căn cứ Nghị định số 02/2010/QĐ-TTg."))
  }
}

/// One fact, one finding (ruling 17).
@Suite struct OneFactTests {
  private static func codes(_ text: String) -> [String] {
    Checking.check(text).findings.map(\.code)
  }

  @Test func impossibleDateIsNotMissing() {
    let text = report(
      "Theo Kế hoạch số 41/KH-UBND ngày 31/4/2024 của Ủy ban nhân dân xã về dân vận.")
    #expect(Self.codes(text) == ["DC201"])
  }

  @Test func impossibleDateIsNotCompared() {
    let text = report(
      """
      Theo Kế hoạch số 41/KH-UBND ngày 31/4/2024 của Ủy ban nhân dân xã về dân vận.
      Theo Kế hoạch số 41/KH-UBND ngày 30/4/2024 của Ủy ban nhân dân xã về dân vận.
      """)
    #expect(Self.codes(text) == ["DC201"])
  }

  @Test func yearMismatchIsNoConflict() {
    let text = """
      Thông tư số 57/2013/TT-BGTVT ngày 27 tháng 12 năm 2013.
      Thông tư số 57/2013/TT-BGTVT ngày 27 tháng 12 năm 2011.
      """
    #expect(Self.codes(text) == ["DC105"])
  }

  @Test func contradictoryOwnYearsChooseNoNorm() {
    let codes = Self.codes(
      """
      BỘ CÔNG THƯƠNG
      Số: 07/2026/TT-BCT
      Hà Nội, ngày 24 tháng 02 năm 2024
      THÔNG TƯ
      Quy định về kiểm tra
      Căn cứ Luật Thương mại số 36/2005/QH11;
      """)
    #expect(codes.contains("DC105"))
    #expect(!codes.contains("DC203"))
  }

  @Test func yearMismatchIsNoFuture() {
    let text = report("Theo Nghị định số 24/2013/NĐ-CP ngày 13/3/2033 của Chính phủ về hợp đồng.")
    #expect(Self.codes(text) == ["DC105"])
  }

  @Test func typeMismatchIsNoTypeConflict() {
    let text = """
      Quyết định số 02/2010/QĐ-TTg ngày 15/01/2010.
      Nghị định số 02/2010/QĐ-TTg ngày 15/01/2010.
      """
    #expect(Self.codes(text) == ["DC101"])
  }

  @Test func futureDateIsNoConflict() {
    let text = report(
      """
      Theo Kế hoạch số 41/KH-UBND ngày 02/12/2024 của Ủy ban nhân dân xã về dân vận.
      Theo Kế hoạch số 41/KH-UBND ngày 02/4/2024 của Ủy ban nhân dân xã về dân vận.
      """)
    #expect(Self.codes(text) == ["DC301"])
  }

  @Test func wrongSeparatorIsNoSelfMismatch() {
    let text = decision("(Ban hành kèm theo Quyết định số 15/QĐ/UBND ngày 22 tháng 11 năm 2024)")
    #expect(Self.codes(text) == ["DC102"])
  }
}
