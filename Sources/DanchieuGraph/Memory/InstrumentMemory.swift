import DanchieuCitations

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Finished instruments by everything that makes them: a table without chains, in which a newcomer
/// takes the place of another.
struct InstrumentMemory {
  private var keys = [[UInt8]](repeating: [], count: 4096)
  private var instruments = [Instrument?](repeating: nil, count: 4096)

  /// The instrument that was kept under `key`, which is never empty.
  func find(_ key: [UInt8]) -> Instrument? {
    let place = place(of: key)
    let isKept = keys[place].withUnsafeBytes { kept in
      key.withUnsafeBytes { key in
        guard kept.count == key.count, let a = kept.baseAddress, let b = key.baseAddress else {
          return false
        }
        return memcmp(a, b, key.count) == 0
      }
    }
    return isKept ? instruments[place] : nil
  }

  /// Keeps `instrument`, which has neither mentions nor number yet, under `key`.
  mutating func keep(_ instrument: Instrument, under key: [UInt8]) {
    let place = place(of: key)
    keys[place] = key
    instruments[place] = instrument
  }

  private func place(of key: [UInt8]) -> Int {
    key.withUnsafeBufferPointer { ByteTable.hash($0) } & (keys.count - 1)
  }
}
