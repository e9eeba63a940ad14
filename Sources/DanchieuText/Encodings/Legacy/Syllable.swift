/// The spelling of Vietnamese syllables, by which a right reading of a legacy text is told from a
/// wrong one: an initial, a vowel or group of vowels, a final, and at most one tone.
enum Syllable {
  private static let initials: Set<String> = [
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh",
    "nh", "p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x",
  ]
  private static let vowels: Set<String> = [
    "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "ia", "iê", "ya", "yê", "ua", "uô",
    "ưa", "ươ", "ai", "ao", "au", "ay", "âu", "ây", "eo", "êu", "iu", "iêu", "yêu", "oa", "oă",
    "oe", "oi", "ôi", "ơi", "oai", "oao", "oay", "oeo", "uâ", "uê", "ui", "ưi", "uôi", "ươi", "ươu",
    "ưu", "uy", "uya", "uyê", "uơ", "uyu", "uây", "oo",
  ]
  private static let finals: Set<String> = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"]

  /// Whether the letters of `word`, composed, spell a syllable.
  static func isWellFormed(_ word: [Unicode.Scalar]) -> Bool {
    guard word.count <= 8 else { return false }
    var letters: [Character] = []
    var tones = 0
    for scalar in word {
      guard let letter = Self.letters[scalar] else { return false }
      letters.append(letter.base)
      if letter.hasTone { tones += 1 }
    }
    guard tones <= 1 else { return false }
    let isVowel: (Character) -> Bool = { "aăâeêioôơuưy".contains($0) }
    var start = letters.prefix { !isVowel($0) }.count
    // The u of qu and the i of gi belong to the initial when another vowel follows.
    if start == 1, letters.count > 2, isVowel(letters[2]),
      letters[0] == "q" && letters[1] == "u" || letters[0] == "g" && letters[1] == "i"
    {
      start = 2
    }
    let end = letters[start...].prefix(while: isVowel).endIndex
    return initials.contains(String(letters[..<start]))
      && vowels.contains(String(letters[start..<end])) && finals.contains(String(letters[end...]))
  }

  /// Letters of Vietnamese, without their tone and in lower case.
  private static let letters: [Unicode.Scalar: (base: Character, hasTone: Bool)] = {
    var table: [Unicode.Scalar: (base: Character, hasTone: Bool)] = [:]
    let rows = [
      "aàảãáạAÀẢÃÁẠ", "ăằẳẵắặĂẰẲẴẮẶ", "âầẩẫấậÂẦẨẪẤẬ", "eèẻẽéẹEÈẺẼÉẸ", "êềểễếệÊỀỂỄẾỆ",
      "iìỉĩíịIÌỈĨÍỊ", "oòỏõóọOÒỎÕÓỌ", "ôồổỗốộÔỒỔỖỐỘ", "ơờởỡớợƠỜỞỠỚỢ", "uùủũúụUÙỦŨÚỤ",
      "ưừửữứựƯỪỬỮỨỰ", "yỳỷỹýỵYỲỶỸÝỴ",
    ]
    for row in rows {
      for (place, scalar) in row.unicodeScalars.enumerated() {
        if let base = row.first { table[scalar] = (base, place % 6 > 0) }
      }
    }
    for pair in "bBcCdDđĐgGhHkKlLmMnNpPqQrRsStTvVxX".unicodeScalars {
      table[pair] = (Character(pair.properties.lowercaseMapping), false)
    }
    return table
  }()
}
