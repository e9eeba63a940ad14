import Danchieu
import DanchieuAnnotate
import DanchieuTestSupport
import DanchieuText
import Testing

@testable import DanchieuDocument

/// The checklist for annotated Word files (anchors/ux.md, section 4), by its numbers: where comments
/// stand, and what is read.
@Suite struct ChecklistTests {
  private typealias Fixture = WordFixture
  private static let sentence = Fixture.sentence
  private static let words = Fixture.words

  private static func field(_ result: String) -> String {
    func sign(_ type: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(type)\"/></w:r>" }
    return sign("begin") + "<w:r><w:instrText>REF a</w:instrText></w:r>" + sign("separate") + result
      + sign("end")
  }

  @Test func p02WordsAreFlattenedOverRuns() throws {
    let letters = Fixture.plain.map {
      "<w:proofErr w:type=\"spellStart\"/>" + Fixture.run("\($0)", "<w:rPr><w:i/></w:rPr>")
    }.joined()
    #expect(try Fixture("<w:p>\(letters)</w:p>").annotated().commented == [Self.words])
    let signs =
      "<w:p><w:r><w:t>Theo Nghị định số 61/2018/NĐ</w:t><w:noBreakHyphen/><w:t>C</w:t><w:softHyphen/>"
      + "<w:t>P ngày 23 tháng 4</w:t><w:tab/><w:t>năm 2019.</w:t></w:r></w:p>"
    let copy = try Fixture(signs).annotated()
    #expect(try copy.commented == ["61/2018/NĐ-CP ngày 23 tháng 4\tnăm 2019"])
  }

  @Test func p03SplitRunsKeepTheirProperties() throws {
    let copy = try Fixture("<w:p>\(Self.sentence)</w:p>").annotated()
    let part = try copy.part()
    #expect(
      part.contains(
        "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Theo Nghị định số </w:t></w:r>"))
    #expect(
      part.contains(
        "<w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">61/20</w:t></w:r>"))
    #expect(try copy.commented == [Self.words])
  }

  @Test func p03WordsWithoutKeptSpaceGetIt() throws {
    let copy = try Fixture("<w:p><w:r><w:t>\(Fixture.plain)</w:t></w:r></w:p>").annotated()
    #expect(try copy.part().contains("<w:t xml:space='preserve'>Theo Nghị định số </w:t>"))
    #expect(try copy.text == "\(Fixture.plain)\n")
  }

  @Test func p04CombiningMarksStayWithTheirLetters() throws {
    let decomposed = Fixture.plain.decomposed
    let copy = try Fixture(Fixture.paragraph(Fixture.run(decomposed))).annotated()
    #expect(try copy.commented == [Self.words.decomposed])
    #expect(try copy.text == "\(decomposed)\n")
  }

  /// Neither inside a character nor between a letter and its marks, in a reference or a CDATA section.
  @Test func p04PlacesInWords() {
    let words = Array("o\u{302}\u{301}&#7889;x<![CDATA[y]]>".utf8)
    let places = (0...9).map {
      WordCharacters.offset(of: $0, in: words, TextRange(0, words.count))
    }
    #expect(places == [0, nil, nil, nil, nil, 5, nil, nil, 12, 13])
  }

  @Test func p05RangeAndReferenceAreSiblingsOfRuns() throws {
    let part = try Fixture("<w:p>\(Self.sentence)</w:p>").annotated().part()
    let start = try #require(part.firstRange(of: "</w:r><w:commentRangeStart w:id=\"1\"/><w:r "))
    let end = try #require(
      part.firstRange(
        of:
          "</w:r><w:commentRangeEnd w:id=\"1\"/><w:r><w:rPr><w:rStyle w:val=\"CommentReference\"/>"
          + "</w:rPr><w:commentReference w:id=\"1\"/></w:r>"))
    #expect(start.upperBound < end.lowerBound)
  }

  @Test(arguments: [
    ("<w:hdr", "header", "Ở đầu trang hoặc chân trang:"),
    ("<w:ftr", "footer", "Ở đầu trang hoặc chân trang:"),
  ])
  func p11MarginsAreCommentedInTheBody(root: String, kind: String, said: String) throws {
    let margin = Fixture.part("word/x.xml", "\(root.dropFirst(3))", "<w:p>\(Self.sentence)</w:p>")
    let copy = try Fixture(
      Fixture.paragraph(Fixture.run("Thân văn bản.")), parts: [margin],
      relations: Fixture.relation("x", kind, "x.xml")
    ).annotated()
    #expect(try copy.commented == ["Thân văn bản."])
    #expect(try copy.comments.first?.text.contains("\(said) “\(Self.words)”") == true)
    #expect(try copy.part("word/x.xml") == String(decoding: margin.bytes, as: UTF8.self))
  }

  @Test(arguments: ["footnote", "endnote"])
  func p11NotesAreCommentedAtTheirMark(kind: String) throws {
    let note = Fixture.part(
      "word/x.xml", "\(kind)s", "<w:\(kind) w:id=\"2\"><w:p>\(Self.sentence)</w:p></w:\(kind)>")
    let mark = "<w:r><w:\(kind)Reference w:id=\"2\"/></w:r>"
    let copy = try Fixture(
      Fixture.paragraph(Fixture.run("Thân"), mark, Fixture.run(" văn bản.")), parts: [note],
      relations: Fixture.relation("x", "\(kind)s", "x.xml")
    ).annotated()
    let start = "<w:commentRangeStart w:id=\"3\"/>\(mark)<w:commentRangeEnd w:id=\"3\"/>"
    #expect(try copy.part().contains(start))
    #expect(try copy.comments.first?.text.contains("Trong chú thích: “\(Self.words)”") == true)
  }

  @Test func p11TextBoxesAreCommentedAtTheRunThatHoldsThem() throws {
    let box = "<w:txbxContent><w:p>\(Self.sentence)</w:p></w:txbxContent>"
    let host =
      "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">\(box)</mc:Choice><mc:Fallback>\(box)"
      + "</mc:Fallback></mc:AlternateContent></w:r>"
    let copy = try Fixture(Fixture.paragraph(Fixture.run("Thân."), host)).annotated()
    #expect(try copy.comments.map { $0.text.contains("Trong khung chữ:") } == [true])
    let part = try copy.part()
    #expect(part.contains("<w:commentRangeStart w:id=\"1\"/>\(host)<w:commentRangeEnd"))
  }

  /// Words that lead out of a container are commented around the whole of it.
  @Test(arguments: [
    ("<w:hyperlink w:anchor=\"a\">", "</w:hyperlink>"),
    ("<w:ins w:id=\"7\" w:author=\"B\">", "</w:ins>"),
    ("<w:smartTag w:element=\"date\">", "</w:smartTag>"),
    ("<w:customXml w:element=\"so\">", "</w:customXml>"),
    ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
    ("<w:fldSimple w:instr=\"REF a\">", "</w:fldSimple>"),
  ])
  func p12ContainersAreNotCrossed(open: String, close: String) throws {
    let inside = open + Fixture.run("Theo Nghị định số 61/2018") + close
    let copy = try Fixture(
      Fixture.paragraph(inside, Fixture.run("/NĐ-CP ngày 23 tháng 4 năm 2019 của Chính phủ."))
    ).annotated()
    #expect(
      try copy.part().contains(
        "<w:commentRangeStart w:id=\"\(open.contains("7") ? 8 : 1)\"/>\(open)"))
    #expect(try copy.commented == ["Theo Nghị định số \(Self.words)"])
  }

  @Test func p12CellsAreNotCrossed() throws {
    func cell(_ words: String) -> String { "<w:tc><w:p>\(Fixture.run(words))</w:p></w:tc>" }
    let copy = try Fixture(
      "<w:tbl><w:tr>\(cell("Theo Nghị định số 61/2018/NĐ-CP"))"
        + "\(cell("ngày 23 tháng 4 năm 2019 của Chính phủ."))</w:tr></w:tbl>"
    ).annotated()
    for comment in try copy.commented { #expect(!comment.contains("\n")) }
  }

  @Test func p13FieldsStayWhole() throws {
    let field = Self.field(Fixture.run("61/2018/NĐ-CP"))
    let nested = Self.field(Self.field(Fixture.run("61/2018")) + Fixture.run("/NĐ-CP"))
    for field in [field, nested] {
      let copy = try Fixture(
        Fixture.paragraph(
          Fixture.run("Theo Nghị định số "), field,
          Fixture.run(" ngày 23 tháng 4 năm 2019 của Chính phủ."))
      ).annotated { $0.bookmarks = true }
      #expect(try copy.part().contains(field))
      #expect(try copy.commented == [Self.words])
    }
    let open = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
    let copy = try Fixture("<w:p>\(open)\(Self.sentence)</w:p>").annotated()
    #expect(try copy.commented == [Self.words])
  }
}

extension String {
  /// Letters and marks apart (NFD).
  fileprivate var decomposed: String {
    String(String.UnicodeScalarView(unicodeScalars.flatMap { Self.parts($0) }))
  }

  private static func parts(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    // Those of the sentence.
    let known: [Unicode.Scalar: String] = [
      "ị": "i\u{323}", "đ": "đ", "ố": "o\u{302}\u{301}", "à": "a\u{300}", "á": "a\u{301}",
      "ă": "a\u{306}", "ủ": "u\u{309}", "í": "i\u{301}",
    ]
    return known[scalar].map { Array($0.unicodeScalars) } ?? [scalar]
  }
}
