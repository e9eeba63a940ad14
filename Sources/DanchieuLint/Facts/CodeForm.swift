/// Whether the separators of a code are those of its family, and what the code should be.
struct CodeForm {
  enum Fault {
    /// An en dash, an underscore, or no sign where a slash or hyphen belongs.
    case sign
    /// Slash and hyphen exchanged or a separator left out (`54/QĐ/BNN-KHCN`, `09/2020/TTBTC`,
    /// `12QĐ-UBND`).
    case separator
    /// The Party's form on a code of the State (`12-QĐ/UBND`).
    case partyForm
    /// The State's form on a code of the Party (`03/CT-TW`).
    case stateForm
    /// A year of two digits (`118/25/NĐ-CP`).
    case shortYear
    /// A year of three digits, or of five (`45/202/NĐ-CP`).
    case wrongYear
    /// The letters of the body are left out (`45/2020/NĐ`).
    case noBody
    /// The letters of the type are left out (`45/2020/CP`).
    case noType
    /// The term of the Assembly is left out (`45/2019/QH`).
    case noTerm
    /// The letters of the type stand behind those of the body (`30/2020/CP-NĐ`).
    case order
    /// The letters of the type have a slip in them (`180/2007/NQQ-CP`).
    case mistypedType
    /// An official letter has a wrong sign (`640/UBND/NV`).
    case letterSign
  }
  var fault: Fault
  /// The body is one of the State and one of the Party: only what stands around the code tells
  /// that the State's is meant.
  var isOfEither = false
  /// The right spelling; nil where the body does not tell the family.
  var right: String?

  /// What is wrong with `parts`; nil when nothing is, or nothing is certain: codes without type
  /// letters, of mass organisations, of bodies that are not known, of the time before 1998.
  ///
  /// `isState`: the body is one of the State, whether its letters are known or not. `isOwn`: the code
  /// is that of the document, in which a point has no excuse.
  static func fault(
    of parts: CodeParts, isState isProven: Bool = false, isOwn: Bool = false
  ) -> CodeForm? {
    var parts = parts
    guard parts.groups.count >= 2, let number = parts.groups.first,
      number.unicodeScalars.first?.properties.numericType != nil
    else { return nil }
    if let fault = termFault(of: parts) { return fault }
    if hasShortYear(parts) { return CodeForm(fault: .shortYear, right: nil) }
    if hasWrongYear(parts) { return CodeForm(fault: .wrongYear, right: nil) }
    if let fault = cut(parts) { return CodeForm(fault: fault, right: nil) }
    if let fault = orderFault(of: parts) ?? letterFault(of: parts) ?? typeFault(of: parts) {
      return fault
    }
    splitPoint(&parts, isOwn)
    let printed = parts
    let isGlued = splitNumber(&parts)
    let letters = Self.hasYear(parts) ? 2 : 1
    guard letters < parts.groups.count else { return nil }
    if letters == 2, let fault = assemblyFault(of: parts) { return fault }
    let joinedBody = split(&parts, at: letters) || isGlued
    let type = parts.groups[letters]
    let bodies = parts.groups.dropFirst(letters + 1)
    guard TypeLetters.contains(type), !oldLetters.contains(type), let body = bodies.first,
      !bodies.contains(where: Bodies.isMass)
    else { return Self.signFault(of: printed, letters: letters) }
    // "22/CĐ-TW": telegrams are no type of the Party.
    let isParty = bodies.contains(where: Bodies.isParty) && letters == 1 && type != "CĐ"
    let isState =
      isProven || letters == 2 || bodies.contains(where: Bodies.isState) || Self.isEither(body)
    guard isParty != isState else { return Self.signFault(of: printed, letters: letters) }
    var right = Self.separators(count: parts.groups.count, letters: letters, party: isParty)
    let other = Self.separators(count: parts.groups.count, letters: letters, party: !isParty)
    // "141-CV/VPTW/nb" (nội bộ): a slash or a hyphen stands before the mark.
    if isParty, parts.groups.last == "nb", let sign = printed.separators.last, !sign.isOddSign {
      right[right.count - 1] = sign
    }
    guard joinedBody || printed.separators != right else { return nil }
    // "93/QĐ-UBND/2024": whether the year goes or moves, nobody can tell.
    // Codes of the Party have no year at all.
    let isOfPartyWithYear = letters == 2 && bodies.contains(where: Bodies.isParty)
    let certain =
      letters == 1 && Self.endsInYear(parts) || isOfPartyWithYear ? nil : parts.joined(right)
    if printed.separators == other, letters == 1 {
      return CodeForm(
        fault: isParty ? .stateForm : .partyForm, isOfEither: Self.isEither(body), right: certain)
    }
    let onlySigns = zip(printed.separators, right).allSatisfy { $0 == $1 || $0.isOddSign }
    return CodeForm(
      fault: onlySigns && !joinedBody ? .sign : .separator,
      right: Self.isEither(body) && letters == 1 && !onlySigns ? nil : certain)
  }

  /// BTC is Bộ Tài chính and Ban Tổ chức: both forms occur.
  static func isEither(_ body: String) -> Bool { body == "BTC" || body == "BHXH" }

  /// Letters whose codes had forms of their own.
  private static let oldLetters: Set<String> = ["L", "SL", "SLt", "TTLB", "QH", "CP", "TTg"]

  /// "118/25/NĐ-CP"; before 2000 such codes were given.
  private static func hasShortYear(_ parts: CodeParts) -> Bool {
    guard parts.groups.count >= 4, parts.groups[1].utf8.count == 2,
      let year = Int(parts.groups[1]), year <= 40
    else { return false }
    return TypeLetters.contains(parts.groups[2]) && Bodies.isState(parts.groups[3])
  }

  static func hasYear(_ parts: CodeParts) -> Bool { isYear(parts.groups[1]) }

  private static func endsInYear(_ parts: CodeParts) -> Bool {
    parts.groups.count > 2 && parts.groups.last.map(isYear) == true
  }

  static func isYear(_ year: String) -> Bool {
    year.utf8.count == 4 && (year.hasPrefix("19") || year.hasPrefix("20"))
      && year.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Splits `NĐ.CP` where there is one such body in the country: provinces have `QĐ.UBND`.
  private static func splitPoint(_ parts: inout CodeParts, _ isOwn: Bool) {
    for index in parts.groups.indices.dropFirst() where parts.groups[index].contains(".") {
      let pieces = parts.groups[index].split(separator: ".", omittingEmptySubsequences: false)
      guard pieces.count == 2 else { continue }
      let type = String(pieces[0])
      let body = String(pieces[1])
      // With a year BTC can only be the ministry.
      let isKnown =
        Bodies.isState(body) || Bodies.isParty(body) || hasYear(parts) && isEither(body)
      guard TypeLetters.contains(type), isKnown, isOwn || !Bodies.isLocal(body) else { continue }
      parts.replaceGroup(index, with: [type, body], by: .point)
      return
    }
  }

  /// "55/2019/QH-14", "55/2019QH14": nothing stands between the Assembly's letters and its term, and
  /// a slash before them.
  private static func termFault(of parts: CodeParts) -> CodeForm? {
    var parts = parts
    if parts.groups.count == 2 {
      let year = String(parts.groups[1].prefix(4))
      let symbol = String(parts.groups[1].dropFirst(4))
      guard isYear(year), isTerm(symbol) else { return nil }
      parts.replaceGroup(1, with: [year, symbol], by: .blank)
    } else {
      guard parts.groups.count == 4, hasYear(parts), isTerm(parts.groups[2] + parts.groups[3]),
        parts.groups[3].allSatisfy(\.isNumber)
      else { return nil }
      parts.joinLastGroups()
    }
    return CodeForm(fault: .separator, right: parts.joined([.slash, .slash]))
  }

  /// The letters of the Assembly with a term since the eleventh, when codes had one form.
  private static func isTerm(_ symbol: String) -> Bool {
    AssemblyTerms.term(ofSymbolGroup: symbol).map { $0.term > 10 } ?? false
  }

  /// Splits `12QĐ` or `2025TT` into number and type letters; returns whether it did.
  private static func splitNumber(_ parts: inout CodeParts) -> Bool {
    for index in parts.groups.indices.prefix(2) {
      let number = parts.groups[index].prefix { $0.isNumber }
      let letters = String(parts.groups[index].dropFirst(number.count))
      guard !number.isEmpty, letters.count >= 2, TypeLetters.contains(letters) else { continue }
      parts.replaceGroup(index, with: [String(number), letters], by: .blank)
      return true
    }
    return false
  }

  /// Splits `TTBTC` into TT and BTC where both are known; returns whether it did.
  private static func split(_ parts: inout CodeParts, at index: Int) -> Bool {
    let group = parts.groups[index]
    guard !TypeLetters.contains(group), !Bodies.isState(group),
      AssemblyTerms.term(ofSymbolGroup: group) == nil,
      let type = TypeLetters.prefix(of: group)
    else { return false }
    let body = String(group.dropFirst(type.count))
    guard Bodies.isState(body) || Bodies.isParty(body) || isEither(body) else { return false }
    parts.replaceGroup(index, with: [type, body], by: .blank)
    return true
  }

  private static func separators(
    count: Int, letters: Int, party: Bool
  ) -> [CodeParts.Separator] {
    (0..<(count - 1)).map { index in
      if party { return index == 1 ? .slash : .hyphen }
      return index < letters ? .slash : .hyphen
    }
  }

  /// "40/2013-QH13": number, year and Assembly have slashes between them.
  private static func assemblyFault(of parts: CodeParts) -> CodeForm? {
    guard parts.groups.count == 3, AssemblyTerms.term(ofSymbolGroup: parts.groups[2]) != nil,
      parts.separators != [.slash, .slash]
    else { return nil }
    let onlySigns = parts.separators.allSatisfy { $0 == .slash || $0.isOddSign }
    return CodeForm(fault: onlySigns ? .sign : .separator, right: parts.joined([.slash, .slash]))
  }

  /// A dash, underscore or doubled sign in any code that has the form of one with letters and body.
  private static func signFault(of parts: CodeParts, letters: Int) -> CodeForm? {
    let type = parts.groups[letters]
    guard parts.separators.contains(where: { $0.isOddSign && $0 != .blank }),
      TypeLetters.contains(type) || Bodies.isState(type),
      // Mass organisations mix both forms, but none has an underscore.
      !parts.groups.contains(where: Bodies.isMass) || parts.separators.contains(.underscore)
    else { return nil }
    let right = parts.separators.map(\.meant)
    return CodeForm(fault: .sign, right: parts.joined(right))
  }
}

extension CodeParts.Separator {
  /// Whether the sign is neither slash nor hyphen.
  var isOddSign: Bool { self != .slash && self != .hyphen }

  /// The slash or hyphen that an odd sign stands for.
  var meant: Self {
    switch self {
    case .slash, .backslash, .point, .comma, .slashes, .slashHyphen: .slash
    case .hyphen, .underscore, .dash, .blank, .hyphens: .hyphen
    }
  }
}

extension CodeForm.Fault {
  /// Whether only the text around the code tells that it has the fault.
  var dependsOnText: Bool {
    switch self {
    case .noBody, .noType, .noTerm, .order, .letterSign, .mistypedType: true
    case .sign, .separator, .partyForm, .stateForm, .shortYear, .wrongYear: false
    }
  }
}
