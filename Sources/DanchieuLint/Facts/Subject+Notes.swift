import DanchieuCitations
import DanchieuDocument
import DanchieuText

extension Reading {
  /// The reading in which what `notes` cite counts as quoted: the document does not cite it.
  func quoting(_ notes: EditorialNotes) -> Reading {
    var reading = self
    for index in reading.citations.indices
    where notes.contain(reading.citations[index].range.start) {
      reading.citations[index].isQuoted = true
    }
    return reading
  }
}

extension Subject {
  /// Whether editors brought the article around the byte at `offset`, or what stands before all
  /// articles, up to date and say so in it: its words, citations and numbers are of several days,
  /// and the document's date speaks for the first of them only.
  func isInUpdatedPart(_ offset: Int) -> Bool {
    let changes = facts.notes.changes
    guard !changes.isEmpty else { return false }
    let nodes = reading.outline.nodes
    var part = reading.outline.node(at: offset)
    while let current = part, nodes[current].unit != .article { part = nodes[current].parent }
    let next = nodes[((part ?? -1) + 1)...].first { $0.unit == .article && !$0.isQuoted }
    let start = part.map { nodes[$0].range.start } ?? 0
    let end = next?.range.start ?? text.bytes.count
    return changes.contains { start <= $0.start && $0.start < end }
  }
}
