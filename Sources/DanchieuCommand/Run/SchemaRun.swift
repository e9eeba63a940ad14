import DanchieuDocument
import DanchieuReport
import DanchieuText

/// `check --schema`: validates XML files and prints what the schema does not allow.
struct SchemaRun {
  let schema: ValidationSchema
  let options: RunOptions

  /// Validates every input. Returns whether something was found, and whether an input failed.
  func run(_ inputs: InputOptions) throws -> (found: Bool, failed: Bool) {
    let sequence = InputSequence(
      try inputs.arguments(), standardInputName: inputs.stdinFilename, filter: inputs.filter)
    var out = ByteBuffer()
    var (found, failed) = (false, false)
    for input in sequence {
      switch violations(of: input) {
      case .success(let (path, violations)):
        found = found || !violations.isEmpty
        for violation in violations { write(violation, path, to: &out) }
      case .failure(let problem):
        failed = true
        options.display.console.error(problem.message, path: problem.path)
      }
    }
    Self.print(out.takeBytes())
    return (found, failed)
  }

  private struct Problem: Error {
    var path: String
    var message: Message
  }

  private func violations(
    of input: Input
  ) -> Result<(path: String, violations: [SchemaViolation]), Problem> {
    var path = ""
    do {
      let bytes: [UInt8]
      switch input {
      case .unreadable(let name, let message):
        return .failure(Problem(path: name, message: message))
      case .standardInput(let name):
        path = name
        bytes = try FileBytes.read(descriptor: 0)
      case .file(let file, _):
        path = file.display
        bytes = try FileBytes.read(file)
      }
      return .success((path, try SchemaValidator.validate(bytes, schema: schema)))
    } catch let error as FileBytes.Failure {
      return .failure(Problem(path: path, message: DocumentWork.message(of: error)))
    } catch let error as SchemaError {
      switch error {
      case .schema(let message): return .failure(Problem(path: path, message: message))
      case .document(let error): return .failure(Problem(path: path, message: error.message))
      }
    } catch {
      return .failure(Problem(path: path, message: Message(vi: "\(error)", en: "\(error)")))
    }
  }

  private func write(_ violation: SchemaViolation, _ path: String, to out: inout ByteBuffer) {
    let word = Message(vi: "lỗi lược đồ", en: "schema error").text(in: options.language)
    out.appendVisible("\(path):\(violation.line):\(violation.column): \(word): ")
    out.appendVisible(violation.message.text(in: options.language))
    out.append("\n")
  }

  private static func print(_ bytes: [UInt8]) {
    let output = OutputFile.standardOutput()
    bytes.withUnsafeBytes { output.write($0) }
    output.finish()
  }
}
