import ArgumentParser
import Danchieu
import DanchieuReport

/// `danchieu version`, also `danchieu --version`: the versions of program, rules and registry.
struct VersionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "version",
    abstract: HelpText.text(
      vi: "In phiên bản của chương trình; --json: cả của quy tắc và danh mục.",
      en: "Prints the version of the program; --json: also of rules and registry."))

  @Flag(help: ArgumentHelp(vi: "In ở dạng JSON.", en: "Print as JSON."))
  var json = false

  @OptionGroup var language: LanguageOption

  func run() throws {
    let tool = ToolInfo.current
    var out = ByteBuffer()
    if json {
      JSONReport.write(tool, to: &out)
    } else {
      out.append("\(tool.name) \(tool.version)")
    }
    out.append("\n")
    try Printing.print(&out)
  }
}
