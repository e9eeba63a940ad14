/// The marks `##[` and `##vso[`, by which runners of GitHub and Azure take a part of a line, wherever
/// it stands, for a command. Their last sign is spelt out.
struct RunnerMark {
  /// The last scalars, ASCII only, the latest in the lowest byte.
  private var recent: UInt64 = 0

  /// Whether `scalar`, the next one, ends a mark.
  mutating func ends(with scalar: Unicode.Scalar) -> Bool {
    let ends = scalar == "[" && Self.isOpen(recent)
    recent = recent << 8 | UInt64(scalar.isASCII ? scalar.value : 0)
    return ends
  }

  /// Whether the `[` at `at` of `text` ends a mark.
  static func ends(in text: UnsafeBufferPointer<UInt8>, at: Int) -> Bool {
    var recent: UInt64 = 0
    for byte in text[max(0, at - 5)..<at] { recent = recent << 8 | UInt64(byte) }
    return isOpen(recent)
  }

  private static func isOpen(_ recent: UInt64) -> Bool {
    recent & 0xFFFF == 0x2323 || recent & 0xFF_FFFF_FFFF == 0x2323_7673_6F
  }
}
