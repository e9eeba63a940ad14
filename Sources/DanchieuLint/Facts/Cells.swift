import DanchieuCitations

/// Tables that a conversion to text has flattened: every cell stands in lines of its own.
///
/// In running text nearly all lines are long or end in a stop; among cells most are neither.
extension Subject {
  /// Lines with words that are looked at on either side.
  private static let reach = 8
  /// A line of fewer characters may be a cell.
  private static let width = 40

  /// Whether half of the lines around the byte at `offset` look like cells.
  func isAmongCells(_ offset: Int) -> Bool { cells(around: offset) >= Self.reach }

  /// Whether two thirds of the lines around the byte at `offset` look like cells.
  func isDeepInCells(_ offset: Int) -> Bool { 3 * cells(around: offset) >= 4 * Self.reach }

  /// How many of the lines around the byte at `offset` look like cells; 0 near the ends of a short
  /// text, where there are too few to tell.
  private func cells(around offset: Int) -> Int {
    let bytes = text.bytes
    var cells = 0
    var lines = 0
    func look(_ start: Int, _ end: Int) {
      guard let isCell = Self.isCell(bytes[start..<end]) else { return }
      lines += 1
      if isCell { cells += 1 }
    }
    var end = min(offset, bytes.count)
    while end > 0, bytes[end - 1] != 0x0A { end -= 1 }
    var next = min(offset, bytes.count)
    while next < bytes.count, bytes[next] != 0x0A { next += 1 }
    while end > reading.heading.end, lines < Self.reach {
      var start = end - 1
      while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
      look(start, end - 1)
      end = start
    }
    let before = lines
    while next < bytes.count, lines - before < Self.reach {
      let start = next + 1
      next = start
      while next < bytes.count, bytes[next] != 0x0A { next += 1 }
      if start < bytes.count { look(start, next) }
    }
    return 4 * lines >= 6 * Self.reach ? cells : 0
  }

  /// Whether a line is short and ends without a stop; nil for a line without words.
  private static func isCell(_ line: ArraySlice<UInt8>) -> Bool? {
    var end = line.endIndex
    while end > line.startIndex, line[end - 1] <= 0x20 || line[end - 1] == 0xA0 {
      end -= line[end - 1] == 0xA0 ? min(2, end - line.startIndex) : 1
    }
    let words = line[..<end].drop { $0 <= 0x20 || $0 == 0xC2 || $0 == 0xA0 }
    guard let last = words.last else { return nil }
    guard !stops.contains(last) else { return false }
    return words.prefix(4 * width).count { $0 & 0xC0 != 0x80 } < width
  }
  private static let stops = Array(".;:,".utf8)
}
