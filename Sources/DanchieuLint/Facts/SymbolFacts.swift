import DanchieuCitations

/// What can be said of a symbol by its printed letters alone, worked out once for each spelling:
/// codes of all numbers share it.
final class SymbolFacts: Sendable {
  /// The groups, without their separators.
  let groups: [String]
  /// The group that stands for the body, after the letters of the type; nil when there is none.
  let body: String?
  /// Whether there is one such body in each locality.
  let isOfLocality: Bool
  /// Whether one of the groups is of a mass organisation.
  let isOfMass: Bool
  /// Equal for symbols with equal groups that one ``LintMemory`` has read.
  let key: Int
  /// The bodies that the symbol names.
  let bodies: SymbolBodies?
  /// The term of the National Assembly in the last group.
  let term: AssemblyTerms.Mark?
  /// The first body of the country in the groups: its index in ``CentralBody/all``.
  let centralBody: Int?
  let doubts: CodeFacts.Doubts

  /// `index` gives equal keys equal numbers.
  init(_ mention: Mention, _ code: InstrumentCode, index: (String) -> Int) {
    let symbol = SymbolGroups(code, in: mention.text)
    groups = CodeParts(mention.text(code.symbol)).groups
    let bodies = TypeLetters.contains(groups.first ?? "") ? groups.dropFirst() : groups[...]
    body = bodies.first
    isOfLocality = body.map(Bodies.isLocal) == true
    isOfMass = groups.contains(where: Bodies.isMass)
    key = index("/" + groups.joined(separator: "/"))
    self.bodies = SymbolBodies(groups, code.family)
    var doubts: CodeFacts.Doubts = []
    if SpaceInCode.mayGoOn(symbol) { doubts.insert(.spaces) }
    if SymbolCase.mayBeWrong(symbol) { doubts.insert(.letterCase) }
    if LookalikeLetters.mayBeWrong(symbol) { doubts.insert(.letters) }
    if let type = mention.type, TypeSymbolMismatch.mayMismatch(type, code.family, groups) {
      doubts.insert(.type)
    }
    term = groups.last.flatMap(AssemblyTerms.term(ofSymbolGroup:))
    if term != nil { doubts.insert(.term) }
    // Of a joint instrument all first groups are bodies; else what follows the body are units.
    centralBody = body.flatMap { CentralBody.index(code: $0) }
    if let centralBody, !CentralBody.all[centralBody].isForever { doubts.insert(.body) }
    self.doubts = doubts
  }
}
