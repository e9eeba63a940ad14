import DanchieuText

/// A heading sign as it stands at a line start, before it is known whether it is a heading.
struct Marker {
  /// The kinds of numbering, keyworded ones first, from the widest to the narrowest.
  enum Level: UInt8, Comparable {
    case part, chapter, section, subsection, article
    case annex, form
    case upperLetter, upperRoman, arabic, decimal, letter, lowerRoman

    static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
    /// Whether a unit word stands before the number.
    var hasWord: Bool { self <= .form }

    /// How such a part is cited.
    var unit: Pinpoint.Unit {
      switch self {
      case .part, .upperLetter: .part
      case .chapter: .chapter
      case .section, .upperRoman: .section
      case .subsection: .subsection
      case .article: .article
      case .annex: .annex
      case .form: .form
      case .arabic, .decimal: .clause
      case .letter: .point
      case .lowerRoman: .indent
      }
    }
  }

  /// Level, and the sign after the number: `1.` and `1)` are lists of different kinds.
  struct Style: Hashable {
    var level: Level
    /// The ASCII sign after the number, 0 where a word stands before it.
    var sign: UInt8 = 0
    /// Number of numbers in `1.2.3`.
    var depth: UInt8 = 1
  }

  /// What comes after the number and its sign.
  enum Follow {
    /// The line ends.
    case nothing
    case text
    /// A number, after which words come.
    case digits
    /// A capitalised word without a sign in between ("Điều 5 Phạm vi").
    case unsigned
  }

  var style: Style
  var ordinal: Ordinal
  /// The value alone.
  let value: TextRange
  /// Word, value and sign.
  private let range: TextRange
  var start: Int { range.start }
  var end: Int { range.end }
  var follow: Follow
  /// What "I." counts when it is a letter, "i)" when it is a Roman number; 0 for other signs.
  private let otherNumber: Int32
  /// A list dash stands before it.
  var isDashed = false
  /// No blank stands after its sign ("IV.Môi trường"): the count alone can tell.
  var isGlued = false

  /// A sign whose value stands at `valueStart..<valueEnd`, with its word and sign at `start..<end`.
  init(
    style: Style, ordinal: Ordinal, valueStart: Int, valueEnd: Int, start: Int, end: Int,
    follow: Follow, otherNumber: Int32 = 0, isGlued: Bool = false
  ) {
    self.style = style
    self.ordinal = ordinal
    value = TextRange(valueStart, valueEnd)
    range = TextRange(start, end)
    self.follow = follow
    self.otherNumber = otherNumber
    self.isGlued = isGlued
  }

  /// As what else the sign may be read: "I." as a letter, "i)" as a Roman number.
  var other: (level: Level, ordinal: Ordinal)? {
    guard otherNumber > 0 else { return nil }
    return style.level == .upperRoman
      ? (.upperLetter, Ordinal(number: Int(otherNumber), system: .letters))
      : (.lowerRoman, Ordinal(number: Int(otherNumber), system: .roman))
  }
}

/// Reads numbers as headings print them.
struct NumberReader {
  let letters: Letters
  var bytes: UnsafeBufferPointer<UInt8> { letters.bytes }

  /// Digits at `offset`: their value and end; nil for none, a leading zero where it is not allowed,
  /// or more than `limit` digits.
  @inline(__always)
  func digits(at offset: Int, before end: Int, limit: Int = 3, zero: Bool = false)
    -> (value: Int, end: Int)?
  {
    var i = offset
    var value = 0
    while i < end, bytes[i] &- 0x30 < 10 {
      guard i - offset < limit else { return nil }
      value = value * 10 + Int(bytes[i] &- 0x30)
      i += 1
    }
    guard i > offset, zero || bytes[offset] != 0x30, value > 0 else { return nil }
    return (value, i)
  }

  /// A Roman number in one letter case; only canonical ones below 200.
  func roman(at offset: Int, before end: Int) -> (value: Int, end: Int, isUpper: Bool)? {
    var i = offset
    var value = 0
    var last = 1000
    var repeats = 0
    guard offset < end else { return nil }
    let isUpper = bytes[offset] & 0x20 == 0
    while i < end, let worth = Self.worth(bytes[i]), (bytes[i] & 0x20 == 0) == isUpper {
      guard i - offset < 9 else { return nil }
      repeats = worth == last ? repeats + 1 : 1
      guard repeats <= 3, !(repeats > 1 && (worth == 5 || worth == 50)) else { return nil }
      if worth > last {
        guard repeats == 1, worth <= last * 10, last == 1 || last == 10 else { return nil }
        value += worth - 2 * last
      } else {
        value += worth
      }
      last = worth
      i += 1
    }
    guard i > offset, value > 0, value < 200 else { return nil }
    return (value, i, isUpper)
  }

  static func worth(_ byte: UInt8) -> Int? {
    switch byte | 0x20 {
    case 0x69: 1
    case 0x76: 5
    case 0x78: 10
    case 0x6C: 50
    case 0x63: 100
    default: nil
    }
  }

  /// The place of a list letter in ``Ordinal/alphabet`` and its end; only plain letters and đ.
  func listLetter(at offset: Int, before end: Int) -> (place: Int, end: Int, isUpper: Bool)? {
    guard let letter = letters.letter(at: offset, before: end) else { return nil }
    if letter.code == 0x464 { return (5, letter.end, letter.isUpper) }
    guard letter.code < 0x100 else { return nil }
    let index = Int(letter.base) - 0x61
    return (index < 4 ? index + 1 : index + 2, letter.end, letter.isUpper)
  }
}

extension Ordinal {
  /// Reads the value of a citation ("5a", "II", "đ", "thứ nhất" excepted); nil for anything else.
  public init?(value bytes: UnsafeBufferPointer<UInt8>, unit: Pinpoint.Unit) {
    let reader = NumberReader(letters: Letters(bytes: bytes))
    let end = bytes.count
    if let (value, next) = reader.digits(at: 0, before: end, limit: 4, zero: true) {
      if next == end {
        self.init(number: value)
      } else if let letter = reader.listLetter(at: next, before: end), letter.end == end {
        self.init(number: value, suffix: letter.place)
      } else {
        return nil
      }
    } else if unit != .point, let roman = reader.roman(at: 0, before: end), roman.isUpper,
      roman.end == end
    {
      self.init(number: roman.value, system: .roman)
    } else if let letter = reader.listLetter(at: 0, before: end) {
      if letter.end == end {
        self.init(number: letter.place, system: .letters)
      } else if let (value, next) = reader.digits(at: letter.end, before: end, limit: 2),
        next == end
      {
        self.init(number: letter.place, suffix: value, system: .letters)
      } else {
        return nil
      }
    } else {
      return nil
    }
  }
}
