import DanchieuText

/// A short name that the text itself gives to an instrument: "(sau đây gọi là Quy chế 18)".
struct Alias {
  var name: TextRange
  /// Index of the citation that it stands for.
  var citation: Int
  /// The name is a type word alone: "(sau đây gọi tắt là Pháp lệnh)".
  var isBareType = false
}

extension Scanner {
  private static let limit = 64

  /// Reads "(sau đây gọi tắt là …)" after a citation that ends at `end`.
  func noteAlias(after end: Int) {
    let open = text.skipSpaces(end, lineEnds: 1)
    guard text[open] == 0x28, aliases.count < Self.limit else { return }
    var i = text.skipSpaces(open + 1)
    if let name = bareName(i) ?? initials(i) {
      return aliases.append(Alias(name: name, citation: citations.count - 1))
    }
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
    guard name.count >= 3, let kind = aliasKind(name) else { return }
    aliases.append(Alias(name: name, citation: citations.count - 1, isBareType: kind == .bareType))
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

  /// "Luật Hôn nhân và gia đình (Luật HNGĐ)": the name that fills the bracket, without words that
  /// introduce it; nil when it is another one.
  private func bareName(_ start: Int) -> TextRange? {
    guard let type = lexicon.match(startingAt: start, in: text), type.type.isLaw,
      citations.last?.type?.isLaw ?? false
    else { return nil }
    let letters = text.skipSpaces(type.range.end)
    let end = text.wordEnd(letters)
    guard text[end] == 0x29, text.isAbbreviation(TextRange(letters, end)) else { return nil }
    return TextRange(start, end)
  }

  /// "Luật Đất đai (LĐĐ)": the initials of type and name, in their order, that fill the bracket.
  private func initials(_ start: Int) -> TextRange? {
    let letters = TextRange(start, text.wordEnd(start))
    guard text[letters.end] == 0x29, text.isAbbreviation(letters), let law = citations.last,
      law.type?.isLaw ?? false, law.kind != .short, let type = law.typeRange,
      let name = law.title, name.end <= start, usualName(at: start) == nil
    else { return nil }
    var next = letters.start
    func take(_ words: TextRange, all: Bool) -> Bool {
      var i = words.start
      while i < words.end {
        let end = text.wordEnd(i)
        if end > i {
          if next < letters.end, text.folded(at: i).value == text.folded(at: next).value {
            next += text.length(at: next)
          } else if all {
            return false
          }
        }
        i = max(end, i + text.length(at: i))
      }
      return true
    }
    guard take(type, all: true) else { return nil }
    // one letter for the whole name ("LG") stands for too many things
    let second = next + text.length(at: next)
    return take(name, all: false) && next == letters.end && second < letters.end ? letters : nil
  }

  /// "Luật HNGĐ năm 2014" at `typeRange`, where the text has given that name: adds the mention.
  func emitAlias(_ typeRange: TextRange) -> Bool {
    guard !aliases.isEmpty else { return false }
    let letters = text.skipSpaces(typeRange.end)
    let name = TextRange(typeRange.start, text.wordEnd(letters))
    guard text.isAbbreviation(TextRange(letters, name.end)),
      let alias = aliases.first(where: { areEqual($0.name, name) })
    else { return false }
    let year = laws.year(after: name.end)
    var citation = Citation(
      kind: .short, range: TextRange(name.start, year?.1.end ?? name.end))
    citation.type = citations[alias.citation].type
    citation.typeRange = typeRange
    citation.year = year?.0
    citation.antecedent = .citation(alias.citation)
    position = citation.range.end
    readSurroundings(&citation)
    append(citation, titleEnd: nil)
    return true
  }

  private func areEqual(_ a: TextRange, _ b: TextRange) -> Bool {
    a.count == b.count
      && (0..<a.count).allSatisfy { text.base[a.start + $0] == text.base[b.start + $0] }
  }

  private enum AliasKind { case name, bareType }

  /// A name is worth following when it is a type word, more than one, or an abbreviation, and no
  /// code of its own.
  private func aliasKind(_ name: TextRange) -> AliasKind? {
    guard text.isUpper(at: name.start) else { return nil }
    for i in name.start..<name.end where text[i] == 0x2F { return nil }
    if let match = lexicon.match(startingAt: name.start, in: text) {
      return match.range.end < name.end ? .name : .bareType
    }
    return text.isAbbreviation(name) ? .name : nil
  }

  /// Adds a short citation for every later mention of an alias. Units directly before one are its
  /// own: what was taken as a part of this document becomes the mention.
  func findAliases() {
    guard !aliases.isEmpty else { return }
    let taken = sortedRanges()
    for alias in aliases {
      // where a name with its type word is given, it is a mention too
      let isTyped =
        !alias.isBareType && lexicon.match(startingAt: alias.name.start, in: text) != nil
      var from = isTyped ? alias.name.start : alias.name.end
      while let start = find(alias.name, from: from) {
        let range = TextRange(start, start + alias.name.count)
        from = range.end
        guard text.isBoundary(before: range.start), !text.isWordCharacter(at: range.end),
          !alias.isBareType || standsAlone(range), !Self.overlaps(range, taken)
        else { continue }
        var citation = Citation(kind: .short, range: range)
        citation.type = citations[alias.citation].type
        citation.antecedent = .citation(alias.citation)
        if !isTyped, text.isAbbreviation(alias.name) { readYear(&citation, alias.citation) }
        addMention(citation, taken)
      }
    }
  }

  /// "LĐĐ năm 2003": the year behind letters that stand for a law, which may be that of an older
  /// law with the same name.
  private func readYear(_ citation: inout Citation, _ law: Int) {
    guard citations[law].type?.isLaw ?? false, let year = laws.year(after: citation.range.end)
    else { return }
    citation.year = year.0
    citation.range = TextRange(citation.range.start, year.1.end)
    if let own = ownYear(citations[law]), own != year.0 { citation.antecedent = .none }
  }

  /// The citations by position.
  func sortedRanges() -> [Taken] {
    citations.indices.map { (range: citations[$0].range, index: $0) }
      .sorted { $0.range < $1.range }
  }

  /// Adds `citation`, with the units directly before it, among those that are `taken`.
  func addMention(_ citation: Citation, _ taken: [Taken]) {
    var citation = citation
    if let unit = Self.last(before: citation.range.start, taken),
      citations[unit].kind == .internal,
      connects(citations[unit].range.end, citation.range.start)
    {
      citation.pinpoints = citations[unit].pinpoints
      citations[unit] = citation
    } else {
      citations.append(citation)
    }
  }

  /// A type word that begins no name and no number: "Điều 5 Pháp lệnh.", not "Pháp lệnh Giá".
  private func standsAlone(_ range: TextRange) -> Bool {
    let next = text.skipSpaces(range.end, lineEnds: 1)
    if text.isUpper(at: next) || text.isDigit(at: next) { return false }
    for word: StaticString in ["số", "này", "đó", "sửa", "năm"] where text.match(next, word) != nil
    {
      return false
    }
    return true
  }

  /// The next place from `from` on where the bytes of `name` stand.
  private func find(_ name: TextRange, from: Int) -> Int? {
    find(UnsafeBufferPointer(start: text.base + name.start, count: name.count), from: from)
  }

  /// The next place from `from` on where `bytes` stand.
  private func find(_ bytes: UnsafeBufferPointer<UInt8>, from: Int) -> Int? {
    let end = text.count - bytes.count + 1
    var i = text.first(bytes[0], from: from, before: end)
    while i < end {
      var k = 1
      while k < bytes.count, text.base[i + k] == bytes[k] { k += 1 }
      if k == bytes.count { return i }
      i = text.first(bytes[0], from: i + 1, before: end)
    }
    return nil
  }

  typealias Taken = (range: TextRange, index: Int)

  /// Whether `range` overlaps one of the sorted ranges that starts nearest before it.
  static func overlaps(_ range: TextRange, _ sorted: [Taken]) -> Bool {
    let low = count(of: sorted, startingBefore: range.end)
    for k in stride(from: low - 1, through: max(0, low - 4), by: -1) where k >= 0 {
      if sorted[k].range.overlaps(range) { return true }
    }
    return false
  }

  /// The citation that starts last before `start`.
  static func last(before start: Int, _ sorted: [Taken]) -> Int? {
    let low = count(of: sorted, startingBefore: start)
    return low > 0 ? sorted[low - 1].index : nil
  }

  private static func count(of sorted: [Taken], startingBefore end: Int) -> Int {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle].range.start < end { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension TextBytes {
  /// Whether `range` holds capitals and digits only, two characters or more: "BLDS".
  func isAbbreviation(_ range: TextRange) -> Bool {
    var i = range.start
    while i < range.end {
      if !isUpper(at: i) && !isDigit(at: i) { return false }
      i += length(at: i)
    }
    return range.start + length(at: range.start) < range.end
  }
}
