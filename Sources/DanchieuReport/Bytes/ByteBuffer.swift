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
    guard UInt(bitPattern: value) < 100_000_000 else { return appendLong(value) }
    let digits = Self.eightDigits(UInt64(value))
    // The first digit is the lowest byte; of 0 the last one stays.
    let zeros = min(digits.trailingZeroBitCount & ~7, 56)
    let printed = (digits | 0x3030_3030_3030_3030) >> UInt64(zeros)
    UnsafeMutableRawPointer(room(8)).storeBytes(of: printed.littleEndian, as: UInt64.self)
    commit(8 - zeros / 8)
  }

  @inline(never)
  private mutating func appendLong(_ value: Int) { append(String(value)) }

  /// The eight decimal digits of `value`, which is below 10⁸, the first one in the lowest byte: the
  /// halves, quarters and single digits are all divided at once.
  @inline(__always)
  private static func eightDigits(_ value: UInt64) -> UInt64 {
    let halves = value / 10_000 | (value % 10_000) << 32
    let hundreds = (halves &* 10_486) >> 20 & 0x0000_007F_0000_007F
    let pairs = hundreds | (halves &- hundreds &* 100) << 16
    let tens = (pairs &* 103) >> 10 & 0x000F_000F_000F_000F
    return tens | (pairs &- tens &* 10) << 8
  }
}
