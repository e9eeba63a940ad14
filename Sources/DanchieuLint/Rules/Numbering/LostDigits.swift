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
      guard nodes[index].ordinal.isFirst,
        nodes[index].unit == .article
          ? mayBeginText(index) : sequences.counts[sequence(index)] == 1,
        let (previous, next) = neighbors(of: index)
      else { return nil }
      let due = nodes[previous].ordinal.next
      guard due.number >= 10, String(due.number).contains("1"),
        nodes[next].ordinal.follows(due)
      else { return nil }
      return .init(kind: .goesBack, node: index, previous: previous, due: due)
    }
  }

  private func sequence(_ index: Int) -> Int { nodes[index].sequence }

  /// Whether the article opens a text that follows another one without a boundary.
  private func mayBeginText(_ index: Int) -> Bool {
    outline.trees[nodes[index].tree].kind == .document && nodes[index].tree > 0
  }

  /// The numbers of the same unit between which the one at `index` stands.
  private func neighbors(of index: Int) -> (previous: Int, next: Int)? {
    let node = nodes[index]
    guard node.unit == .article else {
      guard let parent = node.parent, parent == index - 1, nodes[parent].unit == node.unit,
        let next = nodes[index...].dropFirst().firstIndex(where: {
          $0.sequence == nodes[parent].sequence
        })
      else { return nil }
      return (parent, next)
    }
    guard
      let previous = nodes[..<index].lastIndex(where: { $0.unit == .article && !$0.isQuoted }),
      let next = nodes[index...].dropFirst().firstIndex(where: { $0.sequence == node.sequence })
    else { return nil }
    return (previous, next)
  }
}
