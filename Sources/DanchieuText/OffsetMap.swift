/// Leads from byte offsets in a text back to byte offsets in the file that it was read from.
///
/// The text is cut into segments. Inside a segment the text advances in steps of `textStep` bytes
/// while the file advances in steps of `sourceStep` bytes: 1 and 1 for copied bytes, 3 and 2 for
/// a UTF-16 unit that became three bytes of UTF-8, 3 and 7 for `&#7853;`. Bytes of the file that
/// gave no text (tags, a BOM) lie between segments.
public struct OffsetMap: Sendable, Equatable {
  struct Segment: Sendable, Equatable {
    var text: UInt32
    var source: UInt32
    var textStep: UInt32
    var sourceStep: UInt32

    /// The file offset of the unit that text offset `offset` lies in.
    @inline(__always)
    func source(of offset: Int) -> Int {
      let bytes = offset - Int(text)
      return Int(source) + (textStep == 1 ? bytes : bytes / Int(textStep)) * Int(sourceStep)
    }
  }

  private(set) var segments: [Segment] = []
  private var textEnd: UInt32 = 0

  /// A map of an empty text.
  public init() {}

  /// Number of text bytes that the map covers.
  public var textCount: Int { Int(textEnd) }

  /// Appends `textCount` bytes of text that were copied unchanged from `source` on.
  public mutating func appendCopied(_ textCount: Int, from source: Int) {
    append(textCount: textCount, textStep: 1, source: source, sourceStep: 1)
  }

  /// Appends one unit: `textCount` bytes of text that stand for `sourceCount` bytes of the file.
  ///
  /// `sourceCount` may be 0 for text that has no source, such as the line end after a block.
  public mutating func appendUnit(_ textCount: Int, from source: Int, sourceCount: Int) {
    append(textCount: textCount, textStep: textCount, source: source, sourceStep: sourceCount)
  }

  private mutating func append(textCount: Int, textStep: Int, source: Int, sourceStep: Int) {
    guard textCount > 0 else { return }
    defer { textEnd += UInt32(textCount) }
    if let last = segments.last, last.textStep == textStep, last.sourceStep == sourceStep,
      Int(last.source) + (Int(textEnd) - Int(last.text)) / textStep * sourceStep == source
    {
      return
    }
    segments.append(
      Segment(
        text: textEnd, source: UInt32(source), textStep: UInt32(textStep),
        sourceStep: UInt32(sourceStep)))
  }

  /// The file offset of the unit that text offset `offset` lies in.
  ///
  /// - Complexity: O(log *s*) for *s* segments.
  public func sourceStart(of offset: Int) -> Int {
    segments.isEmpty ? 0 : segments[segment(at: offset)].source(of: offset)
  }

  /// The file range that the text `range` was read from: from the first byte of its first unit to
  /// the end of its last one, whatever markup lies between.
  public func sourceRange(of range: TextRange) -> TextRange {
    var hint = 0
    return sourceRange(of: range, near: &hint)
  }

  /// The same where many ranges are asked for, one not far from the other: `hint` is the place of
  /// the last one, 0 before the first.
  public func sourceRange(of range: TextRange, near hint: inout Int) -> TextRange {
    guard !segments.isEmpty else { return TextRange(0, 0) }
    let first = segment(at: range.start, near: hint)
    hint = first
    let start = segments[first].source(of: range.start)
    guard !range.isEmpty else { return TextRange(start, start) }
    // The end is hardly ever far away.
    var last = first
    let limit = min(first + 8, segments.count - 1)
    while last < limit, Int(segments[last + 1].text) < range.end { last += 1 }
    if last == first + 8 { last = segment(at: range.end - 1) }
    let end = segments[last].source(of: range.end - 1) + Int(segments[last].sourceStep)
    return TextRange(start, max(start, end))
  }

  /// The text offset of the first unit that was read from `source` or after it; ``textCount`` when
  /// there is none.
  ///
  /// - Complexity: O(*s*) for *s* segments.
  public func textStart(ofSource source: Int) -> Int {
    for (index, segment) in segments.enumerated() {
      let end = index + 1 < segments.count ? Int(segments[index + 1].text) : Int(textEnd)
      let units = (end - Int(segment.text)) / Int(segment.textStep)
      let last = Int(segment.source) + units * Int(segment.sourceStep)
      guard Int(segment.source) >= source || last > source else { continue }
      let step = max(1, Int(segment.sourceStep))
      let skipped = max(0, (source - Int(segment.source) + step - 1) / step)
      return Int(segment.text) + min(skipped, units) * Int(segment.textStep)
    }
    return textCount
  }

  /// The segment that `offset` lies in, looked for from segment `hint` on.
  private func segment(at offset: Int, near hint: Int) -> Int {
    segments.withUnsafeBufferPointer { segments in
      var place = hint
      let limit = min(hint + 16, segments.count - 1)
      guard Int(segments[place].text) <= offset else { return segment(at: offset) }
      while place < limit, Int(segments[place + 1].text) <= offset { place += 1 }
      return place < limit || limit == segments.count - 1 ? place : segment(at: offset)
    }
  }

  /// The segment that `offset` lies in, the last one for offsets beyond the text.
  private func segment(at offset: Int) -> Int {
    segments.withUnsafeBufferPointer { segments in
      var low = 0
      var high = segments.count
      while high - low > 1 {
        let middle = (low + high) / 2
        if Int(segments[middle].text) <= offset { low = middle } else { high = middle }
      }
      return low
    }
  }
}

extension OffsetMap {
  /// The map that leads through `self` and then through `outer`: when this map leads from a text
  /// to an intermediate text and `outer` from there to the file, the result leads to the file.
  ///
  /// - Complexity: O(*s*) in the segments of both, but for units of several bytes.
  public func followed(by outer: OffsetMap) -> OffsetMap {
    var result = OffsetMap()
    var hint = 0
    for (index, segment) in segments.enumerated() {
      let end = Int(index + 1 < segments.count ? segments[index + 1].text : textEnd)
      let step = Int(segment.textStep)
      var text = Int(segment.text)
      while text < end {
        let inner = segment.source(of: text)
        if step == 1, segment.sourceStep == 1, let copied = outer.copied(at: inner, near: &hint) {
          let count = min(copied.count, end - text)
          result.appendCopied(count, from: copied.start)
          text += count
          continue
        }
        let file = outer.sourceRange(
          of: TextRange(inner, inner + Int(segment.sourceStep)), near: &hint)
        if step == 1 && file.count == 1 {
          result.appendCopied(1, from: file.start)
        } else {
          result.appendUnit(step, from: file.start, sourceCount: file.count)
        }
        text += step
      }
    }
    return result
  }

  /// The bytes of the file that the text from `offset` on was copied from one by one, looked for
  /// from segment `hint` on; nil where it was not copied.
  private func copied(at offset: Int, near hint: inout Int) -> TextRange? {
    guard !segments.isEmpty else { return nil }
    hint = segment(at: offset, near: hint)
    let segment = segments[hint]
    let end = Int(hint + 1 < segments.count ? segments[hint + 1].text : textEnd)
    guard segment.textStep == 1, segment.sourceStep == 1, offset >= Int(segment.text),
      offset < end
    else { return nil }
    let start = segment.source(of: offset)
    return TextRange(start, start + end - offset)
  }
}
