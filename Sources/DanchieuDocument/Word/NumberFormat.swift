/// How Word writes the numbers of lists (ECMA-376, part 1, 17.18.59 ST_NumberFormat).
enum NumberFormat: Equatable {
  case decimal, decimalZero, upperRoman, lowerRoman, upperLetter, lowerLetter, bullet, none
  case vietnameseCounting
  /// `custom` with its list of members: `a, b, c, d, đ, …`.
  case list([String])

  /// The format that `w:val` and `w:format` name; what is not known here is decimal.
  init(_ value: String, list: String?) {
    switch value {
    case "decimalZero": self = .decimalZero
    case "upperRoman": self = .upperRoman
    case "lowerRoman": self = .lowerRoman
    case "upperLetter": self = .upperLetter
    case "lowerLetter": self = .lowerLetter
    case "bullet": self = .bullet
    case "none": self = .none
    case "vietnameseCounting": self = .vietnameseCounting
    case "custom":
      let members = (list ?? "").split(separator: ",").map { String($0.drop { $0 == " " }) }
        .filter { $0 != "..." && $0 != "…" && !$0.isEmpty }
      self = members.first?.first?.isLetter == true ? .list(members) : .decimalZero
    default: self = .decimal
    }
  }

  /// `number` in this format.
  func text(_ number: Int) -> String {
    guard number > 0 else { return self == .none || self == .bullet ? "" : "\(number)" }
    switch self {
    case .none, .bullet: return ""
    case .decimal: return "\(number)"
    case .decimalZero: return number < 10 ? "0\(number)" : "\(number)"
    case .upperRoman: return Self.roman(number)
    case .lowerRoman: return Self.roman(number).lowercased()
    case .upperLetter: return Self.letter(number).uppercased()
    case .lowerLetter: return Self.letter(number)
    case .vietnameseCounting: return Self.words(number)
    case .list(let members): return members[(number - 1) % members.count]
    }
  }

  /// a … z, aa, bb, …: Word repeats the letter.
  private static func letter(_ number: Int) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    let repeated = min((number - 1) / letters.count + 1, 30)
    return String(repeating: letters[(number - 1) % letters.count], count: repeated)
  }

  private static func roman(_ number: Int) -> String {
    guard number < 4000 else { return "\(number)" }
    let signs: [(Int, String)] = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var text = ""
    for (value, sign) in signs {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }

  /// Một, hai, …: as far as ninety-nine, above it digits.
  private static func words(_ number: Int) -> String {
    let ones = ["", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
    guard number < 100 else { return "\(number)" }
    if number < 10 { return ones[number] }
    let unit = number % 10
    if number < 20 { return unit == 0 ? "mười" : "mười " + (unit == 5 ? "lăm" : ones[unit]) }
    let last =
      switch unit {
      case 0: ""
      case 1: " mốt"
      case 5: " lăm"
      default: " " + ones[unit]
      }
    return ones[number / 10] + " mươi" + last
  }
}
