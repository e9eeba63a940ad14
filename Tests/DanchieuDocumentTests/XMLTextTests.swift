import DanchieuDocument
import DanchieuText
import Testing

@Suite struct XMLTextTests {
  @Test func blocksEndLinesAndInlineElementsDoNot() throws {
    let document = try read(
      """
      <van-ban>
        <ten>BÁO CÁO</ten>
        <doan>Thực hiện <b>Quyết định</b> số <x>15/QĐ-</x>BNV.</doan>
        <doan><b>Một</b> <i>hai</i></doan>
      </van-ban>
      """)
    #expect(document.format == .xml)
    #expect(document.string == "BÁO CÁO\nThực hiện Quyết định số 15/QĐ-BNV.\nMột hai")
  }

  @Test func placesAreExactThroughMarkupReferencesAndCDATA() throws {
    let file =
      "<a><p>số 1<i>5</i>/Q&#272;&#x2D;<!-- x -->BNV &amp; <![CDATA[số 7/<TT>]]></p></a>"
    let document = try read(file)
    #expect(document.string == "số 15/QĐ-BNV & số 7/<TT>")
    let bytes = Array(file.utf8)
    #expect(
      bytes.string(document.location(of: "15/QĐ-BNV")?.range)
        == "1<i>5</i>/Q&#272;&#x2D;<!-- x -->BNV")
    #expect(bytes.string(document.location(of: "Đ")?.range) == "&#272;")
    #expect(bytes.string(document.location(of: "-")?.range) == "&#x2D;")
    #expect(bytes.string(document.location(of: "&")?.range) == "&amp;")
    #expect(bytes.string(document.location(of: "7/<TT>")?.range) == "7/<TT>")
  }

  @Test func lineColumnAndPathAreGiven() throws {
    let file = """
      <?xml version="1.0" encoding="UTF-8"?>
      <v:bao-cao xmlns:v="urn:x">
        <v:muc><v:doan>Một</v:doan></v:muc>
        <v:muc>
          <v:doan>Đặt tại số <b>15</b>/QĐ-BNV</v:doan>
          <v:doan>Hai</v:doan>
        </v:muc>
      </v:bao-cao>
      """
    let document = try read(file)
    let place = try #require(document.location(of: "15"))
    #expect(place.place == LineIndex.Place(line: 5, column: 27))
    #expect(place.path == "/v:bao-cao/v:muc[2]/v:doan[1]/b")
    #expect(document.location(of: "Hai")?.path == "/v:bao-cao/v:muc[2]/v:doan[2]")
    #expect(document.location(of: "Một")?.path == "/v:bao-cao/v:muc[1]/v:doan")
  }

  @Test func aLineBreakInsideABlockIsOneSpace() throws {
    let document = try read("<a><p>Quyết định số\n     15/QĐ-BNV  hai\r\ndòng</p></a>")
    #expect(document.string == "Quyết định số 15/QĐ-BNV  hai dòng")
    let location = document.location(of: "số 15/QĐ-BNV")
    #expect(location?.range?.count == "số\n     15/QĐ-BNV".utf8.count)
  }

  @Test func anEmptyLineInsideABlockEndsTheLine() throws {
    #expect(try read("<a><p>Một\n \n  hai</p></a>").string == "Một\nhai")
  }

  @Test func linesInCDATAStay() throws {
    let file = "<a><p><![CDATA[Số: 1/BC\r\n  Hà Nội\nBÁO CÁO]]></p></a>"
    #expect(try read(file).string == "Số: 1/BC\nHà Nội\nBÁO CÁO")
  }

  @Test func lineEndElementsEndTheLine() throws {
    #expect(try read("<a><p>Một<br/>hai</p></a>").string == "Một\nhai")
  }

  @Test func commentsAndInstructionsAreNoText() throws {
    let file = "<a><?x số 1/CP?><!-- số 2/CP --><p>số 3<!-- x -->/CP</p></a>"
    #expect(try read(file).string == "số 3/CP")
  }

  @Test func utf16XMLIsReadAndMappedToItsUnits() throws {
    let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n<a><p>Đó là số 15/CP</p></a>"
    let document = try read(utf16(text))
    #expect(document.encoding == .utf16LittleEndian)
    #expect(document.string == "Đó là số 15/CP")
    let place = try #require(document.location(of: "15/CP"))
    #expect(place.place == LineIndex.Place(line: 2, column: 16))
    let before = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n<a><p>Đó là số "
    let start = 2 + 2 * before.utf16.count
    #expect(place.range == TextRange(start, start + 10))
  }

  @Test func byteOrderMarkShiftsPlacesInTheFileOnly() throws {
    let document = try read([0xEF, 0xBB, 0xBF] + Array("<a><p>số 1/CP</p></a>".utf8))
    let place = try #require(document.location(of: "1/CP"))
    #expect(place.range?.start == 14)
    #expect(place.place == LineIndex.Place(line: 1, column: 10))
  }

  @Test func aPlainDoctypeIsAccepted() throws {
    let file = "<!DOCTYPE a SYSTEM \"a.dtd\"><a><p>số 1/CP</p></a>"
    #expect(try read(file).string == "số 1/CP")
  }

  @Test func attributeDefaultsOfTheInternalSubsetDoNotDisturb() throws {
    let file = "<!DOCTYPE a [<!ATTLIST p x NMTOKEN ' y '> <!-- ]> ' -->]><a><p>số 1/CP</p></a>"
    #expect(try read(file).string == "số 1/CP")
  }

  @Test func wrongButHarmlessDeclarationIsNoted() throws {
    let file = "<?xml version=\"1.0\" encoding=\"utf-16\"?><a><p>Số 1/CP</p></a>"
    let document = try read(file)
    #expect(document.string == "Số 1/CP")
    #expect(document.notices.count == 1)
  }

  @Test func textThatBeginsWithAnAngleBracketIsText() throws {
    let document = try read("<TÊN CƠ QUAN>\nSố: 1/BC-UBND\n")
    #expect(document.format == .text)
    #expect(try read("<b\n").format == .text)
  }

  @Test func attributesWithReferencesAndLineEndsAgreeInBothPasses() throws {
    let file =
      "<a x='1 &amp; 2&#38;&lt;\r\n\t3' y=\"&amp;#38; ' >\"><p b:c='>' xmlns:b='u'>số 1</p></a>"
    #expect(try read(file).string == "số 1")
  }
}
