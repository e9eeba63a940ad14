/// Tells the legacy encoding of a text by the syllables that each reading of it makes.
///
/// Whatever has a letter that only Unicode has is Unicode, and what reads well as it is stays.
enum LegacyDetector {
  /// An encoding, and how sure it is.
  struct Guess {
    var encoding: TextEncoding
    /// The part of the words with marks that are Vietnamese syllables, 0…1.
    var confidence: Double
  }

  /// Bytes that are looked at.
  private static let sampleLength = 32 << 10
  /// Bytes of a text in valid UTF-8 that are looked at first.
  private static let glanceLength = 4 << 10
  /// The least part of words with marks that must be syllables.
  private static let threshold = 0.8

  /// The encoding of `file`, which is no valid UTF-8; nil when no reading makes sense.
  static func encoding(ofBytes file: UnsafeBufferPointer<UInt8>) -> Guess? {
    let sample = UnsafeBufferPointer(rebasing: file[..<min(file.count, sampleLength)])
    if hasMoreUTF8(sample) { return nil }
    return best(of: [.tcvn3, .windows1258, .vni], in: sample, isUTF8: false, words: 2)
  }

  /// The encoding of `file`, which is valid UTF-8, when its letters are those of a legacy
  /// encoding; nil, after a glance, for nearly every file.
  static func encoding(ofText file: UnsafeBufferPointer<UInt8>) -> Guess? {
    let glance = UnsafeBufferPointer(rebasing: file[..<min(file.count, glanceLength)])
    guard let first = glance.firstIndex(where: { $0 >= 0x80 }) else {
      return VIQRSigns.areMany(in: glance) ? viqr(file) : nil
    }
    // The first letter beyond ASCII tells in nearly every file.
    guard glance[first] <= 0xC3 || glance[first] == 0xE2,
      !VietnameseBytes.hasOwnLetter(glance)
    else { return nil }
    let sample = UnsafeBufferPointer(rebasing: file[..<min(file.count, sampleLength)])
    guard !VietnameseBytes.hasOwnLetter(sample) else { return nil }
    let plain = WordCount(of: sample, skippingLast: sample.count < file.count)
    guard plain.share < 0.5 else { return nil }
    return best(of: [.tcvn3, .vni], in: sample, isUTF8: true, words: 8)
  }

  private static func viqr(_ file: UnsafeBufferPointer<UInt8>) -> Guess? {
    let sample = UnsafeBufferPointer(rebasing: file[..<min(file.count, sampleLength)])
    let count = WordCount(of: LegacyDecoder.text(of: sample, .viqr).bytes)
    guard count.share >= 0.85, count.marked * 3 >= count.all else { return nil }
    return Guess(encoding: .viqr, confidence: count.share)
  }

  private static func best(
    of encodings: [TextEncoding], in sample: UnsafeBufferPointer<UInt8>, isUTF8: Bool, words: Int
  ) -> Guess? {
    var best: (guess: Guess, good: Int)?
    for encoding in encodings {
      let text = LegacyDecoder.text(of: sample, encoding, isUTF8: isUTF8).bytes
      let count = WordCount(of: text)
      guard count.good >= words, count.share >= threshold else { continue }
      if let best, best.guess.confidence >= count.share { continue }
      best = (Guess(encoding: encoding, confidence: count.share), count.good)
    }
    return best?.guess
  }

  /// Whether most bytes beyond ASCII are letters in UTF-8: such a file is damaged, not legacy.
  private static func hasMoreUTF8(_ sample: UnsafeBufferPointer<UInt8>) -> Bool {
    var good = 0
    var bad = 0
    var i = 0
    while i < sample.count {
      let lead = sample[i]
      i += 1
      guard lead >= 0x80 else { continue }
      let need = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC2 ? 1 : 0
      if need > 0, i + need <= sample.count,
        sample[i..<(i + need)].allSatisfy({ $0 & 0xC0 == 0x80 })
      {
        good += 1
        i += need
      } else {
        bad += 1
      }
    }
    return good >= bad
  }
}

/// Signs of VIQR that other ASCII texts do not have: a shape sign and a tone sign after a vowel,
/// and words that begin with `dd`.
private enum VIQRSigns {
  static func areMany(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var count = 0
    guard text.count > 3 else { return false }
    for i in 0..<(text.count - 2) {
      let code = text[i]
      if code == UInt8(ascii: "^") || code == UInt8(ascii: "+") || code == UInt8(ascii: "(") {
        guard i > 0, VIQR.shape(UInt32(code), on: UInt32(text[i - 1] | 0x20)) != nil,
          VIQR.tone(UInt32(text[i + 1])) != nil
        else { continue }
      } else {
        guard code | 0x20 == 0x64, text[i + 1] | 0x20 == 0x64, i == 0 || text[i - 1] <= 0x20,
          VIQR.isVowel(UInt32(text[i + 2] | 0x20))
        else { continue }
      }
      count += 1
      if count >= 5 { return true }
    }
    return false
  }
}

/// The words of a text (composed UTF-8), those with letters beyond ASCII, and how many of these
/// are syllables.
private struct WordCount {
  private(set) var all = 0
  private(set) var marked = 0
  private(set) var good = 0

  /// The part of the marked words that are syllables; 0 when there are none.
  var share: Double { marked == 0 ? 0 : Double(good) / Double(marked) }

  private static let signs: Set<Unicode.Scalar> = [
    "\u{A0}", "–", "—", "‘", "’", "“", "”", "…", "•", "₫", "°", "«", "»", "×", "½", "€", "\u{AD}",
  ]

  init(of bytes: [UInt8]) {
    self = bytes.withUnsafeBufferPointer { WordCount(of: $0, skippingLast: false) }
  }

  /// Counts in `text`; the last word may be cut off.
  init(of text: UnsafeBufferPointer<UInt8>, skippingLast: Bool) {
    var reader = CodeReader(text, isUTF8: true)
    var word: [Unicode.Scalar] = []
    while let unit = reader.next() {
      let scalar = Unicode.Scalar(unit.code) ?? "\u{FFFD}"
      let isPart =
        scalar.value < 0x80 ? scalar.properties.isAlphabetic : !Self.signs.contains(scalar)
      if isPart {
        word.append(scalar)
      } else {
        add(&word)
      }
    }
    if !skippingLast { add(&word) }
  }

  private mutating func add(_ word: inout [Unicode.Scalar]) {
    guard !word.isEmpty else { return }
    all += 1
    if word.contains(where: { $0.value >= 0x80 }) {
      marked += 1
      if Syllable.isWellFormed(word) { good += 1 }
    }
    word.removeAll(keepingCapacity: true)
  }
}
