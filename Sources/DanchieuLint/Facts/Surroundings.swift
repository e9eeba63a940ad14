import DanchieuCitations
import DanchieuText

/// The few words around a mention, up to the end of its sentence or item.
struct Surroundings {
  private let bytes: [UInt8]
  private let range: TextRange

  /// Words further away say nothing of the mention.
  static let reach = 200

  /// The words around citation `index`.
  init(_ subject: Subject, _ index: Int) {
    bytes = subject.text.bytes
    range = subject.reading.citations[index].range
  }

  /// The bytes from the start of the sentence, item or line to the mention.
  var before: ArraySlice<UInt8> {
    let end = min(range.start, bytes.count)
    let start = bytes.withUnsafeBufferPointer { bytes in
      var index = end
      let first = max(0, end - Self.reach)
      while index > first, !Self.ends(bytes, index - 1, before: end) { index -= 1 }
      return index
    }
    return bytes[start..<end]
  }

  /// The bytes from the mention to the end of the sentence, item or line.
  var after: ArraySlice<UInt8> {
    let start = min(range.end, bytes.count)
    let end = bytes.withUnsafeBufferPointer { bytes in
      var index = start
      let last = min(bytes.count, start + Self.reach)
      while index < last, !Self.ends(bytes, index, before: last) { index += 1 }
      return index
    }
    return bytes[start..<end]
  }

  /// The words before, folded as ``Words`` does.
  var wordsBefore: [Word] { Words.of(before) }
  /// The words after.
  var wordsAfter: [Word] { Words.of(after) }

  /// Whether the mention stands in a table: a tab, which separates columns, in its line, or lines of
  /// a bar alone above and below.
  var isInColumns: Bool {
    isBetweenBars || hasTab
  }

  /// "|", the mention in a few lines, "|": a cell, as text that was taken from a page has it; or a
  /// row "| 34. | Sửa đổi … |", "34 | 2012 | Sửa đổi …".
  private var isBetweenBars: Bool {
    let above = bytes[max(0, range.start - Self.cell)..<min(range.start, bytes.count)]
    guard let first = above.lastIndex(of: Self.bar) else { return false }
    guard above[first...].dropFirst().first(where: { $0 != 0x0D }) == 0x0A else {
      let line = above.lastLine
      return line.first { $0 != 0x20 } == Self.bar || line.count { $0 == Self.bar } > 1
    }
    let below = bytes[min(range.end, bytes.count)..<min(bytes.count, range.end + Self.cell)]
    guard let last = below.firstIndex(of: Self.bar), last > below.startIndex else { return false }
    return bytes[last - 1] == 0x0A
  }
  /// The bytes of a cell that are looked at on either side.
  private static let cell = 1200
  private static let bar = UInt8(ascii: "|")

  private var hasTab: Bool {
    bytes.withUnsafeBufferPointer { bytes in
      let first = max(0, range.start - 4 * Self.reach)
      let last = min(bytes.count, range.end + 4 * Self.reach)
      guard bytes.place(of: 0x09, from: first, to: last) < last else { return false }
      var index = range.start
      while index > first, bytes[index - 1] != 0x0A {
        if bytes[index - 1] == 0x09 { return index - 1 > first && bytes[index - 2] != 0x0A }
        index -= 1
      }
      index = range.end
      while index < last, bytes[index] != 0x0A {
        if bytes[index] == 0x09 { return true }
        index += 1
      }
      return false
    }
  }

  /// Whether the paragraph up to the mention names what amends: the mention may be part of a name.
  var followsChange: Bool { paragraph.has(Self.change) }
  /// Whether the paragraph up to the mention speaks of cases that were decided before: "Đối với trường
  /// hợp đã có quyết định giao đất, … theo quy định của Luật Đất đai số 45/2013/QH13".
  var followsDecision: Bool { paragraph.has(Self.decided) }
  private static let decided = Words.of("trường hợp đã có quyết định")

  /// Whether the mention is one of the papers with which somebody proposed the document, or the
  /// paragraph up to it says that one instrument was amended by others.
  var followsProposalOrAmendment: Bool {
    let words = paragraph
    return Self.proposals.contains { words.has($0) } || words.has(Self.amended)
  }

  /// The words of the paragraph or item up to the mention, the nearest bytes of it.
  private var paragraph: [Word] {
    bytes.withUnsafeBufferPointer { bytes in
      let end = min(range.start, bytes.count)
      let first = min(end, max(0, range.start - 4 * Self.reach))
      var start = end
      while true {
        start = bytes.lineStart(of: start, from: first)
        guard start > first else { break }
        if Self.isEnd(bytes[first..<(start - 1)]) || Self.beginsBasis(bytes[start..<end]) { break }
        start -= 1
      }
      return Words.of(UnsafeBufferPointer(rebasing: bytes[start..<end]))
    }
  }
  /// The title of a document ends without a sign before its first căn cứ.
  private static func beginsBasis(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    line.drop { $0 == 0x20 || $0 == 0x09 }.starts(with: basis)
  }
  private static let basis = Array("Căn cứ".utf8)
  private static let change = Words.of("sửa đổi")
  /// Whether the line that `line` ends with is the last of its paragraph.
  private static func isEnd(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let last = line.last(where: { $0 != 0x20 && $0 != 0x0D && $0 != 0x09 }) else {
      return true
    }
    return last == UInt8(ascii: ";") || last == UInt8(ascii: ".") || last == 0x0A
  }

  private static let amended = Words.of("được sửa đổi")
  private static let proposals = ["theo đề nghị", "xét đề nghị", "đề nghị của"].map(Words.of)

  /// A semicolon, a full stop before a blank, or an empty line.
  private static func ends(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, before end: Int
  ) -> Bool {
    let next = index + 1 < end ? bytes[index + 1] : 0
    switch bytes[index] {
    case UInt8(ascii: ";"): return true
    case UInt8(ascii: "."): return next == 0x20 || next == 0x0A || next == 0x0D
    case 0x0A: return next == 0x0A || next == 0x0D || next == UInt8(ascii: "-")
    default: return false
    }
  }
}

extension ArraySlice<UInt8> {
  /// What stands behind the last line end; all of it when there is none.
  var lastLine: Self { lastIndex(of: 0x0A).map { self[($0 + 1)...] } ?? self }

  /// Whether `needle` stands in the bytes.
  func holds(_ needle: [UInt8]) -> Bool { place(of: needle) != nil }

  /// Where `needle` stands in the bytes for the first time.
  func place(of needle: [UInt8]) -> Int? {
    guard let first = needle.first, count >= needle.count else { return nil }
    return (startIndex...(endIndex - needle.count)).first {
      self[$0] == first && self[$0..<($0 + needle.count)].elementsEqual(needle)
    }
  }
}

extension RandomAccessCollection<Word> {
  /// Whether `phrase` stands in the words.
  func has(_ phrase: [Word]) -> Bool { phraseStart(phrase) != nil }
}
