import Danchieu
import DanchieuLint
import DanchieuReport
import Foundation
import Testing

/// Text of documents is never more than text, whatever format it stands in.
@Suite struct InjectionTests {
  /// What no output may hold outside of JSON strings that must keep the words as they are.
  private static let forbidden: [Unicode.Scalar] = [
    "\u{1B}", "\u{7}", "\u{202E}", "\u{202C}", "\u{0}",
  ]

  @Test(arguments: ["text", "github", "junit", "checkstyle", "csv", "markdown", "html", "gitlab"])
  func noControlCharacterIsPrinted(name: String) throws {
    let scalars = try HostileRun.text(name).unicodeScalars
    for scalar in Self.forbidden { #expect(!scalars.contains(scalar), "U+\(scalar.value)") }
  }

  @Test(arguments: ["sarif", "rdjson", "json", "jsonl"])
  func jsonEscapesControlCharacters(name: String) throws {
    let bytes = try HostileRun.output(name)
    #expect(!bytes.contains { $0 < 0x20 && $0 != 0x0A })
  }

  @Test func everyGitHubLineIsOneCommandOfOurs() throws {
    let lines = try HostileRun.text("github").split(separator: "\n")
    #expect(lines.count == 12)
    for line in lines {
      let isOurs = ["::error ", "::warning ", "::notice "].contains { line.hasPrefix($0) }
      #expect(isOurs, "\(line)")
      #expect(!line.contains("\r"))
    }
    #expect(try HostileRun.text("github").contains("100%250A::stop-commands::khoá"))
    #expect(try HostileRun.text("github").contains("file=dự thảo/%3A%3Aerror%2C=1|<b>%25.txt,"))
  }

  /// Even on the terminal of a runner, and whatever a file is called.
  @Test(arguments: CheckFormats.names)
  func noLineStartsWithACommandOfADocument(name: String) throws {
    let text = "::add-mask::x Quyết định số 5/QĐ-UBND ngày\n30/02/2024\n::stop-commands::x\n"
    let linter = Linter(rules: HostileRun.rules + [LinesRule.self])
    let documents = try Analysis(linter: linter).analyze(Array(text.utf8), path: " ::error::x.txt")
    let out = String(
      decoding: try HostileRun.output(name, of: documents, remarks: []), as: UTF8.self)
    for line in out.split(whereSeparator: \.isNewline) {
      let start = line.drop { $0.isWhitespace }
      // Ours begin with a level, and have a title.
      let isOurs = name == "github" && start.contains(",title=")
      #expect(isOurs || !start.hasPrefix("::"), "\(line)")
      #expect(!start.hasPrefix("##["), "\(line)")
    }
  }

  /// Runners of GitHub and Azure take such marks for commands anywhere on a line.
  @Test(arguments: ["text", "markdown"])
  func noMarkOfARunnerIsPrinted(name: String) throws {
    let text = "# #[d] ##[add-mask]x ###[b] Quyết định số 5/QĐ-UBND ##vso[task.x]y ##[c]\n"
    let linter = Linter(rules: HostileRun.rules)
    let documents = try Analysis(linter: linter).analyze(Array(text.utf8), path: "##[error]x.txt")
    let out = String(
      decoding: try HostileRun.output(name, of: documents, remarks: []), as: UTF8.self)
    #expect(!out.contains("##[") && !out.contains("##vso["))
    if name == "text" {
      #expect(out.contains("##\\u{5B}add-mask]") && out.contains("##vso\\u{5B}task.x]"))
      #expect(out.contains("# #[d]"))
      // The marks stand under the words in spite of the spelling.
      let lines = out.split(separator: "\n").map(String.init)
      let row = try #require(lines.firstIndex { $0.contains("add-mask]x") })
      let start = try #require(lines[row].range(of: "Quyết định")).lowerBound
      let under = try #require(lines[row + 1].firstIndex(of: "^"))
      #expect(
        lines[row].distance(from: lines[row].startIndex, to: start)
          == lines[row + 1].distance(from: lines[row + 1].startIndex, to: under))
    }
  }

  @Test func aSpreadsheetSeesNoFormula() throws {
    let rows = try HostileRun.text("csv").split(separator: "\r\n")
    #expect(rows.count == 12)
    for row in rows.dropFirst() {
      // Quoted cells are every second part between quotation marks.
      for (index, part) in row.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      {
        let cells = index % 2 == 1 ? [part] : part.split(separator: ",")
        for cell in cells {
          #expect(cell.first.map { "=+-@\t\r".contains($0) } != true, "\(cell)")
        }
      }
    }
  }

  @Test func thePageHoldsNoTagOfADocument() throws {
    let page = try HostileRun.text("html")
    #expect(page.components(of: "<script") == 1)
    #expect(page.components(of: "</script") == 1)
    #expect(!page.contains("<b>"))
    #expect(!page.contains("<i>"))
    #expect(page.contains("=HYPERLINK(&quot;http://vi-du.vn"))
  }

  @Test func thePageLoadsNothing() throws {
    let page = try HostileRun.text("html")
    for sign in [" src=", "<link", "<img", "@import", "url(", "fetch(", "XMLHttp", "<iframe"] {
      #expect(!page.contains(sign), "\(sign)")
    }
    #expect(page.contains("default-src 'none'"))
  }

  @Test func markdownHasNoLinkMentionOrExtraCell() throws {
    let text = try HostileRun.text("markdown")
    #expect(text.contains("\\[x\\](y)"))
    #expect(!text.contains("@ai"))
    #expect(!text.contains("<b>"))
    for row in text.split(separator: "\n") where row.hasPrefix("| ") {
      let cells = row.replacing("\\|", with: "").count { $0 == "|" }
      #expect(cells == 4 || cells == 5, "\(row)")
    }
  }

  @Test func aViewerOfSARIFSeesNoLink() throws {
    #expect(!(try HostileRun.text("sarif").contains("[x](y)")))
  }
}

extension String {
  /// How often `part` stands in the string.
  func components(of part: String) -> Int {
    split(separator: part, omittingEmptySubsequences: false).count - 1
  }
}
