import DanchieuCitations

/// Numbers of two digits of which one is missing, so that a list or a text seems to begin anew:
/// "9., 1., 11.", "Điều 9, Điều 1, Điều 11".
struct LostDigits {
  private let outline: Outline
  private let sequences: HeadingSequences
  private var nodes: [Outline.Node] { outline.nodes }

  /// Looks at `outline`, which `sequences` has sorted.
  init(_ outline: Outline, _ sequences: HeadingSequences) {
    self.outline = outline
    self.sequences = sequences
  }

  /// The first numbers that stand where a number of two digits is due, in order of position.
  func slips() -> [HeadingSequences.Slip] {
    nodes.indices.dropFirst().compactMap { index in
      guard nodes[index].ordinal.isFirst, let previous = previous(of: index) else { return nil }
      let due = nodes[previous].ordinal.next
      guard due.number >= 10, String(due.number).contains("1"),
        goesOn(after: due, behind: index, like: previous)
      else { return nil }
      return .init(kind: .goesBack, node: index, previous: previous, due: due)
    }
  }

  /// The number of the same unit behind which the one at `index` stands alone: the item around it, or
  /// the last article of the text that ends there without a boundary.
  private func previous(of index: Int) -> Int? {
    let node = nodes[index]
    guard node.unit == .article else {
      guard sequences.counts[node.sequence] == 1, let parent = node.parent, parent == index - 1,
        nodes[parent].unit == node.unit
      else { return nil }
      return parent
    }
    guard node.tree > 0, outline.trees[node.tree].kind == .document else { return nil }
    return nodes[..<index].suffix(Self.reach).lastIndex { $0.unit == .article && !$0.isQuoted }
  }

  /// Whether the count goes on behind `index` from what was due: that of the item at `previous`, or
  /// for articles the one that begins at `index`.
  private func goesOn(after due: Ordinal, behind index: Int, like previous: Int) -> Bool {
    let sequence = nodes[nodes[index].unit == .article ? index : previous].sequence
    let next = nodes[(index + 1)...].prefix(Self.reach).first { $0.sequence == sequence }
    return next?.ordinal.follows(due) ?? false
  }
  /// Headings further away are not looked at.
  private static let reach = 400
}
