import DanchieuTestSupport
import Foundation
import Testing

/// The same input gives the same bytes, whatever the number of cores, and nothing leaves the machine.
@Suite struct OutputTests {
  private static func manyFiles(_ folder: TemporaryFolder) throws {
    for i in 0..<40 {
      try folder.write(
        "\(i).txt", "Căn cứ Quyết định số \(i + 1)/2024/QĐ-UBND ngày 02/4/2024 của UBND tỉnh;\n")
    }
  }

  @Test func theNumberOfCoresChangesNothing() throws {
    let folder = try TemporaryFolder()
    try Self.manyFiles(folder)
    for verb in ["extract", "check"] {
      let one = try Program.run([verb, "--format", "json", "-j1", folder.path])
      let four = try Program.run([verb, "--format", "json", "-j", "4", folder.path])
      #expect(one.output == four.output)
      #expect(one.text.contains("40/2024/QĐ-UBND"))
    }
  }

  @Test func exitStatusFollowsTheFailingLevel() throws {
    let folder = try TemporaryFolder()
    let wrong = try folder.write("a.txt", "Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2021.\n")
    #expect(try Program.run(["check", wrong]).status == 1)
    #expect(try Program.run(["check", "--fail-on", "never", wrong]).status == 0)
    let right = try folder.write("b.txt", "Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020.\n")
    #expect(try Program.run(["check", right]).status == 0)
  }

  @Test func coloursComeOnlyWhenAsked() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.txt", "Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2021.\n")
    #expect(!(try Program.run(["check", file]).text.contains("\u{1B}[")))
    #expect(try Program.run(["check", "--color", "always", file]).text.contains("\u{1B}["))
    let forced = try Program.run(
      ["check", file], environment: ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"])
    #expect(!forced.text.contains("\u{1B}["))
  }

  @Test func textCannotControlTheTerminal() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "a.txt", "\u{1B}[31m Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2021 \u{202E}\n")
    let run = try Program.run(["check", file])
    #expect(!run.text.contains("\u{1B}"))
    #expect(!run.text.unicodeScalars.contains("\u{202E}"))
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/strace"), "no strace"))
  func noNetworkIsTouched() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.txt", "Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2021.\n")
    let run = try Program.shell(
      "cd \(folder.path) && strace -f -e trace=network -o trace $DANCHIEU check --fail-on never \(file)"
        + " > /dev/null; grep -c -E 'socket|connect|sendto' trace; ls")
    let lines = run.text.split(separator: "\n")
    #expect(lines.first == "0")
    // no copy of the draft is left behind
    #expect(lines.dropFirst().sorted() == ["a.txt", "trace"])
  }
}
