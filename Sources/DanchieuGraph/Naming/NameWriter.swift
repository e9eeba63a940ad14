/// Writes the names of the instruments of one document; two instruments with one key get numbers.
struct NameWriter {
  private var keys = ByteTable()
  /// By key: how many instruments had it.
  private var uses: [Int] = []
  private var buffer: [UInt8] = []

  /// The key (with `~2`, … when it was given before) and the URN of `name`.
  mutating func names(_ name: InstrumentName) -> (key: String, urn: String, isComplete: Bool) {
    buffer.removeAll(keepingCapacity: true)
    name.writeKey(to: &buffer)
    let index = keys.index(of: buffer)
    if index == uses.count { uses.append(0) }
    uses[index] += 1
    if uses[index] > 1 { buffer.append(contentsOf: "~\(uses[index])".utf8) }
    let key = String(decoding: buffer, as: UTF8.self)
    buffer.removeAll(keepingCapacity: true)
    name.writeURN(to: &buffer)
    return (key, String(decoding: buffer, as: UTF8.self), name.isComplete)
  }
}
