public import DanchieuText

/// A document as it was read: its text, and the way back from the text to the file.
public struct Document: Sendable {
  /// The path as given; `-` for standard input. A document inside another file has the path of
  /// the file, `#` and its name there (`van-ban.edxml#quyet-dinh.txt`).
  public var path: String
  /// The format that was recognised from the content.
  public var format: DocumentFormat
  /// The encoding that the bytes were read in.
  public var encoding: TextEncoding
  /// The text: valid UTF-8 without a byte order mark, otherwise as in the file (line ends, spaces
  /// and combining marks are kept).
  public var text: [UInt8]
  /// Whether combining marks (NFD) may stand in the text; when not, none does.
  package var mayHaveMarks = true
  /// The way back to the file; nil when offsets in the text are offsets in the file.
  public var source: SourceMap?
  /// Stretches of the text that stand in cells of tables, in order of position, where the file says
  /// so: Word files and RTF.
  public var tables: [TextRange] = []
  /// What of the file was not read.
  public var unread: [UnreadPart] = []
  /// Whether numbers that the word processor counts were not read.
  package var lacksNumbers = false
  /// What a reader of the file should know, such as invalid bytes that were replaced.
  public var notices: [ReadNotice] = []
  /// What the file's own metadata (edXML envelope, AKN meta, report schema) says of the document.
  public var declared: DeclaredMetadata?
  /// References that the file marks itself: edXML `ResponseFor`, AKN `ref`.
  public var references: [DeclaredReference] = []
  /// Comments that speak to this program (`danchieu:disable …`), in order of position.
  public var comments: [DirectiveComment] = []

  /// A document with `text` of `format` read from `path`.
  public init(
    path: String, format: DocumentFormat, encoding: TextEncoding, text: [UInt8],
    source: SourceMap? = nil
  ) {
    self.path = path
    self.format = format
    self.encoding = encoding
    self.text = text
    self.source = source
    if format == .text { comments = TextDirectives.find(in: text) }
  }
}

/// The format of a document, as `document.format` names it.
public enum DocumentFormat: String, Sendable, CaseIterable {
  case text, xml, akn, edxml
  /// The project's own report schema (Schemas/).
  case report = "danchieu"
  case html, pdf
  /// Office Open XML text (also with macros), OpenDocument text.
  case docx, odt
  /// Word 97–2003, Rich Text Format.
  case doc, rtf
}

/// A part of a file that was not read, for `document.unread`.
public struct UnreadPart: Sendable, Equatable {
  /// Which part, as the file names it.
  public var part: String
  /// Why it was not read.
  public var reason: Message
  /// A part `part` that was not read because of `reason`.
  public init(part: String, reason: Message) {
    self.part = part
    self.reason = reason
  }
}

/// Something about reading a file that its user should know; the document was read all the same.
public struct ReadNotice: Sendable, Equatable {
  /// The first byte concerned, as an offset into the file, 0-based; nil for the whole file.
  public var offset: Int?
  /// What happened.
  public var message: Message
  /// A notice about the byte at `offset` of the file.
  public init(offset: Int?, message: Message) {
    self.offset = offset
    self.message = message
  }
}

/// What a file's metadata says of its document. Ranges are in the document's text, nil where the
/// value does not stand in it.
public struct DeclaredMetadata: Sendable, Equatable {
  /// A value as written, with its place in the text.
  public struct Value: Sendable, Equatable {
    public var text: String
    public var range: TextRange?
    public init(_ text: String, at range: TextRange? = nil) {
      self.text = text
      self.range = range
    }
  }
  /// Number and symbol (`7/SVD-TH`), the longest reading where the file gives several.
  public var code: Value?
  /// Other readings of the code that disagree with `code` (quirks of edXML writers).
  public var otherCodes: [Value] = []
  /// Date of issue, ISO 8601 in `text`.
  public var date: Value?
  /// Name of the document type (`Công văn`).
  public var type: Value?
  public var place: Value?
  public var issuer: Value?
  public var title: Value?
  /// Metadata without any value.
  public init() {}
}

/// A reference that the file marks itself.
public struct DeclaredReference: Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    /// edXML `ResponseFor`: this document answers that one.
    case responseTo
    /// AKN `ref`, with its `href`.
    case link(String)
  }
  public var kind: Kind
  /// The words of the reference in the document's text.
  public var range: TextRange
  /// Number and symbol as written, where the file gives them apart from the words.
  public var code: String?
  /// Date of issue, ISO 8601.
  public var date: String?
  public init(kind: Kind, range: TextRange, code: String? = nil, date: String? = nil) {
    self.kind = kind
    self.range = range
    self.code = code
    self.date = date
  }
}
