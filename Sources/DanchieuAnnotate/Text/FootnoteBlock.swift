/// The notes behind an annotated text, and the labels that point to them.
///
/// The block begins with a mark by which it is found again. Its labels do not occur in the text, so
/// that taking block and labels away gives back the text, byte for byte.
struct FootnoteBlock {
  /// The first line of the block.
  private static let mark = Array("<!-- danchieu annotate -->".utf8)

  private let prefix: String
  private let newline: String
  private var content: String

  /// A block for `file`, with its line ends.
  init(_ file: [UInt8]) {
    let isCRLF = file.firstIndex(of: 0x0A).map { $0 > 0 && file[$0 - 1] == 0x0D } ?? false
    newline = isCRLF ? "\r\n" : "\n"
    var prefix = "dc"
    while Self.occurs(Array("[^\(prefix)".utf8), in: file) { prefix += "x" }
    self.prefix = prefix
    content = newline + String(decoding: Self.mark, as: UTF8.self) + newline + newline
  }

  /// The bytes of the block.
  var bytes: String.UTF8View { content.utf8 }

  /// The label of the note `number`.
  func label(_ number: Int) -> String { "[^\(prefix)\(number)]" }

  /// Adds the note `number`.
  mutating func add(_ number: Int, _ note: NoteText) {
    content += "\(label(number)): \(Self.escaped(note.message))\(newline)"
    for line in note.details { content += "    \(newline)    \(Self.escaped(line))\(newline)" }
  }

  /// Adds an item of a list, which is Markdown already.
  mutating func add(_ item: String) { content += "\(newline)- \(item)\(newline)" }

  /// `text` as Markdown that shows the same words on one line, and no label of a note.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text.unicodeScalars {
      switch character {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~": result += "\\\(character)"
      case "\n", "\r", "\t": result += " "
      case _ where character.value < 0x20 || character.value == 0x7F: result += "\u{FFFD}"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }

  /// `file` without block and labels; the same bytes where there is no block.
  ///
  /// - Complexity: O(*n*).
  static func stripped(_ file: [UInt8]) -> [UInt8] {
    guard let start = lastMark(in: file) else { return file }
    let end = start + mark.count
    let isCRLF = end < file.count && file[end] == 0x0D
    guard start > 0, file[start - 1] == 0x0A, !isCRLF || start > 1 && file[start - 2] == 0x0D
    else { return file }
    let text = file[..<(start - (isCRLF ? 2 : 1))]
    guard let prefix = prefix(in: file[end...]) else { return Array(text) }
    return withoutLabels(text, Array("[^\(prefix)".utf8))
  }

  private static func lastMark(in file: [UInt8]) -> Int? {
    var start = file.count - mark.count
    while start >= 0 {
      if file[start] == mark[0], file[start..<(start + mark.count)].elementsEqual(mark) {
        return start
      }
      start -= 1
    }
    return nil
  }

  /// `dc`, `dcx`, … of the first note in `block`.
  private static func prefix(in block: ArraySlice<UInt8>) -> String? {
    guard let open = block.firstIndex(of: UInt8(ascii: "[")), open + 1 < block.endIndex,
      block[open + 1] == UInt8(ascii: "^")
    else { return nil }
    let name = block[(open + 2)...].prefix { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
    return name.starts(with: "dc".utf8) ? String(decoding: name, as: UTF8.self) : nil
  }

  private static func withoutLabels(_ text: ArraySlice<UInt8>, _ opening: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == opening[0], text[index...].starts(with: opening) {
        var end = index + opening.count
        let digits = end
        while end < text.endIndex, (0x30...0x39).contains(text[end]) { end += 1 }
        if end > digits, end < text.endIndex, text[end] == UInt8(ascii: "]") {
          index = end + 1
          continue
        }
      }
      result.append(text[index])
      index += 1
    }
    return result
  }

  private static func occurs(_ words: [UInt8], in file: [UInt8]) -> Bool {
    file.indices.contains { file[$0] == words[0] && file[$0...].starts(with: words) }
  }
}
