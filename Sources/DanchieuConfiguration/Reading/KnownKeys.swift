/// The keys of a configuration file and what they hold. `Schemas/danchieu-config.schema.json` says
/// the same; a test compares them.
package enum KnownKeys {
  /// What a key holds.
  package indirect enum Shape: Sendable, Equatable {
    case string
    case boolean
    /// One of these words.
    case choice([String])
    case strings
    /// Names of rules.
    case rules
    /// Keys of its own.
    case table([String: Shape])
    /// Any keys: rules where `isRules`, else globs or words.
    case map(isRules: Bool, Shape)
    /// A list of tables; `required` keys must be there.
    case records([String: Shape], required: [String])
  }

  /// The keys at the top of a file.
  package static let root: [String: Shape] = [
    "extend": .string,
    "select": .rules,
    "ignore": .rules,
    "exclude": .strings,
    "stage": .choice(["draft", "final"]),
    "severity": .map(isRules: true, .choice(["off", "note", "warning", "error"])),
    "per-file-ignores": .map(isRules: false, .rules),
    "suppression": .table(["require-reason": .boolean, "allow-blanket": .boolean]),
    "organization": .table([
      "body": .string, "superiors": .strings, "subordinates": .strings,
    ]),
    "types": .records(
      ["name": .string, "letters": .strings, "spellings": .strings], required: ["name"]),
    "issuers": .records(
      ["name": .string, "abbreviations": .strings, "kind": .choice(["state", "party", "other"])],
      required: ["name"]),
    "aliases": .map(isRules: false, .string),
    "series": .records(
      ["body": .string, "types": .strings, "ordered": .boolean], required: ["types"]),
  ]
}
