import DanchieuCitations

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

  /// The only known symbol group that `group` is with the strokes of its D and Đ set right (`QD`,
  /// `HDND`, `UBNĐ`); nil when the group is known as it stands, or none or several would be.
  static func withRightStrokes(_ group: String, isKnown: (String) -> Bool) -> String? {
    let letters = Array(group)
    let places = letters.indices.filter { letters[$0] == "D" || letters[$0] == "Đ" }
    guard (1...3).contains(places.count), !isKnown(group) else { return nil }
    var found: String?
    for choice in 1..<(1 << places.count) {
      var candidate = letters
      for (bit, place) in places.enumerated() where choice >> bit & 1 == 1 {
        candidate[place] = letters[place] == "D" ? "Đ" : "D"
      }
      let right = String(candidate)
      // Units and types of offices that are not known have Đ, too ("3179/ĐM-DN").
      let loses = right.count { $0 == "Đ" } < group.count { $0 == "Đ" }
      guard loses ? SymbolGroups.isBody(right) : isKnown(right) else { continue }
      if found != nil { return nil }
      found = right
    }
    return found
  }

  /// The group that text recognition made `group` of: O for Q at its beginning (`OĐ`, `OH15`), I or l
  /// for 1 and O for 0 in the number of a term (`QHI5`); nil where nothing like that is known.
  static func recognised(_ group: String) -> String? {
    var letters = Array(group)
    guard letters.count >= 2 else { return nil }
    if letters[0] == "O" { letters[0] = "Q" }
    let place = letters.count - 2
    if letters.count >= 4, letters[0] == "Q" || letters[0] == "U" {
      for index in [place, place + 1] where index > 1 && !letters[index].isNumber {
        let digit = letters[index].asciiValue.flatMap(InstrumentCode.digit(like:))
        guard let digit, letters.suffix(2).contains(where: \.isNumber) else { continue }
        letters[index] = Character(Unicode.Scalar(digit))
      }
    }
    let right = String(letters)
    guard right != group, AssemblyTerms.term(ofSymbolGroup: group) == nil else { return nil }
    let isOfTerm = AssemblyTerms.term(ofSymbolGroup: right).map { $0.term > 8 } ?? false
    return isOfTerm || right == "QĐ" ? right : nil
  }
}
