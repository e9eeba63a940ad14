import ArgumentParser
import DanchieuDocument
import DanchieuText

/// How files are read, where their content leaves a choice.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      vi: "Bảng mã của tệp văn bản, khi tự nhận biết sai: utf-8, utf-16le, utf-16be, windows-1258, "
        + "tcvn3, vni hoặc viqr.",
      en: "Encoding of text files, where it is recognised wrongly: utf-8, utf-16le, utf-16be, "
        + "windows-1258, tcvn3, vni or viqr.",
      value: ("bảng mã", "encoding")),
    transform: encoding)
  var encoding: TextEncoding?

  /// The options that the reader takes.
  var options: ReadOptions { ReadOptions(encoding: encoding) }

  private static func encoding(_ name: String) throws -> TextEncoding {
    if let encoding = TextEncoding(rawValue: name.lowercased()) { return encoding }
    let known = TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
    throw ValidationError(
      HelpText.text(
        vi: "Không có bảng mã “\(name)”; có: \(known).",
        en: "There is no encoding “\(name)”; there are: \(known)."))
  }
}
