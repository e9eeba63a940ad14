import DanchieuCitations
import DanchieuGraph
import DanchieuRegistry
import DanchieuTestSupport
import DanchieuText
import Testing

@testable import DanchieuLint

/// Cases beyond the examples of the rules that rest on the registry and on bodies.
@Suite struct RegistryRuleTests {
  private static func findings(_ code: String, _ text: String) -> [Finding] {
    Checking.check(text, Checking.rule(code)).findings
  }

  @Test(arguments: [
    ("ngày 03/5/2020", "05/3/2020"), ("ngày 03 tháng 5 năm 2020", "05 tháng 3 năm 2020"),
    ("ngày 3-5-2020", "05-3-2020"),
  ])
  func sureDateIsTheFixInTheFormThatStandsThere(printed: String, fixed: String) throws {
    let text = "Theo Nghị định số 30/2020/NĐ-CP \(printed) của Chính phủ."
    let finding = try #require(Self.findings("DC205", text).first)
    #expect(finding.severity == .error)
    #expect(finding.fix?.text == fixed)
  }

  @Test(arguments: [
    "Theo Nghị định số 181/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ.",
    "Căn cứ Luật Tổ chức chính quyền địa phương số 65/2025/QH15 ngày 16 tháng 6 năm 2025;",
  ])
  func aDateThatMayBeRightHasNoFix(text: String) throws {
    let finding = try #require(Self.findings("DC205", text).first)
    #expect(finding.severity == .error && finding.fix == nil)
  }

  /// The number is the slip: 30/2020/NĐ-CP has that title and date.
  @Test func aDateBesideTheTitleOfAnotherHasNoFix() {
    let text = "Theo Nghị định số 28/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư."
    #expect(Self.findings("DC205", text).allSatisfy { $0.fix == nil })
  }

  @Test func codesOneSlipAwayAreFound() throws {
    let date = try #require(CalendarDate(iso: "2020-03-05"))
    let neighbors = ["20/2020/NĐ-CP", "03/2020/NĐ-CP", "300/2020/NĐ-CP", "3/2020/NĐ-CP"]
    for code in neighbors {
      #expect(Registry.embedded.hasNeighbor(ofCode: code, issued: date), "\(code)")
    }
    #expect(!Registry.embedded.hasNeighbor(ofCode: "28/2020/NĐ-CP", issued: date))
  }

  @Test(arguments: [
    ("của Ủy ban nhân dân tỉnh Bình Mẫu", 1), ("của Ủy ban nhân dân thành phố Hà Nội", 0),
    ("của Ủy ban nhân dân tỉnh", 0),
  ])
  func localCodesAreOfTheBodyThatIsNamed(body: String, count: Int) throws {
    let rows = try Registry.read(
      Array(
        """
        code,type,issuer,date_issued,confidence
        12/2022/QĐ-UBND,Quyết định,Ủy ban nhân dân tỉnh Bình Mẫu,2022-06-20,3

        """.utf8)
    ).rows
    let registry = Registry.embedded.adding(rows)
    let reading = Checking.subject(
      """
      ỦY BAN NHÂN DÂN TỈNH VÍ DỤ
      Số: 15/BC-UBND
      Ví Dụ, ngày 22 tháng 11 năm 2024
      BÁO CÁO
      Kết quả công tác năm 2024
      Thực hiện Quyết định số 12/2022/QĐ-UBND ngày 15/3/2022 \(body) về quản lý chợ.
      """
    ).reading
    let subject = Subject(
      reading: reading, graph: CitationGraph(of: reading, registry: registry), registry: registry)
    #expect(Linter(rules: Checking.rule("DC205")).check(subject).findings.count == count)
  }

  @Test func fixedDateIsSilent() {
    #expect(
      Self.findings("DC205", "Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ.")
        .isEmpty)
  }

  @Test func findingsNameTheStateOfKnowledge() throws {
    let text = "Theo Nghị định số 30/2020/NĐ-CP ngày 03/5/2020 của Chính phủ."
    let finding = try #require(Self.findings("DC205", text).first)
    for words in ["dữ liệu ngày", "độ tin cậy", "Bộ pháp điển"] {
      #expect(finding.message.vi.contains(words))
    }
    for words in ["registry of", "confidence", "Bộ pháp điển"] {
      #expect(finding.message.en.contains(words))
    }
    // Sources are named in words.
    #expect(!finding.message.vi.contains("cit-") && !finding.message.en.contains("cit-"))
  }

  @Test func nextDayOfAnIndependentSourceIsANoteWithoutFix() throws {
    let text = "Theo Nghị định số 44/2013/NĐ-CP ngày 10 tháng 5 năm 2013 của Chính phủ."
    let finding = try #require(Self.findings("DC205", text).first)
    #expect(finding.severity == .note && finding.fix == nil)
    let other = text.replacing("ngày 10 tháng", with: "ngày 20 tháng")
    #expect(Self.findings("DC205", other).map(\.severity) == [.error])
  }

  @Test func yearAtTheEndOfACodeHasNoFix() throws {
    let text = "Theo Văn bản hợp nhất số 20/VBHN-VPQH/2025 của Văn phòng Quốc hội."
    let finding = try #require(Self.findings("DC102", text).first)
    #expect(finding.fix == nil)
  }

  @Test func numberWithABlankHasNoLeadingZero() {
    #expect(Self.findings("DC104", report("Theo Nghị định số 3 5/2019/NĐ-CP.")).isEmpty)
    #expect(Self.findings("DC104", report("Theo Nghị định số 5/2019/NĐ-CP.")).count == 1)
  }

  @Test func aTermOfTheNationalAssemblyIsNone() {
    let text = "Kết luận số 218-KL/TW ngày 24/11/2025 của Bộ Chính trị, kỳ họp Quốc hội khóa XVI."
    #expect(Self.findings("DC109", text).isEmpty)
  }

  @Test func oneArticleOfALawMayBeInForceBefore() {
    let text = report("Áp dụng Luật Đất đai số 31/2024/QH15.", date: "16 tháng 4 năm 2024")
    #expect(Self.findings("DC304", text).count == 1)
    let article = text.replacing("Áp dụng Luật", with: "Áp dụng Điều 190 Luật")
    #expect(Self.findings("DC304", article).isEmpty)
    // The law as a whole is the căn cứ, but only that article of it is used.
    #expect(Self.findings("DC304", article + "\nÁp dụng Luật Đất đai số 31/2024/QH15.").isEmpty)
  }

  @Test func dayOfPromulgationIsANote() {
    let text = "Căn cứ Luật doanh nghiệp ngày 08 tháng 12 năm 2014;"
    #expect(Self.findings("DC205", text).map(\.severity) == [.note])
  }

  @Test func notYetEffectiveIsANoteInNormativeDocuments() {
    let text = """
      BỘ TÀI CHÍNH

      Số: 18/2026/TT-BTC

      Hà Nội, ngày 05 tháng 3 năm 2026

      THÔNG TƯ
      Quy định về hồ sơ quản lý thuế

      Căn cứ Luật Quản lý thuế số 108/2025/QH15;

      Điều 1. Thông tư này có hiệu lực thi hành kể từ ngày ký ban hành.
      """
    #expect(Self.findings("DC304", text).map(\.severity) == [.note])
    let later = text.replacing("kể từ ngày ký ban hành", with: "từ ngày 01 tháng 7 năm 2026")
    #expect(Self.findings("DC304", later).isEmpty)
  }

  @Test(arguments: [
    "Quyết định số 52/QĐ-UBND ngày 20/10/2025 của Ủy ban nhân dân huyện Kim Sơn.",
    "Quyết định số 52/QĐ-UBND ngày 20/10/2025 của Chủ tịch UBND tỉnh Bình Dương.",
    "Nghị quyết số 52/NQ-HĐND ngày 20/10/2025 của Hội đồng nhân dân thị trấn Phố Lu.",
    "Thông tư số 12/2010/TT-BBCVT ngày 20/10/2010 của Bộ Bưu chính, Viễn thông.",
    "Quyết định số 12/2005/QĐ-BTTTT ngày 20/10/2005 của Bộ Thông tin và Truyền thông.",
  ])
  func bodiesThatDidNotExist(text: String) {
    #expect(Self.findings("DC305", text).count == 1)
  }

  @Test(arguments: [
    "Quyết định số 52/QĐ-UBND ngày 20/10/2025 của Ủy ban nhân dân tỉnh Ninh Bình.",
    "Quyết định số 52/QĐ-UBND ngày 20/10/2025 của Ủy ban nhân dân thành phố Huế.",
    "Quyết định số 52/QĐ-UBND ngày 20/8/2025 của Ủy ban nhân dân huyện Kim Sơn.",
    "Thông tư số 12/2007/TT-BCT ngày 20/6/2007 của Bộ Công Thương.",
  ])
  func bodiesThatExistedOrNearly(text: String) {
    #expect(Self.findings("DC305", text).isEmpty)
  }

  @Test func amendmentOfThisDocumentIsLeftToTheFuture() {
    let text = report(
      "Báo cáo này thay thế Báo cáo số 16/BC-UBND ngày 02/12/2024 của Ủy ban nhân dân xã.")
    #expect(Self.findings("DC306", text).isEmpty)
    #expect(Checking.severities("DC301", text) == [.error])
  }

  @Test func ruleThatIsOffDoesNotRun() {
    let text = "Theo Luật số 35/2018/QH14 của Quốc hội."
    #expect(!Checking.check(text).findings.contains { $0.code == "DC410" })
    #expect(Self.findings("DC410", text).count == 1)
  }
}
