public import DanchieuText

/// The paragraphs of a word-processor file, by the place of their text in the document's text.
public struct ParagraphIndex: Sendable {
  private struct Entry {
    /// Text offset at which the paragraph begins, with a number that Word generates.
    var start: UInt32
    /// Text offset at which the paragraph's own text begins, after a number that Word generates.
    var text: UInt32
    var part: UInt16
    var paragraph: UInt32
  }

  /// Names of the parts, in the order in which they were read.
  public private(set) var parts: [String] = []
  private var entries: [Entry] = []

  /// No paragraphs.
  public init() {}

  /// Adds the `paragraph`th paragraph (1-based) of `part`, whose text begins at the text offset
  /// `start`, after `generated` bytes of a number that Word generates. Paragraphs are added in the
  /// order of the text.
  public mutating func append(part: String, paragraph: Int, at start: Int, generated: Int = 0) {
    if parts.last != part { parts.append(part) }
    entries.append(
      Entry(
        start: UInt32(start - generated), text: UInt32(start),
        part: UInt16(clamping: parts.count - 1),
        paragraph: UInt32(clamping: paragraph)))
  }

  /// The paragraph that `range` begins in, and the offsets in its text; a range that runs into the
  /// next paragraph has an end beyond the text.
  ///
  /// - Complexity: O(log *n*) for *n* paragraphs.
  public func location(of range: TextRange) -> SourceLocation {
    guard !entries.isEmpty else { return SourceLocation(range: range) }
    var low = 0
    var high = entries.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(entries[middle].start) <= range.start { low = middle } else { high = middle }
    }
    let entry = entries[low]
    let start = max(0, range.start - Int(entry.text))
    return SourceLocation(
      part: parts[Int(entry.part)], paragraph: Int(entry.paragraph),
      range: TextRange(start, max(start, range.end - Int(entry.text))))
  }
}
