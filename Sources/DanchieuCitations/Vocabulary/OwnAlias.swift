import DanchieuDocument
import DanchieuText

/// A short name that a configuration gives to an instrument: "Đề án 06" for "Quyết định số
/// 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ".
package struct OwnAlias: Sendable, Equatable {
  package var name: String
  /// The full citation that the name stands for.
  package var target: String
  /// Where it is configured: file and line.
  package var place: String

  package init(name: String, target: String, place: String) {
    self.name = name
    self.target = target
    self.place = place
  }

  /// The aliases of this call; an antecedent names one by its index here.
  package static let all: [OwnAlias] = VocabularyAdditions.aliases

  /// What is read in ``target``, which the name's mentions point to; nil when that names no
  /// instrument, or several.
  package var reading: Reading? {
    // A code that begins a text would be the number of the text itself.
    let text = Array("Theo \(target)".precomposed.utf8)
    let reading = Reading(
      of: Document(path: "", format: .text, encoding: .utf8, text: text), outlined: false)
    let outer = reading.citations.filter {
      !$0.isNested && ($0.kind == .numbered || $0.kind == .titled)
    }
    return outer.count == 1 ? reading : nil
  }
}

/// The words of the aliases, ready to be looked for.
struct OwnAliasTable: Sendable {
  static let shared = OwnAliasTable()

  /// By alias: its words, composed.
  let words: [[[UInt8]]]
  /// By alias: the type of its instrument.
  let types: [InstrumentType?]

  private init() {
    words = OwnAlias.all.map { alias in
      alias.name.precomposed.split { $0.isWhitespace }
        .map { Array($0.utf8) }
    }
    // Reading a target asks for the aliases: a name is not followed inside one.
    types = OwnAlias.all.map { Self.type(of: Array($0.target.utf8)) }
  }

  private static func type(of target: [UInt8]) -> InstrumentType? {
    target.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return nil }
      let text = TextBytes(base: base, count: buffer.count)
      return TypeLexicon.shared.match(startingAt: 0, in: text)?.type
    }
  }
}

extension Scanner {
  /// Adds a short citation for every mention of a configured alias that the text itself does not
  /// explain, and points those that were found to it.
  func findOwnAliases() {
    guard !OwnAlias.all.isEmpty else { return }
    let table = OwnAliasTable.shared
    for (alias, words) in table.words.enumerated() where !words.isEmpty {
      var taken: [TextRange: Int] = [:]
      for index in citations.indices { taken[citations[index].range] = index }
      let ranges = sortedRanges()
      var from = heading.end
      while let range = find(words, from: from) {
        from = range.end
        if let index = taken[range] {
          if citations[index].kind == .short, citations[index].antecedent == .none {
            citations[index].antecedent = .alias(alias)
          }
        } else if !Self.overlaps(range, ranges) {
          var citation = Citation(kind: .short, range: range)
          citation.type = table.types[alias]
          citation.antecedent = .alias(alias)
          citations.append(citation)
        }
      }
    }
  }

  /// The next place from `from` on where `words` stand, with any blanks and at most one line end
  /// between two of them.
  private func find(_ words: [[UInt8]], from: Int) -> TextRange? {
    guard let first = words.first?.first else { return nil }
    var start = from
    while start < text.count {
      defer { start += 1 }
      guard text.base[start] == first, text.isBoundary(before: start),
        let end = end(of: words, at: start), !text.isWordCharacter(at: end)
      else { continue }
      return TextRange(start, end)
    }
    return nil
  }

  private func end(of words: [[UInt8]], at start: Int) -> Int? {
    var i = start
    for (number, word) in words.enumerated() {
      if number > 0 {
        let next = text.skipSpaces(i, lineEnds: 1)
        guard next > i else { return nil }
        i = next
      }
      for byte in word {
        guard text[i] == byte else { return nil }
        i += 1
      }
    }
    return i
  }
}
