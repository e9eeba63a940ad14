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

  @Option(
    help: ArgumentHelp(
      vi: "Bản được đọc của văn bản có vết sửa (Word, OpenDocument, RTF): accepted như đã chấp "
        + "nhận mọi thay đổi, original như trước khi sửa.",
      en: "State that is read of documents with tracked changes (Word, OpenDocument, RTF): "
        + "accepted as if all were accepted, original as before them.",
      value: ("bản", "view")),
    transform: view)
  var view = ReadOptions.RevisionView.accepted

  /// The options that the reader takes.
  var options: ReadOptions { ReadOptions(encoding: encoding, view: view) }

  private static func view(_ name: String) throws -> ReadOptions.RevisionView {
    if let view = ReadOptions.RevisionView(rawValue: name) { return view }
    throw ValidationError(
      HelpText.text(
        vi: "Không có bản “\(name)”; có: accepted, original.",
        en: "There is no view “\(name)”; there are: accepted, original."))
  }

  private static func encoding(_ name: String) throws -> TextEncoding {
    if let encoding = TextEncoding(rawValue: name.lowercased()) { return encoding }
    let known = TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
    throw ValidationError(
      HelpText.text(
        vi: "Không có bảng mã “\(name)”; có: \(known).",
        en: "There is no encoding “\(name)”; there are: \(known)."))
  }
}
