import DanchieuText

/// Writes headings as nodes of an outline: their parents and sequences.
struct OutlineWriter {
  private let finder: MissingHeadings
  var outline = Outline()
  /// Whether the document itself (tree 0) has a heading yet, its annexes' names aside.
  private(set) var documentHasNodes = false
  /// Whether all nodes came in order of position.
  private var isSorted = true
  private var sequences = 0
  /// An item with a misprinted number stands at most so many bytes behind the one before.
  private static let nearby = 3000
  /// Documents have a heading about every so many bytes.
  private static let bytesPerNode = 256
  private static let mostReserved = 4096

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    finder = MissingHeadings(bytes)
    outline.trees = [.init(kind: .document, start: 0)]
    outline.nodes.reserveCapacity(min(bytes.count / Self.bytesPerNode, Self.mostReserved))
  }

  /// The outline with its nodes in order of position: those found within lines came late.
  var finished: Outline {
    if isSorted { return outline }
    let nodes = outline.nodes
    let order = nodes.indices.sorted {
      (nodes[$0].range.start, $0) < (nodes[$1].range.start, $1)
    }
    var places = [Int](repeating: 0, count: nodes.count)
    for (place, index) in order.enumerated() { places[index] = place }
    var sorted = outline
    sorted.nodes = order.map { index in
      var node = nodes[index]
      node.parent = node.parent.map { places[$0] }
      return node
    }
    return sorted
  }

  // MARK: Lists

  /// Places a sign of a list where the count allows it.
  mutating func place(
    _ marker: inout Marker, ending: LineEnding, isWeak: Bool, in state: inout NumberingState
  ) {
    if let fit = state.fitting(marker) {
      if fit.usesOther, let other = marker.other {
        marker.style.level = other.level
        marker.ordinal = other.ordinal
      }
      let frame = state.stack[fit.index]
      if marker.style.level == .letter, frame.last.number + 2 == marker.ordinal.number {
        fill(marker, in: &state, at: fit.index)
      }
      state.pop(to: fit.index)
      append(marker, to: &state, at: fit.index)
      return
    }
    if marker.ordinal.isFirst || (marker.other?.ordinal.isFirst ?? false) {
      if !marker.ordinal.isFirst, let other = marker.other {
        marker.style.level = other.level
        marker.ordinal = other.ordinal
      }
      push(marker, to: &state)
      return
    }
    guard !isWeak else { return }
    guard let index = state.topmost(marker.style, prefix: marker.ordinal.prefix), ending != .colon
    else {
      guard marker.ordinal.number <= 40 else { return }
      let from = state.stack.last?.end ?? marker.start
      if marker.ordinal.number <= 4 {
        fillFirst(marker, in: &state, from: from)
        if let fit = state.fitting(marker) {
          append(marker, to: &state, at: fit.index)
          return
        }
      }
      push(marker, to: &state)
      return
    }
    let due = state.stack[index].last.next
    if marker.start - state.stack[index].end < Self.nearby,
      marker.ordinal.isSwapped(due) || marker.ordinal.hasDoubledDigit(of: due)
    {
      // A misprint: the count goes on with what was due.
      state.pop(to: index)
      append(marker, to: &state, at: index)
      state.stack[index].last = due
      return
    }
    if let outer = state.listAround(index, skippedBy: marker) {
      state.pop(to: outer)
      append(marker, to: &state, at: outer)
      return
    }
    guard abs(marker.ordinal.number - state.stack[index].last.number) <= 5 else { return }
    fill(marker, in: &state, at: index)
    state.pop(to: index)
    if !marker.ordinal.follows(state.stack[index].last),
      finder.isDamaged(from: state.stack[index].end, to: marker.start)
    {
      state.stack[index].sequence = newSequence()
    }
    append(marker, to: &state, at: index)
  }

  // MARK: Nodes

  /// The number of a new sequence.
  mutating func newSequence() -> Int {
    sequences += 1
    return sequences
  }

  /// Places a unit with a word: it closes everything narrower.
  mutating func place(_ marker: Marker, in state: inout NumberingState) {
    let level = marker.style.level
    state.stack.removeAll { $0.style.level > level || !$0.style.level.hasWord }
    if level == .article {
      if state.articles.id == 0 { state.articles.id = newSequence() }
      state.articles.last = marker.ordinal
      state.lastArticleEnd = marker.end
      if state.stack.last?.style.level == .article { state.stack.removeLast() }
      push(marker, to: &state, sequence: state.articles.id)
      state.lastArticleNode = outline.nodes.count - 1
    } else if let index = state.stack.indices.last, state.stack[index].style.level == level,
      !marker.ordinal.isFirst
    {
      append(marker, to: &state, at: index)
    } else {
      if state.stack.last?.style.level == level { state.stack.removeLast() }
      push(marker, to: &state)
    }
  }

  /// Adds the next item of the list at `index`, the top of the stack.
  @inline(__always)
  private mutating func append(
    _ marker: Marker, to state: inout NumberingState, at index: Int, isInline: Bool = false
  ) {
    let parent = index > 0 ? state.stack[index - 1].node : nil
    append(
      marker, parent: parent, tree: state.tree, isQuoted: state.kind == .quoted,
      sequence: state.stack[index].sequence, isInline: isInline)
    state.advance(index, to: marker, node: outline.nodes.count - 1)
  }

  /// Starts a list below the top of the stack.
  mutating func push(
    _ marker: Marker, to state: inout NumberingState, sequence: Int? = nil, isInline: Bool = false
  ) {
    let parent = state.stack.last?.node
    let id = sequence ?? newSequence()
    append(
      marker, parent: parent, tree: state.tree, isQuoted: state.kind == .quoted, sequence: id,
      isInline: isInline)
    state.push(marker, node: outline.nodes.count - 1, sequence: id)
    state.hasNodes = true
  }

  /// Adds a node.
  mutating func append(
    _ marker: Marker, parent: Int?, tree: Int, isQuoted: Bool, sequence: Int,
    isInline: Bool = false
  ) {
    var node = Outline.Node(
      unit: marker.style.level.unit, value: marker.value,
      range: TextRange(marker.start, marker.style.level.hasWord ? marker.value.end : marker.end),
      parent: parent, tree: tree, isQuoted: isQuoted,
      ordinal: marker.ordinal, sequence: sequence)
    node.isInline = isInline
    if let last = outline.nodes.last, last.range.start > marker.start { isSorted = false }
    outline.nodes.append(node)
    if tree == 0, marker.style.level != .annex, marker.style.level != .form {
      documentHasNodes = true
    }
  }

  // MARK: Headings within lines

  /// Looks for the items that are missing before `marker` in the list at `index`.
  private mutating func fill(_ marker: Marker, in state: inout NumberingState, at index: Int) {
    let from = state.stack[index].end
    guard finder.mayBridge(state.stack[index].last, marker) else { return }
    for found in finder.between(
      state.stack[index].last, marker, from: from, isList: true, outside: quotedStarts(from: from))
    {
      state.pop(to: index)
      append(found, to: &state, at: index, isInline: true)
    }
  }

  /// Where the headings in quoted blocks start, from `offset` on: they have numbers of their own.
  private func quotedStarts(from offset: Int) -> Set<Int> {
    let nodes = outline.nodes.reversed().prefix { $0.range.start >= offset }
    return Set(nodes.lazy.filter(\.isQuoted).map(\.range.start))
  }

  /// Looks for a list's first items in the line of the heading above ("Điều 3. 1. …").
  private mutating func fillFirst(_ marker: Marker, in state: inout NumberingState, from: Int) {
    let none = Ordinal(number: 0, prefix: Int(marker.ordinal.prefix), system: marker.ordinal.system)
    let found = finder.between(none, marker, from: from, isList: true)
    guard let first = found.first, first.ordinal.isFirst else { return }
    push(first, to: &state, isInline: true)
    for item in found.dropFirst() {
      append(item, to: &state, at: state.stack.count - 1, isInline: true)
    }
  }

  /// Looks for the articles that are missing before `marker`.
  mutating func fill(
    _ marker: Marker, in state: inout NumberingState, after last: Ordinal, from: Int
  ) {
    let quoted = finder.mayBridge(last, marker) ? quotedStarts(from: from) : []
    for found in finder.between(last, marker, from: from, isList: false, outside: quoted) {
      let unit = state.stack.last { $0.style.level < .article }
      if let unit, outline.nodes[unit.node].range.start > found.start {
        appendBeforeUnit(found, to: &state)
      } else {
        place(found, in: &state)
      }
      outline.nodes[outline.nodes.count - 1].isInline = true
    }
    if let last = state.lastArticle, !marker.ordinal.follows(last),
      isQuoted(last.next, from: from)
        || finder.isDamaged(from: state.lastArticleEnd, to: marker.start)
    {
      state.articles.id = newSequence()
    }
  }

  /// Whether a quoted block from `offset` on has the article: a stray quotation mark may have taken
  /// it in.
  private func isQuoted(_ article: Ordinal, from offset: Int) -> Bool {
    outline.nodes.reversed().prefix { $0.range.start >= offset }
      .contains { $0.isQuoted && $0.unit == .article && $0.ordinal == article }
  }

  /// Adds an article that stands before the chapter or section opened last: in that of the article
  /// before it.
  private mutating func appendBeforeUnit(_ article: Marker, to state: inout NumberingState) {
    append(
      article, parent: state.lastArticleNode.flatMap { outline.nodes[$0].parent }, tree: state.tree,
      isQuoted: state.kind == .quoted, sequence: state.articles.id)
    state.articles.last = article.ordinal
    state.lastArticleEnd = article.end
    state.lastArticleNode = outline.nodes.count - 1
  }
}
