import DanchieuDocument
import DanchieuTestSupport
import DanchieuText
import Testing

/// Archives that are broken, or made to do harm: a message, and nothing read.
@Suite struct HostileArchiveTests {
  private static let body = "<w:p><w:r><w:t>Căn cứ Luật số 31/2024/QH15;</w:t></w:r></w:p>"

  private func refusal(_ entries: [StoredArchive.Entry]) -> String {
    do throws(ReadError) {
      _ = try DocumentReader.read(StoredArchive.bytes(entries), path: "a.docx")
      return ""
    } catch {
      return error.message.en
    }
  }

  @Test func anHonestArchiveIsRead() throws {
    let bytes = StoredArchive.bytes(StoredArchive.word(Self.body))
    let document = try #require(try DocumentReader.read(bytes, path: "a.docx").first)
    #expect(String(decoding: document.text, as: UTF8.self) == "Căn cứ Luật số 31/2024/QH15;\n")
  }

  @Test(arguments: ["../x.xml", "/x.xml", "word\\x.xml", "C:/x.xml", "word/../../x.xml"])
  func namesThatLeadOut(name: String) {
    let entries = StoredArchive.word(Self.body, more: [.init(name, "x")])
    #expect(refusal(entries).contains("leads out of the archive"))
  }

  @Test(arguments: ["word/document.xml", "WORD/Document.xml"])
  func twoEntriesOfOneName(name: String) {
    #expect(
      refusal(StoredArchive.word(Self.body, more: [.init(name, "x")]))
        .contains("two entries have this name"))
  }

  @Test func encryptedEntries() {
    var entries = StoredArchive.word(Self.body)
    entries[2].flags = 1
    #expect(refusal(entries).contains("encrypted"))
  }

  @Test func entriesThatOverlap() {
    var entries = StoredArchive.word(Self.body, more: [.init("word/x.xml", "x")])
    entries[4].placeOf = 2
    #expect(refusal(entries).contains("overlaps another entry"))
  }

  @Test(arguments: [1, 100_000, 1 << 30])
  func sizesThatLie(claimed: Int) {
    var entries = StoredArchive.word(Self.body)
    entries[2].claimed = claimed
    #expect(!refusal(entries).isEmpty)
  }

  @Test func tooManyEntries() {
    let more = (0..<2000).map { StoredArchive.Entry("word/x\($0).xml", "") }
    #expect(refusal(StoredArchive.word(Self.body, more: more)).contains("the limit is 2000"))
  }

  @Test func everyTruncationIsRefused() {
    let bytes = StoredArchive.bytes(StoredArchive.word(String(repeating: Self.body, count: 200)))
    for end in stride(from: 5, to: bytes.count, by: 1024) {
      #expect(throws: ReadError.self) {
        try DocumentReader.read(Array(bytes[..<end]), path: "a.docx")
      }
    }
  }

  @Test func documentTypesInPartsAreRefused() {
    var entries = StoredArchive.word(Self.body)
    let text = String(decoding: entries[2].bytes, as: UTF8.self)
    entries[2].bytes = Array(("<!DOCTYPE x [<!ENTITY a \"b\">]>" + text).utf8)
    #expect(refusal(entries).contains("no DOCTYPE"))
  }

  @Test func sheetsAreNoDocuments() {
    var entries = StoredArchive.word(Self.body)
    let types = String(decoding: entries[0].bytes, as: UTF8.self)
    entries[0].bytes = Array(types.replacing("wordprocessingml", with: "spreadsheetml").utf8)
    #expect(refusal(entries).contains("no Word document"))
  }
}
