import ArgumentParser
import Danchieu
import DanchieuReport
import Synchronization

/// `danchieu graph FILE…`: prints the citation graph.
struct GraphCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: HelpText.text(vi: "In đồ thị dẫn chiếu.", en: "Prints the citation graph."))

  /// The formats of the graph.
  enum Format: String, ExpressibleByArgument, CaseIterable { case dot, mermaid, graphml, json }

  @OptionGroup var inputs: InputOptions

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      vi: "Dạng kết quả: dot, mermaid, graphml hoặc json.",
      en: "Format: dot, mermaid, graphml or json.",
      value: ("dạng", "format")))
  var format: Format = .dot

  @OptionGroup var days: DayOptions
  @OptionGroup var registries: RegistryOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var options: RunOptions

  func run() async throws {
    let model = Mutex(GraphModel())
    let format = GraphExport.Format(rawValue: format.rawValue) ?? .dot
    let language = options.language
    let graph = FramedFormat { document, _ in
      model.withLock { $0.add(document.reading, document.graph, sha256: document.sha256) }
    } finish: { out in
      let graph = model.withLock { $0 }
      out.append(GraphExport.write(graph, tool: .current, format, language))
    }
    var analysis = Analysis(registry: try registries.registry(), options: reading.options)
    analysis.day = days.day
    let run = try ReportRun(
      inputs: inputs, options: options, analysis: analysis, isSerial: true, format: graph)
    if try await run.run().failures > 0 { throw ExitStatus.failure }
  }
}
