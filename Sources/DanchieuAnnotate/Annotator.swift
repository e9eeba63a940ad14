public import DanchieuReport
public import DanchieuText

/// Writes the findings of a document into a copy of its file: one writer per format.
///
/// A new writer is one file with a type of this protocol and one line in ``Annotators/all``.
public protocol Annotator: Sendable {
  /// Which options the format has a form for; the user is told about the others.
  var features: AnnotationFeatures { get }

  /// `file` without the annotation that this writer put into it before; the same bytes when there
  /// is none. The result is read and analysed anew, so that a second annotation replaces the first.
  func stripped(_ file: [UInt8]) throws(AnnotationError) -> [UInt8]

  /// The annotated file.
  func annotate(_ input: AnnotationInput) throws(AnnotationError) -> AnnotatedFile
}

extension Annotator {
  /// Formats whose annotations cannot be told from the rest of the file.
  public func stripped(_ file: [UInt8]) throws(AnnotationError) -> [UInt8] { file }
}

/// What a writer works on.
public struct AnnotationInput: Sendable {
  /// The bytes of the file, without an earlier annotation.
  public var file: [UInt8]
  /// Document, citations, graph and findings of exactly these bytes.
  public var analyzed: AnalyzedDocument
  /// What the user asked for.
  public var options: AnnotationOptions

  /// The file and what was found in it.
  public init(file: [UInt8], analyzed: AnalyzedDocument, options: AnnotationOptions) {
    self.file = file
    self.analyzed = analyzed
    self.options = options
  }
}

/// What a writer gives back.
public struct AnnotatedFile: Sendable {
  /// The whole file.
  public var bytes: [UInt8]
  /// Number of findings and citations that were marked in it.
  public var marks: Int
  /// What the user should know: places that could not be marked, and why.
  public var notices: [Message]

  /// A file with `marks` places marked.
  public init(bytes: [UInt8], marks: Int, notices: [Message] = []) {
    self.bytes = bytes
    self.marks = marks
    self.notices = notices
  }
}

/// Why a file could not be annotated.
public struct AnnotationError: Error, Sendable, Equatable {
  /// What to tell the user, without the path.
  public var message: Message
  /// An error with its wording.
  public init(_ message: Message) { self.message = message }
}
