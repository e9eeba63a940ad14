extension TOMLParser {
  /// The value that begins here.
  mutating func value(_ depth: Int) throws(TOMLFailure) -> TOMLNode.Value {
    guard depth <= Self.depth else {
      throw failure("lồng quá \(Self.depth) tầng", "nested more than \(Self.depth) deep")
    }
    switch peek {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .string(try string())
    case UInt8(ascii: "["): return try array(depth)
    case UInt8(ascii: "{"): return try inlineTable(depth)
    default: return try word()
    }
  }

  private mutating func array(_ depth: Int) throws(TOMLFailure) -> TOMLNode.Value {
    i += 1
    var nodes: [TOMLNode] = []
    while true {
      try skipLines()
      if peek == UInt8(ascii: "]") { break }
      let start = line
      nodes.append(TOMLNode(try value(depth + 1), line: start))
      try skipLines()
      if peek == UInt8(ascii: "]") { break }
      try take(",")
    }
    i += 1
    return .array(nodes)
  }

  private mutating func inlineTable(_ depth: Int) throws(TOMLFailure) -> TOMLNode.Value {
    i += 1
    let table = TOMLTable(.header, line: line)
    skipBlanks()
    if peek != UInt8(ascii: "}") {
      while true {
        try entry(of: table, depth: depth + 1)
        skipBlanks()
        if peek == UInt8(ascii: "}") { break }
        try take(",")
      }
    }
    i += 1
    return table.node.value
  }

  /// `true`, `false` or an integer.
  private mutating func word() throws(TOMLFailure) -> TOMLNode.Value {
    let start = i
    while let byte = peek, Self.isWord(byte) { i += 1 }
    let word = String(decoding: bytes[start..<i], as: UTF8.self)
    switch word {
    case "": throw failure("thiếu giá trị", "a value is missing")
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    default: break
    }
    if let integer = Self.integer(word) { return .integer(integer) }
    throw failure(
      "“\(word.prefix(40))” không phải là giá trị: chuỗi cần dấu nháy, số lẻ và ngày không dùng",
      "“\(word.prefix(40))” is no value: strings need quotation marks; fractions and dates are "
        + "not used")
  }

  /// What may stand in a number, a date or a word.
  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
      UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: ":"), 0x80...0xFF:
      true
    default: false
    }
  }

  private static func integer(_ word: String) -> Int? {
    let digits = word.split(separator: "_", omittingEmptySubsequences: false)
    // Each underscore stands between two digits.
    guard digits.allSatisfy({ !$0.isEmpty }) else { return nil }
    let plain = digits.joined()
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where word.hasPrefix(prefix) {
      let rest = plain.dropFirst(2)
      guard rest.first?.isHexDigit == true, digits[0].count > 2 else { return nil }
      return Int(rest, radix: radix)
    }
    let unsigned = plain.first == "+" || plain.first == "-" ? plain.dropFirst() : plain[...]
    let hasSignOnly = digits[0].count == 1 && !(digits[0].first?.isNumber ?? false)
    guard !hasSignOnly, unsigned.first?.isNumber == true, unsigned == "0" || unsigned.first != "0"
    else { return nil }
    return Int(plain)
  }
}

extension TOMLParser {
  /// A string in its marks, of one line or, in three marks, of several.
  private mutating func string() throws(TOMLFailure) -> String {
    let mark = bytes[i]
    guard bytes[i...].starts(with: [mark, mark, mark]) else { return try shortString(mark) }
    i += 3
    var result: [UInt8] = []
    if i < bytes.count, isLineEnd(at: i) {
      lineEnd(&result)
      result = []
    }
    while let byte = peek {
      if byte == mark {
        let count = bytes[i...].prefix(5).prefix { $0 == mark }.count
        // One or two marks may stand before the three that end it.
        i += count
        if count >= 3 {
          result += Array(repeating: mark, count: count - 3)
          return String(decoding: result, as: UTF8.self)
        }
        result += Array(repeating: mark, count: count)
      } else if isLineEnd(at: i) {
        lineEnd(&result)
      } else if byte == UInt8(ascii: "\\"), mark == UInt8(ascii: "\"") {
        if !skipLineContinuation() { try escape(&result) }
      } else {
        try refuseControl(byte)
        result.append(byte)
        i += 1
      }
    }
    throw failure("chuỗi không kết thúc", "a string does not end")
  }

  /// A string of one line.
  mutating func shortString(_ mark: UInt8) throws(TOMLFailure) -> String {
    i += 1
    var result: [UInt8] = []
    while let byte = peek, !isLineEnd(at: i) {
      if byte == mark {
        i += 1
        return String(decoding: result, as: UTF8.self)
      }
      if byte == UInt8(ascii: "\\"), mark == UInt8(ascii: "\"") {
        try escape(&result)
      } else {
        try refuseControl(byte)
        result.append(byte)
        i += 1
      }
    }
    throw failure("chuỗi không kết thúc", "a string does not end")
  }

  private mutating func lineEnd(_ result: inout [UInt8]) {
    i += bytes[i] == 0x0D ? 2 : 1
    line += 1
    result.append(0x0A)
  }

  /// Takes a backslash at the end of a line, with the blanks of the lines after it.
  private mutating func skipLineContinuation() -> Bool {
    var next = i + 1
    while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x09 { next += 1 }
    guard next < bytes.count, isLineEnd(at: next) else { return false }
    while next < bytes.count,
      bytes[next] == 0x20 || bytes[next] == 0x09 || isLineEnd(at: next)
    {
      if bytes[next] == 0x0D { next += 1 }
      if bytes[next] == 0x0A { line += 1 }
      next += 1
    }
    i = next
    return true
  }

  private mutating func escape(_ result: inout [UInt8]) throws(TOMLFailure) {
    let sign = i + 1 < bytes.count ? bytes[i + 1] : 0
    i += 2
    switch sign {
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): result.append(sign)
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      let count = sign == UInt8(ascii: "u") ? 4 : 8
      let digits = bytes[min(i, bytes.count)...].prefix(count)
      guard digits.count == count, digits.allSatisfy(Self.isHexDigit),
        let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(value)
      else { throw badEscape }
      result += Array(String(Character(scalar)).utf8)
      i += count
    default: throw badEscape
    }
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    Unicode.Scalar(byte).properties.isASCIIHexDigit
  }

  private var badEscape: TOMLFailure {
    failure(
      "ký hiệu sau “\\” không hợp lệ (trong dấu nháy đơn không cần “\\”)",
      "a wrong sign after “\\” (single quotation marks need none)")
  }
}
