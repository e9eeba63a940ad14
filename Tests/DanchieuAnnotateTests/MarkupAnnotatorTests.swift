import Danchieu
import DanchieuAnnotate
import DanchieuCitations
import DanchieuDocument
import DanchieuReport
import DanchieuText
import Testing

/// HTML gets marks and links, Akoma Ntoso references: only tags, between bytes that stay.
struct MarkupAnnotatorTests {
  private static let html = """
    <!DOCTYPE html><html lang="vi"><head><title>61/2018/NĐ-CP</title></head><body>
    <p>Theo Nghị định số <b>61/2018/NĐ-CP</b> ngày 23 tháng 4 năm 2019 của Chính phủ &amp; các xã.</p>
    <p>Nghị định số 61/2018/NĐ-CP có hiệu lực; <a href="x">Nghị định số 61/2018/NĐ-CP</a>.</p>
    </body></html>
    """

  private static func akn(_ body: String) -> String {
    """
    <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc name="bao-cao">
    <mainBody>\(body)</mainBody></doc></akomaNtoso>
    """
  }

  private static func citations(_ bytes: [UInt8]) throws -> [String] {
    try Analysis().analyze(bytes, path: "a").flatMap { document in
      document.reading.citations.map { document.reading.string($0.range) }
    }
  }

  @Test func wordsOfAFindingAreMarkedAroundTags() throws {
    let result = try Annotating.run(Self.html)
    #expect(result.contains("<mark data-danchieu=\"error\" id=\"danchieu-f1\" title=\"Lỗi: "))
    #expect(result.contains("<b><a data-danchieu"))
    #expect(result.contains("<title>61/2018/NĐ-CP</title>"))
  }

  @Test func mentionsLinkToEachOtherAndNotInsideLinks() throws {
    let result = try Annotating.run(Self.html)
    #expect(result.contains("href=\"#danchieu-c2\""))
    #expect(result.contains("<a href=\"x\"><span data-danchieu=\"c\" id=\"danchieu-c3\">"))
  }

  @Test func htmlComesBackByteForByte() throws {
    let annotated = try Annotating.run(Array(Self.html.utf8)).bytes
    #expect(annotated.count > Self.html.utf8.count)
    let writer = try Annotators.writer(for: .html)
    #expect(try writer.stripped(annotated) == Array(Self.html.utf8))
    #expect(try Annotating.run(annotated).bytes == annotated)
    #expect(try Self.citations(annotated) == Self.citations(Array(Self.html.utf8)))
  }

  @Test func titlesOfMarksAreEscaped() throws {
    let text = Self.html.replacing("Nghị định số <b>", with: "Nghị định số <b title='\"'>")
    let result = try Annotating.run(text)
    let start = try #require(result.firstRange(of: "title=\"Lỗi"))
    let value = result[start.upperBound...].prefix { $0 != "\"" }
    #expect(!value.contains("<") && !value.contains("\n"))
  }

  @Test func citationsBecomeReferences() throws {
    let file = Self.akn("<p>Theo khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP ngày 05/3/2020.</p>")
    let result = try Annotating.run(file)
    let iri = "/akn/vn/act/nghi-dinh/chinh-phu/2020-03-05/30-2020-nd-cp/!main~art_5__para_2"
    #expect(
      result.contains("<ref href=\"\(iri)\">Nghị định số 30/2020/NĐ-CP ngày 05/3/2020</ref>."))
    #expect(
      result.replacing("<ref href=\"\(iri)\">", with: "").replacing("</ref>", with: "") == file)
    #expect(try Self.citations(Array(result.utf8)) == Self.citations(Array(file.utf8)))
  }

  @Test func referencesStayAndASecondRunChangesNothing() throws {
    let file = Self.akn(
      "<p><ref href=\"/akn/vn/x\">Nghị định số 30/2020/NĐ-CP ngày 05/3/2020</ref> và "
        + "Nghị định số 34/2016/NĐ-CP ngày 14/5/2016.</p>")
    let once = try Annotating.run(file)
    #expect(once.contains("<ref href=\"/akn/vn/x\">Nghị định số 30"))
    #expect(once.contains("/34-2016-nd-cp\">Nghị định số 34/2016"))
    #expect(try Annotating.run(once) == once)
  }

  @Test func aCitationAcrossElementsIsToldNotMarked() throws {
    let file = Self.akn("<p>Theo <b>Nghị định</b> số 30/2020/NĐ-CP<i> ngày 05/3/2020 rồi</i></p>")
    let result = try Annotating.run(Array(file.utf8))
    #expect(result.bytes == Array(file.utf8))
    #expect(result.notices.contains { $0.en.contains("crosses the borders") })
  }

  @Test func aPrefixOfTheNameSpaceIsKept() throws {
    let file = """
      <a:akomaNtoso xmlns:a="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><a:doc name="d">
      <a:mainBody><a:p>Nghị định số 30/2020/NĐ-CP ngày 05/3/2020</a:p></a:mainBody></a:doc></a:akomaNtoso>
      """
    #expect(try Annotating.run(file).contains("<a:p><a:ref href="))
  }
}
