import DanchieuCitations
import DanchieuText

/// Codes whose parts are right but stand in another order, or behind a blank.
extension CodeForm {
  /// "30/2020/CP-NĐ", "12/UBND-QĐ", "31/QH15/2024": the type, or the year, stands behind the body.
  static func orderFault(of parts: CodeParts) -> CodeForm? {
    let groups = parts.groups
    let letters = hasYear(parts) ? 2 : 1
    if groups.count == 3, letters == 1, isYear(groups[2]),
      (AssemblyTerms.term(ofSymbolGroup: groups[1])?.term ?? 0) > 10
    {
      return CodeForm(fault: .order, right: "\(groups[0])/\(groups[2])/\(groups[1])")
    }
    guard groups.count == letters + 2, Bodies.isState(groups[letters]),
      !TypeLetters.contains(groups[letters]), TypeLetters.contains(groups[letters + 1])
    else { return nil }
    let number = letters == 2 ? "\(groups[0])/\(groups[1])" : groups[0]
    return CodeForm(fault: .order, right: "\(number)/\(groups[letters + 1])-\(groups[letters])")
  }

  /// "640/UBND/NV", "640-UBND-NV", "640-UBND/NV": an official letter has a slash, then a hyphen.
  static func letterFault(of parts: CodeParts) -> CodeForm? {
    let groups = parts.groups
    guard groups.count == 3, Bodies.isState(groups[1]), !TypeLetters.contains(groups[1]),
      !hasYear(parts), groups[2].unicodeScalars.allSatisfy(\.properties.isAlphabetic),
      parts.separators.allSatisfy({ $0 == .slash || $0 == .hyphen }),
      parts.separators != [.slash, .hyphen]
    else { return nil }
    return CodeForm(fault: .letterSign, right: parts.joined([.slash, .hyphen]))
  }

  /// Whether the type that is printed, and the time, leave no other reading of such a code.
  static func isMisordered(
    _ fault: Fault, _ subject: Subject, _ mention: Mention, _ parts: CodeParts
  ) -> Bool {
    guard let last = parts.groups.last,
      let year = mention.index.map(subject.knownYear) ?? subject.ownDate?.year
    else { return false }
    // Before, offices put unit and type in their codes in several ways.
    if fault == .letterSign {
      let isLetter = mention.type.map { $0.name == "Công văn" } ?? mention.isOwnHeading
      return isLetter && year >= 2011
    }
    guard let type = mention.type,
      mention.index.map({ subject.reading.citations[$0].typeSource == .text }) ?? true
    else { return false }
    switch fault {
    case .order where isYear(last): return type.isLaw || type.name == "Nghị quyết"
    case .mistypedType: return withRightType(mention, parts) != nil
    case .order: return type.letters.contains(last) && year >= (hasYear(parts) ? 2006 : 2011)
    default: return false
    }
  }

  /// The code whose symbol ends in type letters with the body that stands behind a blank ("NQ HĐND",
  /// "QĐ TTg"), and the bytes of blank and body; nil where something else may be meant.
  static func withBodyBehind(
    _ code: InstrumentCode, _ mention: Mention, _ parts: CodeParts
  ) -> (form: CodeForm, bytes: Int)? {
    let letters = parts.groups.count - 1
    guard letters == (hasYear(parts) ? 2 : 1), TypeLetters.contains(parts.groups[letters]) else {
      return nil
    }
    let next = mention.text(TextRange(code.printed.end, code.printed.end + 40))
    guard let blank = next.first, blank.isWhitespace, !blank.isNewline else { return nil }
    let body = String(next.dropFirst().prefix { $0.isLetter || $0 == "&" })
    let isParty = letters == 1 && Bodies.isParty(body)
    guard isParty || Bodies.isState(body) || letters == 2 && isEither(body) else { return nil }
    let after = next.dropFirst(body.count + 1)
    let closesLine =
      mention.isOwnHeading && (after.first?.isNewline ?? true || after.hasPrefix("  "))
    let rest = after.drop { $0.isWhitespace || $0 == "," || $0 == "(" }
    guard closesLine || rest.hasPrefix("ngày") else { return nil }
    let head = parts.joined(parts.separators.dropLast() + [isParty ? .hyphen : .slash])
    let right = head + (isParty ? "/" : "-") + body
    return (CodeForm(fault: .separator, right: right), body.utf8.count + String(blank).utf8.count)
  }
}
