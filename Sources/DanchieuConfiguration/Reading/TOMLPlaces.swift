/// The lines on which the keys of a TOML file stand, which its parser does not tell.
///
/// It looks at headers, keys and strings only. It refuses what the parser (toml++ 3.0 in TOMLKit
/// 0.6) would stop the whole program for: a header that begins with a character that no key has
/// (`[đơn-vị]`), and keys of thousands of parts.
struct TOMLPlaces {
  /// Lines by path of keys; a table's own line is that of its first header.
  private(set) var lines: [[String]: Int] = [:]
  private let bytes: [UInt8]
  private var i = 0
  private var line = 1
  private var table: [String] = []
  private static let depth = 16

  /// The places in the file `bytes`.
  ///
  /// - Complexity: O(*n*).
  init(_ bytes: [UInt8]) throws(TOMLFailure) {
    self.bytes = bytes
    var counts: [[String]: Int] = [:]
    while i < bytes.count {
      skipBlanks()
      guard i < bytes.count else { break }
      switch bytes[i] {
      case UInt8(ascii: "#"): skipLine()
      case UInt8(ascii: "\n"), 0x0D: advance()
      case UInt8(ascii: "["):
        let isArray = i + 1 < bytes.count && bytes[i + 1] == UInt8(ascii: "[")
        i += isArray ? 2 : 1
        table = try key()
        if isArray {
          let number = counts[table, default: 0]
          counts[table] = number + 1
          table.append(String(number))
        }
        note(table)
        skipLine()
      default:
        let start = line
        let path = table + (try key())
        note(path, at: start)
        try skipValue()
      }
    }
  }

  /// The line of `path`, or of the nearest table around it.
  func line(of path: [String]) -> Int {
    var path = path
    while !path.isEmpty {
      if let line = lines[path] { return line }
      path.removeLast()
    }
    return 1
  }

  private mutating func note(_ path: [String], at line: Int? = nil) {
    for count in 1...max(path.count, 1) where count <= path.count {
      let prefix = Array(path.prefix(count))
      if lines[prefix] == nil { lines[prefix] = line ?? self.line }
    }
  }

  private mutating func advance() {
    if bytes[i] == UInt8(ascii: "\n") { line += 1 }
    i += 1
  }

  private mutating func skipBlanks() {
    while i < bytes.count, bytes[i] == UInt8(ascii: " ") || bytes[i] == UInt8(ascii: "\t") {
      i += 1
    }
  }

  private mutating func skipLine() {
    while i < bytes.count, bytes[i] != UInt8(ascii: "\n") { i += 1 }
  }

  /// The parts of a key, dots between them.
  private mutating func key() throws(TOMLFailure) -> [String] {
    var parts: [String] = []
    while true {
      skipBlanks()
      guard parts.count < Self.depth else {
        throw TOMLFailure(line: line, detail: "a key has more than \(Self.depth) parts")
      }
      parts.append(try part())
      skipBlanks()
      guard i < bytes.count, bytes[i] == UInt8(ascii: ".") else { return parts }
      i += 1
    }
  }

  private mutating func part() throws(TOMLFailure) -> String {
    guard i < bytes.count else { return "" }
    if bytes[i] == UInt8(ascii: "\"") || bytes[i] == UInt8(ascii: "'") { return string() }
    let start = i
    while i < bytes.count, Self.isBare(bytes[i]) { i += 1 }
    guard start < i || bytes[i] <= 0x20 || bytes[i] == UInt8(ascii: "]") else {
      let scalar = String(decoding: bytes[i...].prefix(4), as: UTF8.self).prefix(1)
      throw TOMLFailure(line: line, detail: "“\(scalar)” in a key needs quotation marks")
    }
    return String(decoding: bytes[start..<i], as: UTF8.self)
  }

  private static func isBare(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// A string of one line or several; what stands between its marks, escapes as written.
  private mutating func string() -> String {
    let mark = bytes[i]
    let isLong = bytes[i...].starts(with: [mark, mark, mark])
    let length = isLong ? 3 : 1
    i += length
    let start = i
    while i < bytes.count {
      if bytes[i] == mark, !isLong || bytes[i...].starts(with: [mark, mark, mark]) {
        let end = i
        i += length
        while isLong, i < bytes.count, bytes[i] == mark { i += 1 }
        return String(decoding: bytes[start..<end], as: UTF8.self)
      }
      if !isLong, bytes[i] == UInt8(ascii: "\n") { break }
      if mark == UInt8(ascii: "\""), bytes[i] == UInt8(ascii: "\\"), i + 1 < bytes.count { i += 1 }
      advance()
    }
    return String(decoding: bytes[start..<min(i, bytes.count)], as: UTF8.self)
  }

  /// Everything up to the end of the line on which the value ends.
  private mutating func skipValue() throws(TOMLFailure) {
    var depth = 0
    while i < bytes.count {
      switch bytes[i] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        _ = string()
        continue
      case UInt8(ascii: "#"):
        skipLine()
        continue
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "\n") where depth <= 0: return
      default: break
      }
      guard depth <= Self.depth else {
        throw TOMLFailure(line: line, detail: "values are nested more than \(Self.depth) deep")
      }
      advance()
    }
  }
}
