import DanchieuCitations
import DanchieuRegistry
import DanchieuText

/// The lines of an explanation: what, value, printed words with their bytes.
struct Rows {
  let reading: Reading
  let language: Language
  /// All rows so far, as bytes that a terminal only shows.
  private(set) var text: [UInt8] = []

  init(reading: Reading, language: Language) {
    self.reading = reading
    self.language = language
  }

  /// Adds a row, unless it has neither value nor words.
  mutating func add(_ label: Message, _ value: String?, _ range: TextRange?) {
    add(label.text(in: language), value, range)
  }

  /// Adds a row, unless it has neither value nor words.
  mutating func add(_ label: String, _ value: String?, _ range: TextRange?) {
    guard value != nil || range != nil else { return }
    var out = ByteBuffer()
    out.append("  ")
    out.append(label)
    out.append(String(repeating: " ", count: max(18 - label.count, 1)))
    if let value { out.appendVisible(value) }
    if let range {
      if value != nil { out.append("  ") }
      out.append("“")
      out.appendVisible(reading.string(range))
      out.append("” [\(range.start), \(range.end))")
    }
    out.append("\n")
    text += out.takeBytes()
  }
}

extension Explanation {
  /// What the registry knows, in words.
  static func facts(_ known: RegistryRecord, in language: Language) -> String {
    var words = ""
    func add(_ label: Message, _ value: String?) {
      guard let value else { return }
      words += "; \(label.text(in: language)) \(value)"
    }
    func day(_ date: CalendarDate?) -> String? {
      guard let date else { return nil }
      return language == .vi ? date.vietnamese : date.iso
    }
    add(Message(vi: "ban hành", en: "issued"), day(known.issued))
    add(Message(vi: "có hiệu lực", en: "in force"), day(known.effective))
    add(Message(vi: "hết hiệu lực", en: "out of force"), day(known.expired))
    if !known.replacedBy.isEmpty {
      add(
        Message(vi: "thay thế bởi", en: "replaced by"),
        known.replacedBy.joined(separator: ", "))
    }
    return words
  }
}
