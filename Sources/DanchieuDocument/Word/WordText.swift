import DanchieuText

/// The text of a Word document as it is put together, part by part.
struct WordText {
  var bytes: [UInt8] = []
  var index = ParagraphIndex()
  var styles = WordStyles()
  var numbering = WordNumbering()
  /// Layouts of the parts, when they are asked for.
  var layouts: [WordLayout] = []
  /// Ranges of the text that comments stand on, by `w:id`.
  var commented: [String: TextRange] = [:]
  /// Stretches of hidden text that were left out.
  var hidden = 0
  /// Relationship ids of `w:altChunk`.
  var chunks: [String] = []
}

/// What kind of part a story is.
enum WordStory: Equatable {
  case body, footnotes, endnotes
  /// A header or footer: empty paragraphs and page numbers are no text.
  case margin
}
