import DanchieuCitations

/// Numbers such as 1.1 that stand in the wrong clause: "2. … 1.1. …", copied from clause 1, or
/// "1.1., 2.2." in clause 1.
struct SectionPrefixes {
  private let outline: Outline
  private let sequences: HeadingSequences
  private var nodes: [Outline.Node] { outline.nodes }

  /// Looks at `outline`, which `sequences` has sorted.
  init(_ outline: Outline, _ sequences: HeadingSequences) {
    self.outline = outline
    self.sequences = sequences
  }

  /// The numbers with a prefix that is not that of their clause, in order of position.
  func slips() -> [HeadingSequences.Slip] {
    /// By sequence of clauses and number: the first clause of this number in a clause.
    var firsts: [Key: Int] = [:]
    var slips: [HeadingSequences.Slip] = []
    for index in nodes.indices {
      let node = nodes[index]
      guard node.unit == .clause, (1..<1000).contains(node.ordinal.prefix), !node.isQuoted,
        outline.trees[node.tree].kind.isMainText, let parent = node.parent,
        nodes[parent].unit == .clause
      else { continue }
      if nodes[parent].ordinal.prefix != 0 {
        if let slip = stray(index, in: parent) { slips.append(slip) }
      } else if node.ordinal.isFirst {
        let clause = nodes[parent]
        if clause.ordinal.number == node.ordinal.prefix {
          firsts[Key(sequence: clause.sequence, number: clause.ordinal.number)] = index
        } else if let first = firsts[Key(sequence: clause.sequence, number: node.ordinal.prefix)] {
          let due = Ordinal(number: 1, prefix: Int(clause.ordinal.number))
          slips.append(.init(kind: .repeats, node: index, previous: first, due: due))
        }
      }
    }
    return slips
  }

  private struct Key: Hashable {
    var sequence: Int
    var number: Int32
  }

  /// "2.2" alone after `before`, which is "1.1" of clause 1.
  private func stray(_ index: Int, in before: Int) -> HeadingSequences.Slip? {
    let (node, last) = (nodes[index].ordinal, nodes[before].ordinal)
    guard sequences.counts[nodes[index].sequence] == 1, before == index - 1,
      node.prefix == last.prefix + 1, node.number == last.number + 1, node.suffix == 0,
      let clause = nodes[before].parent, nodes[clause].unit == .clause,
      nodes[clause].ordinal.prefix == 0, nodes[clause].ordinal.number == last.prefix
    else { return nil }
    return .init(kind: .skips, node: index, previous: before, due: last.next)
  }
}
