import CDanchieuVector
import DanchieuCitations
import DanchieuText

/// "Nghị định nêu trên" where the text has named no decree before.
///
/// The scanner makes a citation of such words only when they have an antecedent.
struct BackReferences {
  struct Orphan {
    /// Type word to "trên".
    var range: TextRange
    var type: InstrumentType
  }
  private(set) var orphans: [Orphan] = []

  /// The words of `subject` that point back to a type of instrument that did not occur before.
  ///
  /// - Complexity: linear in the text.
  init(_ subject: Subject) {
    guard subject.reading.pointsBack else { return }
    let bytes = subject.text.bytes
    // Most words that point back stand behind other words, and most texts have none else.
    guard let last = Self.last(in: bytes) else { return }
    var seen = [Bool](repeating: false, count: Self.types.count)
    let isFirst = Self.isFirst
    var index = 0
    while index <= last {
      defer { index += 1 }
      guard isFirst[Int(bytes[index])],
        index == 0 || bytes[index - 1] <= 0x20 || bytes[index - 1] == UInt8(ascii: "("),
        let place = Self.types.firstIndex(where: { Self.starts($0.words, at: index, bytes) })
      else { continue }
      let wordEnd = index + Self.types[place].words.count
      let wasSeen = seen[place]
      seen[place] = true
      guard !wasSeen, index >= subject.reading.heading.end,
        let end = Self.above(after: wordEnd, bytes), !Self.isPlural(index, bytes),
        Self.types[place].type != subject.reading.heading.type
      else { continue }
      orphans.append(Orphan(range: TextRange(index, end), type: Self.types[place].type))
    }
  }

  /// Types that texts do not use for anything else; the longer names first.
  private static let types: [(words: [UInt8], type: InstrumentType)] = [
    "Thông tư liên tịch", "Nghị định", "Thông tư", "Quyết định", "Nghị quyết", "Chỉ thị",
    "Pháp lệnh",
  ].compactMap { name in InstrumentType(named: name).map { (Array(name.utf8), $0) } }
  /// By byte: whether one of the names starts with it.
  private static let isFirst: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for byte in types.compactMap(\.words.first) { table[Int(byte)] = true }
    return table
  }()

  /// The start of the last type word in `bytes` that words which point back follow.
  private static func last(in bytes: [UInt8]) -> Int? {
    var last: Int?
    bytes.withUnsafeBufferPointer { buffer in
      buffer.forEachPlace(danchieu_find_above) { sign in
        let end = sign + 4
        for words in aboves where ends(words, at: end, buffer) {
          for type in types where ends(type.words, at: end - words.count, buffer) {
            last = end - words.count - type.words.count
          }
        }
      }
    }
    return last
  }

  private static func ends(
    _ words: [UInt8], at end: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard end >= words.count else { return false }
    var index = words.count
    while index > 0 {
      guard words[index - 1] == bytes[end - words.count + index - 1] else { return false }
      index -= 1
    }
    return true
  }

  private static func starts(_ words: [UInt8], at index: Int, _ bytes: [UInt8]) -> Bool {
    index + words.count <= bytes.count && bytes[index..<(index + words.count)].elementsEqual(words)
  }

  /// The end of " nêu trên", " nói trên" after a type word.
  private static func above(after end: Int, _ bytes: [UInt8]) -> Int? {
    guard let words = aboves.first(where: { starts($0, at: end, bytes) }) else { return nil }
    return end + words.count
  }

  private static func isPlural(_ index: Int, _ bytes: [UInt8]) -> Bool {
    plurals.contains { index >= $0.count && bytes[(index - $0.count)..<index].elementsEqual($0) }
  }

  private static let aboves = [" nêu trên", " nói trên", " đã nêu trên", " kể trên", " dẫn trên"]
    .map { Array($0.utf8) }
  private static let plurals = ["các ", "những ", "hai ", "ba "].map { Array($0.utf8) }
}
