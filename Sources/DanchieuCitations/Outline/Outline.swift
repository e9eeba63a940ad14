public import DanchieuText

/// The parts of a document by their headings, as a tree in order of position.
public struct Outline: Sendable {
  /// A heading: "Chương II", "Điều 5.", "1.", "a)", "Phụ lục I".
  public struct Node: Sendable, Equatable {
    /// The value as printed (`5`, `II`, `a`).
    public var value: TextRange
    /// Unit word and value ("Điều 5"), or the value with its sign ("1.", "a)").
    public var range: TextRange
    /// Index of the part that this one stands in; nil at the top of its tree.
    public var parent: Int?
    public var unit: Pinpoint.Unit
    /// Inside the quotation marks of an amending block: part of another instrument.
    public var isQuoted: Bool
    /// Stands within a line ("Điều 3. 1. …"); found only where the count asked for it.
    public var isInline = false
    /// Index into ``Outline/trees``; 0 for the document itself; every annex, attached regulation
    /// and quoted block that restarts the numbering is a tree of its own.
    public var tree: Int
    /// Nodes of one sequence count on from each other: siblings under one parent, or the articles
    /// of one tree. A list that starts again at 1 or a is another sequence.
    public var sequence: Int
    /// What the value counts.
    public var ordinal: Ordinal

    /// A heading at `range`.
    public init(
      unit: Pinpoint.Unit, value: TextRange, range: TextRange, parent: Int?, tree: Int,
      isQuoted: Bool, ordinal: Ordinal = Ordinal(number: 0), sequence: Int = 0
    ) {
      self.unit = unit
      self.value = value
      self.range = range
      self.parent = parent
      self.tree = tree
      self.isQuoted = isQuoted
      self.ordinal = ordinal
      self.sequence = sequence
    }
  }

  /// What a tree holds.
  public enum TreeKind: Sendable, Equatable {
    /// The document itself, or another instrument in the same file.
    case document
    /// A regulation that the document promulgates ("ban hành kèm theo").
    case attached
    case annex
    case form
    /// Text of another instrument in an amending block.
    case quoted
    /// A table of contents.
    case contents
    /// What follows the signature without a heading of its own.
    case afterSignature

    /// The document itself or a regulation that it promulgates: no annex, form or quoted text.
    public var isMainText: Bool { self == .document || self == .attached }
  }

  /// A part of the text whose numbering stands for itself.
  public struct Tree: Sendable, Equatable {
    public var kind: TreeKind
    /// Where it starts, UTF-8 offset.
    public var start: Int
    /// Whether the words of a signature ("Nơi nhận", "KT. BỘ TRƯỞNG") follow its last part: its
    /// end was read.
    public var isSigned = false
  }

  /// In order of position.
  public var nodes: [Node] = []
  /// At least one, that of the document itself, whenever there is a node.
  public var trees: [Tree] = []
  /// Where the text passes from one tree to another, in order of position.
  var segments: [(start: Int, tree: Int)] = []
  /// Ends of quoted blocks and the like lie in `segments`; an outline without nodes has none.
  public init() {}

  /// The tree that the byte at `offset` belongs to.
  ///
  /// - Complexity: O(log *n*).
  public func tree(at offset: Int) -> Int {
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      if segments[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? 0 : segments[low - 1].tree
  }

  /// Index of the innermost part that the byte at `offset` stands in; nil before the first one of
  /// its tree.
  ///
  /// - Complexity: O(log *n*), but for headings of other trees in between.
  public func node(at offset: Int) -> Int? {
    let tree = tree(at: offset)
    var low = 0
    var high = nodes.count
    while low < high {
      let middle = (low + high) / 2
      if nodes[middle].range.start <= offset { low = middle + 1 } else { high = middle }
    }
    while low > 0 {
      if nodes[low - 1].tree == tree { return low - 1 }
      low -= 1
    }
    return nil
  }

  /// Moves all places to another text.
  mutating func map(_ move: (TextRange) -> TextRange) {
    for i in nodes.indices {
      let (value, range) = (nodes[i].value, nodes[i].range)
      let moved = move(range)
      nodes[i].range = moved
      // No character becomes shorter: where the whole is as long as before, all its bytes moved alike.
      nodes[i].value =
        moved.count == range.count
        ? TextRange(value.start - range.start + moved.start, value.end - range.start + moved.start)
        : move(value)
    }
    for i in trees.indices {
      trees[i].start = move(TextRange(trees[i].start, trees[i].start)).start
    }
    for i in segments.indices {
      segments[i].start = move(TextRange(segments[i].start, segments[i].start)).start
    }
  }
}
