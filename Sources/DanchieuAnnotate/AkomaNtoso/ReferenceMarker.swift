import DanchieuText

/// Tells where an element may be put around bytes of an XML file. Asked in order of position.
struct ReferenceMarker {
  enum Place {
    /// An element may stand there.
    case free
    /// The bytes begin and end in different elements, or in a CDATA section.
    case crossing
    /// They stand in a reference, or outside the text.
    case marked
  }

  private let tags: [MarkupTag]
  private var next = 0
  private var open: [Substring] = []

  /// Places in a file with these tags.
  init(_ tags: [MarkupTag]) { self.tags = tags }

  /// Elements in which no reference may stand.
  private static let closed: Set<Substring> = ["ref", "rref", "mref", "a", "meta"]
  /// Elements that may stand in a reference.
  private static let inline: Set<Substring> = [
    "b", "i", "u", "sup", "sub", "span", "inline", "abbr", "ins", "del", "date", "def", "term",
    "docDate", "docNumber", "docTitle", "docType", "organization", "entity",
  ]

  /// What an element around `range` would do.
  mutating func place(of range: TextRange) -> Place {
    while next < tags.count, tags[next].range.end <= range.start {
      switch tags[next].kind {
      case .start: open.append(tags[next].localName)
      case .end: open.removeLast(min(1, open.count))
      default: break
      }
      next += 1
    }
    if open.contains(where: { Self.closed.contains($0) }) { return .marked }
    var depth = 0
    var index = next
    while index < tags.count, tags[index].range.start < range.end {
      let tag = tags[index]
      // The range begins or ends inside of it: in a CDATA section.
      guard tag.range.start >= range.start, tag.range.end <= range.end else { return .crossing }
      if Self.closed.contains(tag.localName) { return .marked }
      switch tag.kind {
      case .start: depth += 1
      case .end: depth -= 1
      case .cdata, .empty, .other: break
      }
      if depth < 0 { return .crossing }
      if tag.kind != .other, tag.kind != .cdata, !Self.inline.contains(tag.localName) {
        return .crossing
      }
      index += 1
    }
    return depth == 0 ? .free : .crossing
  }
}
