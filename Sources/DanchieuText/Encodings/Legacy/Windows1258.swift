/// Windows code page 1258: vowels with their shape, tone marks as combining characters after them.
enum Windows1258 {
  private static let special: [UInt32: Unicode.Scalar] = [
    0x8A: "\u{FFFD}", 0x8E: "\u{FFFD}", 0x9A: "\u{FFFD}", 0x9E: "\u{FFFD}",
    0xC3: "Ă", 0xCC: "\u{300}", 0xD0: "Đ", 0xD2: "\u{309}", 0xD5: "Ơ", 0xDD: "Ư", 0xDE: "\u{303}",
    0xE3: "ă", 0xEC: "\u{301}", 0xF0: "đ", 0xF2: "\u{323}", 0xF5: "ơ", 0xFD: "ư", 0xFE: "₫",
  ]

  /// The character with `code`; nil for a surrogate.
  static func scalar(_ code: UInt32) -> Unicode.Scalar? {
    code < 0x80 ? Unicode.Scalar(code) : special[code] ?? Windows1252.scalar(code)
  }
}
