import DanchieuText

extension InstrumentCode {
  /// The code in canonical spelling (ruling 6): precomposed, letters of other alphabets that look
  /// Latin as those, Ð as Đ, hyphens for dashes, no blanks. Nil while the number is left open.
  ///
  /// Letter case, leading zeros and separators stay as printed. `text` is the document's text.
  public func canonical(in text: [UInt8]) -> String? {
    guard !number.isEmpty else { return nil }
    return text.withUnsafeBufferPointer {
      Self.canonical(UnsafeBufferPointer(rebasing: $0[printed.start..<printed.end]))
    }
  }

  /// The canonical spelling of the code in UTF-8 `bytes`.
  package static func canonical(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    if bytes.allSatisfy({ $0 > 0x20 && $0 < 0x80 }) {
      return String(decoding: bytes, as: UTF8.self)
    }
    var scalars = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      append(scalar, to: &scalars)
    }
    return String(scalars)
  }

  private static func append(_ scalar: Unicode.Scalar, to out: inout String.UnicodeScalarView) {
    switch scalar.value {
    case 0...0x20, 0x7F...0xA0, 0xAD, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064, 0x3000,
      0xFEFF:
      return
    case 0x2010...0x2015, 0x2212, 0xFE63, 0xFF0D: out.append("-")
    case 0xD0, 0x189: out.append("\u{110}")
    case 0xF0: out.append("\u{111}")
    case 0x302, 0x306, 0x31B:
      guard let last = out.last, let letter = composed(last, scalar) else {
        out.append(scalar)
        return
      }
      out.removeLast()
      out.append(letter)
    case 0x370...0x4FF: out.append(latin(scalar))
    default: out.append(scalar)
    }
  }

  private static func composed(_ a: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
    switch (a, mark.value) {
    case ("U", 0x31B): "Ư"
    case ("u", 0x31B): "ư"
    case ("O", 0x31B): "Ơ"
    case ("o", 0x31B): "ơ"
    case ("A", 0x302): "Â"
    case ("a", 0x302): "â"
    case ("E", 0x302): "Ê"
    case ("e", 0x302): "ê"
    case ("O", 0x302): "Ô"
    case ("o", 0x302): "ô"
    case ("A", 0x306): "Ă"
    case ("a", 0x306): "ă"
    default: nil
    }
  }

  /// The Latin letter that a Greek or Cyrillic one looks like, itself when there is none.
  private static func latin(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x391, 0x410: "A"
    case 0x392, 0x412: "B"
    case 0x421: "C"
    case 0x395, 0x415: "E"
    case 0x397, 0x41D: "H"
    case 0x399, 0x406: "I"
    case 0x408: "J"
    case 0x39A, 0x41A: "K"
    case 0x39C, 0x41C: "M"
    case 0x39D: "N"
    case 0x39F, 0x41E: "O"
    case 0x3A1, 0x420: "P"
    case 0x405: "S"
    case 0x3A4, 0x422: "T"
    case 0x3A7, 0x425: "X"
    case 0x3A5, 0x423: "Y"
    case 0x396: "Z"
    case 0x430: "a"
    case 0x441: "c"
    case 0x435: "e"
    case 0x456: "i"
    case 0x458: "j"
    case 0x43E, 0x3BF: "o"
    case 0x440: "p"
    case 0x455: "s"
    case 0x445: "x"
    case 0x443: "y"
    default: scalar
    }
  }
}
