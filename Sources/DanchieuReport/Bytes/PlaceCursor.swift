import CDanchieuVector
package import DanchieuText

/// Finds line and column of ascending offsets in one pass over a text.
///
/// Lines are counted a block at a time and columns only on the line of the offset, so all the
/// places of a document together cost one scan of its text. An offset that lies before the last
/// one starts the pass again.
package struct PlaceCursor {
  private let text: UnsafeBufferPointer<UInt8>
  private var offset = 0
  private var line = 1
  private var column = 1

  /// A cursor at the start of `text` (UTF-8), which must outlive it.
  package init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// The place of a UTF-8 byte offset.
  package mutating func place(at target: Int) -> LineIndex.Place {
    let target = min(max(target, 0), text.count)
    if target < offset { (offset, line, column) = (0, 1, 1) }
    let lines = newlines(target)
    if lines > 0 {
      line += lines
      let start = Self.lineStart(text, before: target)
      column = 1 + scalars(start, target)
    } else {
      column += scalars(offset, target)
    }
    offset = target
    return LineIndex.Place(line: line, column: column)
  }

  /// The line ends from the last offset to `target`.
  private func newlines(_ target: Int) -> Int {
    guard let base = text.baseAddress, target > offset else { return 0 }
    return danchieu_count_lines(base + offset, target - offset)
  }

  private func scalars(_ start: Int, _ end: Int) -> Int {
    Scalars.count(in: text, from: start, to: end)
  }

  /// One past the last `\n` before `end`; 0 when there is none.
  package static func lineStart(_ text: UnsafeBufferPointer<UInt8>, before end: Int) -> Int {
    guard let base = text.baseAddress else { return 0 }
    var end = end
    while end >= 8 {
      let word = UnsafeRawPointer(base + end - 8).loadUnaligned(as: UInt64.self)
      if newlines(word) != 0 { break }
      end -= 8
    }
    while end > 0, base[end - 1] != 0x0A { end -= 1 }
    return end
  }

  /// 1 in every byte of `word` that is `\n`.
  @inline(__always)
  private static func newlines(_ word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let zeroed = word ^ 0x0A0A_0A0A_0A0A_0A0A
    return ~(((zeroed & low) &+ low) | zeroed | low) >> 7
  }
}
