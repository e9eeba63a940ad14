/// One scalar of Vietnamese text, taken apart: letter, quality mark and tone mark.
///
/// Letters are ASCII: the plain ones in lower case, ă â ê ô ơ ư đ as `A B E O P U D`. That keeps
/// precomposed and decomposed text equal, and makes a name comparable byte by byte.
package struct VietnameseLetter {
  /// The letter, 0 for a combining mark alone, ``other`` for anything that is not Vietnamese.
  package var letter: UInt8
  /// 0 none, 1 acute, 2 grave, 3 hook, 4 tilde, 5 dot below.
  package var tone: UInt8 = 0
  /// A combining quality mark on the letter before it.
  package var mark = Mark.none

  /// A combining mark that makes another letter (`a` + breve = `ă`).
  package enum Mark { case none, circumflex, breve, horn }

  /// What stands for scalars outside the Vietnamese alphabet and ASCII.
  package static let other: UInt8 = 0x7F

  init(_ letter: UInt8, tone: UInt8 = 0, mark: Mark = .none) {
    self.letter = letter
    self.tone = tone
    self.mark = mark
  }

  /// Reads the scalar at `index` of UTF-8 `bytes` and moves `index` past it.
  package static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Self {
    let first = bytes[index]
    if first < 0x80 {
      index += 1
      return Self(first >= 0x41 && first <= 0x5A ? first | 0x20 : first)
    }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard index + length <= bytes.count else {
      index = bytes.count
      return Self(other)
    }
    var scalar = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for k in 1..<length { scalar = scalar << 6 | UInt32(bytes[index + k] & 0x3F) }
    index += length
    return read(scalar)
  }

  private static func read(_ scalar: UInt32) -> Self {
    switch scalar {
    case 0x1EA0...0x1EF9:
      let pair = Int(scalar - 0x1EA0) / 2
      return Self(letters.utf8Start[pair], tone: tones.utf8Start[pair] - 0x30)
    case 0xC0...0xDD, 0xE0...0xFD:
      let entry = Int(scalar & 0x1F)
      let letter = latinLetters.utf8Start[entry]
      guard letter != ascii("?") else { return Self(other) }
      return Self(letter, tone: latinTones.utf8Start[entry] - 0x30)
    case 0x102, 0x103: return Self(ascii("A"))
    case 0x110, 0x111: return Self(ascii("D"))
    case 0x128, 0x129: return Self(ascii("i"), tone: 4)
    case 0x168, 0x169: return Self(ascii("u"), tone: 4)
    case 0x1A0, 0x1A1: return Self(ascii("P"))
    case 0x1A2, 0x1A3, 0x1AF, 0x1B0: return Self(ascii("U"))
    case 0x301: return Self(0, tone: 1)
    case 0x300: return Self(0, tone: 2)
    case 0x309: return Self(0, tone: 3)
    case 0x303: return Self(0, tone: 4)
    case 0x323: return Self(0, tone: 5)
    case 0x302: return Self(0, mark: .circumflex)
    case 0x306: return Self(0, mark: .breve)
    case 0x31B: return Self(0, mark: .horn)
    default: return Self(other)
    }
  }

  /// The letter that `mark` makes of the plain `letter`.
  package static func composed(_ letter: UInt8, _ mark: Mark) -> UInt8 {
    switch (letter, mark) {
    case (ascii("a"), .circumflex): ascii("B")
    case (ascii("a"), .breve): ascii("A")
    case (ascii("e"), .circumflex): ascii("E")
    case (ascii("o"), .circumflex): ascii("O")
    case (ascii("o"), .horn): ascii("P")
    case (ascii("u"), .horn): ascii("U")
    default: letter
    }
  }

  /// The plain ASCII letter of a letter code (`A` → `a`, `D` → `d`).
  package static func plain(_ letter: UInt8) -> UInt8 {
    switch letter {
    case ascii("A"), ascii("B"): ascii("a")
    case ascii("E"): ascii("e")
    case ascii("O"), ascii("P"): ascii("o")
    case ascii("U"): ascii("u")
    case ascii("D"): ascii("d")
    default: letter
    }
  }

  private static func ascii(_ scalar: Unicode.Scalar) -> UInt8 { UInt8(ascii: scalar) }

  // U+1EA0…U+1EF9 by pairs of upper and lower case.
  private static let letters: StaticString = "aaBBBBBAAAAAeeeEEEEEiiooOOOOOPPPPPuuUUUUUyyyy"
  private static let tones: StaticString = "531234512345534123453553123451234553123452534"
  // U+00C0…U+00DD and, 0x20 further, their lower case; `?` is no Vietnamese letter.
  private static let latinLetters: StaticString = "aaBa????eeE?ii??D?ooOo???uu??y"
  private static let latinTones: StaticString = "210400002100210000210400021001"
}
