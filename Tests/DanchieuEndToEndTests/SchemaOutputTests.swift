import DanchieuTestSupport
import Foundation
import Testing

/// All JSON that the program prints is what Schemas/danchieu-output.schema.json promises.
@Suite(.enabled(if: Python.hasJSONSchema, "\(Python.noJSONSchema)"))
struct SchemaOutputTests {
  private func violations(
    _ arguments: [String], _ definition: String, lines: Bool = false
  ) throws -> String {
    let folder = try TemporaryFolder()
    let run = try Program.run(arguments)
    let file = try folder.write("out.json", run.output)
    return try Python.violations(of: file, definition: definition, lines: lines)
  }

  @Test(arguments: ["extract", "check", "check --lang=en"])
  func documentsValidate(call: String) throws {
    let verb = call.split(separator: " ").map(String.init)
    #expect(try violations(verb + ["--format=json", TestFolders.samples], "wrapper") == "")
    #expect(
      try violations(verb + ["--format=jsonl", TestFolders.samples], "document", lines: true) == "")
  }

  @Test func theGraphValidates() throws {
    #expect(try violations(["graph", "--format=json", TestFolders.samples], "graph") == "")
  }

  @Test(arguments: [1, 19, 45])
  func explanationsValidate(line: Int) throws {
    let place = "\(TestFolders.samples)/bao-cao.txt:\(line)"
    #expect(try violations(["explain", "--json", place], "explanation") == "")
  }

  @Test func theExplanationOfAnEmptyDocumentValidates() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.txt", "")
    #expect(try violations(["explain", "--json", "\(file):1"], "explanation") == "")
  }

  @Test func rulesAndVersionValidate() throws {
    #expect(try violations(["rules", "--json"], "rules") == "")
    #expect(try violations(["version", "--json"], "tool") == "")
  }

  @Test(arguments: [
    ["registry", "lookup", "--json", "Luật Đất đai", "30/2020/NĐ-CP"],
    ["registry", "lookup", "--json", "99999/2024/NĐ-CP"],
    ["registry", "export", "--format=json", "--type=Luật"],
    ["registry", "export", "--format=json", "--type=Hiến pháp"],
  ])
  func theRegistryValidates(call: [String]) throws {
    #expect(try violations(call, "registry") == "")
  }

  @Test func baselinesValidate() throws {
    let folder = try TemporaryFolder()
    let file = folder.path + "/baseline.json"
    let run = try Program.run(["check", "--write-baseline", file, TestFolders.samples])
    #expect(run.status == 0)
    #expect(try Python.violations(of: file, definition: "baseline") == "")
  }

  @Test func theSchemaRefusesWhatItDoesNotName() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("out.json", #"{"name":"danchieu","version":"1","more":1}"#)
    #expect(try Python.violations(of: file, definition: "tool").contains("more"))
  }
}
