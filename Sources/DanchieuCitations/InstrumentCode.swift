public import DanchieuText

/// Number and symbol of an instrument as printed: ranges of the text, and what is odd about them.
public struct InstrumentCode: Sendable {
  /// The whole code as printed, spaces and line breaks inside it included.
  public var printed: TextRange
  /// The ordinal (`05`, `30c`); empty where it was left blank.
  public var number: TextRange
  /// The year between slashes (`30/2020/NĐ-CP`), nil when the code has none.
  public var year: TextRange?
  /// The symbol (`NĐ-CP`, `QH15`); empty for instruments numbered without one.
  public var symbol: TextRange
  public var family: CodeFamily
  public var oddities: Oddities = []

  /// What makes the printed code differ from its canonical spelling, or its form from the norm.
  public struct Oddities: OptionSet, Sendable {
    public let rawValue: UInt16
    public init(rawValue: UInt16) { self.rawValue = rawValue }
    /// Blanks or a line break inside.
    public static let space = Oddities(rawValue: 1 << 0)
    /// Letters of another alphabet, or Ð for Đ.
    public static let lookalike = Oddities(rawValue: 1 << 1)
    /// An en dash, underscore or another sign in place of the hyphen.
    public static let dash = Oddities(rawValue: 1 << 2)
    /// A slash where a hyphen belongs or the reverse (`54/QĐ/BNN`, `03/CT-TW`).
    public static let separator = Oddities(rawValue: 1 << 3)
    /// The number is left open.
    public static let blankNumber = Oddities(rawValue: 1 << 4)
    /// Combining marks that have a precomposed letter.
    public static let decomposed = Oddities(rawValue: 1 << 5)
    /// Letters O, l or I for digits of number or year.
    public static let mixedDigits = Oddities(rawValue: 1 << 7)
    /// The symbol is cut by the end of a cell or page (`69/2010/NĐ-`).
    public static let truncated = Oddities(rawValue: 1 << 6)
  }

  public init(
    printed: TextRange, number: TextRange, year: TextRange?, symbol: TextRange, family: CodeFamily
  ) {
    self.printed = printed
    self.number = number
    self.year = year
    self.symbol = symbol
    self.family = family
  }
}

/// The family that the form of a code belongs to (norms.md §1.2).
public enum CodeFamily: String, Sendable {
  /// `15/QĐ-BNV`: number, slash, type letters, hyphen, body; no year.
  case administrative
  /// `30/2020/NĐ-CP`: with year.
  case normative
  /// `31/2024/QH15`, `34/2007/PL-UBTVQH11`, `560/NQ-UBTVQH15`.
  case nationalAssembly
  /// `25-NQ/TW`, also of mass organisations (`367-QĐ/TWĐTN-VP`).
  case party
  /// `05/BNV-VP`: an official letter, no type letters.
  case letter
  /// `18/VBHN-VPQH`.
  case consolidated
  /// `12/2020/HS-ST` of a court.
  case judgment
  /// `87/CP`, `41-HĐBT`, `102-SL/L004`, `02/BYT-TT`: forms before 1998.
  case historical
  /// Anything else that looks like number and symbol.
  case other
}
