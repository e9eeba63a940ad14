import DanchieuTestSupport
import Foundation
import Testing

/// `check --schema` and `--schema-file` validate XML and say where it is wrong.
@Suite struct ValidationTests {
  private static let report = "\(TestFolders.samples)/bao-cao.xml"

  @Test func theSampleIsValid() throws {
    for schema in [
      ["--schema"], ["--schema-file", TestFolders.checkout + "/Schemas/danchieu-report.xsd"],
    ] {
      let run = try Program.run(["check"] + schema + [Self.report])
      #expect(run.status == 0)
      #expect(run.output.isEmpty)
    }
  }

  @Test(arguments: ["danchieu-report.rng", "danchieu-report.xsd"])
  func aStrayElementIsNamedWithLineAndColumn(schema: String) throws {
    let folder = try TemporaryFolder()
    let sample = String(decoding: try TestFolders.bytes(Self.report), as: UTF8.self)
    let lines = sample.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.contains("<doan>") })
    var broken = lines.map(String.init)
    broken[line] = broken[line].replacing("<doan>", with: "<doan><la/>", maxReplacements: 1)
    let file = try folder.write("a.xml", broken.joined(separator: "\n"))
    let run = try Program.run([
      "check", "--schema-file", TestFolders.checkout + "/Schemas/" + schema, file,
    ])
    #expect(run.status == 1)
    #expect(run.text.contains("\(file):\(line + 1):"))
    #expect(run.text.contains("lỗi lược đồ"))
    #expect(try Program.run(["check", "--schema", "--fail-on", "never", file]).status == 0)
  }

  @Test func aSchemaOfOnesOwnIsTaken() throws {
    let folder = try TemporaryFolder()
    let schema = try folder.write(
      "s.xsd",
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <xs:element name="nam" type="xs:integer"/>
      </xs:schema>
      """)
    let right = try folder.write("a.xml", "<nam>2024</nam>")
    let wrong = try folder.write("b.xml", "<nam>hai nghìn</nam>")
    #expect(try Program.run(["check", "--schema-file", schema, right]).status == 0)
    let run = try Program.run(["check", "--schema-file", schema, right, wrong])
    #expect(run.status == 1)
    #expect(run.text.hasPrefix("\(wrong):1:1:"))
  }

  @Test func whatCannotBeReadIsStatus2() throws {
    let folder = try TemporaryFolder()
    let broken = try folder.write("s.rng", "<element>")
    let text = try folder.write("a.txt", "Không phải XML.\n")
    #expect(try Program.run(["check", "--schema-file", broken, Self.report]).status == 2)
    #expect(
      try Program.run(["check", "--schema-file", folder.path + "/no.xsd", Self.report]).status == 2)
    let run = try Program.run(["check", "--schema", text, Self.report])
    #expect(run.status == 2)
    #expect(run.errors.contains(text))
  }
}
