import DanchieuCitations
import DanchieuDocument
import DanchieuText

/// Documents that amend others: up to their last quotation, parts may be those of what they amend.
extension DanglingReference {
  /// One past the last quotation mark of the text; nil where there is none, as the quotations of what
  /// amends then have lost theirs.
  static func lastQuotation(_ reading: Reading) -> Int? {
    let text = reading.document.text
    let mark = text.indices.last { index in
      text[index] == 0x22
        || text[index] == 0xE2 && index + 2 < text.count && text[index + 1] == 0x80
          && (0x9C...0x9F).contains(text[index + 2])
    }
    return mark.map { $0 + 1 }
  }

  /// Whether the document as a whole carries the text of another one. Single articles that amend
  /// are left out by ``InternalReferences``.
  static func isAmending(_ reading: Reading) -> Bool {
    guard let title = reading.heading.title else { return false }
    let words = Words.of(reading.string(title))
    guard words.has(amending) else { return false }
    let start = words.drop { about.contains($0) }
    // "Về việc công bố thủ tục hành chính được sửa đổi": others amended the procedures.
    if start.starts(with: announcing) { return false }
    // "Quy định chi tiết Luật A và Luật sửa đổi, bổ sung …": what is carried out has the name.
    return !guiding.contains { start.starts(with: $0) } || words.has(andAmending)
  }
  private static let guiding = ["quy định chi tiết", "hướng dẫn"].map(Words.of)
  private static let andAmending = Words.of("và sửa đổi")
  private static let amending = Words.of("sửa đổi")
  private static let announcing = Words.of("công bố")
  private static let about = WordSet("về việc v")
}
