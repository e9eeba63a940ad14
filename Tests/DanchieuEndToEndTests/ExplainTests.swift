import DanchieuTestSupport
import Foundation
import Testing

/// `explain FILE:LINE` shows how the citations there were read.
@Suite struct ExplainTests {
  private static let text = """
    Không có dẫn chiếu ở đây.
    Căn cứ điểm a khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP ngày 05/3/2021 của Chính phủ
    về công tác văn thư.

    """

  private func explain(_ arguments: String...) throws -> Program.Outcome {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", Self.text)
    let place = arguments.map { $0.replacing("a.txt", with: folder.path + "/a.txt") }
    return try Program.run(["explain"] + place)
  }

  @Test func everyPartIsShownWithItsWords() throws {
    let run = try explain("a.txt:2")
    #expect(run.status == 0)
    for words in [
      "“Nghị định số 30/2020/NĐ-CP ngày 05/3/2021 của Chính phủ",
      "“30/2020/NĐ-CP”", "2021-03-05", "“Chính phủ”", "điểm a", "khoản 2", "Điều 5",
      "nghi-dinh/30/2020/nd-cp", "DC105", "làm căn cứ",
    ] {
      #expect(run.text.contains(words), "\(words)")
    }
  }

  @Test func theColumnIsSetAsideAndEnglishIsSpoken() throws {
    let run = try explain("a.txt:2:17", "--lang", "en")
    #expect(run.status == 0)
    #expect(run.text.contains("legal basis"))
    #expect(run.text.contains("looked and said nothing here: "))
  }

  @Test func aLineWithoutCitationSaysSo() throws {
    #expect(try explain("a.txt:1").text.contains("không có dẫn chiếu nào trên dòng này"))
  }

  @Test func jsonIsASmallCaseOfItsOwn() throws {
    let run = try explain("--json", "a.txt:2")
    let object = try JSONSerialization.jsonObject(with: run.output) as? [String: Any]
    let citations = try #require(object?["citations"] as? [[String: Any]])
    #expect(citations.map { $0["code"] as? String } == ["30/2020/NĐ-CP"])
    #expect((object?["text"] as? String)?.contains("Không có dẫn chiếu") == false)
    let findings = try #require(object?["findings"] as? [[String: Any]])
    #expect(findings.contains { $0["ruleCode"] as? String == "DC105" })
    #expect((object?["resolutions"] as? [String: String])?["c1"] == "resolved")
  }

  @Test(arguments: ["a.txt", "a.txt:0", "a.txt:x", "a.txt:9", "missing.txt:1"])
  func aPlaceThatIsNoneIsStatus2(place: String) throws {
    let run = try explain(place)
    #expect(run.status == 2)
    #expect(!run.errors.isEmpty)
    #expect(run.output.isEmpty)
  }
}
