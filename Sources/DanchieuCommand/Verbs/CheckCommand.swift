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

  /// The formats of the findings.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, jsonl }

  /// The level from which findings make the call fail.
  enum FailureLevel: String, ExpressibleByArgument, CaseIterable {
    case error, warning, note, never

    var severity: Severity? { Severity(rawValue: rawValue) }
  }

  @OptionGroup var inputs: InputOptions

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      vi: "Dạng kết quả: text, json hoặc jsonl.", en: "Format: text, json or jsonl.",
      value: ("dạng", "format")))
  var format: Format = .text

  @Option(
    help: ArgumentHelp(
      vi: "Mức phát hiện làm trạng thái thoát là 1: error, warning, note hoặc never.",
      en: "Level of findings that makes the exit status 1: error, warning, note or never.",
      value: ("mức", "level")))
  var failOn: FailureLevel = .error

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
  @OptionGroup var options: RunOptions

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
    if checking.showConfig { return try checking.printConfiguration(inputs, options.language) }
    if let schema = try validationSchema() {
      let result = try SchemaRun(schema: schema, options: options).run(inputs)
      if result.failed { throw ExitStatus.failure }
      if result.found, failOn.severity != nil { throw ExitStatus.findings }
      return
    }
    var analysis = Analysis(linter: Linter())
    let policy = try checking.policy(inputs)
    analysis.policy = policy
    let json = DocumentJSON(language: options.language)
    let text = CheckText(style: options.style, showsCoverage: verbose)
    let run = ReportRun(
      inputs: inputs, options: options,
      framing: format == .json ? .json : Emitter.Framing(), analysis: analysis
    ) { [format] document, out in
      switch format {
      case .text: text.write(document, to: &out)
      case .json: json.write(document, to: &out)
      case .jsonl:
        json.write(document, to: &out)
        out.append("\n")
      }
    }
    let tally = try await run.run { [format] tally, out in
      if format == .text { text.writeSummary(tally, to: &out) }
    }
    try checking.finish(policy, tally, options.display.console)
    if tally.failures > 0 { throw ExitStatus.failure }
    if let level = failOn.severity, tally.reaches(level) { throw ExitStatus.findings }
  }
}
