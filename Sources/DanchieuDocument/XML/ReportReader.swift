import DanchieuText

/// Reads the project's own report schema (Schemas/danchieu-report.rng).
enum ReportReader {
  /// The namespace that the schema is recognised by.
  static let namespace = "urn:danchieu:report:1"

  /// The document in `text`, about which libxml2 said `facts`.
  static func read(
    _ input: XMLInput, _ text: [UInt8], _ facts: XMLFacts
  ) throws(XMLFailure) -> Document {
    var handler = ReportHandler()
    let names = try XMLWalker.walk(text, facts, &handler)
    var document = input.document(.report, handler.layout.text, names: names)
    document.declared = handler.metadata(in: document.text)
    document.references = handler.references
    return document
  }
}

/// Lays out a report as it would be printed: number and symbol on one line after `Số:`, place and
/// date on one line.
private struct ReportHandler: XMLContentHandler {
  private typealias Value = DeclaredMetadata.Value

  var layout = BlockLayout(.report)
  private(set) var references: [DeclaredReference] = []
  /// Targets of the open elements; nil for those that are no marked citation.
  private var targets: [String?] = []
  private var depth: Int { targets.count }
  private var field: String?
  private var last: String?
  private var ranges: [String: TextRange] = [:]
  private var date: String?
  /// The text of the element was written from its attribute, or in other words; skip its own.
  private var isReplaced = false

  mutating func start(_ tag: XMLStartTag) {
    layout.start(tag)
    targets.append(tag.name.local == "vien-dan" ? tag.attribute("href")?.text : nil)
    guard depth == 2 else { return }
    let name = tag.name.local
    field = name
    switch name {
    case "so": number(tag)
    case "ky-hieu": symbol(tag)
    case "ngay": day(tag)
    default: break
    }
  }

  private mutating func number(_ tag: XMLStartTag) {
    layout.insert("Số: ", at: tag.contentStart)
    if !tag.hasText { layout.insert("......", at: tag.contentStart) }
  }

  /// The sign between number and symbol: `109/BC-UBND` of the State, `109-BC/ĐU` of the Party.
  private mutating func symbol(_ tag: XMLStartTag) {
    guard last == "so" else { return }
    layout.continueLine()
    let words = tag.file[min(tag.contentStart, tag.file.count)...].prefix { $0 != 0x3C }
    let isParty = words.contains(UInt8(ascii: "/"))
    layout.insert(isParty ? "-" : "/", at: tag.contentStart)
  }

  private mutating func day(_ tag: XMLStartTag) {
    if last == "dia-danh" {
      layout.continueLine()
      layout.insert(", ", at: tag.contentStart)
    }
    let given = tag.attribute("iso")
    date = given.flatMap { MetadataDate.iso($0.text) }
    if tag.hasText {
      let start = min(tag.contentStart, tag.file.count)
      var words = tag.file[start...].prefix { $0 != 0x3C }
      while let byte = words.first, byte <= 0x20 { words.removeFirst() }
      while let byte = words.last, byte <= 0x20 { words.removeLast() }
      guard let iso = MetadataDate.iso(String(decoding: words, as: UTF8.self)) else { return }
      date = date ?? iso
      replace(TextRange(words.startIndex, words.endIndex), by: iso)
    } else if let given, let date {
      replace(given.range, by: date)
    }
  }

  private mutating func replace(_ source: TextRange, by iso: String) {
    layout.replace(source, by: MetadataDate.words(iso))
    isReplaced = true
  }

  mutating func end(at source: Int) {
    let range = layout.endElement()
    defer { targets.removeLast() }
    if let range, let target = targets.last ?? nil {
      references.append(DeclaredReference(kind: .link(target), range: range))
    }
    guard depth == 2, let field else { return }
    if let range, ranges[field] == nil { ranges[field] = range }
    isReplaced = false
    last = field
    self.field = nil
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>, at source: Int, literal: Bool) {
    if !isReplaced { layout.text(bytes, at: source, literal: literal) }
  }

  mutating func character(
    _ bytes: UnsafeBufferPointer<UInt8>, from source: TextRange, literal: Bool
  ) {
    if !isReplaced { layout.character(bytes, from: source, literal: literal) }
  }

  /// What the header fields say, with their places.
  func metadata(in text: [UInt8]) -> DeclaredMetadata {
    func value(_ range: TextRange?) -> Value? {
      range.map { Value(String(decoding: text[$0.start..<$0.end], as: UTF8.self), at: $0) }
    }
    /// The words of a field without the sign or label before them.
    func without(_ prefixes: [String], _ range: TextRange?) -> TextRange? {
      guard let range else { return nil }
      let bytes = text[range.start..<range.end]
      let cut = prefixes.first { bytes.starts(with: $0.utf8) }?.utf8.count ?? 0
      return TextRange(range.start + cut, range.end)
    }
    var metadata = DeclaredMetadata()
    if let number = without(["Số: "], ranges["so"]), let symbol = ranges["ky-hieu"],
      number.end <= symbol.start, text[number.start] != UInt8(ascii: ".")
    {
      metadata.code = value(TextRange(number.start, symbol.end))
    }
    if let date {
      metadata.date = Value(date, at: without([", "], ranges["ngay"]))
    }
    metadata.type = value(ranges["ten-loai"])
    metadata.place = value(ranges["dia-danh"])
    metadata.issuer = value(ranges["co-quan"])
    metadata.title = value(ranges["trich-yeu"])
    return metadata
  }
}
