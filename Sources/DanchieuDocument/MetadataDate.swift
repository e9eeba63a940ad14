/// Dates as metadata write them (xml.md §1.3): the length of the first group tells the order.
enum MetadataDate {
  /// ISO 8601 for `2031/02/03`, `03/02/2031`, `2031-02-03 08:00:00`, `03_02_2031`, and for
  /// milliseconds since 1970; nil for placeholders (1900) and for anything else.
  static func iso(_ text: String) -> String? {
    let text = trimmed(text)
    if text.count >= 11, let milliseconds = Int(text) { return iso(milliseconds: milliseconds) }
    let day = text.split { $0 == " " || $0 == "T" }.first ?? ""
    let groups = day.split(omittingEmptySubsequences: false) { "/-_.".contains($0) }
    guard groups.count == 3, groups.allSatisfy({ $0.allSatisfy(\.isASCII) && $0.count <= 4 })
    else { return nil }
    let numbers = groups.compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    if groups[0].count == 4 { return iso(numbers[0], numbers[1], numbers[2]) }
    guard groups[2].count == 4 else { return nil }
    return iso(numbers[2], numbers[1], numbers[0])
  }

  /// `ngày 03 tháng 02 năm 2031` for an ISO date; the zeros are those of NĐ 30/2020, Phụ lục I.
  static func words(_ iso: String) -> String {
    let parts = iso.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return iso }
    let day = parts[2] < 10 ? "0\(parts[2])" : "\(parts[2])"
    let month = parts[1] < 3 ? "0\(parts[1])" : "\(parts[1])"
    return "ngày \(day) tháng \(month) năm \(parts[0])"
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }

  private static func iso(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard 1901...9999 ~= year, 1...12 ~= month, 1...31 ~= day else { return nil }
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(padded(month))-\(padded(day))"
  }

  /// The day of `milliseconds` in Vietnam (UTC+7, no summer time since 1975).
  private static func iso(milliseconds: Int) -> String? {
    guard 0..<10_000_000_000_000 ~= milliseconds else { return nil }
    // Civil date from days since 1970, after H. Hinnant, "chrono-compatible low-level date
    // algorithms"; years begin in March, so that the leap day comes last.
    let days = (milliseconds / 1000 + 7 * 3600) / 86_400 + 719_468
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let year = yearOfEra + era * 400 + (month < 10 ? 0 : 1)
    return iso(year, month < 10 ? month + 3 : month - 9, day)
  }
}
