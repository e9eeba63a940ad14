import DanchieuCitations
import DanchieuDocument
import DanchieuGraph
import DanchieuText

/// Texts with combining marks (NFD): rules compare words byte by byte, so they look at the composed
/// text, and what they find is moved back.
extension Linter {
  /// `subject` as it is with its text composed, and the way back; nil for most texts, which are.
  static func composed(_ subject: Subject) -> (subject: Subject, map: OffsetMap)? {
    guard let (document, map) = subject.reading.document.composed else { return nil }
    let reading = Reading(of: document)
    let graph = CitationGraph(of: reading, registry: subject.registry, on: subject.day)
    let composed = Subject(
      reading: reading, graph: graph, registry: subject.registry, stage: subject.stage,
      day: subject.day)
    return (composed, map)
  }
}

extension Finding {
  /// Moves all places along `map`.
  mutating func move(along map: OffsetMap) {
    range = map.sourceRange(of: range)
    for index in related.indices {
      related[index].range = map.sourceRange(of: related[index].range)
    }
    fix = fix.map { Fix(map.sourceRange(of: $0.range), $0.text) }
  }
}
