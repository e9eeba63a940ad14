/// Whether two numbers, or the letters of two codes, are one slip of the keyboard apart.
enum OneSlip {
  /// How two numbers differ.
  enum Kind {
    /// Neighbouring digits exchanged, one digit too many, or one before the last digit wrong.
    case telling
    /// The last digit is wrong: as well the next number of the series.
    case lastDigit
  }

  /// The slip between the numbers `a` and `b`, nil when they are equal or further apart.
  static func between(_ a: String, _ b: String) -> Kind? {
    let (x, y) = (digits(a), digits(b))
    guard x != y else { return nil }
    guard x.count == y.count else {
      guard abs(x.count - y.count) == 1 else { return nil }
      let (longer, shorter) = x.count > y.count ? (x, y) : (y, x)
      let isInserted = longer.indices.contains { skipped in
        longer.indices.filter { $0 != skipped }.map { longer[$0] } == shorter
      }
      return isInserted ? .telling : nil
    }
    let places = x.indices.filter { x[$0] != y[$0] }
    if places.count == 2, places[1] == places[0] + 1, x[places[0]] == y[places[1]],
      x[places[1]] == y[places[0]]
    {
      return abs((Int(a) ?? 0) - (Int(b) ?? 0)) > 9 ? .telling : .lastDigit
    }
    guard places.count == 1 else { return nil }
    return places[0] == x.count - 1 ? .lastDigit : .telling
  }

  /// Whether the letters `printed` are `right` with one slip: neighbours exchanged, one letter wrong,
  /// left out in the middle, or doubled. D for Đ is no slip but a look-alike.
  static func isMistyped(_ printed: String, for right: String) -> Bool {
    let (x, y) = (Array(printed.uppercased()), Array(right.uppercased()))
    guard x != y, y.count > 2, abs(x.count - y.count) < 2 else { return false }
    func without(_ letters: [Character], _ index: Int) -> [Character] {
      Array(letters[..<index] + letters[(index + 1)...])
    }
    if x.count < y.count {
      return y.indices.dropFirst().dropLast().contains { without(y, $0) == x }
    }
    if x.count > y.count {
      return x.indices.dropFirst().contains { x[$0] == x[$0 - 1] && without(x, $0) == y }
    }
    let places = x.indices.filter { x[$0] != y[$0] }
    if places.count == 1 { return !isStroke(x[places[0]], y[places[0]]) }
    return places.count == 2 && places[1] == places[0] + 1 && x[places[0]] == y[places[1]]
      && x[places[1]] == y[places[0]]
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
