import Danchieu
import DanchieuLint
import DanchieuReport
import DanchieuText

/// What `extract` and `check` have in common: inputs to output through a run.
struct ReportRun {
  let inputs: InputOptions
  let options: RunOptions
  let framing: Emitter.Framing
  let analysis: Analysis
  /// One document after the other: what is rendered depends on the documents before.
  var isSerial = false
  let render: @Sendable (AnalyzedDocument, inout ByteBuffer) -> Void

  /// Runs and returns what was counted. `summary` appends the last words of the output.
  func run(summary: (CheckTally, inout ByteBuffer) -> Void = { _, _ in }) async throws -> CheckTally
  {
    let arguments = try inputs.arguments()
    let output = try openOutput(arguments)
    let sequence = InputSequence(
      arguments, standardInputName: inputs.stdinFilename,
      skipping: output.identity.map { [$0] } ?? [], filter: inputs.filter)
    let run = DocumentRun(
      work: DocumentWork(analysis: analysis), render: render,
      jobs: isSerial || arguments.count == 1 && !isFolder(arguments[0]) ? 1 : options.threads)
    let emitter = Emitter(
      framing, to: output, console: options.display.console, progress: options.progress)
    let tally = await run.run(sequence, emitter: emitter, summary: summary)
    if let failure = output.failure { try report(failure, of: output) }
    return tally
  }

  private func isFolder(_ argument: String) -> Bool {
    guard argument != "-", let status = try? InputPath(argument).status() else { return false }
    return status.kind == .folder
  }

  private func openOutput(_ arguments: [String]) throws -> OutputFile {
    guard let path = options.output, path != "-" else { return .standardOutput() }
    if let status = try? InputPath(path).status(), status.kind == .regular,
      InputSequence(arguments, standardInputName: "-", filter: inputs.filter).reads(status.identity)
    {
      throw CommandFailure(
        message: Message(
          vi: "từ chối ghi đè: tệp đầu ra cũng là tệp đầu vào",
          en: "refused to overwrite: the output is also an input"),
        path: path)
    }
    do throws(SystemError) {
      return try OutputFile.create(path)
    } catch {
      throw CommandFailure(message: error.message, path: path)
    }
  }

  private func report(_ failure: SystemError, of output: OutputFile) throws {
    // Nobody reads any more: nothing to say, and nobody to say it to.
    if failure.isBrokenPipe { throw ExitStatus.failure }
    throw CommandFailure(
      message: Message(
        vi: "không ghi được kết quả: \(failure.message.vi)",
        en: "cannot write the output: \(failure.message.en)"),
      path: output.path)
  }
}

extension InputSequence {
  /// Whether one of the inputs is the file `identity`.
  func reads(_ identity: FileIdentity) -> Bool {
    contains { input in
      guard case .file(let path, _) = input, let status = try? path.status() else { return false }
      return status.identity == identity
    }
  }
}
