import CXml2
import DanchieuText

/// Character references of HTML, with and without their semicolon.
enum HTMLReference {
  /// Letters that HTML 5 names and HTML 4 does not.
  private static let letters: [String: UInt32] = [
    "Abreve": 0x102, "abreve": 0x103, "Dstrok": 0x110, "dstrok": 0x111, "Itilde": 0x128,
    "itilde": 0x129, "Utilde": 0x168, "utilde": 0x169, "NewLine": 0x0A, "Tab": 0x09, "sol": 0x2F,
    "num": 0x23, "lpar": 0x28, "rpar": 0x29, "colon": 0x3A, "comma": 0x2C, "period": 0x2E,
    "hyphen": 0x2010, "dash": 0x2010, "lsqb": 0x5B, "rsqb": 0x5D, "lowbar": 0x5F, "excl": 0x21,
    "quest": 0x3F, "semi": 0x3B, "percnt": 0x25, "plus": 0x2B, "equals": 0x3D, "ast": 0x2A,
  ]
  private static let longestName = 12

  /// The character that the reference at `start` (its `&`) stands for, and the reference's length;
  /// nil when the `&` is one.
  static func parse(
    _ file: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    guard start + 1 < file.count else { return nil }
    return file[start + 1] == UInt8(ascii: "#")
      ? number(file, at: start) : named(file, at: start)
  }

  private static func number(
    _ file: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    var i = start + 2
    let isHex = i < file.count && file[i] | 0x20 == UInt8(ascii: "x")
    if isHex { i += 1 }
    let first = i
    var value: UInt32 = 0
    while i < file.count, let digit = XMLReference.digit(file[i]), isHex || digit < 10 {
      value = min(value, 0x11_0000) * (isHex ? 16 : 10) + digit
      i += 1
    }
    guard i > first else { return nil }
    if i < file.count, file[i] == UInt8(ascii: ";") { i += 1 }
    // Codes of Windows are meant as its characters; what is no character is one for none.
    let scalar = 0x80...0x9F ~= value ? Windows.scalar(value) : Unicode.Scalar(value)
    return (value == 0 ? "\u{FFFD}" : scalar ?? "\u{FFFD}", i - start)
  }

  private static func named(
    _ file: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    var i = start + 1
    while i < file.count, i - start <= longestName, isNamePart(file[i]) { i += 1 }
    let name = String(decoding: file[(start + 1)..<i], as: UTF8.self)
    guard let value = value(of: name) else { return nil }
    let hasEnd = i < file.count && file[i] == UInt8(ascii: ";")
    // Only the names of Latin-1 may stand without the semicolon.
    guard hasEnd || value <= 0xFF, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, (hasEnd ? i + 1 : i) - start)
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  private static func value(of name: String) -> UInt32? {
    guard !name.isEmpty else { return nil }
    return htmlEntityLookup(name).map { UInt32($0.pointee.value) } ?? letters[name]
  }
}

/// The characters of Windows-1252 at the control codes of Latin-1.
private enum Windows {
  private static let characters = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)

  static func scalar(_ code: UInt32) -> Unicode.Scalar { characters[Int(code) - 0x80] }
}
