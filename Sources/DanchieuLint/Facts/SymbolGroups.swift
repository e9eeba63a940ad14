import DanchieuCitations
import DanchieuText

/// The groups of a printed symbol with their places: `QĐ` and `UBND` in `15/QĐ-UBND`.
struct SymbolGroups {
  struct Group {
    var range: TextRange
    /// As printed.
    var printed: String
    /// With look-alike letters set right.
    var letters: String
    /// The letters after the type's or body's place: 0 for the first group of the symbol.
    var index: Int
  }
  private(set) var groups: [Group] = []

  /// The groups of the symbol of `code`.
  init(_ code: InstrumentCode, in text: Mention.Text) {
    let range = code.symbol
    var offset = range.start
    var start = offset
    var group = String.UnicodeScalarView()
    for scalar in text(range).unicodeScalars {
      if Self.isPart(scalar) {
        if group.isEmpty { start = offset }
        group.append(scalar)
      } else {
        append(&group, start, offset)
      }
      offset += UTF8.width(scalar)
    }
    append(&group, start, offset)
  }

  /// A letter, a digit, or the sign in `BGD&ĐT`.
  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return (scalar.value | 0x20) &- 0x61 < 26 || scalar.value &- 0x30 < 10 || scalar == "&"
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private mutating func append(
    _ group: inout String.UnicodeScalarView, _ start: Int, _ end: Int
  ) {
    guard !group.isEmpty else { return }
    let printed = String(group)
    groups.append(
      Group(
        range: TextRange(start, end), printed: printed, letters: Lookalikes.corrected(printed),
        index: groups.count))
    group = .init()
  }

  /// Whether the group after `index` is a body that is known.
  func isBeforeBody(_ index: Int) -> Bool {
    guard index + 1 < groups.count else { return false }
    return SymbolGroups.isBody(groups[index + 1].letters)
  }

  /// Whether `letters` are those of a body of the State or the Party that is known.
  static func isBody(_ letters: String) -> Bool {
    Bodies.isState(letters) || Bodies.isParty(letters) || letters == "BTC" || letters == "BHXH"
  }
}
