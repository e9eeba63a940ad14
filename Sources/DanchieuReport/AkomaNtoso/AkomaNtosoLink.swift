import DanchieuCitations
import DanchieuGraph
package import DanchieuText

/// A citation as a reference of Akoma Ntoso: words and the IRI of what they name.
package struct AkomaNtosoLink: Sendable, Equatable {
  /// The words, in the document's text.
  package var range: TextRange
  /// `/akn/vn/act/…/!main~art_5`.
  package var href: String

  /// The references in `document`, in order of position; none touches another one.
  ///
  /// Mentions of the document itself have none, nor have instruments without date or body. A title
  /// with other citations in it is left out of its own reference, since references do not nest.
  package static func all(in document: AnalyzedDocument) -> [AkomaNtosoLink] {
    let citations = document.reading.citations
    var links: [AkomaNtosoLink] = []
    var iris: [Int: String?] = [:]
    for (index, citation) in citations.enumerated() {
      guard citation.kind != .selfReference, citation.kind != .internal,
        let instrument = document.graph.resolutions[index].instrument, instrument != 0
      else { continue }
      let iri = iris[instrument] ?? document.graph.instruments[instrument].akomaNtosoIRI
      iris[instrument] = iri
      guard var href = iri else { continue }
      if let portion = document.reading.portion(of: citation) { href += "/!main~\(portion)" }
      let inner = citations.dropFirst(index + 1).first.map(\.range)
      let range = words(of: citation, before: inner)
      if let last = links.last, last.range.overlaps(range) { continue }
      if !range.isEmpty { links.append(AkomaNtosoLink(range: range, href: href)) }
    }
    return links
  }

  /// The span of `citation`, cut before `inner` where that begins inside of it.
  private static func words(of citation: Citation, before inner: TextRange?) -> TextRange {
    guard let inner, inner.start < citation.range.end else { return citation.range }
    let parts = [citation.typeRange, citation.code?.printed, citation.dateRange, citation.issuer]
    let ends = parts.compactMap { $0?.end }.filter { $0 <= inner.start }
    let start = citation.range.start
    return TextRange(start, max(start, ends.max() ?? start))
  }
}
