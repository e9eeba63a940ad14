package import DanchieuLint
package import DanchieuText

/// The documentation of rules, from the metadata that each rule carries.
package enum RulesReport {
  /// Appends one line for each of `rules`.
  package static func writeList(
    _ rules: [RuleMetadata], _ style: TerminalStyle, to out: inout ByteBuffer
  ) {
    let width = rules.map(\.name.count).max() ?? 0
    for rule in rules {
      style.palette.begin(.heading, in: &out)
      out.append(rule.code)
      style.palette.end(in: &out)
      out.append("  \(rule.name)")
      out.append(String(repeating: " ", count: width - rule.name.count + 2))
      let severity = Wording.severity(rule.severity).text(in: style.language)
      style.palette.begin(Palette.role(of: rule.severity), in: &out)
      out.append(severity)
      style.palette.end(in: &out)
      out.append(String(repeating: " ", count: max(9 - severity.count, 1)))
      if !rule.isOnByDefault {
        out.append("(\(Self.offWords.text(in: style.language))) ")
      }
      out.append(rule.summary.text(in: style.language))
      out.append("\n")
    }
  }

  /// What is said of a rule that is off by default.
  private static let offWords = Message(vi: "mặc định tắt", en: "off by default")

  /// Appends the documentation of `rule`.
  package static func write(
    _ rule: RuleMetadata, _ style: TerminalStyle, to out: inout ByteBuffer
  ) {
    let language = style.language
    func heading(_ words: Message, to out: inout ByteBuffer) {
      out.append("\n")
      style.palette.begin(.heading, in: &out)
      out.append(words.text(in: language))
      style.palette.end(in: &out)
      out.append("\n")
    }
    style.palette.begin(.heading, in: &out)
    out.append("\(rule.code) \(rule.name)")
    style.palette.end(in: &out)
    out.append(" (")
    out.append(Wording.severity(rule.severity).text(in: language))
    if !rule.isOnByDefault {
      let how = Message(vi: "bật bằng --select \(rule.code)", en: "--select \(rule.code) runs it")
      out.append("; \(offWords.text(in: language)), \(how.text(in: language))")
    }
    out.append(")\n\n")
    out.append(rule.summary.text(in: language))
    out.append("\n\n")
    out.append(rule.rationale.text(in: language))
    out.append("\n")
    if !rule.bases.isEmpty {
      heading(Message(vi: "Căn cứ", en: "Norms"), to: &out)
      for basis in rule.bases { out.append("  - \(basis)\n") }
    }
    heading(Message(vi: "Báo", en: "Reports"), to: &out)
    write(rule.triggering, language, to: &out)
    heading(Message(vi: "Không báo", en: "Does not report"), to: &out)
    write(rule.nonTriggering, language, to: &out)
    out.append("\n")
  }

  private static func write(
    _ examples: [RuleMetadata.Example], _ language: Language, to out: inout ByteBuffer
  ) {
    for example in examples {
      for line in example.text.split(separator: "\n", omittingEmptySubsequences: false) {
        out.append("  | ")
        out.appendVisible(String(line))
        out.append("\n")
      }
      if let note = example.note { out.append("    (\(note.text(in: language)))\n") }
    }
  }

  /// Appends `rules` as a JSON array.
  package static func writeJSON(
    _ rules: [RuleMetadata], language: Language, to out: inout ByteBuffer
  ) {
    out.append("[")
    for (index, rule) in rules.enumerated() {
      out.append(index > 0 ? ",\n{\"code\":" : "\n{\"code\":")
      out.appendJSON(rule.code)
      out.append(",\"name\":")
      out.appendJSON(rule.name)
      out.append(",\"severity\":")
      out.appendJSON(rule.severity.rawValue)
      out.append(rule.isOnByDefault ? ",\"onByDefault\":true" : ",\"onByDefault\":false")
      out.append(",\"summary\":")
      out.appendJSON(rule.summary.text(in: language))
      out.append(",\"rationale\":")
      out.appendJSON(rule.rationale.text(in: language))
      out.append(",\"bases\":[")
      for (index, basis) in rule.bases.enumerated() {
        if index > 0 { out.append(",") }
        out.appendJSON(basis)
      }
      out.append("],\"triggering\":[")
      writeJSON(rule.triggering, language, to: &out)
      out.append("],\"nonTriggering\":[")
      writeJSON(rule.nonTriggering, language, to: &out)
      out.append("]}")
    }
    out.append("\n]\n")
  }

  private static func writeJSON(
    _ examples: [RuleMetadata.Example], _ language: Language, to out: inout ByteBuffer
  ) {
    for (index, example) in examples.enumerated() {
      out.append(index > 0 ? ",{\"text\":" : "{\"text\":")
      out.appendJSON(example.text)
      out.append(",\"why\":")
      out.appendJSON(example.note?.text(in: language) ?? "")
      out.append("}")
    }
  }
}
