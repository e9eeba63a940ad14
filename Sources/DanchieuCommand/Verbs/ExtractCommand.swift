import ArgumentParser
import Danchieu
import DanchieuReport

/// `danchieu extract FILE…`: prints the citations.
struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: HelpText.text(vi: "In các dẫn chiếu.", en: "Prints the citations."))

  /// The formats of the citations.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, jsonl, csv, akn }

  @OptionGroup var inputs: InputOptions

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      vi: "Dạng kết quả: text, json, jsonl, csv hoặc akn (Akoma Ntoso, mỗi lần một tệp).",
      en: "Format: text, json, jsonl, csv or akn (Akoma Ntoso, one file a call).",
      value: ("dạng", "format")))
  var format: Format = .text

  @OptionGroup var days: DayOptions
  @OptionGroup var registries: RegistryOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var options: RunOptions

  @Flag(
    help: ArgumentHelp(
      vi: "CSV mở đầu bằng dấu BOM để Excel nhận đúng UTF-8.",
      en: "CSV starts with a byte order mark, by which Excel knows UTF-8."))
  var bom = false

  /// An Akoma Ntoso file holds one document.
  func validate() throws {
    let isOne = inputs.paths.count == 1 && inputs.filesFrom == nil
    if format == .akn, !isOne || isFolder(inputs.paths[0]) {
      throw ValidationError(
        HelpText.text(
          vi: "--format akn nhận đúng một tệp.", en: "--format akn takes exactly one file."))
    }
  }

  private func isFolder(_ path: String) -> Bool {
    path != "-" && (try? InputPath(path).status())?.kind == .folder
  }

  func run() async throws {
    var analysis = Analysis(registry: try registries.registry(), options: reading.options)
    analysis.day = days.day
    let run = try ReportRun(
      inputs: inputs, options: options, analysis: analysis, format: writer())
    if try await run.run().failures > 0 { throw ExitStatus.failure }
  }

  private func writer() throws -> FramedFormat {
    let json = DocumentJSON(language: options.language)
    switch format {
    case .text:
      let text = ExtractText(style: options.style(at: try options.place))
      return FramedFormat { text.write($0, to: &$1) }
    case .csv:
      let mark: [UInt8] = bom ? [0xEF, 0xBB, 0xBF] : []
      return FramedFormat(head: mark + CitationCSV.head) { CitationCSV.write($0, to: &$1) }
    case .json:
      return FramedFormat(
        head: JSONReport.head(.current), separator: JSONReport.separator, tail: JSONReport.tail
      ) { json.write($0, to: &$1) }
    case .jsonl:
      return FramedFormat { document, out in
        json.write(document, to: &out)
        out.append("\n")
      }
    case .akn:
      let akn = AkomaNtosoDocument()
      return FramedFormat(head: AkomaNtosoDocument.head, tail: AkomaNtosoDocument.tail) {
        akn.write($0, to: &$1)
      }
    }
  }
}
