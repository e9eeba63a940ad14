/// Codes in the form in which they are compared: `7/2010/TT–BTC` and `07/2010/TT-BTC` give the
/// same bytes, `7-2010-TT-BTC`.
///
/// Upper case, plain ASCII letters (Đ and Ð as D, Ư as W: "TƯ" is "TW"), letters of other
/// alphabets that look like Latin ones as those, one hyphen for every separator, no blanks, no
/// leading zeros.
package enum FoldedCode {
  /// Appends the folded form of a whole code, or of a symbol, in UTF-8 `bytes`.
  package static func append(_ bytes: UnsafeBufferPointer<UInt8>, to folded: inout [UInt8]) {
    var index = 0
    while index < bytes.count {
      let byte = next(bytes, &index)
      if byte > horn {
        folded.append(byte)
      } else if byte == horn, folded.last == UInt8(ascii: "U") {
        folded[folded.count - 1] = UInt8(ascii: "W")
      }
    }
  }

  /// Appends a number or a whole code without its leading zeros.
  package static func appendNumbered(
    _ bytes: UnsafeBufferPointer<UInt8>, to folded: inout [UInt8]
  ) {
    let start = folded.count
    append(bytes, to: &folded)
    var zeros = start
    while zeros + 1 < folded.count, folded[zeros] == zero, isDigit(folded[zeros + 1]) {
      zeros += 1
    }
    if zeros > start { folded.removeSubrange(start..<zeros) }
  }

  /// The folded form of a whole code.
  package static func fold(_ code: String) -> [UInt8] {
    var code = code
    var folded: [UInt8] = []
    folded.reserveCapacity(32)
    code.withUTF8 { appendNumbered($0, to: &folded) }
    return folded
  }

  /// Whether the whole code in `bytes` folds to `folded`; makes no array.
  static func matches(
    _ bytes: UnsafeBufferPointer<UInt8>, _ folded: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var index = skipZeros(bytes)
    var position = 0
    while index < bytes.count {
      let byte = next(bytes, &index)
      if byte <= horn { continue }
      guard position < folded.count, folded[position] == byte else { return false }
      position += 1
    }
    return position == folded.count
  }

  /// The hash of the folded form of the whole code in `bytes`; makes no array.
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var index = skipZeros(bytes)
    var hash = seed
    while index < bytes.count {
      let byte = next(bytes, &index)
      if byte > horn { hash = mix(hash, byte) }
    }
    return (hash ^ hash >> 32) & 0x7FFF_FFFF
  }

  /// The same for a code that is folded already.
  static func hash(folded: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let hash = folded.reduce(seed) { mix($0, $1) }
    return (hash ^ hash >> 32) & 0x7FFF_FFFF
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  private static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// The offset of the first digit of the number that is no leading zero.
  private static func skipZeros(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var index = 0
    while index + 1 < bytes.count, bytes[index] == zero, isDigit(bytes[index + 1]) { index += 1 }
    return index
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  private static let zero = UInt8(ascii: "0")

  /// What ``next`` gives for a combining horn, which makes the U before it an Ư.
  private static let horn: UInt8 = 1

  /// The folded byte of the scalar at `index`, 0 for what is left out.
  @inline(__always)
  private static func next(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt8 {
    let byte = bytes[index]
    if byte < 0x80 {
      index += 1
      // Digits and capitals are nearly all.
      if byte &- 0x30 <= 0x2A || byte == 0x2D { return byte }
      switch byte {
      case 0x61...0x7A: return byte & 0xDF
      case 0x2F, 0x5F: return 0x2D
      case 0...0x20: return 0
      default: return byte
      }
    }
    return nextBeyondASCII(bytes, &index)
  }

  private static func nextBeyondASCII(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int
  ) -> UInt8 {
    let first = bytes[index]
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    let third = index + 2 < bytes.count ? bytes[index + 2] : 0
    switch (first, second, third) {
    case (0xC2, 0xA0, _), (0xC2, 0xAD, _):  // no-break space, soft hyphen
      index += 2
      return 0
    case (0xE2, 0x80, 0x90...0x95), (0xE2, 0x88, 0x92), (0xEF, 0xB9, 0xA3), (0xEF, 0xBC, 0x8D):
      index += 3
      return 0x2D
    case (0xE2, 0x80, 0x80...0x8F), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF):
      index += 3
      return 0
    case (0xCC, 0x9B, _):
      index += 2
      return horn
    case (0xCE...0xD1, _, _):
      index += 2
      return lookalike(UInt32(first & 0x1F) << 6 | UInt32(second & 0x3F))
    default:
      let letter = VietnameseLetter.read(bytes, &index)
      switch letter.letter {
      case 0: return 0
      case UInt8(ascii: "U"): return UInt8(ascii: "W")
      default: return VietnameseLetter.plain(letter.letter) & 0xDF
      }
    }
  }

  /// The Latin capital that a Greek or Cyrillic letter looks like; `?` when there is none.
  package static func lookalike(_ scalar: UInt32) -> UInt8 {
    switch scalar {
    case 0x391, 0x410, 0x430: UInt8(ascii: "A")
    case 0x392, 0x412: UInt8(ascii: "B")
    case 0x421, 0x441: UInt8(ascii: "C")
    case 0x395, 0x415, 0x435: UInt8(ascii: "E")
    case 0x397, 0x41D: UInt8(ascii: "H")
    case 0x399, 0x406, 0x456: UInt8(ascii: "I")
    case 0x408, 0x458: UInt8(ascii: "J")
    case 0x39A, 0x41A: UInt8(ascii: "K")
    case 0x39C, 0x41C: UInt8(ascii: "M")
    case 0x39D: UInt8(ascii: "N")
    case 0x39F, 0x41E, 0x43E, 0x3BF: UInt8(ascii: "O")
    case 0x3A1, 0x420, 0x440: UInt8(ascii: "P")
    case 0x405, 0x455: UInt8(ascii: "S")
    case 0x3A4, 0x422: UInt8(ascii: "T")
    case 0x3A7, 0x425, 0x445: UInt8(ascii: "X")
    case 0x3A5, 0x423, 0x443: UInt8(ascii: "Y")
    case 0x396: UInt8(ascii: "Z")
    default: UInt8(ascii: "?")
    }
  }
}
