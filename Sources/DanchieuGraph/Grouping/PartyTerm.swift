import DanchieuRegistry

/// Terms of the Party's central bodies ("khóa XII"), by which its codes repeat.
enum PartyTerm {
  /// The term that the words in UTF-8 `bytes` name, 0 when none.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var i = 0
    while i + 3 < bytes.count {
      if bytes[i] | 0x20 == 0x6B, bytes[i + 1] | 0x20 == 0x68, startsWord(i, bytes),
        let term = term(at: i, bytes)
      {
        return term
      }
      i += 1
    }
    return 0
  }

  /// Whether no letter or digit ends at `i`.
  private static func startsWord(_ i: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard i > 0 else { return true }
    let before = bytes[i - 1]
    if before == 0xA0, i > 1, bytes[i - 2] == 0xC2 { return true }
    return before < 0x80 && (before | 0x20) &- 0x61 >= 26 && before &- 0x30 >= 10
  }

  /// The term that "khóa XII" (any place of the tone mark, any case) at `i` names.
  private static func term(at i: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var i = i
    /// The next letter or digit without its marks; 0 where a word ends.
    func next() -> UInt8 {
      while i < bytes.count {
        let letter = VietnameseLetter.plain(VietnameseLetter.read(bytes, &i).letter)
        if letter == 0 { continue }
        return (0x61...0x7A).contains(letter) || (0x30...0x39).contains(letter) ? letter : 0
      }
      return 0
    }
    for letter in "khoa".utf8 where next() != letter { return nil }
    guard i < bytes.count, next() == 0 else { return nil }
    var numeral: [UInt8] = []
    while i < bytes.count {
      let letter = next()
      if letter != 0 { numeral.append(letter) } else if !numeral.isEmpty { break }
    }
    return roman(numeral)
  }

  /// Whether an instrument of the central bodies in `year` can be one of `term`.
  ///
  /// Congresses: VIII June 1996, then every five years, since XI in January.
  static func isPossible(year: Int, term: Int) -> Bool {
    guard year > 0, (8...20).contains(term) else { return true }
    let opening = 1996 + (term - 8) * 5
    return year >= opening && year <= opening + 5
  }

  private static func roman(_ word: [UInt8]) -> Int? {
    var total = 0
    var last = 0
    for letter in word.reversed() {
      let value: Int
      switch letter {
      case UInt8(ascii: "i"): value = 1
      case UInt8(ascii: "v"): value = 5
      case UInt8(ascii: "x"): value = 10
      case UInt8(ascii: "l"): value = 50
      default: return nil
      }
      total += value < last ? -value : value
      last = max(last, value)
    }
    return total > 0 ? total : nil
  }
}
