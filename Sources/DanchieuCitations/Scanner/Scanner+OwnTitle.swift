import DanchieuText

/// Instruments that the document's own title names, with the title that each of them has.
extension Scanner {
  private static let changes: [StaticString] = [
    "sửa đổi", "bổ sung", "thay thế", "bãi bỏ", "hủy bỏ", "huỷ bỏ", "đính chính",
  ]

  /// "Sửa đổi Nghị quyết số … về phí chợ và bãi bỏ Nghị quyết số …": in the title of this document
  /// a second verb with an instrument of its own is what this document does. The title `title` of
  /// what was cited ends before it, unless its own words change something.
  func withoutOwnAct(_ title: TextRange) -> TextRange {
    guard title.start < heading.end else { return title }
    var i = title.start
    var previous = i
    while i < title.end {
      let end = text.wordEnd(i)
      if end == i {
        i += text.length(at: i)
        continue
      }
      if let verb = text.match(i, anyOf: Self.changes) {
        let before = text.skipSpacesBack(i)
        let isJoined =
          text.match(previous, "và") == before || text[before - 1] == 0x2C
          || text[before - 1] == 0x3B
        guard isJoined, namesInstrument(verb, title.end) else { return title }
        let isWord = text[before - 1] != 0x2C && text[before - 1] != 0x3B
        var last = text.skipSpacesBack(isWord ? previous : before - 1)
        if text[last - 1] == 0x2C || text[last - 1] == 0x3B { last = text.skipSpacesBack(last - 1) }
        return last > title.start ? TextRange(title.start, last) : title
      }
      previous = i
      i = end
    }
    return title
  }

  /// Whether a type word with a number stands within a few words after the verb that ends at `i`.
  private func namesInstrument(_ verbEnd: Int, _ end: Int) -> Bool {
    var i = text.skipSpaces(verbEnd, lineEnds: 1)
    for _ in 0..<14 where i < end {
      if text.isUpper(at: i), let type = lexicon.match(startingAt: i, in: text) {
        let next = text.skipSpaces(type.range.end, lineEnds: 1)
        if text.match(next, "số") != nil || text.isDigit(at: next) { return true }
      }
      i = text.skipSpaces(max(text.wordEnd(i), i + text.length(at: i)), lineEnds: 1)
    }
    return false
  }
}
