import DanchieuCitations
import DanchieuText

/// The bodies that a symbol names.
struct SymbolBodies {
  /// Indices into ``CentralBody/all``.
  private var central: [Int] = []
  private var local: LocalBodies.Kind?
  /// The committee of the Party that the symbol names ("TU", "HU", "ĐU").
  private var party: LocalBodies.PartyLevel?
  /// The department of a province that the symbol names.
  private var department: String?
  /// How they are called.
  let name: Message

  /// The bodies in `groups`; nil where the first one is not certain.
  init?(_ groups: [String], _ family: CodeFamily) {
    let first = groups.first ?? ""
    switch family {
    case .nationalAssembly:
      guard let mark = groups.lazy.compactMap(AssemblyTerms.term(ofSymbolGroup:)).first,
        let body = CentralBody.index(code: mark.isStandingCommittee ? "UBTVQH" : "QH")
      else { return nil }
      central = [body]
    case .administrative, .normative, .party, .letter:
      let hasType = TypeLetters.contains(first)
      guard family == .letter || hasType else { return nil }
      let bodies = hasType && family != .letter ? groups.dropFirst() : groups[...]
      guard let body = bodies.first else { return nil }
      if body == "UBND" || body == "CTUBND" {
        local = .committee
      } else if body == "HĐND" {
        local = .council
      } else if family == .party, bodies.count == 1, let level = Self.partyLevels[body] {
        party = level
      } else if Departments.isCode(body) {
        // A joint instrument of several departments says nothing of the one named.
        if bodies.dropFirst().contains(where: Departments.isCode) { return nil }
        department = body
      } else if CentralBody.index(code: body) == nil {
        return nil
      }
      central = bodies.compactMap { CentralBody.index(code: $0) }
    default: return nil
    }
    if let department, let called = Departments.name(of: department) {
      name = Message(vi: called, en: called)
      return
    }
    switch (party, local) {
    case (.province?, _): name = Message(vi: "Tỉnh ủy, Thành ủy", en: "a provincial committee")
    case (.base?, _): name = Message(vi: "Đảng ủy", en: "a committee at the base")
    case (.some, _): name = Message(vi: "Huyện ủy, Quận ủy", en: "a district committee")
    case (nil, .committee): name = Message(vi: "Ủy ban nhân dân", en: "a people's committee")
    case (nil, .council): name = Message(vi: "Hội đồng nhân dân", en: "a people's council")
    default:
      guard !central.isEmpty else { return nil }
      let names = central.map { CentralBody.all[$0].name }
      name = Message(vi: names.joined(separator: " và "), en: names.joined(separator: " and "))
    }
  }

  /// Whether the symbol names one ministry, or a people's committee or council, and nothing else.
  var isCommitteeOrMinistry: Bool {
    guard party == nil, department == nil else { return false }
    return local != nil ? central.isEmpty : central.count == 1 && Self.isMinistry(central[0])
  }

  /// Whether the symbol names several bodies of the country.
  var isJoint: Bool { central.count > 1 }

  /// Whether the body of the country with this index is a ministry.
  static func isMinistry(_ body: Int) -> Bool { CentralBody.all[body].name.hasPrefix("Bộ ") }

  /// Whether `named` can be meant; of two bodies that became one, each is itself while both existed:
  /// on the day of issue, or when the document that names them was `written`.
  func fits(
    _ named: NamedBody, issued: CalendarDate? = nil, written: CalendarDate? = nil
  ) -> Bool {
    if let department {
      guard case .department(let other) = named else { return false }
      return Departments.areAllied(department, other)
    }
    switch named {
    case .department: return false
    case .local(let kind):
      if let party { return Self.areAllied(party, kind) }
      return local == kind
    case .central(let body):
      if local != nil { return false }
      if party != nil { return !Self.isOfCountry(CentralBody.all[body]) }
      return central.contains { own in
        guard Self.areAllied(own, body) else { return false }
        let (a, b) = (CentralBody.all[own], CentralBody.all[body])
        let day = Self.isSuccessor(b, a) ? issued : Self.isSuccessor(a, b) ? written : nil
        return own == body || day.map { !a.isApart(from: b, on: $0) } ?? true
      }
    }
  }

  /// The letters of committees of the Party.
  private static let partyLevels: [String: LocalBodies.PartyLevel] = [
    "TU": .province, "HU": .district, "QU": .district, "ĐU": .base,
  ]

  /// Whether a body of `kind` may sign with the letters of `party`; towns and the cities of
  /// provinces write TU, HU or ThU.
  private static func areAllied(_ party: LocalBodies.PartyLevel, _ kind: LocalBodies.Kind) -> Bool {
    switch kind {
    case .party(.province): party == .province
    case .party(.district): party == .district
    case .party(.city), .party(.town): party != .base
    case .party(.base): party == .base
    case .committee, .council: false
    }
  }

  /// Whether the body is certainly no office of a local committee, as "Ban Tổ chức" may be.
  private static func isOfCountry(_ body: CentralBody) -> Bool {
    !body.isParty || body.codes.contains("TW")
  }

  /// Whether both are one body at different times, or speak for each other.
  private static func areAllied(_ a: Int, _ b: Int) -> Bool {
    if a == b { return true }
    let (first, second) = (CentralBody.all[a], CentralBody.all[b])
    // "TW" is the Central Committee, whose organs speak for it; two of them are two bodies.
    if first.isParty, second.isParty, first.codes.contains("TW") || second.codes.contains("TW") {
      return true
    }
    if isSuccessor(first, second) || isSuccessor(second, first) { return true }
    return speakers.contains {
      $0.office.contains(where: first.codes.contains)
        && $0.bodies.contains(where: second.codes.contains)
    }
  }

  private static func isSuccessor(_ old: CentralBody, _ new: CentralBody) -> Bool {
    var body = old
    for _ in 0..<4 {
      guard let code = body.successor, let next = CentralBody.body(code: code) else { return false }
      if next.codes == new.codes { return true }
      body = next
    }
    return false
  }

  /// Offices in whose papers those of others stand: "Thông báo … ý kiến của Thủ tướng".
  private static let speakers: [(office: [String], bodies: [String])] = [
    (["VPCP"], ["CP", "TTg"]), (["VPQH"], ["QH", "UBTVQH"]), (["VPCTN"], ["CTN"]),
    (["HĐTP"], ["TANDTC"]), (["TANDTC"], ["HĐTP"]),
  ]
}
