import ArgumentParser
import Danchieu
import DanchieuConfiguration
import DanchieuLint
import DanchieuReport
import DanchieuText

/// `danchieu explain FILE:LINE`: shows how each citation there was read.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: HelpText.text(
      vi: "Giải thích các dẫn chiếu trên một dòng đã được đọc như thế nào.",
      en: "Shows how the citations on a line were read."))

  @Argument(
    help: ArgumentHelp(
      vi: "Tệp và số dòng, ví dụ bao-cao.txt:35.", en: "File and line, such as bao-cao.txt:35.",
      value: ("tệp:dòng", "file:line")))
  var place: String

  @Flag(
    help: ArgumentHelp(
      vi: "In ở dạng JSON: một ca nhỏ, tự đủ, gửi được làm báo cáo báo nhầm.",
      en: "Print as JSON: a small case that can be sent as a false-alarm report."))
  var json = false

  @OptionGroup var configuration: ConfigurationOptions
  @OptionGroup var days: DayOptions
  @OptionGroup var registries: RegistryOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var display: DisplayOptions

  func run() throws {
    let (path, line) = try target()
    // Before anything asks for types: registry files do.
    try configuration.prepare(path == "-" ? [] : [path])
    let policy = DocumentPolicy(
      store: configuration.store(), selection: SelectionOverride(), baseline: nil,
      isWriting: false, changes: nil, places: RepositoryPlaces(fallback: Path.workingFolder))
    var analysis = Analysis(
      registry: try registries.registry(), linter: Linter(), policy: policy,
      options: reading.options)
    analysis.day = days.day
    let work = DocumentWork(analysis: analysis)
    let input: Input = path == "-" ? .standardInput(name: path) : .file(InputPath(path), size: 0)
    let outcome = work.process(input)
    for remark in outcome.remarks where !remark.isFailure {
      display.console.notice(remark.message, path: remark.path)
    }
    if let failure = outcome.remarks.first(where: { $0.isFailure }) {
      throw CommandFailure(message: failure.message, path: failure.path)
    }
    var out = ByteBuffer()
    var isFound = false
    for document in outcome.documents {
      guard let explanation = Explanation(of: document, line: line) else { continue }
      isFound = true
      if json {
        explanation.writeJSON(tool: .current, language: display.language.lang, to: &out)
      } else {
        explanation.write(display.style(), to: &out)
      }
    }
    guard isFound else {
      throw CommandFailure(
        message: Message(vi: "không có dòng \(line)", en: "there is no line \(line)"), path: path)
    }
    try Printing.print(&out)
  }

  /// Takes `path:line` or `path:line:column` apart; the column is set aside.
  private func target() throws -> (path: String, line: Int) {
    var parts = place.split(separator: ":", omittingEmptySubsequences: false)
    if parts.count > 2, Int(parts[parts.count - 1]) != nil, Int(parts[parts.count - 2]) != nil {
      parts.removeLast()
    }
    guard parts.count > 1, let line = parts.last.flatMap({ Int($0) }), line > 0 else {
      throw ValidationError(
        HelpText.text(
          vi: "“\(place)” không có dạng TỆP:DÒNG.", en: "“\(place)” is not FILE:LINE."))
    }
    return (parts.dropLast().joined(separator: ":"), line)
  }
}
