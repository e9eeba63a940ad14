import Foundation
import DanchieuText

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

  /// Phrases by the hash of their last word, longest first.
  private var byLastWord: [UInt64: [Phrase]] = [:]
  /// Phrases by the hash of their first word, longest first.
  private var byFirstWord: [UInt64: [Phrase]] = [:]
  /// Type letters as written in symbols, by the hash of their folded form.
  private var byLetters: [UInt64: InstrumentType] = [:]

  static let shared = TypeLexicon(.shared)

  init(_ vocabulary: Vocabulary) {
    for (id, entry) in vocabulary.types.enumerated() {
      let type = InstrumentType(id: UInt8(id))
      for name in [entry.name] + entry.spellings {
        add(name, type)
        let bare = TypeLexicon.unaccented(name)
        if bare != name { add(bare, type) }
      }
      for letters in entry.letters where entry.families.contains(where: { $0 != "old" }) {
        let hash = WordHash.of(letters)
        if byLetters[hash] == nil { byLetters[hash] = type }
      }
    }
    for key in byLastWord.keys { byLastWord[key]?.sort { $0.words.count > $1.words.count } }
    for key in byFirstWord.keys { byFirstWord[key]?.sort { $0.words.count > $1.words.count } }
  }

  private mutating func add(_ name: String, _ type: InstrumentType) {
    let words = name.split(separator: " ").map { WordHash.of(String($0)) }
    guard let first = words.first, let last = words.last else { return }
    byLastWord[last, default: []].append(Phrase(words: words, type: type))
    byFirstWord[first, default: []].append(Phrase(words: words, type: type))
  }

  /// The type word that ends at `end` (the end of its last letter), the longest one.
  func match(endingAt end: Int, in text: TextBytes) -> Match? {
    let start = text.wordStart(endingAt: end)
    guard start < end, let phrases = byLastWord[text.hash(start, end)] else { return nil }
    for phrase in phrases {
      if let from = backward(phrase, start, text) {
        return Match(type: phrase.type, range: TextRange(from, end), isAbbreviated: false)
      }
    }
    return nil
  }

  private func backward(_ phrase: Phrase, _ lastStart: Int, _ text: TextBytes) -> Int? {
    var start = lastStart
    for word in phrase.words.dropLast().reversed() {
      let end = text.skipSpacesBack(start)
      if end == start || start - end > 40 { return nil }
      start = text.wordStart(endingAt: end)
      if start == end || text.hash(start, end) != word { return nil }
    }
    return start
  }

  /// The type word that starts at `start`, the longest one.
  func match(startingAt start: Int, in text: TextBytes) -> Match? {
    let end = text.wordEnd(start)
    guard end > start, let phrases = byFirstWord[text.hash(start, end)] else { return nil }
    for phrase in phrases {
      if let to = forward(phrase, end, text) {
        return Match(type: phrase.type, range: TextRange(start, to), isAbbreviated: false)
      }
    }
    return nil
  }

  private func forward(_ phrase: Phrase, _ firstEnd: Int, _ text: TextBytes) -> Int? {
    var end = firstEnd
    for word in phrase.words.dropFirst() {
      let start = text.skipSpaces(end, lineEnds: 1)
      if start == end { return nil }
      end = text.wordEnd(start)
      if end == start || text.hash(start, end) != word { return nil }
    }
    return end
  }

  /// The type whose letters are the word `start..<end` ("TT", "QĐ"), written in capitals.
  func abbreviation(_ start: Int, _ end: Int, in text: TextBytes) -> InstrumentType? {
    guard end - start >= 2, text.isUpper(at: start) else { return nil }
    return byLetters[text.hash(start, end)]
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
