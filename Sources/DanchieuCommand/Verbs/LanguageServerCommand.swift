import ArgumentParser
import Danchieu
import DanchieuConfiguration
import DanchieuLint
import DanchieuReport
import DanchieuText

/// `danchieu lsp`: findings and quick fixes for editors.
struct LanguageServerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lsp",
    abstract: HelpText.text(
      vi: "Máy chủ ngôn ngữ (LSP) cho trình soạn thảo: gạch chân lỗi và gợi ý sửa khi đang viết.",
      en: "Language server for editors: underlines findings and offers fixes while one writes."),
    discussion: HelpText.text(
      vi: """
        Nói chuyện qua đầu vào và đầu ra chuẩn. Đọc danchieu.toml gần mỗi văn bản nhất; loại văn \
        bản, cơ quan và bí danh riêng lấy từ tệp gần thư mục làm việc nhất khi khởi động.
        """,
      en: """
        Talks over standard input and output. Reads the danchieu.toml closest to each document; \
        own types, bodies and aliases come from the one closest to the working folder at the start.
        """))

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var configuration: ConfigurationOptions
  @OptionGroup var days: DayOptions
  @OptionGroup var registries: RegistryOptions
  @OptionGroup var language: LanguageOption

  @Flag(help: ArgumentHelp(vi: "Không có tác dụng: luôn như vậy.", en: "No effect: always so."))
  var stdio = false

  func run() throws {
    try configuration.prepare([Path.workingFolder])
    let policy = DocumentPolicy(
      store: configuration.store(), selection: try selection.override(), baseline: nil,
      isWriting: false, changes: nil, places: RepositoryPlaces(fallback: Path.workingFolder))
    var analysis = Analysis(
      registry: try registries.registry(), linter: Linter(), policy: policy)
    analysis.day = days.day
    try ConfigurationOptions.checkNames()
    let style = TerminalStyle(
      language: language.lang, palette: Palette(isColoured: false), columns: 100)
    var server = LanguageServer(
      analysis, ReportContext(tool: .current, style: style, rules: []))
    do throws(MessageStream.Failure) {
      if try server.run() { return }
    } catch {
      throw CommandFailure(message: error.message)
    }
    // The client went without saying so.
    throw ExitStatus.failure
  }
}
