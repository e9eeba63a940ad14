/// The pages of a paged file, by the place of their text in the document's text.
public struct PageIndex: Sendable {
  /// Text offset at which each page begins, ascending; pages without text have that of the next.
  private var starts: [Int] = []

  /// No pages.
  public init() {}

  /// Adds the next page, whose text begins at the text offset `start`.
  public mutating func append(at start: Int) {
    starts.append(start)
  }

  /// The number of pages.
  public var count: Int { starts.count }

  /// The 1-based number of the page that the text `offset` lies on; 1 when there are none.
  ///
  /// - Complexity: O(log *n*) for *n* pages.
  public func page(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(1, low)
  }
}
