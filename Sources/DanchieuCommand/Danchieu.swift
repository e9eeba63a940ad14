import ArgumentParser
import CMalloc
import DanchieuConfiguration
import DanchieuReport
import DanchieuText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The program `danchieu`: parses the arguments, runs a verb and ends with its status.
@main
enum Program {
  static func main() async {
    // A closed pipe shows as a failed write, which ends the run in order.
    signal(SIGPIPE, SIG_IGN)
    keepMemory()
    exit(await status().rawValue)
  }

  /// Keeps the memory of one document for the next: giving it back and asking again costs a page
  /// fault for every page of every file.
  private static func keepMemory() {
    #if canImport(Glibc)
      mallopt(M_MMAP_THRESHOLD, 32 << 20)
      mallopt(M_TRIM_THRESHOLD, 64 << 20)
    #endif
  }

  private static func status() async -> ExitStatus {
    do {
      var command = try RootCommand.parseAsRoot(
        ArgumentRuns.joined(try arguments(Array(CommandLine.arguments.dropFirst()))))
      if var verb = command as? any AsyncParsableCommand {
        try await verb.run()
      } else {
        try command.run()
      }
      return .clean
    } catch let status as ExitStatus {
      return status
    } catch let failure as CommandFailure {
      Console(language: HelpText.language, isQuiet: false)
        .error(failure.message, path: failure.path)
      return .failure
    } catch {
      return explain(error)
    }
  }

  /// The arguments as the verbs take them: `--lang` before the verb goes behind it, and
  /// `--version` is the verb of that name.
  private static func arguments(_ given: [String]) throws -> [String] {
    var rest = given[...]
    var language: [String] = []
    while let first = rest.first, first == "--lang" || first.hasPrefix("--lang=") {
      let count = first == "--lang" ? min(2, rest.count) : 1
      language += rest.prefix(count)
      rest = rest.dropFirst(count)
    }
    guard let first = rest.first else { return [] }
    if first == "--version" { return ["version"] + rest.dropFirst() }
    guard !first.hasPrefix("-") else { return Array(rest) }
    guard first == "help" || verbs.contains(first) else { throw Self.noSuchVerb(first) }
    if let failure = negativeNumber(in: rest) { throw failure }
    return [first] + language + rest.dropFirst().flatMap(Self.separated)
  }

  /// The words that a call can begin with.
  private static let verbs: [String] = RootCommand.configuration.subcommands.flatMap {
    [$0.configuration.commandName ?? ""] + $0.configuration.aliases
  }

  /// "--max-findings -1": the argument parser would take the number for an option.
  private static func negativeNumber(in arguments: ArraySlice<String>) -> CommandFailure? {
    for (option, value) in zip(arguments, arguments.dropFirst())
    where counts.contains(option) {
      guard value.hasPrefix("-"), Int(value) != nil else { continue }
      return CommandFailure(
        message: Message(
          vi: "\(option) không nhận số âm (\(value))",
          en: "\(option) takes no negative number (\(value))"
        ))
    }
    return nil
  }

  /// Options that take a number.
  private static let counts = ["--max-findings", "--jobs", "-j", "--year"]

  private static func noSuchVerb(_ word: String) -> CommandFailure {
    let meant = Suggestion.nearest(to: word, among: verbs)
    return CommandFailure(
      message: Message(
        vi: "không có lệnh “\(word)”" + (meant.map { "; có phải “\($0)”?" } ?? "")
          + " (“danchieu --help” liệt kê tất cả)",
        en: "there is no command “\(word)”" + (meant.map { "; did you mean “\($0)”?" } ?? "")
          + " (“danchieu --help” lists all)"))
  }

  /// `--links=TEMPLATE` as the option that takes a value; `--links` alone takes none.
  private static func separated(_ argument: String) -> [String] {
    let opening = "--links="
    guard argument.hasPrefix(opening) else { return [argument] }
    return ["--link-template", String(argument.dropFirst(opening.count))]
  }

  /// Help goes to standard output, a wrong call to standard error.
  private static func explain(_ error: any Error) -> ExitStatus {
    let text = HelpText.localized(RootCommand.fullMessage(for: error))
    if RootCommand.exitCode(for: error).isSuccess {
      let output = OutputFile.standardOutput()
      Array((text + "\n").utf8).withUnsafeBytes { output.write($0) }
      guard let failure = output.failure else { return .clean }
      if !failure.isBrokenPipe {
        Console(language: HelpText.language, isQuiet: false).error(failure.message)
      }
      return .failure
    }
    Console.write(Array((text + "\n").utf8))
    return .failure
  }
}
