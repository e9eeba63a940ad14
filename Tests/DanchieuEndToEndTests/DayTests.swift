import Foundation
import Testing

/// `--as-of` and `--today`: the days that a call gives, since no clock is read.
@Suite struct DayTests {
  private static func report(day: String, _ body: String) -> String {
    """
    ỦY BAN NHÂN DÂN XÃ SÔNG TRÀ
    Số: 15/BC-UBND
    Sông Trà, \(day)
    BÁO CÁO
    Kết quả công tác năm

    \(body)

    """
  }

  private static let expired = "Thực hiện Pháp lệnh số 34/2007/PL-UBTVQH11 ngày 20/4/2007."
  private static let day2022 = "ngày 22 tháng 11 năm 2022"

  @Test func theLawIsLookedAtAsOfTheDayAskedAbout() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.txt", Self.report(day: Self.day2022, Self.expired))
    #expect(try !Program.run(["check", file]).text.contains("DC303"))
    for day in ["2024-11-22", "22/11/2024"] {
      #expect(try Program.run(["check", "--as-of", day, file]).text.contains("DC303"))
    }
    #expect(try !Program.run(["check", "--as-of", "2023-06-30", file]).text.contains("DC303"))
    let explained = try Program.run(["explain", "--as-of", "2024-11-22", "\(file):7"])
    #expect(explained.text.contains("DC303"))
  }

  @Test func aLawByNameIsTheOneOfThatDay() throws {
    let folder = try TemporaryFolder()
    let text = Self.report(
      day: "ngày 22 tháng 11 năm 2019", "Việc giao đất theo quy định của Luật Đất đai.")
    let file = try folder.write("a.txt", text)
    func key(_ options: String...) throws -> String {
      try Program.run(["extract", "--format", "jsonl"] + options + [file]).text
    }
    #expect(try key().contains("\"key\":\"luat/45/2013/qh13\""))
    #expect(try key("--as-of", "2025-01-01").contains("\"key\":\"luat/31/2024/qh15\""))
    // A document with a date of its own is not of today.
    #expect(try key("--today", "2025-01-01") == key())
  }

  @Test func aDraftIsOfTheDayThatTheCallNames() throws {
    let folder = try TemporaryFolder()
    let text = Self.report(
      day: "ngày     tháng     năm 2024",
      "Theo Kế hoạch số 41/KH-UBND ngày 02/12/2024 của Ủy ban nhân dân xã.")
    let file = try folder.write("a.txt", text)
    #expect(try !Program.run(["check", file]).text.contains("DC301"))
    let run = try Program.run(["check", "--today", "2024-11-22", file])
    #expect(run.status == 1 && run.text.contains("ngày nêu ở --today (22/11/2024)"))
    // The year that is printed does not fit this day.
    #expect(try !Program.run(["check", "--today", "2023-11-22", file]).text.contains("DC301"))
  }

  @Test func aDayThatIsNoneIsAWrongCall() throws {
    for day in ["2024-13-01", "31/4/2024", "hôm nay", "22/11", "1/2/x/2024", ""] {
      let run = try Program.run(["check", "--as-of", day, "a.txt"])
      #expect(run.status == 2 && run.errors.contains("không hợp lệ"), "\(day): \(run.errors)")
    }
  }

  @Test func aDocumentYoungerThanTheRegistryGetsOneNotice() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", Self.report(day: Self.day2022, Self.expired))
    let young = Self.report(
      day: "ngày 22 tháng 11 năm 2031",
      Self.expired + " Theo Luật Đất đai số 31/2024/QH15 ngày 18 tháng 01 năm 2024.")
    try folder.write("b.txt", young)
    let run = try Program.run(["check", "--fail-on", "never", folder.path])
    func notices(_ text: String) -> [Substring] {
      text.split(separator: "\n").filter { $0.contains("danh mục có sẵn") }
    }
    #expect(notices(run.errors).count == 1)
    #expect(run.errors.contains("b.txt: ") && run.errors.contains("22/11/2031"))
    let later = try Program.run(["check", "--as-of", "2031-01-01", folder.path])
    #expect(notices(later.errors).count == 2)
    let quiet = try Program.run(["check", "--quiet", "--fail-on", "never", folder.path])
    #expect(quiet.errors.isEmpty)
    #expect(try Program.run(["extract", folder.path]).errors.isEmpty)
  }
}
