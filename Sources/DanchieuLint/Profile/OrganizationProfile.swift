/// What the configuration says of the organisation whose documents are checked, and of the
/// instruments that it knows.
public struct OrganizationProfile: Sendable, Equatable {
  /// A type of instruments beside those of `types.tsv`.
  public struct OwnType: Sendable, Equatable {
    public var name: String
    /// Letters in symbols, the prescribed ones first.
    public var letters: [String]
    public var spellings: [String]

    public init(name: String, letters: [String] = [], spellings: [String] = []) {
      self.name = name
      self.letters = letters
      self.spellings = spellings
    }
  }

  /// A body beside those of `issuers.tsv`.
  public struct OwnIssuer: Sendable, Equatable {
    public var name: String
    /// How symbols abbreviate it.
    public var abbreviations: [String]
    /// `state`, `party` or `other`; empty when not said.
    public var kind: String

    public init(name: String, abbreviations: [String] = [], kind: String = "") {
      self.name = name
      self.abbreviations = abbreviations
      self.kind = kind
    }
  }

  /// Documents that one body numbers in one sequence.
  public struct NumberSeries: Sendable, Equatable {
    /// The body; nil for the own one.
    public var body: String?
    /// Full names of the types that share the sequence.
    public var types: [String]
    /// Whether higher numbers have later dates; when not, nothing is compared.
    public var isOrdered: Bool

    public init(body: String? = nil, types: [String], isOrdered: Bool = true) {
      self.body = body
      self.types = types
      self.isOrdered = isOrdered
    }
  }

  /// The own body; nil when not said.
  public var body: String?
  /// Bodies above it.
  public var superiors: [String] = []
  /// Bodies below it.
  public var subordinates: [String] = []
  public var types: [OwnType] = []
  public var issuers: [OwnIssuer] = []
  /// Short forms that need no full citation before them: the words, and what they stand for.
  public var aliases: [String: String] = [:]
  public var series: [NumberSeries] = []

  /// A profile that says nothing.
  public init() {}
}

extension OrganizationProfile {
  /// The sequence that documents of `type` stand in, when the profile has one.
  ///
  /// - Parameters:
  ///   - body: the body that issues them.
  ///   - own: the words of the document's own body.
  func series(of type: String, body: Series.Body, own: [Word]) -> NumberSeries? {
    series.first { series in
      guard series.types.contains(where: { $0.lowercased() == type.lowercased() }) else {
        return false
      }
      guard let name = series.body, name != self.body else { return body == .own }
      let words = Words.of(name)
      return body == .named(words) || body == .own && own == words
    }
  }

  /// Whether a code with these groups is of the own body or one above or below it, whose name need
  /// not be printed: `[[issuers]]` tells their abbreviations.
  func leavesOut(_ groups: [String]) -> Bool {
    let near = Set([body].compactMap { $0 } + superiors + subordinates)
    guard !near.isEmpty else { return false }
    return issuers.contains { issuer in
      near.contains(issuer.name) && issuer.abbreviations.contains { groups.contains($0) }
    }
  }
}
