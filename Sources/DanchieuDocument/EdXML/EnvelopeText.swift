import DanchieuText

/// The text of an envelope under construction: fields of the header, one a line.
struct EnvelopeText {
  private(set) var builder = TextBuilder()
  private let tree: EdXMLTree

  init(_ tree: EdXMLTree) {
    self.tree = tree
    builder.elements = tree.elements
  }

  /// A part of a field: bytes of an element, or a sign that joins two of them.
  enum Piece {
    case field(Int, Range<Int>)
    case sign(String)
  }

  /// What follows begins a line.
  mutating func breakLine() {
    if !builder.endsLine { builder.insert("\n") }
  }

  /// Words that the file does not have, before the field `node`.
  mutating func label(_ words: String, before node: Int) {
    begin(node)
    builder.insert(words, at: start(of: node))
  }

  /// The whole field `node`.
  mutating func field(_ node: Int) -> TextRange { pieces([.field(node, tree[node].trimmed)]) }

  /// Parts of fields, one after the other.
  mutating func pieces(_ pieces: [Piece]) -> TextRange {
    let start = builder.count
    for piece in pieces {
      switch piece {
      case .sign(let sign): builder.insert(sign)
      case .field(let node, let range):
        begin(node)
        copy(tree[node], range)
      }
    }
    return TextRange(start, builder.count)
  }

  /// The field `node` in other words, such as a date written out.
  mutating func replace(_ node: Int, by words: String) -> TextRange {
    begin(node)
    let start = builder.count
    let range = tree[node].trimmed
    let source = tree[node].offsets.sourceRange(of: TextRange(range.lowerBound, range.upperBound))
    builder.unit(words.utf8, from: source)
    return TextRange(start, builder.count)
  }

  private func start(of node: Int) -> Int {
    tree[node].offsets.sourceStart(of: tree[node].trimmed.lowerBound)
  }

  private mutating func begin(_ node: Int) {
    builder.elements.textBegins(at: builder.count, in: tree[node].element)
  }

  /// Copies scalar by scalar, since each may have a spelling of its own in the file. A run of
  /// blanks with a line end in it becomes one space: a field is one line.
  private mutating func copy(_ node: EdXMLTree.Node, _ range: Range<Int>) {
    var i = range.lowerBound
    while i < range.upperBound {
      var end = i + 1
      if isBlank(node.text[i]) {
        while end < range.upperBound, isBlank(node.text[end]) { end += 1 }
        if node.text[i..<end].contains(0x0A) {
          let source = node.offsets.sourceRange(of: TextRange(i, end))
          builder.unit(CollectionOfOne(0x20), from: source)
          i = end
          continue
        }
        end = i + 1
      } else {
        while end < range.upperBound, node.text[end] & 0xC0 == 0x80 { end += 1 }
      }
      let source = node.offsets.sourceRange(of: TextRange(i, end))
      if source.count == end - i {
        node.text[i..<end].withUnsafeBufferPointer { builder.copy($0, from: source.start) }
      } else {
        builder.unit(node.text[i..<end], from: source)
      }
      i = end
    }
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }
}
