import ArgumentParser
import DanchieuConfiguration
import DanchieuReport
import DanchieuText

/// What `check` looks for and which findings it reports.
struct CheckingOptions: ParsableArguments {
  @OptionGroup var selection: SelectionOptions

  @Flag(
    help: ArgumentHelp(
      vi: "In cấu hình có hiệu lực cho mỗi đường dẫn, kèm nơi đặt từng giá trị, rồi thoát.",
      en: "Print the configuration of each path, with the place of each value, and end."))
  var showConfig = false

  @Option(
    help: ArgumentHelp(
      vi: "Không báo các phát hiện đã có trong tệp này.",
      en: "Do not report the findings that this file holds.", value: ("tệp", "file")))
  var baseline: String?

  @Option(
    help: ArgumentHelp(
      vi: "Ghi mọi phát hiện hiện có vào tệp này để chấp nhận chúng, và không báo gì.",
      en: "Write all present findings to this file, which accepts them, and report none.",
      value: ("tệp", "file")))
  var writeBaseline: String?

  @Flag(
    help: ArgumentHelp(
      vi: "Trạng thái thoát là 1 khi baseline còn phát hiện không còn xảy ra.",
      en: "Exit status 1 when the baseline holds findings that occur no more."))
  var strictBaseline = false

  @Option(
    help: ArgumentHelp(
      vi: "Chỉ báo phát hiện trên các dòng thêm hoặc sửa so với gốc chung với bản git này.",
      en: "Report only lines added or changed since the merge base with this git revision.",
      value: ("bản", "revision")))
  var diffBase: String?

  func validate() throws {
    if strictBaseline, baseline == nil {
      throw ValidationError(
        HelpText.text(
          vi: "--strict-baseline cần --baseline.", en: "--strict-baseline needs --baseline."))
    }
    if writeBaseline != nil, baseline != nil {
      throw ValidationError(
        HelpText.text(
          vi: "--write-baseline và --baseline loại trừ nhau: tệp mới chứa mọi phát hiện hiện có.",
          en: "--write-baseline and --baseline exclude each other: the new file holds all findings."
        ))
    }
  }

  /// The policy of a call that reads `inputs`.
  func policy(_ inputs: InputOptions) throws -> DocumentPolicy {
    // Before anything asks for types: registry files do.
    try inputs.configuration.prepare(inputs.paths.filter { $0 != "-" })
    let file = baseline ?? writeBaseline
    return DocumentPolicy(
      store: inputs.configuration.store(), selection: try selection.override(),
      baseline: try baseline.map(read), isWriting: writeBaseline != nil,
      changes: try diffBase.map { try GitChanges(since: $0, in: inputs.folder) },
      places: RepositoryPlaces(
        fallback: file.flatMap { Path.parent(of: Path.absolute($0)) } ?? Path.workingFolder))
  }

  private func read(_ path: String) throws -> Baseline {
    do {
      return try BaselineFile.read(try FileBytes.read(InputPath(path)))
    } catch let failure as FileBytes.Failure {
      throw CommandFailure(message: DocumentWork.message(of: failure), path: path)
    } catch let failure as BaselineFile.Failure {
      throw CommandFailure(message: failure.message, path: path)
    }
  }
}

extension CheckingOptions {
  /// Ends a call: writes the baseline, tells what was not reported.
  ///
  /// - Throws: ``ExitStatus/findings`` when the baseline is strict and holds too much.
  func finish(_ policy: DocumentPolicy, _ tally: CheckTally, _ console: Console) throws {
    if tally.documents == 0, tally.failures == 0 {
      console.notice(
        Message(
          vi: "không có văn bản nào để kiểm tra (mọi tệp bị loại trừ, hoặc thư mục trống)",
          en: "nothing to check (all files are excluded, or the folder is empty)"))
    }
    if let notice = policy.hiddenNotice { console.notice(notice) }
    if let writeBaseline { try write(policy.written, to: writeBaseline, tally, console) }
    guard strictBaseline, let baseline else { return }
    let file = Path.resolvingLinks(Path.parent(of: Path.absolute(baseline)) ?? "/")
    let stale = policy.stale(in: FileAccess.system.repositoryRoot(of: file) ?? file)
    for key in stale {
      console.error(
        Message(
          vi: "baseline: không còn xảy ra: \(key.path): \(key.rule) “\(key.citation)”",
          en: "baseline: occurs no more: \(key.path): \(key.rule) “\(key.citation)”"))
    }
    if !stale.isEmpty, tally.failures == 0 { throw ExitStatus.findings }
  }

  private func write(
    _ baseline: Baseline, to path: String, _ tally: CheckTally, _ console: Console
  ) throws {
    // A baseline of half the documents would accept too little and look whole.
    guard tally.failures == 0 else {
      console.error(
        Message(
          vi: "không ghi baseline vì có tệp không đọc được",
          en: "the baseline is not written: a file could not be read"), path: path)
      return
    }
    do throws(SystemError) {
      try OutputFile.replace(path, with: BaselineFile.bytes(of: baseline))
    } catch {
      throw CommandFailure(message: error.message, path: path)
    }
    console.notice(
      Message(
        vi: "đã ghi \(baseline.count) phát hiện vào baseline",
        en: "\(baseline.count) findings written to the baseline"), path: path)
  }

  /// Prints the configuration of each path of `inputs`.
  func printConfiguration(_ inputs: InputOptions, _ language: Language) throws {
    let store = inputs.configuration.store()
    let override = try selection.override()
    var out = ByteBuffer()
    for argument in try inputs.arguments() {
      let whole = Path.absolute(argument == "-" ? inputs.stdinFilename : argument)
      let isFolder = (try? InputPath(whole).status())?.kind == .folder
      do throws(ConfigurationError) {
        let folder = isFolder ? whole : Path.parent(of: whole) ?? "/"
        let configuration = try store.configuration(ofFolder: folder)
        out.append(
          ShownConfiguration(configuration, from: Path.workingFolder, in: language)
            .text(for: argument, override))
      } catch {
        throw CommandFailure(message: error.message, path: error.place)
      }
    }
    try Printing.print(&out)
  }
}

extension OutputFile {
  /// Puts `bytes` into the file at `path`, whole or not at all.
  static func replace(_ path: String, with bytes: [UInt8]) throws(SystemError) {
    let draft = path + ".danchieu-\(FileBytes.processNumber)"
    let output = try create(draft)
    bytes.withUnsafeBytes { output.write($0) }
    output.finish()
    if let failure = output.failure {
      FileBytes.remove(draft)
      throw failure
    }
    try FileBytes.rename(draft, to: path)
  }
}
