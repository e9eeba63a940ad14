import DanchieuDocument
import DanchieuTestSupport
import DanchieuText
import Testing

/// What of a Word file is text, and in which order.
@Suite struct WordTextTests {
  private func text(
    _ body: String, view: ReadOptions.RevisionView = .accepted,
    more: [StoredArchive.Entry] = [], relations: String = ""
  ) throws -> String {
    let entries = StoredArchive.word(body, more: more, relations: relations)
    let documents = try DocumentReader.read(
      StoredArchive.bytes(entries), path: "a", options: ReadOptions(view: view))
    return String(decoding: try #require(documents.first).text, as: UTF8.self)
  }
  private func run(_ words: String) -> String {
    "<w:r><w:t xml:space=\"preserve\">\(words)</w:t></w:r>"
  }
  private static let office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let space =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""

  @Test func runsTabsBreaksAndHyphens() throws {
    let body =
      "<w:p>\(run("41/"))<w:r><w:t>KH</w:t><w:noBreakHyphen/><w:t>UBND</w:t><w:tab/>"
      + "<w:t>a</w:t><w:softHyphen/><w:br/><w:t>b</w:t></w:r></w:p><w:p/>"
    #expect(try text(body) == "41/KH-UBND\ta\nb\n\n")
  }

  @Test func revisionsInBothViews() throws {
    let body =
      "<w:p>\(run("năm "))<w:del w:id=\"1\"><w:r><w:delText>2019</w:delText></w:r></w:del>"
      + "<w:ins w:id=\"2\">\(run("2020"))</w:ins></w:p>"
    #expect(try text(body) == "năm 2020\n")
    #expect(try text(body, view: .original) == "năm 2019\n")
  }

  @Test func deletedParagraphMarksJoinParagraphs() throws {
    let body =
      "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>\(run("Nghị định "))</w:p>"
      + "<w:p>\(run("số 1"))</w:p>"
    #expect(try text(body) == "Nghị định số 1\n")
    #expect(try text(body, view: .original) == "Nghị định \nsố 1\n")
  }

  @Test func fieldsShowTheirResults() throws {
    func field(_ type: String) -> String {
      "<w:r><w:fldChar w:fldCharType=\"\(type)\"/></w:r>"
    }
    let code = "<w:r><w:instrText>REF x</w:instrText></w:r>"
    #expect(
      try text(
        "<w:p>\(field("begin"))\(code)\(field("separate"))\(run("kết quả"))\(field("end"))</w:p>")
        == "kết quả\n")
    #expect(try text("<w:p>\(field("begin"))\(code)\(run("còn đây"))</w:p>") == "còn đây\n")
  }

  @Test func oneBranchOfAlternatives() throws {
    func box(_ words: String) -> String {
      "<w:txbxContent><w:p>\(run(words))</w:p></w:txbxContent>"
    }
    let body =
      "<w:p>\(run("ngoài"))<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">\(box("khung"))"
      + "</mc:Choice><mc:Fallback>\(box("khung"))</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    #expect(try text(body) == "ngoài\nkhung\n")
  }

  @Test func hiddenTextIsNamed() throws {
    let body = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>\(run("hiện"))</w:p>"
    let bytes = StoredArchive.bytes(StoredArchive.word(body))
    let document = try #require(try DocumentReader.read(bytes, path: "a").first)
    #expect(String(decoding: document.text, as: UTF8.self) == "hiện\n")
    #expect(document.unread.map(\.reason.en) == ["1 stretches of hidden text"])
  }

  @Test(arguments: [
    ("<w:rStyle w:val=\"An\"/>", "hiện\n"),
    ("<w:rStyle w:val=\"An\"/><w:vanish w:val=\"0\"/>", "ẩnhiện\n"),
  ])
  func stylesHideText(properties: String, words: String) throws {
    let styles =
      "<w:styles \(Self.space)><w:style w:type=\"character\" w:styleId=\"An\"><w:rPr><w:vanish/>"
      + "</w:rPr></w:style></w:styles>"
    let body = "<w:p><w:r><w:rPr>\(properties)</w:rPr><w:t>ẩn</w:t></w:r>\(run("hiện"))</w:p>"
    #expect(
      try text(
        body, more: [.init("word/styles.xml", styles)],
        relations: "<Relationship Id=\"r1\" Type=\"\(Self.office)/styles\" Target=\"styles.xml\"/>")
        == words)
  }

  @Test func numbersThatWordGenerates() throws {
    let levels = [("decimal", "Điều %1."), ("decimal", "%2."), ("lowerLetter", "%3)")]
      .enumerated().map {
        "<w:lvl w:ilvl=\"\($0)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\($1.0)\"/>"
          + "<w:lvlText w:val=\"\($1.1)\"/></w:lvl>"
      }.joined()
    let numbering =
      "<w:numbering \(Self.space)><w:abstractNum w:abstractNumId=\"0\">\(levels)</w:abstractNum>"
      + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
    func item(_ level: Int, _ words: String) -> String {
      "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
        + "\(run(words))</w:p>"
    }
    let body =
      item(0, "A") + item(1, "b") + item(2, "c") + item(2, "d") + item(1, "e") + item(0, "F")
      + item(1, "g")
    let words = try text(
      body, more: [.init("word/numbering.xml", numbering)],
      relations:
        "<Relationship Id=\"r1\" Type=\"\(Self.office)/numbering\" Target=\"numbering.xml\"/>")
    #expect(words == "Điều 1. A\n1. b\na) c\nb) d\n2. e\nĐiều 2. F\n1. g\n")
  }

  @Test func notesAndMarginsFollowTheBody() throws {
    let notes =
      "<w:footnotes \(Self.space)><w:footnote w:type=\"separator\" w:id=\"0\"><w:p>\(run("x"))"
      + "</w:p></w:footnote><w:footnote w:id=\"2\"><w:p>\(run("chú thích"))</w:p></w:footnote>"
      + "</w:footnotes>"
    let header = "<w:hdr \(Self.space)><w:p>\(run("đầu trang"))</w:p><w:p/></w:hdr>"
    let words = try text(
      "<w:p>\(run("thân"))<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>",
      more: [.init("word/notes.xml", notes), .init("word/header1.xml", header)],
      relations: "<Relationship Id=\"a\" Type=\"\(Self.office)/header\" Target=\"header1.xml\"/>"
        + "<Relationship Id=\"b\" Type=\"\(Self.office)/footnotes\" Target=\"/word/notes.xml\"/>")
    #expect(words == "thân\nchú thích\nđầu trang\n")
  }

  /// The font of letters beyond ASCII tells; one for ASCII alone does where there is no other.
  @Test(arguments: [
    ("w:ascii=\".VnTime\"", "Nghị định\n"), ("w:hAnsi=\".VnTime\"", "Nghị định\n"),
    ("w:ascii=\"Arial\" w:hAnsi=\".VnTime\"", "Nghị định\n"),
    ("w:ascii=\".VnTime\" w:hAnsi=\"Arial\"", "NghÞ ®Þnh\n"),
  ])
  func runsInVnFontsAreTCVN3(fonts: String, words: String) throws {
    let body =
      "<w:p><w:r><w:rPr><w:rFonts \(fonts)/></w:rPr><w:t>NghÞ ®Þnh</w:t></w:r></w:p>"
    #expect(try text(body) == words)
  }

  /// Word writes the "ư" of TCVN3, code AD, as an optional hyphen.
  @Test(arguments: [(".VnTime", "tư\n"), (".VnTimeH", "TƯ\n"), ("Arial", "t\n")])
  func optionalHyphensInVnFontsAreLetters(font: String, words: String) throws {
    let body =
      "<w:p><w:r><w:rPr><w:rFonts w:ascii=\"\(font)\"/></w:rPr><w:t>t</w:t><w:softHyphen/></w:r></w:p>"
    #expect(try text(body) == words)
  }

  @Test func cellsOfTablesAreKnown() throws {
    let cell = "<w:tc><w:p>\(run("ô"))</w:p></w:tc>"
    let body =
      "<w:p>\(run("a"))</w:p><w:tbl><w:tr>\(cell)\(cell)</w:tr></w:tbl><w:p>\(run("b"))</w:p>"
    let documents = try DocumentReader.read(
      StoredArchive.bytes(StoredArchive.word(body)), path: "a")
    let document = try #require(documents.first)
    #expect(document.string == "a\nô\nô\nb\n")
    #expect(document.tables == [TextRange(2, 8)])
  }

  /// Fonts of styles and defaults, and several encodings in one paragraph.
  @Test func mixturesOfEncodingsInOneFile() throws {
    let styles =
      "<w:styles \(Self.space)><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\".VnTime\"/>"
      + "</w:rPr></w:rPrDefault></w:docDefaults><w:style w:type=\"character\" w:styleId=\"V\"><w:rPr>"
      + "<w:rFonts w:ascii=\"VNI-Times\" w:hAnsi=\"VNI-Times\"/></w:rPr></w:style></w:styles>"
    let body =
      "<w:p>\(run("NghÞ ®Þnh "))<w:r><w:rPr><w:rStyle w:val=\"V\"/></w:rPr><w:t>soá 1</w:t></w:r><w:r>"
      + "<w:rPr><w:rFonts w:hAnsi=\"Arial\"/></w:rPr><w:t>, số 2</w:t></w:r></w:p>"
    let words = try text(
      body, more: [.init("word/styles.xml", styles)],
      relations: "<Relationship Id=\"r1\" Type=\"\(Self.office)/styles\" Target=\"styles.xml\"/>")
    #expect(words == "Nghị định số 1, số 2\n")
  }

  @Test func strictFilesAreRead() throws {
    var entries = StoredArchive.word("<w:p>\(run("chặt"))</w:p>")
    for index in entries.indices {
      let part = String(decoding: entries[index].bytes, as: UTF8.self)
        .replacing(
          "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
          with: "http://purl.oclc.org/ooxml/wordprocessingml/main"
        )
        .replacing(Self.office, with: "http://purl.oclc.org/ooxml/officeDocument/relationships")
      entries[index].bytes = Array(part.utf8)
    }
    let document = try #require(
      try DocumentReader.read(StoredArchive.bytes(entries), path: "a").first)
    #expect(String(decoding: document.text, as: UTF8.self) == "chặt\n")
  }

  @Test func placesAreParagraphsOfTheFile() throws {
    let body =
      "<w:p>\(run("một"))</w:p><w:tbl><w:tr><w:tc><w:p>\(run("hai ba"))</w:p></w:tc></w:tr></w:tbl>"
    let bytes = StoredArchive.bytes(StoredArchive.word(body))
    let document = try #require(try DocumentReader.read(bytes, path: "a").first)
    let start = "một\nhai ".utf8.count
    let place = document.source?.location(of: TextRange(start, start + 2))
    #expect(place?.part == "word/document.xml")
    #expect(place?.paragraph == 2)
    #expect(place?.range == TextRange(4, 6))
  }
}
