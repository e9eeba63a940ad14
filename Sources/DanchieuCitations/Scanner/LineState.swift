import DanchieuText

/// What the scanner knows of the line it is in: whether it belongs to a căn cứ item.
struct LineState {
  /// Start of the current line.
  private(set) var start = 0
  /// The first letter of the line: after blanks, list marks and Markdown emphasis.
  private(set) var first = 0
  /// The line belongs to a căn cứ item of the preamble.
  private(set) var isBasis = false
  /// Where the main clause after the căn cứ of the line starts (", Sở đã ban hành …").
  private(set) var basisEnd = Int.max
  /// The line before belongs to the preamble: "Theo đề nghị …" is an item too.
  private var sawBasis = false
  /// A heading that announces căn cứ stands before, one instrument a line.
  private var inBasisList = false
  /// The words that introduce the list that the line may belong to ("bãi bỏ các văn bản sau:").
  private var introduction: TextRange?
  /// The relation that `introduction` gives, once somebody has asked.
  private var introduced: Relation??

  /// Begins the line at `offset`.
  mutating func begin(at offset: Int, _ text: TextBytes) {
    let previous = TextRange(min(start, offset), offset)
    start = offset
    first = startsWithLetter(text, offset) ? offset : Self.skipMarks(text, offset)
    let byte = text[first]
    if first >= text.count || byte == 0x0A || byte == 0x0D {
      if isBasis, first > offset + 200 { isBasis = false }
      closeItem(previous, text)
      return
    }
    let isIntroduced = noteList(previous, text)
    if isBasis || sawBasis || inBasisList { return beginInPreamble(previous, text) }
    switch byte | 0x20 {
    case 0x63, 0x6E, 0xE4, 0x22: break  // c, n, đ, a quotation
    case 0x31...0x39, 0x69, 0x76, 0x78:  // a number of a list: 1, I, V, X
      openList(text)
      return
    default: return
    }
    if text.match(first, "điều") != nil || text.match(first, "nơi nhận") != nil {
      // "- Điều 1 Thông tư số …" is an item of the list
      if !isIntroduced, !isMarked(text) { introduction = nil }
    } else if Self.startsBasis(text, first) {
      openItem(text)
    }
  }

  private mutating func openItem(_ text: TextBytes) {
    isBasis = true
    sawBasis = true
    inBasisList = false
    basisEnd = Self.mainClause(after: first, text)
  }

  /// The start of ", Sở đã ban hành …" in the line from `i` on.
  private static func mainClause(after i: Int, _ text: TextBytes) -> Int {
    let end = text.first(0x0A, from: i, before: min(text.count, i + 2000))
    var comma = text.first(0x2C, from: i, before: end)
    while comma < end {
      let start = text.skipSpaces(comma + 1, lineEnds: 0)
      if startsRequest(text, start) { return start }
      if text.isUpper(at: start), let body = IssuerParser(text: text).body(at: start) {
        let verb = text.skipSpaces(body.end, lineEnds: 0)
        if acts.contains(text.hash(verb, text.wordEnd(verb))) { return start }
      }
      comma = text.first(0x2C, from: comma + 1, before: end)
    }
    return .max
  }

  /// ", đề nghị các đơn vị …", but not ", đề nghị của Sở …".
  private static func startsRequest(_ text: TextBytes, _ i: Int) -> Bool {
    guard let verb = text.match(i, "đề nghị") ?? text.match(i, "yêu cầu") else { return false }
    let next = text.skipSpaces(verb, lineEnds: 0)
    return text.match(next, "của") == nil && text.isWordCharacter(at: next)
  }

  /// Begins a line of the preamble, or the first one after it.
  private mutating func beginInPreamble(_ previous: TextRange, _ text: TextBytes) {
    if Self.isFurniture(start, text) { return }
    if Self.startsBasis(text, first) { return openItem(text) }
    if sawBasis, startsFurtherItem(text, first) || startsFurtherInstrument(text) {
      isBasis = true
      basisEnd = .max
      return
    }
    // in small letters a wrapped line goes on ("… một số" / "điều của Luật …")
    let isArticle = text.isUpper(at: first) && text.match(first, "điều") != nil
    if isArticle { introduction = nil }
    if inBasisList {
      // "I. CĂN CỨ PHÁP LÝ" and under it one instrument a line
      inBasisList = isMarked(text) || TypeLexicon.shared.match(startingAt: first, in: text) != nil
      isBasis = inBasisList
      basisEnd = .max
      return
    }
    closeItem(previous, text)
    if isBasis, isArticle || startsBody(text) { isBasis = false }
    sawBasis = isBasis
  }

  /// Whether a hyphen or plus stands before the first letter of the line.
  private func isMarked(_ text: TextBytes) -> Bool {
    (start..<first).contains { text[$0] == 0x2D || text[$0] == 0x2B }
  }

  /// "1. Căn cứ Luật …" is an item, "I. Căn cứ pháp lý" the heading of a list of them.
  private mutating func openList(_ text: TextBytes) {
    var i = text.wordEnd(first)
    guard i - first <= 4, text[i] == 0x2E || text[i] == 0x29 else { return }
    i = text.skipSpaces(i + 1, lineEnds: 0)
    guard let after = text.match(i, "căn cứ") else { return }
    let next = text.skipSpaces(after, lineEnds: 0)
    if TypeLexicon.shared.match(startingAt: next, in: text) != nil {
      isBasis = true
      basisEnd = Self.mainClause(after: next, text)
    } else {
      let end = text.lineEnd(next)
      inBasisList = end - next <= 80 && !(next..<end).contains { TextBytes.isDigit(text[$0]) }
    }
  }

  private static func startsBasis(_ text: TextBytes, _ i: Int) -> Bool {
    // an instrument that is quoted has its own căn cứ
    let i = text[i] == 0xE2 && text[i + 2] == 0x9C ? i + 3 : text[i] == 0x22 ? i + 1 : i
    return text.match(i, "căn cứ") != nil || text.match(i, "căn cư") != nil
      || text.match(i, "chiểu") != nil || text.match(i, "chiếu theo") != nil
      || text.match(i, "chiếu sắc") != nil
  }

  /// A line that cannot carry an item on: a heading, a mark of a list or note, a body that acts.
  private func startsBody(_ text: TextBytes) -> Bool {
    if text.match(first, "quyết định:") != nil || text.match(first, "quyết nghị") != nil
      || startsChapter(text) || text[first] == 0x5B
    {
      return true
    }
    if isListMark(text) { return true }
    guard text.isUpper(at: first), let body = IssuerParser(text: text).body(at: first) else {
      return false
    }
    let verb = text.skipSpaces(body.end, lineEnds: 1)
    return Self.acts.contains(text.hash(verb, text.wordEnd(verb)))
  }

  /// "Chương II", not "chương trình …" of a wrapped line.
  private func startsChapter(_ text: TextBytes) -> Bool {
    guard text.isUpper(at: first), let end = text.match(first, "chương") else { return false }
    return text.match(text.skipSpaces(end, lineEnds: 1), "trình") == nil
  }

  /// "Căn cứ Nghị định số …;" and under it "Nghị định số …;": an item without the words before it.
  private func startsFurtherInstrument(_ text: TextBytes) -> Bool {
    guard text.isUpper(at: first), text[text.skipSpacesBack(start) - 1] == 0x3B,
      let type = TypeLexicon.shared.match(startingAt: first, in: text),
      !text.isUpper(at: type.range.end - 1)
    else { return false }
    let next = text.skipSpaces(type.range.end, lineEnds: 1)
    return text.match(next, "số") != nil || text.isDigit(at: next)
      || type.type.isLaw && text.isUpper(at: next)
  }

  /// "1.", "IV.", "a)" at the start of the line.
  private func isListMark(_ text: TextBytes) -> Bool {
    let end = text.wordEnd(first)
    guard text.space(at: end + 1) > 0 else { return false }
    if text[end] == 0x29 { return end - first <= 2 }
    return text[end] == 0x2E && end - first <= 4
      && (first..<end).allSatisfy {
        TextBytes.isDigit(text[$0]) || text[$0] == 0x49 || text[$0] == 0x56 || text[$0] == 0x58
      }
  }

  private static let acts = WordSet(
    "ban quyết thông báo đề yêu hướng đã xây triển tổ trình có chỉ")

  /// A page number or the head of a page of the gazette, in the middle of an item.
  private static func isFurniture(_ start: Int, _ text: TextBytes) -> Bool {
    var i = text.skipSpaces(start, lineEnds: 0)
    while TextBytes.isDigit(text[i]) { i += 1 }
    i = text.skipSpaces(i, lineEnds: 0)
    return text[i] == 0x0A || text[i] == 0x0D || text.match(i, "công báo") != nil
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

  /// An item ends with its line when that line ends in ";", "." or ":", or is a row of a table; a
  /// comma ends it before a line that begins with a capital.
  private mutating func closeItem(_ line: TextRange, _ text: TextBytes) {
    guard isBasis else { return }
    let end = text.skipSpacesBack(line.end)
    guard end > line.start else {
      isBasis = false
      return
    }
    switch text[end - 1] {
    case 0x3B, 0x2E, 0x3A: isBasis = false
    case 0x2C:
      isBasis =
        !text.isUpper(at: first) || TypeLexicon.shared.match(startingAt: first, in: text) != nil
    default: isBasis = !(line.start..<end).contains { text[$0] == 0x09 }
    }
  }

  /// Whether `line` ends in a colon, and so introduces a list; "Điều 2. Bãi bỏ 02 Thông tư" before
  /// "1. …" does so without.
  private mutating func noteList(_ line: TextRange, _ text: TextBytes) -> Bool {
    // Before the line end, where a word stands nearly always.
    let end = text.skipSpacesBack(text[line.end - 1] == 0x0A ? line.end - 1 : line.end)
    guard end > line.start, text[end - 1] == 0x3A || startsList(under: line, text) else {
      return false
    }
    introduction = TextRange(Self.sentenceStart(line.start, floor: end - 240, text), end)
    introduced = nil
    return true
  }

  /// Where the sentence of the line at `start` begins: lines before it that end in no sign are
  /// part of it.
  private static func sentenceStart(_ start: Int, floor: Int, _ text: TextBytes) -> Int {
    var start = start
    while start > max(floor, 0) {
      let end = text.skipSpacesBack(start)
      guard end > 0, end >= start - 3 else { return start }
      switch text[end - 1] {
      case 0x2E, 0x3A, 0x3B: return start
      default: break
      }
      var line = end
      while line > 0, text[line - 1] != 0x0A { line -= 1 }
      if line < floor { return start }
      start = line
    }
    return start
  }

  private func startsList(under line: TextRange, _ text: TextBytes) -> Bool {
    guard text[first] == 0x31 || text[first] == 0x61, line.count < 300 else { return false }
    return isListMark(text) && text.match(Self.skipMarks(text, line.start), "điều") != nil
  }

  private static let changes: [(StaticString, Relation)] = [
    ("bãi bỏ", .repeals), ("hết hiệu lực", .repeals), ("thay thế", .replaces),
    ("sửa đổi", .amends), ("đính chính", .corrects),
  ]

  /// The verb of a line that introduces a list; of several the first one names the act.
  private static func verb(_ line: TextRange, _ text: TextBytes) -> Relation? {
    var i = line.start
    var found: Relation?
    while i < line.end {
      // "Thông tư số … sửa đổi Thông tư số … có căn cứ ban hành như sau:" lists what it is based on
      if text.match(i, "căn cứ ban hành") != nil || text.match(i, "có căn cứ") != nil { return nil }
      for (word, relation) in changes where found == nil && text.match(i, word) != nil {
        // "được sửa đổi, bổ sung bởi:", "văn bản sửa đổi, bổ sung:" is done by the items
        let before = text.skipSpacesBack(i)
        let start = text.wordStart(endingAt: before)
        if text.match(start, "được") == before || text.match(start, "bản") == before { return nil }
        found = relation
      }
      let end = text.wordEnd(i)
      i = end > i ? end : i + text.length(at: i)
    }
    return found
  }

  /// Whether a letter or digit stands at `i`, as at the start of most lines.
  @inline(__always)
  private func startsWithLetter(_ text: TextBytes, _ i: Int) -> Bool {
    let byte = text[i]
    return TextBytes.isASCIILetter(byte) || TextBytes.isDigit(byte) || byte == 0xC4
  }

  static func skipMarks(_ text: TextBytes, _ offset: Int) -> Int {
    var i = offset
    while i < text.count {
      // Pages of the web are indented by runs of blanks.
      while text.hasEightBlanks(i) { i += 8 }
      let byte = text[i]
      if byte == 0x20 || byte == 0x09 || byte == 0x2A || byte == 0x23 || byte == 0x2D
        || byte == 0x2B || byte == 0x5F
      {
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
