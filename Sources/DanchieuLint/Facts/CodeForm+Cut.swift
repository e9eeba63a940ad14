import DanchieuCitations
import DanchieuText

/// Codes that lost a digit of their year, or a part of their symbol.
extension CodeForm {
  /// "45/202/NĐ-CP", "45/20200/NĐ-CP": whether the year has a digit too few or too many.
  static func hasWrongYear(_ parts: CodeParts) -> Bool {
    guard parts.groups.count >= 4, parts.groups[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      [3, 5].contains(parts.groups[1].utf8.count)
    else { return false }
    let body = parts.groups[3]
    return TypeLetters.contains(parts.groups[2]) && (Bodies.isState(body) || isEither(body))
  }

  /// "45/2020/NĐ", "45/2020/CP", "45/2019/QH": what the symbol of a code of this century lacks.
  static func cut(_ parts: CodeParts) -> Fault? {
    if parts.groups.count == 2 {
      return TypeLetters.contains(parts.groups[1]) ? .noBody : nil
    }
    guard parts.groups.count == 3, parts.separators == [.slash, .slash], isYear(parts.groups[1]),
      parts.groups[1].hasPrefix("20")
    else { return nil }
    let letters = parts.groups[2]
    if letters == "QH" || letters == "UBTVQH" { return .noTerm }
    if TypeLetters.contains(letters) { return .noBody }
    guard AssemblyTerms.term(ofSymbolGroup: letters) == nil else { return nil }
    return Bodies.isState(letters) || isEither(letters) ? .noType : nil
  }

  /// What the code of `mention` should be, as far as type, date and body around it tell; nil where
  /// several codes are possible.
  func completed(_ subject: Subject, _ mention: Mention, _ parts: CodeParts) -> String? {
    switch fault {
    case .wrongYear:
      guard let year = mention.plausibleDate.map({ String($0.year) }),
        OneSlip.between(parts.groups[1], year) == .telling
      else { return nil }
      var right = parts
      right.replaceGroup(1, with: [year], by: .slash)
      return right.joined(right.separators)
    case .mistypedType: return Self.withRightType(mention, parts)
    case .noTerm:
      return mention.plausibleDate.flatMap(AssemblyTerms.term(on:)).map {
        parts.joined(parts.separators) + "\($0)"
      }
    case .noBody:
      return Self.onlyBody(subject, mention, parts.groups[2]).map {
        parts.joined(parts.separators) + "-" + $0
      }
    case .noType:
      guard let letters = mention.type.flatMap({ Self.normative[$0.name] }) else { return nil }
      return "\(parts.groups[0])/\(parts.groups[1])/\(letters)-\(parts.groups[2])"
    default: return right
    }
  }

  /// The letters of the only body that can have issued the instrument: decrees are the
  /// Government's, circulars are those of the ministry that is named.
  private static func onlyBody(
    _ subject: Subject, _ mention: Mention, _ type: String
  ) -> String? {
    if type == "NĐ" { return "CP" }
    guard type == "TT", let index = mention.index,
      case .central(let body)? = subject.facts.issuers[index]?.named,
      CentralBody.all[body].codes.count == 1
    else { return nil }
    return CentralBody.all[body].codes.first
  }

  /// Types whose codes have a year, by their letters.
  private static let normative = [
    "Nghị định": "NĐ", "Thông tư": "TT", "Quyết định": "QĐ", "Nghị quyết": "NQ",
  ]

  /// Whether what the symbol lacks stands nowhere else: the code is followed by its date or body,
  /// and the text around it says which instruments have such codes.
  static func isCut(
    _ fault: Fault, _ subject: Subject, _ mention: Mention, _ parts: CodeParts
  ) -> Bool {
    guard let index = mention.index, let code = mention.code, let type = mention.type else {
      return false
    }
    let citation = subject.reading.citations[index]
    let next = [citation.dateRange?.start, citation.issuer?.start].compactMap(\.self).min()
    guard let next, (1...16).contains(next - code.printed.end) else { return false }
    switch fault {
    case .noTerm: return type.isLaw || type.name == "Nghị quyết"
    case .noBody:
      guard parts.groups.count == 3, type.letters.contains(parts.groups[2]) else { return false }
      if parts.groups[2] == "NĐ" { return true }
      if case .central(let body)? = subject.facts.issuers[index]?.named {
        return !CentralBody.all[body].isParty
      }
      return false
    case .noType: return Self.normative[type.name] != nil
    default: return false
    }
  }
}
