/// Words for comparison: lower case, tone marks at the end of the syllable (hoà = hóa's place),
/// i for y, punctuation dropped, common abbreviations written out.
enum Words {
  /// The words of `string`.
  static func of(_ string: String) -> [String] {
    var words: [String] = []
    var word = ""
    var tone: Character?
    func finish() {
      guard !word.isEmpty else { return }
      // "ngưòi": a slip of the input method that no reader sees
      if let slip = word.firstRange(of: "ưo") { word.replaceSubrange(slip, with: "ươ") }
      if let mark = tone { word.append(mark) }
      if let expansion = abbreviations[word] { words += expansion } else { words.append(word) }
      word = ""
      tone = nil
    }
    for scalar in string.lowercased().unicodeScalars {
      if let (base, mark) = vowels[scalar] {
        word.append(base)
        if let mark { tone = mark }
      } else if let mark = tones[scalar] {
        tone = mark
      } else if let shape = shapes[scalar], let last = word.last, let shaped = shape[last] {
        word.removeLast()
        word.append(shaped)
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        word.unicodeScalars.append(scalar)
      } else {
        finish()
      }
    }
    finish()
    return words
  }

  private static let abbreviations: [String: [String]] = {
    let pairs = [
      "ubnd": "ủy ban nhân dân", "hđnd": "hội đồng nhân dân", "mttq": "mặt trận tổ quốc",
      "qppl": "quy phạm pháp luật", "qcdc": "quy chế dân chủ", "tw": "trung ương",
      "bch": "ban chấp hành", "ttg": "thủ tướng", "cnxh": "chủ nghĩa xã hội",
    ]
    return pairs.mapValues { $0.split(separator: " ").flatMap { Words.plain(String($0)) } }
  }()

  /// A single word without abbreviations, for the table above.
  private static func plain(_ string: String) -> [String] {
    var word = ""
    var tone: Character?
    for scalar in string.unicodeScalars {
      if let (base, mark) = vowels[scalar] {
        word.append(base)
        if let mark { tone = mark }
      } else {
        word.unicodeScalars.append(scalar)
      }
    }
    if let tone { word.append(tone) }
    return [word]
  }

  private static let marks: [Character] = ["1", "2", "3", "4", "5"].map { Character($0) }

  /// Precomposed vowel to its letter without tone and the tone.
  private static let vowels: [Unicode.Scalar: (Character, Character?)] = {
    let rows = [
      "aáàảãạ", "ăắằẳẵặ", "âấầẩẫậ", "eéèẻẽẹ", "êếềểễệ", "iíìỉĩị", "oóòỏõọ", "ôốồổỗộ", "ơớờởỡợ",
      "uúùủũụ", "ưứừửữự", "yýỳỷỹỵ",
    ]
    var table: [Unicode.Scalar: (Character, Character?)] = [:]
    for row in rows {
      let scalars = Array(row.precomposed)
      let base: Character = scalars[0] == "y" ? "i" : Character(scalars[0])
      for (index, scalar) in scalars.enumerated() {
        table[scalar] = (base, index == 0 ? nil : marks[index - 1])
      }
    }
    return table
  }()

  private static let tones: [Unicode.Scalar: Character] = [
    "\u{301}": marks[0], "\u{300}": marks[1], "\u{309}": marks[2], "\u{303}": marks[3],
    "\u{323}": marks[4],
  ]

  /// Combining shape mark: letter without it to letter with it.
  private static let shapes: [Unicode.Scalar: [Character: Character]] = [
    "\u{302}": ["a": "â", "e": "ê", "o": "ô"], "\u{306}": ["a": "ă"],
    "\u{31B}": ["o": "ơ", "u": "ư"],
  ]
}

extension String {
  /// The scalars of a literal that is written with precomposed letters.
  fileprivate var precomposed: String.UnicodeScalarView { unicodeScalars }

  /// Runs of blanks and line breaks as one blank, none at the ends.
  var singleSpaced: String {
    split { $0.isWhitespace }.joined(separator: " ")
  }
}
