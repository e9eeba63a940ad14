/// Whether two numbers, or the letters of two codes, are one slip of the keyboard apart.
enum OneSlip {
  /// How two numbers differ.
  enum Kind {
    /// Neighbouring digits exchanged, one digit too many, or one before the last digit wrong.
    case telling
    /// The last digit is wrong, as well the next number of the series; or one of two digits is missing.
    case lastDigit
  }

  /// The slip between the numbers `a` and `b`, nil when they are equal or further apart.
  static func between(_ a: String, _ b: String) -> Kind? {
    let (x, y) = (digits(a), digits(b))
    guard x != y else { return nil }
    if a.utf8.count + b.utf8.count == 3, a.utf8.contains(where: b.utf8.contains) {
      return .lastDigit
    }
    guard x.count == y.count else {
      guard abs(x.count - y.count) == 1 else { return nil }
      let (longer, shorter) = x.count > y.count ? (x, y) : (y, x)
      return longer.indices.contains { longer.without($0) == shorter } ? .telling : nil
    }
    if x.isSwapped(y) {
      return abs((Int(a) ?? 0) - (Int(b) ?? 0)) > 9 ? .telling : .lastDigit
    }
    let places = x.places(unlike: y)
    guard places.count == 1 else { return nil }
    return places[0] == x.count - 1 ? .lastDigit : .telling
  }

  /// Whether the letters `printed` are `right` with one slip: neighbours exchanged, one letter wrong,
  /// left out in the middle, or doubled. D for Đ is no slip but a look-alike.
  static func isMistyped(_ printed: String, for right: String) -> Bool {
    let (x, y) = (Array(printed.uppercased()), Array(right.uppercased()))
    guard x != y, y.count > 2, abs(x.count - y.count) < 2 else { return false }
    if x.count < y.count {
      return y.indices.dropFirst().dropLast().contains { y.without($0) == x }
    }
    if x.count > y.count {
      return x.indices.dropFirst().contains { x[$0] == x[$0 - 1] && x.without($0) == y }
    }
    if x.isSwapped(y) { return true }
    let places = x.places(unlike: y)
    return places.count == 1 && !isStroke(x[places[0]], y[places[0]])
  }

  private static func isStroke(_ a: Character, _ b: Character) -> Bool {
    a == "D" && b == "Đ" || a == "Đ" && b == "D"
  }

  /// Two digits at least, as numbers below 10 are printed.
  private static func digits(_ number: String) -> [UInt8] {
    let digits = Array(number.utf8)
    return digits.count < 2 ? [UInt8(ascii: "0")] + digits : digits
  }
}

extension Array where Element: Equatable {
  /// The elements but that at `index`.
  func without(_ index: Int) -> Self { Array(self[..<index] + self[(index + 1)...]) }

  /// Where the elements are not those of `other`, which is as long.
  func places(unlike other: Self) -> [Int] { indices.filter { self[$0] != other[$0] } }

  /// Whether these are the elements of `other`, which is as long, with two neighbours exchanged.
  func isSwapped(_ other: Self) -> Bool {
    let places = places(unlike: other)
    return places.count == 2 && places[1] == places[0] + 1
      && self[places[0]] == other[places[1]] && self[places[1]] == other[places[0]]
  }
}
