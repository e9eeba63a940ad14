/// Names of laws that are recognised without number or date (`law-names.txt`).
struct LawLexicon {
  private var names: Set<UInt64> = []
  private var prefixes: Set<UInt64> = []

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
      prefixes.insert(hash)
    }
    names.insert(hash)
  }

  /// The hash of an empty name of `type`.
  static func start(type: InstrumentType?) -> UInt64 { WordHash.seed &+ UInt64(type?.id ?? 0) }
  /// The hash of a name that goes on with a word.
  static func extend(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    (hash &* 0x100_0000_01B3) ^ word
  }

  /// Whether the words so far are a whole name.
  func isName(_ hash: UInt64) -> Bool { names.contains(hash) }
  /// Whether some name starts with the words so far.
  func isPrefix(_ hash: UInt64) -> Bool { prefixes.contains(hash) }

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
