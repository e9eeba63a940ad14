/// Reads Vietnamese letters from UTF-8 bytes, composed (NFC) or decomposed (NFD).
///
/// A letter is its base (`a`–`z`), a modifier and a tone, packed; upper case is folded away.
struct Letters {
  let bytes: UnsafeBufferPointer<UInt8>

  /// A letter as read.
  struct Letter: Equatable {
    /// `a`–`z` in the low byte, modifier and tone above it.
    var code: UInt16
    var isUpper: Bool
    /// One past its last byte.
    var end: Int
    /// The base, without modifier and tone.
    var base: UInt8 { UInt8(truncatingIfNeeded: code) }
  }

  private static let hat: UInt16 = 0x100
  private static let breve: UInt16 = 0x200
  private static let horn: UInt16 = 0x300
  private static let stroke: UInt16 = 0x400
  private static func tone(_ index: UInt16) -> UInt16 { index << 12 }

  /// The letter at `offset`, nil when another kind of character stands there or `end` is reached.
  @inline(__always)
  func letter(at offset: Int, before end: Int) -> Letter? {
    guard offset < end else { return nil }
    let b = bytes[offset]
    if b >= 0x80 { return wideLetter(at: offset, before: end) }
    let lower = b | 0x20
    guard lower &- 0x61 < 26 else { return nil }
    let letter = Letter(code: UInt16(lower), isUpper: b < 0x61, end: offset + 1)
    guard letter.end < end, bytes[letter.end] == 0xCC else { return letter }
    return withMarks(letter, before: end)
  }

  /// A letter of several bytes.
  private func wideLetter(at offset: Int, before end: Int) -> Letter? {
    let b = bytes[offset]
    let letter: Letter
    if b == 0xE1, offset + 2 < end {
      let scalar = 0x1000 | Int(bytes[offset + 1] & 0x3F) << 6 | Int(bytes[offset + 2] & 0x3F)
      let index = scalar - 0x1EA0
      guard index >= 0, index < 90 else { return nil }
      letter = Letter(
        code: Self.extended[index / 2], isUpper: index & 1 == 0, end: offset + 3)
    } else if b >= 0xC3, b <= 0xC6, offset + 1 < end {
      let scalar = Int(b & 0x1F) << 6 | Int(bytes[offset + 1] & 0x3F)
      guard scalar < Self.latin.count, case let code = Self.latin[scalar], code != 0 else {
        return nil
      }
      letter = Letter(code: code, isUpper: Self.isUpper(scalar), end: offset + 2)
    } else if b & 0xFE == 0xD0, offset + 1 < end,
      let base = Self.cyrillic(UInt16(b) << 8 | UInt16(bytes[offset + 1]))
    {
      letter = Letter(code: base, isUpper: false, end: offset + 2)
    } else {
      return nil
    }
    return withMarks(letter, before: end)
  }

  /// The Latin letter that a small Cyrillic one looks like, which texts have for a point's ("с)").
  private static func cyrillic(_ bytes: UInt16) -> UInt16? {
    switch bytes {
    case 0xD0B0: 0x61
    case 0xD0B5: 0x65
    case 0xD181: 0x63
    default: nil
    }
  }

  /// `letter` with the combining marks after it.
  private func withMarks(_ letter: Letter, before end: Int) -> Letter {
    var letter = letter
    while letter.end + 1 < end, bytes[letter.end] == 0xCC {
      guard let mark = Self.mark(bytes[letter.end + 1]) else { break }
      letter.code |= mark
      letter.end += 2
    }
    return letter
  }

  /// One past `word` at `offset`, in any letter case, with its diacritics or, where `mayBePlain`,
  /// wholly without; nil when another word stands there.
  func match(
    _ word: [UInt16], at offset: Int, before end: Int, mayBePlain: Bool = true
  ) -> Int? {
    var i = offset
    var exact = true
    var plain = mayBePlain
    for wanted in word {
      guard let letter = letter(at: i, before: end), letter.base == UInt8(wanted & 0xFF) else {
        return nil
      }
      if letter.code != wanted { exact = false }
      if letter.code > 0xFF { plain = false }
      guard exact || plain else { return nil }
      i = letter.end
    }
    return letter(at: i, before: end) == nil ? i : nil
  }

  /// The packed letters of `word`, for ``match(_:at:before:)``.
  static func word(_ word: String) -> [UInt16] {
    Array(word.utf8).withUnsafeBufferPointer { buffer in
      let letters = Letters(bytes: buffer)
      var codes: [UInt16] = []
      var i = 0
      while let letter = letters.letter(at: i, before: buffer.count) {
        codes.append(letter.code)
        i = letter.end
      }
      return codes
    }
  }

  private static func mark(_ byte: UInt8) -> UInt16? {
    switch byte {
    case 0x81: tone(1)  // sắc
    case 0x80: tone(2)  // huyền
    case 0x89: tone(3)  // hỏi
    case 0x83: tone(4)  // ngã
    case 0xA3: tone(5)  // nặng
    case 0x82: hat
    case 0x86: breve
    case 0x9B: horn
    default: nil
    }
  }

  /// By scalar: the letters of Latin-1 and Latin Extended-A and -B, 0 for all others.
  private static let latin: [UInt16] = (0...0x1B0).map { latinLetter($0) ?? 0 }

  private static func latinLetter(_ scalar: Int) -> UInt16? {
    func letter(_ base: Character, _ flags: UInt16 = 0) -> UInt16 {
      UInt16(base.asciiValue ?? 0) | flags
    }
    // Upper and lower case lie 0x20 apart in Latin-1, next to each other above it.
    let folded = scalar < 0x100 ? scalar | 0x20 : scalar
    switch folded {
    case 0xE0: return letter("a", tone(2))
    case 0xE1: return letter("a", tone(1))
    case 0xE2: return letter("a", hat)
    case 0xE3: return letter("a", tone(4))
    case 0xE8: return letter("e", tone(2))
    case 0xE9: return letter("e", tone(1))
    case 0xEA: return letter("e", hat)
    case 0xEC: return letter("i", tone(2))
    case 0xED: return letter("i", tone(1))
    case 0xF0: return letter("d", stroke)  // eth, typed for đ
    case 0xF2: return letter("o", tone(2))
    case 0xF3: return letter("o", tone(1))
    case 0xF4: return letter("o", hat)
    case 0xF5: return letter("o", tone(4))
    case 0xF9: return letter("u", tone(2))
    case 0xFA: return letter("u", tone(1))
    case 0xFD: return letter("y", tone(1))
    case 0x102, 0x103: return letter("a", breve)
    case 0x110, 0x111: return letter("d", stroke)
    case 0x128, 0x129: return letter("i", tone(4))
    case 0x168, 0x169: return letter("u", tone(4))
    case 0x1A0, 0x1A1: return letter("o", horn)
    // Ƣ and ƣ stand for Ư and ư in old fonts.
    case 0x1A2, 0x1A3, 0x1AF, 0x1B0: return letter("u", horn)
    default: return nil
    }
  }

  private static func isUpper(_ scalar: Int) -> Bool {
    switch scalar {
    case ..<0xE0, 0x1AF: true
    case ..<0x100, 0x1B0: false
    default: scalar & 1 == 0
    }
  }

  /// U+1EA0–U+1EF9, one entry for each pair of cases.
  private static let extended: [UInt16] = {
    func all(_ base: Character, _ modifier: UInt16, _ tones: [UInt16]) -> [UInt16] {
      tones.map { UInt16(base.asciiValue ?? 0) | modifier | tone($0) }
    }
    let five: [UInt16] = [1, 2, 3, 4, 5]
    return all("a", 0, [5, 3]) + all("a", hat, five) + all("a", breve, five)
      + all("e", 0, [5, 3, 4]) + all("e", hat, five) + all("i", 0, [3, 5])
      + all("o", 0, [5, 3]) + all("o", hat, five) + all("o", horn, five)
      + all("u", 0, [5, 3]) + all("u", horn, five) + all("y", 0, [2, 5, 3, 4])
  }()
}
