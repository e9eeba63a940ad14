import DanchieuTestSupport
import Testing

@testable import DanchieuText

@Suite struct LegacyEncodingTests {
  private func decode(_ bytes: [UInt8], _ encoding: TextEncoding) -> DecodedText {
    bytes.withUnsafeBufferPointer { LegacyDecoder.text(of: $0, encoding) }
  }

  private static let encoders: [(TextEncoding, @Sendable (String) -> [UInt8]?)] = [
    (.tcvn3, LegacyEncoder.tcvn3), (.vni, LegacyEncoder.vni), (.viqr, LegacyEncoder.viqr),
    (.windows1258, LegacyEncoder.windows1258),
  ]

  @Test(arguments: 0..<4) func everyLetterComesBackWithItsBytes(_ number: Int) throws {
    let (encoding, encode) = Self.encoders[number]
    var count = 0
    for letter in LegacyEncoder.letters {
      guard let bytes = encode("x\(letter)x") else { continue }
      count += 1
      let decoded = decode(bytes, encoding)
      #expect(String(decoding: decoded.bytes, as: UTF8.self) == "x\(letter)x")
      let range = TextRange(1, decoded.bytes.count - 1)
      #expect(decoded.offsets?.sourceRange(of: range) == TextRange(1, bytes.count - 1))
      #expect(!decoded.mayHaveMarks)
    }
    // TCVN3 has no capitals with tones: 12 vowels of 5 tones less.
    #expect(count == (encoding == .tcvn3 ? 74 : 134))
  }

  @Test func theFontsTellTheirEncoding() {
    #expect(LegacyFont(name: ".VnTime")?.encoding == .tcvn3)
    #expect(LegacyFont(name: ".VnTime")?.showsCapitals == false)
    #expect(LegacyFont(name: ".VnTimeH")?.showsCapitals == true)
    #expect(LegacyFont(name: "VNI-Times")?.encoding == .vni)
    #expect(LegacyFont(name: "Times New Roman") == nil)
  }

  @Test func aRunInAFontIsDecoded() throws {
    let font = try #require(LegacyFont(name: ".VnTime"))
    let run = Array("NghÞ ®Þnh sè 15/2020/N§-CP".utf8)
    let (text, map) = try #require(font.decode(run))
    #expect(String(decoding: text, as: UTF8.self) == "Nghị định số 15/2020/NĐ-CP")
    let code = try #require(text.firstIndex(of: UInt8(ascii: "1")))
    let place = map.sourceRange(of: TextRange(code, text.count))
    #expect(String(decoding: run[place.start..<place.end], as: UTF8.self) == "15/2020/N§-CP")
  }

  @Test func aFontForCapitalsShowsCapitals() throws {
    let font = try #require(LegacyFont(name: ".VnTimeH"))
    let (text, map) = try #require(font.decode(Array("Céng hßa x· héi".utf8)))
    #expect(String(decoding: text, as: UTF8.self) == "CỘNG HÒA XÃ HỘI")
    #expect(map.sourceRange(of: TextRange(0, text.count)) == TextRange(0, 19))
  }

  @Test func unicodeInALegacyFontIsLeftAlone() throws {
    let font = try #require(LegacyFont(name: ".VnTime"))
    #expect(font.decode(Array("Quyết định số 15".utf8)) == nil)
    #expect(font.decode(Array("So 15/CP".utf8)) == nil)
  }

  @Test func windowsQuotesBesideTCVN3StayQuotes() {
    let bytes = [0x93] + Array("Qu".utf8) + [0xB6, 0x6E, 0x94, 0x20, 0x96]
    #expect(String(decoding: decode(bytes, .tcvn3).bytes, as: UTF8.self) == "“Quản” –")
  }

  @Test func aBackslashInVIQRKeepsTheSign() {
    let text = decode(Array("Ha` No^.i\\. ba'o ca'o. dd\\d".utf8), .viqr).bytes
    #expect(String(decoding: text, as: UTF8.self) == "Hà Nội. báo cáo. đd")
  }
}
