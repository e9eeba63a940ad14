import DanchieuCitations
import DanchieuDocument
import DanchieuText

/// A reading made by hand from marked text: `⟦N Nghị định ‹c 30/2020/NĐ-CP› của ‹i Chính phủ›⟧`.
///
/// After `⟦`: `N` numbered, `T` titled, `S` short (`S3` points to citation 3, `S?` to the nearest
/// of its type, `S+3` shares the symbol of citation 3), `E` self, `I` internal, `H` the heading;
/// then, with `:`, the relation. Parts: `‹t type›`, `‹c code›`, `‹d2020-03-05 words›`, `‹y2013 words›`, `‹i issuer›`, `‹n title›`;
/// `⟦` inside `‹n …›` is a nested citation. Without `‹t …›` the type is that of the symbol, where
/// `type` gives one.
struct MarkedReading {
  private var text: [UInt8] = []
  private var heading = Heading()
  private var citations: [Citation] = []
  private var input: ArraySlice<Character>

  static func make(_ marked: String, path: String = "-") -> Reading {
    var parser = MarkedReading(input: ArraySlice(marked))
    parser.parse(until: nil)
    let document = Document(path: path, format: .text, encoding: .utf8, text: parser.text)
    return Reading(
      document: document, heading: parser.heading, citations: parser.citations,
      outline: Outline())
  }

  private init(input: ArraySlice<Character>) { self.input = input }

  private mutating func parse(until end: Character?, depth: Int = 0, into index: Int? = nil) {
    while let character = input.popFirst(), character != end {
      switch character {
      case "⟦": parseCitation(depth)
      case "‹": if let index { parsePart(of: index, depth) }
      default: text.append(contentsOf: character.utf8)
      }
    }
  }

  private mutating func word() -> String {
    var word = ""
    while let next = input.popFirst(), next != " " { word.append(next) }
    return word
  }

  private mutating func parseCitation(_ depth: Int) {
    let tag = word().split(separator: ":", maxSplits: 1).map(String.init)
    let kinds: [Character: Citation.Kind] = [
      "N": .numbered, "T": .titled, "S": .short, "E": .selfReference, "I": .internal,
    ]
    let start = text.count
    let index = citations.count
    var citation = Citation(
      kind: kinds[tag[0].first ?? "N"] ?? .numbered, range: TextRange(start, start))
    citation.isNested = depth > 0
    if tag.count > 1 { citation.relation = Relation(rawValue: tag[1]) ?? .cites }
    let antecedent = tag[0].dropFirst()
    if antecedent == "?" { citation.antecedent = .nearestOfType }
    if antecedent.first == "+", let last = Int(antecedent.dropFirst()) {
      citation.antecedent = .sharesSymbol(of: last)
    } else if let other = Int(antecedent) {
      citation.antecedent = .citation(other)
    }
    citations.append(citation)
    parse(until: "⟧", depth: depth + 1, into: index)
    citations[index].range = TextRange(start, text.count)
    if tag[0] == "H" { takeHeading(index) }
  }

  private mutating func parsePart(of index: Int, _ depth: Int) {
    let tag = word()
    let start = text.count
    parse(until: "›", depth: depth, into: nil)
    let range = TextRange(start, text.count)
    let words = String(decoding: text[start...], as: UTF8.self)
    switch tag.first {
    case "t":
      citations[index].type = InstrumentType(named: words)
      citations[index].typeRange = range
    case "c": setCode(index, range)
    case "d":
      citations[index].date = CalendarDate(iso: tag.dropFirst())
      citations[index].dateRange = range
    case "y": citations[index].year = Int(tag.dropFirst())
    case "i": citations[index].issuer = range
    default: citations[index].title = range
    }
  }

  private mutating func setCode(_ index: Int, _ range: TextRange) {
    let bytes = text[range.start..<range.end]
    let number = bytes.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "-") }
    var rest = bytes[number.endIndex...].dropFirst()
    let year = rest.prefix { (0x30...0x39).contains($0) }
    if !year.isEmpty { rest = rest[year.endIndex...].dropFirst() }
    let isParty = bytes[number.endIndex...].first == UInt8(ascii: "-")
    citations[index].code = InstrumentCode(
      printed: range, number: TextRange(number.startIndex, number.endIndex),
      year: year.isEmpty ? nil : TextRange(year.startIndex, year.endIndex),
      symbol: TextRange(rest.startIndex, rest.endIndex),
      family: isParty ? .party : .other)
    if citations[index].code?.canonical(in: text) != String(decoding: bytes, as: UTF8.self) {
      citations[index].code?.oddities = .lookalike
    }
    if citations[index].type == nil {
      let letters = String(decoding: rest.prefix { $0 != UInt8(ascii: "-") }, as: UTF8.self)
      let entry = Vocabulary.shared.types.first { $0.letters.first == letters }
      citations[index].type = entry.flatMap { InstrumentType(named: $0.name) }
      citations[index].typeSource = .symbol
    }
  }

  private mutating func takeHeading(_ index: Int) {
    let citation = citations.remove(at: index)
    heading.code = citation.code
    heading.type = citation.type
    heading.date = citation.date
    heading.year = citation.year ?? citation.date?.year
    heading.issuer = citation.issuer
    heading.title = citation.title
    heading.end = citation.range.end
  }
}
