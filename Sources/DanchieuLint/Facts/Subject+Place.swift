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
    let words = Words.of(line[..<min(offset, line.endIndex)])
    if Self.annexOpenings.contains(where: { words.starts(with: $0) }) { return true }
    // "(Ban", line end, "hành kèm theo …"
    let before = text.slice(TextRange(max(0, offset - 80), offset))
    guard let bracket = before.lastIndex(of: UInt8(ascii: "(")),
      !before[bracket...].contains(UInt8(ascii: ")"))
    else { return false }
    let opening = Words.of(before[bracket...])
    return Self.annexOpenings.contains { opening.starts(with: $0) }
  }
  private static let annexOpenings = [
    "ban hành kèm", "ban hành theo", "kèm theo", "đính kèm", "phê duyệt kèm", "phụ lục",
  ].map(Words.of)

  /// Whether a mention stands in a căn cứ before the first part of its tree; tables further on may
  /// start their cells with "Căn cứ", too.
  func isInPreamble(_ citation: Citation) -> Bool {
    citation.isBasis && isInMainText(citation.range)
      && reading.outline.node(at: citation.range.start) == nil
  }

  /// Whether the byte at `offset` stands between the quotation marks of a name in its paragraph.
  func isInQuotationMarks(_ offset: Int) -> Bool {
    let bytes = text.bytes
    var index = min(offset, bytes.count)
    let first = max(0, index - 1200)
    while index > first {
      index -= 1
      if bytes[index] == 0x0A, index > 0, bytes[index - 1] == 0x0A { return false }
      guard bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 else {
        continue
      }
      if bytes[index + 2] == 0x9D { return false }
      if bytes[index + 2] == 0x9C { return true }
    }
    return false
  }

  /// Whether the byte at `offset` stands in a phrase that the document replaces or takes out: "Thay
  /// cụm từ “Thông tư số …” và “Thông tư số …” bằng cụm từ …".
  func isInReplacedWords(_ offset: Int) -> Bool {
    guard isInQuotationMarks(offset) else { return false }
    return Words.of(text.slice(TextRange(max(0, offset - 400), offset))).has(Self.phrase)
  }
  private static let phrase = Words.of("cụm từ")

  /// Whether the type word of a mention is printed in capitals, as titles are.
  func isInCapitals(_ citation: Citation) -> Bool {
    guard let range = citation.typeRange,
      !text.slice(range).contains(where: { $0 &- 0x61 < 26 })
    else { return false }
    let letters = text(range).filter(\.isLetter)
    return letters.count > 3 && letters.allSatisfy(\.isUppercase)
  }

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
  /// The number of a form ("mẫu số 03-TB-BTC"), no instrument.
  var isNumberOfForm: Bool {
    guard let code, type == nil || code.year == nil else { return false }
    let words = Words.of(text(TextRange(max(0, code.printed.start - 40), code.printed.start)))
      .suffix(4)
    return words.last == Self.number && words.contains { Self.forms.contains($0) }
  }
  private static let number = Words.of("số")[0]
  /// "mâu" is "mẫu" as scans are read.
  private static let forms = Words.of("mẫu biểu mã mâu")

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
