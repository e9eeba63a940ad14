import DanchieuCitations
import DanchieuText

/// First numbers that are printed twice ("1. …", "1. …", "2. …").
///
/// The outline reads the second one as the beginning of a list inside the first, or of another
/// document. It is none where the first stands alone in its list, ends its line without
/// announcing anything, and the second follows in the next line.
struct RepeatedFirsts {
  private let subject: Subject
  private let nodes: [Outline.Node]
  private let sequences: HeadingSequences

  /// Looks at the outline of `subject`, which `sequences` has sorted.
  init(_ subject: Subject, _ sequences: HeadingSequences) {
    self.subject = subject
    self.sequences = sequences
    nodes = subject.reading.outline.nodes
  }

  /// The repeated numbers, in order of position.
  func slips() -> [HeadingSequences.Slip] {
    nodes.indices.dropFirst().compactMap { index in
      guard nodes[index].ordinal.isFirst, !nodes[index].isQuoted || mayBeLast(index),
        isList(index) || nodes[index].ordinal.prefix != 0 || mayBeLast(index),
        let first = nodes[index].unit == .article ? articleBefore(index) : itemAround(index)
      else { return nil }
      return HeadingSequences.Slip(
        kind: .repeats, node: index, previous: first, due: nodes[index].ordinal.next)
    }
  }

  /// Whether the count goes on after the heading.
  private func isList(_ index: Int) -> Bool { sequences.counts[nodes[index].sequence] > 1 }

  /// An article, the clause of one or of a section "I.", or the point of a clause: they need not go on
  /// for a number to be repeated.
  private func mayBeLast(_ index: Int) -> Bool {
    if nodes[index].unit == .article { return true }
    guard let parent = nodes[index].parent, let outer = nodes[parent].parent else { return false }
    switch nodes[index].unit {
    case .clause: return nodes[outer].unit == .article || nodes[outer].ordinal.system == .roman
    case .point:
      return nodes[outer].unit == .clause
        && nodes[outer].parent.map { nodes[$0].unit == .article } == true
    default: return false
    }
  }

  /// The clause or point with the same number that the list at `index` would stand in.
  private func itemAround(_ index: Int) -> Int? {
    let node = nodes[index]
    guard node.unit == .clause || node.unit == .point, isOwnText(node.tree) || node.isQuoted,
      let parent = node.parent, parent == index - 1, !isList(parent),
      nodes[parent].unit == node.unit, nodes[parent].ordinal == node.ordinal,
      nodes[parent].parent.map({
        nodes[$0].unit == .article || nodes[$0].unit == .clause
          || nodes[$0].ordinal.system == .roman
      }) ?? false
    else { return nil }
    return endsLine(parent, before: index) ? parent : nil
  }

  /// The one article, with the same number, of the unsigned text that ends where the heading at
  /// `index` begins another one.
  private func articleBefore(_ index: Int) -> Int? {
    let (node, before) = (nodes[index], nodes[index - 1])
    let trees = subject.reading.outline.trees
    guard node.tree > 0, before.tree == node.tree - 1, before.unit == .article, !isList(index - 1),
      before.ordinal == node.ordinal, isOwnText(node.tree), isOwnText(before.tree),
      !trees[before.tree].isSigned, isList(index) || trees[node.tree].isSigned
    else { return nil }
    return endsLine(index - 1, before: index) ? index - 1 : nil
  }

  private func isOwnText(_ tree: Int) -> Bool {
    subject.reading.outline.trees[tree].kind.isMainText
  }

  /// Whether the heading at `index` stands in the line after that of `first`, whose words announce
  /// no list.
  private func endsLine(_ first: Int, before index: Int) -> Bool {
    let between = subject.text.slice(
      TextRange(nodes[first].range.end, nodes[index].range.start))
    guard between.count < 600, between.count(where: { $0 == 0x0A }) == 1 else { return false }
    let sign = between.last { $0 > 0x20 && $0 != UInt8(ascii: "*") }
    return sign == UInt8(ascii: ";") || sign == UInt8(ascii: ".")
  }
}
