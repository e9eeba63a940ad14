import Foundation
import Testing

/// `[aliases]`: short names of the organisation are resolved as if they were cited in full.
@Suite struct AliasTests {
  private static let configuration = """
    [aliases]
    "Đề án 06" = "Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ"
    "Nghị định 30" = "Nghị định số 30/2020/NĐ-CP"
    "Quy chế 11" = "Quyết định số 11/2024/QĐ-UBND ngày 05/3/2024 của Ủy ban nhân dân tỉnh Sông Trà"

    """

  private struct Document: Decodable {
    struct Citation: Decodable {
      var kind: String
      var text: String
      var type: String?
      var instrument: String?
    }
    struct Instrument: Decodable {
      var id: String
      var key: String
      var code: String?
      var mentions: [String]
    }
    var citations: [Citation]
    var instruments: [Instrument]

    /// The code that the mention `text` resolves to.
    func code(of text: String) -> String? {
      let id = citations.first { $0.text == text }?.instrument
      return instruments.first { $0.id == id }?.code
    }
  }

  private func extract(_ text: String, _ configuration: String = configuration) throws -> Document {
    let repository = try Repository()
    try repository.write("danchieu.toml", configuration)
    try repository.write("a.txt", text)
    let run = try repository.shell("danchieu extract --format jsonl a.txt")
    #expect(run.status == 0, "\(run.errors)")
    return try JSONDecoder().decode(Document.self, from: run.output)
  }

  @Test func namesWithAndWithoutTypeWordsAreResolved() throws {
    let document = try extract(
      "Triển khai Đề án  06 và Quy\nchế 11; hồ sơ lập theo Nghị định 30 của Chính phủ.\n")
    #expect(document.code(of: "Đề án  06") == "06/QĐ-TTg")
    #expect(document.code(of: "Quy\nchế 11") == "11/2024/QĐ-UBND")
    #expect(document.code(of: "Nghị định 30") == "30/2020/NĐ-CP")
    #expect(document.citations.allSatisfy { $0.kind == "short" })
  }

  @Test func decomposedTextIsReadTheSame() throws {
    let text = "Triển khai Đề án 06 theo Nghị định 30.\n".decomposedStringWithCanonicalMapping
    let document = try extract(text)
    #expect(document.instruments.compactMap(\.code) == ["06/QĐ-TTg", "30/2020/NĐ-CP"])
  }

  @Test func theDocumentsOwnFullMentionIsTheSameInstrument() throws {
    for text in [
      "Theo Đề án 06 thì Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ còn áp dụng.",
      "Theo Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ thì Đề án 06 còn áp dụng.",
    ] {
      let document = try extract(text)
      let shared = document.instruments.filter { $0.code == "06/QĐ-TTg" }
      #expect(shared.count == 1 && shared.first?.mentions == ["c1", "c2"], "\(text)")
      // The document itself, i0, is not mentioned.
      #expect(document.instruments.map(\.id) == ["i1"])
    }
  }

  @Test func whatTheDocumentSaysGoesFirst() throws {
    let document = try extract(
      "Theo Nghị định số 30/2015/NĐ-CP ngày 17/3/2015 của Chính phủ; Nghị định 30 quy định rõ.\n")
    #expect(document.code(of: "Nghị định 30") == "30/2015/NĐ-CP")
  }

  @Test func partsOfLongerWordsAreNoNames() throws {
    let document = try extract("Đề án 065 và đề án 06 khác; Siêu Đề án 06b.\n")
    #expect(document.instruments.compactMap(\.code).isEmpty)
  }

  @Test func aResolvedNameIsNoUnresolvedShortForm() throws {
    let repository = try Repository()
    let text = """
      ỦY BAN NHÂN DÂN XÃ SÔNG TRÀ
      Số: 15/BC-UBND
      Sông Trà, ngày 22 tháng 11 năm 2024
      BÁO CÁO
      Kết quả công tác năm 2024
      I. TÌNH HÌNH CHUNG
      Việc lập hồ sơ thực hiện theo Nghị định 30 của Chính phủ.

      """
    try repository.write("a.txt", text)
    #expect(try repository.check("a.txt").text.contains("DC408"))
    try repository.write("danchieu.toml", Self.configuration)
    #expect(try !repository.check("a.txt").text.contains("DC408"))
  }

  @Test func aTargetThatNamesNothingIsNamedWithItsPlace() throws {
    let repository = try Repository()
    try repository.write("a.txt", "Không có gì.\n")
    try repository.write("danchieu.toml", "# chung\n[aliases]\n\"Đề án 06\" = \"một đề án\"\n")
    let run = try repository.check("a.txt")
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.contains("danchieu.toml:3: ") && run.errors.contains("một đề án"))
  }
}
