/// Text as it stands in attributes of XML and HTML.
enum MarkupText {
  /// `text` as the value of an attribute in double quotes. Letters that are not ASCII become
  /// references where `isASCII` asks for it; line ends do always; what XML forbids is left out.
  static func attribute(_ text: String, isASCII: Bool = false) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n": result += "&#10;"
      case "\t", "\r": result += " "
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": break
      // What turns the direction of text would show words in another order.
      case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": break
      case _ where isASCII && !scalar.isASCII: result += "&#\(scalar.value);"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
