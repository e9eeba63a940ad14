import DanchieuLint
import DanchieuText

/// The documentation of a rule as plain text and as Markdown.
enum RuleHelp {
  static let basis = Message(vi: "Căn cứ", en: "Norms")
  static let reports = Message(vi: "Báo", en: "Reports")
  static let reportsNot = Message(vi: "Không báo", en: "Does not report")

  static func text(of rule: RuleMetadata, _ language: Language) -> String {
    var out = "\(rule.code) \(rule.name)\n\n"
    out += "\(rule.summary.text(in: language))\n\n\(rule.rationale.text(in: language))\n"
    if !rule.bases.isEmpty {
      out += "\n\(basis.text(in: language)):\n"
      for basis in rule.bases { out += "- \(basis)\n" }
    }
    for (heading, example) in examples(of: rule) {
      out += "\n\(heading.text(in: language)):\n\(unmarked(example.text))\n"
    }
    return out
  }

  static func markdown(of rule: RuleMetadata, _ language: Language) -> String {
    func plain(_ text: String) -> String { MarkdownText.escaped(text) }
    var out = "**\(rule.code)** `\(rule.name)`\n\n"
    out += plain(rule.summary.text(in: language)) + "\n\n"
    out += plain(rule.rationale.text(in: language)) + "\n"
    if !rule.bases.isEmpty {
      out += "\n**\(basis.text(in: language))**\n\n"
      for basis in rule.bases { out += "- \(plain(basis))\n" }
    }
    for (heading, example) in examples(of: rule) {
      out += "\n**\(heading.text(in: language))**\n\n"
      let lines = unmarked(example.text).split(separator: "\n").map { "> " + plain(String($0)) }
      out += lines.joined(separator: "\\\n") + "\n"
    }
    return out
  }

  /// The first example of either kind.
  private static func examples(of rule: RuleMetadata) -> [(Message, RuleMetadata.Example)] {
    [(reports, rule.triggering.first), (reportsNot, rule.nonTriggering.first)]
      .compactMap { heading, example in example.map { (heading, $0) } }
  }

  /// An example without its marks `⟦DC101:…⟧`.
  static func unmarked(_ text: String) -> String {
    var out = ""
    for piece in pieces(of: text) {
      if case .words(let words) = piece { out += words }
    }
    return out
  }

  /// A part of an example.
  enum Piece {
    case words(String)
    /// Where a finding is expected: the code of its rule.
    case open(String)
    case close
  }

  /// The words and marks of an example in order.
  static func pieces(of text: String) -> [Piece] {
    var out: [Piece] = []
    var words = ""
    var rest = text[...]
    func flush() {
      if !words.isEmpty { out.append(.words(words)) }
      words = ""
    }
    while let character = rest.popFirst() {
      if character == "⟦", let colon = rest.firstIndex(of: ":") {
        flush()
        out.append(.open(String(rest[..<colon])))
        rest = rest[rest.index(after: colon)...]
      } else if character == "⟧" {
        flush()
        out.append(.close)
      } else {
        words.append(character)
      }
    }
    flush()
    return out
  }
}
