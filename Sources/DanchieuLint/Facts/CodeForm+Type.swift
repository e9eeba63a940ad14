import DanchieuCitations

/// Type letters with a slip in them: "180/2007/NQQ-CP", "127/HK-UBND".
extension CodeForm {
  /// Letters that are no type's and no body's before a body that is known.
  static func typeFault(of parts: CodeParts) -> CodeForm? {
    let groups = parts.groups
    let letters = hasYear(parts) ? 2 : 1
    guard groups.count == letters + 2, (1...4).contains(groups[letters].count),
      Bodies.isState(groups[letters + 1]) || Bodies.isParty(groups[letters + 1]),
      !isOfTypeOrBody(groups[letters])
    else { return nil }
    return CodeForm(fault: .mistypedType, right: nil)
  }

  private static func isOfTypeOrBody(_ letters: String) -> Bool {
    TypeLetters.contains(letters) || TypeLetters.recased(letters) != nil
      || Bodies.isState(letters) || Bodies.isParty(letters) || Bodies.isMass(letters)
      || Bodies.isCourtMatter(letters) || Lookalikes.recognised(letters) != nil
      || Lookalikes.withRightStrokes(letters, isKnown: TypeLetters.contains) != nil
      || letters.contains(where: \.isNumber)
  }

  /// The code with the letters of the type that is printed before it, where one slip alone lies
  /// between them; nil where other letters may be meant.
  static func withRightType(_ mention: Mention, _ parts: CodeParts) -> String? {
    guard let type = mention.type, !type.isLaw else { return nil }
    let letters = hasYear(parts) ? 2 : 1
    let meant = type.letters.filter { isSlip(parts.groups[letters], of: $0, isDated: letters == 2) }
    guard meant.count == 1 else { return nil }
    var right = parts
    right.replaceGroup(letters, with: meant, by: .hyphen)
    return right.joined(right.separators)
  }

  /// Whether `printed` is `right` with a letter doubled, left out or exchanged with the next one; in a
  /// code with its year, where letters of offices cannot stand, also with a wrong one or one too many.
  private static func isSlip(_ printed: String, of right: String, isDated: Bool) -> Bool {
    let (x, y) = (Array(printed), Array(right))
    if x.count + 1 == y.count { return y.indices.contains { y.without($0) == x } }
    if x.count == y.count + 1 {
      return x.indices.contains { index in
        x.without(index) == y
          && (isDated || index > 0 && x[index].lowercased() == x[index - 1].lowercased())
      }
    }
    guard x.count == y.count, x.count > 1 else { return false }
    return x.isSwapped(y) || isDated && x.places(unlike: y).count == 1
  }
}
