import DanchieuTestSupport
import Foundation
import Testing

/// `annotate` writes a new file and never over one that it was not told to replace.
struct AnnotateTests {
  private static let text =
    "Theo Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2019 của Chính phủ, các xã đã làm.\n"

  @Test func theCopyHasNotesAndTheInputStays() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.txt", Self.text)
    let run = try Program.run(["annotate", file, "-o", folder.path + "/b.md"])
    #expect(run.status == 0)
    let copy = try String(contentsOfFile: folder.path + "/b.md", encoding: .utf8)
    #expect(copy.contains("[^dc1]: Lỗi"))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == Self.text)
  }

  @Test func theInputIsNeverWrittenOver() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.txt", Self.text)
    let run = try Program.run(["annotate", file, "-o", folder.path + "/./a.txt", "--force"])
    #expect(run.status == 2)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == Self.text)
  }

  @Test func aFileThatIsThereNeedsForce() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.txt", Self.text)
    let other = try folder.write("b.md", "của người khác")
    #expect(try Program.run(["annotate", file, "-o", other]).status == 2)
    #expect(try String(contentsOfFile: other, encoding: .utf8) == "của người khác")
    #expect(try Program.run(["annotate", file, "-o", other, "--force"]).status == 0)
    #expect(try String(contentsOfFile: other, encoding: .utf8).contains("[^dc1]"))
  }

  @Test func linksTakeATemplateOrNone() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.txt", Self.text)
    try folder.write("61-2018-nd-cp.pdf", "")
    let out = folder.path + "/b.md"
    #expect(try Program.run(["annotate", "--links", file, "-o", out]).status == 0)
    #expect(try String(contentsOfFile: out, encoding: .utf8).contains("](61-2018-nd-cp.pdf)"))
    let template = "--links=https://vi-du.vn/{slug}"
    #expect(try Program.run(["annotate", template, file, "-o", out, "--force"]).status == 0)
    let copy = try String(contentsOfFile: out, encoding: .utf8)
    #expect(copy.contains("](https://vi-du.vn/61-2018-nd-cp)"))
  }
}
