import DanchieuText

/// Finds type words: names, other spellings, letters that stand for them, unaccented forms.
final class TypeLexicon: Sendable {
  /// A type word in the text.
  struct Match {
    var type: InstrumentType
    var range: TextRange
    /// Written with its letters (`TT`, `QĐ`) instead of its name.
    var isAbbreviated: Bool
  }

  /// Phrases by their last word, and by their first.
  private let endings: PhraseTable
  private let beginnings: PhraseTable
  /// Type letters as written in symbols, by the hash of their folded form.
  private let byLetters: HashIndex

  static let shared = TypeLexicon(.shared)

  init(_ vocabulary: Vocabulary) {
    var phrases: [(words: [UInt64], type: InstrumentType)] = []
    for (id, entry) in vocabulary.types.enumerated() where entry.families != ["attached"] {
      let type = InstrumentType(id: UInt8(id))
      for name in [entry.name] + entry.spellings {
        let bare = TypeLexicon.unaccented(name)
        for form in bare == name ? [name] : [name, bare] {
          let words = form.split(separator: " ").map { WordHash.of(String($0)) }
          if !words.isEmpty { phrases.append((words, type)) }
        }
      }
    }
    endings = PhraseTable(phrases.map { ($0.words[$0.words.count - 1], $0.words, $0.type) })
    beginnings = PhraseTable(phrases.map { ($0.words[0], $0.words, $0.type) })
    byLetters = Self.letters(of: vocabulary)
  }

  /// Simple types before compound ones, and letters as written before unaccented ones.
  private static func letters(of vocabulary: Vocabulary) -> HashIndex {
    var index = HashIndex()
    let names = vocabulary.types.map { Array(($0.name + " ").utf8) }
    let (compound, simple) = vocabulary.types.indices.partitioned { id in
      names.contains { $0.count < names[id].count && names[id].starts(with: $0) }
    }
    let spellings: [(String) -> String] = [{ $0 }, TypeLexicon.unaccented]
    for spelling in spellings {
      for id in simple + compound where vocabulary.types[id].families != ["old"] {
        for letters in vocabulary.types[id].letters {
          let hash = WordHash.of(spelling(letters))
          if index[hash] == nil { index.set(hash, id) }
        }
      }
    }
    return index
  }

  /// The type word that ends at `end` (the end of its last letter), the longest one.
  func match(endingAt end: Int, in text: TextBytes) -> Match? {
    let last = text.wordStart(endingAt: end)
    guard last < end, let group = endings.phrases(text.hash(last, end)) else { return nil }
    let previous = Self.word(before: last, text)
    for place in group {
      if let start = backward(endings[place], last, previous, text) {
        return Match(
          type: endings[place].type, range: TextRange(start, end), isAbbreviated: false)
      }
    }
    return nil
  }

  /// The start of `phrase`, whose last word starts at `last` and has `previous` before it.
  private func backward(
    _ phrase: PhraseTable.Phrase, _ last: Int, _ previous: (start: Int, hash: UInt64)?,
    _ text: TextBytes
  ) -> Int? {
    var start = last
    var word = previous
    var k = phrase.first + phrase.count - 1
    while k > phrase.first {
      k -= 1
      guard let found = word, found.hash == endings.words[k] else { return nil }
      start = found.start
      if k > phrase.first { word = Self.word(before: start, text) }
    }
    return start
  }

  private static func word(before i: Int, _ text: TextBytes) -> (start: Int, hash: UInt64)? {
    let end = text.skipSpacesBack(i)
    if end == i || i - end > 40 { return nil }
    let start = text.wordStart(endingAt: end)
    return start == end ? nil : (start, text.hash(start, end))
  }

  /// The type word that starts at `start`, the longest one that ends by `limit`.
  func match(startingAt start: Int, in text: TextBytes, limit: Int = .max) -> Match? {
    match(startingAt: start, text.word(at: start), in: text, limit: limit)
  }

  /// The same where `first`, the word at `start`, has been read.
  func match(
    startingAt start: Int, _ first: (end: Int, hash: UInt64), in text: TextBytes,
    limit: Int = .max
  ) -> Match? {
    guard first.end > start, let group = beginnings.phrases(first.hash) else { return nil }
    let next = Self.word(after: first.end, text)
    for place in group {
      if let end = forward(beginnings[place], first.end, next, text), end <= limit {
        return Match(
          type: beginnings[place].type, range: TextRange(start, end), isAbbreviated: false)
      }
    }
    return nil
  }

  /// The end of `phrase`, whose first word ends at `first` and has `next` after it.
  private func forward(
    _ phrase: PhraseTable.Phrase, _ first: Int, _ next: (end: Int, hash: UInt64)?,
    _ text: TextBytes
  ) -> Int? {
    var end = first
    var word = next
    var k = phrase.first + 1
    while k < phrase.first + phrase.count {
      guard let found = word, found.hash == beginnings.words[k] else { return nil }
      end = found.end
      k += 1
      if k < phrase.first + phrase.count { word = Self.word(after: end, text) }
    }
    return end
  }

  private static func word(after i: Int, _ text: TextBytes) -> (end: Int, hash: UInt64)? {
    let start = text.skipSpaces(i, lineEnds: 1)
    if start == i { return nil }
    let word = text.word(at: start)
    return word.end == start ? nil : word
  }

  /// The type whose letters are the word `start..<end` ("TT", "QĐ"), written in capitals.
  func abbreviation(_ start: Int, _ end: Int, in text: TextBytes) -> InstrumentType? {
    text.isUpper(at: start) ? letters(start, end, in: text) : nil
  }

  /// The type that the letters at `start..<end` abbreviate, in any letter case.
  func letters(_ start: Int, _ end: Int, in text: TextBytes) -> InstrumentType? {
    end - start >= 2 ? letters(text.hash(start, end)) : nil
  }

  /// The same for letters with the hash `hash`, two or more.
  func letters(_ hash: UInt64) -> InstrumentType? {
    byLetters[hash].map { InstrumentType(id: UInt8($0)) }
  }

  /// `Nghi quyet` for `Nghị quyết`: base letters only, đ as d.
  static func unaccented(_ text: String) -> String {
    var result = ""
    for scalar in text.decomposedScalars {
      switch scalar {
      case "đ": result += "d"
      case "Đ": result += "D"
      default: if !(0x0300...0x036F).contains(scalar.value) { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }
}

extension Sequence {
  /// The elements that satisfy `condition`, and the others, each in order.
  fileprivate func partitioned(_ condition: (Element) -> Bool) -> ([Element], [Element]) {
    (filter(condition), filter { !condition($0) })
  }
}
