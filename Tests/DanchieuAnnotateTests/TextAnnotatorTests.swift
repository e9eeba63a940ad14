import DanchieuAnnotate
import DanchieuDocument
import DanchieuGraph
import DanchieuText
import Testing

/// Text gets Markdown footnotes, which come off again without a trace.
struct TextAnnotatorTests {
  @Test func aNoteStandsBehindTheWords() throws {
    let result = try Annotating.run(Annotating.wrongYear)
    #expect(result.hasPrefix("Theo Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2019[^dc"))
    #expect(result.contains("\n[^dc1]: Lỗi: "))
    #expect(result.contains("\\[DC105\\]"))
  }

  @Test func annotatingTwiceReplacesTheFirst() throws {
    let once = try Annotating.run(Annotating.wrongYear)
    #expect(try Annotating.run(once) == once)
    var english = AnnotationOptions()
    english.language = .en
    let again = try Annotating.run(once, english)
    #expect(again.contains("[^dc1]: Error: "))
    #expect(!again.contains("Lỗi"))
  }

  @Test(arguments: ["", "\n", "\n\n", "\r\n", "\r", " [^dc1] của người viết\n"])
  func takingTheNotesAwayGivesTheText(end: String) throws {
    let text = "Dòng đầu.\r\n" + Annotating.wrongYear.dropLast() + end
    let annotated = try Annotating.run(Array(text.utf8)).bytes
    #expect(annotated != Array(text.utf8))
    let writer = try Annotators.writer(for: .text)
    #expect(try writer.stripped(annotated) == Array(text.utf8))
  }

  @Test func aTextWithoutFindingsStaysAsItIs() throws {
    let text = "Không có gì để kiểm tra.\n"
    #expect(try Annotating.run(text) == text)
  }

  @Test func theByteOrderMarkStays() throws {
    let result = try Annotating.run([0xEF, 0xBB, 0xBF] + Array(Annotating.wrongYear.utf8))
    #expect(result.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let text = String(decoding: result.bytes, as: UTF8.self)
    #expect(text.contains("năm 2019[^dc"))
  }

  @Test func otherEncodingsBecomeUTF8() throws {
    let units = Array(Annotating.wrongYear.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let result = try Annotating.run([0xFF, 0xFE] + units)
    #expect(String(decoding: result.bytes, as: UTF8.self).hasPrefix("Theo Nghị định số 61"))
    #expect(result.notices.contains { $0.en.contains("utf-16le") })
  }

  @Test func linksAreListedBehindTheNotes() throws {
    var options = AnnotationOptions()
    options.links = try InstrumentLinks(template: "https://vi-du.vn/{slug}?k={code}")
    let result = try Annotating.run(Annotating.wrongYear, options)
    #expect(
      result.contains(
        "- [Nghị định 61/2018/NĐ-CP](https://vi-du.vn/61-2018-nd-cp?k=61%2F2018%2FN%C4%90-CP)"))
  }

  @Test func filesBesideAreFoundByTheirNames() throws {
    var options = AnnotationOptions()
    options.links = try InstrumentLinks(template: nil, files: ["61_2018_NĐ-CP.docx", "khác.txt"])
    let result = try Annotating.run(Annotating.wrongYear, options)
    #expect(result.contains("](61_2018_N%C4%90-CP.docx)"))
    options.links = try InstrumentLinks(
      template: nil, files: ["61_2018_NĐ-CP.docx", "61-2018-NĐ-CP.pdf"])
    #expect(!(try Annotating.run(Annotating.wrongYear, options)).contains("]("))
  }

  @Test(arguments: ["https://vi-du.vn/", "javascript:alert('{code}')"])
  func otherTemplatesAreRefused(template: String) {
    #expect(throws: InstrumentLinks.BadTemplate.self) { try InstrumentLinks(template: template) }
  }

  @Test func optionsWithoutAFormAreNamed() throws {
    var options = AnnotationOptions()
    options.suggests = true
    let result = try Annotating.run(Array(Annotating.wrongYear.utf8), options)
    #expect(result.notices.contains { $0.en.hasPrefix("--suggest has no effect") })
  }

  @Test func aFormatWithoutWriterSaysSo() throws {
    do {
      _ = try Annotators.writer(for: .pdf)
      Issue.record("PDF has a writer")
    } catch {
      #expect(error.message.en.contains("pdf") && error.message.en.contains("text"))
    }
  }
}
