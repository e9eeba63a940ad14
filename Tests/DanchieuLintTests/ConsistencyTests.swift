import DanchieuCitations
import DanchieuDocument
import DanchieuLint
import DanchieuTestSupport
import DanchieuText
import Testing

/// Cases beyond the examples of the rules on contradictions within a document.
@Suite struct ConsistencyTests {
  @Test func severalAnnexLinesAgainstTheHeadingBlameTheHeading() {
    let text = MarkedText(
      """
      ỦY BAN NHÂN DÂN XÃ VÍ DỤ
      Số: 93/QĐ-UBND
      Ví Dụ, ngày ⟦DC401:02 tháng 5 năm 2023⟧
      QUYẾT ĐỊNH
      Về việc ban hành Quy chế làm việc
      Điều 1. Ban hành kèm theo Quyết định này hai quy chế.
      QUY CHẾ
      (Ban hành kèm theo Quyết định số 93/QĐ-UBND ngày 02 tháng 5 năm 2024 của Ủy ban nhân dân xã)
      QUY CHẾ
      (Ban hành kèm theo Quyết định số 93/QĐ-UBND ngày 02 tháng 5 năm 2024 của Ủy ban nhân dân xã)
      """)
    #expect(Checking.found(text, Checking.rule("DC401")) == Checking.marked(text))
  }

  @Test func otherDecisionOfAnotherDayIsNoSelf() {
    let text = decision(
      "Sửa đổi Quy chế ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 05/3/2023;")
    #expect(Checking.severities("DC401", text) == [])
  }

  @Test func metadataOfTheFileIsCompared() {
    var declared = DeclaredMetadata()
    declared.code = .init("51/BC-UBND")
    declared.date = .init("2024-11-22")
    let subject = Checking.subject(report("Văn bản."), declared: declared)
    let findings = Linter(rules: Checking.rule("DC401")).check(subject).findings
    #expect(findings.count == 1)
    #expect(findings.first?.message.vi.contains("51/BC-UBND") == true)
  }

  @Test func metadataThatAgreesIsSilent() {
    var declared = DeclaredMetadata()
    declared.code = .init("15 /BC-UBND")
    declared.date = .init("2024-11-22")
    let subject = Checking.subject(report("Văn bản."), declared: declared)
    #expect(Linter(rules: Checking.rule("DC401")).check(subject).findings.isEmpty)
  }

  @Test(arguments: [
    "Văn bản số 1757/TTg-KTTH ngày 01/10/2010; Công văn số 1757/TTg-KTTH ngày 01/10/2010.",
    "Chương trình số 12-CTr/TU ngày 05/3/2024; Chương trình hành động số 12-CTr/TU ngày 05/3/2024.",
    "Quy chế số 12/QĐ-UBND ngày 05/3/2024; Quyết định số 12/QĐ-UBND ngày 05/3/2024.",
  ])
  func typesThatMayShareACode(text: String) {
    #expect(Checking.severities("DC402", text) == [])
  }

  @Test(arguments: [
    (
      "về thực hiện dân chủ ở xã, phường, thị trấn", "⟦DC404:về thực hiện dân chủ ở cơ sở⟧"
    ),
    (
      "về phát triển thị trường lao động", "⟦DC404:về phát triển thị trưởng lao động⟧"
    ),
    (
      "về kế hoạch phát triển kinh tế - xã hội năm 2024",
      "⟦DC404:về kế hoạch phát triển kinh tế - xã hội năm 2025⟧"
    ),
    (
      "về công tác văn thư", "⟦DC404:về quản lý chất lượng hàng hóa⟧"
    ),
  ])
  func titlesThatContradict(first: String, second: String) {
    let text = MarkedText(
      """
      Nghị định số 45/2013/NĐ-CP ngày 10/5/2013 của Chính phủ \(first).
      Nghị định số 45/2013/NĐ-CP ngày 10/5/2013 của Chính phủ \(second).
      """)
    #expect(Checking.found(text, Checking.rule("DC404")) == Checking.marked(text))
  }

  @Test(arguments: [
    ("về công tác văn thư", "về Công tác văn thư"),
    ("quy định về quản lý hóa chất", "Quy định về quản lý hoá chất"),
    ("quy định chi tiết một số điều của Luật Đất đai", "quy định chi tiết Luật Đất đai"),
    ("về quản lý, sử dụng đất đai", "về quản lý và sử dụng đất đai"),
    ("về chức năng của UBND cấp xã", "về chức năng của Ủy ban nhân dân cấp xã"),
    ("về công tác văn thư", "về công tác văn thư trên địa bàn xã trong thời gian qua"),
    ("về kỷ luật lao động", "về kỉ luật lao động"),
  ])
  func titlesThatAreOne(first: String, second: String) {
    let text = """
      Nghị định số 45/2013/NĐ-CP ngày 10/5/2013 của Chính phủ \(first).
      Nghị định số 45/2013/NĐ-CP ngày 10/5/2013 của Chính phủ \(second).
      """
    #expect(Checking.severities("DC404", text) == [])
  }
}
