import DanchieuLint
import DanchieuReport
import DanchieuTestSupport
import DanchieuText
import Foundation
import Testing

/// The articles on the rules are those that the rule files make.
@Suite struct RuleArticleTests {
  private static let rules = RuleCatalogue.all.map { $0.metadata }

  /// `DANCHIEU_SNAPSHOTS=write swift test --filter RuleArticleTests` writes them anew.
  @Test(arguments: [(Language.vi, "RulesVietnamese.md"), (.en, "Rules.md")])
  func theArticleIsMadeFromTheRules(language: Language, name: String) throws {
    let article = Snapshot(generated: "Sources/Danchieu/Danchieu.docc/\(name)")
    let difference = try article.difference(
      from: Array(RuleArticle.markdown(of: Self.rules, language).utf8))
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test(arguments: [Language.vi, .en])
  func everyRuleHasASectionWithNormReasonAndExamples(language: Language) throws {
    let article = RuleArticle.markdown(of: Self.rules, language)
    let sections = article.components(separatedBy: "\n## ").dropFirst()
    #expect(sections.count == Self.rules.count)
    for (rule, section) in zip(Self.rules, sections) {
      #expect(section.hasPrefix("\(rule.code) \(rule.name)\n"))
      #expect(section.components(separatedBy: "\n- ").count - 1 >= rule.bases.count)
      #expect(
        section.components(separatedBy: "```text").count - 1
          == rule.triggering.count + rule.nonTriggering.count)
      #expect(section.contains("⟦"))
    }
  }

  /// The table of contract/rules.md and the catalogue name the same rules with the same defaults.
  @Test(.enabled(if: TestFolders.shared != nil, "\(TestFolders.skipped)"))
  func everyRuleHasItsRowInTheContract() throws {
    let shared = try #require(TestFolders.shared)
    let text = String(
      decoding: try TestFolders.bytes(shared + "/contract/rules.md"), as: UTF8.self)
    var rows: [String: (name: String, severity: String)] = [:]
    for line in text.split(separator: "\n") where line.hasPrefix("| DC") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      try #require(cells.count >= 5)
      rows[cells[0]] = (cells[1].trimmingCharacters(in: ["`"]), cells[3])
    }
    #expect(rows.keys.sorted() == Self.rules.map(\.code))
    for rule in Self.rules {
      let row = try #require(rows[rule.code])
      #expect(row.name == rule.name)
      #expect(row.severity == "off" ? !rule.isOnByDefault : rule.isOnByDefault, "\(rule.code)")
      if row.severity != "off" { #expect(row.severity.hasPrefix(rule.severity.rawValue)) }
    }
  }
}
