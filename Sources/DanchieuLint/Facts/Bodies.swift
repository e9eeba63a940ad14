/// Codes of bodies in symbols whose family is certain (norms.md §3). An unknown code says nothing.
enum Bodies {
  /// Committees and organs of the Party.
  static func isParty(_ group: String) -> Bool {
    party.contains(group) || committee(of: group) != nil
  }

  /// The letters of the committee whose organ `group` names ("TU" of "UBKTTU").
  static func committee(of group: String) -> String? {
    committees.first { level in
      group.hasSuffix(level) && partyOrgans.contains(String(group.dropLast(level.count)))
    }
  }

  /// Bodies of the State whose code no body of the Party has.
  static func isState(_ group: String) -> Bool {
    state.contains(group) || Departments.isCode(group)
      || AssemblyTerms.term(ofSymbolGroup: group) != nil
  }

  /// Mass organisations, which mix both forms.
  static func isMass(_ group: String) -> Bool {
    if state.contains(group) || central.contains(group) { return false }
    var group = group
    return group.withUTF8 { letters in mass.contains { letters.hold($0) } }
  }

  /// Matters in the codes of courts and procuracies (`12/2020/HS-ST`, `73/2016/KN-DS`).
  static func isCourtMatter(_ group: String) -> Bool {
    ["HS", "DS", "HNGĐ", "KDTM", "LĐ", "HC", "ST", "PT", "GĐT", "TT"].contains(group)
  }

  /// Bodies of one locality each: the code alone does not tell which.
  static func isLocal(_ group: String) -> Bool {
    local.contains(group) || !(central.contains(group) || group == "TW")
  }

  /// The known body that `group` spells with other letters in capitals (`TTG` for TTg); nil for the
  /// right spelling, an unknown body, or when several fit.
  static func recased(_ group: String) -> String? {
    guard let known = byCapitals[group.uppercased()], known != group else { return nil }
    return known
  }
  /// The only known body with these capitals.
  private static let byCapitals: [String: String] = {
    let bodies = central.union(party).union(local).union(state)
    return Dictionary(grouping: bodies) { $0.uppercased() }
      .compactMapValues { $0.count == 1 ? $0.first : nil }
  }()

  private static let party: Set<String> = [
    "TW", "TU", "ĐU", "HU", "QU", "ThU", "ĐUK", "CB", "BTGDVTW", "BCSĐ", "ĐĐ",
  ]
  private static let partyOrgans: Set<String> = [
    "VP", "BTC", "UBKT", "BTG", "BDV", "BNC", "BKT", "BĐN", "BTGDV", "HĐLL", "BCSCL",
  ]
  /// The committees whose organs those are.
  private static let committees = ["TW", "TU", "ĐU", "HU", "QU", "ThU"]
  /// Bodies of which there is one in the country.
  private static let central: Set<String> = [
    "CP", "TTg", "CTN", "VPCP", "VPQH", "VPCTN", "TANDTC", "VKSNDTC", "HĐTP", "KTNN", "NHNN",
    "TTCP", "UBDT", "BNV", "BTC", "BYT", "BTP", "BQP", "BNG", "BXD", "BCA", "BCT", "BTM", "BCN",
    "BGDĐT", "BGD&ĐT", "BKHCN", "BKH&CN", "BTNMT", "BNNMT", "BNN", "BNNPTNT", "BGTVT", "BTTTT",
    "BBCVT", "BVHTTDL", "BVHTT", "BLĐTBXH", "LĐTBXH", "BKHĐT", "BKH", "BTS", "BTCCBCP", "TCHQ",
    "TCT", "BHXH",
  ]
  private static let local: Set<String> = ["UBND", "HĐND", "UB"]
  private static let state: Set<String> = central.subtracting(["BTC", "BHXH"]).union([
    "UBND", "HĐND", "CTUBND", "QH", "TCCP",
  ])
  private static let mass = [
    "ĐTN", "TLĐ", "LĐLĐ", "MTTQ", "MTTW", "HPN", "PNVN", "HND", "CCB", "TWH", "ĐCT", "HLH", "HSV",
    "HNB", "TWĐ", "CĐVN", "CĐCS", "Đoàn",
  ].map { Array($0.utf8) }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes of `part` stand in it one after the other.
  fileprivate func hold(_ part: [UInt8]) -> Bool {
    var start = 0
    while start + part.count <= count {
      var length = 0
      while length < part.count, self[start + length] == part[length] { length += 1 }
      if length == part.count { return true }
      start += 1
    }
    return false
  }
}
