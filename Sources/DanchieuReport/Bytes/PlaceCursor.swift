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
      let start = text.lineStart(of: target)
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
}
