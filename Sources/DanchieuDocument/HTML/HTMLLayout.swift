import DanchieuText

/// The second look at a page: lays out the text of its document.
struct HTMLLayout: HTMLContentHandler {
  private(set) var layout = BlockLayout(.html)
  /// Pictures and embedded objects of the document, in order.
  private(set) var objects: [(name: String, source: String)] = []
  private let plan: HTMLPlan
  /// Whether some font of the page may be no Unicode font: few pages pay for a look at each tag.
  private let readsFonts: Bool
  private var number = 0
  /// Open elements, up to one that is left out, and those in it.
  private var depth = 0
  private var hiddenDepth: Int?

  private static let embedded: Set<String> = [
    "applet", "audio", "embed", "iframe", "img", "object", "svg", "video",
  ]

  /// The layout of the document that `plan` found in `page`.
  init(_ plan: HTMLPlan, of page: [UInt8]) {
    self.plan = plan
    readsFonts = HTMLFont.occurs(in: page)
  }

  mutating func start(_ tag: XMLStartTag, _ attributes: HTMLAttributes) {
    defer { number += 1 }
    depth += 1
    let isHidden = plan.hidden.contains(number)
    let isOutside = plan.document.map { !$0.contains(number) } ?? false
    if isHidden, hiddenDepth == nil { hiddenDepth = depth }
    if hiddenDepth == nil, !isOutside, Self.embedded.contains(tag.name.folded) {
      let source =
        attributes.string("src") ?? attributes.string("data") ?? attributes.string("alt") ?? ""
      objects.append((tag.name.folded, source))
    }
    let isSilent = isHidden || isOutside || hiddenDepth != nil
    if tag.name.folded == "br", !isSilent, layout.isAtLineStart { layout.emptyLine() }
    // What encloses the document has no text of its own, but is not hidden.
    layout.start(tag, isHidden: isHidden)
    isQuiet.append(isOutside)
    let font = readsFonts ? HTMLFont.named(by: attributes) : nil
    fonts.append(font ?? fonts.last ?? nil)
  }

  /// For each open element, whether its own text stands outside of the document.
  private var isQuiet: [Bool] = []
  /// For each open element, its font where that is no Unicode font.
  private var fonts: [LegacyFont?] = []

  mutating func end(at source: Int) {
    layout.end(at: source)
    isQuiet.removeLast()
    fonts.removeLast()
    if hiddenDepth == depth { hiddenDepth = nil }
    depth -= 1
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>, at source: Int, literal: Bool) {
    guard isQuiet.last == false else { return }
    if let font = fonts.last ?? nil, let (decoded, map) = font.decode(Array(bytes)) {
      insert(decoded, literal) {
        let place = map.sourceRange(of: $0)
        return TextRange(source + place.start, source + place.end)
      }
    } else {
      layout.text(bytes, at: source, literal: literal)
    }
  }

  mutating func character(
    _ bytes: UnsafeBufferPointer<UInt8>, from source: TextRange, literal: Bool
  ) {
    guard isQuiet.last == false else { return }
    if let font = fonts.last ?? nil, let (decoded, _) = font.decode(Array(bytes)) {
      insert(decoded, literal) { _ in source }
    } else {
      layout.character(bytes, from: source, literal: literal)
    }
  }

  /// Decoded text, character by character, each from where `place` says.
  private mutating func insert(
    _ text: [UInt8], _ literal: Bool, from place: (TextRange) -> TextRange
  ) {
    var start = 0
    while start < text.count {
      var end = start + 1
      while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
      text[start..<end].withUnsafeBufferPointer {
        layout.character($0, from: place(TextRange(start, end)), literal: literal)
      }
      start = end
    }
  }
}
