import DanchieuText
import Testing

@testable import DanchieuDocument

@Suite struct PDFLayoutTests {
  /// The document that printed `pages` give.
  private func read(_ pages: String...) throws -> Document {
    try PDFReader.document(
      of: Array(pages.map { $0 + "\n\u{C}" }.joined().utf8), FileInput(bytes: [], path: "a.pdf"),
      PDFImages())
  }

  private let wide = """
        Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính
    phủ về công tác văn thư và Thông tư liên tịch số 01/2022/TTLT-VKSNDTC-
    TANDTC của các cơ quan;
        Điều 1. Phạm vi điều chỉnh của văn bản này gồm các nội dung sau đây là
    những nội dung chính.
    """

  @Test func wrappedParagraphsAreWhole() throws {
    let document = try read(wide)
    #expect(document.format == .pdf)
    #expect(
      document.string.split(separator: "\n").map { $0.prefix(12) } == [
        "Căn cứ Nghị ", "Điều 1. Phạm",
      ])
    #expect(document.string.contains("của Chính phủ về"))
    #expect(document.string.contains("01/2022/TTLT-VKSNDTC-TANDTC của"))
  }

  @Test func aDashAtTheEndOfALineKeepsItsBlank() throws {
    let document = try read(
      """
      Sở Lao động - Thương binh và Xã hội phối hợp với Sở Văn hoá, Thể thao -
      Du lịch tổ chức thực hiện các nội dung đã được phê duyệt trong kế hoạch.
      """)
    #expect(document.string.contains("Thể thao - Du lịch"))
  }

  @Test func furnitureIsSkippedAndParagraphsRunOverPages() throws {
    let document = try read(
      "  8                  CÔNG BÁO/Số 695 + 696/Ngày 22-8-2022\n\n" + wide
        + "\nSau khi xem xét Tờ trình số 263/TTr-CP ngày 08 tháng 8 năm 2022 của Chính",
      "                    CÔNG BÁO/Số 695 + 696/Ngày 22-8-2022        9\n\n"
        + "phủ thì quyết nghị.")
    #expect(!document.string.contains("CÔNG BÁO"))
    #expect(document.string.contains("của Chính phủ thì quyết nghị"))
    #expect(document.location(of: "263/TTr-CP")?.page == 1)
    #expect(document.location(of: "quyết nghị")?.page == 2)
    #expect(document.location(of: "263/TTr-CP")?.range == nil)
  }

  @Test func pageNumbersAndRunningHeadsAreSkipped() throws {
    let pages = (1...4).map { "Báo cáo công tác quý \($0)\n\n\(wide)\n\n        - \($0) -" }
    let document = try read(pages[0], pages[1], pages[2], pages[3])
    #expect(!document.string.contains("quý"))
    #expect(!document.string.contains("- 3 -"))
    #expect(document.string.components(of: "Điều 1.") == 4)
  }

  @Test func theTwoColumnsOfAHeadingFollowEachOther() throws {
    let document = try read(
      """
      ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        QUẬN BA ĐÌNH                         Độc lập - Tự do - Hạnh phúc

      Số: 01/2022/TTLT-BTC-               Ba Đình, ngày 22 tháng 11 năm 2024
            BNV

                                 BÁO CÁO
      """)
    #expect(
      document.string == """
        ỦY BAN NHÂN DÂN
        QUẬN BA ĐÌNH
        Số: 01/2022/TTLT-BTC-BNV
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc
        Ba Đình, ngày 22 tháng 11 năm 2024
        BÁO CÁO

        """)
  }

  /// A state's name and a subject without room in their columns, blanks for number and day, and the
  /// type at once below, at the edge of the page.
  @Test func narrowAndBlankColumnsFollowEachOther() throws {
    let report = try read(
      """
      ỦY BAN NHÂN DÂN                        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT
      TỈNH HÀ NAM                            NAM
      _______                                Độc lập - Tự do - Hạnh phúc
      Số:    /BC-UBND                        _______________
                                             Hà Nam, ngày       tháng 11 năm 2024
      BÁO CÁO
      Kết quả thực hiện công tác cải cách hành chính năm 2024
      """)
    #expect(
      report.string.hasPrefix(
        """
        ỦY BAN NHÂN DÂN
        TỈNH HÀ NAM
        _______
        Số:    /BC-UBND
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc
        _______________
        Hà Nam, ngày       tháng 11 năm 2024
        BÁO CÁO
        Kết quả
        """))
    let letter = try read(
      """
      ỦY BAN NHÂN DÂN                        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Số: 109/UBND-NC                           Độc lập - Tự do - Hạnh phúc
      V/v báo cáo kết quả cải cách hành      Hà Nam, ngày 22 tháng 11 năm 2024
      chính
      Kính gửi: Bộ Nội vụ
      """)
    #expect(letter.string.contains("\nV/v báo cáo kết quả cải cách hành chính\nCỘNG HÒA"))
    #expect(letter.string.hasSuffix("năm 2024\nKính gửi: Bộ Nội vụ\n"))
  }

  @Test func signatureStampsAreSkipped() throws {
    let document = try read("   Người ký: Văn phòng\n   Email: a@b.vn\n   Cơ quan: C\n\n\(wide)")
    #expect(!document.string.contains("Email"))
  }

  @Test func aFileWithoutTextSaysHowToGetSome() {
    #expect(throws: ReadError.self) { try read("", " \n") }
    do {
      _ = try read("", "")
    } catch {
      #expect((error as? ReadError)?.message.vi.contains("ocrmypdf") == true)
    }
  }

  @Test func pagesWithoutTextAreNamed() throws {
    let document = try read(wide, "", "", wide)
    #expect(document.unread.map(\.part) == ["trang 2–3"])
  }

  @Test func numbersAreListedInRuns() {
    #expect(PDFImages.list([1, 3, 4, 5, 9]) == "1, 3–5, 9")
  }
}

extension String {
  /// How often `words` occur.
  fileprivate func components(of words: String) -> Int {
    var count = 0
    var rest = self[...]
    while let range = rest.firstRange(of: words) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
