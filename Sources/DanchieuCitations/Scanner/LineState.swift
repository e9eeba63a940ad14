import DanchieuText

/// What the scanner knows of the line it is in: whether it belongs to a căn cứ item.
struct LineState {
  /// Start of the current line.
  private(set) var start = 0
  /// The first letter of the line: after blanks, list marks and Markdown emphasis.
  private(set) var first = 0
  /// The line belongs to a căn cứ item of the preamble.
  private(set) var isBasis = false
  private var sawBasis = false
  /// The words that introduce the list that the line may belong to ("bãi bỏ các văn bản sau:").
  private var introduction: TextRange?
  /// The relation that `introduction` gives, once somebody has asked.
  private var introduced: Relation??

  /// Begins the line at `offset`.
  mutating func begin(at offset: Int, _ text: TextBytes) {
    let previous = TextRange(min(start, offset), offset)
    start = offset
    first = Self.skipMarks(text, offset)
    let byte = text[first]
    if first >= text.count || byte == 0x0A || byte == 0x0D {
      if isBasis, first > offset + 200 { isBasis = false }
      closeItem(previous, text)
      return
    }
    let isIntroduced = noteList(previous, text)
    switch byte | 0x20 {
    case 0x63, 0x6E, 0x71, 0x74, 0x78, 0xE3...: break  // c, n, q, t, x, đ
    default:
      if isBasis { closeItem(previous, text) }
      return
    }
    let isArticle = text.match(first, "điều") != nil
    if !isIntroduced, isArticle || text.match(first, "nơi nhận") != nil { introduction = nil }
    if text.match(first, "căn cứ") != nil || text.match(first, "căn cư") != nil {
      isBasis = true
      sawBasis = true
      return
    }
    if sawBasis, startsFurtherItem(text, first) {
      isBasis = true
      return
    }
    if isBasis { closeItem(previous, text) }
    if isArticle || text.match(first, "chương") != nil {
      sawBasis = false
      isBasis = false
    }
    if isBasis, text.match(first, "quyết định:") != nil || text.match(first, "quyết nghị") != nil {
      isBasis = false
    }
  }

  /// The relation that a verb before the list gives its items; nil without list or verb.
  mutating func listRelation(_ text: TextBytes) -> Relation? {
    guard let introduction else { return nil }
    if let introduced { return introduced }
    let found = Self.verb(introduction, text)
    introduced = .some(found)
    return found
  }

  private func startsFurtherItem(_ text: TextBytes, _ i: Int) -> Bool {
    text.match(i, "theo đề nghị") != nil || text.match(i, "xét") != nil
      || text.match(i, "thực hiện") != nil || text.match(i, "trên cơ sở") != nil
  }

  /// An item ends with its line when that line ends in ";", "." or ":".
  private mutating func closeItem(_ line: TextRange, _ text: TextBytes) {
    guard isBasis else { return }
    let end = text.skipSpacesBack(line.end)
    let last = text[end - 1]
    if end <= line.start || last == 0x3B || last == 0x2E || last == 0x3A
      || last == 0x2C
        && end == line.end
    {
      isBasis = false
    }
  }

  /// Whether `line` ends in a colon, and so introduces a list.
  private mutating func noteList(_ line: TextRange, _ text: TextBytes) -> Bool {
    let end = text.skipSpacesBack(line.end)
    guard end > line.start, text[end - 1] == 0x3A else { return false }
    introduction = TextRange(max(line.start, end - 240), end)
    introduced = nil
    return true
  }

  /// The verb of a line that introduces a list.
  private static func verb(_ line: TextRange, _ text: TextBytes) -> Relation? {
    var i = line.start
    var found: Relation?
    while i < line.end {
      if text.match(i, "bãi bỏ") != nil || text.match(i, "hết hiệu lực") != nil {
        found = .repeals
      } else if text.match(i, "thay thế") != nil {
        found = .replaces
      }
      let end = text.wordEnd(i)
      i = end > i ? end : i + text.length(at: i)
    }
    return found
  }

  /// Blanks, tabs and the signs `*`, `#`, `-`, `+`: one bit each.
  private static var signs: UInt64 {
    1 << 0x20 | 1 << 0x09 | 1 << 0x2A | 1 << 0x23 | 1 << 0x2D | 1 << 0x2B
  }

  static func skipMarks(_ text: TextBytes, _ offset: Int) -> Int {
    var i = offset
    while i < text.count {
      let byte = text.base[i]
      if byte < 0x40 ? signs >> UInt64(byte) & 1 != 0 : byte == 0x5F {
        i += 1
      } else if byte == 0xC2, text[i + 1] == 0xA0 {
        i += 2
      } else if byte == 0xE2, text.dash(at: i) != nil {
        i += 3
      } else {
        return i
      }
    }
    return i
  }
}

/// Which quotation marks are open.
struct QuoteState {
  /// A quotation that opened at a line start after a colon: the new text of an amended part.
  private(set) var isInBlock = false

  /// Visits the sign at `i`: “, ”, or ".
  mutating func visit(_ i: Int, _ text: TextBytes) {
    if text[i] == 0xE2 {
      guard text[i + 1] == 0x80 else { return }
      if text[i + 2] == 0x9C, opensBlock(i, text) { isInBlock = true }
      if text[i + 2] == 0x9D, isInBlock, closesBlock(i + 3, text) { isInBlock = false }
      return
    }
    if isInBlock {
      if closesBlock(i + 1, text) { isInBlock = false }
    } else if opensBlock(i, text) {
      isInBlock = true
    }
  }

  private func opensBlock(_ i: Int, _ text: TextBytes) -> Bool {
    var start = i
    while start > 0, text[start - 1] == 0x20 || text[start - 1] == 0x09 { start -= 1 }
    guard start > 0, text[start - 1] == 0x0A else { return false }
    let end = text.skipSpacesBack(start)
    return end > 0 && text[end - 1] == 0x3A
  }

  /// A block ends where its quotation mark is the last sign of a line or sentence.
  private func closesBlock(_ i: Int, _ text: TextBytes) -> Bool {
    var next = i
    while text[next] == 0x2E || text[next] == 0x3B || text[next] == 0x20 || text[next] == 0x2C {
      next += 1
    }
    return next >= text.count || text[next] == 0x0A || text[next] == 0x0D
  }
}
