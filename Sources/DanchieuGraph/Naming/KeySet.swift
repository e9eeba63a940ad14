/// The keys of one document; two instruments with one key get numbers.
struct KeySet {
  private var keys = ByteTable()
  /// By key: how many instruments had it.
  private var uses: [Int] = []

  /// Adds `~2`, … to a key that was given before.
  mutating func makeUnique(_ key: inout String) {
    let index = key.withUTF8 { keys.index(of: $0) }
    if index == uses.count { uses.append(0) }
    uses[index] += 1
    if uses[index] > 1 { key += "~\(uses[index])" }
  }
}
