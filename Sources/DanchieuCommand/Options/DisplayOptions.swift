import ArgumentParser
import DanchieuReport
import DanchieuText

/// How a verb speaks and shows.
struct DisplayOptions: ParsableArguments {
  @OptionGroup var language: LanguageOption

  @Option(
    help: ArgumentHelp(
      vi: "Màu trên màn hình: auto, always hoặc never.",
      en: "Colours on the terminal: auto, always or never.",
      value: ("lúc", "when")))
  var color: ColorChoice = .auto

  @Flag(
    name: [.short, .long],
    help: ArgumentHelp(
      vi: "Không in thông báo và tiến độ, chỉ in lỗi.",
      en: "Print no notices and no progress, only errors."))
  var quiet = false

  var console: Console { Console(language: language.lang, isQuiet: quiet) }

  /// The style of an output that goes to standard output, or to a file.
  func style(isStandardOutput: Bool = true) -> TerminalStyle {
    TerminalStyle(
      language: language.lang, palette: Palette(isColoured: color.isColoured(isStandardOutput)),
      columns: isStandardOutput && OutputFile.isTerminal(1) ? OutputFile.columns() : 100)
  }
}

/// The language of messages.
struct LanguageOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      vi: "Ngôn ngữ của thông báo: vi hoặc en.", en: "Language of messages: vi or en.",
      value: ("mã", "code")))
  var lang: Language = HelpText.language
}
