/// A table under construction: TOML lets its parts stand in several places, within rules.
final class TOMLTable {
  /// How a table came to be, which decides what may be added to it.
  enum Origin {
    /// Named on the way by a header below it.
    case implied
    /// By its own header.
    case header
    /// By a dotted key.
    case dotted
  }

  enum Entry {
    case value(TOMLNode)
    case table(TOMLTable)
    case tables([TOMLTable])
  }

  var origin: Origin
  let line: Int
  var entries: [String: Entry] = [:]

  init(_ origin: Origin, line: Int) {
    self.origin = origin
    self.line = line
  }

  /// The table that the header `[a.b]` (`isArray`: `[[a.b]]`) on `line` opens below this one.
  func open(_ path: [String], isArray: Bool, line: Int) throws(TOMLFailure) -> TOMLTable {
    var table = self
    for key in path.dropLast() {
      switch table.entries[key] {
      case nil:
        let implied = TOMLTable(.implied, line: line)
        table.entries[key] = .table(implied)
        table = implied
      case .table(let inner): table = inner
      case .tables(let list):
        guard let last = list.last else { throw Self.twice(key, line) }
        table = last
      case .value: throw Self.twice(key, line)
      }
    }
    guard let key = path.last else { return table }
    let opened = TOMLTable(.header, line: line)
    switch (table.entries[key], isArray) {
    case (nil, false): table.entries[key] = .table(opened)
    case (nil, true): table.entries[key] = .tables([opened])
    case (.tables(let list), true): table.entries[key] = .tables(list + [opened])
    case (.table(let known), false) where known.origin == .implied:
      known.origin = .header
      return known
    default: throw Self.twice(key, line)
    }
    return opened
  }

  /// Sets the value of the key `path` on `line`.
  func set(_ path: [String], to value: TOMLNode, line: Int) throws(TOMLFailure) {
    var table = self
    for key in path.dropLast() {
      switch table.entries[key] {
      case nil:
        let dotted = TOMLTable(.dotted, line: line)
        table.entries[key] = .table(dotted)
        table = dotted
      case .table(let inner) where inner.origin == .dotted: table = inner
      default: throw Self.twice(key, line)
      }
    }
    guard let key = path.last else { return }
    guard table.entries[key] == nil else { throw Self.twice(key, line) }
    table.entries[key] = .value(value)
  }

  /// What the table holds.
  var node: TOMLNode {
    TOMLNode(.table(entries.mapValues(Self.node)), line: line)
  }

  private static func node(_ entry: Entry) -> TOMLNode {
    switch entry {
    case .value(let node): node
    case .table(let table): table.node
    case .tables(let list): TOMLNode(.array(list.map(\.node)), line: list.first?.line ?? 1)
    }
  }

  private static func twice(_ key: String, _ line: Int) -> TOMLFailure {
    TOMLFailure(line, vi: "“\(key)” được đặt hai lần", en: "“\(key)” is set twice")
  }
}
