/// Reads the Vietnamese encodings from before Unicode as composed UTF-8 (NFC), with the way back
/// from every byte.
enum LegacyDecoder {
  /// The text of `file` from `start` on; in `isUTF8` its codes stand as Latin letters in UTF-8.
  ///
  /// - Complexity: O(*n*).
  static func text(
    of file: UnsafeBufferPointer<UInt8>, _ encoding: TextEncoding, from start: Int = 0,
    isUTF8: Bool = false
  ) -> DecodedText {
    var output = LegacyOutput(capacity: file.count + file.count / 2)
    var reader = CodeReader(file, from: start, isUTF8: isUTF8)
    switch encoding {
    case .viqr: readVIQR(&reader, &output)
    case .vni: readVNI(&reader, &output)
    case .tcvn3:
      let hasCapitals = !isUTF8 && TCVN3.hasCapitals(file)
      while let unit = reader.next() {
        output.append(TCVN3.scalar(unit.code, hasCapitals: hasCapitals), unit)
      }
    default:
      while let unit = reader.next() { output.append(Windows1258.scalar(unit.code), unit) }
    }
    return output.decoded(encoding)
  }

  private static func readVNI(_ reader: inout CodeReader, _ output: inout LegacyOutput) {
    while let unit = reader.next() {
      output.append(VNI.scalar(unit.code), unit)
      guard let second = reader.peek(), let marks = VNI.marks(second.code, on: unit.code) else {
        continue
      }
      _ = reader.next()
      output.append(marks, second)
    }
  }

  private static func readVIQR(_ reader: inout CodeReader, _ output: inout LegacyOutput) {
    /// Whether the word so far has its tone mark: a syllable has one.
    var hasTone = false
    var isLiteral = false
    while let unit = reader.next() {
      let lower = unit.code | 0x20
      let isLetter = 0x61...0x7A ~= lower
      if !isLetter { hasTone = false }
      if unit.code == 0x5C, !isLiteral, let next = reader.peek(), 0x21...0x7E ~= next.code {
        // The backslash itself is no text.
        isLiteral = true
        continue
      }
      defer { isLiteral = false }
      if lower == 0x64, !isLiteral, let second = reader.peek(), second.code | 0x20 == 0x64 {
        _ = reader.next()
        output.append(
          unit.code == 0x44 ? "Đ" : "đ",
          CodeUnit(code: 0, start: unit.start, length: unit.length + second.length))
        continue
      }
      output.append(Windows1252.scalar(unit.code), unit)
      guard isLetter, VIQR.isVowel(lower) else { continue }
      if let sign = reader.peek(), let mark = VIQR.shape(sign.code, on: lower) {
        _ = reader.next()
        output.append([mark], sign)
      }
      if !hasTone, let sign = reader.peek(), let mark = VIQR.tone(sign.code) {
        _ = reader.next()
        output.append([mark], sign)
        hasTone = true
      }
    }
  }
}

/// The text that a decoder makes: characters first, composed at the end.
struct LegacyOutput {
  private var bytes: [UInt8] = []
  private var map = OffsetMap()
  private var hasMarks = false
  private var firstFault: [Int] = []

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  /// Appends the character that stands at `unit`; U+FFFD when there is none.
  mutating func append(_ scalar: Unicode.Scalar?, _ unit: CodeUnit) {
    guard let scalar, scalar != "\u{FFFD}" else {
      firstFault.append(unit.start)
      append(["\u{FFFD}"], unit)
      return
    }
    if scalar.value < 0x80, unit.length == 1 {
      bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      map.appendCopied(1, from: unit.start)
    } else {
      append(CollectionOfOne(scalar), unit)
    }
  }

  /// Appends the characters that stand at `unit` together.
  mutating func append(_ scalars: some Collection<Unicode.Scalar>, _ unit: CodeUnit) {
    let before = bytes.count
    for scalar in scalars {
      if 0x300...0x36F ~= scalar.value { hasMarks = true }
      UTF8Encoding.append(scalar, to: &bytes)
    }
    map.appendUnit(bytes.count - before, from: unit.start, sourceCount: unit.length)
  }

  /// The whole text, composed.
  consuming func decoded(_ encoding: TextEncoding) -> DecodedText {
    var decoded: DecodedText
    if hasMarks {
      let (text, composed) = Composition.compose(bytes)
      decoded = DecodedText(
        bytes: text, encoding: encoding, offsets: composed.followed(by: map))
    } else {
      decoded = DecodedText(bytes: bytes, encoding: encoding, offsets: map)
    }
    decoded.mayHaveMarks = Composition.isDecomposed(decoded.bytes)
    for fault in firstFault { decoded.noteReplacement(at: fault) }
    return decoded
  }
}
