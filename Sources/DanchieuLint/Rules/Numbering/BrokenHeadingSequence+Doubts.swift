import DanchieuCitations
import DanchieuText

extension BrokenHeadingSequence {
  /// Whether the heading stands in a note of editors, or as a number among the cells of a flattened
  /// table, where columns follow each other.
  static func isUnreliable(_ subject: Subject, _ slip: HeadingSequences.Slip) -> Bool {
    let node = subject.reading.outline.nodes[slip.node]
    if subject.facts.notes.contain(node.range.start) { return true }
    if slip.kind == .skips, node.unit == .article, quotesArticles(subject, node) { return true }
    let isItem = node.unit == .clause || node.unit == .point
    return isItem && subject.isDeepInCells(node.range.start)
  }

  /// Whether a text without type and number of its own prints single articles of others, from
  /// another one than the first on: a handbook, an answer to a question.
  private static func quotesArticles(_ subject: Subject, _ node: Outline.Node) -> Bool {
    let heading = subject.reading.heading
    guard heading.type == nil, heading.code == nil else { return false }
    let first = subject.reading.outline.nodes.first {
      $0.unit == .article && $0.sequence == node.sequence
    }
    return first?.ordinal.isFirst == false
  }
}
