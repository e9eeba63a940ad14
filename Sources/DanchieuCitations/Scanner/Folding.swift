/// Letter case and look-alikes set aside: words are compared by the hash of their folded bytes.
extension TextBytes {
  /// The lower-case form of the character at `i`: its bytes packed big-endian, and its length in
  /// the text. Ð and Ɖ become đ.
  @inline(__always)
  func folded(at i: Int) -> (value: UInt32, length: Int) {
    let byte = self[i]
    if byte < 0x80 {
      return (UInt32(byte &- 0x41 < 26 ? byte | 0x20 : byte), 1)
    }
    return foldedWide(at: i, byte)
  }

  private func foldedWide(at i: Int, _ byte: UInt8) -> (value: UInt32, length: Int) {
    let second = self[i + 1]
    switch byte {
    case 0xC3:
      if second == 0x90 || second == 0xB0 { return (0xC491, 2) }
      return (0xC300 | UInt32(second >= 0x80 && second <= 0x9E ? second | 0x20 : second), 2)
    case 0xC4, 0xC5:
      return (UInt32(byte) << 8 | UInt32(second | 1), 2)
    case 0xC6:
      if second == 0xA0 { return (0xC6A1, 2) }
      // Ƣ and ƣ stand for Ư and ư in old fonts.
      if second == 0xAF || second | 1 == 0xA3 { return (0xC6B0, 2) }
      if second == 0x89 { return (0xC491, 2) }
      return (0xC600 | UInt32(second), 2)
    case 0xE1:
      return (0xE10000 | UInt32(second) << 8 | UInt32(self[i + 2] | 1), 3)
    default:
      let length = self.length(at: i)
      var value: UInt32 = 0
      for k in 0..<length { value = value << 8 | UInt32(self[i + k]) }
      return (value, length)
    }
  }

  /// The hash of the folded word `start..<end`.
  @inline(__always)
  func hash(_ start: Int, _ end: Int) -> UInt64 {
    var hash = WordHash.seed
    var i = start
    while i < end {
      let (value, length) = folded(at: i)
      hash = WordHash.mix(hash, value)
      i += length
    }
    return hash
  }

  /// The end of the word (letters and digits) at `start`, and its hash.
  func word(at start: Int) -> (end: Int, hash: UInt64) {
    var hash = WordHash.seed
    var i = start
    while i < count {
      let byte = base[i]
      if byte < 0x80 {
        let lower = byte | 0x20
        let isLetter = lower &- 0x61 < 26
        guard isLetter || Self.isDigit(byte) else { break }
        hash = WordHash.mix(hash, UInt32(isLetter ? lower : byte))
        i += 1
      } else {
        guard isLetter(at: i) else { break }
        let (value, length) = foldedWide(at: i, byte)
        hash = WordHash.mix(hash, value)
        i += length
      }
    }
    return (min(i, count), hash)
  }

  /// The end of `word` (lower case) when it stands at `i` in any letter case and ends there.
  @inline(__always)
  func match(_ i: Int, _ word: StaticString) -> Int? {
    // nearly all calls end here: the first letter differs
    let first = word.utf8Start.pointee
    let byte = self[i]
    if byte < 0x80 ? byte | 0x20 != first : first < 0x80 { return nil }
    return mayGoOn(i + 1, word) ? matchWhole(i, word) : nil
  }

  /// The end of the first of `words` that stands at `i`.
  func match(_ i: Int, anyOf words: [StaticString]) -> Int? {
    for word in words {
      if let end = match(i, word) { return end }
    }
    return nil
  }

  /// The start of `phrase`, of so many words, when it stands right before `end`.
  func start(of phrase: StaticString, words: Int, endingAt end: Int) -> Int? {
    var start = wordStart(endingAt: end)
    for _ in 1..<words { start = wordStart(endingAt: skipSpacesBack(start)) }
    return match(start, phrase) == end ? start : nil
  }

  /// Whether the second byte of `word`, a constant, may stand at `i` in some letter case.
  @inline(__always)
  private func mayGoOn(_ i: Int, _ word: StaticString) -> Bool {
    guard word.utf8CodeUnitCount > 1 else { return true }
    let second = word.utf8Start[1]
    if second &- 0x61 < 26 { return self[i] | 0x20 == second }
    if second < 0x80 { return true }
    // Only letters that begin with C4 fold to one that begins with another byte, or the reverse.
    return second < 0xC3 || second == 0xC4 ? self[i] >= 0x80 : self[i] == second
  }

  private func matchWhole(_ i: Int, _ word: StaticString) -> Int? {
    // As printed here it stands nearly always.
    let size = word.utf8CodeUnitCount
    let end = stands(word.utf8Start, size, at: max(i, 0)) ? i + size : matchPrefix(i, word)
    guard let end, !isWordCharacter(at: end) else { return nil }
    return end
  }

  /// The end of `prefix` (lower case) when the text goes on with it at `i` in any letter case.
  func matchPrefix(_ i: Int, _ prefix: StaticString) -> Int? {
    let i = max(i, 0)
    let expected = prefix.utf8Start
    let size = prefix.utf8CodeUnitCount
    let first = Self.length(expected.pointee)
    // In running text only the first letter of words is in another case, if any.
    guard let next = stands(expected, first, at: i) ? i + first : matchCharacter(i, expected) else {
      return nil
    }
    let rest = size - first
    if stands(expected + first, rest, at: next) { return next + rest }
    return matchRest(next, expected, first, size)
  }

  /// Whether the `size` bytes from `expected` on stand at `i`.
  @inline(__always)
  private func stands(_ expected: UnsafePointer<UInt8>, _ size: Int, at i: Int) -> Bool {
    guard i + size <= count else { return false }
    let (a, b) = (UnsafeRawPointer(base + i), UnsafeRawPointer(expected))
    func differs<Word: FixedWidthInteger>(_ offset: Int, as word: Word.Type) -> Bool {
      a.loadUnaligned(fromByteOffset: offset, as: word)
        != b.loadUnaligned(fromByteOffset: offset, as: word)
    }
    // The last word may overlap the one before it.
    if size >= 8 {
      for offset in stride(from: 0, to: size - 8, by: 8) where differs(offset, as: UInt64.self) {
        return false
      }
      return !differs(size - 8, as: UInt64.self)
    }
    if size >= 4 { return !differs(0, as: UInt32.self) && !differs(size - 4, as: UInt32.self) }
    for offset in 0..<size where differs(offset, as: UInt8.self) { return false }
    return true
  }

  /// The end of a prefix of `size` bytes, of which the first `k` stand before `i`.
  private func matchRest(
    _ i: Int, _ expected: UnsafePointer<UInt8>, _ k: Int, _ size: Int
  ) -> Int? {
    var (i, k) = (i, k)
    while k < size {
      let wanted = expected[k]
      if i < count, base[i] == wanted, wanted != 0x20 {
        i += 1
        k += 1
      } else if wanted == 0x20 {
        let next = skipSpaces(i)
        if next == i { return nil }
        i = next
        k += 1
      } else {
        // Another case, perhaps, of the character that this byte belongs to.
        while expected[k] & 0xC0 == 0x80 {
          k -= 1
          i -= 1
        }
        guard let next = matchCharacter(i, expected + k) else { return nil }
        i = next
        k += Self.length(expected[k])
      }
    }
    return i
  }

  /// The end of the character at `i` when it folds to the lower-case one at `wanted`.
  @inline(__always)
  private func matchCharacter(_ i: Int, _ wanted: UnsafePointer<UInt8>) -> Int? {
    let first = wanted.pointee
    if first < 0x80 { return self[i] | 0x20 == first && self[i] &- 0x41 < 26 ? i + 1 : nil }
    if self[i] < 0x80 { return nil }
    var value = UInt32(first)
    for m in 1..<Self.length(first) { value = value << 8 | UInt32(wanted[m]) }
    let (folded, length) = foldedWide(at: i, self[i])
    return folded == value ? i + length : nil
  }

  private static func length(_ byte: UInt8) -> Int {
    byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }

  /// Whether a letter or digit stands at `i`.
  @inline(__always)
  func isWordCharacter(at i: Int) -> Bool { isLetter(at: i) || isDigit(at: i) }
}

/// Hashes of folded words.
enum WordHash {
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  static func mix(_ hash: UInt64, _ value: UInt32) -> UInt64 {
    (hash ^ UInt64(value)) &* 0x9E37_79B9_7F4A_7C15 ^ (hash >> 29)
  }

  /// The hash of a word as ``TextBytes/hash(_:_:)`` computes it.
  static func of(_ word: String) -> UInt64 {
    var bytes = Array(word.utf8)
    return bytes.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return seed }
      return TextBytes(base: base, count: buffer.count).hash(0, buffer.count)
    }
  }
}

/// A set of words, compared without letter case.
struct WordSet {
  private var hashes = HashIndex()
  /// The words of `list`, separated by blanks.
  init(_ list: String) {
    for word in list.split(whereSeparator: \.isWhitespace) {
      hashes.set(WordHash.of(String(word)), 1)
    }
  }
  /// Whether the word with this hash is one of them.
  func contains(_ hash: UInt64) -> Bool { hashes[hash] != nil }
}
