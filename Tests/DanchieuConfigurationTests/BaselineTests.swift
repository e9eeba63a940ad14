import DanchieuCitations
import DanchieuConfiguration
import DanchieuDocument
import DanchieuGraph
import DanchieuLint
import DanchieuRegistry
import DanchieuText
import Testing

/// Baselines: what they know findings by, and their file.
@Suite struct BaselineTests {
  static let wrong = "Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2021 của Chính phủ."

  private func check(_ text: String) throws -> (Linter.Result, Reading) {
    let document = try #require(DocumentReader.read(Array(text.utf8), path: "a.txt").first)
    let reading = Reading(of: document)
    let graph = CitationGraph(of: reading, registry: .embedded)
    let rule = try #require(RuleCatalogue.rule("DC105"))
    let subject = Subject(reading: reading, graph: graph, registry: .embedded)
    return (Linter(rules: [rule]).check(subject), reading)
  }

  private func baseline(of text: String) throws -> Baseline {
    let (result, reading) = try check(text)
    var baseline = Baseline()
    for finding in result.findings {
      baseline.add(BaselineKey(of: finding, in: reading, path: "a.txt"))
    }
    return baseline
  }

  @Test func acceptedFindingsAreLeftOutWhereverTheyMove() throws {
    let baseline = try baseline(of: Self.wrong)
    var (result, reading) = try check("Mở đầu.\n\nThêm\tmột dòng.\n\(Self.wrong)\n")
    let stale = baseline.apply(to: &result, of: reading, path: "a.txt")
    #expect(result.findings.isEmpty && result.baselined == 1 && stale.isEmpty)
  }

  @Test func oneMoreOfTheSameIsReported() throws {
    let baseline = try baseline(of: Self.wrong)
    var (result, reading) = try check("\(Self.wrong)\n\(Self.wrong)\n")
    _ = baseline.apply(to: &result, of: reading, path: "a.txt")
    #expect(result.findings.count == 1)
  }

  @Test func otherFilesAndSentencesAreReported() throws {
    let baseline = try baseline(of: Self.wrong)
    var (moved, reading) = try check(Self.wrong)
    _ = baseline.apply(to: &moved, of: reading, path: "b.txt")
    #expect(moved.findings.count == 1)
    var (changed, other) = try check("Thực hiện " + Self.wrong)
    let stale = baseline.apply(to: &changed, of: other, path: "a.txt")
    #expect(changed.findings.count == 1 && stale.values.reduce(0, +) == 1)
  }

  @Test func theFileIsSortedAndReadsBack() throws {
    var baseline = Baseline()
    for (path, rule) in [("b/đ.txt", "DC105"), ("a\"\n.txt", "DC204"), ("b/đ.txt", "DC104")] {
      baseline.add(BaselineKey(path: path, rule: rule, citation: "12\\KH", sentence: "0f"))
    }
    baseline.add(
      BaselineKey(path: "b/đ.txt", rule: "DC104", citation: "12\\KH", sentence: "0f"), count: 2)
    let bytes = BaselineFile.bytes(of: baseline)
    #expect(try BaselineFile.read(bytes) == baseline)
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 3 + 3 + 2)
    #expect(lines[4].contains("\"rule\": \"DC104\"") && lines[4].contains("\"count\": 3"))
    #expect(String(decoding: BaselineFile.bytes(of: Baseline()), as: UTF8.self).contains("[]"))
  }

  @Test(arguments: [
    ("{\"version\": 1, \"findings\": [}", "wrong JSON at line 1, column 29"),
    ("{\"version\": 1,\n \"findings\": [", "the JSON ends early at line 2"),
    ("[]", "no JSON object"),
    (
      "{\"version\": 1, \"findings\": [{\"path\": 1}]}",
      "“findings[1].path” is not of the right type"
    ),
    (
      "{\"version\": 1, \"findings\": [{\"path\": \"a\", \"rule\": \"DC101\", \"sentence\": \"\"}]}",
      "“findings[1].citation” is missing"
    ),
  ])
  func reasonsTellThePlace(text: String, reason: String) {
    let failure = #expect(throws: BaselineFile.Failure.self) {
      try BaselineFile.read(Array(text.utf8))
    }
    #expect(failure?.message.en == "not a baseline of danchieu: \(reason)")
  }

  @Test(arguments: ["", "[]", "{}", "{\"version\": 2, \"findings\": []}", "\u{0}"])
  func otherFilesAreRefused(text: String) {
    #expect(throws: BaselineFile.Failure.self) { try BaselineFile.read(Array(text.utf8)) }
  }
}

/// What `git diff --unified=0` says.
@Suite struct ChangedLinesTests {
  private let diff = """
    diff --git a/a.txt b/a.txt
    --- a/a.txt
    +++ b/a.txt
    @@ -1,0 +2,2 @@ tiêu đề
    +++ b/other.txt
    +@@ -1 +1 @@
    @@ -9 +11 @@
    -cũ
    +mới
    @@ -20,3 +21,0 @@
    --- a/x
    -b
    -c
    diff --git "a/\\303\\252 \\".txt" "b/\\303\\252 \\".txt"
    --- /dev/null
    +++ "b/\\303\\252 \\".txt"
    @@ -0,0 +1 @@
    +một
    diff --git a/gone.txt b/gone.txt
    --- a/gone.txt
    +++ /dev/null
    @@ -1 +0,0 @@
    -x
    """

  @Test func linesOfHunksAreChanged() {
    let changes = ChangedLines(diff: Array(diff.utf8))
    let touched = (1...30).filter { changes.touches("a.txt", $0, $0) }
    #expect(touched == [2, 3, 11])
    #expect(changes.touches("a.txt", 4, 12) && !changes.touches("a.txt", 12, 30))
  }

  @Test func textThatLooksLikeAHeaderIsText() {
    let changes = ChangedLines(diff: Array(diff.utf8))
    #expect(!changes.touches("other.txt", 1, 100) && !changes.touches("gone.txt", 1, 100))
  }

  @Test func namesInQuotationMarksAreRead() {
    let changes = ChangedLines(diff: Array(diff.utf8))
    #expect(changes.touches("ê \".txt", 1, 1) && !changes.touches("ê \".txt", 2, 2))
  }

  @Test func newFilesAreChangedAsAWhole() {
    var changes = ChangedLines()
    changes.add(newFile: "b.txt")
    #expect(changes.touches("b.txt", 400, 400) && !changes.touches("a.txt", 1, 1))
  }
}
