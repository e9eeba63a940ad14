import DanchieuText

/// Reads the text of one part of a Word document: body, notes, header or footer.
final class WordPartReader: XMLStreamHandler {
  /// A paragraph that is being read.
  struct OpenParagraph {
    var number: Int
    var bytes: [UInt8] = []
    var label = ""
    var isPrepared = false
    var style: String?
    var list: String?
    var level: Int?
    /// The paragraph's mark is gone in the view that is read: it runs on into the next.
    var runsOn = false
    var pieces: [WordLayout.Piece] = []
    var marks: [(id: String, isEnd: Bool, offset: Int)] = []
    var layoutContentStart = 0
    var container = -1
    var host: Int?
    var cell = 0
    /// Text boxes inside it, written after it.
    var boxes: [OpenParagraph] = []
  }
  /// A complex field that is open.
  struct OpenField {
    var ordinal: Int
    var firstRun: Int
    var instruction: [UInt8] = []
    var isInResult = false
  }

  var text: WordText
  let story: WordStory
  let part: String
  let view: ReadOptions.RevisionView
  var layout: WordLayout?
  /// Ordinals of field begins that have no end, and are read as plain runs.
  let unclosed: Set<Int>

  var paragraphs: [OpenParagraph] = []
  var paragraphCount = 0
  var skipped = 0
  var fields: [OpenField] = []
  var fieldStacks: [[OpenField]] = []
  var fieldCount = 0
  /// Fields that were open at the end of their story.
  private(set) var neverClosed: Set<Int> = []
  var alternatives: [Bool] = []
  var note: Int?
  var cells: [Int] = []
  var cellCount = 0

  // The run that is open.
  var isInRun = false
  var isInProperties = false
  var isInParagraphProperties = false
  var isHidden = false
  var runFont: String?
  var runStyle: String?
  var isInText = false
  var textStart = 0
  var contentStart = 0
  var isInInstruction = false
  var runIndex = -1
  var containers: [Int] = []
  var runStack: [(index: Int, font: String?, style: String?, isHidden: Bool)] = []
  private var fonts: [String: LegacyFont?] = [:]

  init(
    _ text: WordText, part: String, story: WordStory, view: ReadOptions.RevisionView,
    layout: WordLayout?, unclosed: Set<Int> = []
  ) {
    self.text = text
    self.part = part
    self.story = story
    self.view = view
    self.layout = layout
    self.unclosed = unclosed
  }

  /// Whether words that come now are the instruction of a field, not its result.
  var isInFieldCode: Bool {
    fields.contains { !$0.isInResult || story == .margin && Self.isPageNumber($0.instruction) }
  }

  override func start(_ element: Int, _ tag: XMLStreamTag) {
    let name = WordName(rawValue: element)
    if skipped > 0 {
      skipped += 1
      // Paragraphs that are not read count all the same: their numbers are those of the file.
      if name == .p { paragraphCount += 1 }
    } else if let name {
      begin(name, tag)
    }
  }

  override func end(_ element: Int, _ tag: XMLStreamTag) {
    if skipped > 0 {
      skipped -= 1
    } else if let name = WordName(rawValue: element) {
      finish(name, tag)
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard skipped == 0 else { return }
    if isInInstruction, let last = fields.indices.last {
      if fields[last].instruction.count < 256 { fields[last].instruction += bytes }
    } else if isInText, let last = paragraphs.indices.last {
      for byte in bytes {
        let isBlank = byte == 0x0A || byte == 0x0D || byte == 0x09
        paragraphs[last].bytes.append(isBlank ? 0x20 : byte)
      }
    }
  }

  /// Begins the text of a run; false when it is not to be read.
  func beginText(_ tag: XMLStreamTag) -> Bool {
    guard !paragraphs.isEmpty, !isInFieldCode else {
      return false
    }
    if isHidden {
      text.hidden += 1
      return false
    }
    prepare()
    isInText = true
    textStart = paragraphs[paragraphs.count - 1].bytes.count
    contentStart = layout == nil ? 0 : tag.end
    return true
  }

  /// Ends the text of a run.
  func endText(_ tag: XMLStreamTag) {
    guard isInText, let last = paragraphs.indices.last else { return }
    isInText = false
    let map = decodeFont(last)
    guard layout != nil else { return }
    let end = tag.endOfElement
    let contentEnd = max(contentStart, tag.start(ofTagEndingAt: end))
    let isEmptyElement = contentEnd < contentStart || end == contentStart
    addPiece(
      last, from: textStart, element: TextRange(tag.start(ofTagEndingAt: contentStart), end),
      content: isEmptyElement ? nil : TextRange(contentStart, contentEnd), map)
  }

  /// One character that an element stands for.
  func insert(_ character: String, _ tag: XMLStreamTag) {
    guard let last = paragraphs.indices.last, !isInFieldCode, !isInProperties,
      !isInParagraphProperties
    else { return }
    if isHidden { return }
    prepare()
    let start = paragraphs[last].bytes.count
    paragraphs[last].bytes += Array(character.utf8)
    guard layout != nil else { return }
    let end = tag.end
    addPiece(
      last, from: start, element: TextRange(tag.start(ofTagEndingAt: end), end), content: nil, nil)
  }

  private func addPiece(
    _ last: Int, from start: Int, element: TextRange, content: TextRange?, _ map: OffsetMap?
  ) {
    let end = paragraphs[last].bytes.count
    guard end > start, runIndex >= 0 else { return }
    paragraphs[last].pieces.append(
      WordLayout.Piece(
        text: TextRange(start, end), run: runIndex, element: element, content: content,
        decoded: map))
  }

  /// The font of the run, when it is one that is not Unicode.
  func letterFont(_ last: Int) -> LegacyFont? {
    let styles = text.styles
    guard
      let name = runFont ?? styles.value(runStyle, \.font)
        ?? styles.value(paragraphs[last].style ?? styles.defaultStyle, \.font)
        ?? styles.defaultFont, name.utf8.count >= 4
    else { return nil }
    if let known = fonts[name] { return known }
    let font = LegacyFont(name: name)
    fonts[name] = font
    return font
  }

  /// Words in a font that is not Unicode become Unicode.
  private func decodeFont(_ last: Int) -> OffsetMap? {
    guard let font = letterFont(last) else { return nil }
    let run = Array(paragraphs[last].bytes[textStart...])
    guard let (decoded, map) = font.decode(run) else { return nil }
    paragraphs[last].bytes.removeSubrange(textStart...)
    paragraphs[last].bytes += decoded
    return map
  }

  /// Numbers the paragraph once its properties are known.
  func prepare() {
    guard let last = paragraphs.indices.last, !paragraphs[last].isPrepared else { return }
    paragraphs[last].isPrepared = true
    // A paragraph that runs on takes everything from the next.
    if paragraphs[last].runsOn { return }
    let paragraph = paragraphs[last]
    let style = paragraph.style ?? text.styles.defaultStyle
    guard let list = paragraph.list ?? text.styles.value(style, \.list), list != "0" else {
      return
    }
    let level =
      paragraph.level ?? style.flatMap { text.numbering.level(of: list, forStyle: $0) }
      ?? text.styles.value(style, \.level) ?? 0
    paragraphs[last].label = text.numbering.next(list, level: level)
  }

  /// Writes the innermost paragraph, or keeps it for the one that it lies in.
  func endParagraph() {
    prepare()
    guard let paragraph = paragraphs.popLast() else { return }
    if let outer = paragraphs.indices.last {
      paragraphs[outer].boxes.append(paragraph)
    } else {
      write(paragraph)
    }
  }

  private func write(_ paragraph: OpenParagraph) {
    if !(story == .margin && paragraph.bytes.isEmpty) {
      let label = text.bytes.last ?? 0x0A == 0x0A ? Array(paragraph.label.utf8) : []
      text.bytes += label
      let start = text.bytes.count
      text.index.append(
        part: part, paragraph: paragraph.number, at: start,
        generated: label.count)
      text.bytes += paragraph.bytes
      for mark in paragraph.marks { note(mark, at: start) }
      if layout != nil { record(paragraph, at: start) }
      if !paragraph.runsOn { text.bytes.append(UInt8(ascii: "\n")) }
      if paragraph.cell != 0 { text.addToTable(TextRange(start, text.bytes.count)) }
    }
    for box in paragraph.boxes { write(box) }
  }

  private func note(_ mark: (id: String, isEnd: Bool, offset: Int), at start: Int) {
    let offset = start + mark.offset
    if !mark.isEnd {
      text.commented[mark.id] = TextRange(offset, offset)
    } else if let range = text.commented[mark.id] {
      text.commented[mark.id] = TextRange(range.start, max(range.start, offset))
    }
  }

  private func record(_ paragraph: OpenParagraph, at start: Int) {
    for piece in paragraph.pieces {
      var piece = piece
      piece.text = TextRange(piece.text.start + start, piece.text.end + start)
      layout?.pieces.append(piece)
    }
    layout?.paragraphs.append(
      WordLayout.Paragraph(
        number: paragraph.number, container: paragraph.container,
        contentStart: paragraph.layoutContentStart,
        text: TextRange(start, start + paragraph.bytes.count), host: paragraph.host,
        cell: paragraph.cell, note: note))
  }

  private static func isPageNumber(_ instruction: [UInt8]) -> Bool {
    let word = instruction.drop { $0 <= 0x20 }.prefix { $0 > 0x20 }
    return ["PAGE", "NUMPAGES", "SECTIONPAGES"].contains {
      $0.utf8.elementsEqual(word.lazy.map { 0x61...0x7A ~= $0 ? $0 & 0xDF : $0 })
    }
  }

  /// Notes fields that a story left open.
  func closeFields() {
    for field in fields { neverClosed.insert(field.ordinal) }
    fields = []
  }
}
