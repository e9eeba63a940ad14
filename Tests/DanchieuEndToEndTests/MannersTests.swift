import DanchieuTestSupport
import Foundation
import Testing

/// Options that make `check` fit into other people's scripts.
@Suite struct MannersTests {
  private static let wrong = "Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2021 của Chính phủ.\n"

  @Test func exitZeroForgivesFindingsButNoFailure() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.txt", Self.wrong)
    #expect(try Program.run(["check", file]).status == 1)
    let run = try Program.run(["check", "--exit-zero", file])
    #expect(run.status == 0 && run.text.contains("DC105"))
    #expect(try Program.run(["check", "--exit-zero", file, file + "x"]).status == 2)
    #expect(try Program.run(["check", "--exit-zero", "--select", "x", file]).status == 2)
  }

  @Test func absentPathsArePassedOverWhenAsked() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.txt", Self.wrong)
    let absent = folder.path + "/*.docx"
    #expect(try Program.run(["check", absent, file]).status == 2)
    let flag = "--no-error-on-unmatched-pattern"
    let run = try Program.run(["check", flag, absent, file])
    #expect(run.status == 1 && !run.errors.contains("docx"))
    let none = try Program.run(["check", flag, absent])
    #expect(none.status == 0 && none.errors.contains("không có văn bản nào"))
  }

  @Test func fixLeavesOutWhatIsExcluded() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "Theo Kế hoạch số 41/ KH-UBND ngày 05/02/2024 của UBND phường.\n")
    let all = try Program.shell("cd \(folder.path) && $DANCHIEU fix --diff .")
    let none = try Program.shell("cd \(folder.path) && $DANCHIEU fix --diff . --exclude a.txt")
    #expect(all.status == 1 && none.status == 0 && none.text.isEmpty)
  }

  @Test func errorsAreShownBeyondTheLimit() throws {
    let repository = try Repository()
    let notes = String(repeating: "Tờ trình số …/TTr-STC về việc khác.\n", count: 8)
    try repository.write("a.txt", notes)
    try repository.write("b.txt", notes + Sentence.wrong + "\n")
    let run = try repository.check("--max-findings 3 a.txt b.txt")
    #expect(run.text.contains("b.txt:9:") && run.text.contains("DC105"))
    #expect(!run.text.contains("a.txt:4:") && run.text.contains("--max-findings 0"))
  }

  @Test(arguments: ["--write-baseline", "--strict-baseline", "--prune-baseline"])
  func onlyCheckKeepsTheBaseline(option: String) throws {
    let repository = try Repository()
    try repository.write("a.txt", Sentence.wrong)
    let run = try repository.shell("danchieu fix --diff a.txt \(option) bl.json")
    #expect(run.status == 2 && run.errors.contains(option))
  }

  @Test func rulesThatAreOffByDefaultSaySo() throws {
    let list = try Program.run(["rules"]).text.split(separator: "\n")
    #expect(list.filter { $0.contains("mặc định tắt") }.map { $0.prefix(5) } == ["DC410"])
    #expect(try Program.run(["rules", "DC410"]).text.contains("--select DC410"))
    let group = try Program.run(["rules", "--markdown", "DC30"]).text
    #expect(group.components(separatedBy: "\n## DC30").count == 8)
    #expect(try Program.run(["rules", "--markdown", "chronology"]).text == group)
    let json = try Program.run(["rules", "--json", "DC410"]).text
    #expect(json.contains("\"onByDefault\":false"))
  }

  @Test func theStageOfTheConfigurationCountsUntilTheCallSaysOtherwise() throws {
    let repository = try Repository()
    try repository.write(
      "a.txt",
      """
      ỦY BAN NHÂN DÂN XÃ VÍ DỤ
      Số:      /BC-UBND
      Ví Dụ, ngày     tháng 11 năm 2024
      BÁO CÁO
      Kết quả công tác
      """)
    let drafted = try repository.check("--fail-on note a.txt").text
    try repository.write("danchieu.toml", "stage = 'final'")
    let final = try repository.check("--fail-on note a.txt").text
    #expect(final != drafted)
    #expect(try repository.check("--isolated --stage final --fail-on note a.txt").text == final)
    #expect(try repository.check("--stage draft --fail-on note a.txt").text == drafted)
    try repository.write("danchieu.toml", "stage = 'finl'")
    let wrong = try repository.check("a.txt")
    #expect(wrong.status == 2 && wrong.errors.contains("“final”?"))
  }

  @Test func schemaErrorsGoWhereTheOutputGoes() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.xml", "<la/>")
    let out = folder.path + "/out.txt"
    let run = try Program.run(["check", "--schema", "-o", out, file])
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(try String(contentsOfFile: out, encoding: .utf8).contains("a.xml:1:"))
    let over = try Program.run(["check", "--schema", "-o", file, file])
    #expect(over.status == 2 && over.errors.contains("từ chối ghi đè"))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "<la/>")
  }
}
