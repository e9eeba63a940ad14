import CDanchieuVector
package import DanchieuText

/// Finds line and column of offsets in any order: for a few questions by counting from the start of
/// the text, for more by an index of its lines.
package struct PlaceFinder {
  private let text: [UInt8]
  private var lines: LineIndex?
  /// Questions so far that were answered by counting.
  private var counted = 0
  /// To index the lines takes as long as to count so many times.
  private static let fewest = 4

  /// Places in `text` (UTF-8).
  package init(_ text: [UInt8]) { self.text = text }

  /// The place of a UTF-8 byte offset that mostly lies not far from `known`, which is at `place`.
  package mutating func place(
    at offset: Int, near known: Int, _ place: LineIndex.Place
  ) -> LineIndex.Place {
    let (first, last) = (min(offset, known), max(offset, known))
    guard first >= 0, last <= text.count, last - first <= Self.nearby else {
      return self.place(at: offset)
    }
    return text.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return place }
      let lines = danchieu_count_lines(base + first, last - first)
      guard lines > 0 else {
        let scalars = Scalars.count(in: bytes, from: first, to: last)
        let column = place.column + (offset < known ? -scalars : scalars)
        return LineIndex.Place(line: place.line, column: column)
      }
      let start = bytes.lineStart(of: offset)
      return LineIndex.Place(
        line: place.line + (offset < known ? -lines : lines),
        column: 1 + Scalars.count(in: bytes, from: start, to: offset))
    }
  }

  /// As many bytes are counted rather than the lines of the text indexed.
  private static let nearby = 16_384

  /// The place of a UTF-8 byte offset.
  package mutating func place(at offset: Int) -> LineIndex.Place {
    if lines == nil, counted < Self.fewest {
      counted += 1
      return text.withUnsafeBufferPointer { bytes in
        var cursor = PlaceCursor(bytes)
        return cursor.place(at: offset)
      }
    }
    return index().place(at: offset, in: text)
  }

  /// The offsets of `line` (1-based), without its line end; nil when the text has no such line.
  package mutating func range(ofLine line: Int) -> TextRange? {
    let lines = index()
    guard (1...lines.lineCount).contains(line) else { return nil }
    let start = lines.start(ofLine: line)
    var end = line < lines.lineCount ? lines.start(ofLine: line + 1) - 1 : text.count
    if end > start, text[end - 1] == 0x0D { end -= 1 }
    return TextRange(start, end)
  }

  private mutating func index() -> LineIndex {
    if let lines { return lines }
    let made = LineIndex(text)
    lines = made
    return made
  }
}
