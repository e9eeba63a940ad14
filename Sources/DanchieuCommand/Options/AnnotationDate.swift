import DanchieuText

/// The time that notes bear: an input, no clock is read.
enum AnnotationDate {
  /// `given`, else the seconds of `SOURCE_DATE_EPOCH`, in ISO 8601; nil without either.
  ///
  /// - Throws: when the time is not of the form `2026-11-24T08:00:00Z`.
  static func read(_ given: String?) throws -> String? {
    guard let given else {
      return Environment.value("SOURCE_DATE_EPOCH").flatMap { Int($0) }.flatMap(iso)
    }
    let pattern = Array("0000-00-00T00:00:00Z".utf8)
    let bytes = Array(given.utf8)
    let fits =
      bytes.count == pattern.count
      && zip(bytes, pattern).allSatisfy { byte, sign in
        sign == UInt8(ascii: "0") ? (0x30...0x39).contains(byte) : byte == sign
      }
    guard fits else {
      throw CommandFailure(
        message: Message(
          vi: "thời điểm “\(given)” không có dạng 2026-11-24T08:00:00Z",
          en: "the time “\(given)” is not of the form 2026-11-24T08:00:00Z"))
    }
    return given
  }

  /// `seconds` since 1970 in ISO 8601; nil before 1970 and after 9999.
  private static func iso(_ seconds: Int) -> String? {
    guard (0..<253_402_300_800).contains(seconds) else { return nil }
    // Days to a civil date, with years that begin in March.
    let days = seconds / 86_400 + 719_468
    let era = days / 146_097
    let day = days % 146_097
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365
    let dayOfYear = day - (365 * year + year / 4 - year / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let civilYear = String(year + era * 400 + (month <= 2 ? 1 : 0))
    let date = "\(civilYear)-\(two(month))-\(two(dayOfYear - (153 * shifted + 2) / 5 + 1))"
    let second = seconds % 86_400
    return "\(date)T\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))Z"
  }
}
