import DanchieuText

/// A short name that the text itself gives to an instrument: "(sau đây gọi là Quy chế 18)".
struct Alias {
  var name: TextRange
  /// Index of the citation that it stands for.
  var citation: Int
}

extension Scanner {
  private static let limit = 64

  /// Reads "(sau đây gọi tắt là …)" after a citation that ends at `end`.
  func noteAlias(after end: Int) {
    let open = text.skipSpaces(end, lineEnds: 1)
    guard text[open] == 0x28, aliases.count < Self.limit else { return }
    var i = text.skipSpaces(open + 1)
    let start = i
    for word: StaticString in ["sau đây", "dưới đây", "được", "gọi", "viết", "tắt", "chung", "là"] {
      if let after = text.match(i, word) { i = text.skipSpaces(after, lineEnds: 1) }
    }
    guard i > start, text.match(text.wordStart(endingAt: text.skipSpacesBack(i)), "là") != nil
    else { return }
    var nameEnd = i
    while nameEnd < text.count, nameEnd - i < 120, text[nameEnd] != 0x29, text[nameEnd] != 0x0A {
      nameEnd += 1
    }
    guard text[nameEnd] == 0x29 else { return }
    let name = trimmedQuotes(i, text.skipSpacesBack(nameEnd))
    guard name.count >= 3, isTelling(name) else { return }
    aliases.append(Alias(name: name, citation: citations.count - 1))
  }

  private func trimmedQuotes(_ start: Int, _ end: Int) -> TextRange {
    var (start, end) = (start, end)
    while start < end, text[start] == 0x22 || text[start] == 0xE2 {
      start += text.length(at: start)
    }
    while end > start, text[end - 1] == 0x22 || text[text.characterStart(before: end)] == 0xE2 {
      end = text.characterStart(before: end)
    }
    return TextRange(start, max(start, end))
  }

  /// A name is worth following when it is more than a bare type word and no code of its own.
  private func isTelling(_ name: TextRange) -> Bool {
    guard text.isUpper(at: name.start) else { return false }
    for i in name.start..<name.end where text[i] == 0x2F { return false }
    if let match = lexicon.match(startingAt: name.start, in: text) {
      return match.range.end < name.end
    }
    // an abbreviation in capitals
    var i = name.start
    while i < name.end {
      if !text.isUpper(at: i) && !text.isDigit(at: i) { return false }
      i += text.length(at: i)
    }
    return true
  }

  /// Adds a short citation for every later mention of an alias.
  func findAliases() {
    guard !aliases.isEmpty else { return }
    let taken = citations.map(\.range).sorted()
    for alias in aliases {
      var from = alias.name.end
      while let start = find(alias.name, from: from) {
        let range = TextRange(start, start + alias.name.count)
        from = range.end
        guard text.isBoundary(before: range.start), !text.isWordCharacter(at: range.end),
          !Self.overlaps(range, taken)
        else { continue }
        var citation = Citation(kind: .short, range: range)
        citation.type = citations[alias.citation].type
        citation.antecedent = .citation(alias.citation)
        citations.append(citation)
      }
    }
  }

  /// The next place from `from` on where the bytes of `name` stand.
  private func find(_ name: TextRange, from: Int) -> Int? {
    let first = text.base[name.start]
    let end = text.count - name.count + 1
    var i = text.first(first, from: from, before: end)
    while i < end {
      var k = 1
      while k < name.count, text.base[i + k] == text.base[name.start + k] { k += 1 }
      if k == name.count { return i }
      i = text.first(first, from: i + 1, before: end)
    }
    return nil
  }

  /// Whether `range` overlaps one of the sorted ranges that starts nearest before it.
  private static func overlaps(_ range: TextRange, _ sorted: [TextRange]) -> Bool {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle].start < range.end { low = middle + 1 } else { high = middle }
    }
    for k in stride(from: low - 1, through: max(0, low - 4), by: -1) where k >= 0 {
      if sorted[k].overlaps(range) { return true }
    }
    return false
  }
}
