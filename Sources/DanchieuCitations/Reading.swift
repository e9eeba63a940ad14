public import DanchieuDocument
public import DanchieuText

/// A document with everything that was read in it.
public struct Reading: Sendable {
  public var document: Document
  public var heading: Heading
  /// In order of position; outer citations before those nested in their titles.
  public var citations: [Citation]
  /// The units that the citations name, those of one citation next to each other.
  public var pinpoints: [Pinpoint]
  /// The parts of the document: chapters, articles, clauses, points.
  public var outline: Outline
  /// The words that point back to an instrument which was not cited before, in order.
  public var backReferences: [BackReference]

  public init(
    document: Document, heading: Heading, citations: [Citation], pinpoints: [Pinpoint] = [],
    outline: Outline, backReferences: [BackReference] = []
  ) {
    self.document = document
    self.heading = heading
    self.citations = citations
    self.pinpoints = pinpoints
    self.outline = outline
    self.backReferences = backReferences
  }

  /// The units that `citation` names, innermost first, as ruling 9 of contract/output.md orders
  /// them.
  public func pinpoints(of citation: Citation) -> ArraySlice<Pinpoint> {
    pinpoints[citation.pinpoints.indices]
  }

  /// The words at `range`, exactly as in the text.
  public func string(_ range: TextRange) -> String {
    String(decoding: document.text[range.start..<range.end], as: UTF8.self)
  }
}
