import DanchieuText

/// A short name that the text itself gives to an instrument: "(sau đây gọi là Quy chế 18)".
struct Alias {
  var name: TextRange
  /// Index of the citation that it stands for.
  var citation: Int
  /// The name is a type word alone: "(sau đây gọi tắt là Pháp lệnh)".
  var isBareType = false
  /// The name is one that everybody uses, and stands in its first mention ("BLDS").
  var isUsual = false
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
    guard name.count >= 3, let kind = aliasKind(name) else { return }
    aliases.append(Alias(name: name, citation: citations.count - 1, isBareType: kind == .bareType))
  }

  /// Letters that stand for codes of law without being introduced, by the names of these codes.
  private static let usual: [(name: StaticString, letters: StaticString)] = [
    ("tố tụng dân sự", "BLTTDS"), ("tố tụng hình sự", "BLTTHS"), ("dân sự", "BLDS"),
    ("hình sự", "BLHS"), ("lao động", "BLLĐ"), ("hàng hải", "BLHH"),
  ]
  private static let codeOfLaw = InstrumentType(named: "Bộ luật")

  /// "Điều 273 BLTTDS" after "Bộ luật Tố tụng dân sự năm 2015".
  private func noteUsualAliases() {
    var known: Set<Int> = []
    for index in citations.indices where citations[index].type == Self.codeOfLaw {
      guard let title = citations[index].title,
        let place = Self.usual.firstIndex(where: { text.match(title.start, $0.name) == title.end }),
        known.insert(place).inserted,
        let name = find(Self.usual[place].letters, from: citations[index].range.end),
        !aliases.contains(where: { areEqual($0.name, name) })
      else { continue }
      aliases.append(Alias(name: name, citation: index, isUsual: true))
    }
  }

  private func areEqual(_ a: TextRange, _ b: TextRange) -> Bool {
    a.count == b.count
      && (0..<a.count).allSatisfy { text.base[a.start + $0] == text.base[b.start + $0] }
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

  private enum AliasKind { case name, bareType }

  /// A name is worth following when it is a type word, more than one, or an abbreviation, and no
  /// code of its own.
  private func aliasKind(_ name: TextRange) -> AliasKind? {
    guard text.isUpper(at: name.start) else { return nil }
    for i in name.start..<name.end where text[i] == 0x2F { return nil }
    if let match = lexicon.match(startingAt: name.start, in: text) {
      return match.range.end < name.end ? .name : .bareType
    }
    // an abbreviation in capitals
    var i = name.start
    while i < name.end {
      if !text.isUpper(at: i) && !text.isDigit(at: i) { return nil }
      i += text.length(at: i)
    }
    return .name
  }

  /// Adds a short citation for every later mention of an alias. Units directly before one are its
  /// own: what was taken as a part of this document becomes the mention.
  func findAliases() {
    noteUsualAliases()
    guard !aliases.isEmpty else { return }
    let taken = citations.indices.map { (range: citations[$0].range, index: $0) }
      .sorted { $0.range < $1.range }
    for alias in aliases {
      // where a name with its type word is given, it is a mention too
      let isTyped =
        alias.isUsual
        || !alias.isBareType && lexicon.match(startingAt: alias.name.start, in: text) != nil
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
        if let unit = Self.last(before: range.start, taken), citations[unit].kind == .internal,
          connects(citations[unit].range.end, range.start)
        {
          citation.pinpoints = citations[unit].pinpoints
          citations[unit] = citation
        } else {
          citations.append(citation)
        }
      }
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

  /// The next place from `from` on where `letters` stand exactly so.
  private func find(_ letters: StaticString, from: Int) -> TextRange? {
    letters.withUTF8Buffer { find($0, from: from) }
      .map { TextRange($0, $0 + letters.utf8CodeUnitCount) }
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
  private static func last(before start: Int, _ sorted: [Taken]) -> Int? {
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
