import DanchieuRegistry
public import DanchieuReport

extension ToolInfo {
  /// This program with the rules and the registry that are part of it.
  public static var current: ToolInfo {
    ToolInfo(
      name: "danchieu", version: "0.1.0",
      rules: Version(version: "1", date: "2026-11-23"),
      registry: Version(version: "1", date: Registry.embedded.date))
  }
}
