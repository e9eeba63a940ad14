import DanchieuCitations
import DanchieuText

extension ByteBuffer {
  /// Appends `count` bytes of UTF-8 from `start` on as a JSON string. Slashes and letters stay as
  /// they are; quotation marks, backslashes and control characters are escaped.
  package mutating func appendJSONString(_ start: UnsafePointer<UInt8>, count: Int) {
    let place = room(count + 2)
    place.pointee = UInt8(ascii: "\"")
    if Self.needsEscape(start, count) {
      commit(1)
      for index in 0..<count { appendEscaped(start[index]) }
      append(byte: UInt8(ascii: "\""))
    } else {
      (place + 1).initialize(from: start, count: count)
      place[count + 1] = UInt8(ascii: "\"")
      commit(count + 2)
    }
  }

  /// Appends `string` as a JSON string.
  package mutating func appendJSON(_ string: String) {
    // Not withUTF8, which would need a copy that counts a reference.
    let isDone: Void? = string.utf8.withContiguousStorageIfAvailable { appendJSON($0) }
    if isDone == nil { appendJSON(Array(string.utf8)) }
  }

  private mutating func appendJSON(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { appendJSON($0) }
  }

  /// Appends `bytes` as a JSON string.
  mutating func appendJSON(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let start = bytes.baseAddress {
      appendJSONString(start, count: bytes.count)
    } else {
      append("\"\"")
    }
  }

  /// Appends `string` as a JSON string, or `null`.
  package mutating func appendJSON(_ string: String?) {
    if let string { appendJSON(string) } else { append("null") }
  }

  /// Appends the bytes of `text` at `range` as a JSON string.
  @inline(__always)
  mutating func appendJSON(_ range: TextRange, of text: UnsafePointer<UInt8>) {
    appendJSONString(text + range.start, count: range.end - range.start)
  }

  /// Appends the bytes of `text` at `range` as a JSON string, or `null`.
  @inline(__always)
  mutating func appendJSON(_ range: TextRange?, of text: UnsafePointer<UInt8>) {
    if let range { appendJSON(range, of: text) } else { append("null") }
  }

  /// Appends `date` as a JSON string (`"2024-11-22"`), or `null`.
  mutating func appendJSON(_ date: CalendarDate?) {
    guard let date else { return append("null") }
    append(byte: UInt8(ascii: "\""))
    append(date)
    append(byte: UInt8(ascii: "\""))
  }

  /// Appends `date` in ISO 8601.
  mutating func append(_ date: CalendarDate) {
    let place = room(10)
    func digits(_ value: Int, at offset: Int, _ width: Int) {
      var rest = value
      for index in stride(from: offset + width - 1, through: offset, by: -1) {
        place[index] = UInt8(truncatingIfNeeded: 0x30 + rest % 10)
        rest /= 10
      }
    }
    digits(date.year, at: 0, 4)
    place[4] = UInt8(ascii: "-")
    digits(date.month, at: 5, 2)
    place[7] = UInt8(ascii: "-")
    digits(date.day, at: 8, 2)
    commit(10)
  }

  private mutating func appendEscaped(_ byte: UInt8) {
    switch byte {
    case 0x22: append(#"\""#)
    case 0x5C: append(#"\\"#)
    case 0x0A: append(#"\n"#)
    case 0x0D: append(#"\r"#)
    case 0x09: append(#"\t"#)
    case 0..<0x20:
      append(#"\u00"#)
      append(byte: byte < 0x10 ? 0x30 : 0x31)
      let low = byte & 0x0F
      append(byte: low < 10 ? 0x30 + low : 0x57 + low)
    default: append(byte: byte)
    }
  }

  /// Whether a control character, a quotation mark or a backslash is among `count` bytes.
  private static func needsEscape(_ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    let bytes = UnsafeRawPointer(start)
    guard count >= 8 else {
      var word: UInt64 = 0x6161_6161_6161_6161
      for index in 0..<count { word = word << 8 | UInt64(start[index]) }
      return escapes(word) != 0
    }
    // Eight bytes at a time; the last eight may be looked at twice.
    var found = escapes(bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
    var index = 0
    while index + 8 < count {
      found |= escapes(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    return found != 0
  }

  /// The high bits of those of eight bytes that must be escaped; bits above the lowest of them may
  /// be wrong.
  @inline(__always)
  private static func escapes(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quote = word ^ (ones &* 0x22)
    let backslash = word ^ (ones &* 0x5C)
    let found =
      ((word &- ones &* 0x20) & ~word) | ((quote &- ones) & ~quote)
      | ((backslash &- ones) & ~backslash)
    return found & (ones &* 0x80)
  }
}
