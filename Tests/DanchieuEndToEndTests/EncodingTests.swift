import DanchieuTestSupport
import Foundation
import Testing

@Suite struct EncodingTests {
  private static let text = """
    Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;

    """

  private func encoding(_ bytes: [UInt8]?, _ options: String...) throws -> (String, Program.Outcome)
  {
    let outcome = try Program.run(
      ["extract", "-f", "json", "-"] + options, input: Data(try #require(bytes)))
    let report = try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any]
    let documents = report?["documents"] as? [[String: Any]]
    let document = documents?.first?["document"] as? [String: Any]
    return (document?["encoding"] as? String ?? "", outcome)
  }

  @Test func aRecognisedEncodingIsNamedWithItsConfidence() throws {
    let (name, outcome) = try encoding(LegacyEncoder.tcvn3(Self.text))
    #expect(name == "tcvn3")
    #expect(outcome.text.contains("\"code\":\"30/2020/NĐ-CP\""))
    #expect(outcome.errors.contains("tin cậy 9"))
  }

  @Test func placesAreBytesOfTheFile() throws {
    let bytes = try #require(LegacyEncoder.vni(Self.text))
    let (name, outcome) = try encoding(bytes)
    #expect(name == "vni")
    let start = try #require(bytes.firstRange(of: Array("Ngh".utf8))?.lowerBound)
    #expect(outcome.text.contains("\"source\":{\"start\":\(start),"))
  }

  @Test func theGivenEncodingCounts() throws {
    let (name, outcome) = try encoding(LegacyEncoder.viqr("so^' 1/CP"), "--encoding", "VIQR")
    #expect(name == "viqr")
    #expect(outcome.errors.isEmpty)
  }

  @Test func anUnknownEncodingIsAnError() throws {
    let outcome = try Program.run(["extract", "--encoding", "latin", "-"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("tcvn3"))
  }

  @Test func fixLeavesLegacyFilesAlone() throws {
    let bytes = try #require(
      LegacyEncoder.tcvn3(Self.text + "Quyết định số 7/QĐ-BNV ngày 5/2/2020"))
    let outcome = try Program.run(["fix", "-"], input: Data(bytes))
    #expect(Array(outcome.output) == bytes)
  }
}
