/// The UTF-8 bytes of a text with the character classes that the parsers need.
///
/// Offsets are UTF-8 bytes, 0-based. Reading outside the text yields 0. The memory belongs to the
/// caller of the scanner and outlives every value of this type.
struct TextBytes {
  let base: UnsafePointer<UInt8>
  let count: Int

  @inline(__always)
  subscript(i: Int) -> UInt8 {
    // One comparison for both ends: a negative offset is a very large one.
    UInt(bitPattern: i) < UInt(bitPattern: count) ? base[i] : 0
  }

  // MARK: Spaces

  /// Number of bytes of the white space at `i` (0 when there is none): ASCII blanks and line ends,
  /// no-break and typographic spaces, zero-width space, soft hyphen.
  @inline(__always)
  func space(at i: Int) -> Int {
    let byte = self[i]
    if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) { return 1 }
    if byte < 0xC2 { return 0 }
    return wideSpace(at: i, byte)
  }

  private func wideSpace(at i: Int, _ byte: UInt8) -> Int {
    switch byte {
    case 0xC2: self[i + 1] == 0xA0 || self[i + 1] == 0xAD ? 2 : 0
    case 0xE2:
      self[i + 1] == 0x80 && (self[i + 2] <= 0x8B || self[i + 2] == 0xAF)
        ? 3 : self[i + 1] == 0x81 && (self[i + 2] == 0x9F || self[i + 2] == 0xA0) ? 3 : 0
    case 0xE3: self[i + 1] == 0x80 && self[i + 2] == 0x80 ? 3 : 0
    case 0xEF: self[i + 1] == 0xBB && self[i + 2] == 0xBF ? 3 : 0
    default: 0
    }
  }

  /// The first offset from `i` on that is no white space.
  @inline(__always)
  func skipSpaces(_ i: Int) -> Int {
    var i = i
    while true {
      let n = space(at: i)
      if n == 0 { return i }
      i += n
    }
  }

  /// The first offset from `i` on that is neither blank nor line end, or the line end after
  /// `limit` others.
  @inline(__always)
  func skipSpaces(_ i: Int, lineEnds limit: Int) -> Int {
    // Nearly always words stand there, or one blank before words.
    if startsWord(i) { return i }
    if self[i] == 0x20, startsWord(i + 1) { return i + 1 }
    return skipMoreSpaces(i, lineEnds: limit)
  }

  /// Whether the byte at `i` is a visible sign of ASCII or begins a letter of Latin script.
  @inline(__always)
  private func startsWord(_ i: Int) -> Bool {
    let byte = self[i]
    return byte &- 0x21 < 0x5E || byte &- 0xC3 < 0x1F
  }

  /// Whether eight blanks stand at `i`.
  @inline(__always)
  func hasEightBlanks(_ i: Int) -> Bool {
    i + 8 <= count
      && UnsafeRawPointer(base + i).loadUnaligned(as: UInt64.self) == 0x2020_2020_2020_2020
  }

  private func skipMoreSpaces(_ i: Int, lineEnds limit: Int) -> Int {
    var i = i
    var seen = 0
    while true {
      let n = space(at: i)
      if n == 0 { return i }
      if base[i] == 0x0A {
        seen += 1
        if seen > limit { return i }
      }
      i += n
    }
  }

  /// The end of the last character before `i` that is no white space.
  @inline(__always)
  func skipSpacesBack(_ i: Int) -> Int {
    // Nearly always words stand there, or one blank after words.
    if endsWord(i) { return i }
    if self[i - 1] == 0x20, endsWord(i - 1) { return i - 1 }
    return skipMoreSpacesBack(i)
  }

  /// Whether a visible sign of ASCII or a letter of Latin script ends at `i`.
  @inline(__always)
  private func endsWord(_ i: Int) -> Bool {
    let byte = self[i - 1]
    return byte &- 0x21 < 0x5E
      || byte & 0xC0 == 0x80 && (self[i - 2] &- 0xC3 < 0x1D || self[i - 3] == 0xE1)
  }

  private func skipMoreSpacesBack(_ i: Int) -> Int {
    var i = i
    while i > 0 {
      let byte = base[i - 1]
      if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
        i -= 1
      } else if byte >= 0x80 {
        let start = characterStart(before: i)
        if space(at: start) == 0 { return i }
        i = start
      } else {
        return i
      }
    }
    return 0
  }

  /// The start of the character that ends at `i`.
  @inline(__always)
  func characterStart(before i: Int) -> Int {
    var start = i - 1
    while start > 0 && i - start < 4 && base[start] & 0xC0 == 0x80 { start -= 1 }
    return max(start, 0)
  }

  /// The offset of the first line end from `i` on; the end of the text when there is none.
  func lineEnd(_ i: Int) -> Int { first(0x0A, from: i, before: count) }

  /// The offset of the first `byte` from `i` on and before `end`, else `end`; eight bytes at a time.
  func first(_ byte: UInt8, from i: Int, before end: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    var i = i
    while i + 8 <= end {
      let differs =
        UnsafeRawPointer(base + i).loadUnaligned(as: UInt64.self) ^ (ones &* UInt64(byte))
      let found = (differs &- ones) & ~differs & (ones &* 0x80)
      if found != 0 { return i + found.littleEndian.trailingZeroBitCount / 8 }
      i += 8
    }
    while i < end, base[i] != byte { i += 1 }
    return i
  }

  // MARK: Letters

  /// Whether the byte at `i` starts a letter: ASCII, or any other character that is no space,
  /// punctuation or symbol of the general punctuation blocks.
  @inline(__always)
  func isLetter(at i: Int) -> Bool {
    let byte = self[i]
    if byte < 0x80 { return Self.isASCIILetter(byte) }
    return byte >= 0xC3 && byte != 0xE2 && byte != 0xE3 && byte != 0xEF
  }

  @inline(__always)
  static func isASCIILetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26
  }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  @inline(__always)
  func isDigit(at i: Int) -> Bool { Self.isDigit(self[i]) }

  /// Number of bytes of the character at `i`.
  @inline(__always)
  func length(at i: Int) -> Int {
    let byte = self[i]
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }

  /// Whether the letter at `i` is upper case (Latin with Vietnamese letters, Cyrillic, Greek).
  func isUpper(at i: Int) -> Bool {
    let byte = self[i]
    if byte < 0x80 { return byte &- 0x41 < 26 }
    let next = self[i + 1]
    switch byte {
    case 0xC3: return next < 0xA0 && next != 0x97
    case 0xC4, 0xC5: return next & 1 == 0 && isLetter(at: i)
    case 0xC6: return next == 0xA0 || next == 0xAF || next == 0x89
    case 0xCE: return next >= 0x91 && next <= 0xAB
    case 0xD0: return next < 0xB0
    case 0xE1: return self[i + 2] & 1 == 0
    default: return false
    }
  }

  /// The end of the word (letters and digits) that starts at `i`; `i` when there is none.
  @inline(__always)
  func wordEnd(_ i: Int) -> Int {
    var i = i
    while i < count {
      let byte = base[i]
      if byte < 0x80 {
        if !Self.isASCIILetter(byte) && !Self.isDigit(byte) { return i }
        i += 1
      } else {
        if !isLetter(at: i) { return i }
        i += length(at: i)
      }
    }
    return min(i, count)
  }

  /// The start of the word that ends at `end`; `end` when the character before is no letter.
  func wordStart(endingAt end: Int) -> Int {
    var i = end
    while i > 0 {
      let byte = base[i - 1]
      if byte < 0x80 {
        if !Self.isASCIILetter(byte) && !Self.isDigit(byte) { return i }
        i -= 1
      } else {
        let letter = letterBack(i)
        if letter == 0 { return i }
        i -= letter
      }
      if end - i > 64 { return i }
    }
    return i
  }

  /// Number of bytes of the letter beyond ASCII that ends at `i`, 0 when none does.
  @inline(__always)
  private func letterBack(_ i: Int) -> Int {
    if self[i - 2] &- 0xC3 < 0x1D { return 2 }
    if self[i - 3] == 0xE1 { return 3 }
    let start = characterStart(before: i)
    return isLetter(at: start) ? i - start : 0
  }

  /// Whether the offset `i` stands between words: no letter or digit ends there.
  func isBoundary(before i: Int) -> Bool {
    guard i > 0 else { return true }
    let byte = base[i - 1]
    if byte < 0x80 { return !Self.isASCIILetter(byte) && !Self.isDigit(byte) }
    return !isLetter(at: characterStart(before: i))
  }
}
