/// A scalar in a form that a terminal only shows and never obeys.
///
/// Control characters (C0, C1, DEL), line separators and those that turn the direction of text
/// are spelt out (`\u{1B}`), so that no text of a document can hide or move what is printed.
struct VisibleScalar {
  let scalar: Unicode.Scalar
  /// Whether it is spelt out for what stands before it.
  var isForced = false

  init(_ scalar: Unicode.Scalar) { self.scalar = scalar }

  /// Whether it has to be spelt out.
  var isSpelt: Bool {
    if isForced { return true }
    return switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200B, 0x200E...0x200F, 0x2028...0x202E,
      0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  /// Columns that the visible form takes on a terminal.
  var width: Int {
    if !isForced && scalar.value < 0x7F && scalar.value >= 0x20 { return 1 }
    if isSpelt { return spelling.utf8.count }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return Self.isWide(scalar.value) ? 2 : 1
    }
  }

  /// `\u{202E}`.
  var spelling: String { "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}" }

  func append(to out: inout ByteBuffer) {
    if isSpelt {
      out.append(spelling)
    } else {
      for byte in UTF8.encode(scalar).map(Array.init) ?? [] { out.append(byte: byte) }
    }
  }

  /// Ideographs, kana, Hangul, full-width forms and emoji (Unicode TR 11, in broad ranges).
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
      0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}

extension ByteBuffer {
  /// Appends `text` on one line in a form that no terminal obeys: control characters are spelt
  /// out, line ends and tabs become blanks.
  package mutating func appendVisible(_ text: String) {
    var text = text
    text.withUTF8 { appendVisible($0) }
  }

  /// Appends the UTF-8 of `text` on one line in a form that no terminal obeys.
  package mutating func appendVisible(_ text: UnsafeBufferPointer<UInt8>) {
    guard let base = text.baseAddress else { return }
    var at = 0
    var plain = 0
    func isPlain(_ byte: UInt8) -> Bool { (0x20..<0x7F).contains(byte) }
    while at < text.count {
      if isPlain(base[at]) {
        if base[at] == UInt8(ascii: "["), RunnerMark.ends(in: text, at: at) {
          append(base + plain, count: at - plain)
          append(VisibleScalar("[").spelling)
          plain = at + 1
        }
        at += 1
        continue
      }
      append(base + plain, count: at - plain)
      let (scalar, size) = UTF8Reading.scalar(text, at: at)
      switch scalar {
      case "\r" where at + 1 < text.count && base[at + 1] == 0x0A: break
      case "\n", "\r", "\t": append(byte: 0x20)
      default: VisibleScalar(scalar).append(to: &self)
      }
      at += size
      plain = at
    }
    append(base + plain, count: at - plain)
  }
}

/// Single scalars of UTF-8 in memory.
enum UTF8Reading {
  /// The scalar that starts at `at` and its number of bytes; U+FFFD and 1 where none starts.
  static func scalar(
    _ text: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> (scalar: Unicode.Scalar, size: Int) {
    let first = text[offset]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1
    guard size > 1, offset + size <= text.count else { return ("\u{FFFD}", 1) }
    var value = UInt32(first) & (0x7F >> UInt32(size))
    for index in offset + 1..<offset + size {
      guard text[index] & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(text[index] & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", size)
  }

  /// Where the scalar before `offset` starts.
  static func start(before offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    var at = offset - 1
    while at > 0, offset - at < 4, text[at] & 0xC0 == 0x80 { at -= 1 }
    return at
  }
}
