import DanchieuTestSupport
import Foundation
import Testing

/// `extract --format akn` writes what the program reads again with the same citations.
struct AkomaNtosoTests {
  private static let text = """
    ỦY BAN NHÂN DÂN XÃ VÍ DỤ

    Số: 15/BC-UBND

    Ví Dụ, ngày 22 tháng 11 năm 2024

    BÁO CÁO
    Kết quả thực hiện kế hoạch & <ngân sách>

    Theo khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công
    tác văn thư và Luật sửa đổi, bổ sung một số điều của Luật Xây dựng ngày 17 tháng 6 năm 2020.
    """

  private func words(_ file: String) throws -> [String] {
    let run = try Program.run(["extract", "--format", "jsonl", file])
    let object = try JSONSerialization.jsonObject(with: run.output) as? [String: Any]
    let citations = object?["citations"] as? [[String: Any]] ?? []
    return citations.map { "\($0["kind"] ?? "") \($0["text"] ?? "") \($0["code"] ?? "")" }
  }

  @Test func theCitationsAreThoseOfTheText() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.txt", Self.text)
    let run = try Program.run(["extract", "--format", "akn", file])
    #expect(run.status == 0)
    let akn = try folder.write("a.xml", run.output)
    #expect(try words(akn) == words(file))
    #expect(try words(file).count >= 3)
    let check = try Program.run(["extract", "--format", "json", akn])
    #expect(check.text.contains(#""format":"akn""#))
    #expect(check.text.contains(#""code":"15/BC-UBND""#))
  }

  @Test func referencesNameTheInstrumentAndThePlace() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.txt", Self.text)
    let text = try Program.run(["extract", "--format", "akn", file]).text
    #expect(
      text.contains(
        "<ref href=\"/akn/vn/act/nghi-dinh/chinh-phu/2020-03-05/30-2020-nd-cp/"
          + "!main~art_5__para_2\">Nghị định số 30/2020/NĐ-CP"))
    #expect(text.contains("&amp; &lt;ngân sách&gt;"))
  }

  @Test func oneFileACall() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.txt", Self.text)
    #expect(try Program.run(["extract", "--format", "akn", file, file]).status == 2)
    #expect(try Program.run(["extract", "--format", "akn", folder.path]).status == 2)
  }
}
