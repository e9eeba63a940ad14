/// Terms of the Party's central bodies ("khóa XII"), by which its codes repeat.
enum PartyTerm {
  /// The term that the words in UTF-8 `bytes` name, 0 when none.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard mayName(bytes) else { return 0 }
    let words = Slug.words(bytes).split(separator: UInt8(ascii: "-"))
    for (word, next) in zip(words, words.dropFirst()) where word.elementsEqual("khoa".utf8) {
      if let term = roman(next) { return term }
    }
    return 0
  }

  /// Whether "kho" or "khó" stands somewhere, in any letter case; rarely it does.
  private static func mayName(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var i = 0
    while i + 3 < bytes.count {
      if bytes[i] | 0x20 == 0x6B, bytes[i + 1] | 0x20 == 0x68,
        bytes[i + 2] | 0x20 == 0x6F || bytes[i + 2] == 0xC3 && bytes[i + 3] | 0x20 == 0xB3
      {
        return true
      }
      i += 1
    }
    return false
  }

  /// Whether an instrument of the central bodies in `year` can be one of `term`.
  ///
  /// Congresses: VIII June 1996, then every five years, since XI in January.
  static func isPossible(year: Int, term: Int) -> Bool {
    guard year > 0, (8...20).contains(term) else { return true }
    let opening = 1996 + (term - 8) * 5
    return year >= opening && year <= opening + 5
  }

  private static func roman(_ word: ArraySlice<UInt8>) -> Int? {
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
