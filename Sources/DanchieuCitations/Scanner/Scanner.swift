import DanchieuText

/// Finds the citations of a text in one pass over its bytes.
///
/// The pass stops only at anchors: digits (codes, short forms), the first letters of laws and of
/// units, "này" and "trên" (references back), signs that open or close quotations, line ends.
/// From an anchor the parsers of this folder read backwards and forwards.
struct Scanner {
  let text: TextBytes
  let heading: Heading
  let lexicon = TypeLexicon.shared
  let codes: CodeParser
  let titles: TitleParser
  let issuers: IssuerParser
  let laws: LawParser
  let pinpoints: PinpointParser
  let relations: RelationReader

  var citations: [Citation] = []
  /// Everything before this offset has been read.
  var position = 0
  /// The units that were read last and belong to no citation yet.
  var pending: PinpointParser.Phrase?
  /// The end of the outermost title that is open, and its citation.
  var outer: (end: Int, index: Int)?
  var lines: LineState
  var quotes = QuoteState()
  var aliases: [Alias] = []
  /// The last citation of each type and number.
  var numbered: [Int: Int] = [:]

  init(_ text: TextBytes, heading: Heading) {
    self.text = text
    self.heading = heading
    codes = CodeParser(text: text, lexicon: TypeLexicon.shared)
    titles = TitleParser(text: text)
    issuers = IssuerParser(text: text)
    laws = LawParser(text: text)
    pinpoints = PinpointParser(text: text)
    relations = RelationReader(text: text)
    lines = LineState()
  }

  /// What kind of anchor a byte may be; 0 for most bytes.
  private enum Anchor {
    static let line: UInt8 = 1
    static let digit: UInt8 = 2
    static let law: UInt8 = 3
    static let letterP: UInt8 = 4
    static let constitution: UInt8 = 5
    static let back: UInt8 = 6
    static let letterD: UInt8 = 7
    static let unit: UInt8 = 8
    static let quote: UInt8 = 9
    static let slash: UInt8 = 10
    static let above: UInt8 = 11
  }

  private static let anchors: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 256)
    func set(_ characters: String, _ value: UInt8) {
      for byte in characters.utf8 { table[Int(byte)] = value }
    }
    set("\n", Anchor.line)
    set("0123456789", Anchor.digit)
    set("Ll", Anchor.law)
    set("Pp", Anchor.letterP)
    set("H", Anchor.constitution)
    set("yY", Anchor.back)
    set("KkMmCBT", Anchor.unit)
    set("\"", Anchor.quote)
    set("/", Anchor.slash)
    table[0xC4] = Anchor.letterD
    table[0xE2] = Anchor.quote
    table[0xAA] = Anchor.above
    table[0x8A] = Anchor.above
    return table
  }()

  /// Reads the whole text.
  mutating func scan() {
    lines.begin(at: 0, text, inHeading: heading.end > 0)
    let end = text.count
    Self.anchors.withUnsafeBufferPointer { table in
      var i = 0
      while i < end {
        let anchor = table[Int(text.base[i])]
        if anchor == 0 {
          i += 1
          continue
        }
        position = i + 1
        visit(anchor, i)
        i = max(position, i + 1)
      }
    }
    flushPending()
    findAliases()
    finish()
  }

  private mutating func visit(_ anchor: UInt8, _ i: Int) {
    switch anchor {
    case Anchor.digit: visitDigit(i)
    case Anchor.line: lines.begin(at: i + 1, text, inHeading: i + 1 < heading.end)
    case Anchor.law:
      if text[i + 1] | 0x20 == 0x75 { visitLaw(i) }
    case Anchor.letterP:
      if text[i + 1] | 0x20 == 0x68 { visitLetterP(i) }
    case Anchor.constitution:
      if text.match(i, "hiến pháp") != nil { visitNamedLaw(i) }
    case Anchor.back:
      if isBackReference(i) { visitSelfReference(i) }
    case Anchor.letterD:
      if text[i + 1] | 1 == 0x91, text[i + 2] | 0x20 == 0x69 { visitUnit(i) }
    case Anchor.unit: visitUnit(i)
    case Anchor.quote: quotes.visit(i, text)
    case Anchor.slash: visitBlankNumber(i)
    case Anchor.above: visitAbove(i)
    default: break
    }
  }

  /// "này" or "NÀY" ends at `i`.
  @inline(__always)
  private func isBackReference(_ i: Int) -> Bool {
    text[i - 1] == 0xA0 && text[i - 2] == 0xC3 && text[i - 3] == 0x6E
      || text[i - 1] == 0x80 && text[i - 2] == 0xC3 && text[i - 3] == 0x4E
  }

  // MARK: Codes

  private mutating func visitDigit(_ i: Int) {
    var end = i + 1
    while text.isDigit(at: end) { end += 1 }
    position = end
    guard end - i <= 6 else { return }
    let before = text[i - 1]
    if TextBytes.isASCIILetter(before) || before == 0x2F || before == 0x3A && !isNumberWord(i) {
      return
    }
    if before == 0x2E || before == 0x2C, text.isDigit(at: i - 2) { return }
    if mayBeCode(end) {
      visitCode(i)
    } else if !TextBytes.isDigit(before) {
      visitShortNumber(i, end)
    }
  }

  /// Whether a separator follows a number that ends at `end`, perhaps after a letter or a blank.
  @inline(__always)
  private func mayBeCode(_ end: Int) -> Bool {
    let next = text[end]
    if next == 0x2F || next == 0x2D || next == 0x5F || next == 0xE2 { return true }
    let second = text[end + 1]
    if TextBytes.isASCIILetter(next) { return second == 0x2F || second == 0x2D }
    guard next == 0x20 || next == 0xC2 else { return false }
    let sign = text[text.skipSpaces(end, lineEnds: 0)]
    return sign == 0x2F || sign == 0x2D || sign == 0xE2
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

  private mutating func visitCode(_ i: Int) {
    guard let start = codeContext(before: i) else { return }
    guard
      let code = codes.code(at: i, named: start.isNamed, typed: start.type != nil)
    else { return }
    if let own = heading.code, own.printed.overlaps(code.printed) {
      position = max(position, code.printed.end)
      return
    }
    if start.isDeclined { return }
    position = code.printed.end
    emit(code, start)
  }

  // MARK: Output

  /// Hands the units that no citation took over as references to this document.
  mutating func flushPending() {
    guard let phrase = pending else { return }
    pending = nil
    guard !phrase.isHeading else { return }
    var citation = Citation(kind: .internal, range: phrase.range)
    citation.pinpoints = phrase.pinpoints
    citation.isQuoted = quotes.isInBlock
    citations.append(citation)
  }

  /// Puts citations in order of position, outer ones before those nested in them.
  private mutating func finish() {
    let order = citations.indices.sorted { a, b in
      let (x, y) = (citations[a].range, citations[b].range)
      return x.start != y.start ? x.start < y.start : x.end > y.end
    }
    var newIndex = [Int](repeating: 0, count: order.count)
    for (new, old) in order.enumerated() { newIndex[old] = new }
    citations = order.map { old in
      var citation = citations[old]
      if case .citation(let target) = citation.antecedent {
        citation.antecedent = .citation(newIndex[target])
      }
      return citation
    }
  }
}
