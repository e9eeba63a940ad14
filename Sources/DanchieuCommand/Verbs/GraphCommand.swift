import ArgumentParser
import DanchieuText

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

  @OptionGroup var options: RunOptions

  func run() async throws {
    throw CommandFailure(message: Message(vi: "chưa có", en: "not there yet"))
  }
}
