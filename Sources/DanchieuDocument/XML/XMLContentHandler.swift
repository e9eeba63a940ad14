import DanchieuText

/// Receives what an XML file says, with the place of every byte in the file.
///
/// Offsets are bytes of the UTF-8 text of the file, 0-based.
protocol XMLContentHandler {
  /// An element begins.
  mutating func start(_ tag: XMLStartTag)
  /// The element that began last ends; its end tag (or `/>`) begins at `source`.
  mutating func end(at source: Int)
  /// Text that stands in the file exactly so, from `source` on; `literal` within CDATA.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>, at source: Int, literal: Bool)
  /// One character whose spelling in the file, at `source`, is another: a reference or a line end.
  mutating func character(
    _ bytes: UnsafeBufferPointer<UInt8>, from source: TextRange, literal: Bool)
}

/// A start tag, valid only during the call that hands it over.
struct XMLStartTag {
  /// Number of the element's name in ``names``.
  var number: Int
  var names: XMLNames
  /// Whether the element has text of its own that is not blank.
  var hasText: Bool
  var isEmpty: Bool
  /// One past the `>`.
  var contentStart: Int
  var file: UnsafeBufferPointer<UInt8>
  /// The bytes between the name and the `>` or `/>`.
  var attributeBytes: TextRange

  var name: XMLNames.Name { names[number] }

  /// The value of the attribute with the qualified name `name`, nil when the tag has none.
  func attribute(_ name: String) -> XMLAttribute? {
    var scanner = XMLAttributeScanner(file: file, range: attributeBytes)
    while let item = scanner.next() {
      let bytes = file[item.name.start..<item.name.end]
      guard bytes.elementsEqual(name.utf8) else { continue }
      var value: [UInt8] = []
      guard XMLReference.decode(attribute: item.value, of: file, into: &value) else { return nil }
      return XMLAttribute(text: String(decoding: value, as: UTF8.self), range: item.value)
    }
    return nil
  }
}

/// The value of an attribute and where it stands in the file, without its quotes.
struct XMLAttribute {
  var text: String
  var range: TextRange
}

/// Steps over the attributes of a well-formed start tag.
struct XMLAttributeScanner {
  let file: UnsafeBufferPointer<UInt8>
  private var i: Int
  private let end: Int

  init(file: UnsafeBufferPointer<UInt8>, range: TextRange) {
    self.file = file
    i = range.start
    end = range.end
  }

  /// Name and value (without quotes) of the next attribute.
  mutating func next() -> (name: TextRange, value: TextRange)? {
    while i < end, file[i] <= 0x20 { i += 1 }
    let name = i
    while i < end, file[i] > 0x20, file[i] != UInt8(ascii: "=") { i += 1 }
    let nameEnd = i
    while i < end, file[i] != UInt8(ascii: "\""), file[i] != UInt8(ascii: "'") { i += 1 }
    guard name < nameEnd, i < end else { return nil }
    let quote = file[i]
    let value = i + 1
    i = value
    while i < end, file[i] != quote { i += 1 }
    guard i < end else { return nil }
    defer { i += 1 }
    return (TextRange(name, nameEnd), TextRange(value, i))
  }
}
