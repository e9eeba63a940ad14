import DanchieuLint
package import DanchieuText

/// A configuration file: its settings, checked against the known keys.
struct ConfigurationFile {
  private(set) var settings: [Setting] = []
  private let path: String
  /// Larger files are no configuration.
  static let limit = 1 << 20

  /// Reads the file `bytes` at `path` (absolute).
  init(_ bytes: [UInt8], path: String) throws(ConfigurationError) {
    self.path = path
    guard bytes.count <= Self.limit else {
      throw ConfigurationError(
        path: path,
        message: Message(
          vi: "tệp cấu hình quá lớn: \(bytes.count) byte, giới hạn \(Self.limit) byte",
          en: "configuration too large: \(bytes.count) bytes, the limit is \(Self.limit)"))
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw ConfigurationError(
        path: path,
        message: Message(vi: "tệp cấu hình không phải UTF-8", en: "configuration is not UTF-8"))
    }
    let root: TOMLNode
    do throws(TOMLFailure) {
      root = try TOMLParser.parse(bytes)
    } catch {
      throw ConfigurationError(
        path: path, line: error.line,
        message: Message(
          vi: "cú pháp TOML sai: \(error.message.vi)",
          en: "broken TOML: \(error.message.en)"))
    }
    guard case .table(let table) = root.value else { return }
    try read(table, KnownKeys.root, below: [])
    settings.sort {
      ($0.line, $0.key.joined(separator: ".")) < ($1.line, $1.key.joined(separator: "."))
    }
  }

  private mutating func read(
    _ table: [String: TOMLNode], _ shapes: [String: KnownKeys.Shape], below parent: [String]
  ) throws(ConfigurationError) {
    // In order of place, so that the first mistake of the file is the one that is named.
    for (key, node) in table.sorted(by: { ($0.value.line, $0.key) < ($1.value.line, $1.key) }) {
      guard let shape = shapes[key] else { throw unknown(key, shapes, parent, node.line) }
      try read(node, shape, at: parent + [key])
    }
  }

  private mutating func read(
    _ node: TOMLNode, _ shape: KnownKeys.Shape, at path: [String]
  ) throws(ConfigurationError) {
    switch (shape, node.value) {
    case (.table(let shapes), .table(let table)):
      try read(table, shapes, below: path)
    case (.map(let isRules, let inner), .table(let table)):
      for (key, value) in table.sorted(by: { ($0.value.line, $0.key) < ($1.value.line, $1.key) }) {
        if isRules { try checkRule(key, at: value.line) }
        try read(value, inner, at: path + [key])
      }
    case (.records(let shapes, let required), .array(let nodes)):
      for (index, node) in nodes.enumerated() {
        let place = path + [String(index)]
        guard case .table(let table) = node.value else { throw wrong(place, shape, node.line) }
        for key in required.sorted() where table[key] == nil { throw missing(key, node.line) }
        // Only to have the keys checked.
        var copy = self
        try copy.read(table, shapes, below: place)
        add(place, node)
      }
    default:
      try check(node, shape, at: path)
      add(path, node)
    }
  }

  private mutating func add(_ key: [String], _ node: TOMLNode) {
    settings.append(Setting(key: key, value: node, file: path, line: node.line))
  }

  private func check(
    _ node: TOMLNode, _ shape: KnownKeys.Shape, at path: [String]
  ) throws(ConfigurationError) {
    switch (shape, node.value) {
    case (.string, .string), (.boolean, .boolean): return
    case (.choice(let words), .string(let word)):
      if !words.contains(word) { throw notOneOf(words, word, node.line) }
    case (.strings, .array(let nodes)):
      for node in nodes {
        guard case .string = node.value else { throw wrong(path, shape, node.line) }
      }
    case (.rules, .array(let nodes)):
      for node in nodes {
        guard case .string(let rule) = node.value else { throw wrong(path, shape, node.line) }
        try checkRule(rule, at: node.line)
      }
    default: throw wrong(path, shape, node.line)
    }
  }

  private func checkRule(_ rule: String, at line: Int) throws(ConfigurationError) {
    guard RuleSelector(rule) == nil else { return }
    throw error(at: line, .noSuchRule(rule))
  }
}

extension ConfigurationFile {
  private func error(at line: Int, _ message: Message) -> ConfigurationError {
    ConfigurationError(path: path, line: line, message: message)
  }

  private func unknown(
    _ key: String, _ shapes: [String: KnownKeys.Shape], _ parent: [String], _ line: Int
  ) -> ConfigurationError {
    let printed = (parent + [key]).map(TOMLNode.key).joined(separator: ".")
    let meant = Suggestion.nearest(to: key, among: Array(shapes.keys))
    return error(
      at: line,
      Message(
        vi: "không có khóa “\(printed)”" + (meant.map { "; có phải “\($0)”?" } ?? ""),
        en: "there is no key “\(printed)”" + (meant.map { "; did you mean “\($0)”?" } ?? "")))
  }

  private func missing(_ key: String, _ line: Int) -> ConfigurationError {
    error(at: line, Message(vi: "thiếu khóa “\(key)”", en: "the key “\(key)” is missing"))
  }

  private func notOneOf(
    _ words: [String], _ word: String, _ line: Int
  ) -> ConfigurationError {
    let list = words.joined(separator: ", ")
    let meant = Suggestion.nearest(to: word, among: words)
    return error(
      at: line,
      Message(
        vi: "“\(word)” không phải là một trong: \(list)"
          + (meant.map { "; có phải “\($0)”?" } ?? ""),
        en: "“\(word)” is not one of: \(list)" + (meant.map { "; did you mean “\($0)”?" } ?? "")))
  }

  private func wrong(
    _ path: [String], _ shape: KnownKeys.Shape, _ line: Int
  ) -> ConfigurationError {
    let key = path.map(TOMLNode.key).joined(separator: ".")
    let wanted = shape.words
    return error(
      at: line,
      Message(vi: "“\(key)” phải là \(wanted.vi)", en: "“\(key)” must be \(wanted.en)"))
  }
}

extension KnownKeys.Shape {
  fileprivate var words: Message {
    switch self {
    case .string, .choice: Message(vi: "chuỗi ký tự", en: "a string")
    case .boolean: Message(vi: "true hoặc false", en: "true or false")
    case .strings: Message(vi: "danh sách chuỗi ký tự", en: "a list of strings")
    case .rules: Message(vi: "danh sách mã hoặc tên quy tắc", en: "a list of rule codes or names")
    case .table, .map: Message(vi: "một bảng", en: "a table")
    case .records: Message(vi: "danh sách bảng ([[…]])", en: "a list of tables ([[…]])")
    }
  }
}

extension Message {
  /// A word that should name a rule and does not.
  package static func noSuchRule(_ word: String) -> Message {
    let meant = Suggestion.nearest(to: word, among: RuleSelector.vocabulary)
    return Message(
      vi: "không có quy tắc “\(word)”" + (meant.map { "; có phải “\($0)”?" } ?? ""),
      en: "there is no rule “\(word)”" + (meant.map { "; did you mean “\($0)”?" } ?? ""))
  }
}
