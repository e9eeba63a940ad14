/// Reads UTF-8 that is not quite UTF-8: every bad sequence becomes U+FFFD.
enum UTF8Repair {
  /// The text of `file` from `start` on, with the way back to `file`.
  ///
  /// A bad sequence is a maximal subpart (Unicode 15, §3.9), as in web browsers.
  static func text(of file: UnsafeBufferPointer<UInt8>, from start: Int) -> DecodedText {
    var text: [UInt8] = []
    text.reserveCapacity(file.count)
    var decoded = DecodedText(bytes: [], encoding: .utf8)
    var map = OffsetMap()
    var copied = start
    var i = start
    func copy(to end: Int) {
      text.append(contentsOf: file[copied..<end])
      map.appendCopied(end - copied, from: copied)
    }
    while i < file.count {
      let (length, valid) = sequence(in: file, at: i)
      if !valid {
        copy(to: i)
        text.append(contentsOf: replacement)
        map.appendUnit(replacement.count, from: i, sourceCount: length)
        decoded.noteReplacement(at: i)
        copied = i + length
      }
      i += length
    }
    copy(to: file.count)
    decoded.bytes = text
    decoded.offsets = map
    return decoded
  }

  /// U+FFFD in UTF-8.
  static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// The length of the sequence at `i`, at least 1, and whether it is well formed.
  private static func sequence(
    in bytes: UnsafeBufferPointer<UInt8>, at i: Int
  ) -> (length: Int, valid: Bool) {
    let lead = bytes[i]
    let need: Int
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch lead {
    case 0x00...0x7F: return (1, true)
    case 0xC2...0xDF: need = 1
    case 0xE0: (need, low) = (2, 0xA0)
    case 0xED: (need, high) = (2, 0x9F)
    case 0xE1...0xEF: need = 2
    case 0xF0: (need, low) = (3, 0x90)
    case 0xF1...0xF3: need = 3
    case 0xF4: (need, high) = (3, 0x8F)
    default: return (1, false)
    }
    for k in 1...need {
      guard i + k < bytes.count, low <= bytes[i + k], bytes[i + k] <= high else {
        return (k, false)
      }
      (low, high) = (0x80, 0xBF)
    }
    return (need + 1, true)
  }
}
