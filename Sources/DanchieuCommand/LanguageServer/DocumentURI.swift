/// Names of documents in editors.
enum DocumentURI {
  /// The path of the file that `uri` names; the part after the scheme for a text without a file.
  static func path(of uri: String) -> String {
    var rest = uri.utf8[...]
    if let colon = rest.firstIndex(of: UInt8(ascii: ":")) {
      rest = rest[rest.index(after: colon)...]
    }
    if rest.starts(with: "//".utf8) {
      // The host is empty or this machine's own.
      rest = rest.dropFirst(2).drop { $0 != UInt8(ascii: "/") }
    }
    return decoded(rest)
  }

  /// `text` with `%41` as the byte that it stands for.
  private static func decoded(_ text: String.UTF8View.SubSequence) -> String {
    var bytes: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2).compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
      guard byte == UInt8(ascii: "%"), digits.count == 2 else {
        bytes.append(byte)
        continue
      }
      bytes.append(UInt8(16 * digits[0] + digits[1]))
      rest = rest.dropFirst(2)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
