public import DanchieuCitations
public import DanchieuRegistry

extension CitationGraph {
  /// Resolves every citation of `reading` to an instrument (rulings 16 and 18).
  ///
  /// - Complexity: O(*n*) in the number of citations, but for sorting.
  public init(of reading: Reading, registry: Registry) {
    self.init(instruments: [], resolutions: [])
  }
}
