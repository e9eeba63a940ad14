import Danchieu
import DanchieuLint
import DanchieuReport
import DanchieuText

/// What `extract`, `check` and `graph` have in common: inputs to outputs through a run.
struct ReportRun {
  let inputs: InputOptions
  let options: RunOptions
  let analysis: Analysis
  /// What the documents are reported with, where findings are read.
  let context: ReportContext?
  /// One document after the other: what is rendered depends on the documents before.
  var isSerial = false
  /// The output of `--format` first, then the others.
  var targets: [Target]

  /// One output and its format.
  struct Target {
    /// Where it goes.
    enum Place: Equatable {
      case standardOutput
      case file(String)
      /// A file that the report is added to.
      case end(of: String)

      var path: String? {
        switch self {
        case .standardOutput: nil
        case .file(let path), .end(let path): path
        }
      }
    }
    var writer: ReportWriter
    var place: Place
  }

  /// A run with one output, where the options send it.
  init(
    inputs: InputOptions, options: RunOptions, analysis: Analysis, isSerial: Bool = false,
    format: any StreamedFormat
  ) throws {
    self.inputs = inputs
    self.options = options
    self.analysis = analysis
    self.isSerial = isSerial
    context = nil
    targets = [Target(writer: ReportWriter(format), place: try options.place)]
  }

  /// A run of `check` with its outputs.
  init(
    inputs: InputOptions, options: RunOptions, analysis: Analysis, context: ReportContext,
    targets: [Target]
  ) {
    self.inputs = inputs
    self.options = options
    self.analysis = analysis
    self.context = context
    self.targets = targets
  }

  /// Runs and returns what was counted.
  func run() async throws -> CheckTally {
    let arguments = try inputs.arguments()
    try ConfigurationOptions.checkNames()
    let outputs = try open(arguments)
    let jobs = isSerial || arguments.count == 1 && !isFolder(arguments[0]) ? 1 : options.threads
    let sequence = InputSequence(
      arguments, standardInputName: inputs.stdinFilename,
      skipping: Set(outputs.compactMap(\.identity)), filter: inputs.filter,
      tellingSizes: jobs > 1)
    let renderer = Renderer(writers: targets.map(\.writer), context: context)
    let run = DocumentRun(
      work: DocumentWork(analysis: analysis), renderer: renderer, jobs: jobs)
    let emitter = Emitter(
      zip(targets, outputs).map { Emitter.Output(writer: $0.writer, file: $1) },
      console: options.display.console, progress: options.progress)
    let tally = await run.run(sequence, emitter: emitter)
    for output in outputs {
      if let failure = output.failure { try report(failure, of: output) }
    }
    return tally
  }

  private func isFolder(_ argument: String) -> Bool {
    guard argument != "-", let status = try? InputPath(argument).status() else { return false }
    return status.kind == .folder
  }

  /// Opens every output before the first input is read.
  private func open(_ arguments: [String]) throws -> [OutputFile] {
    var taken: Set<FileIdentity> = []
    var names: Set<String> = []
    return try targets.map { target in
      guard let path = target.place.path else { return .standardOutput() }
      let status = try? InputPath(path).status()
      if let status, status.kind == .regular {
        if InputSequence(arguments, standardInputName: "-", filter: inputs.filter).reads(
          status.identity)
        {
          throw CommandFailure(
            message: Message(
              vi: "từ chối ghi đè: tệp đầu ra cũng là tệp đầu vào",
              en: "refused to overwrite: the output is also an input"),
            path: path)
        }
        if !taken.insert(status.identity).inserted { throw Self.usedTwice(path) }
      }
      if !names.insert(path).inserted { throw Self.usedTwice(path) }
      do throws(SystemError) {
        if case .end = target.place { return try .append(to: path) }
        return try .create(path)
      } catch {
        throw CommandFailure(message: error.message, path: path)
      }
    }
  }

  private static func usedTwice(_ path: String) -> CommandFailure {
    CommandFailure(
      message: Message(
        vi: "hai kết quả cùng ghi vào một tệp", en: "two outputs go to the same file"),
      path: path)
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
