/// VNI for Windows: a base letter, then a character for its marks; some letters are one character.
enum VNI {
  /// What the second character adds: the shape mark and the tone mark of a letter.
  private static let marks: [UInt32: [Unicode.Scalar]] = [
    0xF8: ["\u{300}"], 0xF9: ["\u{301}"], 0xFB: ["\u{309}"], 0xF5: ["\u{303}"],
    0xEF: ["\u{323}"],
    0xE2: ["\u{302}"], 0xE0: ["\u{302}", "\u{300}"], 0xE1: ["\u{302}", "\u{301}"],
    0xE5: ["\u{302}", "\u{309}"], 0xE3: ["\u{302}", "\u{303}"], 0xE4: ["\u{302}", "\u{323}"],
    0xEA: ["\u{306}"], 0xE8: ["\u{306}", "\u{300}"], 0xE9: ["\u{306}", "\u{301}"],
    0xFA: ["\u{306}", "\u{309}"], 0xFC: ["\u{306}", "\u{303}"], 0xEB: ["\u{306}", "\u{323}"],
  ]

  private static let single: [UInt32: Unicode.Scalar] = [
    0xF1: "đ", 0xF4: "ơ", 0xF6: "ư", 0xEC: "ì", 0xED: "í", 0xE6: "ỉ", 0xF3: "ĩ", 0xF2: "ị",
    0xEE: "ỵ", 0xD1: "Đ", 0xD4: "Ơ", 0xD6: "Ư", 0xCC: "Ì", 0xCD: "Í", 0xC6: "Ỉ", 0xD3: "Ĩ",
    0xD2: "Ị", 0xCE: "Ỵ",
  ]

  /// The letter with `code` that is not written with two characters.
  static func scalar(_ code: UInt32) -> Unicode.Scalar? {
    single[code] ?? Windows1252.scalar(code)
  }

  /// The marks that the character `second` adds to the letter written as `base`; nil when it is
  /// a character of its own. Capitals' marks have capital codes, 0x20 below.
  static func marks(_ second: UInt32, on base: UInt32) -> [Unicode.Scalar]? {
    guard let marks = marks[0xC0...0xDF ~= second ? second + 0x20 : second] else { return nil }
    let shape = marks[0]
    switch base & ~0x20 {
    case 0x41: return marks
    case 0x45, 0x4F: return shape == "\u{306}" ? nil : marks
    case 0x55, 0x59, 0xD4, 0xD6:
      return shape == "\u{306}" || shape == "\u{302}" ? nil : marks
    default: return nil
    }
  }
}
