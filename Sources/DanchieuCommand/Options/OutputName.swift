import ArgumentParser
import DanchieuReport

/// A value of `--output`: a path, or `FORMAT=PATH`.
struct OutputName: Equatable {
  /// Nil for the output of `--format`.
  var format: String?
  var path: String

  /// Takes `value` apart, where the formats are `formats`. What stands before the first `=` is a
  /// format when it consists of letters; a file of such a name is written `./a=b`.
  init(_ value: String, formats: [String]) throws {
    path = value
    guard !formats.isEmpty, let sign = value.firstIndex(of: "="),
      value[..<sign].allSatisfy({ $0.isASCII && $0.isLetter })
    else { return }
    let name = String(value[..<sign])
    guard formats.contains(name) else {
      let all = formats.joined(separator: ", ")
      throw ValidationError(
        HelpText.text(
          vi: "Không có dạng “\(name)” (--output \(value)); các dạng: \(all).",
          en: "There is no format “\(name)” (--output \(value)); formats: \(all)."))
    }
    format = name
    path = String(value[value.index(after: sign)...])
    guard !path.isEmpty, path != "-" else {
      throw ValidationError(
        HelpText.text(
          vi: "--output \(value): thiếu tệp; đầu ra chuẩn do --format quyết định.",
          en: "--output \(value): no file; standard output carries --format."))
    }
  }
}

/// A value of `--format` of `check`.
struct FormatName: ExpressibleByArgument {
  /// A name in the table of formats.
  let name: String

  static let text = FormatName(name: "text")

  private init(name: String) { self.name = name }

  init?(argument: String) {
    guard CheckFormats.entry(argument) != nil else { return nil }
    name = argument
  }

  var defaultValueDescription: String { name }
  static var allValueStrings: [String] { CheckFormats.names }
}
