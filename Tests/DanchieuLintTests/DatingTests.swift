import DanchieuLint
import DanchieuTestSupport
import DanchieuText
import Testing

/// Cases beyond the examples of the rules on dates.
@Suite struct DatingTests {
  @Test(arguments: [
    "Kế hoạch số 12/KH-UBND ngày ⟦DC201:30/02/2024⟧.",
    "Kế hoạch số 12/KH-UBND ngày ⟦DC201:12/13/2024⟧.",
    "Nghị định số 78/2011/NĐ-CP ngày ⟦DC201:01-9-1011⟧.",
    "Kế hoạch số 12/KH-UBND ngày ⟦DC201:00/5/2024⟧.",
    "Kế hoạch số 12/KH-UBND có hiệu lực từ ngày ⟦DC201:31/4/2024⟧.",
  ])
  func impossibleDates(marked: String) {
    let text = MarkedText(marked)
    #expect(Checking.found(text, Checking.rule("DC201")) == Checking.marked(text))
  }

  @Test(arguments: [
    "Nghị định số 78/2011/NĐ-CP ngày 01 tháng 9 năm 20131.",
    "Kế hoạch số 12/KH-UBND ngày 31/12/2024.",
    "Kế hoạch số 12/KH-UBND có hiệu lực từ ngày 30/4/2024.",
    "Tờ trình số ……/TTr-STP ngày …/12/2025.",
  ])
  func datesThatMayBe(text: String) {
    #expect(Checking.found(MarkedText(text), Checking.rule("DC201")) == [])
  }

  @Test func fixPutsZerosWhereTheyBelong() {
    let text = report("Theo Kế hoạch số 12/KH-UBND ngày 8 tháng 1 năm 2024.")
    let findings = Checking.check(text, Checking.rule("DC202")).findings
    #expect(findings.map(\.fix?.text) == ["08 tháng 01"])
  }

  @Test func monthAloneIsMarkedAlone() {
    let text = MarkedText(report("Theo Kế hoạch số 12/KH-UBND ngày 18 tháng ⟦DC202:2⟧ năm 2024."))
    #expect(Checking.found(text, Checking.rule("DC202")) == Checking.marked(text))
  }

  @Test func ownDateWithoutZeroIsAnError() {
    let text = report("Văn bản.", date: "5 tháng 11 năm 2024")
    #expect(Checking.severities("DC202", text) == [.error])
  }

  @Test func quotedDatesAreLeftAlone() {
    let text = report("Ngày 5 tháng 1 năm 2024, Ủy ban nhân dân xã họp.")
    #expect(Checking.severities("DC202", text) == [])
  }

  @Test(arguments: [
    decision("Căn cứ ⟦DC203:Luật Tổ chức chính quyền địa phương⟧;"),
    decision(
      "Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;\nCăn cứ ⟦DC203:Nghị định số 102/2024/NĐ-CP⟧ của Chính phủ;"
    ),
    report(
      "Theo ⟦DC203:Nghị quyết số 57-NQ/TW⟧; Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị."
    ),
  ])
  func missingDates(marked: String) {
    let text = MarkedText(marked)
    #expect(Checking.found(text, Checking.rule("DC203")) == Checking.marked(text))
  }

  @Test(arguments: [
    report("Theo Luật Đất đai, Pháp lệnh số 34/2007/PL-UBTVQH11 và Nghị định này."),
    report("Theo Tờ trình số ……/TTr-UBND của Ủy ban nhân dân xã."),
    report("Theo Kế hoạch số 12/KH-UBND ngày … tháng … năm 2024."),
    report("Theo Báo cáo số 15/BC-UBND này."),
    report("Ngày 05 tháng 3 năm 2020, Chính phủ đã ban hành Nghị định số 30/2020/NĐ-CP."),
    decision("Căn cứ Luật Đất đai năm 2024;\nCăn cứ Hiến pháp;"),
    report("Theo Chỉ thị số 05-CT/TW của Bộ Chính trị.", date: "22 tháng 11 năm 2009"),
  ])
  func datesThatNeedNotBe(text: String) {
    #expect(Checking.found(MarkedText(text), Checking.rule("DC203")) == [])
  }

  /// A Word file says where its tables are.
  @Test func citationsInTablesNeedNoDate() {
    let text = report("Thực hiện Nghị định số 30/2020/NĐ-CP của Chính phủ về công tác văn thư.")
    let linter = Linter(rules: Checking.rule("DC203"))
    #expect(linter.check(Checking.subject(text)).findings.count == 1)
    let last = TextRange(text.utf8.count - 120, text.utf8.count)
    for tables in [[last], [TextRange(0, 9), last]] {
      #expect(linter.check(Checking.subject(text, tables: tables)).findings.isEmpty)
    }
    #expect(linter.check(Checking.subject(text, tables: [TextRange(0, 9)])).findings.count == 1)
  }

  @Test func conflictNamesTheOtherPlace() throws {
    let text = """
      Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ.
      Nghị định số 30/2020/NĐ-CP ngày 03/5/2020 của Chính phủ.
      """
    let finding = try #require(Checking.check(text, Checking.rule("DC204")).findings.first)
    #expect(finding.citations == [1, 0])
    #expect(finding.related.count == 1)
  }

  @Test func everyMinorityMentionIsReported() {
    let text = MarkedText(
      """
      Nghị định số 30/2020/NĐ-CP ngày 05/3/2020; Nghị định số 30/2020/NĐ-CP ngày ⟦DC204:03/5/2020⟧.
      Nghị định số 30/2020/NĐ-CP ngày 05/3/2020; Nghị định số 30/2020/NĐ-CP ngày ⟦DC204:15/3/2020⟧.
      """)
    #expect(Checking.found(text, Checking.rule("DC204")) == Checking.marked(text))
  }
}
