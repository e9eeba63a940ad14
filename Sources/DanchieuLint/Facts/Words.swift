import DanchieuRegistry

/// Words for comparison: lower case, tone marks at the end of the syllable (hoà = hóa's place),
/// i for y, punctuation dropped, common abbreviations written out.
///
/// Letters are those of ``VietnameseLetter`` (ă â ê ô ơ ư đ as `A B E O P U D`), tones digits after
/// the syllable: words are compared with words, never printed.
enum Words {
  /// The words of `string`.
  static func of(_ string: String) -> [String] {
    var string = string
    return string.withUTF8 { of($0) }
  }

  /// The words of the UTF-8 `bytes`.
  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> [String] {
    var words: [String] = []
    var word = Word()
    var index = 0
    while index < bytes.count {
      let scalar = VietnameseLetter.read(bytes, &index)
      if scalar.letter == 0 {
        word.mark(scalar)
      } else if isWord(scalar.letter) {
        word.append(scalar)
      } else {
        word.end(&words)
      }
    }
    word.end(&words)
    return words
  }

  private static func isWord(_ letter: UInt8) -> Bool {
    (0x61...0x7A).contains(letter) || (0x41...0x5A).contains(letter)
      || (0x30...0x39).contains(letter)
  }

  /// The abbreviations that are written out, by their letters.
  fileprivate static let abbreviations: [String: [String]] = {
    let pairs = [
      ("ubnd", "ủy ban nhân dân"), ("hđnd", "hội đồng nhân dân"), ("mttq", "mặt trận tổ quốc"),
      ("qppl", "quy phạm pháp luật"), ("qcdc", "quy chế dân chủ"), ("tw", "trung ương"),
      ("bch", "ban chấp hành"), ("ttg", "thủ tướng"), ("cnxh", "chủ nghĩa xã hội"),
    ]
    var table: [String: [String]] = [:]
    for (short, long) in pairs {
      table[short == "hđnd" ? "hDnd" : short] = long.split(separator: " ").map { Words.plain($0) }
    }
    return table
  }()

  /// A single word that is no abbreviation, for the table above.
  private static func plain(_ string: Substring) -> String {
    var words: [String] = []
    var word = Word()
    let bytes = Array(string.utf8)
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count { word.append(VietnameseLetter.read(bytes, &index)) }
    }
    word.end(&words, expands: false)
    return words.first ?? ""
  }
}

/// A word in the making.
private struct Word {
  private var letters: [UInt8] = []
  private var tone: UInt8 = 0

  mutating func append(_ scalar: VietnameseLetter) {
    letters.append(scalar.letter == UInt8(ascii: "y") ? UInt8(ascii: "i") : scalar.letter)
    if scalar.tone != 0 { tone = scalar.tone }
  }

  /// A combining mark.
  mutating func mark(_ scalar: VietnameseLetter) {
    if scalar.tone != 0 { tone = scalar.tone }
    if scalar.mark != .none, let last = letters.last {
      letters[letters.count - 1] = VietnameseLetter.composed(last, scalar.mark)
    }
  }

  /// Adds the word to `words`.
  mutating func end(_ words: inout [String], expands: Bool = true) {
    guard !letters.isEmpty else {
      tone = 0
      return
    }
    // "ngưòi": a slip of the input method that no reader sees
    for k in 1..<max(letters.count, 1)
    where letters[k] == UInt8(ascii: "o") && letters[k - 1] == UInt8(ascii: "U") {
      letters[k] = UInt8(ascii: "P")
    }
    let mayBeShort = expands && tone == 0 && (2...4).contains(letters.count)
    if tone != 0 { letters.append(0x30 + tone) }
    let word = String(decoding: letters, as: UTF8.self)
    if mayBeShort, let expansion = Words.abbreviations[word] {
      words += expansion
    } else {
      words.append(word)
    }
    letters.removeAll(keepingCapacity: true)
    tone = 0
  }
}

extension String {
  /// Runs of blanks and line breaks as one blank, none at the ends.
  var singleSpaced: String {
    split { $0.isWhitespace }.joined(separator: " ")
  }
}
