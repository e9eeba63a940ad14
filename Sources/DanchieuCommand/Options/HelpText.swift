public import ArgumentParser
public import DanchieuText

/// Help in the language of the call: `--lang en` anywhere on the command line, else Vietnamese.
enum HelpText {
  /// The language that the arguments ask for, known before they are parsed.
  static let language: Language = {
    var previous = ""
    for argument in CommandLine.arguments.dropFirst() {
      if argument == "--lang=en" || (previous == "--lang" && argument == "en") { return .en }
      previous = argument
    }
    return .vi
  }()

  /// The words in the language of the call.
  static func text(vi: String, en: String) -> String { language == .en ? en : vi }

  /// The headings that the argument parser prints in English, in Vietnamese.
  static func localized(_ help: String) -> String {
    guard language == .vi else { return help }
    let words = [
      ("OVERVIEW: ", ""), ("USAGE: ", "CÁCH DÙNG: "), ("ARGUMENTS:", "THAM SỐ:"),
      ("OPTIONS:", "TÙY CHỌN:"), ("SUBCOMMANDS:", "LỆNH:"), ("<subcommand>", "<lệnh>"),
      ("Show help information.", "In trợ giúp này."), ("Error: ", "Lỗi: "),
      ("Usage: ", "Cách dùng: "), ("Help: ", "Trợ giúp: "), ("default:", "mặc định:"),
      ("(values:", "(giá trị:"), ("[<options>]", "[<tùy chọn>]"),
      ("Did you mean ", "Có phải "), ("' or '", "' hoặc '"),
      ("Unknown option ", "không có tùy chọn "),
      ("Missing expected argument ", "thiếu tham số "),
      ("Missing value for ", "thiếu giá trị cho "),
      ("Unexpected argument ", "thừa tham số "), ("The value '", "giá trị '"),
      ("' is invalid for '", "' không hợp lệ cho '"),
      ("Please provide one of the following:", "Hãy dùng một trong các giá trị sau:"),
      ("' and '", "' hoặc '"), ("Please provide one of", "Hãy dùng một trong các giá trị"),
      (" for more information.", " để xem thêm."), ("  See '", "  Xem '"),
      ("' for detailed help.", "' để có trợ giúp chi tiết."),
    ]
    var result = help
    for (english, vietnamese) in words { result = result.replacing(english, with: vietnamese) }
    return result
  }
}

extension ArgumentHelp {
  /// Help in the language of the call.
  init(vi: String, en: String, value: (vi: String, en: String)? = nil) {
    self.init(stringLiteral: HelpText.text(vi: vi, en: en))
    if let value { valueName = HelpText.text(vi: value.vi, en: value.en) }
  }
}

extension Language: ExpressibleByArgument {}
