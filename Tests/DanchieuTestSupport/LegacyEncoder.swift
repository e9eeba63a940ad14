import Foundation

/// Writes Vietnamese text in the encodings from before Unicode, from the marks of each letter.
public enum LegacyEncoder {
  /// Vowels (with đ) in lower case, then in capitals.
  private static let vowels = "aăâeêioôơuưy"
  private static let tones = ["", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"]

  /// Every letter of Vietnamese that ASCII does not have, composed.
  public static let letters: [Character] = {
    var all: [Character] = ["đ", "Đ"]
    for vowel in vowels {
      for tone in tones {
        let letter = ("\(vowel)" + tone).precomposedStringWithCanonicalMapping
        for form in [letter, letter.uppercased()] where form.utf8.count > 1 {
          all += form.map { $0 }
        }
      }
    }
    return all
  }()

  /// `text` in TCVN3; nil when it has capitals with a tone, which only the fonts have.
  public static func tcvn3(_ text: String) -> [UInt8]? { bytes(text, tcvn3Table) }

  /// `text` in VNI for Windows; nil when it has a character that VNI does not have.
  public static func vni(_ text: String) -> [UInt8]? { bytes(text, vniTable) }

  /// `text` in Windows-1258; nil when it has a character that the code page does not have.
  public static func windows1258(_ text: String) -> [UInt8]? { bytes(text, windows1258Table) }

  /// `text` in VIQR; ASCII signs after a vowel get a backslash.
  public static func viqr(_ text: String) -> [UInt8]? {
    var result: [UInt8] = []
    var afterVowel = false
    for character in text.precomposedStringWithCanonicalMapping {
      let signs: Set<Character> = ["'", "`", "?", "~", ".", "^", "(", "+", "*"]
      if afterVowel, signs.contains(character) { result.append(UInt8(ascii: "\\")) }
      guard let bytes = character.isASCII ? Array(character.utf8) : viqrTable[character] else {
        return nil
      }
      result += bytes
      afterVowel = character.isLetter && !"bcdđghklmnpqrstvx".contains(character.lowercased())
    }
    return result
  }

  private static func bytes(_ text: String, _ table: [Character: [UInt8]]) -> [UInt8]? {
    var result: [UInt8] = []
    for character in text.precomposedStringWithCanonicalMapping {
      guard let bytes = character.isASCII ? Array(character.utf8) : table[character] else {
        return nil
      }
      result += bytes
    }
    return result
  }

  private static let tcvn3Table: [Character: [UInt8]] = {
    let codes: [(String, [UInt8])] = [
      ("ĂÂÊÔƠƯĐăâêôơưđ", Array(0xA1...0xAE)),
      ("àảãáạ", Array(0xB5...0xB9)), ("ằẳẵắặ", [0xBB, 0xBC, 0xBD, 0xBE, 0xC6]),
      ("ầẩẫấậ", Array(0xC7...0xCB)), ("èẻẽéẹ", [0xCC, 0xCE, 0xCF, 0xD0, 0xD1]),
      ("ềểễếệ", Array(0xD2...0xD6)), ("ìỉĩíị", [0xD7, 0xD8, 0xDC, 0xDD, 0xDE]),
      ("òỏõóọ", [0xDF, 0xE1, 0xE2, 0xE3, 0xE4]), ("ồổỗốộ", Array(0xE5...0xE9)),
      ("ờởỡớợ", Array(0xEA...0xEE)), ("ùủũúụ", [0xEF, 0xF1, 0xF2, 0xF3, 0xF4]),
      ("ừửữứự", Array(0xF5...0xF9)), ("ỳỷỹýỵ", Array(0xFA...0xFE)),
    ]
    var table: [Character: [UInt8]] = [:]
    for (letters, bytes) in codes {
      for (letter, byte) in zip(letters, bytes) { table[letter] = [byte] }
    }
    return table
  }()

  private static func table(
    _ spell: (_ base: Character, _ shape: String, _ tone: Int) -> [UInt8]?
  ) -> [Character: [UInt8]] {
    var table: [Character: [UInt8]] = [:]
    for letter in letters where letter != "đ" && letter != "Đ" {
      var scalars = Array("\(letter)".decomposedStringWithCanonicalMapping.unicodeScalars)
      let base = Character(scalars.removeFirst())
      let tone = scalars.lazy.compactMap { tones.firstIndex(of: "\($0)") }.first ?? 0
      let shape = scalars.first { !tones.contains("\($0)") }.map { "\($0)" } ?? ""
      table[letter] = spell(base, shape, tone)
    }
    return table
  }

  private static let vniTable: [Character: [UInt8]] = {
    // à ả ã á ạ after the plain letter, the hat and the bowl.
    let signs: [String: [UInt8]] = [
      "": [0, 0xF8, 0xFB, 0xF5, 0xF9, 0xEF], "\u{302}": [0xE2, 0xE0, 0xE5, 0xE3, 0xE1, 0xE4],
      "\u{306}": [0xEA, 0xE8, 0xFA, 0xFC, 0xE9, 0xEB],
    ]
    let horns: [Character: UInt8] = ["o": 0xF4, "u": 0xF6]
    let single: [Character: UInt8] = [
      "đ": 0xF1, "ì": 0xEC, "í": 0xED, "ỉ": 0xE6, "ĩ": 0xF3, "ị": 0xF2, "ỵ": 0xEE,
    ]
    var result = table { base, shape, tone in
      let isCapital = base.isUppercase
      var base = Character(base.lowercased()).asciiValue ?? 0
      var shape = shape
      if shape == "\u{31B}" {
        base = horns[Character(Unicode.Scalar(base))] ?? 0
        shape = ""
      }
      guard let sign = signs[shape]?[tone] else { return nil }
      let bytes = sign == 0 ? [base] : [base, sign]
      return isCapital ? bytes.map { $0 - 0x20 } : bytes
    }
    for (letter, byte) in single {
      result[letter] = [byte]
      result[Character(letter.uppercased())] = [byte - 0x20]
    }
    return result
  }()

  private static let windows1258Table: [Character: [UInt8]] = {
    let shapes: [Character: UInt8] = [
      "ă": 0xE3, "â": 0xE2, "ê": 0xEA, "ô": 0xF4, "ơ": 0xF5, "ư": 0xFD,
    ]
    let marks: [UInt8] = [0, 0xCC, 0xD2, 0xDE, 0xEC, 0xF2]
    var result = table { base, shape, tone in
      let letter = ("\(base)" + shape).precomposedStringWithCanonicalMapping
      var code = Character(letter).asciiValue ?? shapes[Character(letter.lowercased())] ?? 0
      if base.isUppercase, code >= 0x80 { code -= 0x20 }
      return tone == 0 ? [code] : [code, marks[tone]]
    }
    result["đ"] = [0xF0]
    result["Đ"] = [0xD0]
    return result
  }()

  private static let viqrTable: [Character: [UInt8]] = {
    let shapes = ["": "", "\u{302}": "^", "\u{306}": "(", "\u{31B}": "+"]
    let signs = ["", "`", "?", "~", "'", "."]
    var result = table { base, shape, tone in
      Array("\(base)\(shapes[shape] ?? "")\(signs[tone])".utf8)
    }
    result["đ"] = Array("dd".utf8)
    result["Đ"] = Array("DD".utf8)
    return result
  }()
}
