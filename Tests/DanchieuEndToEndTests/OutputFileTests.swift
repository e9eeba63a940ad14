import DanchieuTestSupport
import Foundation
import Testing

/// Several outputs at once, written whole or not at all, and never over an input.
@Suite struct OutputFileTests {
  private static let wrong = "Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2021.\n"

  private func names(_ folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test func severalFormatsAreWrittenAtOnce() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.txt", Self.wrong)
    let run = try Program.run([
      "check", "--output", "sarif=\(folder.path)/a.sarif", "--output",
      "html=\(folder.path)/a.html", "-o", "json=\(folder.path)/a.json", file,
    ])
    #expect(run.status == 1)
    #expect(run.text == (try Program.run(["check", file]).text))
    for format in ["sarif", "html", "json"] {
      let bytes = try Data(contentsOf: URL(filePath: "\(folder.path)/a.\(format)"))
      #expect(try Program.run(["check", "--format", format, file]).output == bytes)
    }
    #expect(try names(folder) == ["a.html", "a.json", "a.sarif", "a.txt"])
  }

  @Test func theOutputOfTheFormatGoesToAFileToo() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.txt", Self.wrong)
    let run = try Program.run([
      "check", "--format", "csv", "-o", "\(folder.path)/a.csv", "-o",
      "github=\(folder.path)/a.github", file,
    ])
    #expect(run.output.isEmpty)
    #expect(try TestFolders.bytes("\(folder.path)/a.csv").starts(with: Array("path,line".utf8)))
    #expect(try TestFolders.bytes("\(folder.path)/a.github").starts(with: Array("::error ".utf8)))
  }

  @Test func noInputIsOverwritten() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.txt", Self.wrong)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link", withDestinationPath: file)
    for output in [file, "sarif=\(file)", "sarif=\(folder.path)/link"] {
      for input in [file, folder.path] {
        let run = try Program.run(["check", "-o", output, input])
        #expect(run.status == 2)
        #expect(run.errors.contains("từ chối ghi đè"))
        #expect(try TestFolders.bytes(file) == Array(Self.wrong.utf8))
      }
    }
    #expect(try names(folder) == ["a.txt", "link"])
  }

  @Test func reportsInTheFolderThatIsReadAreNoInputs() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", Self.wrong)
    let run = try Program.run([
      "check", "-o", "json=\(folder.path)/z.json", "-o", "\(folder.path)/y.txt", folder.path,
    ])
    #expect(run.status == 1)
    let json = String(decoding: try TestFolders.bytes("\(folder.path)/z.json"), as: UTF8.self)
    #expect(json.split(separator: "\"sha256\"").count == 2)
  }

  @Test(arguments: [["sarif=x", "html=x"], ["-"], ["a.out", "b.out"], ["nonsense=x"], ["sarif="]])
  func whatCannotBeWrittenIsRefused(outputs: [String]) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.txt", Self.wrong)
    let options = outputs.flatMap {
      ["-o", $0.replacing("x", with: "\(folder.path)/x").replacing("a.out", with: "/tmp/a.out")]
    }
    let run = try Program.run(["check"] + options + [file])
    // "-" alone is standard output.
    #expect(run.status == (outputs == ["-"] ? 1 : 2))
    #expect(try names(folder) == ["a.txt"])
  }

  @Test func aReportThatCannotBeWholeLeavesTheOldOne() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.txt", String(repeating: Self.wrong, count: 20_000))
    let report = try folder.write("old.json", "old")
    // The limit on the size of files stands for a disk that is full.
    let run = try Program.shell(
      "trap '' XFSZ; ulimit -f 64; $DANCHIEU check -o json=\(report) \(file) > /dev/null")
    #expect(run.status == 2)
    #expect(run.errors.contains("không ghi được"))
    #expect(try TestFolders.bytes(report) == Array("old".utf8))
    #expect(try names(folder) == ["a.txt", "old.json"])
  }

  @Test func aReplacedReportKeepsItsPermissionsAndItsLink() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.txt", Self.wrong)
    let report = try folder.write("old.csv", "old")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: report)
    let link = folder.path + "/link.csv"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: report)
    _ = try Program.run(["check", "-o", "csv=\(link)", file])
    let mode = try FileManager.default.attributesOfItem(atPath: report)[.posixPermissions]
    #expect((mode as? NSNumber)?.intValue == 0o640)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == report)
    #expect(try TestFolders.bytes(report).starts(with: Array("path".utf8)))
  }

  @Test func theSummaryOfAJobIsAdded() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.txt", Self.wrong)
    let summary = try folder.write("summary.md", "Before.\n")
    for _ in 0..<2 {
      _ = try Program.run(
        ["check", "--format", "github", file], environment: ["GITHUB_STEP_SUMMARY": summary])
    }
    let text = String(decoding: try TestFolders.bytes(summary), as: UTF8.self)
    #expect(text.hasPrefix("Before.\n# "))
    #expect(text.split(separator: "# Kết quả").count == 3)
  }
}
