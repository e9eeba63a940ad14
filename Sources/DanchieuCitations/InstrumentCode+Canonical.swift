public import DanchieuText

extension InstrumentCode {
  /// The canonical spelling (contract/output.md, ruling 6): NFC, look-alike letters as Latin and
  /// Đ, dashes as `-`, no blanks. nil when the number is blank.
  ///
  /// - Parameter text: the text that the code was read in.
  public func canonical(in text: borrowing [UInt8]) -> String? {
    guard !number.isEmpty else { return nil }
    return text.withUnsafeBufferPointer { spelling(of: printed, in: $0) }
  }

  /// The canonical spelling of `range`, which is the code or a part of it, in the UTF-8 `text`.
  package func spelling(of range: TextRange, in text: UnsafeBufferPointer<UInt8>) -> String {
    let canonical = Self.canonical(UnsafeBufferPointer(rebasing: text[range.start..<range.end]))
    guard oddities.contains(.mixedDigits), range.start < symbol.start else { return canonical }
    // Number and year come first.
    let end = min(range.end, (year ?? number).end)
    let head = Self.canonical(UnsafeBufferPointer(rebasing: text[range.start..<end]))
    return Self.digits(head) + canonical.dropFirst(head.count)
  }

  /// The digit that text recognition and typists take the letter `byte` for: 0 for O, 1 for l and I;
  /// nil for any other byte.
  @inline(__always)
  package static func digit(like byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "O"), UInt8(ascii: "o"): UInt8(ascii: "0")
    case UInt8(ascii: "l"), UInt8(ascii: "I"): UInt8(ascii: "1")
    default: nil
    }
  }

  /// With the digits that such letters stand for.
  package static func digits(_ number: String) -> String {
    String(decoding: number.utf8.map { digit(like: $0) ?? $0 }, as: UTF8.self)
  }

  /// The canonical spelling of a part of a code (its number, year or symbol).
  public static func canonical(_ range: TextRange, in text: borrowing [UInt8]) -> String {
    text.withUnsafeBufferPointer {
      canonical(UnsafeBufferPointer(rebasing: $0[range.start..<range.end]))
    }
  }

  /// The canonical spelling of the code part `part` (UTF-8).
  package static func canonical(_ part: UnsafeBufferPointer<UInt8>) -> String {
    guard let base = part.baseAddress else { return "" }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(part.count)
    TextBytes(base: base, count: part.count)
      .appendCanonical(TextRange(0, part.count), to: &bytes)
    let result = String(decoding: bytes, as: UTF8.self)
    let isDecomposed = bytes.contains { $0 == 0xCC || $0 == 0xCD }
    return isDecomposed ? result.precomposed : result
  }
}

extension TextBytes {
  /// Appends the canonical spelling of the code part `range` (combining marks are kept).
  ///
  /// A soft hyphen is one where the code has no other ("TT\u{AD}BTC" of pdftotext), else nothing.
  func appendCanonical(_ range: TextRange, to bytes: inout [UInt8]) {
    var i = range.start
    while i < range.end {
      let byte = base[i]
      if byte < 0x80 {
        if byte == 0x5F {
          bytes.append(0x2D)
        } else if byte > 0x20 {
          bytes.append(byte)
        }
        i += 1
        continue
      }
      let length = self.length(at: i)
      if space(at: i) == 0 {
        if dash(at: i) != nil || (byte == 0xE2 && self[i + 1] == 0x88) {
          bytes.append(0x2D)
        } else if let letter = lookalike(at: i) {
          bytes.append(contentsOf: letter.utf8)
        } else {
          for k in i..<min(i + length, count) { bytes.append(base[k]) }
        }
      } else if byte == 0xC2, self[i + 1] == 0xAD,
        !(range.start..<range.end).contains(where: { base[$0] == 0x2D })
      {
        bytes.append(0x2D)
      }
      i += length
    }
  }

  /// The Latin letter that the character at `i` only looks like.
  private func lookalike(at i: Int) -> String? {
    let code = UInt16(self[i]) << 8 | UInt16(self[i + 1])
    return Self.lookalikes[code]
  }

  private static let lookalikes: [UInt16: String] = {
    let pairs: [(String, String)] = [
      ("АВЕКМНОРСТУХЅІЈ", "ABEKMHOPCTYXSIJ"), ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"),
      ("авекмнорстухѕіј", "abekmhopctyxsij"), ("ÐƉð", "ĐĐđ"),
    ]
    var result: [UInt16: String] = [:]
    for (from, to) in pairs {
      for (a, b) in zip(from, to) {
        let bytes = Array(String(a).utf8)
        if bytes.count == 2 { result[UInt16(bytes[0]) << 8 | UInt16(bytes[1])] = String(b) }
      }
    }
    return result
  }()
}
