import DanchieuText

/// The pass over an HTML file: closes what the file leaves open, and hands every element and every
/// piece of text to a handler with the place of each byte.
///
/// The elements nest as in libxml2's and browsers' trees for all but badly misnested files; `html`
/// and `body` are always there. Elements deeper than ``depthLimit`` are taken as part of those
/// around them.
struct HTMLWalker {
  /// How deep elements may lie in one another.
  static let depthLimit = 256

  private struct Open {
    var number: Int
    var isBlock: Bool
    var isBarrier: Bool
  }

  private let file: UnsafeBufferPointer<UInt8>
  private let names = XMLNames()
  /// Numbers of names as written to numbers of their lower-case forms.
  private var folded: [Int] = []
  private var lowered: [UInt8] = []
  private var open: [Open] = []
  /// How many elements of each name are open.
  private var counts: [Int] = []
  /// Open elements beyond the limit.
  private var overflow = 0
  private var hasBody = false

  /// Walks `text`.
  ///
  /// - Returns: the names of the elements by number, in lower case.
  /// - Complexity: O(*n*).
  static func walk(_ text: [UInt8], _ handler: inout some HTMLContentHandler) -> XMLNames {
    text.withUnsafeBufferPointer { buffer in
      var walker = HTMLWalker(file: buffer)
      walker.run(&handler)
      return walker.names
    }
  }

  private init(file: UnsafeBufferPointer<UInt8>) { self.file = file }

  private mutating func run(_ handler: inout some HTMLContentHandler) {
    var tokenizer = HTMLTokenizer(file)
    var value: [UInt8] = []
    enter("html", at: 0, &handler)
    while let token = tokenizer.next() {
      switch token {
      case .start(let name, let attributes, let end):
        let number = number(of: name)
        let word = names[number].folded
        start(number, attributes, contentStart: end, &handler)
        if HTMLNesting.raw.contains(word) { tokenizer.skipRaw(word.utf8) }
      case .end(let name):
        self.end(number(of: name), at: name.start - 2, &handler)
      case .text(let range):
        let run = UnsafeBufferPointer(rebasing: file[range.start..<range.end])
        if !hasBody, !run.allSatisfy({ $0 <= 0x20 }) { beginBody(at: range.start, &handler) }
        handler.text(run, at: range.start, literal: false)
      case .character(let scalar, let range):
        if !hasBody { beginBody(at: range.start, &handler) }
        value.removeAll(keepingCapacity: true)
        UTF8Encoding.append(scalar, to: &value)
        value.withUnsafeBufferPointer { handler.character($0, from: range, literal: false) }
      }
    }
    while !open.isEmpty { leave(at: file.count, &handler) }
  }

  /// The number of the element name at `range`, in lower case.
  private mutating func number(of range: TextRange) -> Int {
    lowered.removeAll(keepingCapacity: true)
    for byte in file[range.start..<range.end] {
      lowered.append(0x41...0x5A ~= byte ? byte | 0x20 : byte)
    }
    let number = lowered.withUnsafeBufferPointer { names.number(of: $0) }
    while counts.count <= number { counts.append(0) }
    return number
  }

  private mutating func number(named name: String) -> Int {
    let number = Array(name.utf8).withUnsafeBufferPointer { names.number(of: $0) }
    while counts.count <= number { counts.append(0) }
    return number
  }

  // MARK: - Opening

  private mutating func start(
    _ number: Int, _ attributes: TextRange, contentStart: Int,
    _ handler: inout some HTMLContentHandler
  ) {
    let name = names[number].folded
    switch name {
    case "html": return
    case "body":
      if hasBody { return }
      closeHead(at: attributes.start, &handler)
      hasBody = true
    case "head":
      if hasBody || counts[number] > 0 { return }
    default:
      if HTMLNesting.head.contains(name) {
        if !hasBody, open.count == 1 { enter("head", at: attributes.start, &handler) }
      } else if !hasBody {
        beginBody(at: attributes.start, &handler)
      }
    }
    if hasBody { closeImplied(by: name, at: attributes.start, &handler) }
    push(number, attributes, contentStart: contentStart, &handler)
    if HTMLNesting.void.contains(name) { pop(at: contentStart, &handler) }
  }

  /// Closes what cannot hold an element called `name`.
  private mutating func closeImplied(
    by name: String, at source: Int, _ handler: inout some HTMLContentHandler
  ) {
    if HTMLNesting.closesParagraph.contains(name) { close("p", at: source, &handler) }
    if name.count == 2, name.first == "h", let last = open.last {
      let inner = names[last.number].folded
      if inner.count == 2, inner.first == "h", inner != "hr" { leave(at: source, &handler) }
    }
    guard let (closed, limits) = HTMLNesting.closed(by: name) else { return }
    guard closed.contains(where: { counts[number(named: $0)] > 0 }) else { return }
    var last: Int?
    for index in open.indices.reversed() {
      let inner = names[open[index].number].folded
      if limits.contains(inner) { break }
      if closed.contains(inner) { last = index }
      // An item is closed through what lies in it, but not through another table or cell.
      if open[index].isBarrier, !closed.contains(inner) { break }
    }
    guard let last, overflow == 0 else { return }
    while open.count > last { leave(at: source, &handler) }
  }

  /// Closes the innermost `name` when no barrier lies around what is in it.
  private mutating func close(
    _ name: String, at source: Int, _ handler: inout some HTMLContentHandler
  ) {
    let number = number(named: name)
    guard counts[number] > 0, overflow == 0 else { return }
    for index in open.indices.reversed() {
      if open[index].isBarrier { return }
      guard open[index].number == number else { continue }
      while open.count > index { leave(at: source, &handler) }
      return
    }
  }

  private mutating func beginBody(
    at source: Int, _ handler: inout some HTMLContentHandler
  ) {
    closeHead(at: source, &handler)
    enter("body", at: source, &handler)
    hasBody = true
  }

  private mutating func closeHead(at source: Int, _ handler: inout some HTMLContentHandler) {
    while open.count > 1 { leave(at: source, &handler) }
  }

  private mutating func enter(
    _ name: String, at source: Int, _ handler: inout some HTMLContentHandler
  ) {
    push(
      number(named: name), TextRange(source, source), contentStart: source, &handler)
  }

  private mutating func push(
    _ number: Int, _ attributes: TextRange, contentStart: Int,
    _ handler: inout some HTMLContentHandler
  ) {
    guard open.count < Self.depthLimit, overflow == 0 else {
      overflow += 1
      return
    }
    let name = names[number].folded
    open.append(
      Open(
        number: number, isBlock: XMLVocabulary.html.block.contains(name),
        isBarrier: HTMLNesting.barriers.contains(name)))
    counts[number] += 1
    handler.start(
      XMLStartTag(
        number: number, names: names, hasText: true, isEmpty: false, contentStart: contentStart,
        file: file, attributeBytes: TextRange(0, 0)),
      HTMLAttributes(file, attributes))
  }

  // MARK: - Closing

  private mutating func end(
    _ number: Int, at source: Int, _ handler: inout some HTMLContentHandler
  ) {
    let name = names[number].folded
    guard !HTMLNesting.void.contains(name), name != "html", name != "body" else { return }
    if overflow > 0 {
      overflow -= 1
      return
    }
    guard counts[number] > 0 else { return }
    let isBlock = XMLVocabulary.html.block.contains(name)
    let isTable = HTMLNesting.table.contains(name)
    for index in open.indices.reversed() {
      if open[index].number == number {
        while open.count > index { leave(at: source, &handler) }
        return
      }
      // </b> closes no paragraph, and nothing in a cell closes the cell.
      if open[index].isBlock && !isBlock || open[index].isBarrier && !isTable { return }
    }
  }

  /// Ends the element that was pushed last, which may lie beyond the limit.
  private mutating func pop(at source: Int, _ handler: inout some HTMLContentHandler) {
    if overflow > 0 { overflow -= 1 } else { leave(at: source, &handler) }
  }

  private mutating func leave(at source: Int, _ handler: inout some HTMLContentHandler) {
    guard let last = open.popLast() else { return }
    counts[last.number] -= 1
    handler.end(at: source)
  }
}

/// Receives what an HTML file says.
protocol HTMLContentHandler: XMLContentHandler {
  /// An element begins.
  mutating func start(_ tag: XMLStartTag, _ attributes: HTMLAttributes)
}

extension HTMLContentHandler {
  mutating func start(_ tag: XMLStartTag) {}
}
