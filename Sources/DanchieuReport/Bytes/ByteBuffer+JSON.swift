import DanchieuCitations
import DanchieuText

extension ByteBuffer {
  /// Appends `count` bytes of UTF-8 from `start` on as a JSON string. Slashes and letters stay as
  /// they are; quotation marks, backslashes and control characters are escaped.
  package mutating func appendJSONString(_ start: UnsafePointer<UInt8>, count: Int) {
    append(byte: UInt8(ascii: "\""))
    var read = 0
    // Eight bytes at a time; the room is wide enough to store a whole last word.
    var place = room(count + 8)
    var written = 0
    while count - read >= 8 {
      let word = UnsafeRawPointer(start + read).loadUnaligned(as: UInt64.self)
      if Self.needsEscape(word) {
        commit(written)
        for index in read..<read + 8 { appendEscaped(start[index]) }
        place = room(count - read + 8)
        written = 0
      } else {
        UnsafeMutableRawPointer(place + written).storeBytes(of: word, as: UInt64.self)
        written += 8
      }
      read += 8
    }
    if read < count, written >= 8 {
      // The last eight bytes once more: the first of them stand there already.
      let word = UnsafeRawPointer(start + count - 8).loadUnaligned(as: UInt64.self)
      if !Self.needsEscape(word) {
        written += count - read
        UnsafeMutableRawPointer(place + written - 8).storeBytes(of: word, as: UInt64.self)
        read = count
      }
    }
    if read < count {
      // The last bytes, with letters in the place of those that follow.
      var word: UInt64 = 0x6161_6161_6161_6161
      for index in read..<count { word = word << 8 | UInt64(start[count - 1 - (index - read)]) }
      if Self.needsEscape(word.littleEndian) {
        commit(written)
        written = 0
        for index in read..<count { appendEscaped(start[index]) }
      } else {
        UnsafeMutableRawPointer(place + written).storeBytes(of: word.littleEndian, as: UInt64.self)
        written += count - read
      }
    }
    commit(written)
    append(byte: UInt8(ascii: "\""))
  }

  /// Appends `string` as a JSON string.
  package mutating func appendJSON(_ string: String) {
    var string = string
    string.withUTF8 { buffer in
      if let start = buffer.baseAddress {
        appendJSONString(start, count: buffer.count)
      } else {
        append("\"\"")
      }
    }
  }

  /// Appends `bytes` as a JSON string.
  mutating func appendJSON(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let start = bytes.baseAddress { appendJSONString(start, count: bytes.count) }
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

  /// Whether one of the eight bytes is a control character, a quotation mark or a backslash.
  @inline(__always)
  private static func needsEscape(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quote = word ^ (ones &* 0x22)
    let backslash = word ^ (ones &* 0x5C)
    let found =
      ((word &- ones &* 0x20) & ~word) | ((quote &- ones) & ~quote)
      | ((backslash &- ones) & ~backslash)
    return found & (ones &* 0x80) != 0
  }
}
