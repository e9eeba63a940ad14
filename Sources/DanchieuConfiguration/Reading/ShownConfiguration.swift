import DanchieuLint
package import DanchieuText

/// What `--show-config` prints: every value with the place that it comes from, as TOML.
package struct ShownConfiguration {
  private let configuration: Configuration
  private let folder: String
  private let language: Language

  /// The text for `configuration`; places are shown as seen from `folder` (absolute).
  package init(_ configuration: Configuration, from folder: String, in language: Language) {
    self.configuration = configuration
    self.folder = folder
    self.language = language
  }

  /// The lines, with a line end each; `path` is what the configuration is for, as it was given.
  package func text(for path: String, _ options: SelectionOverride) -> String {
    let head = Message(vi: "Cấu hình của \(path)", en: "Configuration of \(path)")
    var lines = ["# \(Self.oneLine(head.text(in: language)))"]
    let commandLine = Message(vi: "dòng lệnh", en: "command line").text(in: language)
    if let select = options.select {
      lines.append("select = \(Self.list(select))  # \(commandLine)")
    }
    if !options.ignore.isEmpty {
      lines.append("ignore = \(Self.list(options.ignore))  # \(commandLine)")
    }
    for setting in sorted {
      if setting.key == ["select"], options.select != nil { continue }
      let place = "\(Path.relative(setting.file, to: folder)):\(setting.line)"
      lines.append("\(Self.name(setting)) = \(setting.text)  # \(Self.oneLine(place))")
    }
    let standard = Message(vi: "mặc định", en: "default").text(in: language)
    let given = Set(configuration.settings.map(\.key))
    for (key, value) in Self.defaults
    where !given.contains(key.split(separator: ".").map(String.init)) {
      lines.append("\(key) = \(value)  # \(standard)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let defaults = [
    ("ignore", "[]"), ("exclude", "[]"), ("suppression.allow-blanket", "false"),
    ("suppression.require-reason", "false"),
  ]

  private var sorted: [Setting] {
    configuration.settings.sorted { a, b in
      a.key == b.key ? a.line < b.line : a.key.lexicographicallyPrecedes(b.key)
    }
  }

  private static func name(_ setting: Setting) -> String {
    let records = ["types", "issuers", "series"]
    if let first = setting.key.first, records.contains(first) {
      return "\(first)[\(setting.key.dropFirst().joined())]"
    }
    return setting.key.map(TOMLNode.key).joined(separator: ".")
  }

  private static func list(_ rules: [RuleSelector]) -> String {
    TOMLNode(.array(rules.map { TOMLNode(.string($0.text), line: 0) }), line: 0).text
  }

  private static func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline || $0 == "\u{1B}" ? "?" : $0 })
  }
}
