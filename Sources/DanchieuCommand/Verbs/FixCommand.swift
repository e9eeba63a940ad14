import ArgumentParser
import Danchieu
import DanchieuDocument
import DanchieuReport
import DanchieuText

/// `danchieu fix FILE…`: writes certain corrections, and nothing else.
struct FixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix",
    abstract: HelpText.text(
      vi: "Sửa những chỗ chỉ có một cách viết đúng; mọi byte khác giữ nguyên.",
      en: "Corrects where only one text is right; every other byte stays."),
    discussion: HelpText.text(
      vi: """
        Không bao giờ ghi đè tệp đầu vào, trừ khi có --in-place. Không có --diff, --output hay \
        --in-place thì kết quả của một tệp in ra đầu ra chuẩn. Trạng thái thoát của --diff là 1 \
        khi có chỗ sửa, kể cả chỗ không ghi được vào tệp.
        """,
      en: """
        Never writes over an input without --in-place. Without --diff, --output and --in-place \
        the result of a single file goes to standard output. The exit status of --diff is 1 where \
        there is something to correct, even if the file cannot take it.
        """))

  @OptionGroup var inputs: InputOptions

  @Flag(help: ArgumentHelp(vi: "Chỉ in khác biệt (unified diff).", en: "Only print a diff."))
  var diff = false

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      vi: "Ghi các tệp đã sửa vào thư mục này, theo tên tương đối của chúng.",
      en: "Write the corrected files into this folder, under their relative names.",
      value: ("thư mục", "folder")))
  var output: String?

  @Flag(help: ArgumentHelp(vi: "Ghi đè tệp đầu vào.", en: "Write over the inputs."))
  var inPlace = false

  @OptionGroup var checking: CheckingOptions
  @OptionGroup var days: DayOptions
  @OptionGroup var registries: RegistryOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var display: DisplayOptions

  func validate() throws {
    if [diff, output != nil, inPlace].filter({ $0 }).count > 1 {
      throw ValidationError(
        HelpText.text(
          vi: "Chỉ dùng một trong --diff, --output và --in-place.",
          en: "Use only one of --diff, --output and --in-place."))
    }
  }

  func run() throws {
    let arguments = try inputs.arguments()
    let policy = try checking.policy(inputs)
    var analysis = Analysis(
      registry: try registries.registry(), linter: Linter(), policy: policy,
      options: reading.options)
    analysis.day = days.day
    let fixer = Fixer(analysis)
    let sequence = InputSequence(
      arguments, standardInputName: inputs.stdinFilename, filter: inputs.filter)
    let goesToStandardOutput = !diff && output == nil && !inPlace
    var failures = 0
    var corrected = 0
    var count = 0
    var out = ByteBuffer()
    for input in sequence {
      count += 1
      if goesToStandardOutput, count > 1 {
        throw CommandFailure(
          message: Message(
            vi: "nhiều tệp cần --diff, --output hoặc --in-place",
            en: "several files need --diff, --output or --in-place"))
      }
      do {
        let (path, bytes) = try read(input)
        let result = try fixer.fix(bytes, path: path)
        corrected += result.corrections.count + result.unwritten.count
        if diff {
          UnifiedDiff.write(bytes, result.bytes, path: path, to: &out)
        } else if goesToStandardOutput {
          out.append(result.bytes)
        } else if result.bytes != bytes || output != nil {
          try write(result.bytes, of: input, path: path)
        }
        report(result, path)
      } catch let error as ReadError {
        failures += 1
        display.console.error(error.message, path: path(of: input))
      } catch let failure as CommandFailure {
        failures += 1
        display.console.error(failure.message, path: failure.path)
      }
    }
    if diff, Environment.value("GITHUB_ACTIONS") == "true" { stopCommands(around: &out) }
    if OutputFile.isTerminal(1) { showLines(of: &out) }
    try Printing.print(&out)
    if failures > 0 { throw ExitStatus.failure }
    if diff, corrected > 0 { throw ExitStatus.findings }
  }

  /// Keeps a runner of GitHub Actions from taking lines of the documents in `diff` for commands:
  /// until a word that no document can hold, it takes none. Programs that read diffs pass over both
  /// lines.
  private func stopCommands(around diff: inout ByteBuffer) {
    let bytes = diff.takeBytes()
    guard !bytes.isEmpty else { return }
    let word = "danchieu-\(Analysis.sha256(bytes))"
    diff.append("::stop-commands::\(word)\n")
    diff.append(bytes)
    diff.append("::\(word)::\n")
  }

  /// Spells out what a terminal would obey; a pipe gets the bytes as they are.
  private func showLines(of out: inout ByteBuffer) {
    let lines = out.takeBytes().split(separator: 0x0A, omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      if number > 0 { out.append(byte: 0x0A) }
      line.withUnsafeBufferPointer { out.appendVisible($0) }
    }
  }

  private func path(of input: Input) -> String {
    switch input {
    case .standardInput(let name), .unreadable(let name, _): name
    case .file(let path, _): path.display
    }
  }

  private func read(_ input: Input) throws -> (path: String, bytes: [UInt8]) {
    let path = path(of: input)
    if case .unreadable(_, let message) = input {
      throw CommandFailure(message: message, path: path)
    }
    do throws(FileBytes.Failure) {
      if case .file(let file, _) = input { return (path, try FileBytes.read(file)) }
      return (path, try FileBytes.read(descriptor: 0))
    } catch {
      throw CommandFailure(message: DocumentWork.message(of: error), path: path)
    }
  }

  /// Writes the corrected `bytes` where the options say.
  private func write(_ bytes: [UInt8], of input: Input, path: String) throws {
    guard case .file(let file, _) = input else {
      throw CommandFailure(
        message: Message(
          vi: "đầu vào chuẩn không thể ghi lại; hãy bỏ --in-place và --output",
          en: "standard input cannot be written back; leave out --in-place and --output"),
        path: path)
    }
    var target = path
    if let output {
      target = try Self.place(of: path, in: output)
      if let old = try? InputPath(target).status(), let own = try? file.status(),
        old.identity == own.identity
      {
        throw CommandFailure(
          message: Message(
            vi: "kết quả sẽ ghi đè tệp đầu vào", en: "the output would overwrite an input"),
          path: target)
      }
    }
    do throws(SystemError) {
      let out = try OutputFile.create(target)
      bytes.withUnsafeBytes { out.write($0) }
      out.finish()
      if let failure = out.failure { throw failure }
    } catch {
      throw CommandFailure(message: error.message, path: target)
    }
  }

  /// The place of `path` inside `folder`, whose folders are made; parts such as `..` are left out.
  private static func place(of path: String, in folder: String) throws -> String {
    let parts = path.split(separator: "/").filter { $0 != "." && $0 != ".." }
    var place = folder
    for part in parts.dropLast() {
      try makeFolder(place)
      place += "/" + part
    }
    try makeFolder(place)
    return place + "/" + (parts.last ?? "")
  }

  private static func makeFolder(_ path: String) throws {
    do throws(SystemError) {
      try InputPath(path).makeFolder()
    } catch {
      throw CommandFailure(message: error.message, path: path)
    }
  }

  private func report(_ result: Fixer.Result, _ path: String) {
    for correction in result.corrections {
      let change = change(correction)
      display.console.notice(
        Message(
          vi: "\(place(correction).vi): \(change)", en: "\(place(correction).en): \(change)"),
        path: path)
    }
    for (correction, reason) in result.unwritten {
      let change = change(correction)
      display.console.notice(
        Message(
          vi: "\(place(correction).vi): không ghi được \(change): \(reason.vi)",
          en: "\(place(correction).en): not written: \(change): \(reason.en)"),
        path: path)
    }
  }

  private func place(_ correction: Fixer.Correction) -> Message {
    if let paragraph = correction.paragraph {
      return Message(vi: "đoạn \(paragraph)", en: "paragraph \(paragraph)")
    }
    return Message(vi: "dòng \(correction.line)", en: "line \(correction.line)")
  }

  private func change(_ correction: Fixer.Correction) -> String {
    "\(correction.code) “\(correction.old)” → “\(correction.new)”"
  }
}
