import DanchieuText
import Testing

@Suite struct TextDecoderTests {
  /// Bytes of `text` in UTF-16.
  private func utf16(_ text: String, bigEndian: Bool = false) -> [UInt8] {
    text.utf16.flatMap { unit -> [UInt8] in
      let high = UInt8(unit >> 8)
      let low = UInt8(unit & 0xFF)
      return bigEndian ? [high, low] : [low, high]
    }
  }

  @Test func plainUTF8IsReturnedWithoutMap() throws {
    let text = Array("Quyết định số 15/QĐ-BNV\r\n".utf8)
    let decoded = try TextDecoder.decode(text)
    #expect(decoded.bytes == text)
    #expect(decoded.offsets == nil)
    #expect(decoded.encoding == .utf8)
    #expect(decoded.replacements == 0)
  }

  @Test func byteOrderMarkIsCutAndMapped() throws {
    let decoded = try TextDecoder.decode([0xEF, 0xBB, 0xBF] + Array("Số".utf8))
    #expect(decoded.bytes == Array("Số".utf8))
    #expect(decoded.offsets?.sourceRange(of: TextRange(1, 4)) == TextRange(4, 7))
  }

  @Test func decomposedLettersStay() throws {
    let text = Array("Quye\u{302}\u{301}t".utf8)
    #expect(try TextDecoder.decode(text).bytes == text)
  }

  @Test(arguments: [false, true], [false, true])
  func utf16IsReadWithAndWithoutMark(bigEndian: Bool, mark: Bool) throws {
    let text = "Số 15/QĐ-BNV ngày 02/3/2020 𝄞 hết"
    let file = utf16((mark ? "\u{FEFF}" : "") + text, bigEndian: bigEndian)
    let decoded = try TextDecoder.decode(file)
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == text)
    #expect(decoded.encoding == (bigEndian ? .utf16BigEndian : .utf16LittleEndian))
    // Every scalar leads to its own units.
    var offset = 0
    var source = mark ? 2 : 0
    let map = try #require(decoded.offsets)
    for scalar in text.unicodeScalars {
      let count = String(scalar).utf8.count
      let units = 2 * String(scalar).utf16.count
      #expect(
        map.sourceRange(of: TextRange(offset, offset + count)) == TextRange(source, source + units))
      offset += count
      source += units
    }
  }

  @Test func unpairedSurrogateIsReplacedAndNoted() throws {
    let file = utf16("\u{FEFF}Số ") + [0x00, 0xD8] + utf16("15/CP")
    let decoded = try TextDecoder.decode(file)
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == "Số \u{FFFD}15/CP")
    #expect(decoded.firstReplacement == 8)
    #expect(decoded.replacements == 1)
  }

  @Test func halfAUnitAtTheEndIsReplaced() throws {
    let decoded = try TextDecoder.decode(utf16("\u{FEFF}ab") + [0x41])
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == "ab\u{FFFD}")
    #expect(decoded.firstReplacement == 6)
  }

  @Test func invalidBytesBecomeReplacementsWithTheirPlace() throws {
    let file = Array("Số ".utf8) + [0xC3, 0x28, 0xE1, 0xBA] + Array("15/CP".utf8) + [0xFF]
    let decoded = try TextDecoder.decode(file)
    #expect(
      String(decoding: decoded.bytes, as: UTF8.self) == "Số \u{FFFD}(\u{FFFD}15/CP\u{FFFD}")
    #expect(decoded.firstReplacement == 5)
    #expect(decoded.replacements == 3)
    let map = try #require(decoded.offsets)
    #expect(String(decoding: decoded.bytes[12..<17], as: UTF8.self) == "15/CP")
    #expect(map.sourceRange(of: TextRange(12, 17)) == TextRange(9, 14))
  }

  @Test func repairAgreesWithTheStandardLibrary() throws {
    let choices: [UInt8] = [
      0x41, 0xC3, 0xA0, 0xE1, 0xBA, 0xBF, 0xED, 0xF0, 0x9F, 0xF4, 0x80, 0xFF,
    ]
    var state: UInt64 = 7
    for _ in 0..<2000 {
      var file: [UInt8] = [0x20]
      for _ in 0..<24 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        file.append(choices[Int(state >> 33) % choices.count])
      }
      let decoded = try TextDecoder.decode(file)
      #expect(decoded.bytes == Array(String(decoding: file, as: UTF8.self).utf8))
    }
  }

  @Test func validatorFindsFaultsAtEveryAlignment() {
    let bad: [[UInt8]] = [
      [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80],
      [0xF8], [0xE1, 0xBA], [0xC3], [0xF0, 0x8F, 0xBF, 0xBF], [0],
    ]
    let good = ["ệ", "Đ", "a", "𝄞", "\u{FFFF}", "\u{D7FF}", "\u{E000}", "\u{10FFFF}"]
    for before in 0..<20 {
      for after in [0, 1, 15, 16, 17] {
        let a = [UInt8](repeating: 0x61, count: before)
        let z = [UInt8](repeating: 0x7A, count: after)
        for bytes in bad {
          #expect(!(a + bytes + z).withUnsafeBufferPointer(UTF8Validator.check).isText)
        }
        for text in good {
          #expect((a + Array(text.utf8) + z).withUnsafeBufferPointer(UTF8Validator.check).isText)
        }
      }
    }
  }

  @Test func nulByteIsNoText() {
    #expect(throws: NotText.self) { try TextDecoder.decode(Array("abc\0de ghi".utf8)) }
    #expect(throws: NotText.self) { try TextDecoder.decode(utf16("\u{FEFF}ab\0c")) }
  }

  @Test func controlCharactersAreNoText() {
    let file = (0..<200).map { UInt8($0 % 3 == 0 ? 0x01 : 0x41) }
    #expect(throws: NotText.self) { try TextDecoder.decode(file) }
  }

  @Test func aFewControlCharactersAreText() throws {
    let text = Array("Trang một\u{0C}Trang hai\u{01} và tiếp theo".utf8)
    #expect(try TextDecoder.decode(text).bytes == text)
  }

  @Test func emptyFileIsEmptyText() throws {
    #expect(try TextDecoder.decode([]).bytes.isEmpty)
  }
}
