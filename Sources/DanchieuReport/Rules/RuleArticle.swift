package import DanchieuLint
package import DanchieuText

/// The documentation of all rules as an article for DocC: Markdown in one language.
///
/// `Sources/Danchieu/Danchieu.docc/Rules/` holds what this writes; a test compares the two.
package enum RuleArticle {
  /// The article on `rules` in `language`.
  package static func markdown(of rules: [RuleMetadata], _ language: Language) -> String {
    var out = "# \(title.text(in: language))\n\n\(abstract.text(in: language))\n\n"
    out += "\(overview.text(in: language))\n\n"
    out += "| \(columns.map { $0.text(in: language) }.joined(separator: " | ")) |\n"
    out += "|---|---|---|---|\n"
    for rule in rules {
      out += "| \(rule.code) | `\(rule.name)` | \(severity(of: rule, language)) | "
      out += "\(prose(rule.summary.text(in: language))) |\n"
    }
    for rule in rules { out += "\n" + section(on: rule, language) }
    return out
  }

  private static func section(on rule: RuleMetadata, _ language: Language) -> String {
    var out = "## \(rule.code) \(rule.name)\n\n"
    out += prose(rule.summary.text(in: language)) + " "
    out += "\(defaultWord.text(in: language)): \(severity(of: rule, language)).\n\n"
    out += prose(rule.rationale.text(in: language)) + "\n"
    if !rule.bases.isEmpty {
      out += "\n\(RuleHelp.basis.text(in: language)):\n\n"
      for basis in rule.bases { out += "- \(prose(basis))\n" }
    }
    out += list(of: rule.triggering, RuleHelp.reports, language)
    out += list(of: rule.nonTriggering, RuleHelp.reportsNot, language)
    return out
  }

  private static func list(
    of examples: [RuleMetadata.Example], _ heading: Message, _ language: Language
  ) -> String {
    var out = "\n**\(heading.text(in: language))**\n"
    for example in examples {
      if let note = example.note { out += "\n\(prose(note.text(in: language))):\n" }
      out += "\n```text\n\(marked(example.text))\n```\n"
    }
    return out
  }

  /// The example with its places of findings as `⟦…⟧`.
  private static func marked(_ text: String) -> String {
    var out = ""
    for piece in RuleHelp.pieces(of: text) {
      switch piece {
      case .words(let words): out += words
      case .open: out += "⟦"
      case .close: out += "⟧"
      }
    }
    return out
  }

  private static func severity(of rule: RuleMetadata, _ language: Language) -> String {
    rule.isOnByDefault
      ? Wording.severity(rule.severity).text(in: language) : off.text(in: language)
  }

  /// Words that Markdown must not take for marks.
  private static func prose(_ text: String) -> String {
    var out = ""
    for character in text {
      if "\\`*_[]<>|~".contains(character) { out.append("\\") }
      out.append(character)
    }
    return out
  }

  private static let title = Message(vi: "Các quy tắc", en: "The rules")
  private static let abstract = Message(
    vi: "Mỗi quy tắc báo gì, dựa vào đâu, khi nào im lặng.",
    en: "What each rule reports, on what ground, and where it stays silent.")
  private static let overview = Message(
    vi: """
      Bài này được sinh ra từ chính các tệp quy tắc. Dấu ⟦…⟧ trong ví dụ là chỗ bị báo; mỗi ví dụ \
      cũng là một phép thử của quy tắc. “danchieu rules MÃ” in cùng nội dung.
      """,
    en: """
      This article is made from the rule files themselves. ⟦…⟧ in an example is the place that is \
      reported; each example is a test of its rule. “danchieu rules CODE” prints the same.
      """)
  private static let columns = [
    Message(vi: "Mã", en: "Code"), Message(vi: "Tên", en: "Name"),
    Message(vi: "Mặc định", en: "Default"), Message(vi: "Nội dung", en: "Says"),
  ]
  private static let defaultWord = Message(vi: "Mức mặc định", en: "Default")
  private static let off = Message(vi: "tắt", en: "off")
}
