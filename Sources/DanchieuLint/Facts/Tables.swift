import DanchieuCitations
import DanchieuDocument
import DanchieuText

extension Subject {
  /// Whether the file says that the byte at `offset` stands in a table; the heading and the preamble
  /// may be set in one, and are read all the same.
  ///
  /// - Complexity: O(log *n*) in the number of tables.
  func isInTable(_ offset: Int) -> Bool {
    let tables = reading.document.tables
    var (low, high) = (0, tables.count)
    while low < high {
      let middle = (low + high) / 2
      if tables[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    return low < tables.count && tables[low].start <= offset
  }
}
