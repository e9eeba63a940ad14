import DanchieuText

/// Cuts an RTF file into its signs (Rich Text Format 1.9.1).
struct RTFScanner {
  /// A sign and where it stands.
  struct Token {
    enum Kind {
      case open, close
      /// A control word in ASCII letters with its number.
      case word(String, Int?)
      /// A control symbol, the byte after the backslash.
      case symbol(UInt8)
      /// `\'hh`.
      case code(UInt8)
      case character(UInt8)
    }
    var kind: Kind
    var range: TextRange
  }

  private let file: UnsafeBufferPointer<UInt8>
  private(set) var i = 0

  init(_ file: UnsafeBufferPointer<UInt8>) { self.file = file }

  /// Passes over `count` bytes of binary data.
  mutating func skip(_ count: Int) { i += max(0, min(count, file.count - i)) }

  /// The next sign; nil at the end. Line ends of the file are none.
  mutating func next() -> Token? {
    while i < file.count, file[i] == 0x0A || file[i] == 0x0D || file[i] == 0 { i += 1 }
    guard i < file.count else { return nil }
    let start = i
    let kind: Token.Kind
    switch file[i] {
    case UInt8(ascii: "{"):
      i += 1
      kind = .open
    case UInt8(ascii: "}"):
      i += 1
      kind = .close
    case UInt8(ascii: "\\"):
      kind = control()
    default:
      kind = .character(file[i])
      i += 1
    }
    return Token(kind: kind, range: TextRange(start, i))
  }

  private mutating func control() -> Token.Kind {
    i += 1
    guard i < file.count else { return .symbol(UInt8(ascii: "*")) }
    let first = file[i]
    guard 0x61...0x7A ~= first | 0x20 else {
      i += 1
      guard first == UInt8(ascii: "'") else { return .symbol(first) }
      var code: UInt8 = 0
      for _ in 0..<2 where i < file.count {
        guard let digit = Character(Unicode.Scalar(file[i])).hexDigitValue else { break }
        code = code << 4 | UInt8(digit)
        i += 1
      }
      return .code(code)
    }
    let start = i
    while i < file.count, i - start < 32, 0x61...0x7A ~= file[i] | 0x20 { i += 1 }
    let name = String(decoding: file[start..<i], as: UTF8.self)
    var number: Int?
    let sign = i
    let isNegative = i < file.count && file[i] == UInt8(ascii: "-")
    if isNegative { i += 1 }
    while i < file.count, 0x30...0x39 ~= file[i], i - sign < 11 {
      number = (number ?? 0) * 10 + Int(file[i] - 0x30)
      i += 1
    }
    if number == nil { i = sign }
    // One blank ends the word and is part of it.
    if i < file.count, file[i] == 0x20 { i += 1 }
    return .word(name, isNegative ? number.map { -$0 } : number)
  }
}
