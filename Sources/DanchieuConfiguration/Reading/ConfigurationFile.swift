import DanchieuLint
package import DanchieuText

/// A configuration file: its settings, checked against the known keys.
struct ConfigurationFile {
  private(set) var settings: [Setting] = []
  private let path: String
  private let places: TOMLPlaces
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
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ConfigurationError(
        path: path,
        message: Message(vi: "tệp cấu hình không phải UTF-8", en: "configuration is not UTF-8"))
    }
    let root: [String: TOMLNode]
    do throws(TOMLFailure) {
      let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      places = try TOMLPlaces(Array(bytes[start...]))
      root = try TOMLNode.parse(text)
    } catch {
      throw ConfigurationError(
        path: path, line: error.line,
        message: Message(
          vi: "cú pháp TOML sai: \(error.detail)", en: "broken TOML: \(error.detail)"))
    }
    try read(root, KnownKeys.root, below: [])
    settings.sort {
      ($0.line, $0.key.joined(separator: ".")) < ($1.line, $1.key.joined(separator: "."))
    }
  }

  private mutating func read(
    _ table: [String: TOMLNode], _ shapes: [String: KnownKeys.Shape], below parent: [String]
  ) throws(ConfigurationError) {
    // In order of place, so that the first mistake of the file is the one that is named.
    for key in table.keys.sorted(by: { (line(parent + [$0]), $0) < (line(parent + [$1]), $1) }) {
      guard let node = table[key] else { continue }
      guard let shape = shapes[key] else { throw unknown(key, shapes, parent) }
      try read(node, shape, at: parent + [key])
    }
  }

  private mutating func read(
    _ node: TOMLNode, _ shape: KnownKeys.Shape, at path: [String]
  ) throws(ConfigurationError) {
    switch (shape, node) {
    case (.table(let shapes), .table(let table)):
      try read(table, shapes, below: path)
    case (.map(let isRules, let inner), .table(let table)):
      for (key, value) in table.sorted(by: { $0.key < $1.key }) {
        if isRules { try checkRule(key, at: path + [key]) }
        try read(value, inner, at: path + [key])
      }
    case (.records(let shapes, let required), .array(let nodes)):
      for (index, node) in nodes.enumerated() {
        let place = path + [String(index)]
        guard case .table(let table) = node else { throw wrong(place, shape) }
        for key in required.sorted() where table[key] == nil { throw missing(key, place) }
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
    settings.append(Setting(key: key, value: node, file: path, line: line(key)))
  }

  private func check(
    _ node: TOMLNode, _ shape: KnownKeys.Shape, at path: [String]
  ) throws(ConfigurationError) {
    switch (shape, node) {
    case (.string, .string), (.boolean, .boolean): return
    case (.choice(let words), .string(let word)):
      if !words.contains(word) { throw notOneOf(words, word, path) }
    case (.strings, .array(let nodes)):
      for node in nodes { guard case .string = node else { throw wrong(path, shape) } }
    case (.rules, .array(let nodes)):
      for node in nodes {
        guard case .string(let rule) = node else { throw wrong(path, shape) }
        try checkRule(rule, at: path)
      }
    default: throw wrong(path, shape)
    }
  }

  private func checkRule(_ rule: String, at path: [String]) throws(ConfigurationError) {
    guard RuleSelector(rule) == nil else { return }
    throw error(at: path, .noSuchRule(rule))
  }

  private func line(_ path: [String]) -> Int { places.line(of: path) }
}

extension ConfigurationFile {
  private func error(at path: [String], _ message: Message) -> ConfigurationError {
    ConfigurationError(path: self.path, line: line(path), message: message)
  }

  private func unknown(
    _ key: String, _ shapes: [String: KnownKeys.Shape], _ parent: [String]
  ) -> ConfigurationError {
    let printed = (parent + [key]).map(TOMLNode.key).joined(separator: ".")
    let meant = Suggestion.nearest(to: key, among: Array(shapes.keys))
    return error(
      at: parent + [key],
      Message(
        vi: "không có khóa “\(printed)”" + (meant.map { "; có phải “\($0)”?" } ?? ""),
        en: "there is no key “\(printed)”" + (meant.map { "; did you mean “\($0)”?" } ?? "")))
  }

  private func missing(_ key: String, _ path: [String]) -> ConfigurationError {
    error(at: path, Message(vi: "thiếu khóa “\(key)”", en: "the key “\(key)” is missing"))
  }

  private func notOneOf(
    _ words: [String], _ word: String, _ path: [String]
  ) -> ConfigurationError {
    let list = words.joined(separator: ", ")
    let meant = Suggestion.nearest(to: word, among: words)
    return error(
      at: path,
      Message(
        vi: "“\(word)” không phải là một trong: \(list)"
          + (meant.map { "; có phải “\($0)”?" } ?? ""),
        en: "“\(word)” is not one of: \(list)" + (meant.map { "; did you mean “\($0)”?" } ?? "")))
  }

  private func wrong(_ path: [String], _ shape: KnownKeys.Shape) -> ConfigurationError {
    let key = path.map(TOMLNode.key).joined(separator: ".")
    let wanted = shape.words
    return error(
      at: path,
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
