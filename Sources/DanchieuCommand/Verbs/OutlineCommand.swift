import ArgumentParser
import Danchieu
import DanchieuReport

/// `danchieu outline FILE…`: prints the headings of the documents.
struct OutlineCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outline",
    abstract: HelpText.text(
      vi: "In bố cục: phần, chương, mục, điều, khoản, điểm, phụ lục.",
      en: "Prints the structure: parts, chapters, sections, articles, clauses, points, annexes."))

  /// The formats of the outline.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var inputs: InputOptions

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      vi: "Dạng kết quả: text hoặc json.", en: "Format: text or json.", value: ("dạng", "format")))
  var format: Format = .text

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var options: RunOptions

  func run() async throws {
    var analysis = Analysis(options: reading.options)
    analysis.outlines = true
    let run = try ReportRun(
      inputs: inputs, options: options, analysis: analysis, format: writer())
    if try await run.run().failures > 0 { throw ExitStatus.failure }
  }

  private func writer() throws -> FramedFormat {
    switch format {
    case .text:
      let text = OutlineText(style: options.style(at: try options.place))
      return FramedFormat { text.write($0, to: &$1) }
    case .json:
      return FramedFormat(
        head: JSONReport.head(.current), separator: JSONReport.separator, tail: JSONReport.tail
      ) { OutlineJSON.write($0, to: &$1) }
    }
  }
}
