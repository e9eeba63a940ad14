/// A digest of what an XML file says: its elements, attributes and text in order.
///
/// libxml2's parse and the pass over the raw bytes each make one; they must agree, which shows
/// that the map from text to bytes describes exactly the text that libxml2 read.
struct XMLDigest: Equatable {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  /// Bytes of character data.
  private(set) var textCount = 0
  private(set) var elementCount = 0

  /// Adds character data; how it is cut into pieces does not matter.
  @inline(__always)
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    textCount += bytes.count
    add(bytes)
  }

  /// Adds the beginning of an element, before its attributes; `name` as written, or its two parts.
  mutating func start(prefix: UnsafeBufferPointer<UInt8>? = nil, _ name: UnsafeBufferPointer<UInt8>)
  {
    elementCount += 1
    add(0x01)
    add(prefix, name)
  }

  /// Adds an attribute of the element that began last.
  mutating func attribute(
    prefix: UnsafeBufferPointer<UInt8>? = nil, _ name: UnsafeBufferPointer<UInt8>,
    value: UnsafeBufferPointer<UInt8>
  ) {
    add(0x02)
    add(prefix, name)
    add(0x03)
    add(value)
  }

  private mutating func add(
    _ prefix: UnsafeBufferPointer<UInt8>?, _ name: UnsafeBufferPointer<UInt8>
  ) {
    if let prefix {
      add(prefix)
      add(UInt8(ascii: ":"))
    }
    add(name)
  }

  /// Marks that text may follow; bytes below 9 occur nowhere in XML, so marks are unambiguous.
  mutating func endOfTag() { add(0x04) }

  /// Adds the end of an element.
  mutating func end() { add(0x05) }

  @inline(__always)
  private mutating func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

  @inline(__always)
  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    var h = hash
    for byte in bytes { h = (h ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = h
  }

  /// FNV-1a of `bytes`.
  static func hash(of bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var digest = XMLDigest()
    digest.add(bytes)
    return digest.hash
  }
}
