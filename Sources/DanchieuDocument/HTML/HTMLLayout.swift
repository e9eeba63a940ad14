import DanchieuText

/// The second look at a page: lays out the text of its document.
struct HTMLLayout: HTMLContentHandler {
  private(set) var layout = BlockLayout(.html)
  /// Pictures and embedded objects of the document, in order.
  private(set) var objects: [(name: String, source: String)] = []
  private let plan: HTMLPlan
  private var number = 0
  /// Open elements, up to one that is left out, and those in it.
  private var depth = 0
  private var hiddenDepth: Int?

  private static let embedded: Set<String> = [
    "applet", "audio", "embed", "iframe", "img", "object", "svg", "video",
  ]

  init(_ plan: HTMLPlan) { self.plan = plan }

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
  }

  /// For each open element, whether its own text stands outside of the document.
  private var isQuiet: [Bool] = []

  mutating func end(at source: Int) {
    layout.end(at: source)
    isQuiet.removeLast()
    if hiddenDepth == depth { hiddenDepth = nil }
    depth -= 1
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>, at source: Int, literal: Bool) {
    if isQuiet.last == false { layout.text(bytes, at: source, literal: literal) }
  }

  mutating func character(
    _ bytes: UnsafeBufferPointer<UInt8>, from source: TextRange, literal: Bool
  ) {
    if isQuiet.last == false { layout.character(bytes, from: source, literal: literal) }
  }
}
