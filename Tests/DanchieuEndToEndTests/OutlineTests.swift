import DanchieuTestSupport
import Foundation
import Testing

/// `danchieu outline` prints the structure of a document.
@Suite struct OutlineTests {
  private static let text = """
    ỦY BAN NHÂN DÂN XÃ VÍ DỤ
    Số: 15/QĐ-UBND
    Ví Dụ, ngày 22 tháng 11 năm 2024
    QUYẾT ĐỊNH
    Ban hành Quy chế làm việc
    Chương I
    QUY ĐỊNH CHUNG
    Điều 1. Phạm vi điều chỉnh
    1. Quy chế này quy định việc tiếp công dân.
    a) Tại trụ sở;
    b) Tại thôn.
    Điều 2. Đối tượng áp dụng
    Phụ lục I
    DANH MỤC BIỂU MẪU

    """

  @Test func headingsStandUnderEachOther() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.txt", Self.text)
    let run = try Program.run(["outline", file])
    #expect(run.status == 0)
    #expect(run.text.contains("a.txt:6: Chương I QUY ĐỊNH CHUNG\n"))
    #expect(run.text.contains("a.txt:8:   Điều 1 Phạm vi điều chỉnh\n"))
    #expect(run.text.contains("a.txt:10:       a) Tại trụ sở;\n"))
    #expect(run.text.contains("a.txt:13: Phụ lục I DANH MỤC BIỂU MẪU\n"))
  }

  @Test func anArticleWithinALineBelongsToTheChapterBefore() throws {
    let folder = try TemporaryFolder()
    let text = """
      Chương I
      QUY ĐỊNH CHUNG
      Điều 1. Phạm vi
      Việc tiếp công dân. Điều 2. Đối tượng
      Chương II
      TỔ CHỨC THỰC HIỆN
      Điều 3. Hiệu lực

      """
    let run = try Program.run(["outline", try folder.write("a.txt", text)])
    #expect(run.status == 0)
    #expect(run.text.contains("a.txt:4:   Điều 2"))
    #expect(run.text.contains("a.txt:5: Chương II"))
    #expect(run.text.contains("a.txt:7:   Điều 3"))
  }

  @Test(arguments: [("Phần thứ nhất", "Phần thứ hai"), ("PHẦN MỘT", "PHẦN HAI")])
  func partsAreCountedInWords(first: String, second: String) throws {
    let folder = try TemporaryFolder()
    let text = """
      LUẬT
      Sửa đổi, bổ sung một số điều của Luật Mẫu

      \(first)
      QUY ĐỊNH CHUNG
      Điều 1. Phạm vi
      \(second)
      QUY ĐỊNH KHÁC
      Điều 2. Hiệu lực

      """
    let run = try Program.run(["outline", try folder.write("a.txt", text)])
    #expect(run.text.contains("a.txt:4: \(first) QUY ĐỊNH CHUNG\n"))
    #expect(run.text.contains("a.txt:7: \(second) QUY ĐỊNH KHÁC\n"))
  }

  @Test func partsNameTheirParents() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.txt", Self.text)
    let run = try Program.run(["outline", "--format", "json", file])
    let root = try JSONSerialization.jsonObject(with: run.output) as? [String: Any]
    let document = try #require((root?["documents"] as? [[String: Any]])?.first)
    let parts = try #require(document["parts"] as? [[String: Any]])
    let byID = Dictionary(uniqueKeysWithValues: parts.map { ($0["id"] as? String ?? "", $0) })
    let point = try #require(parts.first { $0["text"] as? String == "b)" })
    let clause = byID[point["parent"] as? String ?? ""]
    #expect(clause?["value"] as? String == "1" && clause?["unit"] as? String == "khoản")
    let start = try #require(point["start"] as? Int)
    #expect(Array(Self.text.utf8)[start..<start + 2].elementsEqual("b)".utf8))
    #expect(point["line"] as? Int == 11 && point["tree"] as? Int == 0)
  }

  @Test(.enabled(if: Python.hasJSONSchema, "\(Python.noJSONSchema)"))
  func theJSONValidates() throws {
    let folder = try TemporaryFolder()
    let run = try Program.run(["outline", "--format", "json", TestFolders.samples])
    let file = try folder.write("out.json", run.output)
    #expect(run.status == 0)
    #expect(try Python.violations(of: file, definition: "outline") == "")
  }

  @Test func controlSignsOfTheTextReachNoTerminal() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.txt", "Điều 1. Tên \u{1B}[31m điều\nĐiều 2. Khác\n")
    let run = try Program.run(["outline", file])
    #expect(run.text.contains("Điều 1") && !run.text.contains("\u{1B}"))
  }
}
