import ArgumentParser
import DanchieuReport
import DanchieuText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How a verb runs and prints, apart from the format.
struct RunOptions: ParsableArguments {
  @OptionGroup var display: DisplayOptions

  @Option(
    name: [.customShort("j", allowingJoined: true), .long],
    help: ArgumentHelp(
      vi: "Số tài liệu xử lý cùng lúc; mặc định là số lõi.",
      en: "Documents to work on at the same time; all cores by default.", value: ("số", "number")))
  var jobs: Int?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      vi: "Ghi kết quả vào tệp này; không bao giờ ghi đè tệp đầu vào. Với check: DẠNG=TỆP ghi "
        + "thêm một kết quả ở dạng đó; dùng được nhiều lần.",
      en: "Write the output to this file; never over an input. With check: FORMAT=FILE writes one "
        + "more output in that format; may be repeated.", value: ("tệp", "file")))
  var output: [String] = []

  @Flag(help: ArgumentHelp(vi: "Không in tiến độ.", en: "Print no progress."))
  var noProgress = false

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError(
        HelpText.text(
          vi: "-j phải là số từ 1 đến 1024.", en: "-j must be a number from 1 to 1024."))
    }
  }

  /// Documents that may be worked on together.
  var threads: Int { jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  var language: Language { display.language.lang }

  /// The outputs that `--output` names.
  func outputs(formats: [String] = []) throws -> [OutputName] {
    try output.map { try OutputName($0, formats: formats) }
  }

  /// Where the output of `--format` goes.
  var place: ReportRun.Target.Place {
    get throws { try Self.place(of: outputs()) }
  }

  /// Where the output of `--format` goes when `names` are all outputs.
  static func place(of names: [OutputName]) throws -> ReportRun.Target.Place {
    let plain = names.filter { $0.format == nil }
    guard plain.count < 2 else {
      throw ValidationError(
        HelpText.text(
          vi: "Kết quả của --format chỉ ghi được vào một tệp.",
          en: "The output of --format goes to one file only."))
    }
    guard let path = plain.first?.path, path != "-" else { return .standardOutput }
    return .file(path)
  }

  /// How the output of `--format` looks when it goes to `place`.
  func style(at place: ReportRun.Target.Place) -> TerminalStyle {
    display.style(isStandardOutput: place == .standardOutput)
  }

  /// Shown only to somebody who waits at a terminal while the report goes elsewhere.
  var progress: Progress {
    let isShown =
      !display.quiet && !noProgress && OutputFile.isTerminal(2) && Environment.value("CI") == nil
      && (!output.isEmpty || !OutputFile.isTerminal(1))
    return Progress(isShown: isShown, language: language)
  }
}
