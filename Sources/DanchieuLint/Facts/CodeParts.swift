/// Groups and separators of a printed code, read from its own bytes alone.
///
/// `54/QĐ/BNN-KHCN` has the groups 54, QĐ, BNN, KHCN and the separators / / -.
struct CodeParts: Equatable {
  enum Separator: String {
    case slash = "/"
    case hyphen = "-"
    case underscore = "_"
    /// En dash, em dash or minus sign.
    case dash = "–"
    /// Nothing but blanks between the number and the letters.
    case blank = " "
    case backslash = "\\"
    /// A point after the number ("01.2014/TT-BTC", "252.TTr-BNV").
    case point = "."
    /// A comma after the number ("30,2020/NĐ-CP").
    case comma = ","
    /// The sign stands twice.
    case slashes = "//"
    case hyphens = "--"
    case slashHyphen = "/-"
  }
  private(set) var groups: [String] = []
  /// One fewer than groups.
  private(set) var separators: [Separator] = []

  /// The parts of `printed`. Blanks are dropped, look-alike letters folded to Latin and Đ.
  init(_ printed: String) {
    var printed = printed
    if printed.withUTF8({ readPlain($0) }) { return }
    var group = String.UnicodeScalarView()
    var pending: Separator?
    var sawBlank = false
    let scalars = printed.unicodeScalars
    for index in scalars.indices {
      let scalar = scalars[index]
      if let separator = Self.separator(scalar)
        ?? (groups.isEmpty ? Self.afterNumber(scalars[index...]) : nil)
      {
        if !group.isEmpty {
          groups.append(String(group))
          group = .init()
        }
        if pending == nil || pending == .blank {
          pending = separator
        } else if pending == separator, !sawBlank {
          pending = separator == .slash ? .slashes : separator == .hyphen ? .hyphens : separator
        } else if pending == .slash, separator == .hyphen, !sawBlank {
          pending = .slashHyphen
        }
        sawBlank = false
        continue
      }
      if scalar.isASCII ? scalar.value <= 0x20 : scalar.properties.isWhitespace {
        sawBlank = true
        continue
      }
      if sawBlank, groups.isEmpty, group.allSatisfy({ $0.properties.numericType != nil }),
        !group.isEmpty, scalar.properties.isAlphabetic
      {
        groups.append(String(group))
        group = .init()
        pending = .blank
      }
      sawBlank = false
      if group.isEmpty, let separator = pending {
        if !groups.isEmpty { separators.append(separator) }
        pending = nil
      }
      group.append(Lookalikes.corrected(scalar))
    }
    if !group.isEmpty { groups.append(String(group)) }
    if separators.count >= groups.count {
      separators = Array(separators.prefix(max(0, groups.count - 1)))
    }
  }

  /// Reads a code of the plain letters, digits and signs that nearly all have; returns false, with
  /// nothing read, where something else stands.
  private mutating func readPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var groups: [String] = []
    var separators: [Separator] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "/"), UInt8(ascii: "-"):
        guard start < index else { return false }
        groups.append(String(decoding: bytes[start..<index], as: UTF8.self))
        separators.append(bytes[index] == UInt8(ascii: "/") ? .slash : .hyphen)
        start = index + 1
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "&"): break
      // Đ
      case 0xC4 where index + 1 < bytes.count && bytes[index + 1] == 0x90: index += 1
      default: return false
      }
      index += 1
    }
    guard start < bytes.count else { return false }
    groups.append(String(decoding: bytes[start...], as: UTF8.self))
    self.groups = groups
    self.separators = separators
    return true
  }

  /// The point or comma that begins `rest`, which stands between number and year or letters.
  private static func afterNumber(_ rest: Substring.UnicodeScalarView) -> Separator? {
    guard let sign = rest.first, sign == "." || sign == ",", endsNumber(rest) else { return nil }
    return sign == "." ? .point : .comma
  }

  /// ".2014/", ".TTr": a sign, then four digits and a slash or hyphen, or a letter.
  private static func endsNumber(_ rest: Substring.UnicodeScalarView) -> Bool {
    if rest.dropFirst().first?.properties.isAlphabetic == true { return true }
    let digits = rest.dropFirst().prefix { $0.isASCII && $0.properties.numericType != nil }
    guard digits.count == 4, let sign = rest.dropFirst(5).first else { return false }
    return sign == "/" || sign == "-"
  }

  private static func separator(_ scalar: Unicode.Scalar) -> Separator? {
    switch scalar {
    case "/", "\u{2215}", "\u{2044}": .slash
    // U+2010 and U+2011 are hyphens: a word processor sets them to keep a code on one line.
    case "-", "\u{2010}", "\u{2011}", "\u{AD}": .hyphen
    case "_": .underscore
    case "\\": .backslash
    case "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2212}": .dash
    default: nil
    }
  }

  /// The code with `separators` in place of those printed.
  func joined(_ separators: [Separator]) -> String {
    var result = groups.first ?? ""
    for (separator, group) in zip(separators, groups.dropFirst()) {
      result += separator.rawValue
      result += group
    }
    return result
  }

  /// Canonical groups for comparisons: upper case, the number without leading zeros, no separators.
  var key: String {
    var parts = groups.map { $0.uppercased() }
    if let first = parts.first {
      let stripped = first.drop { $0 == "0" }
      parts[0] = stripped.isEmpty ? first : String(stripped)
    }
    return parts.joined(separator: "/")
  }

  /// The ``key`` of a code of the plain letters, digits and signs that nearly all have; nil where
  /// something else stands.
  static func plainKey(_ printed: ArraySlice<UInt8>) -> [UInt8]? {
    var key: [UInt8] = []
    key.reserveCapacity(printed.count)
    /// Where the last group of the key starts.
    var start = 0
    var wasStroke = false
    for byte in printed {
      if wasStroke {
        guard byte == 0x90 else { return nil }
        wasStroke = false
        key.append(byte)
        continue
      }
      switch byte {
      case UInt8(ascii: "/"), UInt8(ascii: "-"):
        guard start < key.count else { return nil }
        if start == 0 { dropZeros(&key) }
        key.append(UInt8(ascii: "/"))
        start = key.count
      case 0x30...0x39, 0x41...0x5A, UInt8(ascii: "&"): key.append(byte)
      case 0x61...0x7A: key.append(byte & 0xDF)
      // The first byte of Đ
      case 0xC4:
        wasStroke = true
        key.append(byte)
      default: return nil
      }
    }
    guard start < key.count, !wasStroke else { return nil }
    if start == 0 { dropZeros(&key) }
    return key
  }

  /// Drops the zeros that lead `number`, unless there is nothing else.
  private static func dropZeros(_ number: inout [UInt8]) {
    guard let first = number.firstIndex(where: { $0 != 0x30 }) else { return }
    number.removeFirst(first)
  }

  /// Makes one group of the last two.
  mutating func joinLastGroups() {
    guard let last = groups.popLast(), !groups.isEmpty else { return }
    groups[groups.count - 1] += last
    separators.removeLast()
  }

  mutating func replaceGroup(_ index: Int, with new: [String], by separator: Separator) {
    groups.replaceSubrange(index...index, with: new)
    separators.insert(
      contentsOf: Array(repeating: separator, count: new.count - 1),
      at: min(index, separators.count))
  }
}
