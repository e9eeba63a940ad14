import ArgumentParser
import DanchieuCitations
import DanchieuGraph

/// The days that a call gives: no clock is read.
struct DayOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      vi: "Xét hiệu lực và luật theo tên vào ngày này (2024-11-22); mặc định là ngày của chính văn "
        + "bản.",
      en: "Look at the law as of this day (2024-11-22); the document's own date by default.",
      value: ("ngày", "date")))
  var asOf: DateArgument?

  @Option(
    help: ArgumentHelp(
      vi: "Ngày của văn bản chưa ghi ngày, ví dụ dự thảo; không đọc đồng hồ.",
      en: "The day of documents that bear no date yet, such as drafts; no clock is read.",
      value: ("ngày", "date")))
  var today: DateArgument?

  var day: ReferenceDay { ReferenceDay(asOf: asOf?.date, today: today?.date) }
}

/// A date argument, `2024-11-22` or `22/11/2024`.
struct DateArgument: ExpressibleByArgument {
  let date: CalendarDate

  init?(argument: String) {
    let pieces = argument.split(separator: "/", omittingEmptySubsequences: false)
    let numbers = pieces.compactMap { Int($0) }
    let date =
      pieces.count == 3 && numbers.count == 3
      ? CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0])
      : CalendarDate(iso: argument)
    guard let date else { return nil }
    self.date = date
  }
}
