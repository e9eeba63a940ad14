import DanchieuDocument
package import DanchieuText

extension Reading {
  /// Gives citations what the file itself says of them: the instruments that an edXML message
  /// answers (`ResponseFor`), with the date of issue that stands in a field of its own.
  ///
  /// - Complexity: O(*r* · log *c*) for *r* references and *c* citations.
  mutating func applyDeclaredReferences() {
    for reference in document.references where reference.kind == .responseTo {
      guard let index = citation(at: reference.range) else { continue }
      citations[index].relation = .responseTo
      guard citations[index].date == nil, let iso = reference.date else { continue }
      citations[index].date = CalendarDate(iso: iso)
    }
  }

  /// The citation that shares bytes with `range`.
  package func citation(at range: TextRange) -> Int? {
    var low = 0
    var high = citations.count
    while low < high {
      let middle = (low + high) / 2
      if citations[middle].range.end <= range.start { low = middle + 1 } else { high = middle }
    }
    guard low < citations.count, citations[low].range.overlaps(range) else { return nil }
    return low
  }
}
