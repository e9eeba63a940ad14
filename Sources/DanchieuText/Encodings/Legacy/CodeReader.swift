/// One character of a legacy text as its file has it.
struct CodeUnit {
  /// The code: a byte, or the scalar that stands for it in a text in UTF-8.
  var code: UInt32
  /// Where it stands in the file, in bytes.
  var start: Int
  var length: Int
}

/// Steps over the characters of a legacy text: over bytes, or over the scalars of a text that
/// somebody turned into UTF-8 as if it were Latin (`Quyết định` as `QuyÕt ®Þnh`).
struct CodeReader {
  private let file: UnsafeBufferPointer<UInt8>
  private let isUTF8: Bool
  private var i: Int

  init(_ file: UnsafeBufferPointer<UInt8>, from start: Int = 0, isUTF8: Bool) {
    self.file = file
    self.isUTF8 = isUTF8
    i = start
  }

  /// The next character; nil at the end.
  mutating func next() -> CodeUnit? {
    guard i < file.count else { return nil }
    let start = i
    let lead = UInt32(file[i])
    i += 1
    guard isUTF8, lead >= 0xC0 else { return CodeUnit(code: lead, start: start, length: 1) }
    var code = lead & (lead >= 0xF0 ? 0x07 : lead >= 0xE0 ? 0x0F : 0x1F)
    while i < file.count, i - start < 4, file[i] & 0xC0 == 0x80 {
      code = code << 6 | UInt32(file[i] & 0x3F)
      i += 1
    }
    return CodeUnit(code: code, start: start, length: i - start)
  }

  /// The character after the one that ``next`` gave last, left where it is; nil at the end.
  func peek() -> CodeUnit? {
    var copy = self
    return copy.next()
  }
}
