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

  /// The words of the UTF-8 `bytes`.
  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> [Word] {
    var words: [Word] = []
    guard !bytes.isEmpty else { return words }
    words.reserveCapacity(bytes.count / 5 + 1)
    // No scalar has more letters than bytes; one more is the tone.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count + 1) { room in
      var word = WordReader(room)
      folding.withUnsafeBufferPointer { folding in
        var index = 0
        while index < bytes.count {
          let byte = bytes[index]
          if byte < 0x80 {
            index += 1
            let letter = folding[Int(byte)]
            if letter != 0 { word.append(letter) } else { word.end(&words) }
          } else if byte < 0xC0 {
            // The rest of a letter that was cut.
            index += 1
            word.end(&words)
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
      }
      word.end(&words)
    }
    return words
  }

  /// By ASCII byte: the letter or digit that it counts as, 0 for one that separates words.
  private static let folding: [UInt8] = (0..<0x80).map { byte in
    switch UInt8(byte) | 0x20 {
    case UInt8(ascii: "y"): byte < 0x40 ? 0 : UInt8(ascii: "i")
    case 0x61...0x7A: byte < 0x40 ? 0 : UInt8(byte) | 0x20
    default: (0x30...0x39).contains(byte) ? UInt8(byte) : 0
    }
  }

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
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count + 1) { room in
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
  private let letters: UnsafeMutableBufferPointer<UInt8>
  private var count = 0
  private var tone: UInt8 = 0

  /// A reader of words that fit, with their tones, into `room`.
  init(_ room: UnsafeMutableBufferPointer<UInt8>) { letters = room }

  /// Adds a letter or digit without a tone.
  mutating func append(_ letter: UInt8) {
    letters[count] = letter
    count += 1
  }

  mutating func append(_ scalar: VietnameseLetter) {
    append(scalar.letter == UInt8(ascii: "y") ? UInt8(ascii: "i") : scalar.letter)
    if scalar.tone != 0 { tone = scalar.tone }
  }

  /// A combining mark.
  mutating func mark(_ scalar: VietnameseLetter) {
    if scalar.tone != 0 { tone = scalar.tone }
    if scalar.mark != .none, count > 0 {
      letters[count - 1] = VietnameseLetter.composed(letters[count - 1], scalar.mark)
    }
  }

  /// Adds the word to `words`, if there is one.
  mutating func end(_ words: inout [Word]) {
    guard count > 0 else {
      tone = 0
      return
    }
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
    var k = 1
    while k < count {
      if letters[k] == UInt8(ascii: "o"), letters[k - 1] == UInt8(ascii: "U") {
        letters[k] = UInt8(ascii: "P")
      }
      k += 1
    }
    if tone != 0 { append(0x30 + tone) }
    let word = Word(UnsafeBufferPointer(rebasing: UnsafeBufferPointer(letters)[..<count]))
    count = 0
    tone = 0
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
