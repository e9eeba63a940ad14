import DanchieuText

/// Lays the content of an XML file out as text: blocks end lines, inline elements do not.
///
/// White space between blocks is no text. Inside a block a run of blanks that breaks the source
/// line is one space, so that a citation stays whole; with an empty line in it, it is a line end.
/// In CDATA, and under `xml:space="preserve"`, every line break is a line end.
struct BlockLayout: XMLContentHandler {
  private struct Frame {
    var element: Int
    var number: Int
    var isBlock: Bool
    var isHidden: Bool
    var keepsLines: Bool
    var hasText: Bool
    /// Text offset where its content begins; negative while it has none.
    var textStart = -1
  }

  private(set) var text = TextBuilder()
  private let vocabulary: XMLVocabulary
  private var frames: [Frame] = []
  private var kinds: [Kind] = []
  private var blanks = Blanks()
  private var breakPending = false
  private var joinPending = false

  init(_ vocabulary: XMLVocabulary) { self.vocabulary = vocabulary }

  /// What the vocabulary says of a name.
  private enum Kind { case byContent, inline, block, lineEnd, hidden, label }

  private mutating func kind(of tag: XMLStartTag) -> Kind {
    while kinds.count <= tag.number {
      let name = tag.names[kinds.count].folded
      kinds.append(
        vocabulary.hidden.contains(name)
          ? .hidden
          : vocabulary.lineEnd.contains(name)
            ? .lineEnd
            : vocabulary.label.contains(name)
              ? .label
              : vocabulary.block.contains(name)
                ? .block : vocabulary.inline.contains(name) ? .inline : .byContent)
    }
    return kinds[tag.number]
  }

  mutating func start(_ tag: XMLStartTag) { start(tag, isHidden: false) }

  /// An element begins, whose text is left out when it `isHidden`.
  mutating func start(_ tag: XMLStartTag, isHidden: Bool) {
    let kind = kind(of: tag)
    let parent = frames.last
    var isBlock = true
    switch kind {
    case .inline: isBlock = false
    case .byContent: isBlock = parent?.hasText != true
    case .hidden: isBlock = vocabulary.hiddenIsBlock
    case .block, .lineEnd, .label: break
    }
    let keepsLines =
      !vocabulary.preserved.isEmpty && vocabulary.preserved.contains(tag.name.folded)
      ? true
      : tag.attributeBytes.isEmpty
        ? parent?.keepsLines ?? false
        : tag.attribute("xml:space").map { $0.text == "preserve" } ?? parent?.keepsLines ?? false
    frames.append(
      Frame(
        element: text.elements.enter(name: tag.number), number: tag.number, isBlock: isBlock,
        isHidden: isHidden || parent?.isHidden == true || kind == .hidden, keepsLines: keepsLines,
        hasText: tag.hasText))
    if isBlock { breakLine() }
    if kind == .label { joinPending = false }
  }

  mutating func end(at source: Int) { _ = endElement() }

  /// Ends the current element.
  ///
  /// - Returns: the range of its text; nil when it has none.
  mutating func endElement() -> TextRange? {
    guard let frame = frames.popLast() else { return nil }
    text.elements.leave()
    if frame.isBlock { breakLine() }
    if kinds[frame.number] == .label { joinPending = true }
    guard frame.textStart >= 0 else { return nil }
    if let last = frames.indices.last, frames[last].textStart < 0 {
      frames[last].textStart = frame.textStart
    }
    return TextRange(frame.textStart, text.count)
  }

  /// What follows begins a line.
  mutating func breakLine() { breakPending = true }

  /// Whether what follows begins a line.
  var isAtLineStart: Bool { breakPending || text.endsLine }

  /// An empty line stands here; several are one, and before all text is none.
  mutating func emptyLine() {
    guard text.count > 0 else { return }
    if !text.endsLine { text.insert("\n") }
    if !text.bytes.suffix(2).elementsEqual("\n\n".utf8) { text.insert("\n") }
    blanks.clear()
  }

  /// What follows stays on the line, whatever ended before it.
  mutating func continueLine() {
    breakPending = false
    blanks = Blanks()
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>, at source: Int, literal: Bool) {
    guard let frame = frames.last, !frame.isHidden else { return }
    var i = 0
    while i < bytes.count {
      let blank = i
      while i < bytes.count, isBlank(bytes[i]) { i += 1 }
      if i > blank {
        blanks.add(
          UnsafeBufferPointer(rebasing: bytes[blank..<i]), from: source + blank,
          keepsLines: literal || frame.keepsLines)
      }
      guard i < bytes.count else { return }
      let start = i
      while i < bytes.count, bytes[i] != 0x0A { i += 1 }
      while isBlank(bytes[i - 1]) { i -= 1 }
      beginContent()
      text.copy(UnsafeBufferPointer(rebasing: bytes[start..<i]), from: source + start)
    }
  }

  mutating func character(
    _ bytes: UnsafeBufferPointer<UInt8>, from source: TextRange, literal: Bool
  ) {
    guard let frame = frames.last, !frame.isHidden else { return }
    if bytes.count == 1, isBlank(bytes[0]) {
      blanks.add(bytes[0], from: source, keepsLines: literal || frame.keepsLines)
    } else {
      beginContent()
      text.unit(bytes, from: source)
    }
  }

  /// Text that the file does not have, as part of the current element.
  mutating func insert(_ words: String, at source: Int) {
    beginContent()
    text.insert(words, at: source)
  }

  /// Text that stands for the file's bytes at `source`, as part of the current element.
  mutating func replace(_ source: TextRange, by words: String) {
    beginContent()
    text.unit(words.utf8, from: source)
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  /// Writes the line end or the blanks that wait, and notes the element that text begins in.
  private mutating func beginContent() {
    if breakPending {
      if !text.endsLine { text.insert(joinPending ? " " : "\n") }
      joinPending = false
    } else if !text.endsLine {
      blanks.write(to: &text, emptyLineEnds: vocabulary.emptyLineEnds)
    }
    breakPending = false
    blanks.clear()
    guard let last = frames.indices.last else { return }
    if frames[last].textStart < 0 { frames[last].textStart = text.count }
    text.elements.textBegins(at: text.count, in: frames[last].element)
  }
}

/// A run of blanks that becomes text only when words follow it on the line.
private struct Blanks {
  private var bytes: [UInt8] = []
  private var pieces: [(source: TextRange, count: Int)] = []
  private var lineBreaks = 0
  private var keepsLines = false

  mutating func clear() {
    guard !pieces.isEmpty else { return }
    bytes.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    lineBreaks = 0
    keepsLines = false
  }

  mutating func add(
    _ run: UnsafeBufferPointer<UInt8>, from source: Int, keepsLines: Bool
  ) {
    for byte in run where byte == 0x0A { lineBreaks += 1 }
    self.keepsLines = self.keepsLines || keepsLines
    bytes.append(contentsOf: run)
    pieces.append((TextRange(source, source + run.count), run.count))
  }

  mutating func add(_ byte: UInt8, from source: TextRange, keepsLines: Bool) {
    if byte == 0x0A { lineBreaks += 1 }
    self.keepsLines = self.keepsLines || keepsLines
    bytes.append(byte)
    pieces.append((source, 1))
  }

  func write(to text: inout TextBuilder, emptyLineEnds: Bool) {
    guard let first = pieces.first else { return }
    if lineBreaks > 0 {
      var whole = first.source
      for piece in pieces.dropFirst() where piece.source.start == whole.end {
        whole = TextRange(whole.start, piece.source.end)
      }
      let ends = lineBreaks > 1 && emptyLineEnds || keepsLines
      text.unit(CollectionOfOne(ends ? UInt8(ascii: "\n") : UInt8(ascii: " ")), from: whole)
      return
    }
    var start = 0
    for piece in pieces {
      let run = bytes[start..<(start + piece.count)]
      start += piece.count
      if piece.source.count == piece.count {
        run.withUnsafeBufferPointer { text.copy($0, from: piece.source.start) }
      } else {
        text.unit(run, from: piece.source)
      }
    }
  }
}
