import DanchieuText

/// What stands between two places of a part, told by its tags: whether a tracked change or a link
/// may be put around it.
enum WordSpan {
  /// Elements that a tracked deletion may hold: words, and marks that take no room. Footnote marks,
  /// pictures, fields and other revisions would go with the words when somebody accepts it.
  private static let deletable: Set<String> = [
    "r", "t", "tab", "noBreakHyphen", "softHyphen", "lastRenderedPageBreak", "proofErr",
    "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd",
  ]

  /// Whether the markup in `range` is words and nothing else.
  static func isDeletable(_ range: TextRange, in part: [UInt8]) -> Bool {
    allElements(in: range, of: part) { deletable.contains($0) }
  }

  /// Whether a link can be put around the markup in `range`: links do not nest.
  static func isLinkable(_ range: TextRange, in part: [UInt8]) -> Bool {
    allElements(in: range, of: part) { $0 != "hyperlink" }
  }

  /// Whether `isAllowed` takes the local name of every element in `range`; the properties of runs
  /// are passed over.
  private static func allElements(
    in range: TextRange, of part: [UInt8], _ isAllowed: (String) -> Bool
  ) -> Bool {
    var place = range.start
    var depth = 0
    while place < range.end {
      guard part[place] == UInt8(ascii: "<") else {
        place += 1
        continue
      }
      let isEnd = place + 1 < range.end && part[place + 1] == UInt8(ascii: "/")
      let tag = part[(place + (isEnd ? 2 : 1))..<range.end]
      let name = tag.prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }
      let local = name.firstIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
      guard let close = tag.firstIndex(of: UInt8(ascii: ">")) else { return false }
      let isEmpty = part[close - 1] == UInt8(ascii: "/")
      let text = String(decoding: local, as: UTF8.self)
      if text == "rPr" {
        if isEnd { depth -= 1 } else if !isEmpty { depth += 1 }
      } else if depth == 0, !isAllowed(text) {
        return false
      }
      place = close + 1
    }
    return true
  }
}
