import DanchieuLint
import DanchieuTestSupport
import DanchieuText
import Foundation
import Testing

/// The findings on real documents that somebody read and judged, see findings.tsv.
struct JudgedFinding {
  var file: String
  var code: String
  var severity: String
  var text: String
  var verdict: String

  static func all() throws -> [JudgedFinding] {
    let path = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    let table = try String(contentsOfFile: "/" + path + "/findings.tsv", encoding: .utf8)
    return try table.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      try #require(fields.count == 7, "\(line)")
      return JudgedFinding(
        file: fields[0], code: fields[1], severity: fields[2], text: fields[4], verdict: fields[5])
    }
  }

  /// The share of right ones among those that are right or wrong.
  static func precision(_ judged: [JudgedFinding]) -> Double {
    let right = judged.count { $0.verdict == "right" }
    let wrong = judged.count { $0.verdict == "wrong" }
    return right + wrong == 0 ? 1 : Double(right) / Double(right + wrong)
  }
}

@Suite struct JudgedPrecisionTests {
  @Test func twoHundredAreJudged() throws {
    let all = try JudgedFinding.all()
    #expect(all.count >= 200)
    #expect(all.allSatisfy { ["right", "wrong", "arguable"].contains($0.verdict) })
  }

  @Test(arguments: [("error", 0.98), ("warning", 0.95)])
  func severitiesReachTheirBar(severity: String, bar: Double) throws {
    let judged = try JudgedFinding.all().filter { $0.severity == severity }
    #expect(JudgedFinding.precision(judged) >= bar)
  }

  @Test func everyRuleReachesNineTenths() throws {
    for (code, judged) in Dictionary(grouping: try JudgedFinding.all(), by: \.code) {
      #expect(JudgedFinding.precision(judged) >= 0.9, "\(code)")
    }
  }
}

/// Gold texts are read as they stand; findings judged right must stay, wrong ones must not come back.
@Suite(.enabled(if: Shared.folder != nil, "the folder ../shared (DANCHIEU_SHARED) is not here"))
struct JudgedTextTests {
  private static func texts() throws -> [String: String] {
    let folder = try #require(Shared.folder)
    var texts: [String: String] = [:]
    for name in ["dev.json", "dev-full.json"] {
      let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/gold/\(name)"))
      let documents = try #require(
        JSONSerialization.jsonObject(with: data) as? [[String: Any]])
      for document in documents {
        if let id = document["id"] as? String, let text = document["text"] as? String {
          texts["gold/\(name):\(id)"] = text
        }
      }
    }
    return texts
  }

  @Test func judgedFindingsStayAsTheyAreJudged() throws {
    let texts = try Self.texts()
    let judged = Dictionary(
      grouping: try JudgedFinding.all().filter { texts[$0.file] != nil }, by: \.file)
    #expect(!judged.isEmpty)
    for (file, expected) in judged {
      let text = try #require(texts[file])
      let bytes = Array(text.utf8)
      let found = Checking.check(text).findings.map { finding in
        let range = finding.range.start..<finding.range.end
        let words = String(decoding: bytes[range], as: UTF8.self).split { $0.isWhitespace }
        return finding.code + " " + words.joined(separator: " ").prefix(120)
      }
      for one in expected {
        let shown = found.contains(one.code + " " + one.text)
        if one.verdict == "right" { #expect(shown, "\(file): \(one.code) \(one.text)") }
        if one.verdict == "wrong" { #expect(!shown, "\(file): \(one.code) \(one.text)") }
      }
    }
  }
}
