import DanchieuCitations
import DanchieuText

/// Tables whose columns only blanks part, as text that was taken from a page has them: a line runs
/// through several cells, and none of them can be read on its own.
extension Subject {
  /// Lines that are looked at on either side.
  private static let near = 3
  /// Bytes of a line that are looked at on either side; no row of a table is longer.
  private static let width = 2_000
  /// As many blanks inside a line are a gap between columns.
  private static let gap = 3

  /// Whether citation `index` stands in a table, whatever parts its columns.
  func isInColumns(_ index: Int) -> Bool {
    Surroundings(self, index).isInColumns
      || isInSpacedColumns(reading.citations[index].range.start)
  }

  /// Whether the line around the byte at `offset` and two at least of those near it have gaps.
  func isInSpacedColumns(_ offset: Int) -> Bool {
    let isInRow = text.bytes.withUnsafeBufferPointer { bytes in
      let offset = min(offset, bytes.count)
      let start = bytes.lineStart(of: offset, from: max(0, offset - Self.width))
      let end = bytes.place(of: 0x0A, from: offset, to: min(bytes.count, offset + Self.width))
      return Self.hasGap(bytes, start, end)
    }
    return isInRow == true
      && lines(around: offset, reach: Self.near, from: 0, Self.hasGap).found >= 2
  }

  /// Whether blanks stand between words of a line; nil for a line without words.
  private static func hasGap(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool? {
    var hasWords = false
    var blanks = 0
    for index in start..<end {
      if bytes[index] == 0x20 {
        blanks += 1
      } else if bytes[index] > 0x20 {
        if hasWords, blanks >= gap, !isBlankToFill(bytes, index - blanks, index) { return true }
        hasWords = true
        blanks = 0
      }
    }
    return hasWords ? false : nil
  }

  /// "số      /KH-UBND ngày    /02/2026", "tháng    năm": blanks for what is to be written in.
  private static func isBlankToFill(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    if bytes[end] == UInt8(ascii: "/") || bytes[end] == UInt8(ascii: "-") { return true }
    guard end - start <= widestBlank else { return false }
    return beforeBlanks.contains { word in
      start >= word.count && bytes[(start - word.count)..<start].elementsEqual(word)
    }
  }
  /// A day, a month or a number needs no more.
  private static let widestBlank = 10
  private static let beforeBlanks = ["ố", "ngày", "tháng", "năm", "/", ":"].map { Array($0.utf8) }
}
