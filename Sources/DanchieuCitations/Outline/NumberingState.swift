/// How far the numbering of one tree has come.
struct NumberingState {
  /// A count that goes on.
  struct Sequence {
    var id = 0
    var last: Ordinal?
  }

  /// An open list or unit.
  struct Frame {
    var style: Marker.Style
    var last: Ordinal
    /// The node of its last item.
    var node: Int
    /// One past the sign of its last item.
    var end: Int
    var sequence: Int
  }

  let tree: Int
  let kind: Outline.TreeKind
  /// From the widest to the narrowest.
  var stack: [Frame] = []
  var articles = Sequence()
  var lastArticleEnd = 0
  /// The node of the last article.
  var lastArticleNode: Int?
  var hasNodes = false
  /// Is a model of an instrument: has its head, or its chapters within a list.
  var isModel = false
  var lastArticle: Ordinal? { articles.last }

  /// Lists within lists beyond this depth are tables, not headings.
  private static let depth = 16

  init(tree: Int, kind: Outline.TreeKind) {
    self.tree = tree
    self.kind = kind
  }

  /// The open unit of `level`.
  func frame(_ level: Marker.Level) -> Frame? { stack.last { $0.style.level == level } }

  /// The innermost open list that `marker` continues, and whether it is read as its other kind.
  @inline(__always)
  func fitting(_ marker: Marker) -> (index: Int, usesOther: Bool)? {
    var i = stack.count - 1
    while i >= 0 {
      let frame = stack[i]
      if frame.style.level.hasWord { return nil }
      if frame.style == marker.style, marker.ordinal.follows(frame.last) { return (i, false) }
      if let other = marker.other, frame.style.level == other.level,
        frame.style.sign == marker.style.sign, other.ordinal.follows(frame.last)
      {
        return (i, true)
      }
      i -= 1
    }
    return nil
  }

  /// The innermost open list of `style` with the same numbers before the last one.
  func topmost(_ style: Marker.Style, prefix: Int32) -> Int? {
    var i = stack.count - 1
    while i >= 0, !stack[i].style.level.hasWord {
      if stack[i].style == style, stack[i].last.prefix == prefix { return i }
      i -= 1
    }
    return nil
  }

  /// "9., 1., 11.": the list around the one at `index`, of which only the first item was read, where
  /// `marker` is the second one due in it: that first item is the one that was due, misprinted.
  func listAround(_ index: Int, skippedBy marker: Marker) -> Int? {
    guard index > 0, stack[index].last.isFirst, stack[index - 1].style == marker.style else {
      return nil
    }
    let due = stack[index - 1].last.next
    return due.number >= 10 && marker.ordinal.follows(due) ? index - 1 : nil
  }

  /// Whether `marker` continues no open list but comes before the last item of one like it.
  func goesBack(to marker: Marker) -> Bool {
    guard !marker.ordinal.isFirst, fitting(marker) == nil,
      let index = topmost(marker.style, prefix: marker.ordinal.prefix)
    else { return false }
    return marker.ordinal < stack[index].last
  }

  /// Closes all lists.
  mutating func closeLists() { stack.removeAll { !$0.style.level.hasWord } }

  /// Closes all lists below the one at `index`.
  @inline(__always)
  mutating func pop(to index: Int) {
    while stack.count > index + 1 { stack.removeLast() }
  }

  /// The list at `index` goes on with `marker`, which is `node`.
  @inline(__always)
  mutating func advance(_ index: Int, to marker: Marker, node: Int) {
    let sequence = stack[index].sequence
    stack[index] = Frame(
      style: stack[index].style, last: marker.ordinal, node: node, end: marker.end,
      sequence: sequence)
    hasNodes = true
  }

  /// Opens a list or unit with its first item.
  mutating func push(_ marker: Marker, node: Int, sequence: Int) {
    if stack.count >= Self.depth,
      let oldest = stack.firstIndex(where: { !$0.style.level.hasWord })
    {
      stack.remove(at: oldest)
    }
    stack.append(
      Frame(
        style: marker.style, last: marker.ordinal, node: node, end: marker.end,
        sequence: sequence))
  }
}
