import DanchieuText
import Testing

@testable import DanchieuDocument

@Suite struct PDFTableTests {
  /// Cells of two rows as they stand in the file, with the places of their lines.
  private static let cells: [(x: Double, y: Double, lines: [String])] = [
    (40, 100, ["1"]),
    (80, 100, ["Thông tư số 14/2021/TT-", "BLĐTBXH ngày 21/10/2021"]),
    (240, 100, ["Mẫu số 01", "Mẫu số 03"]),
    (306, 107, ["bị Thông tư số 08/2023/TT-", "BLĐTBXH bãi bỏ"]),
    (40, 130, ["2"]),
    (80, 130, ["Thông tư số 15/2021/TT-", "BLĐTBXH ngày 22/10/2021"]),
    (240, 130, ["Mẫu số 04", "Mẫu số 05"]),
    (306, 137, ["bị thay thế"]),
  ]

  /// The same rows as `pdftotext -layout` prints them.
  private static let printed = """
    Bảng\n\u{C}\
    1   Thông tư số 14/2021/TT-      Mẫu số 01
                                                 bị Thông tư số 08/2023/TT-
        BLĐTBXH ngày 21/10/2021      Mẫu số 03   BLĐTBXH bãi bỏ
    2   Thông tư số 15/2021/TT-      Mẫu số 04
        BLĐTBXH ngày 22/10/2021      Mẫu số 05   bị thay thế
        (hết)       (hết)       (hết)
        (hết)       (hết)       (hết)

    """

  /// `text` set at `x`, `y` in characters of 5 by 12 points.
  private static func words(_ x: Double, _ y: Double, _ text: String) -> [PDFWord] {
    var left = x
    return text.split(separator: " ").map { word in
      let right = left + 5 * Double(word.count)
      defer { left = right + 3 }
      return PDFWord(left: left, top: y, right: right, bottom: y + 12, bytes: Array(word.utf8))
    }
  }

  private static let page: PDFWord.Page = {
    var words = cells.flatMap { cell in
      cell.lines.enumerated().flatMap { PDFTableTests.words(cell.x, cell.y + 14 * Double($0), $1) }
    }
    for y in [180.0, 210] {
      for x in [80.0, 240, 400] { words += PDFTableTests.words(x, y, "(hết)") }
    }
    return PDFWord.Page(width: 800, height: 600, words: words)
  }()

  /// The page with its words running upwards.
  private static let turned = PDFWord.Page(
    width: 600, height: 800,
    words: page.words.map {
      PDFWord(
        left: $0.top, top: 800 - $0.right, right: $0.bottom, bottom: 800 - $0.left,
        bytes: $0.bytes)
    })

  private func read(_ page: PDFWord.Page, head: String = "") throws -> String {
    try PDFReader.document(
      of: Array((Self.printed + head + "\n\u{C}").utf8), FileInput(bytes: [], path: "a.pdf"),
      PDFImages(),
      words: { [PDFWord.Page(width: 600, height: 800, words: []), page] }
    ).string
  }

  @Test(arguments: [false, true]) func cellsFollowEachOther(isTurned: Bool) throws {
    let lines = try read(isTurned ? Self.turned : Self.page).split(separator: "\n").prefix(9)
    #expect(
      Array(lines) == [
        "Bảng", "1", "Thông tư số 14/2021/TT-BLĐTBXH ngày 21/10/2021", "Mẫu số 01 Mẫu số 03",
        "bị Thông tư số 08/2023/TT-BLĐTBXH bãi bỏ", "2",
        "Thông tư số 15/2021/TT-BLĐTBXH ngày 22/10/2021", "Mẫu số 04 Mẫu số 05", "bị thay thế",
      ])
  }

  @Test func aHeadAcrossATurnedPageIsApart() throws {
    var page = Self.turned
    page.words = Self.words(100, 40, "CÔNG BÁO tháng 7") + page.words
    let lines = try read(page, head: "CÔNG BÁO tháng 7").split(separator: "\n")
    #expect(lines.prefix(3) == ["Bảng", "CÔNG BÁO tháng 7", "1"])
  }

  @Test func wordsThatAreNotThoseOfThePageAreNotTaken() throws {
    let text = try read(PDFWord.Page(width: 600, height: 800, words: []))
    #expect(text.contains("TT-      Mẫu số 01"))
  }

  @Test func placesOfWordsAreRead() {
    let pages = PDFWord.pages(
      of: Array(
        """
        <title>A & B</title>
          <page width="595.20" height="842.00">
            <word xMin="-3.50" yMin="52.25" xMax="77.125" yMax="67.8">R&amp;D</word>
            <word xMin="1" yMin="2" xMax="3">cut</word>
          </page>
          <page width="842" height="595">
        """.utf8))
    #expect(pages.map(\.height) == [842, 595])
    #expect(pages.map(\.words.count) == [1, 0])
    let word = pages[0].words[0]
    #expect(word.left == -3.5 && word.top == 52.25 && abs(word.right - 77.125) < 0.0001)
    #expect(word.bytes == Array("R&D".utf8))
  }

  /// A page that its file turns by 90 degrees, as poppler writes it: size before, places after.
  @Test func aPageThatItsFileTurnsHasTheSizeOfItsWords() {
    let pages = PDFWord.pages(
      of: Array(
        """
        <page width="595" height="842">
          <word xMin="700" yMin="52" xMax="790" yMax="64">l&apos;eau</word>
        </page>
        <page width="595" height="842">
          <word xMin="700" yMin="52" xMax="790" yMax="64">a</word>
          <word xMin="40" yMin="800" xMax="60" yMax="812">off</word>
        </page>
        """.utf8))
    #expect(pages.map(\.width) == [842, 595])
    #expect(pages.map(\.height) == [595, 842])
    #expect(pages[0].words.map(\.bytes) == [Array("l'eau".utf8)])
  }

  @Test func placesFarOffThePageDoNoHarm() {
    let word =
      #"<word xMin="9999999999999999999999" yMin="-1" xMax="-99999999999" yMax="nan">a b</word>"#
    let page = #"<page width="-5" height="7">"# + "\n" + #"<page width="0" height="0">"# + "\n"
    let pages = PDFWord.pages(
      of: Array((page + Array(repeating: word, count: 20).joined(separator: "\n")).utf8))
    #expect(pages.count == 1 && pages[0].words.count == 20)
    let printed = PDFLine.lines(of: Array(String(repeating: "ab", count: 20).utf8)[...])
    for page in pages { _ = PDFCells.lines(of: page, printed: printed) }
  }
}
