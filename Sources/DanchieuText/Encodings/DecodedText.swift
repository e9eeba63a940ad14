import CDanchieuVector

/// The text of a file in UTF-8, and the way back to the file's bytes.
package struct DecodedText: Sendable {
  /// Well-formed UTF-8 without a byte order mark.
  package var bytes: [UInt8]
  /// The encoding that the file was read in.
  package var encoding: TextEncoding
  /// Offsets of the text to offsets of the file; nil when they are the same.
  package var offsets: OffsetMap?
  /// Whether combining marks may stand in the text; when not, none does.
  package var mayHaveMarks = true
  /// How sure a legacy encoding is that the bytes themselves told, 0…1; nil when it is certain.
  package var confidence: Double?
  /// File offset of the first bytes that were no text and became U+FFFD; nil when all were.
  package private(set) var firstReplacement: Int?
  /// How many sequences became U+FFFD.
  package private(set) var replacements = 0

  /// Text that stands for a whole file in `encoding`.
  package init(bytes: [UInt8], encoding: TextEncoding, offsets: OffsetMap? = nil) {
    self.bytes = bytes
    self.encoding = encoding
    self.offsets = offsets
  }

  mutating func noteReplacement(at offset: Int) {
    if firstReplacement == nil { firstReplacement = offset }
    replacements += 1
  }
}

/// The bytes are no text in any encoding that is known here.
package struct NotText: Error, Equatable {
  /// File offset of the first byte that shows it, 0-based.
  package var offset: Int
}

/// Recognises the encoding of a file and reads it as UTF-8.
package enum TextDecoder {
  /// The text of `file`: UTF-8 or UTF-16, with or without a byte order mark, or a legacy encoding
  /// of Vietnamese.
  ///
  /// Well-formed UTF-8 without a mark is returned as it is, not copied.
  /// - Throws: ``NotText`` for NUL bytes and for data that is mostly control characters.
  /// - Complexity: O(*n*).
  package static func decode(_ file: [UInt8]) throws(NotText) -> DecodedText {
    switch mark(of: file) {
    case .utf16LittleEndian?: return try decodeUTF16(file, .utf16LittleEndian, from: 2)
    case .utf16BigEndian?: return try decodeUTF16(file, .utf16BigEndian, from: 2)
    case .utf8?: return try decodeUTF8(file, from: 3)
    default: return try decodeUTF8(file, from: 0)
    }
  }

  /// The text of `file` read in `encoding`, whatever its bytes tell.
  ///
  /// Legacy letters that stand as Latin ones in valid UTF-8 are read as well.
  /// - Throws: ``NotText`` for NUL bytes.
  /// - Complexity: O(*n*).
  package static func decode(
    _ file: [UInt8], as encoding: TextEncoding
  ) throws(NotText) -> DecodedText {
    let mark = mark(of: file)
    switch encoding {
    case .utf8: return try decodeUTF8(file, from: mark == .utf8 ? 3 : 0, detecting: false)
    case .utf16LittleEndian, .utf16BigEndian:
      return try decodeUTF16(file, encoding, from: mark == encoding ? 2 : 0)
    case .windows1258, .tcvn3, .vni, .viqr:
      if let nul = file.firstIndex(of: 0) { throw NotText(offset: nul) }
      let start = mark == .utf8 ? 3 : 0
      return file.withUnsafeBufferPointer { file -> DecodedText in
        let isUTF8 = UTF8Validator.check(UnsafeBufferPointer(rebasing: file[start...])).isText
        return LegacyDecoder.text(of: file, encoding, from: start, isUTF8: isUTF8)
      }
    }
  }

  /// The encoding that a byte order mark announces.
  private static func mark(of file: [UInt8]) -> TextEncoding? {
    if file.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if file.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if file.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    return nil
  }

  private static func decodeUTF16(
    _ file: [UInt8], _ encoding: TextEncoding, from start: Int
  ) throws(NotText) -> DecodedText {
    let result = file.withUnsafeBufferPointer {
      UTF16Decoder.text(of: $0, encoding, from: start)
    }
    return try result.get()
  }

  private static func decodeUTF8(
    _ file: [UInt8], from start: Int, detecting: Bool = true
  ) throws(NotText) -> DecodedText {
    let checked = file.withUnsafeBufferPointer {
      UTF8Validator.check(UnsafeBufferPointer(rebasing: $0[start...]))
    }
    if !checked.isText, start == 0, let encoding = UTF16Pattern.encoding(of: file) {
      return try decodeUTF16(file, encoding, from: 0)
    }
    if let control = ControlSample.firstOfMany(in: file, from: start) {
      throw NotText(offset: control)
    }
    guard checked.isText else {
      if let nul = file.firstIndex(of: 0) { throw NotText(offset: nul) }
      return file.withUnsafeBufferPointer { file -> DecodedText in
        if detecting, start == 0, let guess = LegacyDetector.encoding(ofBytes: file) {
          return legacy(file, guess, isUTF8: false)
        }
        return UTF8Repair.text(of: file, from: start)
      }
    }
    if detecting, start == 0 {
      let guessed = file.withUnsafeBufferPointer { file -> DecodedText? in
        LegacyDetector.encoding(ofText: file).map { legacy(file, $0, isUTF8: true) }
      }
      if let guessed { return guessed }
    }
    var decoded = DecodedText(bytes: file, encoding: .utf8)
    if start > 0 {
      var map = OffsetMap()
      map.appendCopied(file.count - start, from: start)
      decoded = DecodedText(bytes: Array(file[start...]), encoding: .utf8, offsets: map)
    }
    decoded.mayHaveMarks = checked.mayHaveMarks
    return decoded
  }

  private static func legacy(
    _ file: UnsafeBufferPointer<UInt8>, _ guess: LegacyDetector.Guess, isUTF8: Bool
  ) -> DecodedText {
    var decoded = LegacyDecoder.text(of: file, guess.encoding, isUTF8: isUTF8)
    decoded.confidence = guess.confidence
    return decoded
  }
}

/// Control characters at the beginning of a file, which text hardly has.
private enum ControlSample {
  private static let length = 1024

  /// The first control character, if at least three in ten bytes of the sample are such.
  static func firstOfMany(in file: [UInt8], from start: Int) -> Int? {
    let sample = start..<max(start, min(file.count, start + length))
    let count = file.withUnsafeBufferPointer { file in
      file.baseAddress.map { danchieu_count_controls($0 + sample.lowerBound, sample.count) } ?? 0
    }
    // Tabs and line ends are among them: rarely does a text have so many of both.
    guard count * 10 >= sample.count * 3 else { return nil }
    let controls = sample.filter { isControl(file[$0]) }
    return controls.count * 10 >= sample.count * 3 ? controls.first : nil
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && !(0x09...0x0D ~= byte) && byte != 0x1B || byte == 0x7F
  }
}
