/// The lists of a document: what numbering.xml defines, and how far each list has counted.
struct WordNumbering {
  /// A level of a list.
  struct Level {
    var start = 1
    var format = NumberFormat.decimal
    /// Text with `%1` … `%9` for the numbers of the levels.
    var text = ""
    var suffix = " "
    /// The level, 1-based, after which this one restarts; 0 never, nil after any before it.
    var restart: Int?
    var isLegal = false
    /// Paragraph style that is numbered by this level.
    var style: String?
  }
  /// What `w:num` says: which list, and which levels it changes.
  struct Instance {
    var list = ""
    var levels: [Int: Level] = [:]
    var starts: [Int: Int] = [:]
  }
  /// A list by its `w:abstractNumId`.
  struct List {
    var levels: [Int: Level] = [:]
    /// The numbering style that it takes its levels from.
    var link: String?
  }

  static let levelCount = 9
  var lists: [String: List] = [:]
  var instances: [String: Instance] = [:]
  /// The numbering instance of a numbering style, for lists that link to one.
  var styleInstances: [String: String] = [:]
  private var counts: [String: [Int?]] = [:]
  private var restarted: Set<String> = []

  /// The level of instance `id` that paragraphs of `style` have; nil when none is tied to it.
  func level(of id: String, forStyle style: String) -> Int? {
    guard let instance = instances[id] else { return nil }
    return list(of: instance)?.list.levels.first { $0.value.style == style }?.key
  }

  /// Counts one paragraph of level `level` in list `id`.
  ///
  /// - Returns: what Word prints before the paragraph, with a blank after it; empty for none.
  mutating func next(_ id: String, level: Int) -> String {
    guard (0..<Self.levelCount).contains(level), let instance = instances[id],
      let (name, list) = list(of: instance)
    else { return "" }
    func definition(_ level: Int) -> Level? { instance.levels[level] ?? list.levels[level] }
    guard let own = definition(level) else { return "" }
    var numbers = counts[name] ?? Array(repeating: nil, count: Self.levelCount)
    if let start = instance.starts[level], restarted.insert("\(id)/\(level)").inserted {
      numbers[level] = start
    } else {
      numbers[level] = numbers[level].map { $0 &+ 1 } ?? instance.starts[level] ?? own.start
    }
    for deeper in (level + 1)..<max(level + 1, Self.levelCount) {
      let restart = definition(deeper)?.restart
      if restart == 0 || (restart ?? deeper) <= level { continue }
      numbers[deeper] = nil
    }
    for above in 0..<level where numbers[above] == nil {
      numbers[above] = instance.starts[above] ?? definition(above)?.start ?? 1
    }
    counts[name] = numbers
    let text = label(own, numbers, definition)
    return text.isEmpty ? "" : text + own.suffix
  }

  private func list(of instance: Instance) -> (name: String, list: List)? {
    guard let list = lists[instance.list] else { return nil }
    if let link = list.link, let id = styleInstances[link], let other = instances[id],
      let target = lists[other.list], target.link == nil
    {
      return (other.list, target)
    }
    return (instance.list, list)
  }

  private func label(
    _ level: Level, _ numbers: [Int?], _ definition: (Int) -> Level?
  ) -> String {
    if level.format == .bullet {
      let isPrivate = level.text.unicodeScalars.contains { (0xE000...0xF8FF).contains($0.value) }
      return isPrivate ? "•" : level.text
    }
    var text = ""
    var isPlaceholder = false
    for character in level.text {
      if isPlaceholder, let digit = character.wholeNumberValue, digit > 0 {
        let format = level.isLegal ? .decimal : definition(digit - 1)?.format ?? .decimal
        text += numbers[digit - 1].map { format.text($0) } ?? ""
        isPlaceholder = false
        continue
      }
      if isPlaceholder { text += "%" }
      isPlaceholder = character == "%"
      if !isPlaceholder { text.append(character) }
    }
    return isPlaceholder ? text + "%" : text
  }
}

/// Reads numbering.xml.
final class WordNumberingReader: XMLStreamHandler {
  private(set) var numbering = WordNumbering()
  private var list: String?
  private var instance: String?
  private var level: (number: Int, value: WordNumbering.Level)?
  private var overridden: Int?

  override func start(_ element: Int, _ tag: XMLStreamTag) {
    guard let name = WordName(rawValue: element) else { return }
    let value = tag.value("val")
    switch name {
    case .abstractNum:
      list = tag.value("abstractNumId") ?? ""
      numbering.lists[list ?? ""] = .init()
    case .numStyleLink: if let list { numbering.lists[list]?.link = value }
    case .num:
      instance = tag.value("numId") ?? ""
      numbering.instances[instance ?? ""] = .init()
    case .abstractNumId: if let instance { numbering.instances[instance]?.list = value ?? "" }
    case .lvlOverride: overridden = tag.value("ilvl").flatMap { Int($0) }
    case .startOverride:
      if let instance, let overridden {
        numbering.instances[instance]?.starts[overridden] = value.flatMap { Int($0) } ?? 1
      }
    case .lvl: level = (tag.value("ilvl").flatMap { Int($0) } ?? 0, WordNumbering.Level())
    case .start: level?.value.start = value.flatMap { Int($0) } ?? 1
    case .numFmt: level?.value.format = NumberFormat(value ?? "", list: tag.value("format"))
    case .lvlText: level?.value.text = value ?? ""
    case .suff: level?.value.suffix = value == "nothing" ? "" : " "
    case .lvlRestart: level?.value.restart = value.flatMap { Int($0) }
    case .isLgl: level?.value.isLegal = value.map { $0 != "0" && $0 != "false" } ?? true
    case .pStyle: level?.value.style = value
    default: break
    }
  }

  override func end(_ element: Int, _ tag: XMLStreamTag) {
    switch WordName(rawValue: element) {
    case .lvl:
      guard let level else { return }
      if let instance {
        numbering.instances[instance]?.levels[level.number] = level.value
      } else if let list {
        numbering.lists[list]?.levels[level.number] = level.value
      }
      self.level = nil
    case .abstractNum: list = nil
    case .num: instance = nil
    case .lvlOverride: overridden = nil
    default: break
    }
  }
}
