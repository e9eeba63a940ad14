/// The grammar of JSON, as far as it tells where a text stops following it.
struct JSONSyntax {
  private let bytes: [UInt8]
  private var i = 0
  /// The brackets that are open.
  private var open: [UInt8] = []

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The offset of the first byte that no JSON text has there; nil for a whole JSON text.
  static func fault(in bytes: [UInt8]) -> Int? {
    var syntax = JSONSyntax(bytes)
    if syntax.value() {
      syntax.skipBlanks()
      if syntax.i == bytes.count { return nil }
    }
    return syntax.i
  }

  /// Reads one value without recursion; whether it is whole.
  private mutating func value() -> Bool {
    repeat {
      skipBlanks()
      guard i < bytes.count else { return false }
      switch bytes[i] {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        open.append(bytes[i] + 2)
        i += 1
        skipBlanks()
        if i < bytes.count, bytes[i] != open.last {
          guard open.last != UInt8(ascii: "}") || key() else { return false }
          continue
        }
      case UInt8(ascii: "\""): guard string() else { return false }
      default: guard word() else { return false }
      }
      guard let goesOn = close() else { return false }
      if !goesOn { return true }
    } while true
  }

  /// Closes what ends here and passes the comma before the next value: false at the end of the text,
  /// nil where another sign stands.
  private mutating func close() -> Bool? {
    while let closing = open.last {
      skipBlanks()
      guard i < bytes.count else { return nil }
      if bytes[i] == closing {
        open.removeLast()
        i += 1
        continue
      }
      guard bytes[i] == UInt8(ascii: ",") else { return nil }
      i += 1
      return closing != UInt8(ascii: "}") || key() ? true : nil
    }
    return false
  }

  /// A name and its colon.
  private mutating func key() -> Bool {
    skipBlanks()
    guard string() else { return false }
    skipBlanks()
    guard i < bytes.count, bytes[i] == UInt8(ascii: ":") else { return false }
    i += 1
    return true
  }

  private mutating func string() -> Bool {
    guard i < bytes.count, bytes[i] == UInt8(ascii: "\"") else { return false }
    i += 1
    while i < bytes.count, bytes[i] >= 0x20 {
      if bytes[i] == UInt8(ascii: "\"") {
        i += 1
        return true
      }
      i += bytes[i] == UInt8(ascii: "\\") ? 2 : 1
    }
    i = min(i, bytes.count)
    return false
  }

  /// A number, true, false or null.
  private mutating func word() -> Bool {
    let start = i
    while i < bytes.count, Self.isOfWord(bytes[i]) { i += 1 }
    let word = String(decoding: bytes[start..<i], as: UTF8.self)
    if ["true", "false", "null"].contains(word) || Double(word) != nil { return true }
    i = start
    return false
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
  }

  private mutating func skipBlanks() {
    while i < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[i]) { i += 1 }
  }
}
