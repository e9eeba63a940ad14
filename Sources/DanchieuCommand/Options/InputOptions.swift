import ArgumentParser
import DanchieuConfiguration
import DanchieuText

/// Which documents a verb reads.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      vi: "Tệp hoặc thư mục; - là đầu vào chuẩn.",
      en: "Files or folders; - is standard input.", value: ("tệp", "file")))
  var words: [String] = []
  var paths: [String] { ArgumentRuns.words(words) }

  @Option(
    help: ArgumentHelp(
      vi: "Tên gọi của đầu vào chuẩn trong kết quả.",
      en: "Name of standard input in the output.", value: ("tên", "name")))
  var stdinFilename = "-"

  @Option(
    help: ArgumentHelp(
      vi: "Đọc thêm danh sách đường dẫn từ tệp này, mỗi dòng một đường dẫn; - là đầu vào chuẩn.",
      en: "Read more paths from this file, one a line; - is standard input.", value: ("tệp", "file")
    ))
  var filesFrom: String?

  @Flag(
    name: [.customShort("0"), .customLong("null")],
    help: ArgumentHelp(
      vi: "Danh sách của --files-from ngăn cách bằng byte NUL.",
      en: "The list of --files-from is separated by NUL bytes."))
  var isNullSeparated = false

  @OptionGroup var exclusion: ExclusionOptions
  @OptionGroup var configuration: ConfigurationOptions

  /// Which of the inputs are left out.
  var filter: InputFilter { InputFilter(exclusion, configuration.store()) }

  /// The folder of the first path, where a repository is looked for.
  var folder: String {
    guard let first = paths.first, first != "-" else { return Path.workingFolder }
    return Path.folder(of: Path.absolute(first))
  }

  func validate() throws {
    if paths.isEmpty && filesFrom == nil {
      throw ValidationError(
        HelpText.text(vi: "Thiếu tệp để đọc.", en: "There is no file to read."))
    }
    if filesFrom == "-" && paths.contains("-") {
      throw ValidationError(
        HelpText.text(
          vi: "Đầu vào chuẩn không thể vừa là danh sách vừa là văn bản.",
          en: "Standard input cannot be both the list and a document."))
    }
  }

  /// All arguments: those of the command line, then those of the list. Types and bodies that
  /// their configurations add are known from here on.
  func arguments() throws -> [String] {
    let arguments = try listed()
    try configuration.prepare(
      arguments.map { $0 == "-" ? stdinFilename : $0 }, filter: filter)
    return arguments
  }

  private func listed() throws -> [String] {
    guard let filesFrom else { return paths }
    let bytes: [UInt8]
    do throws(FileBytes.Failure) {
      bytes =
        filesFrom == "-"
        ? try FileBytes.read(descriptor: 0) : try FileBytes.read(InputPath(filesFrom))
    } catch {
      let message: Message =
        switch error {
        case .system(let error): error.message
        case .tooLarge: SystemError(code: 27).message
        }
      throw CommandFailure(message: message, path: filesFrom)
    }
    let separator = isNullSeparated ? UInt8(0) : UInt8(ascii: "\n")
    let listed = bytes.split(separator: separator).compactMap { line -> String? in
      var line = line
      if !isNullSeparated, line.last == UInt8(ascii: "\r") { line.removeLast() }
      return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
    }
    return paths + listed
  }
}
