import DanchieuTestSupport
import Foundation

/// `Schemas/danchieu-config.schema.json`, as far as a test compares it.
struct ConfigurationSchema {
  struct Unreadable: Error {}

  private let properties: [String: Any]

  init() throws {
    let bytes = try TestFolders.bytes(
      TestFolders.checkout + "/Schemas/danchieu-config.schema.json")
    guard
      let root = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any],
      root["additionalProperties"] as? Bool == false,
      let properties = root["properties"] as? [String: Any]
    else { throw Unreadable() }
    self.properties = properties
  }

  /// The keys at the top, sorted.
  var keys: [String] { properties.keys.sorted() }

  /// What `key` holds, in words.
  func shape(of key: String) throws -> String {
    guard let node = properties[key] as? [String: Any] else { throw Unreadable() }
    return try Self.words(node)
  }

  private static func words(_ node: [String: Any]) throws -> String {
    if let choices = node["enum"] as? [String] { return "enum \(choices.sorted())" }
    if node["$ref"] as? String == "#/$defs/rule" { return "rule" }
    switch node["type"] as? String {
    case "array":
      guard let items = node["items"] as? [String: Any] else { throw Unreadable() }
      return "array of " + (try words(items))
    case "object":
      if let values = node["additionalProperties"] as? [String: Any] {
        return "map of " + (try words(values))
      }
      guard let members = node["properties"] as? [String: [String: Any]],
        node["additionalProperties"] as? Bool == false
      else { throw Unreadable() }
      let required = (node["required"] as? [String] ?? []).sorted()
      return try "object of \(members.map { "\($0.key): \(try words($0.value))" }.sorted()) "
        + "required \(required)"
    case let type?: return type
    case nil: throw Unreadable()
    }
  }
}
