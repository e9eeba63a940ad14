import DanchieuText

/// The pass over the raw bytes of an XML file that libxml2 found well formed: it hands every
/// element and every piece of text to a handler, with the place of each byte, and makes sure that
/// it saw what libxml2 saw.
struct XMLWalker {
  private let file: UnsafeBufferPointer<UInt8>
  private let facts: XMLFacts
  private let names = XMLNames()
  private var digest = XMLDigest()
  private var depth = 0
  private var i = 0
  private var value: [UInt8] = []

  /// Walks `text`, about which libxml2 said `facts`.
  ///
  /// - Returns: the names of the file's elements by number.
  /// - Throws: when the two passes disagree, or an attribute has a reference nobody declared.
  /// - Complexity: O(*n*).
  static func walk(
    _ text: [UInt8], _ facts: XMLFacts, _ handler: inout some XMLContentHandler
  ) throws(XMLFailure) -> XMLNames {
    let result = text.withUnsafeBufferPointer { buffer -> Result<XMLNames, XMLFailure> in
      var walker = XMLWalker(file: buffer, facts: facts)
      do throws(XMLFailure) {
        try walker.run(&handler)
        return .success(walker.names)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private init(file: UnsafeBufferPointer<UInt8>, facts: XMLFacts) {
    self.file = file
    self.facts = facts
  }

  private var disagreement: XMLFailure {
    .refused(offset: min(i, file.count), reason: XMLErrorText.passesDisagree)
  }

  private mutating func run(_ handler: inout some XMLContentHandler) throws(XMLFailure) {
    while i < file.count {
      guard file[i] == UInt8(ascii: "<") else {
        try text(&handler)
        continue
      }
      guard i + 1 < file.count else { throw disagreement }
      switch file[i + 1] {
      case UInt8(ascii: "?"): try skip(past: "?>", from: i + 2)
      case UInt8(ascii: "!"): try declaration(&handler)
      case UInt8(ascii: "/"):
        let start = i
        try skip(past: ">", from: i + 2)
        try end(at: start, &handler)
      default: try startTag(&handler)
      }
    }
    guard depth == 0, digest == facts.digest else { throw disagreement }
  }

  private mutating func end(
    at source: Int, _ handler: inout some XMLContentHandler
  ) throws(XMLFailure) {
    guard depth > 0 else { throw disagreement }
    depth -= 1
    digest.end()
    handler.end(at: source)
  }

  private mutating func startTag(_ handler: inout some XMLContentHandler) throws(XMLFailure) {
    let start = i + 1
    var end = start
    while end < file.count, !isNameEnd(file[end]) { end += 1 }
    var close = end
    while close < file.count, file[close] != UInt8(ascii: ">") {
      if file[close] == UInt8(ascii: "\"") || file[close] == UInt8(ascii: "'") {
        let quote = file[close]
        close += 1
        while close < file.count, file[close] != quote { close += 1 }
      }
      close += 1
    }
    let element = digest.elementCount
    guard start < end, close < file.count, element < facts.hasText.count else {
      throw disagreement
    }
    let isEmpty = file[close - 1] == UInt8(ascii: "/")
    let attributes = TextRange(end, max(end, isEmpty ? close - 1 : close))
    let name = UnsafeBufferPointer(rebasing: file[start..<end])
    digest.start(name)
    if !facts.declaresAttributes { try digestAttributes(attributes) }
    digest.endOfTag()
    depth += 1
    handler.start(
      XMLStartTag(
        number: names.number(of: name), names: names, hasText: facts.hasText[element],
        isEmpty: isEmpty, contentStart: close + 1, file: file, attributeBytes: attributes))
    i = close + 1
    if isEmpty { try self.end(at: close - 1, &handler) }
  }

  private func isNameEnd(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }

  private mutating func digestAttributes(_ range: TextRange) throws(XMLFailure) {
    guard !range.isEmpty else { return }
    var scanner = XMLAttributeScanner(file: file, range: range)
    while let (name, raw) = scanner.next() {
      let bytes = UnsafeBufferPointer(rebasing: file[name.start..<name.end])
      if isNamespaceDeclaration(bytes) { continue }
      value.removeAll(keepingCapacity: true)
      guard XMLReference.decode(attribute: raw, of: file, into: &value) else {
        let text = String(decoding: file[raw.start..<raw.end], as: UTF8.self)
        let entity = text.split(separator: "&").last?.split(separator: ";").first ?? ""
        throw .refused(offset: raw.start, reason: XMLErrorText.undeclaredEntity(String(entity)))
      }
      value.withUnsafeBufferPointer { digest.attribute(bytes, value: $0) }
    }
  }

  private func isNamespaceDeclaration(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    name.starts(with: "xmlns".utf8) && (name.count == 5 || name[5] == UInt8(ascii: ":"))
  }

  /// A comment, a CDATA section or the DOCTYPE.
  private mutating func declaration(
    _ handler: inout some XMLContentHandler
  ) throws(XMLFailure) {
    if starts(with: "<!--", at: i) {
      try skip(past: "-->", from: i + 4)
    } else if starts(with: "<![CDATA[", at: i) {
      let start = i + 9
      try skip(past: "]]>", from: start)
      let end = i - 3
      i = start
      while i < end { emitRun(to: end, literal: true, &handler) }
      i = end + 3
    } else {
      guard let end = XMLMarkup.endOfDoctype(file, from: i) else { throw disagreement }
      i = end
    }
  }

  /// Text up to the next tag, references included.
  private mutating func text(_ handler: inout some XMLContentHandler) throws(XMLFailure) {
    guard depth > 0 else {
      i += 1
      return
    }
    guard file[i] == UInt8(ascii: "&") else {
      emitRun(to: file.count, literal: false, &handler)
      return
    }
    guard let (scalar, length) = XMLReference.parse(file, at: i) else { throw disagreement }
    value.removeAll(keepingCapacity: true)
    UTF8Encoding.append(scalar, to: &value)
    emitValue(from: TextRange(i, i + length), literal: false, &handler)
    i += length
  }

  /// Text that stands for itself, up to a tag, a reference, a carriage return or `limit`.
  private mutating func emitRun(
    to limit: Int, literal: Bool, _ handler: inout some XMLContentHandler
  ) {
    if file[i] == 0x0D {
      let length = i + 1 < file.count && file[i + 1] == 0x0A ? 2 : 1
      value = [0x0A]
      emitValue(from: TextRange(i, i + length), literal: literal, &handler)
      i += length
      return
    }
    let start = i
    while i < limit, file[i] != 0x0D,
      literal || file[i] != UInt8(ascii: "<") && file[i] != UInt8(ascii: "&")
    {
      i += 1
    }
    let run = UnsafeBufferPointer(rebasing: file[start..<i])
    digest.text(run)
    handler.text(run, at: start, literal: literal)
  }

  private mutating func emitValue(
    from source: TextRange, literal: Bool, _ handler: inout some XMLContentHandler
  ) {
    value.withUnsafeBufferPointer {
      digest.text($0)
      handler.character($0, from: source, literal: literal)
    }
  }

  private func starts(with text: StaticString, at start: Int) -> Bool {
    XMLMarkup.starts(with: text, at: start, in: file)
  }

  private mutating func skip(past text: StaticString, from start: Int) throws(XMLFailure) {
    guard let end = XMLMarkup.end(of: text, from: start, in: file) else { throw disagreement }
    i = end
  }
}
