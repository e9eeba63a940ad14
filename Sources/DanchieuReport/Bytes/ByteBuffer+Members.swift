/// Members of JSON objects, for the formats whose fields are strings and numbers.
extension ByteBuffer {
  /// Appends `,"name":`, or `"name":` right after an opening brace.
  mutating func key(_ name: StaticString) {
    if lastByte != UInt8(ascii: "{") { append(byte: UInt8(ascii: ",")) }
    append(byte: UInt8(ascii: "\""))
    append(name)
    append("\":")
  }

  /// Appends a member with a string.
  mutating func member(_ name: StaticString, _ value: String) {
    key(name)
    appendJSON(value)
  }

  /// Appends a member with a whole number.
  mutating func member(_ name: StaticString, _ value: Int) {
    key(name)
    append(value)
  }

  /// Appends the member `name` with an object that has the one string member `inner`.
  mutating func member(_ name: StaticString, _ inner: StaticString, _ value: String) {
    key(name)
    append("{")
    member(inner, value)
    append("}")
  }
}
