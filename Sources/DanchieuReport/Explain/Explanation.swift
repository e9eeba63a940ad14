import DanchieuCitations
import DanchieuDocument
import DanchieuGraph
import DanchieuLint
import DanchieuText

/// How the citations on one line of a document were read.
package struct Explanation: Sendable {
  let document: AnalyzedDocument
  /// 1-based.
  let line: Int
  /// The line, and the following ones that a citation on it runs over.
  let range: TextRange
  /// Indices of the citations that share a byte with the line.
  let citations: [Int]
  /// Findings that stand on the line or concern one of the citations.
  let findings: [Finding]

  /// What stands on `line` (1-based) of `document`; nil when it has no such line.
  package init?(of document: AnalyzedDocument, line: Int) {
    var places = PlaceFinder(document.reading.document.text)
    guard let lineRange = places.range(ofLine: line) else { return nil }
    let all = document.reading.citations
    let here = all.indices.filter { all[$0].range.overlaps(lineRange) }
    let start = here.map { all[$0].range.start }.min() ?? lineRange.start
    let end = here.map { all[$0].range.end }.max() ?? lineRange.end
    let first = places.place(at: min(start, lineRange.start)).line
    let last = places.place(at: max(end - 1, lineRange.start)).line
    self.document = document
    self.line = line
    range = TextRange(
      min(places.range(ofLine: first)?.start ?? lineRange.start, lineRange.start),
      max(places.range(ofLine: last)?.end ?? lineRange.end, lineRange.end))
    citations = here
    let concerned = Set(here)
    findings = (document.check?.findings ?? []).filter {
      lineRange.overlaps($0.range) || lineRange.contains($0.range.start)
        || !concerned.isDisjoint(with: $0.citations)
    }
  }

  /// The instruments that the citations resolve to, each once.
  var instruments: [Int] {
    var found: [Int] = []
    for citation in citations {
      guard let index = resolution(of: citation)?.instrument, !found.contains(index) else {
        continue
      }
      found.append(index)
    }
    return found
  }

  /// What the citation with `index` was resolved to.
  func resolution(of index: Int) -> Resolution? {
    let resolutions = document.graph.resolutions
    return resolutions.indices.contains(index) ? resolutions[index] : nil
  }
}
