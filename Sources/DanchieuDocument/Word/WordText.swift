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
  /// Stretches of the text that stand in tables, in order of position.
  var tables: [TextRange] = []
  /// Relationship ids of `w:altChunk`.
  var chunks: [String] = []
}

extension WordText {
  /// Notes that `range`, which ends the text, stands in a table.
  mutating func addToTable(_ range: TextRange) {
    if let last = tables.indices.last, tables[last].end >= range.start {
      tables[last] = TextRange(tables[last].start, range.end)
    } else {
      tables.append(range)
    }
  }
}

/// What kind of part a story is.
enum WordStory: Equatable {
  case body, footnotes, endnotes
  /// A header or footer: empty paragraphs and page numbers are no text.
  case margin
}
