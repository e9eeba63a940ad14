/// Whether different words are one name in another spelling: no contradiction between titles.
enum TitleSpelling {
  /// Whether `a` and `b` differ only in blanks or hyphens ("hợ p quy", TTBKHĐT and TT-BKHĐT), in
  /// the sign of a footnote ("nghề nghiệp9"), or as transcriptions of a foreign name do.
  static func isSame(_ a: ArraySlice<Word>, _ b: ArraySlice<Word>) -> Bool {
    if a.count == 1, b.count == 1, let x = a.first, let y = b.first,
      let number = x.number ?? y.number, isWord(x.number == nil ? x : y, of: number)
    {
      return true
    }
    guard !a.isEmpty, !b.isEmpty, let left = Joined(a), let right = Joined(b) else { return false }
    if left.letters == right.letters, left.tones == right.tones { return true }
    // No syllable of Vietnamese is as long.
    guard a.count == 1 || b.count == 1, min(left.letters.count, right.letters.count) >= 8 else {
      return false
    }
    return isNear(left.letters.map(plain), right.letters.map(plain))
  }

  /// "tháng 8", "tháng Tám"
  private static func isWord(_ word: Word, of number: Int) -> Bool {
    numbers[word] == number
  }
  private static let numbers: [Word: Int] = {
    let words = Words.of("một hai ba bốn năm sáu bảy tám chín mười")
    var numbers = Dictionary(uniqueKeysWithValues: zip(words, 1...10))
    numbers[Words.of("tư")[0]] = 4
    return numbers
  }()

  /// Words written as one, letters and tones apart.
  private struct Joined {
    var letters: [UInt8] = []
    var tones: [UInt8] = []

    init?(_ words: ArraySlice<Word>) {
      for word in words {
        guard var part = word.letters else { return nil }
        if let first = part.first, !TitleSpelling.isDigit(first) {
          let digits = part.reversed().prefix(while: TitleSpelling.isDigit)
          // "9" of a footnote stands before the tone, or is no tone.
          if let last = digits.first, last <= 0x35 { tones.append(last) }
          part.removeLast(digits.count)
        }
        letters += part
      }
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// The letter without its mark, as ``Words`` writes letters.
  private static func plain(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "A"), UInt8(ascii: "B"): UInt8(ascii: "a")
    case UInt8(ascii: "O"), UInt8(ascii: "P"): UInt8(ascii: "o")
    default: letter | 0x20
    }
  }

  /// Whether one letter at most was added, left out or taken for another.
  private static func isNear(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    let (longer, shorter) = a.count >= b.count ? (a, b) : (b, a)
    guard longer.count - shorter.count <= 1 else { return false }
    let place = zip(longer, shorter).prefix { $0 == $1 }.count
    let rest = longer.count == shorter.count ? shorter.dropFirst(place + 1) : shorter[place...]
    return longer.dropFirst(place + 1).elementsEqual(rest)
  }
}
