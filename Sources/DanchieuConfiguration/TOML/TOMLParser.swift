/// Reads TOML 1.0 files: tables, arrays of tables, dotted keys, strings, integers, booleans,
/// arrays and inline tables.
///
/// By hand, because the parser at hand (toml++ 3.0 in TOMLKit 0.6) ends the whole program on files
/// such as `[đơn-vị]` or `a = 1979-05-27T`, and tells no lines of keys.
package struct TOMLParser {
  var bytes: [UInt8]
  var i = 0
  /// 1-based.
  var line = 1
  /// Keys and values are nested no deeper.
  static let depth = 16

  /// The top table of the file `bytes` (UTF-8).
  ///
  /// - Complexity: O(*n*).
  package static func parse(_ bytes: [UInt8]) throws(TOMLFailure) -> TOMLNode {
    var parser = TOMLParser(bytes: bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.i = 3 }
    return try parser.file()
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func file() throws(TOMLFailure) -> TOMLNode {
    let root = TOMLTable(.header, line: 1)
    var table = root
    while true {
      try skipLines()
      guard i < bytes.count else { return root.node }
      if bytes[i] == UInt8(ascii: "[") {
        let start = line
        i += 1
        let isArray = peek == UInt8(ascii: "[")
        if isArray { i += 1 }
        let path = try key()
        try take("]")
        if isArray { try take("]") }
        table = try root.open(path, isArray: isArray, line: start)
      } else {
        try entry(of: table)
      }
      try endLine()
    }
  }

  /// `key = value`
  mutating func entry(of table: TOMLTable, depth: Int = 0) throws(TOMLFailure) {
    let start = line
    let path = try key()
    try take("=")
    skipBlanks()
    let value = try value(depth)
    try table.set(path, to: TOMLNode(value, line: start), line: start)
  }

  /// The parts of a key, dots between them.
  private mutating func key() throws(TOMLFailure) -> [String] {
    var parts: [String] = []
    while true {
      skipBlanks()
      parts.append(try part())
      guard parts.count <= Self.depth else {
        throw failure("khóa có quá \(Self.depth) phần", "a key has more than \(Self.depth) parts")
      }
      skipBlanks()
      guard peek == UInt8(ascii: ".") else { return parts }
      i += 1
    }
  }

  private mutating func part() throws(TOMLFailure) -> String {
    if let mark = peek, mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") {
      return try shortString(mark)
    }
    let start = i
    while i < bytes.count, Self.isBare(bytes[i]) { i += 1 }
    guard start < i else {
      guard i < bytes.count, bytes[i] > 0x20 else {
        throw failure("thiếu khóa", "a key is missing")
      }
      let scalar = scalar(at: i)
      throw failure(
        "“\(scalar)” không đứng được trong khóa không có dấu nháy",
        "“\(scalar)” cannot stand in a key without quotation marks")
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
}

extension TOMLParser {
  /// The next byte; nil at the end.
  var peek: UInt8? { i < bytes.count ? bytes[i] : nil }

  func failure(_ vi: String, _ en: String) -> TOMLFailure { TOMLFailure(line, vi: vi, en: en) }

  /// The character at `index`, as messages print it.
  func scalar(at index: Int) -> String {
    String(String(decoding: bytes[index...].prefix(4), as: UTF8.self).prefix(1))
  }

  mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || byte == 0x09 { i += 1 }
  }

  /// Takes `sign`, with blanks before it.
  mutating func take(_ sign: Unicode.Scalar) throws(TOMLFailure) {
    // The two signs of `]]` stand together.
    if !(sign == "]" && i > 0 && bytes[i - 1] == UInt8(ascii: "]")) { skipBlanks() }
    guard peek == UInt8(ascii: sign) else {
      throw failure("thiếu “\(sign)”", "“\(sign)” is missing")
    }
    i += 1
  }

  /// Takes blank lines and comments.
  mutating func skipLines() throws(TOMLFailure) {
    while true {
      skipBlanks()
      guard try endOfLine() else { return }
    }
  }

  /// Takes the rest of a line, on which nothing but a comment may stand.
  private mutating func endLine() throws(TOMLFailure) {
    skipBlanks()
    guard i < bytes.count else { return }
    guard try endOfLine() else {
      let scalar = scalar(at: i)
      throw failure(
        "thừa “\(scalar)” ở cuối dòng", "“\(scalar)” is left over at the end of the line")
    }
  }

  /// Takes a comment and a line end, if they stand here.
  private mutating func endOfLine() throws(TOMLFailure) -> Bool {
    if peek == UInt8(ascii: "#") {
      while let byte = peek, byte != 0x0A, !(byte == 0x0D && isLineEnd(at: i)) {
        try refuseControl(byte)
        i += 1
      }
      guard i < bytes.count else { return true }
    }
    guard i < bytes.count, isLineEnd(at: i) else { return false }
    i += bytes[i] == 0x0D ? 2 : 1
    line += 1
    return true
  }

  /// Whether `\n` or `\r\n` stands at `index`.
  func isLineEnd(at index: Int) -> Bool {
    bytes[index] == 0x0A
      || bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
  }

  /// Control characters stand nowhere but tabs.
  func refuseControl(_ byte: UInt8) throws(TOMLFailure) {
    guard byte >= 0x20 && byte != 0x7F || byte == 0x09 else {
      throw failure("có ký tự điều khiển", "a control character stands here")
    }
  }
}
