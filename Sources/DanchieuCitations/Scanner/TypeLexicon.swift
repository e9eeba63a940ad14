import DanchieuText
import Foundation

/// Finds type words: names, other spellings, letters that stand for them, unaccented forms.
struct TypeLexicon {
  /// A type word in the text.
  struct Match {
    var type: InstrumentType
    var range: TextRange
    /// Written with its letters (`TT`, `QĐ`) instead of its name.
    var isAbbreviated: Bool
  }

  private struct Phrase {
    var words: [UInt64]
    var type: InstrumentType
  }

  /// Groups of phrases with the same last word, longest first.
  private var endings: [[Phrase]] = []
  private var byLastWord = HashIndex()
  /// Groups of phrases with the same first word, longest first.
  private var beginnings: [[Phrase]] = []
  private var byFirstWord = HashIndex()
  /// Type letters as written in symbols, by the hash of their folded form.
  private var byLetters = HashIndex()

  static let shared = TypeLexicon(.shared)

  init(_ vocabulary: Vocabulary) {
    for (id, entry) in vocabulary.types.enumerated() {
      let type = InstrumentType(id: UInt8(id))
      for name in [entry.name] + entry.spellings {
        add(name, type)
        let bare = TypeLexicon.unaccented(name)
        if bare != name { add(bare, type) }
      }
    }
    let names = vocabulary.types.map { Array(($0.name + " ").utf8) }
    let (compound, simple) = vocabulary.types.indices.partitioned { id in
      names.contains { $0.count < names[id].count && names[id].starts(with: $0) }
    }
    addLetters(vocabulary, simple + compound, spelling: { $0 })
    addLetters(vocabulary, simple + compound, spelling: TypeLexicon.unaccented)
    for i in endings.indices { endings[i].sort { $0.words.count > $1.words.count } }
    for i in beginnings.indices { beginnings[i].sort { $0.words.count > $1.words.count } }
  }

  private mutating func addLetters(
    _ vocabulary: Vocabulary, _ order: [Int], spelling: (String) -> String
  ) {
    for id in order where vocabulary.types[id].families != ["old"] {
      let entry = vocabulary.types[id]
      for letters in entry.letters {
        let hash = WordHash.of(spelling(letters))
        if byLetters[hash] == nil { byLetters.set(hash, id) }
      }
    }
  }

  private mutating func add(_ name: String, _ type: InstrumentType) {
    let words = name.split(separator: " ").map { WordHash.of(String($0)) }
    guard let first = words.first, let last = words.last else { return }
    let phrase = Phrase(words: words, type: type)
    Self.add(phrase, last, &endings, &byLastWord)
    Self.add(phrase, first, &beginnings, &byFirstWord)
  }

  private static func add(
    _ phrase: Phrase, _ word: UInt64, _ groups: inout [[Phrase]], _ index: inout HashIndex
  ) {
    if let group = index[word] {
      groups[group].append(phrase)
    } else {
      index.set(word, groups.count)
      groups.append([phrase])
    }
  }

  /// The type word that ends at `end` (the end of its last letter), the longest one.
  func match(endingAt end: Int, in text: TextBytes) -> Match? {
    let start = text.wordStart(endingAt: end)
    guard start < end, let group = byLastWord[text.hash(start, end)] else { return nil }
    for phrase in endings[group] {
      if let from = backward(phrase, start, text) {
        return Match(type: phrase.type, range: TextRange(from, end), isAbbreviated: false)
      }
    }
    return nil
  }

  private func backward(_ phrase: Phrase, _ lastStart: Int, _ text: TextBytes) -> Int? {
    var start = lastStart
    var k = phrase.words.count - 2
    while k >= 0 {
      let word = phrase.words[k]
      k -= 1
      let end = text.skipSpacesBack(start)
      if end == start || start - end > 40 { return nil }
      start = text.wordStart(endingAt: end)
      if start == end || text.hash(start, end) != word { return nil }
    }
    return start
  }

  /// The type word that starts at `start`, the longest one that ends by `limit`.
  func match(startingAt start: Int, in text: TextBytes, limit: Int = .max) -> Match? {
    let end = text.wordEnd(start)
    guard end > start, let group = byFirstWord[text.hash(start, end)] else { return nil }
    for phrase in beginnings[group] {
      if let to = forward(phrase, end, text), to <= limit {
        return Match(type: phrase.type, range: TextRange(start, to), isAbbreviated: false)
      }
    }
    return nil
  }

  private func forward(_ phrase: Phrase, _ firstEnd: Int, _ text: TextBytes) -> Int? {
    var end = firstEnd
    var k = 1
    while k < phrase.words.count {
      let word = phrase.words[k]
      k += 1
      let start = text.skipSpaces(end, lineEnds: 1)
      if start == end { return nil }
      end = text.wordEnd(start)
      if end == start || text.hash(start, end) != word { return nil }
    }
    return end
  }

  /// The type whose letters are the word `start..<end` ("TT", "QĐ"), written in capitals.
  func abbreviation(_ start: Int, _ end: Int, in text: TextBytes) -> InstrumentType? {
    text.isUpper(at: start) ? letters(start, end, in: text) : nil
  }

  /// The type that the letters at `start..<end` abbreviate, in any letter case.
  func letters(_ start: Int, _ end: Int, in text: TextBytes) -> InstrumentType? {
    guard end - start >= 2 else { return nil }
    return byLetters[text.hash(start, end)].map { InstrumentType(id: UInt8($0)) }
  }

  /// `Nghi quyet` for `Nghị quyết`: base letters only, đ as d.
  static func unaccented(_ text: String) -> String {
    var result = ""
    for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars {
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
