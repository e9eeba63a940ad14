import DanchieuCitations
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: [
    (2024, 2, 30), (2023, 2, 29), (1900, 2, 29), (2024, 4, 31), (2024, 13, 1), (2024, 0, 1),
    (2024, 1, 0), (0, 1, 1), (10_000, 1, 1), (2024, 12, 32),
  ])
  func `days that the calendar does not have`(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: ["2024-02-29", "2000-02-29", "1945-09-02", "9999-12-31", "0001-01-01"])
  func `ISO text is read and printed`(iso: String) {
    #expect(CalendarDate(iso: iso)?.iso == iso)
  }

  @Test(arguments: [
    "2024-2-29", "2024/02/29", "2024-02-2x", "20240229", "", "2023-02-29", "２024-02-29",
  ])
  func `other text is no date`(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test func `every day from 1600 to 2400 follows the one before`() throws {
    var previous = try #require(CalendarDate(year: 1599, month: 12, day: 31))
    for year in 1600...2400 {
      for month in 1...12 {
        for day in 1...CalendarDate.days(inMonth: month, year: year) {
          let date = try #require(CalendarDate(year: year, month: month, day: day))
          guard date > previous, date.dayNumber == previous.dayNumber + 1 else {
            Issue.record("\(previous.iso) is followed by \(date.iso)")
            return
          }
          previous = date
        }
      }
    }
  }

  @Test func `the first of January 1970 is day 0`() {
    #expect(CalendarDate(iso: "1970-01-01")?.dayNumber == 0)
  }

  @Test(arguments: [
    ("2024-04-02", "02/4/2024"), ("2024-11-22", "22/11/2024"), ("2024-02-09", "09/02/2024"),
    ("2024-01-10", "10/01/2024"), ("2024-03-31", "31/3/2024"),
  ])
  func `messages print the zeros that the norm asks for`(iso: String, printed: String) {
    #expect(CalendarDate(iso: iso)?.vietnamese == printed)
  }
}
