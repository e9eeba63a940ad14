import Foundation
import Testing

/// Configuration files, ignore files and suppression, through the built program.
@Suite struct ConfigurationTests {
  @Test func theClosestConfigurationDecides() throws {
    let repository = try Repository()
    try repository.write("a.txt", Sentence.wrong)
    try repository.write("b/a.txt", Sentence.wrong)
    try repository.write("b/danchieu.toml", "severity.DC105 = 'warning'")
    #expect(try repository.check("a.txt").status == 1)
    let inner = try repository.check("b/a.txt")
    #expect(inner.status == 0 && inner.text.contains("cảnh báo"))
    #expect(try repository.check("--isolated b/a.txt").status == 1)
    #expect(try repository.check("--config b/danchieu.toml a.txt").status == 0)
  }

  @Test func aWrongConfigurationIsStatus2WithFileLineAndSuggestion() throws {
    let repository = try Repository()
    try repository.write("a.txt", Sentence.wrong)
    try repository.write("danchieu.toml", "# chú thích\nignroe = ['DC105']\n")
    let run = try repository.check("a.txt")
    #expect(run.status == 2 && run.text.isEmpty)
    #expect(run.errors.contains("danchieu.toml:2") && run.errors.contains("“ignore”?"))
    let english = try repository.check("--lang en a.txt")
    #expect(english.errors.contains("did you mean “ignore”?"))
  }

  @Test func aSeriesOfUnknownTypesIsStatus2WithASuggestion() throws {
    let repository = try Repository()
    try repository.write("a.txt", Sentence.wrong)
    try repository.write("b/c.txt", Sentence.wrong)
    let own = "[[types]]\nname = 'Phiếu chuyển'\n"
    try repository.write("danchieu.toml", own + "[[series]]\ntypes = ['phiếu chuyển', 'Kế hoạc']\n")
    let run = try repository.check("a.txt")
    #expect(run.status == 2 && run.text.isEmpty)
    #expect(run.errors.contains("danchieu.toml:3") && run.errors.contains("“Kế hoạch”?"))
    try repository.write(
      "danchieu.toml", own + "[[series]]\ntypes = ['phiếu chuyển', 'Kế hoạch']\n")
    #expect(try repository.check("a.txt").status == 1)
    try repository.write("b/danchieu.toml", "[[series]]\ntypes = ['Kế hoạc']\n")
    let further = try repository.check(".")
    #expect(further.status == 2 && further.text.contains("a.txt:1:"))
    #expect(further.errors.contains("b/danchieu.toml:1"))
  }

  @Test func aWrongConfigurationFurtherDownSparesTheOthers() throws {
    let repository = try Repository()
    try repository.write("a.txt", Sentence.wrong)
    try repository.write("b/c.txt", Sentence.wrong)
    try repository.write("b/danchieu.toml", "x = 1")
    let run = try repository.check(".")
    #expect(run.status == 2 && run.text.contains("a.txt:1:"))
    #expect(run.errors.contains("b/danchieu.toml:1"))
  }

  @Test func theCommandLineSelectsRules() throws {
    let repository = try Repository()
    try repository.write("a.txt", Sentence.wrong)
    #expect(try repository.check("--select DC2 a.txt").status == 0)
    #expect(try repository.check("--ignore numbering/year-mismatch a.txt").status == 0)
    #expect(try repository.check("--select DC2,DC105 a.txt").status == 1)
    #expect(try repository.check("--select DC1O5 a.txt").status == 2)
  }

  @Test func ownTypesAndBodiesAreRead() throws {
    let repository = try Repository()
    let text = "Theo Huấn thị số 12/HTh-TCTVD ngày 02/4/2024 của Tổng công ty Ví Dụ về việc khác."
    try repository.write("a.txt", text)
    let before = try repository.shell("danchieu extract a.txt")
    try repository.write(
      "danchieu.toml",
      """
      [[types]]
      name = "Huấn thị"
      letters = ["HTh"]
      [[issuers]]
      name = "Tổng công ty Ví Dụ"
      abbreviations = ["TCTVD"]
      """)
    let after = try repository.shell("danchieu extract a.txt")
    #expect(!before.text.contains("\tHuấn thị\t"))
    #expect(after.text.contains("\tHuấn thị\t") && after.text.contains("Tổng công ty Ví Dụ về"))
  }

  @Test func ownTypesOfFoldersWithinAFolderAreRead() throws {
    let repository = try Repository()
    try repository.write("a.txt", "Theo Huấn thị số 12/HTh-TCTVD ngày 02/4/2024 về việc khác.")
    try repository.write("b/a.txt", "Theo Huấn thị số 13/HTh-TCTVD ngày 02/4/2024 về việc khác.")
    try repository.write("b/danchieu.toml", "[[types]]\nname = \"Huấn thị\"\nletters = [\"HTh\"]\n")
    let run = try repository.shell("danchieu extract .")
    #expect(run.text.contains("Huấn thị\t13/HTh-TCTVD\t"))
    let isolated = try repository.shell("danchieu extract --isolated .")
    #expect(!isolated.text.contains("\tHuấn thị\t"))
  }

  @Test func aWrongConfigurationOfAFolderWithinIsNamedAtItsDocuments() throws {
    let repository = try Repository()
    try repository.write("a.txt", Sentence.wrong)
    try repository.write("b/a.txt", Sentence.wrong)
    try repository.write("b/danchieu.toml", "[[types]]\nnam = \"Huấn thị\"\n")
    let run = try repository.check(".")
    #expect(run.status == 2)
    #expect(run.text.contains("DC105") && run.errors.contains("b/danchieu.toml:1"))
  }

  @Test func theConfigurationIsShownWithItsPlaces() throws {
    let repository = try Repository()
    try repository.write("base.toml", "ignore = ['DC104']\n")
    try repository.write("b/danchieu.toml", "extend = '../base.toml'\n")
    let run = try repository.check("--show-config b")
    #expect(run.status == 0)
    #expect(run.text.contains("ignore = [\"DC104\"]  # base.toml:1"))
  }

  @Test func commentsSuppressInTextHTMLAndXML() throws {
    let repository = try Repository()
    let mark = "<!-- danchieu:disable-next-line DC105 -- số theo bản gốc -->"
    try repository.write("a.txt", "\(mark)\n\(Sentence.wrong)\n")
    try repository.write("b.txt", "# danchieu:disable DC105\n\(Sentence.wrong)\n")
    try repository.write(
      "c.html", "<!DOCTYPE html>\n<html><body>\n\(mark)\n<p>\(Sentence.wrong)</p>\n</body></html>\n"
    )
    try repository.write(
      "d.xml", "<?xml version=\"1.0\"?>\n<a>\n\(mark)\n<p>\(Sentence.wrong)</p>\n</a>\n")
    let run = try repository.check("--format jsonl a.txt b.txt c.html d.xml")
    #expect(run.status == 0)
    #expect(run.text.split(separator: "\n").count == 4)
    for line in run.text.split(separator: "\n") {
      #expect(line.contains(#""suppressed":{"comments":1,"baseline":0,"unchanged":0}"#))
      #expect(line.contains(#""code":"30/2020/NĐ-CP""#))
    }
  }

  @Test func anUnusedCommentIsAWarning() throws {
    let repository = try Repository()
    try repository.write("a.txt", "<!-- danchieu:disable DC105 -->\n\(Sentence.right)\n")
    let run = try repository.check("--fail-on warning a.txt")
    #expect(run.status == 1 && run.text.contains("DC901"))
    #expect(run.text.contains("a.txt:1:23"))
  }

  @Test func foldersFollowIgnoreFiles() throws {
    let repository = try Repository()
    for name in ["a.txt", "nháp/b.txt", "c.txt", "d.txt", "e/f.txt"] {
      try repository.write(name, Sentence.wrong)
    }
    try repository.write(".gitignore", "/nháp/\n")
    try repository.write(".danchieuignore", "c.txt\n")
    try repository.write("danchieu.toml", "exclude = ['e/']\n")
    let found = "--format jsonl . | grep -o '\"path\":\"[^\"]*\"' | tr '\\n' ' '"
    #expect(try repository.check("--exclude d.txt " + found).text == "\"path\":\"./a.txt\" ")
    let all = try repository.check("--no-ignore " + found).text
    #expect(all.contains("nháp/b.txt") && all.contains("c.txt") && !all.contains("f.txt"))
  }

  @Test func aNamedFileBeatsIgnoreFilesUnlessForced() throws {
    let repository = try Repository()
    try repository.write("nháp/b.txt", Sentence.wrong)
    try repository.write(".danchieuignore", "nháp/\n")
    #expect(try repository.check("nháp/b.txt").status == 1)
    let forced = try repository.check("--force-exclude nháp/b.txt")
    #expect(forced.status == 0 && forced.errors.contains("không có văn bản nào"))
  }

  @Test func standardInputTakesTheConfigurationOfItsName() throws {
    let repository = try Repository()
    try repository.write("b/danchieu.toml", "ignore = ['DC105']")
    let line = "echo '\(Sentence.wrong)' | danchieu check --stdin-filename"
    #expect(try repository.shell("\(line) b/x.txt -").status == 0)
    #expect(try repository.shell("\(line) x.txt -").status == 1)
    #expect(try repository.shell("\(line) x.txt -").text.contains("x.txt:1:"))
  }

  @Test func listsOfFilesMayBeSeparatedByNUL() throws {
    let repository = try Repository()
    try repository.write("a\nb.txt", Sentence.wrong)
    let run = try repository.shell(
      "printf 'a\\nb.txt\\0' | danchieu check --format jsonl --files-from - -0")
    #expect(run.status == 1 && run.text.contains(#""path":"a\nb.txt""#))
  }
}
