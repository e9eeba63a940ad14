import Danchieu
import DanchieuAnnotate
import DanchieuTestSupport
import DanchieuText
import Testing

/// Comments and changes in Word files (the checklist of anchors/ux.md, section 4).
@Suite struct DocxAnnotatorTests {
  private static let start = "Theo Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm "
  private func file(_ paragraph: String, more: [StoredArchive.Entry] = [], relations: String = "")
    -> [UInt8]
  {
    StoredArchive.bytes(
      StoredArchive.word("<w:p>\(paragraph)</w:p>", more: more, relations: relations))
  }
  private func run(_ words: String, _ properties: String = "") -> String {
    "<w:r>\(properties)<w:t>\(words)</w:t></w:r>"
  }
  private func text(_ bytes: [UInt8]) throws -> String {
    let documents = try DocumentReader.read(bytes, path: "a")
    return String(decoding: try #require(documents.first).text, as: UTF8.self)
  }
  /// A sentence with a finding of DC105, its words in several runs.
  private var split: String {
    run("Theo Nghị định số 61/20", "<w:rPr><w:b/></w:rPr>")
      + run("18/NĐ-CP ngày 23 tháng 4 năm 2019")
      + run(" của Chính phủ, các xã đã làm.")
  }

  @Test func theTextStaysTheSame() throws {
    let before = file(split)
    let after = try Annotating.run(before, path: "a.docx")
    #expect(after.marks == 1)
    #expect(after.bytes != before)
    #expect(try text(after.bytes) == text(before))
  }

  @Test func annotatingTwiceGivesTheSameBytes() throws {
    var options = AnnotationOptions()
    options.suggests = true
    options.bookmarks = true
    options.links = try InstrumentLinks(template: "https://example.vn/{slug}")
    let once = try Annotating.run(file(split), path: "a.docx", options).bytes
    let twice = try Annotating.run(once, path: "a.docx", options).bytes
    #expect(once == twice)
  }

  @Test func fieldsAndContentControlsStayWhole() throws {
    for wrapper in [
      ("<w:fldSimple w:instr=\"REF a\">", "</w:fldSimple>"),
      ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
      (
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:fldChar "
          + "w:fldCharType=\"separate\"/></w:r>", "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
      ),
      ("<w:ins w:id=\"7\" w:author=\"A\">", "</w:ins>"), ("<w:hyperlink>", "</w:hyperlink>"),
    ] {
      let before = file(wrapper.0 + split + wrapper.1)
      let after = try Annotating.run(before, path: "a.docx")
      #expect(after.marks == 1)
      #expect(try text(after.bytes) == text(before))
      #expect(try Annotating.run(after.bytes, path: "a.docx").bytes == after.bytes)
    }
  }

  @Test func findingsInTextBoxesAreMarkedAtTheirHost() throws {
    let box = "<w:r><w:txbxContent><w:p>\(split)</w:p></w:txbxContent></w:r>"
    let after = try Annotating.run(file(run("Thân.") + box), path: "a.docx")
    #expect(after.marks == 1)
  }

  @Test func protectedFilesAreRefused() {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let settings =
      "<w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
      + "<w:documentProtection w:edit=\"readOnly\" w:enforcement=\"1\"/></w:settings>"
    let bytes = file(
      split, more: [.init("word/settings.xml", settings)],
      relations: "<Relationship Id=\"s\" Type=\"\(office)/settings\" Target=\"settings.xml\"/>")
    #expect(throws: AnnotationRun.Failure.self) { try Annotating.run(bytes, path: "a.docx") }
  }

  @Test func resolvedCommentsSuppress() throws {
    let space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let comments =
      "<w:comments \(space) xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\">"
      + "<w:comment w:id=\"3\" w:author=\"danchieu\"><w:p w14:paraId=\"0000000A\">"
      + run("Lỗi: năm sai [DC105]") + "</w:p></w:comment></w:comments>"
    let states =
      "<w15:commentsEx xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\">"
      + "<w15:commentEx w15:paraId=\"0000000A\" w15:done=\"1\"/></w15:commentsEx>"
    let marked =
      "<w:commentRangeStart w:id=\"3\"/>\(split)<w:commentRangeEnd w:id=\"3\"/>"
    let bytes = file(
      marked,
      more: [.init("word/comments.xml", comments), .init("word/commentsExtended.xml", states)],
      relations: "<Relationship Id=\"a\" Type=\"\(office)/comments\" Target=\"comments.xml\"/>"
        + "<Relationship Id=\"b\" Type=\"http://schemas.microsoft.com/office/2011/relationships/"
        + "commentsExtended\" Target=\"commentsExtended.xml\"/>")
    let document = try #require(
      try Analysis(linter: Linter()).analyze(bytes, path: "a.docx").first)
    #expect(document.check?.findings.map(\.code) == [])
  }
}
