/// Whether two codes are one slip of the keyboard apart.
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

  /// Two digits at least, as numbers below 10 are printed.
  private static func digits(_ number: String) -> [UInt8] {
    let digits = Array(number.utf8)
    return digits.count < 2 ? [UInt8(ascii: "0")] + digits : digits
  }
}
