import DanchieuText

/// The attributes of a start tag, in any of HTML's spellings.
struct HTMLAttributes {
  private let file: UnsafeBufferPointer<UInt8>
  private let range: TextRange

  init(_ file: UnsafeBufferPointer<UInt8>, _ range: TextRange) {
    self.file = file
    self.range = range
  }

  /// The value of the attribute `name` as a string.
  func string(_ name: StaticString) -> String? {
    bytes(name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The style that the tag gives, where `property` (lower case) is named in it; most styles name
  /// neither a font nor what is hidden.
  func style(naming property: StaticString) -> String? {
    guard let style = bytes("style") else { return nil }
    let length = property.utf8CodeUnitCount
    let isNamed = style.indices.dropLast(length - 1).contains { start in
      (0..<length).allSatisfy { lower(style[start + $0]) == property.utf8Start[$0] }
    }
    return isNamed ? String(decoding: style, as: UTF8.self) : nil
  }

  /// The bytes of the value of the attribute `name` (lower case) as written; nil when the tag has
  /// none.
  func bytes(_ name: StaticString) -> Slice<UnsafeBufferPointer<UInt8>>? {
    var i = range.start
    while let attribute = next(&i) {
      if attribute.name.count == name.utf8CodeUnitCount,
        (0..<attribute.name.count).allSatisfy({
          lower(file[attribute.name.start + $0]) == name.utf8Start[$0]
        })
      {
        return file[attribute.value.start..<attribute.value.end]
      }
    }
    return nil
  }

  private func lower(_ byte: UInt8) -> UInt8 { 0x41...0x5A ~= byte ? byte | 0x20 : byte }

  /// Name and value of the attribute at `i` or after it.
  private func next(_ i: inout Int) -> (name: TextRange, value: TextRange)? {
    let end = range.end
    while i < end, file[i] <= 0x20 || file[i] == UInt8(ascii: "/") { i += 1 }
    guard i < end else { return nil }
    let name = i
    i += 1
    while i < end, file[i] > 0x20, file[i] != UInt8(ascii: "="), file[i] != UInt8(ascii: "/") {
      i += 1
    }
    let nameEnd = i
    while i < end, file[i] <= 0x20 { i += 1 }
    guard i < end, file[i] == UInt8(ascii: "=") else {
      return (TextRange(name, nameEnd), TextRange(nameEnd, nameEnd))
    }
    i += 1
    while i < end, file[i] <= 0x20 { i += 1 }
    guard i < end else { return (TextRange(name, nameEnd), TextRange(end, end)) }
    let quote = file[i]
    let start: Int
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      start = i + 1
      i = start
      while i < end, file[i] != quote { i += 1 }
    } else {
      start = i
      while i < end, file[i] > 0x20 { i += 1 }
    }
    let value = TextRange(start, i)
    if i < end { i += 1 }
    return (TextRange(name, nameEnd), value)
  }
}
