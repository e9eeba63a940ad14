import DanchieuReport
import DanchieuTestSupport
import DanchieuText
import Testing

/// Every format of `check` prints the hostile run as it did when somebody last looked at it.
@Suite struct SnapshotTests {
  @Test(arguments: CheckFormats.names)
  func theFormatIsAsItWas(name: String) throws {
    let snapshot = Snapshot("check.\(name)", of: "DanchieuReportTests")
    let difference = try snapshot.difference(from: HostileRun.output(name))
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test(arguments: ["text", "sarif", "github", "markdown", "html"])
  func theEnglishFormatIsAsItWas(name: String) throws {
    let snapshot = Snapshot("check-en.\(name)", of: "DanchieuReportTests")
    let difference = try snapshot.difference(
      from: HostileRun.output(name, HostileRun.context(.en)))
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test func noSnapshotIsLeftOfAFormatThatIsGone() throws {
    let folder = TestFolders.checkout + "/Tests/DanchieuReportTests/Snapshots"
    let files = TestFolders.files(in: folder, suffix: ".snap")
    let readings = ReadingSnapshotTests.names.map { String($0.split(separator: ".")[1]) }
    let names = CheckFormats.names + GraphTests.names + ComparisonTests.names + readings
    for file in files {
      let ending = file.split(separator: ".")[1]
      #expect(names.contains(String(ending)), "\(file)")
    }
  }
}
