public import DanchieuText

/// "Nghị định nêu trên" where no decree was cited before.
///
/// Such words become a citation only when they have an antecedent.
public struct BackReference: Sendable {
  /// Type word to "trên", in UTF-8 bytes of the text.
  public var range: TextRange
  public var type: InstrumentType
}
