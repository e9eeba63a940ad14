/// Reads UTF-16 as UTF-8, with the way back from every byte.
enum UTF16Decoder {
  /// The text of `file` from `start` on; a surrogate without its partner becomes U+FFFD.
  static func text(
    of file: UnsafeBufferPointer<UInt8>, _ encoding: TextEncoding, from start: Int
  ) -> Result<DecodedText, NotText> {
    let high = encoding == .utf16BigEndian ? 0 : 1
    var text: [UInt8] = []
    text.reserveCapacity((file.count - start) * 3 / 4)
    var map = OffsetMap()
    var decoded = DecodedText(bytes: [], encoding: encoding)
    var i = start
    while i < file.count {
      let at = i
      guard i + 1 < file.count else {  // half a unit at the end
        text.append(contentsOf: UTF8Repair.replacement)
        map.appendUnit(3, from: at, sourceCount: 1)
        decoded.noteReplacement(at: at)
        break
      }
      let unit = UInt32(file[i + high]) << 8 | UInt32(file[i + 1 - high])
      i += 2
      if unit == 0 { return .failure(NotText(offset: at)) }
      if unit < 0x80 {
        text.append(UInt8(truncatingIfNeeded: unit))
        map.appendUnit(1, from: at, sourceCount: 2)
        continue
      }
      var value = unit
      if unit & 0xFC00 == 0xD800, i + 1 < file.count {
        let next = UInt32(file[i + high]) << 8 | UInt32(file[i + 1 - high])
        if next & 0xFC00 == 0xDC00 {
          value = 0x10000 + (unit & 0x3FF) << 10 + (next & 0x3FF)
          i += 2
        }
      }
      let scalar = Unicode.Scalar(value)
      if scalar == nil { decoded.noteReplacement(at: at) }
      let before = text.count
      UTF8Encoding.append(scalar ?? "\u{FFFD}", to: &text)
      map.appendUnit(text.count - before, from: at, sourceCount: i - at)
    }
    decoded.bytes = text
    decoded.offsets = map
    return .success(decoded)
  }
}

/// Recognises UTF-16 without a byte order mark by its zero bytes: half of the bytes of ASCII
/// letters, always on the same side, and nearly none on the other.
enum UTF16Pattern {
  private static let sampleLength = 4096

  /// The byte order that the beginning of `file` shows; nil when it is no UTF-16.
  static func encoding(of file: [UInt8]) -> TextEncoding? {
    let units = min(file.count, sampleLength) / 2
    guard units > 0 else { return nil }
    var zerosAtEven = 0
    var zerosAtOdd = 0
    for unit in 0..<units {
      if file[2 * unit] == 0 { zerosAtEven += 1 }
      if file[2 * unit + 1] == 0 { zerosAtOdd += 1 }
    }
    // Vietnamese has more than half ASCII letters and spaces; a third is a safe margin.
    if zerosAtOdd * 3 >= units, zerosAtEven == 0 { return .utf16LittleEndian }
    if zerosAtEven * 3 >= units, zerosAtOdd == 0 { return .utf16BigEndian }
    return nil
  }
}
