import DanchieuTestSupport
import Foundation
import Testing

/// `compare` ends as diff does, and its JSON is what the schema promises.
struct CompareTests {
  private static let old =
    "Theo Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ.\n"
  private static let new =
    "Theo Nghị định số 30/2020/NĐ-CP ngày 06 tháng 3 năm 2020 của Chính phủ.\n"

  @Test func theStatusIsThatOfDiff() throws {
    let folder = try TemporaryFolder()
    let old = try folder.write("a.txt", Self.old)
    let new = try folder.write("b.txt", Self.new)
    #expect(try Program.run(["compare", old, old]).status == 0)
    #expect(try Program.run(["compare", old, new]).status == 1)
    #expect(try Program.run(["compare", old, folder.path + "/c.txt"]).status == 2)
    #expect(try Program.run(["compare", old]).status == 2)
  }

  @Test(.enabled(if: Python.hasJSONSchema, "\(Python.noJSONSchema)"))
  func theJSONValidates() throws {
    let folder = try TemporaryFolder()
    let old = try folder.write("a.txt", Self.old)
    let new = try folder.write("b.txt", Self.new)
    let run = try Program.run(["compare", "--format", "json", old, new])
    let file = try folder.write("out.json", run.output)
    #expect(run.text.contains(#""fields":["date"]"#))
    #expect(try Python.violations(of: file, definition: "comparison") == "")
  }

  @Test func theOutputIsNeverADraft() throws {
    let folder = try TemporaryFolder()
    let old = try folder.write("a.txt", Self.old)
    let new = try folder.write("b.txt", Self.new)
    #expect(try Program.run(["compare", old, new, "-o", new]).status == 2)
    #expect(try String(contentsOfFile: new, encoding: .utf8) == Self.new)
  }
}
