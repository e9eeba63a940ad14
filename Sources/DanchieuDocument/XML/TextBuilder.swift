import DanchieuText

/// A text under construction, with the way back to its file and the elements it stands in.
struct TextBuilder {
  private(set) var bytes: [UInt8] = []
  private(set) var offsets = OffsetMap()
  var elements = ElementIndex()
  /// One past the last byte of the file that gave text.
  private(set) var sourceEnd = 0

  var count: Int { bytes.count }
  var endsLine: Bool { bytes.isEmpty || bytes.last == UInt8(ascii: "\n") }

  /// Appends bytes that stand in the file exactly so.
  mutating func copy(_ run: UnsafeBufferPointer<UInt8>, from source: Int) {
    bytes.append(contentsOf: run)
    offsets.appendCopied(run.count, from: source)
    sourceEnd = source + run.count
  }

  /// Appends bytes that stand for the file's bytes at `source`.
  mutating func unit(_ unit: some Collection<UInt8>, from source: TextRange) {
    bytes.append(contentsOf: unit)
    offsets.appendUnit(unit.count, from: source.start, sourceCount: source.count)
    sourceEnd = source.end
  }

  /// Appends text that the file does not have, such as the line end after a block. It leads to the
  /// empty range at `source`, by default to the end of what was read last.
  mutating func insert(_ text: String, at source: Int? = nil) {
    bytes.append(contentsOf: text.utf8)
    offsets.appendUnit(text.utf8.count, from: source ?? sourceEnd, sourceCount: 0)
  }
}
