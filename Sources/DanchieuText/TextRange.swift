/// A half-open range of UTF-8 byte offsets, 0-based, into the text of one document.
///
/// Offsets are stored in 32 bits: a document is at most 4 GiB. `start <= end` always holds.
public struct TextRange: Sendable, Hashable {
  @usableFromInline var lower: UInt32
  @usableFromInline var upper: UInt32

  /// The range from `start` up to but not including `end`, both UTF-8 byte offsets.
  @inlinable
  public init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a text range cannot end before it starts")
    self.init(unchecked: start, end)
  }

  @usableFromInline
  init(unchecked start: Int, _ end: Int) {
    lower = UInt32(truncatingIfNeeded: start)
    upper = UInt32(truncatingIfNeeded: end)
  }

  /// First byte, 0-based.
  @inlinable public var start: Int { Int(lower) }
  /// One past the last byte, 0-based.
  @inlinable public var end: Int { Int(upper) }
  /// Number of bytes.
  public var count: Int { end - start }
  /// Whether the range holds no byte.
  public var isEmpty: Bool { lower == upper }

  /// Whether `offset` lies inside the range.
  public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }
  /// Whether `other` lies wholly inside the range.
  public func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }
  /// Whether the two ranges share at least one byte.
  public func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }
}

extension TextRange: Comparable {
  /// Orders by start, then by end.
  public static func < (a: TextRange, b: TextRange) -> Bool {
    (a.lower, a.upper) < (b.lower, b.upper)
  }
}

extension TextRange: CustomStringConvertible {
  public var description: String { "\(start)..<\(end)" }
}
