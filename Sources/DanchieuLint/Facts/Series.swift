import DanchieuCitations
import DanchieuGraph
import DanchieuRegistry
import DanchieuText

/// Numbers that one body gave in one series, with their dates: what can be compared in order.
struct Series {
  struct Member {
    /// Index of the citation that gives the date; nil for the document itself.
    var citation: Int?
    var number: Int
    var date: CalendarDate
    /// How much speaks for it: dated mentions, at most three; three for the document itself, six
    /// for a date that the registry confirms, none for one that it denies.
    var weight: Int
    /// The body is not named: that it is this document's own is only likely.
    var isAssumed = false
    /// The registry gives this date, too.
    var isConfirmed = false
  }
  var members: [Member] = []

  /// What the members of one series have in common.
  private struct Key: Hashable {
    /// The type; nil where the code alone tells it, and where several types share the series.
    var type: InstrumentType?
    /// The names of types that share the series.
    var types: [String] = []
    /// See ``SymbolFacts/key``; 0 where several types share the series.
    var symbol = 0
    var period: Period
    var body: Body

    /// The type tells few keys of a document apart that the others do not.
    func hash(into hasher: inout Hasher) {
      hasher.combine(period.number &* 0x1_0001 &+ symbol)
      hasher.combine(body)
    }
  }

  /// The stretch in which numbers run on.
  private enum Period: Hashable {
    /// `isRestarted`: behind the day in that year on which new bodies began to count anew.
    case year(Int, isRestarted: Bool)
    /// The year in the codes.
    case codeYear(Int, isRestarted: Bool)
    case partyTerm(Int)

    var number: Int {
      switch self {
      case .year(let number, _), .codeYear(let number, _), .partyTerm(let number): number
      }
    }
  }

  /// The body that gives the numbers.
  enum Body: Hashable {
    /// The symbol tells it.
    case ofSymbol
    /// The document's own one.
    case own
    /// The one whose name has these words.
    case named([Word])
  }

  /// The series of the document, by type, symbol, body and period.
  static func all(in subject: Subject) -> [Series] {
    var series: [Series] = []
    var places: [Key: Int] = [:]
    places.reserveCapacity(subject.graph.instruments.count)
    func add(_ member: Member, _ key: Key) {
      if let place = places[key] {
        series[place].members.append(member)
      } else {
        places[key] = series.count
        series.append(Series(members: [member]))
      }
    }
    let own = subject.ownMention
    if let date = subject.ownDate, let (number, key) = place(subject, own, issuer: nil, date) {
      add(Member(citation: nil, number: number, date: date, weight: 3), key)
    }
    for instrument in subject.graph.instruments.dropFirst() {
      let common = CommonDay(subject, instrument)
      guard
        let dated = common.map({ (index: $0.member, date: $0.date, count: 1) })
          ?? certainDate(subject, instrument),
        OriginalSymbol.original(subject, dated.index) == nil
      else { continue }
      let issuer = subject.facts.issuers[dated.index]?.words ?? instrument.issuer.map(Words.of)
      let mention = subject.mention(common?.code ?? dated.index)
      guard let (number, key) = place(subject, mention, issuer: issuer, dated.date) else {
        continue
      }
      var weight = min(dated.count, 3)
      var isConfirmed = false
      if let record = instrument.known, let issued = record.issued, record.confidence > 0 {
        let isSure = record.confidence >= 2
        isConfirmed = issued == dated.date
        weight = issued == dated.date ? (isSure ? 6 : weight + 2) : isSure ? 0 : weight
      }
      // Without the registry such a number may as well be one of the series of secrets.
      let body = subject.code(of: mention)?.symbol.body
      if !isConfirmed, mention.type?.name != "Công điện", SecretSeries.mayHold(number, of: body),
        SecretSeries.isLate(dated.date)
      {
        continue
      }
      add(
        Member(
          citation: dated.index, number: common?.number ?? number, date: dated.date,
          weight: weight,
          isAssumed: issuer == nil && key.body == .own,
          isConfirmed: isConfirmed), key)
    }
    return series
  }

  /// The one date on which all mentions of `instrument` agree; nil when one of them is doubtful.
  private static func certainDate(
    _ subject: Subject, _ instrument: Instrument
  ) -> (index: Int, date: CalendarDate, count: Int)? {
    var found: (index: Int, date: CalendarDate, count: Int)?
    for index in instrument.mentions {
      let mention = subject.mention(index)
      guard mention.code != nil, let date = mention.plausibleDate else { continue }
      guard !mention.hasYearMismatch, !subject.isAfterDocument(mention), !subject.isSelf(index)
      else { return nil }
      if let known = found, known.date != date { return nil }
      found = (found?.index ?? index, date, (found?.count ?? 0) + 1)
    }
    return found
  }

  /// The number of `mention` and the key of its series; nil where the body, the period or the
  /// form of the code does not tell the series.
  private static func place(
    _ subject: Subject, _ mention: Mention, issuer: [Word]?, _ date: CalendarDate
  ) -> (number: Int, key: Key)? {
    guard let code = mention.code, code.oddities.isDisjoint(with: [.blankNumber, .truncated]),
      let number = subject.text.number(code.number), number > 0, date.year >= 1998
    else { return nil }
    guard let symbol = subject.code(of: mention)?.symbol, !symbol.isOfMass,
      let group = symbol.body
    else { return nil }
    let period: Period
    switch code.family {
    case .administrative, .letter:
      period = .year(date.year, isRestarted: isRestarted(symbol, group, date))
    case .normative:
      guard let year = mention.codeYear else { return nil }
      period = .codeYear(year, isRestarted: isRestarted(symbol, group, date))
    case .party:
      guard let term = partyTerm(group, date) else { return nil }
      period = .partyTerm(term)
    default: return nil
    }
    guard let body = body(subject, mention, symbol, group, issuer) else { return nil }
    if let shared = subject.profile.series(
      of: mention.type?.name ?? "", body: body, own: subject.ownIssuer)
    {
      // One sequence for several types, or one that nobody keeps in order.
      return shared.isOrdered
        ? (number, Key(types: shared.types, period: period, body: body)) : nil
    }
    return (
      number, Key(type: mention.type.map(plain), symbol: symbol.key, period: period, body: body)
    )
  }

  /// "Chương trình hành động" is numbered among the other programmes.
  private static func plain(_ type: InstrumentType) -> InstrumentType {
    programmes.contains(type.name) ? InstrumentType(named: "Chương trình") ?? type : type
  }
  private static let programmes: Set<String> = ["Chương trình hành động", "Chương trình công tác"]

  /// The term of a committee on `date`, by a number of its own; nil in the months in which one
  /// follows the other.
  private static func partyTerm(_ group: String, _ date: CalendarDate) -> Int? {
    // An organ counts by the term of its committee.
    let group = group == "TW" ? group : Bodies.committee(of: group) ?? group
    if group == "TU" { return PartyTerms.provincialTerm(on: date) }
    if lowerCommittees.contains(group) { return PartyTerms.lowerTerm(on: date) }
    guard group == "TW", !PartyTerms.isNearStart(date, days: 10) else { return nil }
    return PartyTerms.term(on: date)
  }

  /// Committees of districts, communes and offices.
  private static let lowerCommittees: Set<String> = ["HU", "QU", "ThU", "TXU", "ĐU", "ĐUK"]

  /// Whether a body with the code `group` may have begun its numbers anew before `date` in the year
  /// 2025: provinces, communes and their offices on 01/7 (Nghị quyết 202/2025/QH15), merged
  /// ministries on 01/3 (Nghị quyết 176/2025/QH15).
  private static func isRestarted(
    _ symbol: SymbolFacts, _ group: String, _ date: CalendarDate
  ) -> Bool {
    guard date.year == 2025 else { return false }
    return symbol.isOfLocality && date.month >= 7
      || mergedMinistries.contains(group) && date.month >= 3
  }
  private static let mergedMinistries: Set<String> = ["BXD", "BTC", "BNV", "BKHCN", "BNNMT"]
}

extension Series {
  /// A member out of order with a neighbour that is in order.
  struct Inversion {
    var member: Member
    var neighbour: Member
  }

  /// The members that break the order of the heaviest chain in which dates rise with numbers,
  /// by more than `tolerance` days.
  ///
  /// - Complexity: O(*n* log *n*).
  func inversions(tolerance: Int) -> [Inversion] {
    guard members.count > 1 else { return [] }
    let sorted = members.enumerated().sorted {
      ($0.element.number, $0.element.date) < ($1.element.number, $1.element.date)
    }
    // Then all of them are the heaviest chain.
    if zip(sorted, sorted.dropFirst()).allSatisfy({ $0.element.date <= $1.element.date }) {
      return []
    }
    let inChain = Self.heaviestChain(
      sorted.map { (date: $0.element.date, weight: $0.element.weight, rank: $0.offset) })
    var result: [Inversion] = []
    var below: [Member?] = []
    var last: Member?
    for (index, entry) in sorted.enumerated() {
      below.append(last)
      if inChain[index] { last = entry.element }
    }
    var above: Member?
    for index in sorted.indices.reversed() {
      let member = sorted[index].element
      if inChain[index] {
        above = member
        continue
      }
      for neighbour in [below[index], above] {
        guard let neighbour, neighbour.number != member.number else { continue }
        let days = neighbour.date.dayNumber - member.date.dayNumber
        guard neighbour.number < member.number ? days > tolerance : -days > tolerance else {
          continue
        }
        // Some numbers are kept for decrees that are signed months later.
        if member.isConfirmed, neighbour.isConfirmed { continue }
        // Without a name, a number far from this body's own is another body's.
        let (low, high) = (
          min(member.number, neighbour.number), max(member.number, neighbour.number)
        )
        if member.isAssumed || neighbour.isAssumed, high > low * 5 { continue }
        result.append(Inversion(member: member, neighbour: neighbour))
        break
      }
    }
    return result.reversed()
  }

  /// Which entries, ordered by number, form the heaviest chain of non-decreasing dates; of equal
  /// ones that with the places that come first (`rank`).
  private static func heaviestChain(
    _ entries: [(date: CalendarDate, weight: Int, rank: Int)]
  ) -> [Bool] {
    let days = Array(Set(entries.map(\.date))).sorted()
    var ranks: [CalendarDate: Int] = [:]
    for (index, day) in days.enumerated() { ranks[day] = index + 1 }
    let scale = entries.count * entries.count + 1
    // A Fenwick tree of the best chain that ends on or before each day.
    var tree = [(weight: Int, entry: Int)](repeating: (0, -1), count: days.count + 1)
    var previous = [Int](repeating: -1, count: entries.count)
    var best = (weight: 0, entry: -1)
    for (index, entry) in entries.enumerated() {
      var chain = (weight: 0, entry: -1)
      var day = ranks[entry.date] ?? 1
      while day > 0 {
        if tree[day].weight > chain.weight { chain = tree[day] }
        day &= day - 1
      }
      previous[index] = chain.entry
      let weight = chain.weight + entry.weight * scale + entries.count - entry.rank
      if weight > best.weight { best = (weight, index) }
      day = ranks[entry.date] ?? 1
      while day < tree.count {
        if weight > tree[day].weight { tree[day] = (weight, index) }
        day += day & -day
      }
    }
    var inChain = [Bool](repeating: false, count: entries.count)
    var index = best.entry
    while index >= 0 {
      inChain[index] = true
      index = previous[index]
    }
    return inChain
  }
}
