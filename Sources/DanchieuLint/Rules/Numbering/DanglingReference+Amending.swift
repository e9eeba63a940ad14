import DanchieuCitations
import DanchieuDocument
import DanchieuText

/// Documents that amend others: up to their last quotation, parts may be those of what they amend.
extension DanglingReference {
  /// One past the last quotation mark of the text; its end where there is none, as the quotations of
  /// what amends then have lost theirs.
  static func lastQuotation(_ reading: Reading) -> Int {
    let text = reading.document.text
    let mark = text.indices.last { index in
      text[index] == 0x22
        || text[index] == 0xE2 && index + 2 < text.count && text[index + 1] == 0x80
          && (0x9C...0x9F).contains(text[index + 2])
    }
    return mark.map { $0 + 1 } ?? text.count
  }

  /// Whether the document as a whole carries the text of another one. Single articles that amend
  /// are left out by ``InternalReferences``.
  static func isAmending(_ reading: Reading) -> Bool {
    guard let title = reading.heading.title else { return false }
    let words = Words.of(reading.string(title))
    // "Về việc công bố thủ tục hành chính được sửa đổi": others amended the procedures.
    return words.has(amending) && !words.drop { about.contains($0) }.starts(with: announcing)
  }
  private static let amending = Words.of("sửa đổi")
  private static let announcing = Words.of("công bố")
  private static let about = WordSet("về việc v")
}
