#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Finds the line and column of byte offsets in a text.
///
/// Lines end at `\n`; a `\r` before it belongs to the line. Building is linear in the text; a
/// look-up costs a binary search and at most ``stride`` bytes, however long the line is.
public struct LineIndex: Sendable {
  /// A place as people and editors name it.
  public struct Place: Sendable, Hashable {
    /// 1-based line number.
    public var line: Int
    /// 1-based column in Unicode scalars.
    public var column: Int
    /// A place from its 1-based line and column.
    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  private static let stride = 4096
  private var starts: [UInt32]
  /// Scalars before every multiple of ``stride``; empty while all lines are short.
  private var scalarsBefore: [UInt32] = []

  /// Indexes the lines of `bytes` (UTF-8).
  public init(_ bytes: borrowing [UInt8]) {
    var found: [UInt32] = [0]
    var longest = 0
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      var last = 0
      while let place = memchr(base + last, 0x0A, buffer.count - last) {
        let end = base.distance(to: place.assumingMemoryBound(to: UInt8.self))
        longest = max(longest, end - last)
        last = end + 1
        found.append(UInt32(truncatingIfNeeded: last))
      }
      longest = max(longest, buffer.count - last)
    }
    starts = found
    if longest > Self.stride { scalarsBefore = Self.countScalars(bytes) }
  }

  /// Number of lines; a text that ends in `\n` has an empty last line.
  public var lineCount: Int { starts.count }

  /// The UTF-8 offset at which `line` (1-based, clamped to the text) starts.
  public func start(ofLine line: Int) -> Int { Int(starts[min(max(line, 1), starts.count) - 1]) }

  /// The 1-based line of a UTF-8 byte offset.
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The place of a UTF-8 byte offset in `bytes`, which must be the text that was indexed.
  public func place(at offset: Int, in bytes: borrowing [UInt8]) -> Place {
    let line = line(at: offset)
    let start = Int(starts[line - 1])
    let scalars =
      offset - start <= Self.stride
      ? Self.scalars(bytes, start, offset)
      : scalars(upTo: offset, bytes) - scalars(upTo: start, bytes)
    return Place(line: line, column: scalars + 1)
  }

  private func scalars(upTo offset: Int, _ bytes: borrowing [UInt8]) -> Int {
    let block = offset / Self.stride
    return Int(scalarsBefore[block]) + Self.scalars(bytes, block * Self.stride, offset)
  }

  private static func scalars(_ bytes: borrowing [UInt8], _ from: Int, _ to: Int) -> Int {
    bytes.withUnsafeBufferPointer { buffer in
      let end = min(to, buffer.count)
      return from < end ? Scalars.count(in: buffer, from: from, to: end) : 0
    }
  }

  private static func countScalars(_ bytes: borrowing [UInt8]) -> [UInt32] {
    var totals: [UInt32] = [0]
    var total = 0
    var block = 0
    while block < bytes.count {
      total += scalars(bytes, block, min(block + stride, bytes.count))
      totals.append(UInt32(truncatingIfNeeded: total))
      block += stride
    }
    return totals
  }
}
