import ArgumentParser
import DanchieuConfiguration
import DanchieuReport
import DanchieuText

/// What is looked for and which findings count.
struct CheckingOptions: ParsableArguments {
  @OptionGroup var selection: SelectionOptions

  @Option(
    help: ArgumentHelp(
      vi: "Không báo các phát hiện đã có trong tệp này.",
      en: "Do not report the findings that this file holds.", value: ("tệp", "file")))
  var baseline: String?

  @Option(
    help: ArgumentHelp(
      vi: "Chỉ báo phát hiện trên các dòng thêm hoặc sửa so với gốc chung với bản git này.",
      en: "Report only lines added or changed since the merge base with this git revision.",
      value: ("bản", "revision")))
  var diffBase: String?

  /// The policy of a call that reads `inputs`, and writes a new baseline to `newBaseline`.
  func policy(_ inputs: InputOptions, writing newBaseline: String? = nil) throws -> DocumentPolicy {
    // Before anything asks for types: registry files do.
    try inputs.configuration.prepare(inputs.paths.filter { $0 != "-" }, filter: inputs.filter)
    let file = baseline ?? newBaseline
    return DocumentPolicy(
      store: inputs.configuration.store(), selection: try selection.override(),
      baseline: try baseline.map(read), isWriting: newBaseline != nil,
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
  /// Prints the configuration of each path of `inputs`.
  func printConfiguration(_ inputs: InputOptions, _ language: Language) throws {
    let store = inputs.configuration.store()
    let override = try selection.override()
    var out = ByteBuffer()
    for argument in try inputs.arguments() {
      let whole = Path.absolute(argument == "-" ? inputs.stdinFilename : argument)
      let folder = Path.folder(of: whole)
      do throws(ConfigurationError) {
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
