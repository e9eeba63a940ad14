public import DanchieuText

/// The parts of a document by their headings, as a tree in order of position.
public struct Outline: Sendable {
  /// A heading: "Chương II", "Điều 5.", "1.", "a)", "Phụ lục I".
  public struct Node: Sendable, Equatable {
    public var unit: Pinpoint.Unit
    /// The value as printed (`5`, `II`, `a`).
    public var value: TextRange
    /// Unit word and value ("Điều 5"), or the value with its sign ("1.", "a)").
    public var range: TextRange
    /// Index of the part that this one stands in; nil at the top of its tree.
    public var parent: Int?
    /// 0 for the document itself; every annex, attached regulation and quoted block that restarts
    /// the numbering is a tree of its own.
    public var tree: Int
    /// Inside the quotation marks of an amending block: part of another instrument.
    public var isQuoted: Bool
    public init(
      unit: Pinpoint.Unit, value: TextRange, range: TextRange, parent: Int?, tree: Int,
      isQuoted: Bool
    ) {
      self.unit = unit
      self.value = value
      self.range = range
      self.parent = parent
      self.tree = tree
      self.isQuoted = isQuoted
    }
  }
  public var nodes: [Node] = []
  /// An outline without nodes.
  public init() {}
}
