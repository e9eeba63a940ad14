import DanchieuText

/// What stands before the content of an XML file: its declaration, and the tag of its root.
///
/// Read without a parser, to recognise the format; nothing here decides what the file says.
struct XMLProlog {
  /// The encoding that the XML declaration names, in lower case; nil when it names none.
  var declaredEncoding: String?
  /// Where the declaration stands.
  var declaration: TextRange?
  var hasDoctype = false
  /// Local name of the root element, in lower case.
  var root: String
  /// Namespace of the root element.
  var namespace: String?
  /// Whether the root's tag is certainly one, not words in angle brackets.
  private var isCertain: Bool

  /// Reads the beginning of `text`; nil when it is no XML.
  ///
  /// XML begins, after white space, with `<?xml` or with a tag; a tag without a declaration must be
  /// the root of a known format or look like markup to the end of the file, since text may begin
  /// with words in angle brackets.
  init?(of text: [UInt8]) {
    guard let prolog = text.withUnsafeBufferPointer(Self.read) else { return nil }
    if prolog.root == "html", prolog.declaration == nil { return nil }
    guard
      prolog.declaration != nil || prolog.isCertain || XMLDocumentReader.knows(prolog)
        || Self.endsWithTag(text)
    else { return nil }
    self = prolog
  }

  /// What a parser of another kind found at the beginning of a file.
  init(root: String) { self.init(root: root, namespace: nil, isCertain: true) }

  private init(root: String, namespace: String?, isCertain: Bool) {
    self.root = root
    self.namespace = namespace
    self.isCertain = isCertain
  }

  private static func endsWithTag(_ text: [UInt8]) -> Bool {
    text.last { $0 > 0x20 } == UInt8(ascii: ">")
  }

  private static func read(_ file: UnsafeBufferPointer<UInt8>) -> XMLProlog? {
    var i = 0
    var declaration: TextRange?
    var hasDoctype = false
    func starts(_ text: StaticString) -> Bool { XMLMarkup.starts(with: text, at: i, in: file) }
    func end(of text: StaticString) -> Int? { XMLMarkup.end(of: text, from: i, in: file) }
    while true {
      while i < file.count, file[i] <= 0x20 { i += 1 }
      guard i + 1 < file.count, file[i] == UInt8(ascii: "<") else {
        return broken(declaration)
      }
      if starts("<?") {
        let isDeclaration = starts("<?xml")
        guard let end = end(of: "?>") else {
          return isDeclaration ? broken(TextRange(i, i)) : nil
        }
        if isDeclaration, declaration == nil, file[i + 5] <= 0x20 {
          declaration = TextRange(i, end)
        }
        i = end
      } else if starts("<!--") {
        guard let end = end(of: "-->") else { return broken(declaration) }
        i = end
      } else if starts("<!DOCTYPE") {
        hasDoctype = true
        guard let end = XMLMarkup.endOfDoctype(file, from: i) else {
          return broken(TextRange(i, i))
        }
        i = end
      } else {
        break
      }
    }
    guard var prolog = root(file, at: i) else { return broken(declaration) }
    prolog.hasDoctype = hasDoctype
    prolog.declare(declaration, in: file)
    return prolog
  }

  /// A file that calls itself XML but has no root; libxml2 will say what is wrong.
  private static func broken(_ declaration: TextRange?) -> XMLProlog? {
    guard let declaration else { return nil }
    var prolog = XMLProlog(root: "", namespace: nil, isCertain: true)
    prolog.declaration = declaration
    return prolog
  }

  private static func root(_ file: UnsafeBufferPointer<UInt8>, at start: Int) -> XMLProlog? {
    var end = start + 1
    guard end < file.count, isNameStart(file[end]) else { return nil }
    while end < file.count, !isNameEnd(file[end]) { end += 1 }
    let qualified = String(decoding: file[(start + 1)..<end], as: UTF8.self)
    let parts = qualified.split(separator: ":")
    let declaring = parts.count == 2 ? "xmlns:\(parts[0])" : "xmlns"
    var close = end
    while close < file.count, file[close] != UInt8(ascii: ">") { close += 1 }
    var scanner = XMLAttributeScanner(file: file, range: TextRange(end, close))
    var namespace: String?
    var hasAttributes = false
    while let (name, value) = scanner.next() {
      hasAttributes = true
      guard file[name.start..<name.end].elementsEqual(declaring.utf8) else { continue }
      namespace = String(decoding: file[value.start..<value.end], as: UTF8.self)
    }
    return XMLProlog(
      root: (parts.last ?? "").lowercased(), namespace: namespace,
      isCertain: hasAttributes && close < file.count)
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "_"), UInt8(ascii: ":"), 0x80...: true
    default: false
    }
  }

  private static func isNameEnd(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }

  private mutating func declare(
    _ range: TextRange?, in file: UnsafeBufferPointer<UInt8>
  ) {
    declaration = range
    guard let range else { return }
    let start = min(range.start + 5, range.end - 2)
    var scanner = XMLAttributeScanner(file: file, range: TextRange(start, range.end - 2))
    while let (name, value) = scanner.next() {
      guard file[name.start..<name.end].elementsEqual("encoding".utf8) else { continue }
      declaredEncoding =
        String(decoding: file[value.start..<value.end], as: UTF8.self).lowercased()
    }
  }
}
