package import DanchieuText

/// Something that a writer puts on words of a Word file. Ranges are in the document's text.
package enum WordMark: Sendable {
  /// A comment with these paragraphs.
  case comment(TextRange, [String])
  /// A tracked change of the words to others.
  case change(TextRange, String)
  /// A link to an address.
  case link(TextRange, String)
  /// A bookmark with this name.
  case bookmark(TextRange, String)

  /// The words.
  package var range: TextRange {
    switch self {
    case .comment(let range, _), .change(let range, _), .link(let range, _),
      .bookmark(let range, _):
      range
    }
  }
}

/// What writing marks gave.
package struct WordEdit: Sendable {
  /// The whole file.
  package var bytes: [UInt8]
  /// Comments that were written.
  package var comments = 0
  /// Why marks stand elsewhere, or nowhere.
  package var notices: [Message] = []
}
