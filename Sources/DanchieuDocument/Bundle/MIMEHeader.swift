import DanchieuText

/// The header of a mail or of a part of one: names in lower case, values unfolded.
struct MIMEHeader {
  private(set) var fields: [(name: String, value: String)] = []
  /// Where the body begins.
  private(set) var end: Int

  /// Bytes that a header may have.
  private static let limit = 1 << 18

  /// The header at the beginning of `bytes`.
  init(_ bytes: ArraySlice<UInt8>) {
    end = bytes.startIndex
    let stop = min(bytes.endIndex, bytes.startIndex + Self.limit)
    while end < stop {
      let lineEnd = bytes[end..<stop].firstIndex(of: 0x0A) ?? stop
      var line = bytes[end..<lineEnd]
      end = min(lineEnd + 1, bytes.endIndex)
      if line.last == 0x0D { line.removeLast() }
      if line.isEmpty { return }
      let text = String(decoding: line, as: UTF8.self)
      if line.first == 0x20 || line.first == 0x09 {
        guard let last = fields.indices.last else { continue }
        fields[last].value += " " + text.drop { $0 == " " || $0 == "\t" }
      } else if let colon = text.firstIndex(of: ":") {
        let value = text[text.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
        fields.append((text[..<colon].lowercased(), String(value)))
      }
    }
  }

  /// Whether `file` begins like a mail: a sender, and a mark that only mail programs leave.
  static func isMail(_ file: [UInt8]) -> Bool {
    // A header line begins with an ASCII name and a colon.
    let first = file.prefix(80).prefix { $0 != UInt8(ascii: ":") }
    guard first.count < min(80, file.count), first.count > 1,
      first.allSatisfy({ 0x61...0x7A ~= $0 | 0x20 || $0 == UInt8(ascii: "-") || 0x30...0x39 ~= $0 })
    else { return false }
    let header = MIMEHeader(file[...])
    return header["from"] != nil
      && (header["mime-version"] != nil || header["message-id"] != nil)
  }

  /// The value of the field `name` (lower case); nil when there is none.
  subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  /// The value of a field without its parameters, in lower case.
  func main(_ name: String) -> String? {
    self[name].map { value in
      let word = value.prefix { $0 != ";" && $0 != " " }
      return word.lowercased()
    }
  }

  /// The parameter `parameter` of the field `name`, also in the spelling of RFC 2231.
  func parameter(_ parameter: String, of name: String) -> String? {
    guard let value = self[name] else { return nil }
    var pieces: [(number: Int, text: String, isEncoded: Bool)] = []
    for (key, text) in Self.parameters(value) {
      guard key.hasPrefix(parameter) else { continue }
      let rest = key.dropFirst(parameter.count)
      if rest.isEmpty { return MIMEWords.decode(text) }
      guard rest.first == "*" else { continue }
      let isEncoded = rest.last == "*"
      let number = Int(rest.filter(\.isNumber)) ?? 0
      pieces.append((number, text, isEncoded))
    }
    guard !pieces.isEmpty else { return nil }
    pieces.sort { $0.number < $1.number }
    let joined = pieces.map(\.text).joined()
    guard pieces.contains(where: \.isEncoded) else { return joined }
    let parts = joined.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
    return MIMEWords.percentDecoded(String(parts.last ?? ""))
  }

  private static func parameters(_ value: String) -> [(key: String, text: String)] {
    var result: [(key: String, text: String)] = []
    var rest = value[...].drop { $0 != ";" }
    while !rest.isEmpty {
      rest = rest.drop { $0 == ";" || $0 == " " || $0 == "\t" }
      let key = rest.prefix { $0 != "=" && $0 != ";" }
      rest = rest.dropFirst(key.count)
      guard rest.first == "=" else { continue }
      rest = rest.dropFirst()
      var text = ""
      if rest.first == "\"" {
        rest = rest.dropFirst()
        while let character = rest.first, character != "\"" {
          rest = rest.dropFirst()
          if character == "\\", let next = rest.first {
            text.append(next)
            rest = rest.dropFirst()
          } else {
            text.append(character)
          }
        }
        rest = rest.drop { $0 != ";" }
      } else {
        text = String(rest.prefix { $0 != ";" && $0 != " " })
        rest = rest.drop { $0 != ";" }
      }
      result.append((key.lowercased(), text))
    }
    return result
  }
}

/// Words of header fields that are no ASCII (RFC 2047, RFC 2231).
enum MIMEWords {
  /// `text` with its encoded words decoded.
  static func decode(_ text: String) -> String {
    guard text.contains("=?") else { return text }
    var result: [UInt8] = []
    var rest = text[...]
    var followsWord = false
    while let start = rest.firstRange(of: "=?") {
      let before = rest[..<start.lowerBound]
      let pieces = rest[start.upperBound...].split(
        separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
      guard pieces.count == 4, pieces[3].first == "=",
        let bytes = decoded(pieces[2], pieces[1].lowercased())
      else {
        result += rest[..<start.upperBound].utf8
        rest = rest[start.upperBound...]
        continue
      }
      if !(followsWord && before.allSatisfy { $0 == " " || $0 == "\t" }) { result += before.utf8 }
      result += bytes
      rest = pieces[3].dropFirst()
      followsWord = true
    }
    result += rest.utf8
    return String(decoding: result, as: UTF8.self)
  }

  private static func decoded(_ text: Substring, _ kind: String) -> [UInt8]? {
    switch kind {
    case "b": Base64.decode(Array(text.utf8))
    case "q":
      QuotedPrintable.decode(text.utf8.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 })
    default: nil
    }
  }

  /// `text` with `%hh` as bytes.
  static func percentDecoded(_ text: String) -> String {
    let bytes = text.utf8.map { $0 == UInt8(ascii: "%") ? UInt8(ascii: "=") : $0 }
    return String(decoding: QuotedPrintable.decode(bytes), as: UTF8.self)
  }
}

/// Quoted-printable (RFC 2045 §6.7).
enum QuotedPrintable {
  /// The bytes that `text` stands for; what is no code stays.
  static func decode(_ text: some Collection<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var i = text.startIndex
    func digit(_ place: Int) -> UInt8? {
      guard let index = text.index(i, offsetBy: place, limitedBy: text.endIndex),
        index < text.endIndex, let value = Character(Unicode.Scalar(text[index])).hexDigitValue
      else { return nil }
      return UInt8(value)
    }
    while i < text.endIndex {
      guard text[i] == UInt8(ascii: "=") else {
        bytes.append(text[i])
        i = text.index(after: i)
        continue
      }
      if let high = digit(1), let low = digit(2) {
        bytes.append(high << 4 | low)
        i = text.index(i, offsetBy: 3)
        continue
      }
      // A line end after the sign is none.
      var next = text.index(after: i)
      if next < text.endIndex, text[next] == 0x0D { next = text.index(after: next) }
      if next < text.endIndex, text[next] == 0x0A {
        i = text.index(after: next)
      } else {
        bytes.append(text[i])
        i = text.index(after: i)
      }
    }
    return bytes
  }
}
