import ArgumentParser
import Danchieu
import DanchieuReport

/// `danchieu extract FILE…`: prints the citations.
struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: HelpText.text(vi: "In các dẫn chiếu.", en: "Prints the citations."))

  /// The formats of the citations.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, jsonl, csv }

  @OptionGroup var inputs: InputOptions

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      vi: "Dạng kết quả: text, json, jsonl hoặc csv.",
      en: "Format: text, json, jsonl or csv.",
      value: ("dạng", "format")))
  var format: Format = .text

  @OptionGroup var options: RunOptions

  func run() async throws {
    let json = DocumentJSON(language: options.language)
    let text = ExtractText(style: options.style)
    let run = ReportRun(
      inputs: inputs, options: options, framing: framing, analysis: Analysis()
    ) { [format] document, out in
      switch format {
      case .text: text.write(document, to: &out)
      case .csv: CitationCSV.write(document, to: &out)
      case .json: json.write(document, to: &out)
      case .jsonl:
        json.write(document, to: &out)
        out.append("\n")
      }
    }
    let tally = try await run.run()
    if tally.failures > 0 { throw ExitStatus.failure }
  }

  private var framing: Emitter.Framing {
    switch format {
    case .json: .json
    case .csv: Emitter.Framing(head: CitationCSV.head)
    case .text, .jsonl: Emitter.Framing()
    }
  }
}

extension Emitter.Framing {
  /// The wrapper of `json`.
  static var json: Emitter.Framing {
    Emitter.Framing(
      head: JSONReport.head(.current), separator: JSONReport.separator, tail: JSONReport.tail)
  }
}
