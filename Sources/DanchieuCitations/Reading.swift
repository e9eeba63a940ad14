public import DanchieuDocument
public import DanchieuText

/// A document with everything that was read in it.
public struct Reading: Sendable {
  public var document: Document
  public var heading: Heading
  /// In order of position; outer citations before those nested in their titles.
  public var citations: [Citation]
  /// The parts of the document: chapters, articles, clauses, points.
  public var outline: Outline

  public init(document: Document, heading: Heading, citations: [Citation], outline: Outline) {
    self.document = document
    self.heading = heading
    self.citations = citations
    self.outline = outline
  }

  /// The words at `range`, exactly as in the text.
  public func string(_ range: TextRange) -> String {
    String(decoding: document.text[range.start..<range.end], as: UTF8.self)
  }
}
