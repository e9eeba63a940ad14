import DanchieuCitations
import DanchieuGraph
import DanchieuText

/// Mentions that a note at the foot of the page or at the end completes.
extension Subject {
  /// "Quyết định 414/QĐ-UBND[1]", and "[1] Quyết định số 414/QĐ-UBND ngày … của …" in a line below:
  /// whether the note to citation `index` gives the same instrument with its date.
  func isGivenInNote(_ index: Int) -> Bool {
    guard let code = reading.citations[index].code,
      let instrument = graph.resolutions[index].instrument,
      let mark = noteMark(at: code.printed.end)
    else { return false }
    return graph.instruments[instrument].mentions.contains { other in
      let citation = reading.citations[other]
      return other > index && citation.date != nil && beginsNote(mark, before: citation.range.start)
    }
  }

  /// The mark at `offset`: "[1]", "(1)" or, glued to the code, "1".
  private func noteMark(at offset: Int) -> ArraySlice<UInt8>? {
    let bytes = text.slice(TextRange(offset, offset + 4))
    let digits = bytes.prefix { $0 &- 0x30 < 10 }
    if (1...2).contains(digits.count) {
      let next = bytes.dropFirst(digits.count).first ?? 0x20
      return next < 0x2D || next == UInt8(ascii: ";") ? digits : nil
    }
    guard let first = bytes.first, first == UInt8(ascii: "[") || first == UInt8(ascii: "("),
      let end = bytes.firstIndex(of: first == UInt8(ascii: "[") ? 0x5D : 0x29),
      bytes[(bytes.startIndex + 1)..<end].allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return bytes[...end]
  }

  /// Whether `mark` and blanks alone stand in the line before `start`, or are the line before it.
  private func beginsNote(_ mark: ArraySlice<UInt8>, before start: Int) -> Bool {
    let before = text.slice(TextRange(max(0, start - 16), start))
    let lines = before.split(separator: 0x0A, omittingEmptySubsequences: false)
      .suffix(2).map { line in line.filter { $0 > 0x20 } }
    return lines.last { !$0.isEmpty }?[...] == mark
  }
}
