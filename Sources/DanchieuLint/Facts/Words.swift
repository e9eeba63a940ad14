import DanchieuRegistry

/// Words for comparison: lower case, tone marks at the end of the syllable (hoà = hóa's place),
/// i for y, punctuation dropped, common abbreviations written out.
///
/// Letters are those of ``VietnameseLetter`` (ă â ê ô ơ ư đ as `A B E O P U D`), tones digits after
/// the syllable: words are compared with words, never printed.
enum Words {
  /// The words of `string`.
  static func of(_ string: String) -> [Word] {
    var string = string
    return string.withUTF8 { of($0) }
  }

  /// The words of a piece of a UTF-8 text; a letter that is cut at an end separates words.
  static func of(_ slice: ArraySlice<UInt8>) -> [Word] {
    slice.withUnsafeBufferPointer { of($0) }
  }

  /// The first `limit` words of the slice, or all where there are fewer.
  static func first(_ limit: Int, of slice: ArraySlice<UInt8>) -> ArraySlice<Word> {
    slice.withUnsafeBufferPointer { of($0, atMost: limit) }.prefix(limit)
  }

  /// The words of the UTF-8 `bytes`; what comes after the first `limit` of them may be left out.
  static func of(_ bytes: UnsafeBufferPointer<UInt8>, atMost limit: Int = .max) -> [Word] {
    folding.withUnsafeBufferPointer { folding in
      // No scalar has more letters than bytes.
      withUnsafeTemporaryAllocation(
        of: UInt8.self, capacity: bytes.count + WordReader.room
      ) { read(bytes, folding, WordReader($0), limit) }
    }
  }

  private static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ folding: UnsafeBufferPointer<UInt16>,
    _ reader: WordReader, _ limit: Int
  ) -> [Word] {
    var words: [Word] = []
    words.reserveCapacity(min(bytes.count / 5 + 1, limit))
    var word = reader
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        let letter = UInt8(truncatingIfNeeded: folding[Int(byte)])
        if letter != 0 {
          word.append(letter)
        } else {
          word.end(&words)
          if words.count >= limit { return words }
        }
      } else if byte < 0xC0 {
        // The rest of a letter that was cut.
        index += 1
        word.end(&words)
      } else if let (letter, length) = wide(bytes, index, folding) {
        index += length
        word.append(UInt8(truncatingIfNeeded: letter), tone: UInt8(letter >> 8))
      } else {
        let scalar = VietnameseLetter.read(bytes, &index)
        if scalar.letter == 0 {
          word.mark(scalar)
        } else if scalar.letter != VietnameseLetter.other {
          word.append(scalar)
        } else {
          word.end(&words)
        }
      }
    }
    word.end(&words)
    return words
  }

  /// The letter of more bytes at `index` and how many they are; nil where it is not in `folding`.
  @inline(__always)
  private static func wide(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ folding: UnsafeBufferPointer<UInt16>
  ) -> (letter: UInt16, length: Int)? {
    let block: Int
    let length: Int
    switch bytes[index] {
    case 0xE1:
      guard index + 2 < bytes.count, bytes[index + 1] &- 0xBA < 2 else { return nil }
      (block, length) = (Int(bytes[index + 1] - 0xBA) << 6, 3)
    case 0xC3...0xC6:
      guard index + 1 < bytes.count else { return nil }
      (block, length) = (128 + Int(bytes[index] - 0xC3) << 6, 2)
    default: return nil
    }
    let letter = folding[0x80 + block + Int(bytes[index + length - 1] & 0x3F)]
    return letter == 0 ? nil : (letter, length)
  }

  /// The letter or digit that a character counts as, with the number of its tone in the upper byte,
  /// 0 for one that separates words: ASCII, then the letters of three bytes that begin with E1 BA
  /// and E1 BB, then those of two bytes that begin with C3 to C6.
  private static let folding: [UInt16] = {
    var table: [UInt16] = (0..<0x80).map { byte in
      let lower = UInt16(byte) | 0x20
      if (0x30...0x39).contains(byte) { return UInt16(byte) }
      guard byte > 0x40, (0x61...0x7A).contains(lower) else { return 0 }
      return lower == 0x79 ? 0x69 : lower
    }
    let starts: [[UInt8]] = [[0xE1, 0xBA], [0xE1, 0xBB], [0xC3], [0xC4], [0xC5], [0xC6]]
    for start in starts {
      for last: UInt8 in 0x80...0xBF {
        let letter = (start + [last]).withUnsafeBufferPointer { bytes in
          var index = 0
          return VietnameseLetter.read(bytes, &index)
        }
        let base = letter.letter == UInt8(ascii: "y") ? UInt8(ascii: "i") : letter.letter
        let isLetter = base != 0 && base != VietnameseLetter.other
        table.append(isLetter ? UInt16(base) | UInt16(letter.tone) << 8 : 0)
      }
    }
    return table
  }()

  /// The abbreviations that are written out.
  fileprivate static let abbreviations: [(short: Word, long: [Word])] = [
    ("ubnd", "ủy ban nhân dân"), ("hđnd", "hội đồng nhân dân"), ("mttq", "mặt trận tổ quốc"),
    ("qppl", "quy phạm pháp luật"), ("qcdc", "quy chế dân chủ"), ("tw", "trung ương"),
    ("bch", "ban chấp hành"), ("ttg", "thủ tướng"), ("cnxh", "chủ nghĩa xã hội"),
  ].map { (plain($0)[0], plain($1)) }

  /// The words of `string`, none of them an abbreviation, for the table above.
  private static func plain(_ string: String) -> [Word] {
    string.split(separator: " ").map { word in
      let bytes = Array(word.utf8)
      let room = bytes.count + WordReader.room
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room) { room in
        var word = WordReader(room)
        bytes.withUnsafeBufferPointer { bytes in
          var index = 0
          while index < bytes.count { word.append(VietnameseLetter.read(bytes, &index)) }
        }
        return word.finished()
      }
    }
  }
}

/// A word in the making.
private struct WordReader {
  /// What its memory needs besides one byte for each letter: the tone, and room for ``Word``.
  static let room = 17
  private let letters: UnsafeMutableBufferPointer<UInt8>
  private var count = 0
  /// Whether it has a letter ư.
  private var hasHorn = false
  private var tone: UInt8 = 0

  /// A reader of words that fit, with their tones, into `room`.
  init(_ room: UnsafeMutableBufferPointer<UInt8>) { letters = room }

  /// Adds a letter or digit without a tone.
  @inline(__always)
  mutating func append(_ letter: UInt8) {
    letters[count] = letter
    count += 1
  }

  @inline(__always)
  mutating func append(_ letter: UInt8, tone: UInt8) {
    append(letter)
    if letter == UInt8(ascii: "U") { hasHorn = true }
    if tone != 0 { self.tone = tone }
  }

  mutating func append(_ scalar: VietnameseLetter) {
    append(
      scalar.letter == UInt8(ascii: "y") ? UInt8(ascii: "i") : scalar.letter, tone: scalar.tone)
  }

  /// A combining mark.
  mutating func mark(_ scalar: VietnameseLetter) {
    if scalar.tone != 0 { tone = scalar.tone }
    if scalar.mark != .none, count > 0 {
      letters[count - 1] = VietnameseLetter.composed(letters[count - 1], scalar.mark)
      hasHorn = hasHorn || scalar.mark == .horn
    }
  }

  /// Adds the word to `words`, if there is one.
  @inline(__always)
  mutating func end(_ words: inout [Word]) {
    if count > 0 { add(to: &words) }
    tone = 0
  }

  private mutating func add(to words: inout [Word]) {
    let mayBeShort = tone == 0 && (2...4).contains(count)
    let word = finished()
    if mayBeShort, let expansion = Words.abbreviations.first(where: { $0.short == word }) {
      words += expansion.long
    } else {
      words.append(word)
    }
  }

  /// The word, after which another one may begin.
  mutating func finished() -> Word {
    // "ngưòi": a slip of the input method that no reader sees
    var k = hasHorn ? 1 : count
    while k < count {
      if letters[k] == UInt8(ascii: "o"), letters[k - 1] == UInt8(ascii: "U") {
        letters[k] = UInt8(ascii: "P")
      }
      k += 1
    }
    if tone != 0 { append(0x30 + tone) }
    let word = Word(UnsafeRawBufferPointer(letters), count: count)
    count = 0
    tone = 0
    hasHorn = false
    return word
  }
}

extension RandomAccessCollection<Word> {
  /// Where the words of `phrase` stand one after the other for the first time.
  func phraseStart(_ phrase: [Word]) -> Index? {
    guard let first = phrase.first else { return startIndex }
    var index = startIndex
    while index < endIndex {
      if self[index] == first, self[index...].starts(with: phrase) { return index }
      formIndex(after: &index)
    }
    return nil
  }
}

extension String {
  /// Runs of blanks and line breaks as one blank, none at the ends.
  var singleSpaced: String {
    isSingleSpaced ? self : split { $0.isWhitespace }.joined(separator: " ")
  }

  /// Whether it certainly has single blanks of ASCII only, none at the ends, as nearly all names
  /// do; false where a closer look is needed.
  private var isSingleSpaced: Bool {
    var wasBlank = true
    for byte in utf8 {
      switch byte {
      case 0x20:
        guard !wasBlank else { return false }
        wasBlank = true
      // White space, or what it begins with: U+0085, U+00A0, U+1680, U+2000–U+205F, U+3000. Of the
      // letters of Vietnamese none has 0x9A in second place.
      case 0...0x1F, 0x9A, 0xC2, 0xE2, 0xE3: return false
      default: wasBlank = false
      }
    }
    return !wasBlank
  }
}
