public import DanchieuText

/// The way back from a document's text to the file it was read from.
public struct SourceMap: Sendable {
  /// Byte offsets of the text to byte offsets of the file.
  public var offsets: OffsetMap
  /// Lines of the file, for formats whose places are given with line and column; nil otherwise.
  public var lines: LineIndex?
  /// The file as UTF-8, kept only with `lines`, to count columns.
  public var file: [UInt8]
  /// Byte offsets of the text to byte offsets of ``file`` where those are not offsets in the file
  /// on disk (XML in UTF-16); nil when they are.
  public var unicodeOffsets: OffsetMap?
  /// The elements of an XML file by text offset; empty otherwise.
  public var elements: ElementIndex
  /// The paragraphs of a word-processor file by text offset; nil for other formats. Where they
  /// are, ``offsets`` is empty.
  public var paragraphs: ParagraphIndex?
  /// The pages of a PDF by text offset; nil for other formats. Where they are, ``offsets`` is empty.
  public var pages: PageIndex?

  /// A way back through `offsets`; `lines` and `file` for formats with line and column.
  public init(
    offsets: OffsetMap, lines: LineIndex? = nil, file: [UInt8] = [],
    unicodeOffsets: OffsetMap? = nil, elements: ElementIndex = ElementIndex()
  ) {
    self.offsets = offsets
    self.lines = lines
    self.file = file
    self.unicodeOffsets = unicodeOffsets
    self.elements = elements
  }

  /// A way back to paragraphs of a word-processor file.
  public init(paragraphs: ParagraphIndex) {
    self.init(offsets: OffsetMap())
    self.paragraphs = paragraphs
  }

  /// A way back to pages.
  public init(pages: PageIndex) {
    self.init(offsets: OffsetMap())
    self.pages = pages
  }

  /// Where the text `range` stands in the file.
  public func location(of range: TextRange) -> SourceLocation {
    if let paragraphs { return paragraphs.location(of: range) }
    if let pages { return SourceLocation(page: pages.page(at: range.start)) }
    let source = offsets.sourceRange(of: range)
    let start = unicodeOffsets?.sourceStart(of: range.start) ?? source.start
    let place = lines?.place(at: start, in: file)
    return SourceLocation(range: source, place: place, path: elements.path(at: range.start))
  }
}
