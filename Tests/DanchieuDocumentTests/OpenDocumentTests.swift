import DanchieuDocument
import DanchieuTestSupport
import DanchieuText
import Testing

/// What of an OpenDocument text is text, and where it stands.
@Suite struct OpenDocumentTests {
  private static let spaces =
    ["text", "office", "style"].map {
      "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
    }.joined(separator: " ") + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
    + " xmlns:xlink=\"http://www.w3.org/1999/xlink\""
    + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:svg=\"urn:x\" xmlns:fo=\"urn:y\""

  private func document(
    _ body: String, view: ReadOptions.RevisionView = .accepted, styles: String = "",
    manifest: String = ""
  ) throws -> Document {
    let mimetype = "application/vnd.oasis.opendocument.text"
    let content =
      "<office:document-content \(Self.spaces)><office:automatic-styles>\(styles)"
      + "</office:automatic-styles><office:body><office:text>\(body)</office:text></office:body>"
      + "</office:document-content>"
    let margins =
      "<office:document-styles \(Self.spaces)><style:master-page><style:footer>"
      + "<text:p>Lưu: VT</text:p></style:footer></style:master-page></office:document-styles>"
    let entries = [
      StoredArchive.Entry("mimetype", mimetype), StoredArchive.Entry("content.xml", content),
      StoredArchive.Entry("styles.xml", margins),
      StoredArchive.Entry("META-INF/manifest.xml", "<m>\(manifest)</m>"),
    ]
    let documents = try DocumentReader.read(
      StoredArchive.bytes(entries), path: "a", options: ReadOptions(view: view))
    return try #require(documents.first)
  }

  private func text(_ document: Document) -> String {
    String(decoding: document.text, as: UTF8.self)
  }

  @Test func paragraphsBlanksTabsAndMargins() throws {
    let found = try document(
      "<text:p>Kế  hoạch\n số <text:s text:c=\"2\"/>41<text:span>/KH</text:span>-UBND</text:p>"
        + "<text:h text:outline-level=\"1\">a<text:tab/>b</text:h>")
    #expect(found.format == .odt)
    #expect(text(found) == "Kế hoạch số   41/KH-UBND\na\tb\nLưu: VT\n")
  }

  @Test func placesAreThoseOfTheParagraph() throws {
    let found = try document("<text:p>Một</text:p><text:p>Luật số 31/2024/QH15</text:p>")
    let start = "Một\n".utf8.count
    let place = found.source?.location(of: TextRange(start, start + 5))
    #expect(place?.part == "content.xml")
    #expect(place?.paragraph == 2)
    #expect(place?.range == TextRange(0, 5))
  }

  @Test func listsGetTheirNumbers() throws {
    let level = "<text:list-level-style-number text:level=\"1\" style:num-format=\"1\" "
    let style =
      "<text:list-style style:name=\"L\">\(level)style:num-prefix=\"Điều \" "
      + "style:num-suffix=\".\"/></text:list-style>"
    let item = "<text:list-item><text:p>x</text:p></text:list-item>"
    let found = try document(
      "<text:list text:style-name=\"L\">\(item)\(item)</text:list><text:p>y</text:p>"
        + "<text:list text:style-name=\"L\" text:continue-numbering=\"true\">\(item)</text:list>",
      styles: style)
    #expect(text(found) == "Điều 1. x\nĐiều 2. x\ny\nĐiều 3. x\nLưu: VT\n")
  }

  @Test func revisionsInBothViews() throws {
    let body =
      "<text:tracked-changes><text:changed-region text:id=\"a\"><text:insertion/>"
      + "</text:changed-region><text:changed-region text:id=\"b\"><text:deletion>"
      + "<office:change-info><dc:creator>B</dc:creator></office:change-info><text:p>2019</text:p></text:deletion></text:changed-region></text:tracked-changes>"
      + "<text:p>năm <text:change text:change-id=\"b\"/><text:change-start text:change-id=\"a\"/>"
      + "2020<text:change-end text:change-id=\"a\"/></text:p>"
    #expect(try text(document(body)) == "năm 2020\nLưu: VT\n")
    #expect(try text(document(body, view: .original)) == "năm 2019\nLưu: VT\n")
  }

  @Test func notesAndBoxesFollowTheirParagraphAndCommentsAreNoText() throws {
    let found = try document(
      "<text:p>a<text:note><text:note-citation>1</text:note-citation><text:note-body>"
        + "<text:p>chú</text:p></text:note-body></text:note>b<office:annotation><text:p>x</text:p>"
        + "</office:annotation></text:p>")
    #expect(text(found) == "ab\nchú\nLưu: VT\n")
  }

  /// Fonts of spans, of paragraphs, of styles that others are based on.
  @Test func wordsInVnFontsAreUnicode() throws {
    let styles =
      "<style:font-face style:name=\"F\" svg:font-family=\"'.VnTime'\"/><style:style style:name=\"P\" "
      + "style:family=\"paragraph\"><style:text-properties style:font-name=\"F\"/></style:style>"
      + "<style:style style:name=\"Q\" style:family=\"paragraph\" style:parent-style-name=\"P\"/>"
      + "<style:style style:name=\"T\" style:family=\"text\"><style:text-properties "
      + "style:font-name=\"Arial\"/></style:style><style:style style:name=\"V\" style:family=\"text\">"
      + "<style:text-properties fo:font-family=\"VNI-Times\"/></style:style>"
    let found = try document(
      "<text:p text:style-name=\"Q\">NghÞ<text:tab/>®Þnh <text:span text:style-name=\"V\">soá 1"
        + "</text:span><text:span text:style-name=\"T\">, số 2</text:span> sè 3</text:p><text:p>Þ</text:p>",
      styles: styles)
    #expect(text(found) == "Nghị\tđịnh số 1, số 2 số 3\nÞ\nLưu: VT\n")
  }

  @Test func imagesAreListedAsUnread() throws {
    let found = try document(
      "<text:p><draw:frame><draw:image xlink:href=\"Pictures/1.png\"/></draw:frame></text:p>")
    #expect(found.unread.map(\.part) == ["Pictures/1.png"])
  }

  @Test func encryptedFilesAreRefused() {
    #expect(throws: ReadError.self) {
      try document("<text:p/>", manifest: "<manifest:encryption-data/>")
    }
  }
}
