import Danchieu
import DanchieuAnnotate
import DanchieuTestSupport
import DanchieuText
import Testing

@testable import DanchieuDocument

/// The checklist for annotated Word files (anchors/ux.md, section 4), by its numbers: the parts of
/// the package, and what must stay as it is.
@Suite struct ChecklistPartsTests {
  private typealias Fixture = WordFixture
  private static let body = "<w:p>\(Fixture.sentence)</w:p>"
  private static let ofBaHoa = Fixture.part(
    "word/nhanxet.xml", "comments",
    "<w:comment w:id=\"0\" w:author=\"Bà Hoa\"><w:p>\(Fixture.run("Xem lại."))</w:p></w:comment>")
  private static let commented =
    "<w:p><w:commentRangeStart w:id=\"0\"/>\(Fixture.run("Thân"))<w:commentRangeEnd w:id=\"0\"/><w:r>"
    + "<w:commentReference w:id=\"0\"/></w:r></w:p>" + body

  private static func edited(
    _ fixture: WordFixture, _ change: (inout [StoredArchive.Entry]) -> Void
  ) -> [UInt8] {
    var entries = fixture.entries
    change(&entries)
    return StoredArchive.bytes(entries)
  }

  private static func replacing(
    _ old: String, _ new: String, in entries: inout [StoredArchive.Entry]
  ) {
    for index in entries.indices {
      let text = String(decoding: entries[index].bytes, as: UTF8.self)
      guard text.contains(old) else { continue }
      entries[index].bytes = Array(text.replacing(old, with: new).utf8)
    }
  }

  @Test func p06CommentsHaveAuthorInitialsMarkAndAParagraphForEachLine() throws {
    let copy = try Fixture(Self.body).annotated { $0.date = "2026-11-24T08:00:00Z" }
    let part = try copy.part("word/comments.xml")
    #expect(
      part.contains(
        "<w:comment w:id=\"1\" w:author=\"danchieu\" w:date=\"2026-11-24T08:00:00Z\" w:initials=\"dc\">"
      ))
    #expect(part.contains("<w:annotationRef/>"))
    let lines = try #require(try copy.comments.first).text.split(separator: "\n")
    #expect(lines.count == part.components(of: "<w:p>"))
    #expect(lines.first?.hasSuffix("[DC105]") == true)
    #expect(lines.contains { $0.hasPrefix("Độ chắc chắn: ") })
  }

  @Test func p07AFileWithoutRelationshipsGetsThem() throws {
    let copy = try Fixture.Annotated(Self.edited(Fixture(Self.body)) { $0.remove(at: 3) })
    #expect(try copy.part("word/_rels/document.xml.rels").contains("Target=\"/word/comments.xml\""))
    #expect(try copy.part("[Content_Types].xml").contains("PartName=\"/word/comments.xml\""))
    #expect(try copy.comments.count == 1)
  }

  @Test func p07CommentsGoIntoThePartThatIsThere() throws {
    let copy = try Fixture(
      Self.commented, parts: [Self.ofBaHoa],
      relations: Fixture.relation("c", "comments", "nhanxet.xml")
    ).annotated()
    #expect(try !copy.names.contains("word/comments.xml"))
    let part = try copy.part("word/nhanxet.xml")
    #expect(part.contains("w:author=\"Bà Hoa\"") && part.contains("w:author=\"danchieu\""))
    #expect(try copy.comments.map(\.id) == ["1"])
  }

  /// Prefixes of their own, comments after the root, roots without content.
  @Test(arguments: [
    ("comments xmlns:n=\"W\"", "comments", "<n:", "</n:"), ("comments xmlns=\"W\"", "", "<", "</"),
  ])
  func p07OtherSpellingsOfTheCommentsPart(
    open: String, close: String, start: String, end: String
  ) throws {
    let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    let root = open.replacing("W", with: space)
    let text =
      close.isEmpty ? "\(start)\(root)/>" : "\(start)\(root)>\(end)\(close)><!-- </hết> -->\n"
    let copy = try Fixture(
      Self.body, parts: [StoredArchive.Entry("word/comments.xml", text)],
      relations: Fixture.relation("c", "comments", "comments.xml")
    ).annotated()
    #expect(try copy.commented == [Fixture.words])
  }

  @Test func p07PackagesWithPrefixesAreWrittenWithThem() throws {
    let file = Self.edited(Fixture(Self.body)) { entries in
      for index in [0, 3] {
        var text = String(decoding: entries[index].bytes, as: UTF8.self)
        text.replace("xmlns=", with: "xmlns:q=")
        for name in ["Types", "Default", "Override", "Relationships"] {
          text = text.replacing("<\(name) ", with: "<q:\(name) ")
            .replacing("<\(name)>", with: "<q:\(name)>")
            .replacing("</\(name)>", with: "</q:\(name)>")
        }
        entries[index].bytes = Array(text.utf8)
      }
    }
    #expect(try Fixture.Annotated(file).commented == [Fixture.words])
  }

  @Test func p07TheMainPartMayHaveAnyName() throws {
    let file = Self.edited(Fixture(Self.body)) { entries in
      Self.replacing("word/document.xml", "vanban/chinh.xml", in: &entries)
      entries[2].name = "vanban/chinh.xml"
      entries[3].name = "vanban/_rels/chinh.xml.rels"
    }
    let copy = try Annotating.run(file, path: "a.docx").bytes
    var archive = try ZipArchive(copy)
    #expect(try archive.read("vanban/comments.xml") != nil)
    #expect(try Annotating.run(copy, path: "a.docx").bytes == copy)
  }

  @Test func p08StylesAreAddedOrUsed() throws {
    let styles = Fixture.part("word/styles.xml", "styles", "<w:style w:styleId=\"a\"/>")
    let own = Fixture.part(
      "word/styles.xml", "styles",
      "<w:style w:styleId=\"ThamChieu\"><w:name w:val=\"annotation reference\"/></w:style>")
    let relation = Fixture.relation("s", "styles", "styles.xml")
    let added = try Fixture(Self.body, parts: [styles], relations: relation).annotated()
    #expect(try added.part("word/styles.xml").contains("w:styleId=\"CommentReference\""))
    #expect(try added.part("word/styles.xml").contains("w:styleId=\"CommentText\""))
    let used = try Fixture(Self.body, parts: [own], relations: relation).annotated()
    #expect(try used.part().contains("<w:rStyle w:val=\"ThamChieu\"/>"))
    #expect(try !used.part("word/styles.xml").contains("w:styleId=\"CommentReference\""))
  }

  @Test func p10IdsFollowAllThatAreThere() throws {
    let margin = Fixture.part(
      "word/h.xml", "hdr",
      "<w:p><w:ins w:id=\"41\" w:author=\"B\">\(Fixture.run("x"))</w:ins></w:p>")
    let copy = try Fixture(
      "<w:p><w:bookmarkStart w:id=\"7\" w:name=\"a\"/><w:bookmarkEnd w:id=\"7\"/></w:p>\(Self.body)",
      parts: [margin], relations: Fixture.relation("h", "header", "h.xml")
    ).annotated { $0.bookmarks = true }
    let part = try copy.part()
    #expect(part.contains("<w:commentRangeStart w:id=\"42\"/>"))
    #expect(part.contains("<w:bookmarkStart w:id=\"43\" w:name=\"danchieu_c1\"/>"))
  }

  @Test func p16PropertiesOfTheParagraphStayFirst() throws {
    let copy = try Fixture(
      "<w:p><w:pPr><w:jc w:val=\"both\"/></w:pPr>\(Fixture.run(Fixture.plain))</w:p>"
    ).annotated()
    #expect(try copy.part().contains("<w:p><w:pPr><w:jc w:val=\"both\"/></w:pPr><w:r>"))
  }

  @Test func p17StrictFilesStayStrict() throws {
    let file = Self.edited(Fixture(Self.body)) { entries in
      let transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
      let strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
      Self.replacing(transitional, strict, in: &entries)
      Self.replacing(
        Fixture.office, "http://purl.oclc.org/ooxml/officeDocument/relationships", in: &entries)
    }
    let copy = try Fixture.Annotated(file) {
      $0.links = try? InstrumentLinks(template: "https://a/{slug}")
    }
    for part in ["word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels"] {
      #expect(try copy.part(part).contains("purl.oclc.org"))
      #expect(try !copy.part(part).contains("schemas.openxmlformats.org/wordprocessingml"))
      #expect(try !copy.part(part).contains("schemas.openxmlformats.org/officeDocument"))
    }
    #expect(try copy.commented == [Fixture.words])
  }

  @Test func p18HiddenWordsHaveNoComment() throws {
    let style =
      "<w:style w:type=\"character\" w:styleId=\"An\"><w:rPr><w:vanish/></w:rPr></w:style>"
    for properties in ["<w:vanish/>", "<w:rStyle w:val=\"An\"/>"] {
      let copy = try Fixture(
        Fixture.paragraph(Fixture.run(Fixture.plain, "<w:rPr>\(properties)</w:rPr>")),
        parts: [Fixture.part("word/styles.xml", "styles", style)],
        relations: Fixture.relation("s", "styles", "styles.xml")
      ).annotated()
      #expect(try copy.comments.isEmpty)
    }
  }

  @Test func p19EverythingElseStays() throws {
    let macros = StoredArchive.Entry("word/vbaProject.bin", bytes: Array(0...255))
    let unknown = StoredArchive.Entry("custom/x.dat", "giữ nguyên")
    let file = Self.edited(Fixture(Self.body, parts: [macros, unknown])) { entries in
      Self.replacing(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml", in: &entries)
    }
    let copy = try Fixture.Annotated(file)
    #expect(try copy.part("[Content_Types].xml").contains("macroEnabled.main+xml"))
    #expect(try copy.part("custom/x.dat") == "giữ nguyên")
    var archive = try ZipArchive(copy.bytes)
    #expect(try archive.read("word/vbaProject.bin") == Array(0...255))
    let before = try ZipArchive(file).entries.map(\.name)
    #expect(try copy.names.prefix(before.count) == before[...])
  }

  @Test func p19SignaturesAreWarnedOf() throws {
    let signature = StoredArchive.Entry("_xmlsignatures/sig1.xml", "<Signature/>")
    let copy = try Fixture(Self.body, parts: [signature]).annotated()
    #expect(copy.notices.contains { $0.contains("digital signature") })
    #expect(try Fixture(Self.body).annotated().notices.isEmpty)
  }

  @Test(arguments: [("readOnly", "1", true), ("forms", "true", true), ("readOnly", "0", false)])
  func p19ProtectionIsRespected(edit: String, enforcement: String, isRefused: Bool) {
    let protection = "<w:documentProtection w:edit=\"\(edit)\" w:enforcement=\"\(enforcement)\"/>"
    let fixture = Fixture(
      Self.body, parts: [Fixture.part("word/settings.xml", "settings", protection)],
      relations: Fixture.relation("s", "settings", "settings.xml"))
    let copy = try? Annotating.run(fixture.bytes, path: "a.docx")
    #expect((copy == nil) == isRefused)
  }
}

extension String {
  fileprivate func components(of words: String) -> Int { ranges(of: words).count }
}
