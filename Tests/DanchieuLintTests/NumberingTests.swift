import DanchieuLint
import DanchieuTestSupport
import DanchieuText
import Testing

/// Cases beyond the examples of the rules on codes: traps and real slips of norms.md.
@Suite struct NumberingTests {
  @Test(arguments: [
    "⟦DC101:Quyết định số 38/2007/NĐ-CP⟧ ngày 07/3/2007.",
    "⟦DC101:TTLT số 01/2011/TT-BNV⟧ ngày 19/01/2011.",
    "⟦DC101:Luật Thủ đô số 34/2007/PL-UBTVQH11⟧.",
    "⟦DC101:Luật số 10/2018/UBTVQH14⟧.",
    "⟦DC101:Kế hoạch số 41/BC-UBND⟧ ngày 02/4/2024.",
    "⟦DC101:Thông báo số 63-KL/TW⟧ ngày 27/5/2013.",
    "⟦DC101:Tờ trình số 33/CV-UBND⟧ ngày 22/7/2024.",
  ])
  func typeAgainstSymbol(marked: String) {
    let text = MarkedText(marked)
    #expect(Checking.found(text, Checking.rule("DC101")) == Checking.marked(text))
  }

  @Test(arguments: [
    "Quyết định số 01-CN-QT-NĐ ngày 09 tháng 02 năm 1952.",
    "Nghị định số 87/CP ngày 12/12/1995.",
    "Luật Giáo dục số 43/2019/QH14 và Nghị quyết số 43/2022/QH15.",
    "Pháp lệnh Xử lý vi phạm hành chính số 04/2008/UBTVQH12.",
    "Quy chế làm việc ban hành kèm theo Quyết định số 12/QĐ-UBND.",
    "Quy chế số 12/QĐ-UBND ngày 05/3/2024.",
    "Công văn số 178-CV/TW và văn bản số 1757/TTg-KTTH ngày 01/10/2010.",
    "Chương trình hành động số 12-CTr/TU ngày 05/3/2024.",
    "Kết luận số 242-TB/TW ngày 15/4/2009 của Bộ Chính trị.",
    "Đề án số 12/DA-UBND ngày 05/3/2024.",
    "Thông tri số 05-TT/TU ngày 05/3/2024.",
    "Quyết định số 05/2020/QĐST-DS ngày 05/3/2020 của Tòa án.",
    "các văn bản số 999/BTC-NSNN ngày 21/01/2014, số 831/BTC-NSNN ngày 17/01/2014.",
  ])
  func typesThatFit(text: String) {
    #expect(Checking.found(MarkedText(text), Checking.rule("DC101")) == [])
  }

  @Test func typeWithLetterCodeIsAWarning() {
    let text = "Tờ trình số 10552/BKHĐT-KTĐN ngày 31 tháng 12 năm 2013."
    #expect(Checking.severities("DC101", text) == [.warning])
  }

  @Test(arguments: [
    ("Quyết định số ⟦DC102:54/QĐ/BNN-KHCN⟧ ngày 09/01/2014.", "54/QĐ-BNN-KHCN"),
    ("Chỉ thị số ⟦DC102:03/CT-TW⟧ ngày 14/5/2011.", "03-CT/TW"),
    ("Quy định số ⟦DC102:11/QĐi-TW⟧ ngày 18/02/2019.", "11-QĐi/TW"),
    ("Kế hoạch số ⟦DC102:41-KH/UBND⟧ ngày 02/4/2024.", "41/KH-UBND"),
    ("Quyết định số ⟦DC102:93/QĐ_UBND⟧ ngày 30/5/2024.", "93/QĐ-UBND"),
    ("Thông báo số ⟦DC102:120/TB/TW⟧ ngày 30/5/2012.", "120-TB/TW"),
    ("Thông tư số ⟦DC102:09/2020/TTBTC⟧ ngày 03/02/2020.", nil),
    ("Nghị định số ⟦DC102:30/2020/NĐ/CP⟧ ngày 05/3/2020.", "30/2020/NĐ-CP"),
  ])
  func malformedCodes(marked: String, fix: String?) {
    let text = MarkedText(marked)
    #expect(Checking.found(text, Checking.rule("DC102")) == Checking.marked(text))
    let found = Checking.check(text.text, Checking.rule("DC102")).findings.map(\.fix?.text)
    if let fix { #expect(found == [fix]) }
  }

  @Test(arguments: [
    "Quyết định số 54/QĐ/BNN ngày 09/01/1996.",
    "Hướng dẫn số 12-HD/TWĐTN ngày 09/01/2014; Quyết định số 1234/QĐ-TLĐ.",
    "Bản án số 12/2020/HS-ST ngày 05/3/2020.",
    "Quyết định số 12/QĐ/CTY ngày 05/3/2020.",
    "Pháp lệnh số 34/2007/PL-UBTVQH11; Nghị quyết số 560/NQ-UBTVQH15.",
    "Thông tư liên tịch số 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN.",
    "Quyết định số 850/QĐ\u{2011}BNN\u{2011}KHCN ngày 18/4/2012.",
    "Công văn số 1757/TTg-KTTH; Chỉ thị số 167/CT-BNN-TTr ngày 17/01/2014.",
    "Quyết định số 119/QĐ-BNN-QLDN ngày 05/3/2014; Văn bản số 18/VBHN-VPQH.",
    "Quy định số 04-QyĐ/ĐU ngày 05/3/2024; Quyết định số 12-QĐ/TU ngày 05/3/2024.",
  ])
  func wellFormedCodes(text: String) {
    #expect(Checking.found(MarkedText(text), Checking.rule("DC102")) == [])
  }

  @Test func ownMalformedCodeIsAnError() {
    #expect(Checking.severities("DC102", report("Văn bản.", code: "15/BC/UBND")) == [.error])
  }

  @Test func ownNumberWithoutZeroIsAnError() {
    #expect(Checking.severities("DC104", report("Văn bản.", code: "5/BC-UBND")) == [.error])
  }

  @Test func citedNumberWithoutZeroIsANoteWithItsFix() {
    let findings = Checking.check(
      report("Theo Kế hoạch số 5/KH-UBND ngày 15/01/2024."), Checking.rule("DC104")
    ).findings
    #expect(findings.map(\.severity) == [.note])
    #expect(findings.map(\.fix?.text) == ["05"])
  }

  @Test func ownNumberBefore2011IsANote() {
    let text = report("Văn bản.", code: "5/BC-UBND", date: "22 tháng 11 năm 2009")
    #expect(Checking.severities("DC104", text) == [.note])
  }

  @Test func ownYearIsComparedWithOwnDate() {
    let text = decision(
      "Căn cứ pháp luật.", code: "15/2023/QĐ-UBND", date: "22 tháng 11 năm 2024")
    #expect(Checking.severities("DC105", text) == [.error])
  }

  @Test(arguments: [
    "Nghị quyết số ⟦DC108:12/2007/QH12⟧ ngày 02 tháng 4 năm 2007.",
    "Pháp lệnh số ⟦DC108:09/2003/PL-UBTVQH10⟧.",
    "Nghị quyết số ⟦DC108:560/NQ-UBTVQH15⟧ ngày 27 tháng 7 năm 2020.",
  ])
  func termsThatDoNotFit(marked: String) {
    let text = MarkedText(marked)
    #expect(Checking.found(text, Checking.rule("DC108")) == Checking.marked(text))
  }

  @Test(arguments: [
    "Luật số 38/2009/QH12 ngày 19 tháng 6 năm 2009.",
    "Nghị quyết số 01/2021/QH15; Nghị quyết số 134/2021/QH14.",
    "Nghị quyết số 1260/2021/UBTVQH14 ngày 22 tháng 7 năm 2021.",
    "Pháp lệnh số 16/2004/PL-UBTVQH11 ngày 24/11/2009.",
    "Luật Đất đai số 13-L/CTN; Nghị quyết số 12/1993/QH9.",
    "Luật số 01/2026/QH16 và Luật số 02/2026/QH15.",
  ])
  func termsThatFit(text: String) {
    #expect(Checking.found(MarkedText(text), Checking.rule("DC108")) == [])
  }

  @Test(arguments: [
    "Điều 1. Nhiệm vụ:\n1. Văn phòng:\na) Tham mưu;\n⟦DC114:a)⟧ Tổng hợp;\nb) Báo cáo.\n2. Kế toán.",
    "Điều 1. Nhiệm vụ:\n1. Văn phòng có nhiệm vụ:\n1. Tham mưu;\n2. Tổng hợp.\nĐiều 2. Hiệu lực.",
    "Điều 1. Nhiệm vụ:\n1. Văn phòng tham mưu.\nCụ thể là\n1. Tham mưu;\n2. Tổng hợp.\nĐiều 2. Hiệu lực.",
  ])
  func firstNumbersTwice(marked: String) {
    let text = MarkedText(marked)
    #expect(Checking.found(text, Checking.rule("DC114")) == Checking.marked(text))
  }
}
