import ArgumentParser
import Danchieu
import DanchieuDocument
import DanchieuLint
import DanchieuReport

/// `danchieu check FILE…`: prints what cannot be right.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: HelpText.text(
      vi: "Kiểm tra số, ký hiệu, ngày tháng và trình tự của các dẫn chiếu.",
      en: "Checks numbering, dating and chronology of the citations."))

  /// The level from which findings make the call fail.
  enum FailureLevel: String, ExpressibleByArgument, CaseIterable {
    case error, warning, note, never

    var severity: Severity? { Severity(rawValue: rawValue) }
  }

  /// What `--stage` says of the documents.
  enum StageName: String, ExpressibleByArgument, CaseIterable {
    case draft, final

    var stage: Stage? { Stage(rawValue: rawValue) }
  }

  @OptionGroup var inputs: InputOptions

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      vi: "Dạng kết quả: \(CheckFormats.names.joined(separator: ", ")).",
      en: "Format: \(CheckFormats.names.joined(separator: ", ")).", value: ("dạng", "format")))
  var format = FormatName.text

  @Option(
    help: ArgumentHelp(
      vi: "Số phát hiện được in nhiều nhất ở các dạng cho người đọc (text, markdown, html); 0 là "
        + "tất cả.",
      en: "Findings that the formats for people (text, markdown, html) print at most; 0 for all.",
      value: ("số", "number")))
  var maxFindings: Int?

  @Flag(
    help: ArgumentHelp(
      vi: "CSV mở đầu bằng dấu BOM để Excel nhận đúng UTF-8.",
      en: "CSV starts with a byte order mark, by which Excel knows UTF-8."))
  var bom = false

  @Option(
    help: ArgumentHelp(
      vi: "Mức phát hiện làm trạng thái thoát là 1: error, warning, note hoặc never.",
      en: "Level of findings that makes the exit status 1: error, warning, note or never.",
      value: ("mức", "level")))
  var failOn: FailureLevel = .error

  @Flag(
    help: ArgumentHelp(
      vi: "Trạng thái thoát là 0 dù có phát hiện; tệp không đọc được vẫn là 2.",
      en: "Exit status 0 in spite of findings; a file that cannot be read is still 2."))
  var exitZero = false

  @Flag(
    name: [.short, .long],
    help: ArgumentHelp(
      vi: "In cả các quy tắc không áp dụng được và lý do.",
      en: "Print also which rules could not look, and why."))
  var verbose = false

  @Flag(
    help: ArgumentHelp(
      vi: "Chỉ kiểm tra XML theo lược đồ báo cáo của danchieu (Schemas/).",
      en: "Only validate XML against danchieu's report schema (Schemas/)."))
  var schema = false

  @Option(
    help: ArgumentHelp(
      vi: "Chỉ kiểm tra XML theo lược đồ .rng hoặc .xsd này.",
      en: "Only validate XML against this .rng or .xsd schema.", value: ("tệp", "file")))
  var schemaFile: String?

  @OptionGroup var checking: CheckingOptions
  @OptionGroup var upkeep: BaselineOptions

  @Flag(
    help: ArgumentHelp(
      vi: "In cấu hình có hiệu lực cho mỗi đường dẫn, kèm nơi đặt từng giá trị, rồi thoát.",
      en: "Print the configuration of each path, with the place of each value, and end."))
  var showConfig = false

  @Option(
    help: ArgumentHelp(
      vi: "Văn bản là dự thảo (draft) hay đã ban hành (final); không nêu thì suy từ số và ngày.",
      en: "The document is a draft or final; without it, number and date tell.",
      value: ("giai đoạn", "stage")))
  var stage: StageName?

  @OptionGroup var days: DayOptions
  @OptionGroup var registries: RegistryOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var options: RunOptions

  func validate() throws {
    try upkeep.validate(beside: checking.baseline)
    if let maxFindings, maxFindings < 0 {
      throw ValidationError(
        HelpText.text(
          vi: "--max-findings phải là số không âm.", en: "--max-findings must not be negative."))
    }
  }

  /// The schema to validate against; nil when documents are checked.
  private func validationSchema() throws -> ValidationSchema? {
    guard let schemaFile else { return schema ? .embedded : nil }
    do throws(FileBytes.Failure) {
      return .bytes(try FileBytes.read(InputPath(schemaFile)))
    } catch {
      throw CommandFailure(message: DocumentWork.message(of: error), path: schemaFile)
    }
  }

  func run() async throws {
    do {
      try await check()
    } catch ExitStatus.findings where exitZero {}
  }

  private func check() async throws {
    if showConfig { return try checking.printConfiguration(inputs, options.language) }
    if let schema = try validationSchema() {
      let result = try SchemaRun(schema: schema, options: options).run(inputs)
      if result.failed { throw ExitStatus.failure }
      if result.found, failOn.severity != nil { throw ExitStatus.findings }
      return
    }
    if let file = upkeep.writeBaseline { try BaselineOptions.refuseOther(than: file) }
    let policy = try checking.policy(inputs, writing: upkeep.writeBaseline)
    let outputs = try CheckOutputs(options, format: format) { context in
      context.showsCoverage = verbose
      context.maximumFindings = maxFindings
      context.hasByteOrderMark = bom
    }
    var analysis = Analysis(
      registry: try registries.registry(), linter: Linter(), policy: policy, stage: stage?.stage,
      options: reading.options)
    analysis.day = days.day
    let tally = try await ReportRun(
      inputs: inputs, options: options, analysis: analysis,
      context: outputs.context, targets: outputs.targets
    ).run()
    try upkeep.finish(policy, checking.baseline, tally, options.display.console)
    if tally.failures > 0 { throw ExitStatus.failure }
    if let level = failOn.severity, tally.reaches(level) { throw ExitStatus.findings }
  }
}
