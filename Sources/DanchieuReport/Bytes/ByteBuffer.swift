/// Output in the making: a growing buffer of bytes, or one that empties itself into a sink.
///
/// The hot path of every report: appending is a bounds check and a copy. With a sink the buffer
/// stays at its first capacity and hands its bytes on whenever it is full.
///
/// `@unchecked`: the memory belongs to this one value, which cannot be copied.
package struct ByteBuffer: ~Copyable, @unchecked Sendable {
  /// Takes bytes away; they are valid only during the call.
  package typealias Sink = @Sendable (UnsafeRawBufferPointer) -> Void

  private(set) var base: UnsafeMutablePointer<UInt8>
  /// Bytes that are held now.
  package private(set) var count = 0
  private var capacity: Int
  private let sink: Sink?

  /// An empty buffer of `capacity` bytes that empties itself into `sink`, or grows without one.
  package init(capacity: Int = 1 << 14, sink: Sink? = nil) {
    self.capacity = max(capacity, 64)
    base = .allocate(capacity: self.capacity)
    self.sink = sink
  }

  deinit { base.deallocate() }

  /// Hands all held bytes to the sink; does nothing without one.
  package mutating func flush() {
    guard let sink, count > 0 else { return }
    sink(UnsafeRawBufferPointer(start: base, count: count))
    count = 0
  }

  /// The last byte that is held; nil when none is.
  var lastByte: UInt8? { count > 0 ? base[count - 1] : nil }

  /// The held bytes; the buffer is empty afterwards.
  package mutating func takeBytes() -> [UInt8] {
    let bytes = [UInt8](UnsafeBufferPointer(start: base, count: count))
    count = 0
    return bytes
  }

  /// Makes room for `extra` more bytes and returns where they go; ``commit(_:)`` counts them.
  @inline(__always)
  mutating func room(_ extra: Int) -> UnsafeMutablePointer<UInt8> {
    if capacity - count < extra { makeRoom(extra) }
    return base + count
  }

  /// Counts `written` bytes that were stored at the place that ``room(_:)`` gave.
  @inline(__always)
  mutating func commit(_ written: Int) { count += written }

  @inline(never)
  private mutating func makeRoom(_ extra: Int) {
    flush()
    guard capacity - count < extra else { return }
    let larger = max(capacity * 2, count + extra)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.update(from: base, count: count)
    base.deallocate()
    base = moved
    capacity = larger
  }
}

extension ByteBuffer {
  /// Appends constant text.
  @inline(__always)
  package mutating func append(_ text: StaticString) {
    let size = text.utf8CodeUnitCount
    room(size).initialize(from: text.utf8Start, count: size)
    commit(size)
  }

  /// Appends one byte.
  @inline(__always)
  package mutating func append(byte: UInt8) {
    room(1).pointee = byte
    commit(1)
  }

  /// Appends `count` bytes from `start` on.
  @inline(__always)
  package mutating func append(_ start: UnsafePointer<UInt8>, count: Int) {
    room(count).initialize(from: start, count: count)
    commit(count)
  }

  /// Appends `bytes`.
  package mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { buffer in
      if let start = buffer.baseAddress { append(start, count: buffer.count) }
    }
  }

  /// Appends `bytes`.
  package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let start = bytes.baseAddress { append(start, count: bytes.count) }
  }

  /// Appends the UTF-8 of `string`; constants go the shorter way of `StaticString`.
  @_disfavoredOverload
  package mutating func append(_ string: String) {
    var string = string
    string.withUTF8 { buffer in
      if let start = buffer.baseAddress { append(start, count: buffer.count) }
    }
  }

  /// Appends `value` in decimal digits.
  package mutating func append(_ value: Int) {
    guard let small = UInt32(exactly: value) else { return append(String(value)) }
    let digits = Self.digits(small)
    let place = UnsafeMutableRawPointer(room(digits))
    var rest = small
    var index = digits
    while rest >= 100 {
      index -= 2
      Self.store(rest % 100, at: place + index)
      rest /= 100
    }
    if rest >= 10 {
      Self.store(rest, at: place)
    } else {
      place.storeBytes(of: UInt8(truncatingIfNeeded: 0x30 + rest), as: UInt8.self)
    }
    commit(digits)
  }

  /// How many decimal digits `value` has.
  @inline(__always)
  private static func digits(_ value: UInt32) -> Int {
    if value < 10_000 { return value < 100 ? value < 10 ? 1 : 2 : value < 1000 ? 3 : 4 }
    if value < 10_000_000 { return value < 100_000 ? 5 : value < 1_000_000 ? 6 : 7 }
    return value < 100_000_000 ? 8 : value < 1_000_000_000 ? 9 : 10
  }

  /// Stores the two digits of `value`, which is below 100.
  @inline(__always)
  private static func store(_ value: UInt32, at place: UnsafeMutableRawPointer) {
    let pair = UnsafeRawPointer(pairs.utf8Start).loadUnaligned(
      fromByteOffset: Int(value) * 2, as: UInt16.self)
    place.storeBytes(of: pair, as: UInt16.self)
  }

  private static var pairs: StaticString {
    """
    00010203040506070809101112131415161718192021222324252627282930313233343536373839\
    40414243444546474849505152535455565758596061626364656667686970717273747576777879\
    8081828384858687888990919293949596979899
    """
  }
}
