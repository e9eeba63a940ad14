import DanchieuCitations

/// The laws, codes, ordinances and constitutions of the registry by type and folded name.
///
/// Built at the first use: one pass over the lines of the file.
struct LawIndex: Sendable {
  static let embedded = LawIndex(RegistryLines.embedded)

  private struct Key: Hashable {
    var type: InstrumentType
    var name: [UInt8]
  }
  private var linesByKey: [Key: [Range<Int>]] = [:]

  /// The lines of the laws of `type` with the folded `name`, oldest first.
  func lines(type: InstrumentType, name: [UInt8]) -> [Range<Int>] {
    linesByKey[Key(type: type, name: LawTypes.shared.isConstitution(type) ? [] : name)] ?? []
  }

  private init(_ lines: RegistryLines) {
    linesByKey.reserveCapacity(1024)
    let bytes = lines.bytes
    var start = 0
    while start < bytes.count {
      let type = Self.field(1, in: start..<bytes.count, bytes)
      let end = lines.lineEnd(type.upperBound)
      if let law = LawTypes.shared.type(named: bytes, type) { add(start..<end, law, bytes) }
      start = end + 1
    }
    for key in linesByKey.keys {
      linesByKey[key]?.sort {
        bytes[Self.field(2, in: $0, bytes)].lexicographicallyPrecedes(
          bytes[Self.field(2, in: $1, bytes)])
      }
    }
  }

  private mutating func add(
    _ line: Range<Int>, _ type: InstrumentType, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    var name: [UInt8] = []
    if !LawTypes.shared.isConstitution(type) {
      let title = UnsafeBufferPointer(rebasing: bytes[Self.field(9, in: line, bytes)])
      name = FoldedName.foldLaw(title, typeWord: LawTypes.shared.foldedName(of: type))
      if name.isEmpty { return }
    }
    linesByKey[Key(type: type, name: name), default: []].append(line)
  }

  /// The range of field `number` (from 0) of the line that starts `range`.
  private static func field(
    _ number: Int, in range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    var start = range.lowerBound
    var left = number
    var end = start
    while end < range.upperBound, bytes[end] != UInt8(ascii: "\n") {
      if bytes[end] == UInt8(ascii: "\t") {
        if left == 0 { break }
        left -= 1
        start = end + 1
      }
      end += 1
    }
    return start..<end
  }
}
