import DanchieuText

/// The numbers of a printed date with their places, read from its own bytes alone.
struct DatePieces {
  struct Piece {
    var range: TextRange
    var value: Int
    var digits: Int { range.count }
  }
  /// At most four: day, month, year, and whatever should not be there.
  private(set) var pieces: [Piece] = []
  /// A letter stands where a digit should (`1l`, `2O24`): nothing is certain.
  private(set) var isGarbled = false

  init(_ range: TextRange, in text: Mention.Text) {
    let slice = text.slice(range)
    pieces.reserveCapacity(4)
    var index = slice.startIndex
    while index < slice.endIndex, pieces.count < 4 {
      guard Self.isDigit(slice[index]) else {
        index += 1
        continue
      }
      let start = index
      var value = 0
      while index < slice.endIndex, Self.isDigit(slice[index]) {
        value = min(value * 10 + Int(slice[index] - 0x30), 9_999_999)
        index += 1
      }
      let touches =
        (start > slice.startIndex && Self.isMisread(slice[start - 1]))
        || (index < slice.endIndex && Self.isMisread(slice[index]))
      if touches { isGarbled = true }
      pieces.append(Piece(range: TextRange(start, index), value: value))
    }
  }

  /// Whether the numbers at `range` are three, of at most two, two, and just four digits.
  static func isRegular(_ range: TextRange, in bytes: [UInt8]) -> Bool {
    var numbers = 0
    var digits = 0
    for i in range.start...min(range.end, bytes.count) {
      if i < range.end, i < bytes.count, isDigit(bytes[i]) {
        digits += 1
      } else if digits > 0 {
        numbers += 1
        guard numbers == 3 ? digits == 4 : digits <= 2 else { return false }
        digits = 0
      }
    }
    return numbers == 3
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isMisread(_ byte: UInt8) -> Bool {
    [UInt8(ascii: "l"), UInt8(ascii: "I"), UInt8(ascii: "O"), UInt8(ascii: "o")].contains(byte)
  }
}
