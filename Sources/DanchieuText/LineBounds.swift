import CDanchieuVector

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension UnsafeBufferPointer<UInt8> {
  /// The start of the line that `offset` stands in, but not before `first`; a line end belongs to
  /// the line that it ends.
  package func lineStart(of offset: Int, from first: Int = 0) -> Int {
    guard first < offset, let base = baseAddress else { return first }
    return first + danchieu_line_start(base + first, offset - first)
  }

  /// The first line end from `offset` on, the count of the bytes where there is none.
  package func lineEnd(from offset: Int) -> Int { place(of: 0x0A, from: offset, to: count) }

  /// Where field `number`, counted from 0, of the tab-separated line at `offset` starts; the line's
  /// end when there is none.
  package func start(ofField number: Int, ofLine offset: Int) -> Int {
    guard offset < count, let base = baseAddress else { return count }
    return danchieu_skip_fields(base, offset, count, number)
  }

  /// The first `byte` from `start` on and before `end`; `end` where there is none.
  package func place(of byte: UInt8, from start: Int, to end: Int) -> Int {
    guard start < end, let base = baseAddress,
      let found = memchr(base + start, Int32(byte), end - start)
    else { return end }
    return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
  }
}
