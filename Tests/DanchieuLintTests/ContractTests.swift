import DanchieuLint
import Foundation
import Testing

/// The table of contract/rules.md and the catalogue say the same, where ../shared is at hand.
@Suite(.enabled(if: Shared.folder != nil, "the folder ../shared (DANCHIEU_SHARED) is not here"))
struct ContractTests {
  /// Rows of the table: code, name and the words on the default.
  private static func rows() throws -> [String: (name: String, severity: String)] {
    let folder = try #require(Shared.folder)
    let page = try String(contentsOfFile: folder + "/contract/rules.md", encoding: .utf8)
    var rows: [String: (name: String, severity: String)] = [:]
    for line in page.split(separator: "\n") where line.hasPrefix("| DC") {
      let cells = line.split(separator: "|").map { cell in
        String(
          cell.drop { $0 == " " || $0 == "`" }.reversed().drop { $0 == " " || $0 == "`" }
            .reversed())
      }
      if cells.count > 3 { rows[cells[0]] = (cells[1], cells[3]) }
    }
    return rows
  }

  @Test(arguments: RuleCatalogue.all.map { $0.metadata.code })
  func everyRuleHasItsRow(code: String) throws {
    let rule = try #require(RuleCatalogue.rule(code)).metadata
    let row = try #require(try Self.rows()[code], "no row for \(code)")
    #expect(row.name == rule.name)
    #expect(rule.isOnByDefault == (row.severity != "off"))
    if rule.isOnByDefault { #expect(row.severity.hasPrefix(rule.severity.rawValue)) }
  }

  @Test func everyRowHasItsRule() throws {
    let codes = Set(RuleCatalogue.all.map { $0.metadata.code })
    #expect(Set(try Self.rows().keys) == codes)
  }
}
