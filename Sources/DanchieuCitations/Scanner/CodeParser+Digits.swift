import DanchieuText

/// Letters that stand for digits (``InstrumentCode/digit(like:)``).
extension CodeParser {
  /// Whether `byte` is a letter that looks like a digit.
  @inline(__always)
  static func looksLikeDigit(_ byte: UInt8) -> Bool { InstrumentCode.digit(like: byte) != nil }

  /// Whether such a letter may stand at the beginning of a number, or right after the digits read.
  @inline(__always)
  func goesOn(_ number: (value: Int, digits: Int, end: Int)?) -> Bool {
    number.map { Self.looksLikeDigit(text[$0.end]) } ?? true
  }

  /// The end of a number of digits and such letters, both of them, before a slash or hyphen at
  /// `start` ("3O/", "l2/", "1O5/"); nil for any other number.
  func mixedNumberEnd(_ start: Int) -> Int? {
    let end = mixedEnd(start)
    guard end > start + 1, end - start <= 5, text[end] == 0x2F || text[end] == 0x2D else {
      return nil
    }
    return hasBoth(start, end) ? end : nil
  }

  /// A year of digits and such letters before a slash or hyphen at `start` ("2o20/", "20l8/").
  func mixedYear(_ start: Int) -> (value: Int, digits: Int, end: Int)? {
    let end = start + 4
    guard text[end] == 0x2F || text[end] == 0x2D, mixedEnd(start) == end, hasBoth(start, end)
    else { return nil }
    var value = 0
    for i in start..<end {
      value = value * 10 + Int((InstrumentCode.digit(like: text[i]) ?? text[i]) - 0x30)
    }
    return (1945...2099).contains(value) ? (value, 4, end) : nil
  }

  /// The end of the digits and letters that look like them from `start` on.
  private func mixedEnd(_ start: Int) -> Int {
    var end = start
    while end - start < 6, TextBytes.isDigit(text[end]) || Self.looksLikeDigit(text[end]) {
      end += 1
    }
    return end
  }

  private func hasBoth(_ start: Int, _ end: Int) -> Bool {
    let digits = (start..<end).count { TextBytes.isDigit(text[$0]) }
    return digits > 0 && digits < end - start
  }
}
