import DanchieuCitations
import DanchieuText

/// Lists whose first number is left out ("Điều 6. Hiệu lực", "2. Bãi bỏ …"; "…:", "b) …", "c) …").
///
/// Only in documents with a number of their own that amend nothing, where nothing but the title of the
/// article, or the clause that announces the list, stands before the second number.
struct MissingFirsts {
  private let subject: Subject
  private let nodes: [Outline.Node]
  private let sequences: HeadingSequences

  /// Looks at the outline of `subject`, which `sequences` has sorted.
  init(_ subject: Subject, _ sequences: HeadingSequences) {
    self.subject = subject
    self.sequences = sequences
    nodes = subject.reading.outline.nodes
  }

  /// The numbers that stand first and are second, in order of position.
  func slips() -> [HeadingSequences.Slip] {
    let heading = subject.reading.heading
    guard heading.code != nil, heading.type != nil,
      !subject.facts.titleWords(subject).has(Self.amending)
    else { return [] }
    return nodes.indices.dropFirst().compactMap { index in
      let node = nodes[index]
      guard node.ordinal.number == 2, node.ordinal.suffix == 0, node.ordinal.prefix == 0,
        !node.isQuoted, !node.isInline, let parent = node.parent, parent == index - 1,
        subject.reading.outline.trees[node.tree].kind.isMainText,
        node.unit == .clause && nodes[parent].unit == .article
          || node.unit == .point && nodes[parent].unit == .clause
            && sequences.counts[node.sequence] > 1,
        isAlone(parent, before: node)
      else { return nil }
      let first = Ordinal(number: 1, system: node.ordinal.system)
      return .init(kind: .skips, node: index, previous: parent, due: first)
    }
  }
  private static let amending = Words.of("sửa đổi")

  /// Whether the rest of the line of `parent` is all that stands between: a title, or for points the
  /// words that announce them.
  private func isAlone(_ parent: Int, before node: Outline.Node) -> Bool {
    guard nodes[parent].range.end <= node.range.start else { return false }
    let between = subject.text.slice(TextRange(nodes[parent].range.end, node.range.start))
    guard between.count < 400, between.count(where: { $0 == 0x0A }) == 1,
      let last = between.last(where: { $0 > 0x20 })
    else { return false }
    guard node.unit == .clause else { return last == UInt8(ascii: ":") }
    return between.count < 160 && !".:;,".utf8.contains(last)
  }
}
