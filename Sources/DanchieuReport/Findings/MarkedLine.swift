import DanchieuText

/// The line of a finding with the words found, cut to what a person reads at a glance.
package struct MarkedLine: Sendable, Equatable {
  package private(set) var before: String
  /// The words found, over line ends where they run over them.
  package private(set) var marked: String
  package private(set) var after: String

  /// Scalars to either side, and of the words, at most.
  private static let reach = 120
  private static let limit = 600

  /// The surroundings of `range` in `text` (UTF-8). A stretch that is cut ends in `…`.
  ///
  /// - Complexity: O(1): only the neighbourhood is looked at, however long the line is.
  init(_ range: TextRange, in text: [UInt8]) {
    let end = min(range.end, text.count)
    let start = min(range.start, end)
    var first = start
    var count = 0
    while first > 0, text[first - 1] != 0x0A, count < Self.reach {
      first -= 1
      while first > 0, text[first] & 0xC0 == 0x80 { first -= 1 }
      count += 1
    }
    let isCut = first > 0 && text[first - 1] != 0x0A
    before = (isCut ? "…" : "") + Self.string(text, first, start)
    let stop = Self.forward(from: start, to: end, Self.limit, in: text)
    marked = Self.string(text, start, stop) + (stop < end ? "…" : "")
    var lineEnd = end
    while lineEnd < text.count, lineEnd - end < Self.reach * 4, text[lineEnd] != 0x0A {
      lineEnd += 1
    }
    let isWhole = lineEnd == text.count || text[lineEnd] == 0x0A
    let last = Self.forward(from: end, to: lineEnd, Self.reach, in: text)
    let isLineEnd = isWhole && last == lineEnd
    let trimmed = isLineEnd && last > end && text[last - 1] == 0x0D ? last - 1 : last
    after = Self.string(text, end, trimmed) + (isLineEnd ? "" : "…")
  }

  /// A line from its parts.
  package init(before: String, marked: String, after: String) {
    self.before = before
    self.marked = marked
    self.after = after
  }

  /// `count` scalars on from `start`, at most up to `end`.
  private static func forward(from start: Int, to end: Int, _ count: Int, in text: [UInt8]) -> Int {
    var at = start
    var left = count
    while at < end, left > 0 {
      at += 1
      while at < end, text[at] & 0xC0 == 0x80 { at += 1 }
      left -= 1
    }
    return at
  }

  private static func string(_ text: [UInt8], _ start: Int, _ end: Int) -> String {
    String(decoding: text[start..<end], as: UTF8.self)
  }
}
