import DanchieuText

/// Finds the citations of a text in one pass over its bytes.
///
/// The pass stops only at anchors: digits (codes, short forms), the first letters of laws and of
/// units, "này" and "trên" (references back), signs that open or close quotations, line ends.
/// From an anchor the parsers of this folder read backwards and forwards.
///
/// A class, since a structure of this size would be copied for each call that does not change it.
/// Its parts know nothing of it, so that no access to them needs a check while the program runs.
final class Scanner {
  let text: TextBytes
  let heading: Heading
  let lexicon = TypeLexicon.shared
  let codes: CodeParser
  let titles: TitleParser
  let issuers: IssuerParser
  let laws: LawParser
  let units: PinpointParser
  let relations: RelationReader

  @exclusivity(unchecked) var citations: [Citation] = []
  /// The units of all citations.
  @exclusivity(unchecked) var pinpoints: [Pinpoint] = []
  /// Everything before this offset has been read.
  @exclusivity(unchecked) var position = 0
  /// Numbers before this offset have been read already.
  @exclusivity(unchecked) var codesEnd = 0
  /// From here on dates belong to the instrument that a note in brackets is about.
  @exclusivity(unchecked) var reservedDate = Int.max
  /// The units that were read last and belong to no citation yet.
  @exclusivity(unchecked) var pending: PinpointParser.Phrase?
  /// The end of the outermost title that is open, and its citation.
  @exclusivity(unchecked) var outer: (end: Int, index: Int)?
  @exclusivity(unchecked) var lines: LineState
  @exclusivity(unchecked) var quotes = QuoteState()
  @exclusivity(unchecked) var aliases: [Alias] = []
  /// The end of the last law that is only planned ("sớm ban hành Luật Về hội và Luật Biểu tình").
  @exclusivity(unchecked) var plannedEnd = 0
  /// Whether headings of articles were seen: the text is that of an instrument.
  @exclusivity(unchecked) var hasArticles = false
  @exclusivity(unchecked) var tableHeads = TableHeads()
  @exclusivity(unchecked) var backReferences: [BackReference] = []
  /// The last citation of each type and number.
  @exclusivity(unchecked) var numbered = HashIndex(capacity: 64)

  init(_ text: TextBytes, heading: Heading) {
    self.text = text
    self.heading = heading
    codes = CodeParser(text: text, lexicon: TypeLexicon.shared)
    titles = TitleParser(text: text)
    issuers = IssuerParser(text: text)
    laws = LawParser(text: text)
    units = PinpointParser(text: text)
    relations = RelationReader(text: text)
    lines = LineState()
  }

  /// Reads the whole text.
  func scan() {
    citations.reserveCapacity(16 + text.count / 400)
    lines.begin(at: 0, text)
    AnchorTable.shared.forEachAnchor(in: text) { anchor, i in
      guard i >= position else { return }
      position = i + 1
      visit(anchor, i)
    }
    flushPending()
    findAliases()
    findUsualNames()
    findOwnAliases()
    finish()
  }

  private func visit(_ anchor: AnchorTable.Anchor, _ i: Int) {
    switch anchor {
    case .digit: visitDigit(i)
    case .line: lines.begin(at: i + 1, text)
    case .law: visitLaw(i)
    case .ordinance: visitLetterP(i)
    case .constitution: if text.match(i, "hiến pháp") != nil { visitNamedLaw(i) }
    case .this: if text[i - 1] == 0xC3, text[i - 2] | 0x20 == 0x6E { visitSelfReference(i + 1) }
    case .article: if text[i - 1] == 0xC4 { visitUnit(i - 1) }
    case .unit: visitUnit(i)
    case .quote:
      quotes.visit(i, text)
      if text[i + 2] == 0xA6, text[i + 3] == 0x2D { visitBlankNumber(i + 3) }
    case .slash:
      visitBlankNumber(i)
      visitBlankPartyNumber(i)
    case .above: visitAbove(i)
    }
  }

  // MARK: Codes

  private func visitDigit(_ i: Int) {
    var end = i + 1
    while text.isDigit(at: end) { end += 1 }
    position = end
    guard end - i <= 6, i >= codesEnd else { return }
    let before = text[i - 1]
    if CodeParser.looksLikeDigit(before) {
      // "l2/", "ll8/"
      let start = CodeParser.looksLikeDigit(text[i - 2]) ? i - 2 : i - 1
      if beginsMixedNumber(start, end) {
        _ = visitCode(start)
        return
      }
    }
    if TextBytes.isASCIILetter(before) || before == 0x2F || before == 0x3A && !isNumberWord(i) {
      return
    }
    if before == 0x2E || before == 0x2C, text.isDigit(at: i - 2) {
      if before == 0x2C, text[end] == 0x2F, isGluedMember(i, end) { _ = visitCode(i) }
      return
    }
    // "%202033": a blank in a link
    if before == 0x5F || before == 0x5C || before == 0x25 { return }
    if before == 0x2D || before == 0x3D, text.isWordCharacter(at: i - 2) { return }
    if mayBeCode(end), visitCode(i) { return }
    let isDecimal = text[end] == 0x2E && text.isDigit(at: end + 1)
    if !TextBytes.isDigit(before), !isDecimal { visitShortNumber(i, end) }
  }

  /// Whether a separator follows a number that ends at `end`, perhaps after a letter or a blank.
  @inline(__always)
  private func mayBeCode(_ end: Int) -> Bool {
    let next = text[end]
    if next == 0x2F || next == 0x2D || next == 0x5F || next == 0xE2 || next == 0x5C { return true }
    let second = text[end + 1]
    // "252.TTr-BNV"
    if next == 0x2E, text.isUpper(at: end + 1) { return text.isLetter(at: end + 2) }
    // "66.3/2025/NQ-CP"
    if next == 0x2E, TextBytes.isDigit(second) {
      return text[end + 2] == 0x2F || text[end + 3] == 0x2F || text[end + 4] == 0x2F
        || text[end + 5] == 0x2F
    }
    if TextBytes.isASCIILetter(next) {
      return second == 0x2F || second == 0x2D || isGlued(end)
        || CodeParser.looksLikeDigit(next) && TextBytes.isDigit(second)
    }
    // "30,2020/NĐ-CP"
    if next == 0x2C { return TextBytes.isDigit(second) && text[end + 5] == 0x2F }
    guard next == 0x20 || next == 0xC2 else { return false }
    let after = text.skipSpaces(end, lineEnds: 0)
    let sign = text[after]
    if sign == 0x2F || sign == 0x2D || sign == 0xE2 { return true }
    // "6 1/2018/NĐ-CP"
    if TextBytes.isDigit(sign) { return codes.dividedNumberEnd(end) != nil }
    // "1836 QĐ/TWĐTN", "30/2020 NĐ-CP": two capitals
    return text.isUpper(at: after) && text.isUpper(at: after + text.length(at: after))
  }

  /// "số O1/2018", "số l2/": a letter for a digit at `i`, after a blank, in front of the digits up
  /// to `end` and a sign.
  private func beginsMixedNumber(_ i: Int, _ end: Int) -> Bool {
    guard text[end] == 0x2F || text[end] == 0x2D || CodeParser.looksLikeDigit(text[end]) else {
      return false
    }
    return i > 0 && (text[i - 1] == 0x20 || text[i - 1] == 0x0A || text[i - 1] == 0xA0)
  }

  /// "66NQ/TW", "12QĐ-UBND": the first sign was lost, at the end of a line perhaps.
  private func isGlued(_ end: Int) -> Bool {
    guard text.isUpper(at: end) else { return false }
    let letters = text.wordEnd(end)
    return letters - end <= 6 && (text[letters] == 0x2F || text[letters] == 0x2D)
      && text.isUpper(at: letters + 1)
  }

  private func isNumberWord(_ i: Int) -> Bool {
    numberWord(before: i) != nil
  }

  /// The start of "số" (also "số:", "số số", "Số") that ends before `i`.
  func numberWord(before i: Int) -> Int? {
    var end = text.skipSpacesBack(i)
    if end > 0, text[end - 1] == 0x3A { end = text.skipSpacesBack(end - 1) }
    let start = text.wordStart(endingAt: end)
    guard end - start <= 5, let match = text.match(start, "số") ?? text.match(start, "so"),
      match == end
    else { return nil }
    return numberWord(before: start) ?? start
  }

  /// Reads a code at `i`; false when the number there starts none.
  private func visitCode(_ i: Int) -> Bool {
    guard var start = codeContext(before: i) else { return false }
    let head = start.type == nil ? listHead(before: start.start) : nil
    let elided = start.type == nil && head == nil ? elidedList(before: start.start) : nil
    // "231-HĐBT" is a code after a type word only, or in a list of such.
    let isOldMember =
      elided?.type != nil || head.map { citations[$0].code?.family == .historical } ?? false
    guard
      let code = codes.code(
        at: i, named: start.isNamed || head != nil || elided != nil,
        typed: start.type != nil || isOldMember)
    else { return false }
    if let own = heading.code, own.printed.overlaps(code.printed) {
      position = max(position, code.printed.end)
      return true
    }
    if isCounted(code, start, i) { return false }
    if start.isDeclined || isEscaped(code.printed.end) { return true }
    if startsRow(code, start) { start = CodeContext(start: i) }
    position = code.printed.end
    emit(code, start, in: head ?? elided.flatMap { emit($0, sharing: code) })
    return true
  }

  /// "15/2017/TT-BL%C4%90TBXH": a piece of a web address.
  private func isEscaped(_ end: Int) -> Bool {
    func isHex(_ byte: UInt8) -> Bool { TextBytes.isDigit(byte) || (byte | 0x20) &- 0x61 < 6 }
    return text[end] == 0x25 && isHex(text[end + 1]) && isHex(text[end + 2])
  }

  // MARK: Output

  /// Hands the units that no citation took over as references to this document.
  func flushPending() {
    guard let phrase = pending else { return }
    pending = nil
    if emitThat(after: phrase) { return }
    var citation = Citation(kind: .internal, range: phrase.range)
    citation.pinpoints = phrase.pinpoints
    citation.isQuoted = quotes.isInBlock
    citations.append(citation)
  }

  /// Whether citation `a` stands before `b`, or around it.
  private func isBefore(_ a: Int, _ b: Int) -> Bool {
    let (x, y) = (citations[a].range, citations[b].range)
    return x.start != y.start ? x.start < y.start : x.end > y.end || x.end == y.end && a < b
  }

  /// Puts citations in order of position, outer ones before those nested in them.
  private func finish() {
    if (1..<max(citations.count, 1)).allSatisfy({ isBefore($0 - 1, $0) }) { return }
    let order = citations.indices.sorted { isBefore($0, $1) }
    var newIndex = [Int](repeating: 0, count: order.count)
    for (new, old) in order.enumerated() { newIndex[old] = new }
    citations = order.map { old in
      var citation = citations[old]
      switch citation.antecedent {
      case .citation(let target): citation.antecedent = .citation(newIndex[target])
      case .sharesSymbol(let last): citation.antecedent = .sharesSymbol(of: newIndex[last])
      case .none, .nearestOfType, .alias: break
      }
      return citation
    }
  }
}
