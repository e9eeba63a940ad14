import DanchieuDocument
import DanchieuText
import Testing

@Suite struct TextFileTests {
  @Test func textIsKeptAsItIs() throws {
    let file = Array("Số: 1/BC\r\n\r\nQuye\u{302}\u{301}t  định\r\n".utf8)
    let document = try read(file, path: "a.txt")
    #expect(document.format == .text)
    #expect(document.text == file)
    #expect(document.source == nil)
    #expect(document.notices.isEmpty)
  }

  @Test func anEmptyFileIsAnEmptyDocument() throws {
    #expect(try read([UInt8]()).text.isEmpty)
  }

  @Test func manyInvalidBytesMakeOneNotice() throws {
    let file = Array("Số 1 ".utf8) + [UInt8](repeating: 0xFF, count: 100_000)
    let document = try read(file)
    #expect(document.notices.count == 1)
    #expect(document.notices.first?.offset == 7)
    #expect(document.notices.first?.message.vi.contains("100000") == true)
  }

  @Test func utf16TextLeadsBackToItsBytes() throws {
    let document = try read(utf16("Số 15/QĐ-BNV"))
    #expect(document.encoding == .utf16LittleEndian)
    let place = try #require(document.location(of: "15/QĐ-BNV"))
    #expect(place.range == TextRange(2 + 6, 2 + 24))
    #expect(place.place == nil)
    #expect(place.path == nil)
  }

  @Test func theFormatComesFromTheContentNotFromTheName() throws {
    #expect(try read("<a>số 1</a>", path: "a.txt").format == .xml)
    #expect(try read("số 1", path: "a.xml").format == .text)
    #expect(try read("<!DOCTYPE html>\n<html><body>số 1</body></html>").format == .html)
  }
}
