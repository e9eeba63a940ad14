import ArgumentParser
import DanchieuRegistry
import DanchieuReport
import DanchieuText

/// `danchieu registry stats`: how much the program knows, and how surely.
struct RegistryStatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: HelpText.text(
      vi: "Thống kê danh mục văn bản đã biết.", en: "Counts the known instruments."))

  @Flag(help: ArgumentHelp(vi: "In ở dạng JSON.", en: "Print as JSON."))
  var json = false

  @OptionGroup var registries: RegistryOptions
  @OptionGroup var display: DisplayOptions

  func run() throws {
    let statistics = RegistryStatistics(try registries.registry())
    var out = ByteBuffer()
    if json {
      statistics.writeJSON(to: &out)
    } else {
      statistics.writeText(in: display.language.lang, to: &out)
    }
    try Printing.print(&out)
  }
}
