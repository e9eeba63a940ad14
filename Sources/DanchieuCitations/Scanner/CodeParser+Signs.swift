import DanchieuText

/// The signs between the parts of a code.
extension CodeParser {
  /// A sign that parts a code, as it should be or in another form.
  func singleSign(
    at i: Int
  ) -> (kind: Separator, end: Int, oddities: InstrumentCode.Oddities)? {
    switch text[i] {
    case 0x2F: return (.slash, i + 1, [])
    case 0x5C: return (.slash, i + 1, .separator)
    case 0x2D: return (.hyphen, i + 1, [])
    case 0x5F: return (.hyphen, i + 1, .dash)
    case 0xC2: return text[i + 1] == 0xAD ? (.hyphen, i + 2, .dash) : nil
    case 0xE2:
      let third = text[i + 2]
      // Fraction slash and division slash.
      if text[i + 1] == 0x81 && third == 0x84 || text[i + 1] == 0x88 && third == 0x95 {
        return (.slash, i + 3, .separator)
      }
      let isDash = text[i + 1] == 0x80 && third >= 0x90 && third <= 0x95
      return isDash || (text[i + 1] == 0x88 && third == 0x92) ? (.hyphen, i + 3, .dash) : nil
    default: return nil
    }
  }

  /// "QĐ.UBND": a point for the hyphen, between capitals.
  func point(
    at i: Int, _ symbol: Symbol
  ) -> (kind: Separator, end: Int, oddities: InstrumentCode.Oddities)? {
    guard text[i] == 0x2E, i == symbol.end, text.isUpper(at: i + 1),
      text.isUpper(at: i + 1 + text.length(at: i + 1))
    else { return nil }
    return (.hyphen, i + 1, .separator)
  }
}
