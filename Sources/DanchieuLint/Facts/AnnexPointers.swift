import DanchieuCitations
import DanchieuText

/// The numbers of annexes to which the text before them points.
struct AnnexPointers {
  /// The numbers after "Phụ lục"; nil where some words point to annexes without a number ("các phụ lục
  /// kèm theo"), or to none.
  let numbers: Set<Int32>?

  /// What the text before the annexes points to: "Phụ lục I", "các Phụ lục I, II và IV", "Phụ lục II
  /// đến Phụ lục V".
  init(_ text: ArraySlice<UInt8>) {
    var found: Set<Int32> = []
    for words in Self.sentences(text) {
      guard let named = Self.named(words) else {
        numbers = nil
        return
      }
      found.formUnion(named)
    }
    numbers = found.isEmpty ? nil : found
  }

  /// The words of the text, parted where a line that ends in a stop is followed by another one: a
  /// list goes on in the next line, but not with the number of a heading.
  private static func sentences(_ text: ArraySlice<UInt8>) -> [[Word]] {
    var sentences: [[Word]] = []
    var start = text.startIndex
    var last: UInt8 = 0
    for index in text.indices {
      let byte = text[index]
      if byte > 0x20 { last = byte }
      if byte == 0x0A, stops.contains(last) {
        sentences.append(Words.of(text[start..<index]))
        start = index
      }
    }
    sentences.append(Words.of(text[start...]))
    return sentences
  }
  private static let stops = Array(".;:".utf8)

  /// The numbers in one sentence; nil where words point to annexes without a number.
  private static func named(_ words: [Word]) -> Set<Int32>? {
    var found: Set<Int32> = []
    var last: Int32?
    var isRange = false
    var index = 0
    while index + 1 < words.count {
      guard words[index] == Self.annex[0], words[index + 1] == Self.annex[1] else {
        index += 1
        continue
      }
      index += 2
      if index < words.count, words[index] == Self.word { index += 1 }
      guard index < words.count, let first = Self.number(words[index]) else {
        if Self.isOfAnother(words[index...]) { continue }
        return nil
      }
      if isRange, let last, last < first { found.formUnion(last...first) }
      found.insert(first)
      last = first
      isRange = false
      index += 1
      // The further members of the list.
      while index < words.count {
        if let next = Self.number(words[index]) {
          if isRange, let start = last, start < next { found.formUnion(start...next) }
          found.insert(next)
          (last, isRange) = (next, false)
        } else if words[index] == Self.to {
          isRange = true
        } else if !Self.joining.contains(words[index]) {
          break
        }
        index += 1
      }
      if Self.isOfAnother(words[index...]) {
        return nil
      }
    }
    return found
  }

  /// "Phụ lục II ban hành kèm theo Quyết định số 1308/QĐ-UBND"; "Phụ lục II kèm theo" is the own one.
  private static func isOfAnother(_ rest: ArraySlice<Word>) -> Bool {
    guard rest.first.map({ attaching.contains($0) }) == true,
      let object = rest.first(where: { !attachment.contains($0) }), types.contains(object)
    else { return false }
    return !rest.prefix(8).contains(this)
  }
  private static let attachment = WordSet("ban hành kèm theo của thuộc")
  /// What the names of instruments begin with.
  private static let types = WordSet(
    "quyết nghị thông công kế báo luật bộ tờ hướng chỉ văn chương quy qui pháp kết điều đề phương "
      + "hiệp hợp biên giấy dự")
  private static let attaching = WordSet("ban kèm của thuộc")
  private static let this = Words.of("này")[0]
  private static let annex = Words.of("phụ lục")
  private static let word = Words.of("số")[0]
  private static let to = Words.of("đến")[0]
  private static let joining = WordSet("và hoặc số")
  private static let numerals = Dictionary(
    uniqueKeysWithValues: (1..<40).map { number in
      (Words.of(Ordinal(number: number, system: .roman).printed)[0], Int32(number))
    })

  private static func number(_ word: Word) -> Int32? {
    word.number.map { Int32(clamping: $0) } ?? numerals[word]
  }
}
