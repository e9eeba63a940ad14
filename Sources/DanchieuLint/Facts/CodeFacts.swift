import DanchieuCitations

/// What can be said of a code by its printed letters alone, worked out once for each spelling.
final class CodeFacts: Sendable {
  /// What a rule must look at more closely. A mention without a doubt has nothing that the rule
  /// could report, whatever stands around it.
  struct Doubts: OptionSet {
    let rawValue: UInt16
    /// Signs or order of the parts (DC102).
    static let form = Doubts(rawValue: 1 << 0)
    /// A last group that the next word may complete (DC103).
    static let spaces = Doubts(rawValue: 1 << 1)
    /// Letter case of a group (DC113).
    static let letterCase = Doubts(rawValue: 1 << 2)
    /// Letters of other alphabets, D for Đ (DC112).
    static let letters = Doubts(rawValue: 1 << 3)
    /// The type named and the symbol (DC101).
    static let type = Doubts(rawValue: 1 << 4)
    /// A term of the National Assembly (DC108).
    static let term = Doubts(rawValue: 1 << 5)
    /// A body of the State that did not exist at all times (DC307).
    static let body = Doubts(rawValue: 1 << 6)
    /// A symbol whose codes have a year since 1998 (DC106).
    static let year = Doubts(rawValue: 1 << 7)
  }
  /// Groups and separators of the whole code.
  let parts: CodeParts
  /// The groups of the symbol, without their separators.
  let groups: [String]
  /// Whether one of them is of a mass organisation.
  let isOfMass: Bool
  /// Equal for symbols with equal groups that one ``LintMemory`` has read.
  let symbolKey: Int
  /// Equal for codes with equal ``CodeParts/key`` that one ``LintMemory`` has read.
  let key: Int
  let doubts: Doubts
  /// The bodies that the symbol names.
  let bodies: SymbolBodies?

  /// - Parameters:
  ///   - text: the text that `mention` stands in.
  ///   - index: gives equal keys equal numbers.
  init(_ mention: Mention, _ code: InstrumentCode, index: (String) -> Int) {
    let symbol = SymbolGroups(code, in: mention.text)
    parts = CodeParts(mention.text(code.printed))
    groups = CodeParts(mention.text(code.symbol)).groups
    isOfMass = groups.contains(where: Bodies.isMass)
    symbolKey = index("/" + groups.joined(separator: "/"))
    key = index(parts.key)
    bodies = SymbolBodies(groups, code.family)
    var doubts: Doubts = []
    if MalformedCode.mayBeMalformed(code, parts) { doubts.insert(.form) }
    if SpaceInCode.mayGoOn(symbol) { doubts.insert(.spaces) }
    if SymbolCase.mayBeWrong(symbol) { doubts.insert(.letterCase) }
    if LookalikeLetters.mayBeWrong(symbol) { doubts.insert(.letters) }
    if let type = mention.type, TypeSymbolMismatch.mayMismatch(type, code.family, groups) {
      doubts.insert(.type)
    }
    if groups.last.flatMap(AssemblyTerms.term(ofSymbolGroup:)) != nil { doubts.insert(.term) }
    if MissingYear.mayLackYear(parts, mention.type) { doubts.insert(.year) }
    if IssuerLifetime.body(groups)?.isForever == false { doubts.insert(.body) }
    self.doubts = doubts
  }
}

/// What can be said of a body by the words that name it alone.
final class IssuerFacts: Sendable {
  /// Folded as ``Words`` does.
  let words: [Word]
  let named: NamedBody?
  /// Whether the body did not exist at all times.
  let isMortal: Bool

  init(_ name: String) {
    words = Words.of(name)
    named = NamedBody(words)
    isMortal = IssuerLifetime.isMortal(words, named)
  }
}
