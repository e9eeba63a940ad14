import DanchieuCitations
import DanchieuDocument
import DanchieuTestSupport
import DanchieuText
import Testing

/// What a document says of itself.
@Suite struct HeadingTests {
  @Test(arguments: TextCase.table("Heading"))
  func `headings`(_ test: TextCase) throws {
    let reading = Reading(text: test.text)
    let wanted = try #require(
      test.expected.first?.pairs.dropFirst().filter { $0.field != "nested" })
    let differences = wanted.filter { value($0.field, reading) != $0.value }.map {
      "  \($0.field): expected \($0.value)\n      but read \(value($0.field, reading))"
    }
    if !differences.isEmpty {
      let lines = ["\(test.source) [\(test.place)]", "“\(test.text)”"] + differences
      Issue.record(Comment(rawValue: lines.joined(separator: "\n")))
    }
  }

  @Test func `parts over several lines`() {
    let reading = Reading(
      text: """
        ỦY
        BAN NHÂN DÂN
        TỈNH VÍ DỤ
        Số: 19/2025/QĐ-UBND
        Thành phố Hồ Chí
        Minh, ngày 03 tháng 4 năm 2025
        QUYẾT ĐỊNH
        SỬA ĐỔI QUY ĐỊNH KÈM THEO QUYẾT ĐỊNH
        SỐ 64/2021/QĐ-UBND NGÀY 05/5/2021 CỦA
        ỦY BAN NHÂN DÂN TỈNH
        ỦY BAN NHÂN DÂN TỈNH VÍ DỤ
        Căn cứ Luật Tổ chức chính quyền địa phương;
        """)
    #expect(value("issuer", reading) == "ỦY\nBAN NHÂN DÂN\nTỈNH VÍ DỤ")
    #expect(value("place", reading) == "Thành phố Hồ Chí\nMinh")
    #expect(
      value("title", reading) == """
        SỬA ĐỔI QUY ĐỊNH KÈM THEO QUYẾT ĐỊNH
        SỐ 64/2021/QĐ-UBND NGÀY 05/5/2021 CỦA
        ỦY BAN NHÂN DÂN TỈNH
        """)
  }

  private func value(_ field: String, _ reading: Reading) -> String {
    let heading = reading.heading
    func string(_ range: TextRange?) -> String { range.map(reading.string) ?? "-" }
    switch field {
    case "code":
      guard let code = heading.code, !code.oddities.contains(.blankNumber) else { return "-" }
      return code.canonical(in: reading.document.text) ?? "-"
    case "type": return heading.type?.name ?? "-"
    case "date": return heading.date?.iso ?? "-"
    case "year": return heading.year.map(String.init) ?? "-"
    case "place": return string(heading.place)
    case "issuer": return string(heading.issuer)
    case "title": return CitationFields.bare(string(heading.title))
    case "family": return heading.family.rawValue
    default: return "unknown field \(field)"
    }
  }
}
