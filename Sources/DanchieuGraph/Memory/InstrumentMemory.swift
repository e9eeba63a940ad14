import DanchieuCitations

/// Finished instruments by everything that makes them: a table without chains, in which a newcomer
/// takes the place of another.
struct InstrumentMemory {
  private struct Entry {
    var key: [UInt8]
    var instrument: Instrument
  }
  private var entries = [Entry?](repeating: nil, count: 4096)

  /// The instrument that was kept under `key`.
  func find(_ key: [UInt8]) -> Instrument? {
    guard let entry = entries[place(of: key)], entry.key == key else { return nil }
    return entry.instrument
  }

  /// Keeps `instrument`, which has neither mentions nor number yet, under `key`.
  mutating func keep(_ instrument: Instrument, under key: [UInt8]) {
    entries[place(of: key)] = Entry(key: key, instrument: instrument)
  }

  private func place(of key: [UInt8]) -> Int {
    key.withUnsafeBufferPointer { ByteTable.hash($0) } & (entries.count - 1)
  }
}
