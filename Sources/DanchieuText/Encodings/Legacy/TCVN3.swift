/// TCVN 5712:1993, VN3: the code of the `.Vn…` fonts (ABC), one byte a letter. Fonts whose names
/// end in `H` show capitals for the small letters' codes.
enum TCVN3 {
  /// Codes 0xA0…0xFF. VN3 itself ends with the small letters and the capitals without tone marks;
  /// the other capitals are those of VN2 at places that VN3 leaves free.
  private static let high: [Unicode.Scalar] = Array(
    ("\u{A0}ĂÂÊÔƠƯĐăâêôơưđẰ\u{300}\u{309}\u{303}\u{301}\u{323}àảãáạẲằẳẵắẴ"
      + "ẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ").unicodeScalars)

  /// Capitals of VN2 at 0x80…0x9F, where Windows has its punctuation.
  private static let capitals: [Unicode.Scalar] = Array(
    "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ".unicodeScalars)

  /// The letter with `code`; `hasCapitals` where 0x80…0x9F are capitals of VN2 and not
  /// punctuation of Windows.
  static func scalar(_ code: UInt32, hasCapitals: Bool) -> Unicode.Scalar? {
    switch code {
    case 0xA0...0xFF: high[Int(code) - 0xA0]
    case 0x80...0x9F where hasCapitals: capitals[Int(code) - 0x80]
    default: Windows1252.scalar(code)
    }
  }

  /// Whether `file` has codes below 0xA0 that can only be capitals of VN2: Windows has quotation
  /// marks, dashes, dots and signs at the others.
  static func hasCapitals(_ file: UnsafeBufferPointer<UInt8>) -> Bool {
    file.contains { code in
      switch code {
      case 0x81, 0x83, 0x86...0x90, 0x98, 0x9A...0x9F: true
      default: false
      }
    }
  }
}

/// Windows-1252 where it differs from Latin-1.
enum Windows1252 {
  private static let punctuation: [Unicode.Scalar] = Array(
    ("€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}"
      + "\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ").unicodeScalars)

  /// The character with `code`; nil for a surrogate.
  static func scalar(_ code: UInt32) -> Unicode.Scalar? {
    0x80...0x9F ~= code ? punctuation[Int(code) - 0x80] : Unicode.Scalar(code)
  }
}
