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
    /// Letters of other alphabets, D for Đ, letters for digits (DC112).
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
  /// Equal for codes with equal ``CodeParts/key`` that one ``LintMemory`` has read.
  let key: Int
  /// Those of the symbol, too.
  let doubts: Doubts
  let symbol: SymbolFacts

  /// The groups of the symbol, without their separators.
  var groups: [String] { symbol.groups }
  /// The bodies that the symbol names.
  var bodies: SymbolBodies? { symbol.bodies }

  /// A code with `doubts`, beyond those of its `symbol`.
  init(key: Int, _ symbol: SymbolFacts, _ doubts: Doubts) {
    self.key = key
    self.symbol = symbol
    self.doubts = doubts.union(symbol.doubts)
  }

  /// Doubts about the whole code of `mention`; equal for codes of one ``CodeShape``, so that what
  /// asks must not look at the digits of number and year.
  static func doubts(of mention: Mention, _ code: InstrumentCode) -> Doubts {
    let parts = CodeParts(mention.text(code.printed))
    var doubts: Doubts = []
    if MalformedCode.mayBeMalformed(code, parts) { doubts.insert(.form) }
    if LookalikeLetters.mayHaveLetterForDigit(parts.groups) { doubts.insert(.letters) }
    if MissingYear.mayLackYear(parts, mention.type) { doubts.insert(.year) }
    return doubts
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
