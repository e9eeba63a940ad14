/// Letters of other alphabets that only look like those of symbols, and Ð or Ɖ for Đ.
enum Lookalikes {
  /// Look-alike to the letter that is meant.
  static let right: [Unicode.Scalar: Unicode.Scalar] = {
    let rows: [(from: String, to: String)] = [
      ("АВЕКМНОРСТУХЅІЈ", "ABEKMHOPCTYXSIJ"), ("авекмнорстухѕіј", "abekmhopctyxsij"),
      ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"), ("αορικν", "aopikv"),
      ("\u{D0}\u{189}\u{F0}\u{256}", "ĐĐđđ"),
    ]
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for row in rows {
      for (from, to) in zip(row.from.unicodeScalars, row.to.unicodeScalars) { table[from] = to }
    }
    return table
  }()

  /// The letter that `scalar` is meant as.
  static func corrected(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.isASCII ? scalar : right[scalar] ?? scalar
  }

  /// `string` with the letters that are meant.
  static func corrected(_ string: String) -> String {
    if string.utf8.allSatisfy({ $0 < 0x80 }) { return string }
    var result = String.UnicodeScalarView()
    for scalar in string.unicodeScalars { result.append(corrected(scalar)) }
    return String(result)
  }

  /// The known symbol group that `group` is without the stroke of its Đ (`QD`, `HDND`); nil when
  /// the group is known as it stands, or none or several would be.
  static func withStroke(_ group: String, isKnown: (String) -> Bool) -> String? {
    let letters = Array(group)
    let places = letters.indices.filter { letters[$0] == "D" }
    guard (1...3).contains(places.count), !isKnown(group) else { return nil }
    var found: String?
    for choice in 1..<(1 << places.count) {
      var candidate = letters
      for (bit, place) in places.enumerated() where choice >> bit & 1 == 1 {
        candidate[place] = "Đ"
      }
      guard isKnown(String(candidate)) else { continue }
      if found != nil { return nil }
      found = String(candidate)
    }
    return found
  }
}
