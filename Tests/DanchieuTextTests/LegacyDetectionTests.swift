import DanchieuTestSupport
import Testing

@testable import DanchieuText

@Suite struct LegacyDetectionTests {
  private static let text = """
    Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư,
    sở báo cáo kết quả thực hiện và kiến nghị các cơ quan liên quan phối hợp xử lý những vướng mắc
    còn lại, bảo đảm tiến độ đã được giao trong kế hoạch năm.

    """

  @Test func legacyTextsAreRecognised() throws {
    let files: [(TextEncoding, [UInt8]?)] = [
      (.tcvn3, LegacyEncoder.tcvn3(Self.text)), (.vni, LegacyEncoder.vni(Self.text)),
      (.windows1258, LegacyEncoder.windows1258(Self.text)), (.viqr, LegacyEncoder.viqr(Self.text)),
    ]
    for (encoding, bytes) in files {
      let decoded = try TextDecoder.decode(#require(bytes))
      #expect(decoded.encoding == encoding)
      #expect(String(decoding: decoded.bytes, as: UTF8.self) == Self.text)
      #expect((decoded.confidence ?? 0) > 0.9)
    }
  }

  @Test func aFewWordsAreEnough() throws {
    let decoded = try TextDecoder.decode(#require(LegacyEncoder.tcvn3("Lời nói đầu")))
    #expect(decoded.encoding == .tcvn3)
  }

  @Test func legacyLettersInUTF8AreRecognised() throws {
    let legacy = try #require(LegacyEncoder.tcvn3(Self.text))
    let disguised = Array(String(String.UnicodeScalarView(legacy.map { Unicode.Scalar($0) })).utf8)
    let decoded = try TextDecoder.decode(disguised)
    #expect(decoded.encoding == .tcvn3)
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == Self.text)
    let last = TextRange(decoded.bytes.count - 5, decoded.bytes.count)
    #expect(decoded.offsets?.sourceRange(of: last).end == disguised.count)
  }

  @Test(arguments: [
    "Quyết định số 15/QĐ-BNV", "Có cá và cà, hà mã, tôi có bò, cá, gà và dê",
    "Le président déclare que les règles générales, prévues à l'article 5, sont déjà appliquées; "
      + "l'assemblée générale a été informée, à la majorité, de la procédure spéciale créée là",
    "Die Behörde prüft für größere Städte über fünf Jahre, ob Änderungen nötig wären und ähnliche "
      + "Beschlüsse früher möglich würden",
    "Does it work? Yes. We go. Is it true? So I see. You do. Maybe. (a) (e) x^2 + y^2 a^b i++. o.",
    "let o = a^.b; u+'x'; e^'y'; a(`b`); o+?; // ^ xor", "Nghi dinh so 15/ND-CP ngay 1.1.2000.",
    "add dd if=/dev/zero of=a'b' bs=1M a.out i.e. e.g. o'clock",
  ])
  func otherTextsStay(_ text: String) throws {
    let bytes = Array(text.utf8)
    let decoded = try TextDecoder.decode(bytes)
    #expect(decoded.encoding == .utf8)
    #expect(decoded.bytes == bytes)
    #expect(decoded.confidence == nil)
  }

  @Test func signsInAnEnglishTextAreNoLetters() throws {
    let line =
      "Copyright © 2006 Project Authors, all rights reserved by their holders ® in Europe\n"
    let text = Array(String(repeating: line, count: 20).utf8)
    #expect(try TextDecoder.decode(text).encoding == .utf8)
    let latin = String(decoding: text, as: UTF8.self).unicodeScalars.map {
      UInt8(truncatingIfNeeded: $0.value)
    }
    #expect(try TextDecoder.decode(latin).encoding == .utf8)
  }

  @Test func damagedUTF8StaysUTF8() throws {
    let decoded = try TextDecoder.decode(Array("Quyết định số 15".utf8) + [0xE9, 0x20, 0xFF])
    #expect(decoded.encoding == .utf8)
    #expect(decoded.replacements == 2)
  }

  @Test func latinTextInLatin1IsNoVietnamese() throws {
    let text = "Le président déclare que les règles prévues ont été appliquées à ce procédé"
    let bytes = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    #expect(try TextDecoder.decode(bytes).encoding == .utf8)
  }

  @Test func theGivenEncodingCounts() throws {
    let bytes = try #require(LegacyEncoder.vni("Đỗ"))
    #expect(try TextDecoder.decode(bytes).encoding == .utf8)
    let decoded = try TextDecoder.decode(bytes, as: .vni)
    #expect(decoded.bytes == Array("Đỗ".utf8))
    #expect(decoded.encoding == .vni)
    #expect(decoded.confidence == nil)
  }
}
