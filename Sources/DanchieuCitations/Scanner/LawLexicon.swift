/// Names of laws that are recognised without number or date (`law-names.txt`).
struct LawLexicon {
  /// 1 for the start of a name, 2 for a whole name, 3 for both.
  private var words = HashIndex()

  static let shared = LawLexicon(DataFile.lawNames)

  init(_ file: DataFile) {
    file.forEachLine { fields in
      guard fields.count == 2 else { return }
      for spelling in Set([fields[1], Self.tonesMoved(fields[1])]) { add(fields[0], spelling) }
    }
  }

  private mutating func add(_ type: String, _ name: String) {
    var hash = Self.start(type: InstrumentType(named: type))
    for word in name.split(whereSeparator: { " ,;-–“”\"()".contains($0) }) {
      hash = Self.extend(hash, WordHash.of(String(word)))
      words.set(hash, (words[hash] ?? 0) | 1)
    }
    words.set(hash, (words[hash] ?? 0) | 2)
  }

  /// The hash of an empty name of `type`.
  static func start(type: InstrumentType?) -> UInt64 { WordHash.seed &+ UInt64(type?.id ?? 0) }
  /// The hash of a name that goes on with a word.
  static func extend(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    (hash &* 0x100_0000_01B3) ^ word
  }

  /// Whether the words so far are a whole name.
  func isName(_ hash: UInt64) -> Bool { (words[hash] ?? 0) & 2 != 0 }
  /// Whether some name starts with the words so far.
  func isPrefix(_ hash: UInt64) -> Bool { words[hash] != nil }

  /// "Thi hành án hoá" with the tone mark in its other place (hóa, ủy, tòa, thủy …).
  private static func tonesMoved(_ name: String) -> String {
    name.split(separator: " ", omittingEmptySubsequences: false).map { word in
      for (old, new) in moves where word.hasSuffix(old) {
        return word.dropLast(old.count) + new
      }
      for (old, new) in moves where word.hasSuffix(new) {
        return word.dropLast(new.count) + old
      }
      return String(word)
    }.joined(separator: " ")
  }

  private static let moves: [(String, String)] = [
    ("oá", "óa"), ("oà", "òa"), ("oả", "ỏa"), ("oã", "õa"), ("oạ", "ọa"), ("oé", "óe"),
    ("oè", "òe"), ("oẻ", "ỏe"), ("oẽ", "õe"), ("oẹ", "ọe"), ("uý", "úy"), ("uỳ", "ùy"),
    ("uỷ", "ủy"), ("uỹ", "ũy"), ("uỵ", "ụy"),
  ]
}
