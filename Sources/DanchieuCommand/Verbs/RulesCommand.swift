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
      vi: "Mã hoặc tên quy tắc, hay phần đầu của chúng: DC101, DC3, chronology.",
      en: "Code or name of a rule, or its beginning: DC101, DC3, chronology.",
      value: ("mã", "code")))
  var codes: [String] = []

  @Flag(help: ArgumentHelp(vi: "In ở dạng JSON.", en: "Print as JSON."))
  var json = false

  @Flag(help: ArgumentHelp(vi: "In ở dạng Markdown.", en: "Print as Markdown."))
  var markdown = false

  @OptionGroup var display: DisplayOptions

  func validate() throws {
    if json, markdown {
      throw ValidationError(
        HelpText.text(
          vi: "--json và --markdown loại trừ nhau.", en: "--json and --markdown exclude each other."
        )
      )
    }
  }

  func run() throws {
    let rules = RuleCatalogue.all.map { $0.metadata }
    let chosen =
      try codes.isEmpty ? rules : ArgumentRuns.words(codes).flatMap { try find($0, in: rules) }
    let style = display.style()
    var out = ByteBuffer()
    if json {
      RulesReport.writeJSON(chosen, language: display.language.lang, to: &out)
    } else if markdown {
      out.append(RuleArticle.markdown(of: chosen, display.language.lang))
    } else if codes.isEmpty {
      RulesReport.writeList(chosen, style, to: &out)
    } else {
      for rule in chosen { RulesReport.write(rule, style, to: &out) }
    }
    try Printing.print(&out)
  }

  private func find(_ name: String, in rules: [RuleMetadata]) throws -> [RuleMetadata] {
    if let selector = RuleSelector(name) { return rules.filter(selector.matches) }
    let message = Message.noSuchRule(name)
    throw CommandFailure(
      message: Message(
        vi: "\(message.vi) (“danchieu rules” liệt kê tất cả)",
        en: "\(message.en) (“danchieu rules” lists all)"))
  }
}
