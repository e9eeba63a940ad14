public import DanchieuDocument
import DanchieuText

extension Reading {
  /// Reads the heading, the citations and the outline of `document`. Never fails: odd text is data.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  public init(of document: Document) {
    var heading = Heading()
    var citations: [Citation] = []
    document.text.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      let text = TextBytes(base: base, count: buffer.count)
      heading = HeadingParser(text).heading()
      var scanner = Scanner(text, heading: heading)
      scanner.scan()
      citations = scanner.citations
    }
    self.init(document: document, heading: heading, citations: citations, outline: Outline())
  }
}
