import DanchieuText

/// Why pdftotext did not read a file.
enum PDFRefusal {
  /// The reason behind `result`; `asking` runs the program again, this time with its messages.
  static func reason(
    _ result: ExternalProgram.Result, of file: [UInt8], asking: () -> ExternalProgram.Result?
  ) -> Message {
    let errors = String(decoding: result.errors.prefix(4096), as: UTF8.self).lowercased()
    if errors.contains("password") || result.status == 3 || isEncrypted(file) {
      return Message(
        vi: "tệp PDF được mã hoá hoặc không cho phép lấy chữ; hãy bỏ mật khẩu rồi đọc lại",
        en: "the PDF file is encrypted or forbids copying its text; remove the password first")
    }
    let cut =
      hasEnd(file)
      ? Message(vi: "", en: "")
      : Message(vi: "thiếu phần cuối (%%EOF), có lẽ bị cắt; ", en: "its end (%%EOF) is missing; ")
    guard let said = asking().flatMap({ firstError($0.errors) }) else {
      return Message(
        vi: "tệp PDF hỏng: \(cut.vi)pdftotext không mở được",
        en: "broken PDF file: \(cut.en)pdftotext cannot open it")
    }
    return Message(
      vi: "tệp PDF hỏng: \(cut.vi)pdftotext báo “\(said)”",
      en: "broken PDF file: \(cut.en)pdftotext says “\(said)”")
  }

  /// The first line of `errors`, without characters that a terminal would obey.
  private static func firstError(_ errors: [UInt8]) -> String? {
    guard let line = errors.split(separator: 0x0A).first else { return nil }
    return String(decoding: line.prefix(200).filter { $0 >= 0x20 && $0 < 0x7F }, as: UTF8.self)
  }

  private static func hasEnd(_ file: [UInt8]) -> Bool { tail(file).contains("%%EOF") }

  /// Whether the end of `file`, where its trailer stands, names an encryption dictionary.
  private static func isEncrypted(_ file: [UInt8]) -> Bool { tail(file).contains("/Encrypt") }

  private static func tail(_ file: [UInt8]) -> String {
    String(decoding: file.suffix(4096), as: UTF8.self)
  }
}
