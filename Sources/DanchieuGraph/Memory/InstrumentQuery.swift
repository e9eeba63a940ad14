import DanchieuCitations
import DanchieuRegistry
import DanchieuText

/// Everything that makes an instrument, as bytes: equal queries give equal instruments.
struct InstrumentQuery {
  private(set) var key: [UInt8] = []

  init(
    _ draft: InstrumentDraft, _ group: InstrumentGroup, _ text: UnsafeBufferPointer<UInt8>,
    _ codes: ByteTable
  ) {
    key.reserveCapacity(
      64 + (draft.title?.count ?? 0) + (draft.issuer?.count ?? 0) + 2 * (draft.code?.count ?? 0))
    append(number: draft.types.winner.map { Int($0.id) + 1 } ?? 0)
    append(number: draft.dates.winner.map { $0.year * 512 + $0.month * 32 + $0.day } ?? 0)
    append(number: group.evidence.year)
    switch group.knowledge {
    case .notAsked: append(number: 0)
    case .known(nil): append(number: 1)
    case .known(let record?):
      append(number: 2)
      withUnsafeBytes(of: record.id) { key.append(contentsOf: $0) }
    }
    append(number: draft.isCodeOdd ? 1 : 0)
    if group.code >= 0 {
      codes.withBytes(of: group.code) { append($0) }
    } else {
      append(number: -1)
    }
    append(draft.code, text)
    append(draft.issuer, text)
    append(draft.title, text)
  }

  private mutating func append(number: Int) {
    withUnsafeBytes(of: UInt32(truncatingIfNeeded: number)) { key.append(contentsOf: $0) }
  }

  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    append(number: bytes.count)
    key.append(contentsOf: bytes)
  }

  private mutating func append(_ range: TextRange?, _ text: UnsafeBufferPointer<UInt8>) {
    guard let range else { return append(number: -1) }
    append(UnsafeBufferPointer(rebasing: text[range.start..<range.end]))
  }
}
