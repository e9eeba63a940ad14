/// The numbers that a word processor generates for lists and headings (ODF 1.3, part 3, 16.31).
struct OpenDocumentLists {
  /// How the items of one level are numbered.
  struct Level {
    var format = NumberFormat.none
    var prefix = ""
    var suffix = ""
    var start = 1
    /// How many levels the number shows.
    var shown = 1
  }
  /// Levels of list styles, by name; that of headings has the empty name.
  var styles: [String: [Int: Level]] = [:]
  /// The styles of the lists that are open, outermost first.
  private var open: [String] = []
  private var counts: [String: [Int]] = [:]
  private static let depth = 10

  /// The format that `style:num-format` names.
  static func format(_ name: String?) -> NumberFormat {
    switch name {
    case "1": .decimal
    case "a": .lowerLetter
    case "A": .upperLetter
    case "i": .lowerRoman
    case "I": .upperRoman
    default: .none
    }
  }

  /// A list begins.
  mutating func begin(style: String?, continues: Bool) {
    let style = style ?? open.last ?? ""
    open.append(style)
    let level = min(open.count, Self.depth)
    if !continues { reset(style, from: level) }
  }

  /// The innermost list ends.
  mutating func end() { _ = open.popLast() }

  /// The number of the next item of the innermost list, as printed.
  mutating func item(start: Int?) -> String {
    guard let style = open.last else { return "" }
    return number(style, level: min(open.count, Self.depth), start: start)
  }

  /// The number of the next heading of `level` (1-based).
  mutating func heading(level: Int) -> String {
    open.isEmpty ? number("", level: min(max(level, 1), Self.depth), start: nil) : ""
  }

  private mutating func reset(_ style: String, from level: Int) {
    var counts = self.counts[style] ?? Array(repeating: 0, count: Self.depth + 1)
    for index in level...Self.depth { counts[index] = 0 }
    self.counts[style] = counts
  }

  private mutating func number(_ style: String, level: Int, start: Int?) -> String {
    var counts = self.counts[style] ?? Array(repeating: 0, count: Self.depth + 1)
    let levels = styles[style] ?? [:]
    let first = levels[level]?.start ?? 1
    counts[level] = start ?? (counts[level] == 0 ? first : counts[level] + 1)
    for index in (level + 1)..<(Self.depth + 1) { counts[index] = 0 }
    self.counts[style] = counts
    guard let own = levels[level], own.format != .none else { return "" }
    let shown = max(1, level - own.shown + 1)...level
    let parts = shown.compactMap { index -> String? in
      let format = levels[index]?.format ?? .decimal
      return format == .none ? nil : format.text(max(1, counts[index]))
    }
    return own.prefix + parts.joined(separator: ".") + own.suffix
  }
}
