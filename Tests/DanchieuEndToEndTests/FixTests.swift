import DanchieuTestSupport
import Foundation
import Testing

/// `fix` writes what is certain, nothing else, and never over an input that it was not given.
struct FixTests {
  private static let text = """
    Căn cứ Nghị định số 30/2020/NĐ–CP ngày 05 tháng 3 năm 2020 của Chính phủ;\r
    Theo Kế hoạch số 41/KH-UBND của Ủy ban nhân dân phường Sông Trà.

    """

  @Test func onlyTheWrongSignChanges() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.txt", Self.text)
    let run = try Program.run(["fix", file])
    #expect(run.status == 0)
    #expect(run.text == Self.text.replacingOccurrences(of: "–", with: "-"))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == Self.text)
  }

  @Test(arguments: [true, false])
  func wideFilesKeepTheirUnits(isBigEndian: Bool) throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.txt"
    func wide(_ text: String) -> Data {
      let units = text.data(using: isBigEndian ? .utf16BigEndian : .utf16LittleEndian) ?? Data()
      return Data(isBigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]) + units
    }
    try wide(Self.text).write(to: URL(fileURLWithPath: path))
    let run = try Program.run(["fix", path])
    #expect(run.status == 0)
    #expect(run.output == wide(Self.text.replacingOccurrences(of: "–", with: "-")))
  }

  @Test func whatCannotBeWrittenIsNamedWithItsPlace() throws {
    let folder = try TemporaryFolder()
    // The dash is a reference; the day and the month stand in tags, which stay.
    let xml = """
      <?xml version="1.0"?>
      <vb><p>Số: 126/BC-UBND</p><p>Sông Trà, ngày 28 tháng 11 năm 2024</p><p>BÁO CÁO</p>
      <p><i>Theo Nghị định số 30/2020/NĐ&#8211;CP của Chính phủ</i>
      và Kế hoạch số 41/KH-UBND ngày <b>5</b> tháng <b>2</b> năm 2024.</p></vb>
      """
    let wide = folder.path + "/wide.xml"
    let units = try #require(xml.data(using: .utf16LittleEndian))
    try (Data([0xFF, 0xFE]) + units).write(to: URL(fileURLWithPath: wide))
    #expect(try Program.run(["fix", wide]).errors.contains("thẻ hoặc tham chiếu"))
    let file = try folder.write("a.xml", xml)
    let run = try Program.run(["fix", file])
    #expect(
      run.text
        == xml.replacing("<b>5</b>", with: "<b>05</b>").replacing("<b>2</b>", with: "<b>02</b>"))
    #expect(run.errors.contains("dòng 3: không ghi được DC102"))
    #expect(run.errors.contains("dòng 4: DC202"))
    // The call that only asks says that something is left.
    _ = try Program.run(["fix", "--in-place", file])
    #expect(try Program.run(["fix", "--diff", file]).status == 1)
  }

  @Test func fixingTwiceChangesNothing() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.txt", Self.text)
    #expect(try Program.run(["fix", "--in-place", file]).status == 0)
    let once = try Data(contentsOf: URL(fileURLWithPath: file))
    #expect(once != Data(Self.text.utf8))
    #expect(try Program.run(["fix", "--in-place", file]).status == 0)
    #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == once)
    let check = try Program.run(["check", "--format", "json", "--fail-on", "never", file])
    #expect(!check.text.contains(#""ruleCode":"DC102""#))
  }

  @Test func theDiffAppliesWithPatch() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", Self.text)
    let run = try Program.shell(
      "cd '\(folder.path)' && $DANCHIEU fix --diff a.txt > d; s=$?; "
        + "command -v patch > /dev/null && patch --binary -s a.txt d; "
        + "$DANCHIEU fix --diff a.txt | wc -c; exit $s")
    #expect(run.status == 1)
    let hasPatch = try Program.shell("command -v patch").status == 0
    if hasPatch {
      #expect(run.text.trimmingCharacters(in: .whitespacesAndNewlines) == "0")
    } else {
      print("note: patch is not installed; the diff was not applied")
    }
  }

  @Test func xmlKeepsItsMarkup() throws {
    let folder = try TemporaryFolder()
    let xml = """
      <?xml version="1.0" encoding="UTF-8"?>
      <bao-cao><p id='1'>Theo <b>Nghị định</b> số 30/2020/NĐ–CP &amp; các văn bản khác.</p></bao-cao>
      """
    let file = try folder.write("a.xml", xml)
    let run = try Program.run(["fix", file])
    #expect(run.text == xml.replacingOccurrences(of: "–", with: "-"))
  }

  @Test func theOutputFolderIsNeverTheInput() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", Self.text)
    let run = try Program.shell("cd '\(folder.path)' && $DANCHIEU fix --output . a.txt")
    #expect(run.status == 2)
    #expect(run.errors.contains("a.txt"))
    let after = try String(contentsOfFile: folder.path + "/a.txt", encoding: .utf8)
    #expect(after == Self.text)
  }

  @Test func severalFilesNeedAPlace() throws {
    let folder = try TemporaryFolder()
    let first = try folder.write("a.txt", Self.text)
    let second = try folder.write("b.txt", Self.text)
    #expect(try Program.run(["fix", first, second]).status == 2)
    let run = try Program.run(["fix", "--output", folder.path + "/out", first, second])
    #expect(run.status == 0)
    let written = folder.path + "/out" + second
    #expect(try String(contentsOfFile: written, encoding: .utf8).contains("NĐ-CP"))
  }

  @Test func aRunnerTakesNoLineOfADiffForACommand() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "a.txt",
      "::error::x\nTheo Kế hoạch số 41/ KH-UBND ngày 05/02/2024 của UBND phường.\n::warning::y\n")
    let plain = try Program.run(["fix", "--diff", file])
    let run = try Program.run(["fix", "--diff", file], environment: ["GITHUB_ACTIONS": "true"])
    let lines = run.text.split(separator: "\n")
    let word = try #require(lines.first).replacing("::stop-commands::", with: "")
    #expect(word.count == 73 && lines.last == "::\(word)::")
    #expect(lines.dropFirst().dropLast().joined(separator: "\n") + "\n" == plain.text)
    #expect(try Program.run(["fix", "--diff", file + "x"]).output.isEmpty)
  }
}
