/// Text of documents as plain words of GitHub and GitLab Markdown.
enum MarkdownText {
  /// `text` on one line: no markup, no table cell, no link, nobody mentioned, no issue named.
  static func escaped(_ text: String) -> String {
    var out = ""
    var previous: Unicode.Scalar = " "
    for scalar in Visible.line(text).unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\\", "`", "*", "_", "{", "}", "[", "]", "|", "~", "!", "$":
        out += "\\"
        out.unicodeScalars.append(scalar)
      // A comment inside keeps @name, #12 and http:// from becoming links.
      case "@", "#":
        out.unicodeScalars.append(scalar)
        out += "<!-- -->"
      case "/" where previous == ":": out += "<!-- -->/"
      case "." where previous == "w" || previous == "W": out += "<!-- -->."
      default: out.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    return out
  }
}
