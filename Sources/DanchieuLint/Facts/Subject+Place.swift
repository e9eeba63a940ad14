import DanchieuCitations
import DanchieuText

/// Where in the document a mention stands.
extension Subject {
  /// Whether blanks are still to be filled in: said by ``stage``, else told by the own number or
  /// date.
  var isDraft: Bool { stage.map { $0 == .draft } ?? reading.heading.isDraft }

  /// Whether the document was signed: said by ``stage``, else it has its number and its date.
  var isFinal: Bool {
    if let stage { return stage == .final }
    let heading = reading.heading
    return !heading.isDraft && heading.code != nil && heading.date != nil
  }

  /// Whether the byte at `offset` stands in a form (or in an annex, with `orAnnex`, or quoted text,
  /// with `orQuoted`), where blanks are filled in by others.
  func isInForm(_ offset: Int, orAnnex: Bool = true, orQuoted: Bool = true) -> Bool {
    guard !reading.outline.trees.isEmpty else { return false }
    switch reading.outline.trees[reading.outline.tree(at: offset)].kind {
    case .annex, .afterSignature: return orAnnex
    case .quoted: return orQuoted
    case .form, .contents: return true
    case .document, .attached: return false
    }
  }

  /// Whether `offset` stands in the line that ties an annex to its document: "(Ban hành kèm theo
  /// Quyết định số …", which is filled in on paper only. In a sentence the same words cite.
  func isInAnnexLine(_ offset: Int) -> Bool {
    let line = line(around: TextRange(offset, offset), reach: 160)
    let words = Words.of(String(decoding: line[..<min(offset, line.endIndex)], as: UTF8.self))
    return Self.annexOpenings.contains { words.starts(with: $0) }
  }
  private static let annexOpenings = [
    "ban hành kèm", "ban hành theo", "kèm theo", "đính kèm", "phê duyệt kèm", "phụ lục",
  ].map(Words.of)

  /// The bytes of the line around `range`, at most `reach` of them on each side.
  func line(around range: TextRange, reach: Int = 400) -> ArraySlice<UInt8> {
    let bytes = text.bytes
    var start = min(range.start, bytes.count)
    var end = min(range.end, bytes.count)
    while start > 0, range.start - start < reach, bytes[start - 1] != 0x0A { start -= 1 }
    while end < bytes.count, end - range.end < reach, bytes[end] != 0x0A { end += 1 }
    return bytes[start..<end]
  }
}

extension Mention {
  /// A code in the name of a file or in an address ("23_2022_TT-BTC.doc", "…/15/QD-UBND").
  var isFileName: Bool {
    guard let range = code?.printed else { return false }
    let before = text.slice(TextRange(max(0, range.start - 1), range.start))
    if before.contains(where: { [0x5F, 0x2D, 0x2F].contains($0) }) { return true }
    let after = Array(text.slice(TextRange(range.end, range.end + 2)))
    if after.first == 0x5F { return true }
    return after.count == 2 && after[0] == UInt8(ascii: ".")
      && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(after[1])
  }
}
