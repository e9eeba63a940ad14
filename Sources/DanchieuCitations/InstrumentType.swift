/// A type of instrument: a line of the vocabulary file `types.tsv`.
///
/// One byte; its name and letters are looked up in ``Vocabulary``.
public struct InstrumentType: Sendable, Hashable {
  /// Index of the line in the vocabulary.
  public let id: UInt8
  package init(id: UInt8) { self.id = id }
}
