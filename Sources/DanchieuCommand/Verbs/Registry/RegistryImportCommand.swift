import ArgumentParser
import DanchieuRegistry
import DanchieuReport
import DanchieuText

/// `danchieu registry import FILE…`: checks files of instruments and writes them in the compact
/// form, which loads fastest.
struct RegistryImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: HelpText.text(
      vi: "Kiểm tra danh mục CSV hoặc JSON và ghi thành dạng gọn cho --registry.",
      en: "Checks a registry in CSV or JSON and writes the compact form for --registry."))

  @Argument(
    help: ArgumentHelp(
      vi: "Tệp CSV hoặc JSON; các cột: code, type, title, issuer, date_issued, date_effective, "
        + "date_expired, replaced_by, amends, sources, confidence.",
      en: "CSV or JSON files; columns: code, type, title, issuer, date_issued, date_effective, "
        + "date_expired, replaced_by, amends, sources, confidence.", value: ("tệp", "file")))
  var files: [String]

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      vi: "Ghi dạng gọn vào tệp này thay vì đầu ra chuẩn; không ghi đè tệp đầu vào.",
      en: "Write the compact form to this file instead of standard output; never over an input.",
      value: ("tệp", "file")))
  var output: String?

  @OptionGroup var display: DisplayOptions

  func run() throws {
    var rows: [RegistryRow] = []
    var hasProblem = false
    for path in ArgumentRuns.words(files) {
      do {
        let file = try RegistryOptions.read(path)
        rows += file.rows
        for problem in file.problems {
          hasProblem = true
          display.console.error(RegistryOptions.message(problem), path: path)
        }
      } catch let failure as CommandFailure {
        hasProblem = true
        display.console.error(failure.message, path: path)
      }
    }
    try write(Registry.compact(rows))
    display.console.notice(
      Message(vi: "\(rows.count) văn bản", en: "\(rows.count) instruments"), path: nil)
    if hasProblem { throw ExitStatus.failure }
  }

  private func write(_ bytes: [UInt8]) throws {
    guard let output, output != "-" else {
      var out = ByteBuffer()
      out.append(bytes)
      return try Printing.print(&out)
    }
    let isInput = ArgumentRuns.words(files).contains { path in
      guard let status = try? InputPath(path).status(), let other = try? InputPath(output).status()
      else { return false }
      return status.identity == other.identity
    }
    if isInput {
      throw CommandFailure(
        message: Message(
          vi: "kết quả sẽ ghi đè tệp đầu vào", en: "the output would overwrite an input"),
        path: output)
    }
    do throws(SystemError) {
      let file = try OutputFile.create(output)
      bytes.withUnsafeBytes { file.write($0) }
      file.finish()
      if let failure = file.failure { throw failure }
    } catch {
      throw CommandFailure(message: error.message, path: output)
    }
  }
}
