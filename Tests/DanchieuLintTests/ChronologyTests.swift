import DanchieuLint
import DanchieuTestSupport
import DanchieuText
import Testing

/// Cases beyond the examples of the rules on order in time.
@Suite struct ChronologyTests {
  @Test func selfReferenceIsNoFuture() {
    #expect(
      Checking.severities("DC301", report("Báo cáo số 15/BC-UBND ngày 22/11/2024 này.")) == [])
  }

  @Test func consolidatedTextsCiteWhatCameLater() {
    let text = """
      VĂN PHÒNG QUỐC HỘI

      Số: 18/VBHN-VPQH

      Hà Nội, ngày 18 tháng 01 năm 2024

      LUẬT
      Đất đai

      Luật số 31/2024/QH15 ngày 18 tháng 02 năm 2025 của Quốc hội.
      """
    #expect(Checking.severities("DC301", text) == [])
  }

  @Test func laterYearOfCodeWithDateBeforeIsAMismatch() {
    let text = report("Theo Nghị định số 15/2026/NĐ-CP ngày 05/3/2023 của Chính phủ.")
    #expect(Checking.severities("DC301", text) == [])
    #expect(Checking.severities("DC105", text) == [.error])
  }

  @Test func contradictoryOwnDateIsNotComparedWith() {
    let text = decision(
      "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ;",
      code: "15/2021/QĐ-UBND", date: "22 tháng 11 năm 2012")
    #expect(Checking.severities("DC301", text) == [])
  }

  @Test(arguments: [
    "Quyết định số 100/QĐ-TTg ngày 10/02/2024; Quyết định số ⟦DC302:200/QĐ-TTg ngày 05/02/2024⟧.",
    "Kết luận số 14-KL/TW ngày 22/9/2021; Kết luận số ⟦DC302:21-KL/TW ngày 25/8/2021⟧.",
    "Kế hoạch số 41/KH-UBND ngày 02/4/2024; Kế hoạch số ⟦DC302:53/KH-UBND ngày 27/3/2024⟧ của Ủy ban nhân dân xã Ví Dụ.",
  ])
  func inversions(body: String) {
    let text = MarkedText(report(body))
    #expect(Checking.found(text, Checking.rule("DC302")) == Checking.marked(text))
  }

  @Test(arguments: [
    // within the tolerance
    "Quyết định số 100/QĐ-TTg ngày 10/02/2024; Quyết định số 101/QĐ-TTg ngày 07/02/2024.",
    // two years
    "Quyết định số 100/QĐ-TTg ngày 10/02/2024; Quyết định số 200/QĐ-TTg ngày 05/02/2023.",
    // with and without year
    "Quyết định số 10/2024/QĐ-TTg ngày 10/5/2024; Quyết định số 200/QĐ-TTg ngày 05/02/2024.",
    // two terms of the Party
    "Kết luận số 14-KL/TW ngày 22/9/2021; Kết luận số 63-KL/TW ngày 27/5/2013.",
    // two bodies
    "Kế hoạch số 41/KH-UBND ngày 02/4/2024 của Ủy ban nhân dân huyện Kim Sơn; Kế hoạch số 53/KH-UBND ngày 27/3/2024 của Ủy ban nhân dân huyện Nho Quan.",
    // laws are numbered per term and dated by their passing
    "Luật số 31/2024/QH15 ngày 18/01/2024; Luật số 30/2024/QH15 ngày 27/6/2024.",
    // local committees of the Party restart at their own congress
    "Thông báo số 12-TB/TU ngày 05/02/2024; Thông báo số 10-TB/TU ngày 05/3/2024.",
    // secret papers have a series of their own
    "Kế hoạch số 41/KH-BCA-M ngày 02/4/2024; Kế hoạch số 53/KH-BCA ngày 27/3/2024.",
  ])
  func noInversions(body: String) {
    #expect(Checking.found(MarkedText(report(body)), Checking.rule("DC302")) == [])
  }

  @Test func conflictingDatesAreNotOrdered() {
    let text = report(
      """
      Quyết định số 100/QĐ-TTg ngày 10/02/2024; Quyết định số 200/QĐ-TTg ngày 05/02/2024.
      Quyết định số 200/QĐ-TTg ngày 05/5/2024.
      """)
    #expect(Checking.severities("DC302", text) == [])
  }

  @Test func expiredBasisIsAnError() {
    let text = decision("Căn cứ Pháp lệnh số 34/2007/PL-UBTVQH11 ngày 20 tháng 4 năm 2007;")
    #expect(Checking.severities("DC303", text) == [.error])
  }

  @Test func expiredMessageNamesTheReplacingLaw() throws {
    let text = report("Thực hiện Pháp lệnh số 34/2007/PL-UBTVQH11 ngày 20/4/2007.")
    let finding = try #require(Checking.check(text, Checking.rule("DC303")).findings.first)
    #expect(finding.severity == .warning)
    #expect(finding.message.vi.contains("01/7/2023"))
    #expect(finding.message.vi.contains("Thực hiện dân chủ ở cơ sở số 10/2022/QH15"))
  }

  @Test(arguments: [
    "Luật số 10/2022/QH15 thay thế Pháp lệnh số 34/2007/PL-UBTVQH11.",
    "Bãi bỏ Pháp lệnh số 34/2007/PL-UBTVQH11.",
    "Pháp lệnh số 34/2007/PL-UBTVQH11 đã hết hiệu lực.",
    "Thực hiện Luật số 10/2022/QH15 của Quốc hội.",
  ])
  func historyIsNoUse(body: String) {
    #expect(Checking.severities("DC303", report(body)) == [])
  }

  @Test func listsOfExpiredInstrumentsNameThem() {
    let text = report("1. Pháp lệnh số 34/2007/PL-UBTVQH11 ngày 20/4/2007.").replacing(
      "Kết quả công tác trong kỳ", with: "Kết quả rà soát văn bản hết hiệu lực")
    #expect(Checking.severities("DC303", text) == [])
  }
}
