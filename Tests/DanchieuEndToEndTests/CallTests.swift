import Foundation
import Testing

/// How the program takes a call, and how it answers one that is wrong.
@Suite struct CallTests {
  private static let wrong = "Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2021 của Chính phủ.\n"
  private static let verbs = [
    "extract", "check", "fix", "annotate", "compare", "graph", "outline", "rules", "explain",
    "registry", "registry lookup", "registry list", "registry import", "registry export",
    "registry stats", "version",
  ]

  @Test(arguments: verbs) func helpSpeaksOneLanguage(verb: String) throws {
    let call = verb.split(separator: " ").map(String.init) + ["--help"]
    let vietnamese = try Program.run(call)
    #expect(vietnamese.status == 0)
    for word in ["OVERVIEW", "USAGE", "OPTIONS", "(values", "<options>", "default:", "Show help"] {
      #expect(!vietnamese.text.contains(word), "\(verb): \(word)")
    }
    let english = try Program.run(call + ["--lang", "en"])
    #expect(english.status == 0)
    // Vietnamese has letters that English has not; examples and names of instruments keep them.
    let plain = english.text.replacing("Nghị định", with: "").replacing("Luật", with: "")
      .replacing("Đất đai", with: "").replacing("NĐ-CP", with: "")
    let odd = plain.split { $0.isWhitespace }.filter { word in
      word.unicodeScalars.contains { (0x1EA0...0x1EF9).contains($0.value) || $0 == "đ" }
    }
    #expect(odd.isEmpty, "\(verb): \(odd)")
  }

  @Test(arguments: [
    (["chekc", "a.txt"], "không có lệnh “chekc”; có phải “check”?"),
    (["xyzzy"], "không có lệnh “xyzzy” ("),
    (["check"], "Thiếu tệp để đọc."),
    (["check", "--bogus", "a"], "không có tùy chọn '--bogus'"),
    (["check", "--fail-on", "bad", "a"], "'note' hoặc 'never'"),
    (["check", "--jobs", "0", "a"], "-j phải là số từ 1 đến 1024."),
    (["rules", "DC1O5"], "không có quy tắc “DC1O5”; có phải “DC105”?"),
  ])
  func aWrongCallIsExplained(call: [String], words: String) throws {
    let run = try Program.run(call)
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(!run.errors.contains("Did you mean") && !run.errors.contains(" or "))
  }

  @Test func twoDashesEndTheOptions() throws {
    let folder = try TemporaryFolder()
    for name in ["-x.txt", "--help"] { try folder.write(name, Self.wrong) }
    let run = try Program.shell("cd \(folder.path) && $DANCHIEU check -- -x.txt --help")
    #expect(run.status == 1)
    #expect(run.text.contains("-x.txt:1:19:") && run.text.contains("--help:1:19:"))
  }

  @Test(arguments: [
    "check a.txt", "extract a.txt", "graph a.txt", "outline --format json a.txt", "rules",
    "explain a.txt:1",
    "registry list", "registry stats", "registry lookup 30/2020/NĐ-CP", "version", "--help",
    "check --format sarif a.txt", "check --show-config a.txt", "fix b.txt", "compare a.txt b.txt",
  ])
  func aFullDiskIsStatus2(call: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", Self.wrong)
    try folder.write("b.txt", "Theo Kế hoạch số 41/ KH-UBND ngày 05/02/2024 của UBND phường.\n")
    let run = try Program.shell("cd \(folder.path) && $DANCHIEU \(call) > /dev/full")
    #expect(run.status == 2, "\(call)")
    #expect(run.errors.contains("hết chỗ trên đĩa"), "\(call): \(run.errors)")
  }

  @Test(arguments: [
    ("", false), ("NO_COLOR=1", false), ("CLICOLOR_FORCE=1", true), ("CLICOLOR_FORCE=0", false),
    ("FORCE_COLOR=1", true), ("FORCE_COLOR=", false), ("NO_COLOR= CLICOLOR_FORCE=1", true),
    ("NO_COLOR=0 FORCE_COLOR=1", false), ("TERM=dumb CLICOLOR_FORCE=1", true),
  ])
  func theEnvironmentDecidesOnColours(setting: String, isColoured: Bool) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.txt", Self.wrong)
    let run = try Program.shell("env \(setting) $DANCHIEU check \(file)")
    #expect(run.text.contains("\u{1B}[") == isColoured)
    let never = try Program.shell("env \(setting) $DANCHIEU check --color never \(file)")
    #expect(!never.text.contains("\u{1B}["))
  }

  /// `script` gives the program a terminal.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"), "no script"))
  func aTerminalIsColouredUnlessItIsDumb() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.txt", Self.wrong)
    for (term, isColoured) in [("xterm", true), ("dumb", false)] {
      let run = try Program.shell(
        "env TERM=\(term) /usr/bin/script -qec \"$DANCHIEU check \(file)\" /dev/null < /dev/null")
      #expect(run.text.contains("\u{1B}[") == isColoured, "\(term)")
    }
  }

  @Test func explainFollowsTheConfigurationOfItsFile() throws {
    let repository = try Repository()
    try repository.write("a.txt", Self.wrong)
    #expect(try repository.shell("danchieu explain a.txt:1").text.contains("DC105]"))
    try repository.write("danchieu.toml", "severity.DC105 = 'note'")
    #expect(try repository.shell("danchieu explain a.txt:1").text.contains("ghi chú: Năm trong"))
    #expect(
      try repository.shell("danchieu explain --isolated a.txt:1").text.contains("lỗi: Năm trong"))
  }

  @Test func explainNamesEveryReasonOnce() throws {
    let folder = try TemporaryFolder()
    let run = try Program.run(["explain", try folder.write("a.txt", Self.wrong) + ":1"])
    let reasons = run.text.split(separator: "\n").filter { $0.contains("họ văn bản") }
    #expect(reasons.count == 1 && reasons.first?.contains("DC203, ") == true)
    #expect(run.text.contains("30/2020/NĐ-CP, lối văn bản quy phạm"))
  }
}
