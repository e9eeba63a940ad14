import DanchieuCitations
import DanchieuRegistry
import DanchieuText

/// Everything that makes an instrument, as bytes: equal queries give equal instruments.
///
/// One value serves the instruments of a document one after the other, in the same memory.
struct InstrumentQuery {
  private(set) var key: [UInt8] = []

  /// Makes the query for the instrument of `draft` and `group`.
  mutating func read(
    _ draft: InstrumentDraft, _ group: InstrumentGroup, _ text: UnsafeBufferPointer<UInt8>,
    _ codes: ByteTable
  ) {
    key.removeAll(keepingCapacity: true)
    key.reserveCapacity(
      128 + (draft.title?.count ?? 0) + (draft.issuer?.count ?? 0) + 2 * (draft.code?.count ?? 0))
    let type = draft.types.winner.map { Int($0.id) + 1 } ?? 0
    let date = draft.dates.winner.map { $0.year * 512 + $0.month * 32 + $0.day } ?? 0
    let isKnown =
      switch group.knowledge {
      case .notAsked: 0
      case .known(nil): 1
      case .known: 2
      }
    let codeLength = group.code < 0 ? -1 : codes.withBytes(of: group.code) { $0.count }
    // All numbers come first, so that no two queries have the same bytes.
    func count(_ range: TextRange?) -> Int { range?.count ?? -1 }
    let numbers = (
      type, date, group.evidence.year, isKnown, draft.isCodeOdd ? 1 : 0, codeLength,
      count(draft.code), count(draft.issuer), count(draft.title)
    )
    withUnsafeBytes(of: numbers) { key.append(contentsOf: $0) }
    if case .known(let record?) = group.knowledge {
      withUnsafeBytes(of: record.id) { key.append(contentsOf: $0) }
    }
    if group.code >= 0 { codes.withBytes(of: group.code) { key.append(contentsOf: $0) } }
    append(draft.code, text)
    append(draft.issuer, text)
    append(draft.title, text)
  }

  private mutating func append(_ range: TextRange?, _ text: UnsafeBufferPointer<UInt8>) {
    guard let range else { return }
    key.append(contentsOf: UnsafeBufferPointer(rebasing: text[range.start..<range.end]))
  }
}
