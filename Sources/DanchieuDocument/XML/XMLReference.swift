import DanchieuText

/// Character references and the five entities that XML itself declares.
enum XMLReference {
  /// The character that the reference at `start` (its `&`) stands for, and the reference's length.
  static func parse(
    _ file: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    var i = start + 1
    let limit = min(file.count, start + 64)
    while i < limit, file[i] != UInt8(ascii: ";") { i += 1 }
    guard i < limit else { return nil }
    let name = UnsafeBufferPointer(rebasing: file[(start + 1)..<i])
    guard let scalar = scalar(named: name) else { return nil }
    return (scalar, i + 1 - start)
  }

  private static func scalar(named name: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
    guard name.first == UInt8(ascii: "#") else {
      return entities.first { $0.name.utf8.elementsEqual(name) }?.scalar
    }
    let isHex = name.count > 1 && name[1] == UInt8(ascii: "x")
    let digits = name.dropFirst(isHex ? 2 : 1)
    guard !digits.isEmpty else { return nil }
    let base: UInt32 = isHex ? 16 : 10
    var value: UInt32 = 0
    for byte in digits {
      guard let digit = digit(byte), digit < base, value < 0x110000 else { return nil }
      value = value * base + digit
    }
    return isCharacter(value) ? Unicode.Scalar(value) : nil
  }

  /// XML 1.0, production 2.
  private static func isCharacter(_ value: UInt32) -> Bool {
    value >= 0x20 && value != 0xFFFE && value != 0xFFFF || value == 9 || value == 10 || value == 13
  }

  private static let entities: [(name: String, scalar: Unicode.Scalar)] = [
    ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'"),
  ]

  /// The value of a hexadecimal digit.
  static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) - 0x30
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte) - 0x61 + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte) - 0x41 + 10
    default: nil
    }
  }

  /// Appends the value of an attribute as XML defines it: references replaced, every line end and
  /// tab a space. False when a reference cannot be read.
  static func decode(
    attribute range: TextRange, of file: UnsafeBufferPointer<UInt8>, into value: inout [UInt8]
  ) -> Bool {
    var i = range.start
    while i < range.end {
      switch file[i] {
      case UInt8(ascii: "&"):
        guard let (scalar, length) = parse(file, at: i) else { return false }
        UTF8Encoding.append(scalar, to: &value)
        i += length
        continue
      case 0x0D where i + 1 < range.end && file[i + 1] == 0x0A: break
      case 0x09, 0x0A, 0x0D: value.append(0x20)
      default: value.append(file[i])
      }
      i += 1
    }
    return true
  }
}
