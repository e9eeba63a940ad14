import DanchieuCitations
import DanchieuText

/// The few words around a mention, up to the end of its sentence or item.
struct Surroundings {
  let subject: Subject
  let range: TextRange

  /// Words further away say nothing of the mention.
  static let reach = 200

  /// The words around citation `index`.
  init(_ subject: Subject, _ index: Int) {
    self.subject = subject
    range = subject.reading.citations[index].range
  }

  /// The bytes from the start of the sentence, item or line to the mention.
  var before: ArraySlice<UInt8> {
    let slice = subject.text.slice(
      TextRange(max(0, range.start - Self.reach), range.start))
    var start = slice.startIndex
    var index = slice.startIndex
    while index < slice.endIndex {
      if Self.ends(slice, index) { start = index + 1 }
      index += 1
    }
    return slice[start...]
  }

  /// The bytes from the mention to the end of the sentence, item or line.
  var after: ArraySlice<UInt8> {
    let slice = subject.text.slice(TextRange(range.end, range.end + Self.reach))
    let end = slice.indices.first { Self.ends(slice, $0) } ?? slice.endIndex
    return slice[..<end]
  }

  /// The words before, folded as ``Words`` does.
  var wordsBefore: [Word] { Words.of(before) }
  /// The words after.
  var wordsAfter: [Word] { Words.of(after) }

  /// Whether a tab, which separates the columns of a table, stands in the line of the mention.
  var isInColumns: Bool {
    let bytes = subject.text.bytes
    var index = range.start
    let first = max(0, index - 4 * Self.reach)
    while index > first, bytes[index - 1] != 0x0A {
      if bytes[index - 1] == 0x09 { return index - 1 > first && bytes[index - 2] != 0x0A }
      index -= 1
    }
    index = range.end
    let last = min(bytes.count, index + 4 * Self.reach)
    while index < last, bytes[index] != 0x0A {
      if bytes[index] == 0x09 { return true }
      index += 1
    }
    return false
  }

  /// Whether the paragraph up to the mention says that one instrument was amended by others.
  var followsAmendment: Bool { paragraphHas(Self.amended) }
  /// Whether the paragraph up to the mention names what amends: the mention may be part of a name.
  var followsChange: Bool { paragraphHas(Self.change) }
  /// Whether the mention is one of the papers with which somebody proposed the document.
  var followsProposal: Bool {
    let words = Words.of(paragraph)
    return Self.proposals.contains { words.has($0) }
  }

  /// The paragraph or item up to the mention, the nearest bytes of it.
  private var paragraph: ArraySlice<UInt8> {
    let slice = subject.text.slice(TextRange(max(0, range.start - 4 * Self.reach), range.start))
    let start = slice.indices.reversed().first {
      slice[$0] == 0x0A && (Self.isEnd(slice[..<$0]) || Self.beginsBasis(slice[($0 + 1)...]))
    }
    return slice[(start ?? slice.startIndex)...]
  }
  /// The title of a document ends without a sign before its first căn cứ.
  private static func beginsBasis(_ line: ArraySlice<UInt8>) -> Bool {
    line.drop { $0 == 0x20 || $0 == 0x09 }.starts(with: basis)
  }
  private static let basis = Array("Căn cứ".utf8)
  private static let change = Words.of("sửa đổi")
  /// Whether the line that `line` ends with is the last of its paragraph.
  private static func isEnd(_ line: ArraySlice<UInt8>) -> Bool {
    guard let last = line.last(where: { $0 != 0x20 && $0 != 0x0D && $0 != 0x09 }) else {
      return true
    }
    return last == UInt8(ascii: ";") || last == UInt8(ascii: ".") || last == 0x0A
  }

  private func paragraphHas(_ phrase: [Word]) -> Bool {
    Words.of(paragraph).has(phrase)
  }
  private static let amended = Words.of("được sửa đổi")
  private static let proposals = ["theo đề nghị", "xét đề nghị", "đề nghị của"].map(Words.of)

  /// A semicolon, a full stop before a blank, or an empty line.
  private static func ends(_ slice: ArraySlice<UInt8>, _ index: Int) -> Bool {
    let next = index + 1 < slice.endIndex ? slice[index + 1] : 0
    switch slice[index] {
    case UInt8(ascii: ";"): return true
    case UInt8(ascii: "."): return next == 0x20 || next == 0x0A || next == 0x0D
    case 0x0A: return next == 0x0A || next == 0x0D || next == UInt8(ascii: "-")
    default: return false
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether `needle` stands in the bytes.
  func holds(_ needle: [UInt8]) -> Bool {
    guard let first = needle.first, count >= needle.count else { return false }
    return (startIndex...(endIndex - needle.count)).contains {
      self[$0] == first && self[$0..<($0 + needle.count)].elementsEqual(needle)
    }
  }
}

extension RandomAccessCollection<Word> {
  /// Whether `phrase` stands in the words.
  func has(_ phrase: [Word]) -> Bool { phraseStart(phrase) != nil }
}
