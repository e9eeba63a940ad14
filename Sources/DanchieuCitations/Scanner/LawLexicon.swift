import DanchieuText

/// Names of laws that are recognised without number or date (`law-names.txt`).
struct LawLexicon {
  /// 1 for the start of a name, 2 for a whole name, 3 for both.
  private var words = HashIndex()

  static let shared = LawLexicon(DataFile.lawNames)

  init(_ file: DataFile) {
    var typeName: [UInt8] = []
    var type: InstrumentType?
    file.forEachRow { fields in
      guard fields.count == 2 else { return }
      if !fields[0].elementsEqual(typeName) {
        typeName = Array(fields[0])
        type = InstrumentType(named: String(decoding: typeName, as: UTF8.self))
      }
      let name = Array(fields[1])
      add(type, name)
      if let other = Self.tonesMoved(name) { add(type, other) }
    }
  }

  private mutating func add(_ type: InstrumentType?, _ name: [UInt8]) {
    var hash = Self.start(type: type)
    name.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      let text = TextBytes(base: base, count: buffer.count)
      var i = 0
      while i < text.count {
        let end = text.wordEnd(i)
        if end > i {
          hash = Self.extend(hash, text.hash(i, end))
          words.set(hash, (words[hash] ?? 0) | 1)
          i = end
        } else {
          i += text.length(at: i)
        }
      }
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

  /// "Thi hành án hoá" with the tone marks in their other place (hóa, ủy, tòa, thủy …); nil when
  /// no word has such a mark.
  private static func tonesMoved(_ name: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    var isMoved = false
    for word in name.split(separator: 0x20, omittingEmptySubsequences: false) {
      if !result.isEmpty { result.append(0x20) }
      if let (old, new) = moves.first(where: { word.hasSuffix($0.0) }) {
        result += word.dropLast(old.count) + new
        isMoved = true
      } else {
        result += word
      }
    }
    return isMoved ? result : nil
  }

  /// Ends of words, each with what stands for it, in both directions.
  private static let moves: [([UInt8], [UInt8])] = pairs.flatMap { old, new in
    [(Array(old.utf8), Array(new.utf8)), (Array(new.utf8), Array(old.utf8))]
  }
  private static let pairs = [
    ("oá", "óa"), ("oà", "òa"), ("oả", "ỏa"), ("oã", "õa"), ("oạ", "ọa"), ("oé", "óe"),
    ("oè", "òe"), ("oẻ", "ỏe"), ("oẽ", "õe"), ("oẹ", "ọe"), ("uý", "úy"), ("uỳ", "ùy"),
    ("uỷ", "ủy"), ("uỹ", "ũy"), ("uỵ", "ụy"),
  ]
}
