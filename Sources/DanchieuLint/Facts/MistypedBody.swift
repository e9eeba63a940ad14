import DanchieuCitations
import DanchieuText

/// Letters of a body with a slip in them.
enum MistypedBody {
  /// The letters of the body `named`, where those of `symbol` are no body's and one slip away from
  /// them.
  static func right(
    of symbol: SymbolFacts, _ family: CodeFamily, _ named: NamedBody
  ) -> String? {
    guard family == .administrative || family == .normative, let letters = symbol.body,
      symbol.groups.count > 1, !isKnown(letters)
    else { return nil }
    return codes(of: named).first { OneSlip.isMistyped(letters, for: $0) }
  }

  private static func codes(of named: NamedBody) -> [String] {
    switch named {
    case .central(let body): CentralBody.all[body].codes
    case .local(.committee): ["UBND"]
    case .local(.council): ["HĐND"]
    case .local, .department: []
    }
  }

  private static func isKnown(_ letters: String) -> Bool {
    Bodies.isState(letters) || Bodies.isParty(letters) || Bodies.isMass(letters)
      || CentralBody.index(code: letters) != nil || Bodies.recased(letters) != nil
  }
}

extension Subject {
  /// "Thông tư số 10/2022/TT-BLĐTBHX ngày …" before "Thông tư số 10/2022/TT-BLĐTBXH": whether an
  /// earlier mention gives the instrument of citation `index` with its date under a code with a slip.
  func isDatedUnderSlip(_ index: Int) -> Bool {
    let citations = reading.citations
    guard let code = citations[index].code, let type = citations[index].type else { return false }
    let number = text.slice(code.number)
    let letters = Self.letters(of: text(code.printed))
    return (max(0, index - 400)..<index).contains { other in
      guard citations[other].date != nil, citations[other].type == type,
        let earlier = citations[other].code
      else { return false }
      if earlier.oddities.contains(.blankNumber) {
        return text.slice(earlier.symbol) == text.slice(code.symbol)
      }
      guard text.slice(earlier.number) == number else { return false }
      // "60/2021/NĐCP ngày …", "60/2021/NƉ-CP ngày …", "60/NĐ-CP ngày … năm 2021"
      var printed = Self.letters(of: text(earlier.printed))
      if earlier.year == nil, let year = code.year {
        printed = text(earlier.number) + text(year) + printed.dropFirst(number.count)
        guard citations[other].date?.year == text.number(year) else { return false }
      }
      if printed == letters, text(earlier.printed) != text(code.printed) { return true }
      // "03/HNN QNg ngày …" before "03/HNN QNg"
      if text(earlier.printed).hasPrefix(text(code.printed) + " ") { return true }
      // "45/2021/NĐ-CP ngày 08/4/2020", "45/2020/QĐ-CP ngày …" before "45/2020/NĐ-CP"
      let right = CodeParts(text(code.printed)).groups
      let groups = CodeParts(text(earlier.printed)).groups
      return isFound(other, right) || isSlip(groups, of: right)
        || Self.isRightType(groups, type, insteadOf: right)
    }
  }

  /// "Chỉ thị số 49-CT/TW ngày …" before "Chỉ thị số 49-NQ/TW", of which DC101 speaks: whether `groups`
  /// have letters of `type` where alone `printed` has others.
  private static func isRightType(
    _ groups: [String], _ type: InstrumentType, insteadOf printed: [String]
  ) -> Bool {
    guard groups.count == printed.count else { return false }
    let unlike = groups.indices.filter { groups[$0] != printed[$0] }
    return unlike.count == 1 && type.letters.contains(groups[unlike[0]])
  }

  /// The letters and digits of a code, look-alikes as what they look like.
  private static func letters(of code: String) -> String {
    Lookalikes.corrected(code).filter { $0.isLetter || $0.isNumber }.uppercased()
  }

  /// Whether the citation has the same body as the groups `right`, and its year or type is reported as
  /// wrong.
  private func isFound(_ other: Int, _ right: [String]) -> Bool {
    let mention = mention(other)
    guard let printed = parts(of: mention)?.groups, printed.count == right.count,
      printed.last == right.last
    else { return false }
    let places = printed.places(unlike: right)
    guard places.count == 1, let place = places.first else { return false }
    if place == 1, mention.hasYearMismatch {
      return mention.plausibleDate?.year == Int(right[1])
    }
    return TypeSymbolMismatch.verdict(self, other) != nil
  }

  /// Whether the groups `printed` are `right` with a slip in the year or the body, or without a part.
  private func isSlip(_ printed: [String], of right: [String]) -> Bool {
    guard right.count > 2, printed.count > 2 else { return false }
    if printed.count < right.count {
      // "45/2020/NĐ", "45/2020/CP"
      return right.count == 4 && printed[1] == right[1] && right[2...].contains(printed[2])
    }
    guard printed.count == right.count else { return false }
    let places = printed.places(unlike: right)
    guard places.count == 1, let place = places.first else { return false }
    if place == 1, printed[1].utf8.count != 4 {
      return OneSlip.between(printed[1], right[1]) == .telling
    }
    return place == right.count - 1 && Bodies.isState(right[place])
      && !Bodies.isState(printed[place])
      && OneSlip.isMistyped(printed[place], for: right[place])
  }
}
