/// VIQR (RFC 1456): marks as ASCII signs after their vowel, `dd` for đ, a backslash before a sign
/// that is meant as itself.
enum VIQR {
  /// What is read at one place: a letter with its marks, and how many characters it took.
  struct Letter {
    var scalars: [Unicode.Scalar]
    var length: Int
    var hasTone: Bool
  }

  /// The shape mark that `sign` is on `vowel` (lower case); nil when it is none.
  static func shape(_ sign: UInt32, on vowel: UInt32) -> Unicode.Scalar? {
    switch (Character(ascii: sign), Character(ascii: vowel)) {
    case ("^", "a"), ("^", "e"), ("^", "o"): "\u{302}"
    case ("(", "a"): "\u{306}"
    case ("+", "o"), ("+", "u"), ("*", "o"), ("*", "u"): "\u{31B}"
    default: nil
    }
  }

  /// The tone mark that `sign` is; nil when it is none.
  static func tone(_ sign: UInt32) -> Unicode.Scalar? {
    switch Character(ascii: sign) {
    case "'": "\u{301}"
    case "`": "\u{300}"
    case "?": "\u{309}"
    case "~": "\u{303}"
    case ".": "\u{323}"
    default: nil
    }
  }

  /// Whether `code` is a vowel of Vietnamese, in lower case.
  static func isVowel(_ code: UInt32) -> Bool {
    switch Character(ascii: code) {
    case "a", "e", "i", "o", "u", "y": true
    default: false
    }
  }
}

extension Character {
  /// The character with the ASCII `code`; a NUL for other codes.
  init(ascii code: UInt32) {
    self = code < 0x80 ? Character(Unicode.Scalar(UInt8(code))) : "\0"
  }
}
