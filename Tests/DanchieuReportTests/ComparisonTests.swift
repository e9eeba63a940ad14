import Danchieu
import DanchieuCitations
import DanchieuLint
import DanchieuReport
import DanchieuTestSupport
import DanchieuText
import Testing

/// Two drafts differ in citations and findings, wherever these stand.
struct ComparisonTests {
  /// Endings of the snapshots.
  static let names = ["text", "json", "html", "text-en", "html-en"]

  private static let old = """
    BÁO CÁO
    Kết quả <thực hiện> & kế hoạch

    1. Theo Quyết định số 93/QĐ-UBND ngày 05 tháng 3 năm 2020 của Ủy ban nhân dân xã Sông Trà.
    2. Theo Kế hoạch số 41/KH-UBND ngày 02 tháng 4 năm 2024 của Ủy ban nhân dân xã Sông Trà.
    3. Theo Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2019 của Chính phủ.
    4. Theo khoản 1 Điều 3 Luật Đất đai năm 2013.

    """

  private static let new = """
    BÁO CÁO
    Kết quả <thực hiện> & kế hoạch
    Một dòng được thêm vào phía trên, không có dẫn chiếu nào.

    1. Theo Quyết định số 93/QĐ-UBND ngày 06 tháng 3 năm 2020 của Ủy ban nhân dân xã Sông Trà.
    2. Theo Kế hoạch số 42/KH-UBND ngày 02 tháng 4 năm 2024 của Ủy ban nhân dân xã Sông Trà.
    3. Theo Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ.
    4. Thông tư số 09/2021/TT-BNV ngày 11 tháng 10 năm 2021 của Bộ Nội vụ <b>.

    """

  private static func analyzed(_ text: String, _ path: String) throws -> AnalyzedDocument {
    let documents = try Analysis(linter: Linter()).analyze(Array(text.utf8), path: path)
    return try #require(documents.first)
  }

  private static func comparison(_ old: String, _ new: String) throws -> Comparison {
    Comparison(try analyzed(old, "cũ.txt"), try analyzed(new, "mới.txt")) { finding, document in
      let loose = "\(finding.code) \(document.reading.string(finding.range))"
      let sentence = Fingerprints.sentence(
        at: finding.range, in: document.reading.document.text)
      return Comparison.FindingName(exact: loose + sentence, loose: loose)
    }
  }

  @Test func aDraftIsTheSameAsItself() throws {
    #expect(try Self.comparison(Self.old, Self.old).isEmpty)
  }

  @Test func linesAndBlanksAreNoDifference() throws {
    let moved = "\n\n" + Self.old.replacing("Kế hoạch số", with: "Kế hoạch  số")
    #expect(try Self.comparison(Self.old, moved).isEmpty)
  }

  @Test func anotherDateIsAChange() throws {
    let result = try Self.comparison(Self.old, Self.new)
    let change = try #require(result.changed.first)
    #expect(change.fields == [.date])
    #expect(change.old.values[.date] == "2020-03-05")
    #expect(change.new.values[.date] == "2020-03-06")
  }

  @Test func anotherNumberInItsPlaceIsAChange() throws {
    let result = try Self.comparison(Self.old, Self.new)
    #expect(result.changed.contains { $0.fields == [.code] && $0.new.text.contains("42/KH") })
  }

  @Test func whatStandsInOneDraftOnlyIsAddedOrDropped() throws {
    let result = try Self.comparison(Self.old, Self.new)
    #expect(result.added.map { $0.values[.code] } == ["09/2021/TT-BNV"])
    #expect(result.dropped.map { $0.values[.title] } == ["Đất đai"])
  }

  @Test func findingsComeAndGo() throws {
    let result = try Self.comparison(Self.old, Self.new)
    #expect(result.goneFindings.contains { $0.code == "DC105" })
    #expect(!result.newFindings.contains { $0.code == "DC105" })
    let back = try Self.comparison(Self.new, Self.old)
    #expect(back.newFindings.contains { $0.code == "DC105" })
  }

  @Test func oneOfSeveralMentionsIsDropped() throws {
    let line = "Theo Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020.\n"
    let other = "Căn cứ vào Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 nói trên.\n"
    let result = try Self.comparison(line + other + line, line + line)
    #expect(result.changed.isEmpty && result.added.isEmpty)
    #expect(result.dropped.map(\.place.line) == [2])
  }

  @Test(arguments: names)
  func theFormatIsAsItWas(name: String) throws {
    let comparison = try Self.comparison(Self.old, Self.new)
    let language: Language = name.hasSuffix("-en") ? .en : .vi
    let tool = ToolInfo(
      name: "danchieu", version: "0", rules: .init(version: "1", date: "2026-01-01"),
      registry: .init(version: "1", date: "2026-01-01"))
    var out = ByteBuffer()
    switch name.prefix(4) {
    case "text":
      let style = TerminalStyle(
        language: language, palette: Palette(isColoured: false), columns: 100)
      ComparisonText(style: style).write(comparison, to: &out)
    case "json": ComparisonJSON.write(comparison, tool: tool, language, to: &out)
    default: ComparisonHTML(language: language).write(comparison, tool: tool, to: &out)
    }
    let snapshot = Snapshot("compare.\(name)", of: "DanchieuReportTests")
    let difference = try snapshot.difference(from: out.takeBytes())
    #expect(difference == nil, "\(difference ?? "")")
  }
}
