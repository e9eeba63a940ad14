public import DanchieuDocument
import DanchieuText

extension Reading {
  /// Reads the heading, the citations and the outline of `document`. Never fails: odd text is data.
  ///
  /// A text with combining marks (NFD) is read in its composed form; all ranges are those of the
  /// text as it stands in the document.
  ///
  /// Without `outlined` the outline stays empty: only rules look at it.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  public init(of document: Document, outlined: Bool = true) {
    let text = document.readableText
    if document.mayHaveMarks, Composition.isDecomposed(text) {
      let (composed, map) = Composition.compose(text)
      var parts = Parts(composed, outlined)
      var hint = 0
      parts.move { map.sourceRange(of: $0, near: &hint) }
      self.init(document, parts)
    } else {
      self.init(document, Parts(text, outlined))
    }
  }

  private init(_ document: Document, _ parts: Parts) {
    self.init(
      document: document, heading: parts.heading, citations: parts.citations,
      pinpoints: parts.pinpoints, outline: parts.outline,
      backReferences: parts.backReferences)
    applyDeclaredReferences()
  }

  /// What is read in a text.
  private struct Parts {
    var heading = Heading()
    var citations: [Citation] = []
    var pinpoints: [Pinpoint] = []
    var outline = Outline()
    var backReferences: [BackReference] = []

    init(_ bytes: borrowing [UInt8], _ outlined: Bool) {
      bytes.withUnsafeBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return }
        let text = TextBytes(base: base, count: buffer.count)
        heading = HeadingParser(text).heading()
        let scanner = Scanner(text, heading: heading)
        scanner.scan()
        citations = scanner.citations
        pinpoints = scanner.pinpoints
        backReferences = scanner.backReferences
        if outlined { outline = Outline.parse(buffer, heading: heading) }
      }
    }

    mutating func move(_ move: (TextRange) -> TextRange) {
      heading.map(move)
      for i in citations.indices { citations[i].map(move) }
      for i in pinpoints.indices {
        pinpoints[i].value = move(pinpoints[i].value)
        pinpoints[i].range = move(pinpoints[i].range)
      }
      for i in backReferences.indices {
        backReferences[i].range = move(backReferences[i].range)
      }
      outline.map(move)
    }
  }
}
