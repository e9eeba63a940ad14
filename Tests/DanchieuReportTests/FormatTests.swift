import Crypto
import Danchieu
import DanchieuDocument
import DanchieuLint
import DanchieuReport
import DanchieuTestSupport
import Foundation
import Testing

/// What each format promises beyond its snapshot.
@Suite struct FormatTests {
  private func json(_ name: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(try HostileRun.output(name)))
  }

  @Test(arguments: ["sarif", "rdjson", "gitlab", "json"])
  func jsonFormatsParse(name: String) throws {
    #expect(try json(name) is [String: Any] || json(name) is [Any])
  }

  @Test(arguments: ["junit", "checkstyle"])
  func xmlFormatsParseWithLibxml2(name: String) throws {
    let document = try DocumentReader.read(HostileRun.output(name), path: name).first
    #expect(document?.format == .xml)
  }

  @Test func gitLabFingerprintsAreUniqueAndKeepTheirValueWhenLinesMove() throws {
    func fingerprints(_ text: String) throws -> [String] {
      let documents = try Analysis(linter: Linter(rules: HostileRun.rules))
        .analyze(Array(text.utf8), path: "a.txt")
      let bytes = try HostileRun.output("gitlab", of: documents, remarks: [])
      let issues = try JSONSerialization.jsonObject(with: Data(bytes)) as? [[String: Any]] ?? []
      return issues.compactMap { $0["fingerprint"] as? String }
    }
    let before = try fingerprints(HostileRun.text)
    #expect(before.count > 4)
    #expect(Set(before).count == before.count)
    #expect(try fingerprints("Dòng mới.\n\n" + HostileRun.text) == before)
  }

  @Test func rdjsonColumnsCountBytes() throws {
    let text = "Tên ế số 9/2021/TT-BNV\n"
    let documents = try Analysis(linter: Linter(rules: HostileRun.rules))
      .analyze(Array(text.utf8), path: "a.txt")
    let rdjson = String(
      decoding: try HostileRun.output("rdjson", of: documents, remarks: []), as: UTF8.self)
    // "Tên " is five bytes, "ế " four, "số " five.
    #expect(
      rdjson.contains(#""range":{"start":{"line":1,"column":15},"end":{"line":1,"column":16}}"#))
    let sarif = String(
      decoding: try HostileRun.output("sarif", of: documents, remarks: []), as: UTF8.self)
    #expect(sarif.contains(#""startColumn":10,"endLine":1,"endColumn":11"#))
  }

  @Test(arguments: ["html", "markdown"])
  func peopleFindPlacesInWordFilesByTheirParagraphs(name: String) throws {
    let body =
      "<w:p><w:r><w:t>Mở đầu</w:t></w:r></w:p><w:p><w:r><w:t>Tên ế số 9/2021/TT-BNV</w:t></w:r></w:p>"
    let documents = try Analysis(linter: Linter(rules: HostileRun.rules))
      .analyze(StoredArchive.bytes(StoredArchive.word(body)), path: "a.docx")
    let page = String(
      decoding: try HostileRun.output(name, of: documents, remarks: []), as: UTF8.self)
    #expect(page.contains(name == "html" ? "a.docx: đoạn 2</code>" : "| đoạn 2 |"))
    #expect(!page.contains("2:10"))
  }

  @Test func fixesInXMLAreEscapedAndLeftOutOverMarkup() throws {
    let rdjson = try HostileRun.text("rdjson")
    #expect(rdjson.components(of: #""text":"&lt;09&gt;""#) == 2)
    #expect(rdjson.components(of: #""text":"<09>""#) == 3)
  }

  @Test(arguments: [(true, "text", 1), (false, "text", 7)])
  func theFirstFindingsArePrintedAndTheRestCounted(capped: Bool, name: String, least: Int) throws {
    let text = try HostileRun.text(name, HostileRun.context(maximum: capped ? 1 : 0))
    #expect(text.components(of: "[numbering/") + text.components(of: "[dating/") >= least)
    #expect(text.contains("--max-findings 0") == capped)
  }

  @Test(arguments: ["markdown", "html"])
  func theGravestStayWhenThereAreTooMany(name: String) throws {
    let text = try HostileRun.text(name, HostileRun.context(maximum: 2))
    let body = name == "html" ? text.components(of: "<article") : text.components(of: "| lỗi |")
    #expect(body == 2)
    #expect(!text.contains(name == "html" ? "class=\"note\"" : "| ghi chú |"))
    #expect(text.contains("Còn 9 phát hiện nữa"))
  }

  @Test func gitHubShowsTenOfEachAndCountsTheRest() throws {
    let text = String(repeating: "Quyết định số 5/QĐ-UBND, số 9/2021/TT-BNV.\n", count: 30)
    let documents = try Analysis(linter: Linter(rules: HostileRun.rules))
      .analyze(Array(text.utf8), path: "a.txt")
    let out = String(
      decoding: try HostileRun.output("github", of: documents, remarks: []), as: UTF8.self)
    #expect(out.components(of: "::warning ") == 10)
    #expect(out.components(of: "::notice ") == 10)
    #expect(out.contains("Còn 41 phát hiện nữa"))
  }

  @Test func aByteOrderMarkStartsCSVWhenAsked() throws {
    var context = HostileRun.context()
    context.hasByteOrderMark = true
    #expect(try HostileRun.output("csv", context).starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(try !HostileRun.output("csv").starts(with: [0xEF]))
  }

  @Test func thePoliciesNameTheStyleAndTheScript() throws {
    func hash(_ text: String) -> String {
      "sha256-" + Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString()
    }
    #expect(PageStyle.hash == hash(PageStyle.code))
    #expect(PageScript.hash == hash(PageScript.code))
    let page = try HostileRun.text("html")
    #expect(page.contains("<style>\(PageStyle.code)</style>"))
    #expect(page.contains("<script>\(PageScript.code)</script>"))
  }

  @Test func renderingBeforehandGivesTheSameBytes() throws {
    for name in CheckFormats.names {
      let context = HostileRun.context()
      var writer = try #require(CheckFormats.entry(name)).make(context)
      var out = ByteBuffer()
      var tally = CheckTally()
      writer.begin(to: &out)
      for document in try HostileRun.documents() {
        let digest = DocumentFindings(of: document, context, hashesLines: writer.usesLineHashes)
        var counted = CheckTally()
        counted.count(document)
        writer.add(
          rendered: writer.bytes(of: document), writer.readsFindings ? digest : nil, counted,
          after: tally, to: &out)
        tally.add(counted)
      }
      tally.failures = 1
      writer.end(RunFacts(tally: tally, remarks: HostileRun.remarks), to: &out)
      #expect(try out.takeBytes() == HostileRun.output(name), "\(name)")
    }
  }
}
