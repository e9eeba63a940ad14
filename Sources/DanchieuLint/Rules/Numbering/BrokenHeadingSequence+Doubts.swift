import DanchieuCitations
import DanchieuText

extension BrokenHeadingSequence {
  /// Whether the heading stands in a note of editors, or as a number among the cells of a flattened
  /// table, where columns follow each other.
  static func isUnreliable(_ subject: Subject, _ slip: HeadingSequences.Slip) -> Bool {
    let node = subject.reading.outline.nodes[slip.node]
    if subject.facts.notes.contain(node.range.start) { return true }
    if slip.kind == .skips, node.unit == .article, quotesArticles(subject, slip) { return true }
    if slip.kind == .skips, isSection(node.unit), !startsAtFirst(subject, slip) { return true }
    if subject.reading.isConsolidated, subject.isOfConsolidation(slip) { return true }
    guard node.unit == .clause || node.unit == .point else { return false }
    if subject.isDeepInCells(node.range.start) || subject.isSelection(slip) { return true }
    // In a form another list begins, its first number may have nothing but dots after it.
    return slip.kind == .goesBack && subject.isAmongBlanks(node.range.start)
  }

  private static func isSection(_ unit: Pinpoint.Unit) -> Bool {
    switch unit {
    case .part, .chapter, .section, .subsection: true
    default: false
    }
  }

  /// Whether the count that a slip breaks starts at 1: sections from another one on are a selection
  /// from another instrument.
  private static func startsAtFirst(
    _ subject: Subject, _ slip: HeadingSequences.Slip
  ) -> Bool {
    let nodes = subject.reading.outline.nodes
    let first = nodes.first { $0.sequence == nodes[slip.node].sequence }
    return first?.ordinal.isFirst ?? false
  }

  /// Whether a text without type and number of its own prints single articles of others, from
  /// another one than the first on: a handbook, an answer to a question. A wide gap is a misprint.
  private static func quotesArticles(_ subject: Subject, _ slip: HeadingSequences.Slip) -> Bool {
    let heading = subject.reading.heading
    let node = subject.reading.outline.nodes[slip.node]
    guard heading.type == nil, heading.code == nil, node.ordinal.number - slip.due.number < 4 else {
      return false
    }
    return !startsAtFirst(subject, slip)
  }
}
