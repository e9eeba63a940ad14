/// What the number of a heading counts: `5` in "Điều 5", 4 in "IV.", the place of "đ" in "đ)".
public struct Ordinal: Sendable, Hashable {
  /// The ways of counting.
  public enum System: UInt8, Sendable { case arabic, roman, letters }

  /// The count, 1-based. For letters the place in ``alphabet``.
  public var number: Int32
  /// The numbers before the last one of "1.2.3", packed; 0 for none.
  public var prefix: Int32
  /// What was inserted later: the place of "a" in "Điều 5a", 1 in "điểm a1"; 0 for none.
  public var suffix: UInt8
  public var system: System

  /// A count.
  public init(number: Int, suffix: Int = 0, prefix: Int = 0, system: System = .arabic) {
    self.number = Int32(truncatingIfNeeded: number)
    self.suffix = UInt8(truncatingIfNeeded: suffix)
    self.prefix = Int32(truncatingIfNeeded: prefix)
    self.system = system
  }

  /// The letters that lists count with. Vietnamese leaves out f, j, w and z, the Latin habit
  /// leaves out đ: these five are ``optional``.
  static let alphabet: [Character] = Array("abcdđefghijklmnopqrstuvwxyz")
  private static let optional: Set<Int32> = [5, 7, 11, 24, 27]
  /// The place of đ.
  static let dWithStroke: Int32 = 5

  /// Whether this is the first of a list.
  public var isFirst: Bool { number == 1 && suffix == 0 }

  /// Whether this one may come right after `previous`: 6 or 5a after 5, e after d or đ.
  public func follows(_ previous: Ordinal) -> Bool {
    guard prefix == previous.prefix else { return false }
    if number == previous.number {
      guard suffix > previous.suffix else { return false }
      if system == .letters { return suffix == previous.suffix + 1 }
      return Self.noLetterBetween(Int32(previous.suffix), Int32(suffix))
    }
    guard suffix == 0, number > previous.number else { return false }
    if system == .letters {
      return number > Self.alphabet.count
        ? number == previous.next.number : Self.noLetterBetween(previous.number, number)
    }
    return number == previous.number + 1
  }

  /// The count that is due after this one, without its suffix.
  public var next: Ordinal {
    var next = Ordinal(number: Int(number) + 1, prefix: Int(prefix), system: system)
    if system == .letters {
      // đ is due after d; the other optional letters are not.
      while next.number != Self.dWithStroke, Self.optional.contains(next.number) {
        next.number += 1
      }
      if next.number > Self.alphabet.count { next = next.doubled(after: number) }
    }
    return next
  }

  /// The count that is due after this one where `later` stands: 14c between 14b and 14d.
  public func due(before later: Ordinal) -> Ordinal {
    guard system == .arabic, later.system == system, later.number == number,
      later.prefix == prefix, later.suffix > suffix
    else { return next }
    var place = Int(suffix) + 1
    while place != Self.dWithStroke, Self.optional.contains(Int32(place)) { place += 1 }
    return Ordinal(number: Int(number), suffix: place, prefix: Int(prefix), system: system)
  }

  /// The doubled letter that is due after the place `last`: aa after y and z, bb after aa.
  private func doubled(after last: Int32) -> Ordinal {
    let letter = Int(last) > Self.alphabet.count ? Int(last) / Self.doubling + 1 : 1
    return Ordinal(number: Self.doubling * letter, system: system)
  }
  /// What doubling a letter makes of its place.
  static let doubling = 29

  /// Whether both numbers have two digits, the same ones in another order (15 and 51).
  public func isSwapped(_ other: Ordinal) -> Bool {
    (10...99).contains(number) && (10...99).contains(other.number) && prefix == other.prefix
      && suffix == 0
      && number == other.number % 10 * 10 + other.number / 10
  }

  /// Whether a digit of `other` is printed twice (44 for 4, 112 for 12).
  public func hasDoubledDigit(of other: Ordinal) -> Bool {
    guard (11...9999).contains(number), prefix == other.prefix, suffix == 0, system == other.system,
      system != .letters
    else { return false }
    var unit: Int32 = 1
    while unit * 10 <= number {
      let (high, low) = (number / unit / 10, number % unit)
      let (left, right) = (high % 10, number / unit % 10)
      if left == right, high * unit + low == other.number { return true }
      unit *= 10
    }
    return false
  }

  /// How it is printed in a list of its system.
  public var printed: String {
    switch system {
    case .arabic:
      return (prefix == 0 ? "" : Self.unpacked(prefix)) + "\(number)" + Self.letter(suffix)
    case .roman: return Self.roman(Int(number)) + Self.letter(suffix)
    case .letters:
      let isDoubled = number > Self.alphabet.count
      let place = isDoubled ? Int(number) / Self.doubling : Int(number)
      let letter = Self.letter(UInt8(truncatingIfNeeded: place))
      return letter + (isDoubled ? letter : "") + (suffix == 0 ? "" : "\(suffix)")
    }
  }

  private static func noLetterBetween(_ a: Int32, _ b: Int32) -> Bool {
    guard a < b else { return false }
    var i = a + 1
    while i < b {
      if !optional.contains(i) { return false }
      i += 1
    }
    return true
  }

  private static func letter(_ place: UInt8) -> String {
    place == 0 || place > alphabet.count ? "" : String(alphabet[Int(place) - 1])
  }

  private static func unpacked(_ prefix: Int32) -> String {
    prefix < 1000 ? "\(prefix)." : unpacked(prefix / 1000) + "\(prefix % 1000)."
  }

  private static func roman(_ value: Int) -> String {
    let steps = [
      (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"),
      (1, "I"),
    ]
    var rest = value
    var text = ""
    for (worth, sign) in steps {
      while rest >= worth, rest > 0 {
        text += sign
        rest -= worth
      }
    }
    return text
  }
}

extension Ordinal: Comparable {
  public static func < (a: Ordinal, b: Ordinal) -> Bool {
    (a.prefix, a.number, a.suffix) < (b.prefix, b.number, b.suffix)
  }
}
