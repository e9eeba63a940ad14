import DanchieuDocument
import DanchieuText
import Testing

@Suite struct HTMLTests {
  private func page(_ body: String) throws -> Document {
    try read("<!DOCTYPE html><html><head><title>T</title></head><body>\(body)</body></html>")
  }

  @Test func blocksEndLinesAndInlineElementsDoNot() throws {
    let document = try page(
      "<p>Nghị định số <b>30</b>/2020/<i>NĐ-CP</i></p><div>hai<br>ba</div>\n<ul><li>bốn<li>năm</ul>"
    )
    #expect(document.format == .html)
    #expect(document.string == "Nghị định số 30/2020/NĐ-CP\nhai\nba\nbốn\nnăm")
  }

  @Test func cellsAreLines() throws {
    let document = try page(
      "<table><tr><td>ỦY BAN NHÂN DÂN<td>CỘNG HÒA</td></tr><tr><td>Số: 1/BC<td>Hà Nội</table>cuối")
    #expect(document.string == "ỦY BAN NHÂN DÂN\nCỘNG HÒA\nSố: 1/BC\nHà Nội\ncuối")
  }

  @Test func blanksAreOneBlankAndEmptyLinesAreNone() throws {
    #expect(try page("<p>Luật\n   Đất \r\n\r\n đai</p>").string == "Luật Đất đai")
  }

  @Test func anEmptyParagraphIsAnEmptyLine() throws {
    #expect(
      try page("<p>một</p><p><br></p>\n<p><br/></p><p>hai<br>ba<br><br>bốn</p><br>").string
        == "một\n\nhai\nba\n\nbốn\n\n")
  }

  @Test func preformattedLinesStay() throws {
    #expect(try page("<pre>một\nhai</pre>").string == "một\nhai")
  }

  @Test func programsAndStylesAreNoText() throws {
    let document = try page(
      "<style>p{}</style>a<script>var x = '<p>số 1/CP</p>';</SCRIPT >b<!-- số 2/CP --><![if x]>c")
    #expect(document.string == "abc")
  }

  @Test func referencesLeadToTheirBytes() throws {
    let file =
      "<p>s&#7889; 15/Q&#x110;-UBND v&agrave; Th&ocirc;ng&nbsp;t&#432; &amp;c &unknown; &#150;"
    let document = try page(file)
    #expect(document.string == "số 15/QĐ-UBND và Thông\u{A0}tư &c &unknown; –")
    let whole = Array("<!DOCTYPE html><html><head><title>T</title></head><body>\(file)".utf8)
    #expect(
      whole.string(document.location(of: "15/QĐ-UBND")?.range) == "15/Q&#x110;-UBND")
  }

  @Test func placesHaveLineColumnAndPath() throws {
    let document = try page("\n<div>x</div><div class=a><p>một</p><p>số <b>15/CP</b></p></div>")
    let place = try #require(document.location(of: "15/CP"))
    #expect(place.path == "/html/body/div[2]/p[2]/b")
    #expect(place.place?.line == 2)
    #expect(place.place?.column == 45)
  }

  @Test func aCitationThroughTagsLeadsFromItsFirstToItsLastByte() throws {
    let document = try page("<p>số <b>30</b>/<i>CP</i></p>")
    let file = Array(
      "<!DOCTYPE html><html><head><title>T</title></head><body><p>số <b>30</b>/<i>CP</i>".utf8)
    #expect(file.string(document.location(of: "30/CP")?.range) == "30</b>/<i>CP")
  }

  @Test func pagesWithoutHeadOrBodyAreRead() throws {
    let document = try read("<link href='a.css'><h3>Đề mục</h3><p>số 1/CP")
    #expect(document.format == .html)
    #expect(document.string == "Đề mục\nsố 1/CP")
    #expect(document.location(of: "1/CP")?.path == "/html/body/p")
  }

  @Test func fragmentsThatAreNoXMLAreHTML() throws {
    #expect(try read("<p>một<br>hai &nbsp; ba</p>").format == .html)
    #expect(try read("<p>một<br/>hai</p>").format == .xml)
  }

  @Test func theDocumentOfAKnownPageIsRead() throws {
    let long = String(repeating: "Điều khoản thi hành. ", count: 40)
    let document = try page(
      "<div id=menu>Quyết định số 1/QĐ-A \(long)</div><div class='fulltext'><p>số 2/CP \(long)</div>"
        + "<div>Văn bản liên quan: số 3/CP</div>")
    #expect(document.string.hasPrefix("số 2/CP"))
    #expect(document.range(of: "1/QĐ-A") == nil)
    #expect(document.range(of: "3/CP") == nil)
    #expect(document.unread.count == 1)
    #expect(document.location(of: "2/CP")?.path == "/html/body/div[2]/p")
  }

  /// vbpl.vn: the state of the instrument beside its words, both in `fulltext`.
  @Test func theInnermostContainerOfThePageIsTheDocument() throws {
    let long = String(repeating: "Điều khoản thi hành. ", count: 40)
    let document = try page(
      "<div class='fulltext'><div class='vbInfo'><ul><li>Hiệu lực: Còn hiệu lực</ul></div>"
        + "<div class='content toanvancontent' id='toanvancontent'><p>số 2/CP \(long)</div></div>")
    #expect(document.string.hasPrefix("số 2/CP"))
    #expect(document.location(of: "2/CP")?.path == "/html/body/div/div[2]/p")
  }

  /// Two documents in one container: neither is nearly all of it.
  @Test func containersBesideEachOtherAreReadTogether() throws {
    let long = String(repeating: "Điều khoản thi hành. ", count: 40)
    let document = try page(
      "<div class='fulltext'><div class='content1'>số 2/CP \(long)</div><div class='content1'>"
        + "số 3/CP \(long)</div></div>")
    #expect(document.range(of: "2/CP") != nil)
    #expect(document.range(of: "3/CP") != nil)
  }

  @Test func navigationIsLeftOutAndNamed() throws {
    let long = String(repeating: "Tin tức ", count: 40)
    let document = try page("<nav>\(long)</nav><p>\(long)số 2/CP \(long)</p><footer>x</footer>")
    #expect(document.string.contains("số 2/CP"))
    #expect(document.unread.map(\.part) == ["nav"])
  }

  @Test func aPageThatIsAllFurnitureIsReadNevertheless() throws {
    #expect(try page("<div class=banner>số 1/CP</div>").string == "số 1/CP")
  }

  @Test func picturesAreNamed() throws {
    let document = try page("<p>số 1/CP <img src='con-dau.png'> <iframe src='a.pdf'></iframe></p>")
    #expect(document.unread.map(\.part) == ["img con-dau.png", "iframe a.pdf"])
  }

  @Test func theEncodingOfThePageCounts() throws {
    let text = "<html><meta charset=windows-1258><p>S"
    let file = Array(text.utf8) + [0xF4, 0xEC] + Array(" 15/Q".utf8) + [0xD0] + Array("-BNV".utf8)
    let document = try read(file)
    #expect(document.encoding == .windows1258)
    #expect(document.string == "Số 15/QĐ-BNV")
    #expect(document.location(of: "15/QĐ-BNV")?.range == TextRange(40, 49))
  }

  /// Old pages: the letters of a font for TCVN3 or VNI in a page of UTF-8.
  @Test func wordsInVnFontsAreUnicode() throws {
    let document = try page(
      "<p style=\"font-family:&quot;.VnTime&quot;, serif\">NghÞ\n®Þnh s&egrave; <b>15/N§-CP</b> <font "
        + "face='VNI-Times'>soá 2</font> <span style='font-family: Arial'>số 3</span></p><p>Þ")
    #expect(document.string == "Nghị định số 15/NĐ-CP số 2 số 3\nÞ")
    let file = Array(
      ("<!DOCTYPE html><html><head><title>T</title></head><body><p style=\"font-family:&quot;.VnTime"
        + "&quot;, serif\">NghÞ\n®Þnh s&egrave; <b>15/N§-CP").utf8)
    #expect(file.string(document.location(of: "15/NĐ-CP")?.range) == "15/N§-CP")
    #expect(file.string(document.location(of: "định số")?.range) == "®Þnh s&egrave;")
  }

  @Test func directivesInCommentsAreFound() throws {
    let document = try page("<!-- danchieu:disable-file DC101 -- vì mẫu --><p>số 1/CP</p>")
    #expect(document.comments.count == 1)
  }

  @Test(arguments: [
    String(repeating: "<div>", count: 50_000), String(repeating: "<b><p>", count: 30_000),
    String(repeating: "<table><tr><td>", count: 20_000), String(repeating: "<a '", count: 50_000),
    String(repeating: "<p x=\"", count: 50_000), String(repeating: "</div>", count: 50_000),
    String(repeating: "<i>a</b>", count: 30_000), String(repeating: "<!--", count: 50_000),
    String(repeating: "<script>", count: 30_000), String(repeating: "&#", count: 80_000),
    String(repeating: "<li>", count: 50_000), String(repeating: "<title", count: 30_000),
  ])
  func hostilePagesAreReadInLinearTime(_ body: String) throws {
    let clock = ContinuousClock()
    let time = try clock.measure { _ = try read("<html>\(body)") }
    #expect(time < .seconds(20))
  }
}
