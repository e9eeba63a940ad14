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

  @Test func importNeverWritesOverItsInput() throws {
    let folder = try TemporaryFolder()
    let known = try folder.write("known.csv", Self.registry)
    let run = try Program.run(["registry", "import", known, "--output", known])
    #expect(run.status == 2)
    #expect(try String(contentsOfFile: known, encoding: .utf8) == Self.registry)
  }
}
