public import DanchieuCitations

/// Known instruments: facts that a citation can be compared with.
public struct Registry: Sendable {
  /// The facts that are part of the binary. Costs nothing until the first look-up.
  public static let embedded = Registry()

  /// State of knowledge, ISO 8601.
  public var date: String { "2026-11-23" }

  /// All records with this canonical code, whatever their type and date; empty when unknown.
  ///
  /// The number may lack its leading zero and letter case does not matter.
  public func records(code: String) -> [RegistryRecord] { [] }

  /// All laws, codes, ordinances and constitutions of `type` with this name (without the type
  /// word; letter case, commas and the place of tone marks do not matter), oldest first.
  public func laws(type: InstrumentType, named name: String) -> [RegistryRecord] { [] }
}
