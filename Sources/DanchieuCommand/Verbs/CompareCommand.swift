import ArgumentParser
import Danchieu
import DanchieuConfiguration
import DanchieuDocument
import DanchieuLint
import DanchieuReport
import DanchieuText

/// `danchieu compare OLD NEW`: what differs between two drafts in citations and findings.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: HelpText.text(
      vi: "So sánh dẫn chiếu và phát hiện của hai dự thảo.",
      en: "Compares the citations and findings of two drafts."),
    discussion: HelpText.text(
      vi: "Trạng thái thoát như diff: 0 không khác nhau, 1 có khác nhau, 2 có trục trặc.",
      en: "Exit status as diff: 0 nothing differs, 1 something does, 2 trouble."))

  /// The formats of a comparison.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, html }

  @OptionGroup var inputs: InputOptions

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      vi: "Dạng kết quả: text, json hoặc html.", en: "Format: text, json or html.",
      value: ("dạng", "format")))
  var format: Format = .text

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      vi: "Ghi kết quả vào tệp này; không bao giờ ghi đè hai dự thảo.",
      en: "Write the output to this file; never over a draft.", value: ("tệp", "file")))
  var output: String?

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var days: DayOptions
  @OptionGroup var registries: RegistryOptions
  @OptionGroup var display: DisplayOptions

  func validate() throws {
    if inputs.filesFrom != nil || inputs.paths.count != 2 || inputs.paths == ["-", "-"] {
      throw ValidationError(
        HelpText.text(
          vi: "compare nhận đúng hai tệp: bản cũ và bản mới.",
          en: "compare takes exactly two files: the old draft and the new one."))
    }
  }

  func run() throws {
    let paths = try inputs.arguments()
    let policy = DocumentPolicy(
      store: inputs.configuration.store(), selection: try selection.override(), baseline: nil,
      isWriting: false, changes: nil, places: RepositoryPlaces(fallback: Path.workingFolder))
    var analysis = Analysis(
      registry: try registries.registry(), linter: Linter(), policy: policy)
    analysis.day = days.day
    let work = DocumentWork(analysis: analysis)
    let target = try output.map { try openOutput($0, paths) }
    let comparison = Comparison(
      try document(paths[0], work), try document(paths[1], work), name: Self.name)
    var out = ByteBuffer()
    switch format {
    case .text:
      ComparisonText(style: display.style(isStandardOutput: output == nil))
        .write(comparison, to: &out)
    case .json:
      ComparisonJSON.write(comparison, tool: .current, display.language.lang, to: &out)
    case .html:
      ComparisonHTML(language: display.language.lang)
        .write(comparison, tool: .current, to: &out)
    }
    if let target {
      try target.write(out.takeBytes())
    } else {
      try Printing.print(&out)
    }
    if !comparison.isEmpty { throw ExitStatus.findings }
  }

  /// What a finding is known by, as in a baseline; the drafts have different paths.
  private static func name(
    _ finding: Finding, _ document: AnalyzedDocument
  ) -> Comparison.FindingName {
    let key = BaselineKey(of: finding, in: document.reading, path: "")
    let loose = "\(key.rule)\u{0}\(key.citation)"
    return Comparison.FindingName(exact: "\(loose)\u{0}\(key.sentence)", loose: loose)
  }

  private func openOutput(_ path: String, _ inputs: [String]) throws -> AnnotationTarget {
    var target = try AnnotationTarget(path, input: "-", force: true)
    for input in inputs { target = try AnnotationTarget(path, input: input, force: true) }
    return target
  }

  /// The document at `path`, the first of those in a message with attachments.
  private func document(_ path: String, _ work: DocumentWork) throws -> AnalyzedDocument {
    let input: Input =
      path == "-" ? .standardInput(name: inputs.stdinFilename) : .file(InputPath(path), size: 0)
    let outcome = work.process(input)
    for remark in outcome.remarks where !remark.isFailure {
      display.console.notice(remark.message, path: remark.path)
    }
    guard let document = outcome.documents.first else {
      let failure = outcome.remarks.first { $0.isFailure }
      throw CommandFailure(
        message: failure?.message ?? Message(vi: "không có văn bản", en: "no document"),
        path: failure?.path ?? path)
    }
    if outcome.documents.count > 1 {
      display.console.notice(
        Message(
          vi: "chỉ so sánh văn bản đầu tiên trong tệp, không so sánh tệp kèm theo",
          en: "only the first document of the file is compared, not its attachments"),
        path: path)
    }
    return document
  }
}
