public import DanchieuText

/// A place in a file, with the measures that its format has.
public struct SourceLocation: Sendable, Equatable {
  /// Byte offsets in the file, 0-based, half open; with ``paragraph``, UTF-8 byte offsets in the
  /// text of the paragraph; nil for formats that have none (PDF).
  public var range: TextRange?
  /// Line and column in the file, for XML and HTML.
  public var place: LineIndex.Place?
  /// XPath of the element, for XML and HTML.
  public var path: String?
  /// Name of the part inside the file (`word/document.xml`), for word-processor files.
  public var part: String?
  /// Number of the paragraph in its part, 1-based, in the order of the file: `(//w:p)[n]` of DOCX,
  /// `(//text:p | //text:h)[n]` of ODT.
  public var paragraph: Int?
  /// Number of the page, 1-based, for PDF.
  public var page: Int?

  /// The bytes `range` of a file, with `place` and `path` for XML and HTML.
  public init(range: TextRange, place: LineIndex.Place? = nil, path: String? = nil) {
    self.range = range
    self.place = place
    self.path = path
  }

  /// The UTF-8 bytes `range` of the text of a paragraph.
  public init(part: String, paragraph: Int, range: TextRange) {
    self.range = range
    self.part = part
    self.paragraph = paragraph
  }

  /// Somewhere on `page`.
  public init(page: Int) {
    self.page = page
  }
}
