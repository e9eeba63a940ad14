import CDanchieuVector
import DanchieuCitations
import DanchieuText

extension ByteBuffer {
  /// Appends `count` bytes of UTF-8 from `start` on as a JSON string. Slashes and letters stay as
  /// they are; quotation marks, backslashes and control characters are escaped.
  package mutating func appendJSONString(_ start: UnsafePointer<UInt8>, count: Int) {
    let place = room(count + 2)
    place.pointee = UInt8(ascii: "\"")
    if danchieu_copy_unescaped(place + 1, start, count) {
      place[count + 1] = UInt8(ascii: "\"")
      commit(count + 2)
    } else {
      commit(1)
      for index in 0..<count { appendEscaped(start[index]) }
      append(byte: UInt8(ascii: "\""))
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
    func pair(_ value: Int, at offset: Int) {
      place[offset] = UInt8(truncatingIfNeeded: 0x30 + value / 10)
      place[offset + 1] = UInt8(truncatingIfNeeded: 0x30 + value % 10)
    }
    pair(date.year / 100 % 100, at: 0)
    pair(date.year % 100, at: 2)
    place[4] = UInt8(ascii: "-")
    pair(date.month, at: 5)
    place[7] = UInt8(ascii: "-")
    pair(date.day, at: 8)
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
}
