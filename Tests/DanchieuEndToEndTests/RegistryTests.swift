import DanchieuTestSupport
import Foundation
import Testing

/// Registries of users make the same checks as the embedded facts.
struct UserRegistryTests {
  private static let text = """
    ỦY BAN NHÂN DÂN
    PHƯỜNG SÔNG TRÀ
    Số: 15/BC-UBND
    Sông Trà, ngày 22 tháng 11 năm 2024
    BÁO CÁO
    Kết quả công tác

    Thực hiện Quyết định số 11/2024/QĐ-UBND ngày 06/3/2024 của Ủy ban nhân dân tỉnh Sông Trà về \
    quy chế làm việc, Ủy ban nhân dân phường báo cáo như sau.

    """
  private static let registry = """
    code,type,title,issuer,date_issued
    11/2024/QĐ-UBND,Quyết định,Quy chế làm việc,Ủy ban nhân dân tỉnh Sông Trà,2024-03-05

    """

  @Test func aLocalDecisionIsCheckedAgainstTheUsersFile() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.txt", Self.text)
    let known = try folder.write("known.csv", Self.registry)
    #expect(try Program.run(["check", file]).status == 0)
    let run = try Program.run(["check", "--registry", known, file])
    #expect(run.status == 1)
    #expect(run.text.contains("DC205") && run.text.contains("danh mục của bạn"))
  }

  @Test func statisticsAreOneObject() throws {
    let folder = try TemporaryFolder()
    let known = try folder.write("known.csv", Self.registry)
    let run = try Program.run(["registry", "stats", "--json", "--registry", known])
    let object = try JSONSerialization.jsonObject(with: Data(run.text.utf8))
    let counts = try #require(object as? [String: Any])
    let types = try #require(counts["types"] as? [String: Int])
    let all = try #require(counts["instruments"] as? Int)
    #expect(all == types.values.reduce(0, +) && (types["Quyết định"] ?? 0) > 0)
  }

  @Test func aBadRowIsNamedWithItsLine() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.txt", Self.text)
    let known = try folder.write(
      "known.csv", Self.registry + "12/2024/QĐ-UBND,Quyết định,,,05/3/24\n")
    let run = try Program.run(["check", "--registry", known, file])
    #expect(run.status == 2)
    #expect(run.errors.contains("known.csv") && run.errors.contains("dòng 3"))
  }

  @Test func lookupFindsCodesAndLawsOfADay() throws {
    let code = try Program.run(["registry", "lookup", "30/2020/nđ-cp"])
    #expect(code.status == 0 && code.text.contains("2020-03-05"))
    let law = try Program.run(["registry", "lookup", "--as-of", "2019-05-01", "Luật Đất đai"])
    #expect(law.text.contains("45/2013/QH13") && !law.text.contains("13/2003/QH11"))
    #expect(try Program.run(["registry", "lookup", "9999/2024/NĐ-CP"]).status == 1)
  }

  @Test func lookupTakesWholeCitations() throws {
    for words in [
      "Nghị định số 30/2020/NĐ-CP", "nghị định 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ",
      "khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP",
    ] {
      let run = try Program.run(["registry", "lookup", words])
      #expect(run.status == 0 && run.text.hasPrefix("30/2020/NĐ-CP  "), "\(words)")
    }
    let law = try Program.run(["registry", "lookup", "Luật Đất đai năm 2013"])
    #expect(law.status == 0 && law.text.hasPrefix("45/2013/QH13  "))
  }

  @Test func sourcesAreNamedInWords() throws {
    let run = try Program.run(["registry", "lookup", "34/2007/PL-UBTVQH11"])
    #expect(run.text.contains("Bộ pháp điển") && !run.text.contains("cit-"))
    let english = try Program.run(["registry", "lookup", "--lang", "en", "34/2007/PL-UBTVQH11"])
    #expect(english.text.contains("citations in Bộ pháp điển"))
  }

  @Test func exportedFilesAreReadAgainAndHoldNoFormula() throws {
    let folder = try TemporaryFolder()
    let known = try folder.write(
      "known.csv",
      "code,type,title,sources\n11/2024/QĐ-UBND,Quyết định,\"=HYPERLINK(\"\"x\"\"),1\",+a;-b\n")
    let exported = try Program.run(
      ["registry", "export", "--registry", known, "--type", "Quyết định"])
    let row = try #require(exported.text.split(separator: "\r\n").dropFirst().first)
    #expect(row.contains(#","'=HYPERLINK(""x""),1","#) && row.contains(",'+a;-b,"))
    let head = try #require(exported.text.split(separator: "\r\n").first)
    let file = try folder.write("again.csv", "\(head)\r\n\(row)\r\n")
    for format in ["csv", "json"] {
      let call = ["registry", "export", "--format", format, "--type", "Quyết định", "--registry"]
      #expect(try Program.run(call + [file]).output == Program.run(call + [known]).output)
    }
  }

  @Test func importNeverWritesOverItsInput() throws {
    let folder = try TemporaryFolder()
    let known = try folder.write("known.csv", Self.registry)
    let run = try Program.run(["registry", "import", known, "--output", known])
    #expect(run.status == 2)
    #expect(try String(contentsOfFile: known, encoding: .utf8) == Self.registry)
  }

  @Test func manyNamesInOneCallKeepTheirOrderAndTheOptionsAroundThem() throws {
    let many = [String](repeating: "30/2020/NĐ-CP", count: 300)
    let names = many + ["Luật Đất đai", "không có"] + many
    let run = try Program.run(["registry", "lookup", "--as-of", "2019-05-01"] + names + ["--json"])
    let object = try JSONSerialization.jsonObject(with: Data(run.text.utf8))
    let codes = try #require(object as? [[String: Any]]).map { $0["code"] as? String }
    #expect(codes.count == 601 && codes[300] == "45/2013/QH13" && run.status == 1)
    #expect(run.errors.contains("“không có”"))
  }
}
