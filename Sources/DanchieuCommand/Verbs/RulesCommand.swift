import ArgumentParser
import DanchieuConfiguration
import DanchieuLint
import DanchieuReport
import DanchieuText

/// `danchieu rules [CODE]`: lists the rules, or prints the documentation of some.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: HelpText.text(
      vi: "Liệt kê các quy tắc, hoặc giải thích quy tắc có mã đã cho.",
      en: "Lists the rules, or documents those with the given codes."),
    aliases: ["rule"])

  @Argument(
    help: ArgumentHelp(
      vi: "Mã hoặc tên quy tắc, ví dụ DC101.", en: "Code or name of a rule, such as DC101.",
      value: ("mã", "code")))
  var codes: [String] = []

  @Flag(help: ArgumentHelp(vi: "In ở dạng JSON.", en: "Print as JSON."))
  var json = false

  @OptionGroup var display: DisplayOptions

  func run() throws {
    let rules = RuleCatalogue.all.map { $0.metadata }
    let chosen =
      try codes.isEmpty ? rules : ArgumentRuns.words(codes).map { try find($0, in: rules) }
    let style = display.style()
    var out = ByteBuffer()
    if json {
      RulesReport.writeJSON(chosen, language: display.language.lang, to: &out)
    } else if codes.isEmpty {
      RulesReport.writeList(chosen, style, to: &out)
    } else {
      for rule in chosen { RulesReport.write(rule, style, to: &out) }
    }
    try Printing.print(&out)
  }

  private func find(_ name: String, in rules: [RuleMetadata]) throws -> RuleMetadata {
    let wanted = name.lowercased()
    if let rule = rules.first(where: { $0.code.lowercased() == wanted || $0.name == wanted }) {
      return rule
    }
    let message = Message.noSuchRule(name)
    throw CommandFailure(
      message: Message(
        vi: "\(message.vi) (“danchieu rules” liệt kê tất cả)",
        en: "\(message.en) (“danchieu rules” lists all)"))
  }
}
