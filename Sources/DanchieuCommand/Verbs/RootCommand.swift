import ArgumentParser
import DanchieuReport

/// `danchieu` without a verb: help. It has no options: those would take the verbs' own away.
struct RootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "danchieu",
    abstract: HelpText.text(
      vi: "Tìm và kiểm tra dẫn chiếu văn bản trong tài liệu tiếng Việt.",
      en: "Finds and checks citations of instruments in Vietnamese documents."),
    discussion: HelpText.text(
      vi: """
        Không dùng mạng, không để lại bản sao. Trạng thái thoát: 0 không có phát hiện từ mức \
        --fail-on trở lên, 1 có phát hiện như thế, 2 lệnh sai, có tệp không đọc được hoặc không \
        ghi được kết quả. “danchieu --version” in phiên bản.
        """,
      en: """
        No network, no copies left behind. Exit status: 0 no finding at the level of --fail-on or \
        above, 1 there is one, 2 the call was wrong, a file could not be read, or the output \
        could not be written. “danchieu --version” prints the version.
        """),
    subcommands: [
      ExtractCommand.self, CheckCommand.self, FixCommand.self, AnnotateCommand.self,
      CompareCommand.self, GraphCommand.self, OutlineCommand.self, RulesCommand.self,
      ExplainCommand.self, RegistryCommand.self, LanguageServerCommand.self,
      VersionCommand.self,
    ])

  func run() throws { throw CleanExit.helpRequest(self) }
}

/// Printing of short outputs to standard output.
enum Printing {
  /// Writes what `out` holds.
  static func print(_ out: inout ByteBuffer) throws {
    let output = OutputFile.standardOutput()
    out.takeBytes().withUnsafeBytes { output.write($0) }
    guard let failure = output.failure else { return }
    if failure.isBrokenPipe { throw ExitStatus.failure }
    throw CommandFailure(message: failure.message)
  }
}
