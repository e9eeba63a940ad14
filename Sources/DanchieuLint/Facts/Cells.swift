import DanchieuCitations
import DanchieuText

/// Tables that a conversion to text has flattened: every cell stands in lines of its own.
///
/// In running text nearly all lines are long or end in a stop; among cells most are neither.
extension Subject {
  /// Lines with words that are looked at on either side.
  private static let reach = 8
  /// Bytes on either side that lines are looked for in.
  private static let farthest = 8_192
  /// A line of fewer characters may be a cell.
  private static let width = 40

  /// Whether half of the lines around the byte at `offset` look like cells.
  func isAmongCells(_ offset: Int) -> Bool { cells(around: offset) >= Self.reach }

  /// Whether two thirds of the lines around the byte at `offset` look like cells.
  func isDeepInCells(_ offset: Int) -> Bool { 3 * cells(around: offset) >= 4 * Self.reach }

  /// Whether a quarter of the lines around the byte at `offset` have dotted blanks to fill in.
  func isAmongBlanks(_ offset: Int) -> Bool {
    2 * lines(near: offset, Self.hasBlank).found >= Self.reach
  }

  /// How many of the lines around the byte at `offset` look like cells; 0 near the ends of a short
  /// text, where there are too few to tell.
  private func cells(around offset: Int) -> Int {
    let lines = lines(near: offset, Self.isCell)
    return 4 * lines.count >= 6 * Self.reach ? lines.found : 0
  }

  private func lines(
    near offset: Int, _ isWanted: (UnsafeBufferPointer<UInt8>, Int, Int) -> Bool?
  ) -> (count: Int, found: Int) {
    lines(around: offset, reach: Self.reach, from: reading.heading.end, isWanted)
  }

  /// How many lines with words stand around the byte at `offset`, at most `reach` on either side and
  /// none before `floor` or `farthest` away, and how many of them `isWanted` says yes to; it says nil
  /// of lines without words.
  func lines(
    around offset: Int, reach: Int, from floor: Int,
    _ isWanted: (UnsafeBufferPointer<UInt8>, Int, Int) -> Bool?
  ) -> (count: Int, found: Int) {
    text.bytes.withUnsafeBufferPointer { bytes in
      var found = 0
      var lines = 0
      func look(_ start: Int, _ end: Int) {
        guard let isFound = isWanted(bytes, start, end) else { return }
        lines += 1
        if isFound { found += 1 }
      }
      let first = max(floor, offset - Self.farthest)
      let last = min(bytes.count, offset + Self.farthest)
      var end = bytes.lineStart(of: min(offset, last), from: first)
      var next = bytes.place(of: 0x0A, from: offset, to: last)
      while end > first, lines < reach {
        let start = bytes.lineStart(of: end - 1, from: first)
        look(start, end - 1)
        end = start
      }
      let before = lines
      while next < last, lines - before < reach {
        let start = next + 1
        next = bytes.place(of: 0x0A, from: start, to: last)
        look(start, next)
      }
      return (lines, found)
    }
  }

  /// Whether a line has a run of dots to fill in: "Họ và tên: ......."; nil for a line without words.
  private static func hasBlank(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool? {
    guard end - start < paragraph else { return false }
    var dots = 0
    var hasWords = false
    for i in start..<end {
      if bytes[i] > 0x20 { hasWords = true }
      switch bytes[i] {
      case UInt8(ascii: "."): dots += 1
      case 0xE2, 0x80, 0xA6: dots += 1  // three bytes of …
      default: dots = 0
      }
      if dots == blank { return true }
    }
    return hasWords ? false : nil
  }
  /// Lines of so many bytes are text, whatever dots stand in them.
  private static let paragraph = 400
  /// As many dots, or bytes of "…", are a blank.
  private static let blank = 6

  /// Whether a line is short and ends without a stop; nil for a line without words.
  private static func isCell(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool? {
    var (start, end) = (start, end)
    while end > start, bytes[end - 1] <= 0x20 || bytes[end - 1] == 0xA0 {
      end -= bytes[end - 1] == 0xA0 ? min(2, end - start) : 1
    }
    while start < end, bytes[start] <= 0x20 || bytes[start] == 0xC2 || bytes[start] == 0xA0 {
      start += 1
    }
    guard start < end else { return nil }
    switch bytes[end - 1] {
    case UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: ","): return false
    default: break
    }
    // No character has more than four bytes.
    guard end - start < 4 * width, !isHeading(bytes, start, end) else { return false }
    return bytes[start..<end].scalarCount < width
  }

  /// "1. Mục đích", "II. NỘI DUNG", "TM. ỦY BAN NHÂN DÂN": a heading, or a line of a signature.
  private static func isHeading(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    var index = start
    while index < end, index - start < 5, isOfNumber(bytes[index]) { index += 1 }
    guard index > start, index + 1 < end, bytes[index + 1] == 0x20 else { return false }
    return bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")")
  }

  /// Whether a byte may stand in the number of a heading: a digit, a letter of ASCII.
  private static func isOfNumber(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }
}
