import DanchieuText

/// A tag of an XML or HTML file.
struct MarkupTag {
  enum Kind { case start, end, empty, cdata, other }

  /// From `<` to one past `>`, bytes of the file; a CDATA section with its content.
  var range: TextRange
  /// The qualified name, in lower case for HTML; empty for comments and the like.
  var name: String
  var kind: Kind

  /// The name without its prefix.
  var localName: Substring {
    name.lastIndex(of: ":").map { name[name.index(after: $0)...] } ?? name[...]
  }
}

/// Finds the tags of a file. What is no tag is text; the content of scripts and styles of HTML
/// belongs to no tag either and is skipped.
struct MarkupScanner {
  private let file: [UInt8]
  private let isHTML: Bool
  private var tags: [MarkupTag] = []

  /// The tags of `file`, in order. A file that is not well-formed gives those that can be told.
  ///
  /// - Complexity: O(*n*).
  static func tags(of file: [UInt8], isHTML: Bool) -> [MarkupTag] {
    var scanner = MarkupScanner(file: file, isHTML: isHTML)
    scanner.scan()
    return scanner.tags
  }

  private init(file: [UInt8], isHTML: Bool) {
    self.file = file
    self.isHTML = isHTML
  }

  private mutating func scan() {
    var index = 0
    while index < file.count {
      guard file[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      index = tag(at: index)
    }
  }

  /// Reads what begins with the `<` at `start`; where it ends.
  private mutating func tag(at start: Int) -> Int {
    if has("<!--", at: start) { return add(.other, start, end(of: "-->", from: start + 4)) }
    if !isHTML, has("<![CDATA[", at: start) {
      return add(.cdata, start, end(of: "]]>", from: start + 9))
    }
    guard start + 1 < file.count else { return start + 1 }
    let next = file[start + 1]
    if next == UInt8(ascii: "?") {
      return add(.other, start, end(of: isHTML ? ">" : "?>", from: start))
    }
    if next == UInt8(ascii: "!") { return add(.other, start, endOfDeclaration(from: start)) }
    let isEnd = next == UInt8(ascii: "/")
    let nameStart = start + (isEnd ? 2 : 1)
    guard nameStart < file.count, Self.isLetter(file[nameStart]) else { return start + 1 }
    var nameEnd = nameStart
    while nameEnd < file.count, file[nameEnd] > 0x20, file[nameEnd] != UInt8(ascii: ">"),
      file[nameEnd] != UInt8(ascii: "/")
    {
      nameEnd += 1
    }
    let end = endOfTag(from: nameEnd)
    var name = String(decoding: file[nameStart..<nameEnd], as: UTF8.self)
    if isHTML { name = name.lowercased() }
    let isEmpty = !isEnd && (isHTML ? Self.void.contains(name) : file[end - 2] == 0x2F)
    tags.append(
      MarkupTag(
        range: TextRange(start, end), name: name, kind: isEnd ? .end : isEmpty ? .empty : .start))
    return isHTML && !isEnd && Self.raw.contains(name) ? endOfRaw(name, from: end) : end
  }

  private mutating func add(_ kind: MarkupTag.Kind, _ start: Int, _ end: Int) -> Int {
    tags.append(MarkupTag(range: TextRange(start, end), name: "", kind: kind))
    return end
  }

  /// One past the `>` that ends the tag; quoted values may hold others.
  private func endOfTag(from start: Int) -> Int {
    var index = start
    while index < file.count, file[index] != UInt8(ascii: ">") {
      // A quote opens a value only after `=`; others are part of a name in HTML.
      if file[index] == UInt8(ascii: "=") {
        var quote = index + 1
        while quote < file.count, file[quote] <= 0x20 { quote += 1 }
        if quote < file.count, file[quote] == 0x22 || file[quote] == 0x27,
          let close = file[(quote + 1)...].firstIndex(of: file[quote])
        {
          index = close
        }
      }
      index += 1
    }
    return min(index + 1, file.count)
  }

  private func endOfDeclaration(from start: Int) -> Int {
    var (index, brackets) = (start, 0)
    while index < file.count {
      if file[index] == UInt8(ascii: "[") { brackets += 1 }
      if file[index] == UInt8(ascii: "]") { brackets -= 1 }
      if file[index] == UInt8(ascii: ">"), brackets <= 0 { return index + 1 }
      index += 1
    }
    return file.count
  }

  /// Where `</name` begins after `start`.
  private func endOfRaw(_ name: String, from start: Int) -> Int {
    let words = Array("</\(name)".utf8)
    var index = start
    while index + words.count <= file.count {
      if file[index] == words[0],
        file[index..<(index + words.count)].elementsEqual(
          words, by: { $0 == $1 || $0 | 0x20 == $1 })
      {
        return index
      }
      index += 1
    }
    return file.count
  }

  private func has(_ words: StaticString, at start: Int) -> Bool {
    guard start + words.utf8CodeUnitCount <= file.count else { return false }
    for index in 0..<words.utf8CodeUnitCount where file[start + index] != words.utf8Start[index] {
      return false
    }
    return true
  }

  private func end(of words: StaticString, from start: Int) -> Int {
    var index = start
    while index < file.count {
      if has(words, at: index) { return index + words.utf8CodeUnitCount }
      index += 1
    }
    return file.count
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]
  private static let raw: Set<String> = ["script", "style", "textarea", "title"]
}
