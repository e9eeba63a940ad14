import DanchieuDocument
import DanchieuText
import Testing

@Suite struct RTFTests {
  private func rtf(_ body: String, fonts: String = "{\\f0\\fcharset0 Times New Roman;}") throws
    -> (document: Document, file: [UInt8])
  {
    let file = Array("{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl\(fonts)}\(body)}".utf8)
    return (try read(file), file)
  }

  @Test func unicodeWithItsFallbackIsRead() throws {
    let (document, file) = try rtf("S\\u7889\\'3f 15/Q\\u272D-BNV\\uc0\\u273 x\\par hai")
    #expect(document.format == .rtf)
    #expect(document.string == "Số 15/QĐ-BNVđx\nhai")
    #expect(file.string(document.location(of: "15/QĐ-BNV")?.range) == "15/Q\\u272D-BNV")
  }

  @Test func surrogatesAndNegativeNumbersAreRead() throws {
    #expect(try rtf("\\u-10179 ?\\u-8704 ?").document.string == "\u{1F600}")
  }

  @Test func codesAreReadByTheCharacterSetOfTheFont() throws {
    let fonts = "{\\f0\\fcharset0 Arial;}{\\f1\\fnil\\fcharset163 Times New Roman;}"
    let (document, file) = try rtf("\\f1 S\\'f4\\'ec {\\f0\\'96} \\'d0\\'f2", fonts: fonts)
    #expect(document.string == "Số – Đ\u{323}")
    #expect(file.string(document.location(of: "ố")?.range) == "\\'f4\\'ec")
  }

  @Test func legacyFontsAreDecoded() throws {
    let fonts = "{\\f0 .VnTime;}{\\f1 .VnTimeH;}{\\f2 VNI-Times;}{\\f3 Arial;}"
    let (document, file) = try rtf(
      "{\\f0 NghÞ ®Þnh}".legacyCodes + "{\\f1 héi}".legacyCodes + "{\\f2 soá}".legacyCodes
        + "{\\f3 é}".legacyCodes, fonts: fonts)
    #expect(document.string == "Nghị địnhHỘIsốé")
    #expect(file.string(document.location(of: "định")?.range) == "\\'ae\\'denh")
  }

  /// Word writes the "ư" of TCVN3, code AD, as an optional hyphen.
  @Test func optionalHyphensInVnFontsAreLetters() throws {
    let fonts = "{\\f0 .VnTime;}{\\f1 .VnTimeH;}{\\f3 Arial;}"
    let (document, file) = try rtf(
      "{\\f0 t\\-}{\\f1 t\\-}{\\f3 a\\-b}", fonts: fonts)
    #expect(document.string == "tưTƯab")
    #expect(file.string(document.location(of: "ư")?.range) == "\\-")
  }

  @Test func wordsThatAreGivenTwiceAreReadInUnicodeAndTitlesOfFilesAreNot() throws {
    let (document, _) = try rtf(
      "{\\info{\\upr{\\title S?}{\\*\\ud{\\title S\\u7889?}}}}a {\\upr{s?}{\\*\\ud{s\\u7889?}}} b")
    #expect(document.string == "a số b")
  }

  @Test func cellsOfTablesAreKnown() throws {
    let (document, _) = try rtf(
      "a\\par\\trowd\\intbl b\\cell c\\cell\\row\\pard d\\par{\\pard\\intbl e\\cell}\\pard f")
    #expect(document.string == "a\nb\nc\n\nd\ne\nf")
    #expect(
      document.tables.map { String(decoding: document.text[$0.start..<$0.end], as: UTF8.self) }
        == ["b\nc\n\n", "e\n"])
  }

  @Test func whatIsNoTextIsLeftOut() throws {
    let (document, _) = try rtf(
      "{\\info{\\title T}}{\\*\\generator G;}{\\header dau}{\\field{\\*\\fldinst HYPERLINK x}"
        + "{\\fldrslt so 1}}{\\pict\\bin3 }}}}{\\v an}{\\deleted cu}/CP{\\*\\bkmkstart a}")
    #expect(document.string == "so 1/CP")
    #expect(document.unread.map(\.part) == ["pict (1)", "header/footer"])
  }

  @Test func theOriginalViewHasWhatWasDeleted() throws {
    let file = Array("{\\rtf1 a{\\deleted b}{\\revised c}d}".utf8)
    let options = ReadOptions(view: .original)
    #expect(try DocumentReader.read(file, path: "a", options: options).first?.string == "abd")
    #expect(try read(file).string == "acd")
  }

  @Test func cellsAndListNumbersAreRead() throws {
    let (document, _) = try rtf(
      "{\\listtext\\plain 1.\\tab}mot\\par\\trowd hai\\cell ba\\cell\\row")
    #expect(document.string == "1.\tmot\nhai\nba\n\n")
  }

  @Test func footnotesFollowTheText() throws {
    let (document, file) = try rtf("a{\\footnote chu thich}b\\par")
    #expect(document.string == "ab\nchu thich\n")
    #expect(file.string(document.location(of: "chu")?.range) == "chu")
  }

  @Test func aFileThatEndsInTheMiddleIsReadAndSaidToBeCut() throws {
    let whole = try read(Array("{\\rtf1\\ansi a {\\b b}}".utf8))
    #expect(whole.notices.isEmpty)
    let cut = try read(Array("{\\rtf1\\ansi a {\\b b".utf8))
    #expect(cut.string == "a b" && cut.notices.count == 1)
  }

  @Test(arguments: [
    String(repeating: "{", count: 80_000), String(repeating: "{\\f0 a\\f1 b", count: 50_000),
    String(repeating: "\\u", count: 50_000), "\\bin99999999999", "\\", "\\'", "\\'g",
    String(repeating: "{\\footnote a", count: 40_000), String(repeating: "}", count: 10),
  ])
  func hostileFilesAreRead(_ body: String) throws {
    let clock = ContinuousClock()
    let time = try clock.measure { _ = try rtf(body) }
    #expect(time < .seconds(20))
  }
}

extension String {
  /// The string with its Latin-1 letters as RTF codes.
  fileprivate var legacyCodes: String {
    unicodeScalars.map { scalar in
      scalar.value < 0x80 ? String(scalar) : "\\'" + String(scalar.value, radix: 16)
    }.joined()
  }
}
