/// What produced an output: `tool` of the JSON wrapper and `--version`.
public struct ToolInfo: Sendable, Equatable {
  /// A version and the day of its state, ISO 8601.
  public struct Version: Sendable, Equatable {
    public var version: String
    public var date: String
    /// A version of the state of `date`.
    public init(version: String, date: String) {
      self.version = version
      self.date = date
    }
  }
  /// Name of the program.
  public var name: String
  /// Version of the program.
  public var version: String
  /// Version of the rule set.
  public var rules: Version
  /// Version of the registry of known instruments.
  public var registry: Version

  /// A tool of this name with its versions.
  public init(name: String, version: String, rules: Version, registry: Version) {
    self.name = name
    self.version = version
    self.rules = rules
    self.registry = registry
  }
}
