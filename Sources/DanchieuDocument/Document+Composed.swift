package import DanchieuText

extension Document {
  /// The document with its text in composed form (NFC), and the way from there back to the text as it
  /// stands; nil where it has no combining marks.
  ///
  /// Places that the document knows are moved along; the way to the file is left out.
  ///
  /// - Complexity: O(*n*), and O(*n*) again for each declared place, reference and comment.
  package var composed: (document: Document, map: OffsetMap)? {
    guard mayHaveMarks, Composition.isDecomposed(text) else { return nil }
    let (bytes, map) = Composition.compose(text)
    func moved(_ range: TextRange) -> TextRange {
      TextRange(map.textStart(ofSource: range.start), map.textStart(ofSource: range.end))
    }
    var document = self
    document.text = bytes
    document.mayHaveMarks = false
    document.source = nil
    document.declared?.move(moved)
    for index in references.indices {
      document.references[index].range = moved(references[index].range)
    }
    for index in comments.indices {
      document.comments[index].range = moved(comments[index].range)
      document.comments[index].bodyRange = comments[index].bodyRange.map(moved)
    }
    return (document, map)
  }
}

extension DeclaredMetadata {
  /// Moves all places to another text.
  fileprivate mutating func move(_ move: (TextRange) -> TextRange) {
    func moved(_ value: Value?) -> Value? {
      value.map { Value($0.text, at: $0.range.map(move)) }
    }
    code = moved(code)
    otherCodes = otherCodes.map { Value($0.text, at: $0.range.map(move)) }
    date = moved(date)
    type = moved(type)
    place = moved(place)
    issuer = moved(issuer)
    title = moved(title)
  }
}
