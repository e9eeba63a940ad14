import Foundation
import Testing

/// Bad input gets a clear message and status 2; the other inputs are still processed.
@Suite struct BadInputTests {
  static let sentence = "Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ.\n"

  @Test func anEmptyFileIsADocumentWithoutCitations() throws {
    let folder = try TemporaryFolder()
    let run = try Program.run(["extract", "--format", "jsonl", try folder.write("a.txt", "")])
    #expect(run.status == 0)
    #expect(run.text.contains(#""citations":[]"#))
  }

  @Test(arguments: ["missing.txt", "binary.txt", "broken.xml", "bomb.xml", "external.xml"])
  func oneBadInputDoesNotStopTheOthers(name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("binary.txt", Data([0x54, 0x00, 0x01, 0x02, 0xFF, 0x00, 0x00, 0x07]))
    try folder.write("broken.xml", "<?xml version=\"1.0\"?>\n<a>\n<b></a>")
    try folder.write(
      "bomb.xml",
      """
      <?xml version="1.0"?>
      <!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;&x;&x;&x;&x;&x;&x;&x;">]>
      <a>&y;</a>
      """)
    try folder.write(
      "external.xml",
      "<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<a>&x;</a>"
    )
    let good = try folder.write("good.txt", Self.sentence)
    let run = try Program.run(
      ["extract", "--format", "jsonl", folder.path + "/" + name, good])
    #expect(run.status == 2)
    #expect(run.errors.contains(name))
    #expect(run.text.contains("30/2020/NĐ-CP"))
    #expect(!run.text.contains("root:"))
  }

  @Test func invalidBytesAreNamedAndTheRestIsRead() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.txt", Data([0x41, 0xFF, 0xFE, 0x20]) + Data(Self.sentence.utf8))
    let run = try Program.run(["extract", "--format", "jsonl", file])
    #expect(run.status == 0)
    #expect(run.errors.contains("1"))
    #expect(run.text.contains(#""code":"30/2020/NĐ-CP""#))
  }

  @Test func utf16AndByteOrderMarksAreRead() throws {
    let folder = try TemporaryFolder()
    var little = Data([0xFF, 0xFE])
    for unit in Self.sentence.utf16 { little += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    for data in [little, Data([0xEF, 0xBB, 0xBF]) + Data(Self.sentence.utf8)] {
      let run = try Program.run(["extract", "--format", "jsonl", try folder.write("a.txt", data)])
      #expect(run.status == 0)
      #expect(run.text.contains(#""code":"30/2020/NĐ-CP""#))
      #expect(run.text.contains(#""source":{"start""#))
    }
  }

  @Test func aFolderLoopEnds() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", Self.sentence)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/loop", withDestinationPath: folder.path)
    let run = try Program.run(["extract", folder.path])
    #expect(run.text.contains("30/2020/NĐ-CP"))
    #expect(run.text.split(separator: "\n").count == 1)
  }

  @Test func aLongLineIsReadInLinearTime() throws {
    let folder = try TemporaryFolder()
    let line = String(repeating: Self.sentence.dropLast() + " ", count: 60_000)
    let run = try Program.run(["extract", "--format", "csv", try folder.write("a.txt", line)])
    #expect(run.status == 0)
    #expect(
      run.text.split(separator: "\r\n").count + run.text.split(separator: "\n").count > 60_000)
  }

  @Test func aFileWithoutPermissionIsNamed() throws {
    let folder = try TemporaryFolder()
    let secret = try folder.write("secret.txt", Self.sentence)
    let open = try folder.write("open.txt", Self.sentence)
    // Root reads everything: become nobody where we are root.
    let line = """
      chmod 755 '\(folder.path)'; chmod 000 '\(secret)'
      cp "$DANCHIEU" '\(folder.path)/program'
      run() { if [ "$(id -u)" = 0 ]; then setpriv --reuid 65534 --regid 65534 --clear-groups "$@"; \
      else "$@"; fi; }
      run '\(folder.path)/program' extract --format csv '\(secret)' '\(open)'
      """
    let run = try Program.shell(line)
    #expect(run.status == 2)
    #expect(run.errors.contains("secret.txt") && run.errors.contains("quyền"))
    #expect(run.text.contains("open.txt"))
  }

  @Test func aFullDiskIsSaid() throws {
    let run = try Program.shell("echo '\(Self.sentence)' | $DANCHIEU extract - > /dev/full")
    #expect(run.status == 2)
    #expect(!run.errors.isEmpty)
  }

  @Test func aBrokenPipeIsQuiet() throws {
    let run = try Program.shell(
      "for i in $(seq 2000); do echo '\(Self.sentence)'; done | $DANCHIEU extract - | head -n 1")
    #expect(run.errors.isEmpty)
  }

  @Test func aWrongCallIsStatus2() throws {
    #expect(try Program.run(["check", "--format", "nonsense", "a.txt"]).status == 2)
    #expect(try Program.run(["check", "--no-such-option"]).status == 2)
  }
}
