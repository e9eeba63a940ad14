import DanchieuCitations
import DanchieuText

extension Resolver {
  /// Resolves short forms to what was cited before; where the words do not tell, they keep no
  /// group.
  mutating func resolveShortForms() {
    guard citations.contains(where: { $0.kind == .short }) else { return }
    var last = [Int](repeating: -1, count: 256)
    var byNumber: [UInt64: Int] = [:]
    for index in citations.indices where citations[index].kind == .numbered {
      links.note(index, groupOf[index])
    }
    for index in citations.indices {
      let kind = citations[index].kind
      if kind == .short { groupOf[index] = target(of: index, last, byNumber) }
      let group = groupOf[index]
      guard group > 0, let type = citations[index].type else { continue }
      if !citations[index].isNested { last[Int(type.id)] = group }
      if kind == .numbered, let code = citations[index].code,
        let number = number(in: code.number)
      {
        byNumber[Self.key(type, number)] = group
      }
    }
  }

  private mutating func target(of index: Int, _ last: [Int], _ byNumber: [UInt64: Int]) -> Int {
    let citation = citations[index]
    if citation.isElided { return groupOf[index] }
    if let marked = links.group(of: index) { return marked }
    if case .citation(let other) = citation.antecedent, groupOf.indices.contains(other) {
      return groupOf[other]
    }
    if case .alias(let alias) = citation.antecedent { return group(ofAlias: alias) }
    guard let type = citation.type else { return -1 }
    // "Nghị định 15/2015": the words before would have told which
    if hasYear(citation) { return -1 }
    if let number = shortNumber(citation) { return byNumber[Self.key(type, number)] ?? -1 }
    return citation.antecedent == .nearestOfType ? last[Int(type.id)] : -1
  }

  private func hasYear(_ citation: Citation) -> Bool {
    citation.code == nil && bytes(citation.range).suffix(5).first == UInt8(ascii: "/")
  }

  /// The number of "Nghị định 30" or "Nghị định số 30", without symbol.
  private func shortNumber(_ citation: Citation) -> UInt64? {
    if let code = citation.code { return number(in: code.number) }
    var start = citation.typeRange?.end ?? citation.range.start
    func skipSpaces() {
      while start < citation.range.end,
        text[start] <= 0x20 || text[start] == 0xC2
          || text[start] == 0xA0
      {
        start += 1
      }
    }
    skipSpaces()
    if text[start..<citation.range.end].starts(with: Self.numberWord) {
      start += Self.numberWord.count
      skipSpaces()
    }
    var end = start
    while end < citation.range.end, (0x30...0x39).contains(text[end]) { end += 1 }
    return number(in: TextRange(start, end))
  }

  /// The value of up to six digits at the start of `range`.
  private func number(in range: TextRange) -> UInt64? {
    let digits = text[range.start..<range.end].prefix { (0x30...0x39).contains($0) }
    guard !digits.isEmpty, digits.count <= 6 else { return nil }
    return digits.reduce(0) { $0 * 10 + UInt64($1 - 0x30) }
  }

  private static func key(_ type: InstrumentType, _ number: UInt64) -> UInt64 {
    UInt64(type.id) << 32 | number
  }

  private static let numberWord = Array("số".utf8)
}
