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
    let place = try options.place
    try refuseInput(place, sequence)
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
    try write(out.takeBytes(), to: place)
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

  /// - Throws: when the output is also one of the inputs.
  private func refuseInput(_ place: ReportRun.Target.Place, _ sequence: InputSequence) throws {
    guard let path = place.path, let status = try? InputPath(path).status(),
      status.kind == .regular, sequence.reads(status.identity)
    else { return }
    throw CommandFailure(
      message: Message(
        vi: "từ chối ghi đè: tệp đầu ra cũng là tệp đầu vào",
        en: "refused to overwrite: the output is also an input"),
      path: path)
  }

  private func write(_ bytes: [UInt8], to place: ReportRun.Target.Place) throws {
    let output: OutputFile
    do throws(SystemError) {
      if let path = place.path {
        output = try .create(path)
      } else {
        output = .standardOutput()
      }
    } catch {
      throw CommandFailure(message: error.message, path: place.path)
    }
    bytes.withUnsafeBytes { output.write($0) }
    output.finish()
    guard let failure = output.failure else { return }
    if failure.isBrokenPipe { throw ExitStatus.failure }
    throw CommandFailure(message: failure.message, path: place.path)
  }
}
