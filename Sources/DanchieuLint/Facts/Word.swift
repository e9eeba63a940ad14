/// A folded word, as ``Words`` makes them, held in place: two words are equal when their numbers
/// are, and none has to be allocated.
struct Word: Hashable, Sendable {
  /// The first eight letters, the first one in the lowest byte; 0 where there are fewer.
  private let head: UInt64
  /// The next eight letters; for a longer word a hash of all that follow the first eight, with the
  /// highest bit, which no letter has.
  private let tail: UInt64

  /// The word of the first `count` of `letters`, all of them ASCII; sixteen bytes must be there.
  init(_ letters: UnsafeRawBufferPointer, count: Int) {
    let first = letters.loadUnaligned(as: UInt64.self)
    let second = letters.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
    head = UInt64(littleEndian: first) & Self.mask(count)
    tail =
      count <= 16
      ? UInt64(littleEndian: second) & Self.mask(count - 8)
      : Self.hash(letters[8..<count]) | Self.isHashed
  }

  /// The word of `letters`, all of them ASCII.
  init(_ letters: [UInt8]) {
    let padded = letters + [UInt8](repeating: 0, count: 16)
    self = padded.withUnsafeBytes { Word($0, count: letters.count) }
  }

  /// The bits of the first `count` bytes.
  private static func mask(_ count: Int) -> UInt64 {
    count >= 8 ? .max : count <= 0 ? 0 : (1 << UInt64(8 * count)) - 1
  }

  func hash(into hasher: inout Hasher) { hasher.combine(head ^ tail) }

  /// What no word is.
  static let none = Word(head: 0, tail: 0)

  /// Bits in which different words mostly differ, for tables.
  var spread: Int { Int(truncatingIfNeeded: (head ^ tail) &* 0x9E37_79B9_7F4A_7C15 >> 33) }

  /// The first letter.
  var first: UInt8 { UInt8(truncatingIfNeeded: head) }

  /// Whether it is a number, or begins as one.
  var isNumber: Bool { first &- 0x30 < 10 }

  /// Whether it has at most two letters, a tone mark counted as one.
  var isShort: Bool { head >> 16 == 0 }

  /// The number that the digits of the word spell; nil for any other word.
  var number: Int? {
    var value = 0
    for rest in [head, tail] {
      var rest = rest
      while rest != 0 {
        let digit = Int(rest & 0xFF) - 0x30
        guard (0...9).contains(digit) else { return nil }
        value = value * 10 + digit
        rest >>= 8
      }
    }
    return value
  }

  /// Its letters and digits, the tone's digit last; nil for a word of more than sixteen.
  var letters: [UInt8]? {
    guard tail & Self.isHashed == 0 else { return nil }
    var letters: [UInt8] = []
    for rest in [head, tail] {
      var rest = rest
      while rest != 0 {
        letters.append(UInt8(truncatingIfNeeded: rest))
        rest >>= 8
      }
    }
    return letters
  }

  /// A number without the zeros that lead it, any other word as it is.
  var withoutLeadingZeros: Word {
    guard first == 0x30, head >> 8 != 0, tail & Self.isHashed == 0 else { return self }
    var (head, tail) = (head, tail)
    while head & 0xFF == 0x30 {
      head = head >> 8 | tail << 56
      tail >>= 8
    }
    return Word(head: head, tail: tail)
  }

  private init(head: UInt64, tail: UInt64) {
    self.head = head
    self.tail = tail
  }

  private static let isHashed: UInt64 = 1 << 63

  private static func hash(_ letters: Slice<UnsafeRawBufferPointer>) -> UInt64 {
    var hash = FNV1a()
    for letter in letters { hash.step(letter) }
    return hash.value
  }
}
