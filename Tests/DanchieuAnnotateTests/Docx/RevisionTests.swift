import Danchieu
import DanchieuAnnotate
import DanchieuDocument
import DanchieuTestSupport
import Testing

/// Tracked changes (anchors/ux.md, section 4, points 1, 14 and 15): certain corrections as a
/// deletion and an insertion, and nothing of what others did lost.
@Suite struct RevisionTests {
  private typealias Fixture = WordFixture
  private static let start = Fixture.run(
    "Thực hiện Quyết định số 129/2024/QĐ", "<w:rPr><w:b/></w:rPr>")
  private static let end = Fixture.run("UBND ngày 22 tháng 11 năm 2024 của UBND tỉnh.")
  private static let wrong = " - "

  private static func copy(_ middle: String, _ more: WordFixture = Fixture("")) throws
    -> WordFixture.Annotated
  {
    try Fixture("<w:p>\(start)\(middle)\(end)</w:p>", parts: more.parts, relations: more.relations)
      .annotated { $0.suggests = true }
  }

  @Test func aChangeInOneRun() throws {
    let copy = try Fixture(
      Fixture.paragraph(
        Fixture.run(
          "Thực hiện Quyết định số 129/2024/QĐ - UBND ngày 22 tháng 11 năm 2024 của UBND tỉnh.",
          "<w:rPr><w:b/></w:rPr>"))
    ).annotated { $0.suggests = true }
    #expect(
      try copy.part().contains(
        "<w:del w:id=\"2\" w:author=\"danchieu\"><w:r w:rsidR=\"00DC1A55\"><w:rPr><w:b/></w:rPr>"
          + "<w:delText xml:space=\"preserve\"> - </w:delText></w:r></w:del><w:ins w:id=\"3\" "
          + "w:author=\"danchieu\"><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">-</w:t></w:r></w:ins>"
      ))
    #expect(try copy.text.contains("129/2024/QĐ-UBND"))
  }

  @Test func aChangeOverSeveralRuns() throws {
    let italics = "<w:rPr><w:i/></w:rPr>"
    let middle =
      Fixture.run(" ", italics) + "<w:proofErr w:type=\"spellEnd\"/><w:bookmarkStart w:id=\"5\" "
      + "w:name=\"a\"/>" + Fixture.run("-") + "<w:bookmarkEnd w:id=\"5\"/>"
      + Fixture.run(" ", italics)
    let copy = try Self.copy(middle)
    #expect(
      try copy.text
        == "Thực hiện Quyết định số 129/2024/QĐ-UBND ngày 22 tháng 11 năm 2024 của UBND tỉnh.\n")
    let part = try copy.part()
    #expect(part.contains("<w:rPr><w:i/></w:rPr><w:delText xml:space=\"preserve\"> </w:delText>"))
    #expect(part.ranges(of: "<w:del ").count == 1)
    // What is put in is written like the first of the words that go.
    #expect(
      part.contains("<w:ins w:id=\"8\" w:author=\"danchieu\"><w:r><w:rPr><w:i/></w:rPr><w:t "))
  }

  /// What accepting the change would take away with the words, or what is somebody else's.
  @Test(arguments: [
    "<w:del w:id=\"4\" w:author=\"B\"><w:r><w:delText>x</w:delText></w:r></w:del>",
    "<w:ins w:id=\"4\" w:author=\"B\"><w:r><w:t>-</w:t></w:r></w:ins>",
    "<w:hyperlink w:anchor=\"a\"><w:r><w:t>-</w:t></w:r></w:hyperlink>",
    "<w:r><w:footnoteReference w:id=\"2\"/></w:r>", "<w:r><w:drawing/></w:r>",
    "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
      + "<w:r><w:t>-</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
    "<w:sdt><w:sdtContent><w:r><w:t>-</w:t></w:r></w:sdtContent></w:sdt>",
  ])
  func aChangeAcrossSomethingElseStaysAComment(middle: String) throws {
    let isSign = middle.contains("<w:t>-</w:t>")
    let copy = try Self.copy(
      Fixture.run(" ") + middle + Fixture.run(isSign ? " " : "- "))
    #expect(try copy.comments.count == 1)
    #expect(try copy.part().contains(middle))
    #expect(try !copy.part().contains("w:author=\"danchieu\""))
    #expect(copy.notices.contains { $0.contains("cannot be written") })
  }

  @Test func aSignThatIsAnElementIsDeletedToo() throws {
    let copy = try Self.copy(
      "<w:r><w:t xml:space=\"preserve\"> </w:t><w:noBreakHyphen/></w:r>" + Fixture.run(" "))
    #expect(try copy.text.contains("129/2024/QĐ-UBND"))
    #expect(try copy.part().contains("<w:noBreakHyphen/></w:r><w:r"))
  }

  @Test func aChangeInsideAnInsertionStaysAComment() throws {
    let inserted =
      "<w:ins w:id=\"4\" w:author=\"B\">\(Self.start)\(Fixture.run(Self.wrong))\(Self.end)</w:ins>"
    let copy = try Fixture(Fixture.paragraph(inserted)).annotated { $0.suggests = true }
    #expect(try copy.comments.count == 1)
    #expect(try !copy.part().contains("<w:del "))
  }

  @Test func formatRevisionsAreNotDoubled() throws {
    let change =
      "<w:rPr><w:b/><w:rPrChange w:id=\"9\" w:author=\"B\"><w:rPr/></w:rPrChange></w:rPr>"
    let copy = try Fixture(
      Fixture.paragraph(
        Fixture.run("Thực hiện Quyết định số 129/2024/QĐ - UBND ngày 22 tháng 11 năm 2024.", change)
      )
    ).annotated { $0.suggests = true }
    let ids = try copy.part().ranges(of: "<w:rPrChange w:id=\"")
    let part = try copy.part()
    #expect(ids.count > 1)
    #expect(Set(ids.map { part[$0.upperBound...].prefix { $0 != "\"" } }).count == ids.count)
    #expect(
      part.contains("<w:ins w:id=\"12\" w:author=\"danchieu\"><w:r><w:rPr><w:b/></w:rPr><w:t "))
  }

  @Test func existingRevisionsAreReadAsAccepted() throws {
    let body = Fixture.paragraph(
      Fixture.run("Theo Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm "),
      "<w:del w:id=\"1\" w:author=\"B\"><w:r><w:delText>2018</w:delText></w:r></w:del>",
      "<w:ins w:id=\"2\" w:author=\"B\">\(Fixture.run("2019"))</w:ins>",
      Fixture.run(" của Chính phủ."))
    let copy = try Fixture(body).annotated()
    #expect(try copy.commented == [Fixture.words])
    let original = ReadOptions(view: .original)
    let document = try #require(
      try DocumentReader.read(copy.bytes, path: "a", options: original).first)
    #expect(
      String(decoding: document.text, as: UTF8.self)
        == "Theo Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ.\n")
  }

  @Test func filesThatAllowCommentsOnlyGetNoChanges() throws {
    let protection = "<w:documentProtection w:edit=\"comments\" w:enforcement=\"1\"/>"
    let copy = try Self.copy(
      Fixture.run(Self.wrong),
      Fixture(
        "", parts: [Fixture.part("word/settings.xml", "settings", protection)],
        relations: Fixture.relation("s", "settings", "settings.xml")))
    #expect(try copy.comments.count == 1)
    #expect(try !copy.part().contains("<w:del "))
  }
}
