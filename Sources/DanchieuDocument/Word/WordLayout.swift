package import DanchieuText

/// Where the text of a Word part stands in its bytes: what a writer needs to put marks between the
/// words. Offsets are bytes of the part, 0-based; `text` ranges are in the document's text.
package struct WordLayout: Sendable {
  /// A stretch of text that one element of a run gives.
  package struct Piece: Sendable {
    /// Where its words stand in the document's text.
    package var text: TextRange
    /// The run, as an index into ``runs``.
    package var run: Int
    /// The bytes of the element (`w:t`, `w:tab`, …) in the part.
    package var element: TextRange
    /// The bytes between its tags; nil for elements that stand for one character.
    package var content: TextRange?
    /// Text offsets to offsets in the character data, where the font is not Unicode.
    package var decoded: OffsetMap?
  }
  /// A `w:r`.
  package struct Run: Sendable {
    package var start: Int
    package var contentStart: Int
    package var end: Int
    /// The bytes of its `w:rPr`.
    package var properties: TextRange?
    /// Innermost container, an index into ``containers``.
    package var container: Int
    /// Outermost complex field that it belongs to, an index into ``fields``.
    package var field: Int?
    package var paragraph: Int
  }
  /// What holds runs: a paragraph, or an element inside one.
  package struct Container: Sendable {
    package enum Kind: Sendable { case paragraph, transparent, revision, closed }
    package var kind: Kind
    package var start: Int
    package var contentStart: Int
    package var end: Int
    package var parent: Int?
  }
  /// A complex field, from the run that begins it to the run that ends it.
  package struct Field: Sendable {
    package var firstRun: Int
    package var lastRun: Int
  }
  /// A `w:p`.
  package struct Paragraph: Sendable {
    /// 1-based number in its part.
    package var number: Int
    package var container: Int
    /// After `w:pPr`.
    package var contentStart: Int
    /// Its words in the document's text, without a generated number.
    package var text: TextRange
    /// The run of the body that holds it, for a text box; nil for a paragraph of the story itself.
    package var host: Int?
    /// Number of the innermost table cell around it; 0 outside of tables.
    package var cell: Int
    /// `w:id` of the footnote or endnote that it belongs to.
    package var note: Int?
  }

  /// Name of the part.
  package var part: String
  /// `footnotes` or `endnotes` where its paragraphs are notes.
  package var noteKind: String?
  /// UTF-8 bytes of the part.
  package var bytes: [UInt8]
  package var pieces: [Piece] = []
  package var runs: [Run] = []
  package var containers: [Container] = []
  package var fields: [Field] = []
  package var paragraphs: [Paragraph] = []
  /// Runs with a reference to a footnote or endnote, by kind and `w:id`.
  package var noteRuns: [String: Int] = [:]

  /// The layout of `part`, empty.
  init(part: String, bytes: [UInt8]) {
    self.part = part
    self.bytes = bytes
  }
}
