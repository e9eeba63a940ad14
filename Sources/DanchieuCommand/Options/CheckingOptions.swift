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

  @Flag(
    help: ArgumentHelp(
      vi: "Bỏ khỏi tệp --baseline những phát hiện không còn xảy ra.",
      en: "Take findings that occur no more out of the file of --baseline."))
  var pruneBaseline = false

  @Option(
    help: ArgumentHelp(
      vi: "Chỉ báo phát hiện trên các dòng thêm hoặc sửa so với gốc chung với bản git này.",
      en: "Report only lines added or changed since the merge base with this git revision.",
      value: ("bản", "revision")))
  var diffBase: String?

  func validate() throws {
    for (isGiven, name) in [
      (strictBaseline, "--strict-baseline"), (pruneBaseline, "--prune-baseline"),
    ] where isGiven && baseline == nil {
      throw ValidationError(
        HelpText.text(vi: "\(name) cần --baseline.", en: "\(name) needs --baseline."))
    }
    if strictBaseline, pruneBaseline {
      throw ValidationError(
        HelpText.text(
          vi: "--strict-baseline và --prune-baseline loại trừ nhau.",
          en: "--strict-baseline and --prune-baseline exclude each other."))
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
    try inputs.configuration.prepare(inputs.paths.filter { $0 != "-" }, filter: inputs.filter)
    if let writeBaseline { try Self.refuseOther(than: writeBaseline) }
    let file = baseline ?? writeBaseline
    return DocumentPolicy(
      store: inputs.configuration.store(), selection: try selection.override(),
      baseline: try baseline.map(read), isWriting: writeBaseline != nil,
      changes: try diffBase.map { try GitChanges(since: $0, in: inputs.folder) },
      places: RepositoryPlaces(
        fallback: file.flatMap { Path.parent(of: Path.absolute($0)) } ?? Path.workingFolder))
  }

  /// A new baseline takes the place of an old one, never of a document.
  private static func refuseOther(than path: String) throws {
    guard let status = try? InputPath(path).status(), status.kind == .regular,
      let bytes = try? FileBytes.read(InputPath(path)), !bytes.isEmpty,
      (try? BaselineFile.read(bytes)) == nil
    else { return }
    throw CommandFailure(
      message: Message(
        vi: "từ chối ghi đè: tệp đã có và không phải là baseline",
        en: "refused to overwrite: the file exists and is no baseline"),
      path: path)
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
