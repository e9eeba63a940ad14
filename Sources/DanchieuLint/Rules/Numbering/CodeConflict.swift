import DanchieuCitations
import DanchieuGraph
import DanchieuRegistry
import DanchieuText

/// One instrument cited under two codes (norms.md §5, 20 and 21).
enum CodeConflict: Rule {
  static let metadata = RuleMetadata(
    code: "DC110", name: "numbering/code-conflict", severity: .warning,
    summary: Message(
      vi: "Một văn bản được viện dẫn với hai số, ký hiệu khác nhau.",
      en: "One instrument is cited under two codes."),
    rationale: Message(
      vi: """
        Hai số, ký hiệu chỉ khác một chỗ (đảo chữ số, thiếu năm, sai tên loại) mà cùng ngày và \
        cùng trích yếu thì là một văn bản. Không có trích yếu: chỉ báo khi đảo, thừa, thiếu chữ số \
        hoặc sai chữ số không phải cuối cùng, vì các số liền nhau thường được ký cùng ngày. Trích \
        yếu hay cơ quan khác nhau thì im lặng. Luật nêu tên mà số không phải của luật nào tên ấy cũng báo, \
        khi dữ liệu biết luật tên ấy của năm đó.
        """,
      en: """
        Two codes one slip apart (digits exchanged, the year lost, another type) with one date and \
        one title are one instrument. Without a title only exchanged, missing or added digits, or \
        a wrong one before the last, since neighbouring numbers are often signed on one day. \
        Silent where titles or bodies differ. Also a law by its name under a number of no law of that \
        name, where the registry knows the one of that year.
        """),
    bases: [],
    triggering: triggering, nonTriggering: nonTriggering)

  /// More instruments of one day are a list, not slips.
  private static let limit = 48

  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    for group in days(subject).filter({ (2...limit).contains($0.count) })
      .sorted(by: { $0[0].place < $1[0].place })
    {
      for (index, b) in group.enumerated() {
        for a in group[..<index]
        where !areOfRun(a, b, group)
          && (isOne(a, b) || hasOneTitle(a, b, group) && !areEnumerated(subject, a, b))
        {
          let (right, wrong) = b.outweighs(a) ? (b, a) : (a, b)
          for mention in wrong.mentions {
            report(finding(subject, mention, right))
          }
        }
      }
    }
    reportUndated(subject, report)
    return .applied
  }

  /// The instruments of each day that has several, in order of position.
  private static func days(_ subject: Subject) -> [[Cited]] {
    let instruments = subject.graph.instruments
    var dated: [(date: CalendarDate, place: Int)] = []
    for place in instruments.indices.dropFirst() where instruments[place].code != nil {
      if let date = instruments[place].date { dated.append((date, place)) }
    }
    dated.sort { ($0.date, $0.place) < ($1.date, $1.place) }
    var days: [[Cited]] = []
    var rest = dated[...]
    while let date = rest.first?.date {
      let day = rest.prefix { $0.date == date }
      rest = rest[day.endIndex...]
      if day.count > 1, mayHoldOneTwice(day.map(\.place), instruments) {
        days.append(day.compactMap { Cited(subject, $0.place, instruments[$0.place]) })
      }
    }
    return days
  }

  /// Whether two of the instruments at `places` may be one by their codes alone.
  private static func mayHoldOneTwice(_ places: [Int], _ instruments: [Instrument]) -> Bool {
    let groups = places.compactMap { place in
      instruments[place].code.map { CodeParts($0).groups.map { $0.uppercased() } }
    }.filter { $0.count > 1 }
    guard groups.count <= limit else { return true }
    return groups.indices.contains { b in
      groups[..<b].contains {
        $0.dropFirst().elementsEqual(groups[b].dropFirst()) || mayBeOne($0, groups[b])
      }
    }
  }

  /// An instrument with a date as it is cited.
  fileprivate struct Cited {
    var place: Int
    var parts: CodeParts
    /// In capitals, as a title may print all of them.
    var groups: [String]
    var date: CalendarDate
    var title: [Word]
    var issuer: [Word]
    /// Indices of the mentions with number.
    var mentions: [Int]
    /// The registry has the code with this date, from two sources at least.
    var isKnown: Bool
    /// The registry has the code with this date, from any source, and under no quite other title.
    var isListed: Bool
    /// The registry has the code with another date.
    var isOfOtherDay: Bool
    /// All mentions start their lines, as the items of lists and the cells of tables do.
    var startsLine: Bool
    /// A decree, or a decision of the Prime Minister, that the registry does not have.
    var isUnheardOf: Bool

    init?(_ subject: Subject, _ place: Int, _ instrument: Instrument) {
      guard let code = instrument.code, let date = instrument.date else { return nil }
      parts = CodeParts(code)
      groups = parts.groups.map { $0.uppercased() }
      guard groups.count > 1 else { return nil }
      self.place = place
      self.date = date
      let citations = subject.reading.citations
      mentions = instrument.mentions.filter { index in
        citations[index].code.map { !$0.number.isEmpty } == true && !citations[index].isQuoted
          && !subject.isSelf(index) && !subject.mention(index).hasYearMismatch
          && !subject.isAfterDocument(subject.mention(index))
      }
      guard !mentions.isEmpty else { return nil }
      let titles = mentions.compactMap { citations[$0].title }
      title =
        titles.first.map {
          TitleComparison.title(subject.text.slice($0), isName: false).words
        } ?? []
      let issuers = mentions.compactMap { citations[$0].issuer }
      issuer = issuers.first.map { Words.of(subject.text.slice($0)) } ?? []
      if let known = instrument.known, known.confidence >= 2, known.issued == date {
        isKnown = CodeParts(known.code).key == parts.key
      } else {
        isKnown = false
      }
      isOfOtherDay =
        instrument.known.map { $0.confidence > 0 && $0.issued != nil && $0.issued != date } == true
      if let known = instrument.known {
        isListed = Self.fits(known, date, title)
      } else {
        isListed = false
      }
      startsLine = mentions.allSatisfy { index in
        let head = subject.mention(index).head.start
        let before = subject.text.slice(TextRange(max(0, head - 24), head))
        let line = before.lastLine
        return !line.contains { $0 >= 0x41 }
      }
      isUnheardOf =
        groups.count == 4 && ["CP", "TTG"].contains(groups[3])
        && subject.registry.records(code: code).isEmpty
    }

    /// Whether `record` is of `date` and shares a word at least with `title`, where both have one.
    private static func fits(
      _ record: RegistryRecord, _ date: CalendarDate, _ title: [Word]
    ) -> Bool {
      guard record.issued == date else { return false }
      guard !title.isEmpty, let known = record.title else { return true }
      return !Set(TitleComparison.title(known, isName: false).words).isDisjoint(with: title)
    }

    /// Which of two codes is the right one: known, cited more often, cited first.
    func outweighs(_ other: Cited) -> Bool {
      if isKnown != other.isKnown { return isKnown }
      if mentions.count != other.mentions.count { return mentions.count > other.mentions.count }
      return false
    }
  }

  /// Whether `a` and `b`, of one day, can only be one instrument.
  private static func isOne(_ a: Cited, _ b: Cited) -> Bool {
    guard a.parts.key != b.parts.key, mayBeOne(a.groups, b.groups) else { return false }
    // Two known instruments of one day are two, unless every word of their titles is the same.
    let isOneTitle = a.title.count >= 6 && a.title == b.title
    if a.isKnown, b.isKnown, !isOneTitle { return false }
    if !a.issuer.isEmpty, !b.issuer.isEmpty, !agree(a.issuer, b.issuer) { return false }
    let (x, y) = (a.groups, b.groups)
    let hasOneTitle = isSame(a.title, b.title) || x.isOfLaw && a.isNamed(as: b)
    // Decrees on one law and the next are signed together.
    if hasOneTitle, a.title != b.title || a.title.count < 12, isNext(x[0], y[0]),
      generic.contains(where: { a.title.starts(with: $0) })
    {
      return false
    }
    // The words of one title may be cut or shortened; a telling slip needs most of them only.
    let isTelling =
      x.dropFirst().elementsEqual(y.dropFirst())
      && OneSlip.between(number(x[0]), number(y[0])) == .telling
    if !a.title.isEmpty, !b.title.isEmpty, !hasOneTitle,
      !(isTelling && shares(a.title, b.title, tenths: 7))
    {
      return false
    }
    if x.dropFirst().elementsEqual(y.dropFirst()) {
      if a.isListed, b.isListed, !isOneTitle { return false }
      switch OneSlip.between(number(x[0]), number(y[0])) {
      case .telling:
        return hasOneTitle || !(a.startsLine && b.startsLine) || x[0].sorted() == y[0].sorted()
      // Numbers of one day next to each other often have titles that begin alike.
      case .lastDigit:
        return hasOneTitle && (a.title == b.title || !(a.startsLine && b.startsLine))
          && !contradict(a.title, b.title) || a.isSlip(for: b) || b.isSlip(for: a)
          || a.isSwapped(for: b) || b.isSwapped(for: a)
      case nil: return false
      }
    }
    // Same number and body, one title: the year or the type differs.
    guard hasOneTitle, number(x[0]) == number(y[0]) else { return false }
    if x.last != y.last {
      return a.title == b.title
        || !isOneBut(last: x, y) && (a.title.starts(with: b.title) || b.title.starts(with: a.title))
    }
    // "11-QĐi/TW" is the original of "11-QĐ/TW" (DC117).
    if Set([x[1], y[1]]) == ["QĐ", "QĐI"] { return false }
    return abs(x.count - y.count) <= 1
  }

  /// Whether `a` and `b`, whose numbers are no slip for each other, are the only two of the day with
  /// their symbol and every word of their title, in sentences, and not signed together.
  private static func hasOneTitle(_ a: Cited, _ b: Cited, _ group: [Cited]) -> Bool {
    guard a.parts.key != b.parts.key, a.groups.dropFirst().elementsEqual(b.groups.dropFirst()),
      a.title.count >= (a.groups.contains { rare.contains($0) } ? 4 : 8), a.title == b.title,
      a.issuer.isEmpty == b.issuer.isEmpty,
      a.issuer.isEmpty || agree(a.issuer, b.issuer), !(a.isListed && b.isListed),
      !(a.startsLine && b.startsLine),
      let distance = distance(a.groups[0], b.groups[0]), distance > neighbourhood
    else { return false }
    return group.count { $0.title == a.title } == 2
  }

  /// Whether the two stand next to each other in a sentence, which tells of several: "… ban hành hai
  /// kế hoạch: Kế hoạch A …, Kế hoạch B …".
  private static func areEnumerated(_ subject: Subject, _ a: Cited, _ b: Cited) -> Bool {
    let citations = subject.reading.citations
    return b.mentions.contains { index in
      guard index > 0, a.mentions.contains(index - 1),
        case let gap = TextRange(citations[index - 1].range.end, citations[index].range.start),
        gap.start <= gap.end, gap.count < 24
      else { return false }
      let between = subject.text.slice(gap)
      return !between.contains(0x0A) && Words.of(between).allSatisfy(joining.contains)
    }
  }
  private static let joining = WordSet("và với cùng số")

  /// The letters of types of which a body issues few in a day; decisions and letters of one day share
  /// short titles ("về việc phân bổ kinh phí").
  private static let rare: Set<String> = ["KH", "CTR", "CT", "NĐ", "TT"]

  /// Numbers so near to each other may have been given together to instruments of one title.
  private static let neighbourhood = 20

  private static func isNext(_ a: String, _ b: String) -> Bool {
    distance(a, b) == 1
  }

  /// How many numbers `a` and `b` are apart; nil when one of them is none.
  private static func distance(_ a: String, _ b: String) -> Int? {
    guard let first = Int(number(a)), let second = Int(number(b)) else { return nil }
    return abs(first - second)
  }
  private static let generic = ["chi tiết", "hướng dẫn", "sửa đổi bổ sung"].map(Words.of)

  /// "1345/BNV-CCVC" and "1345/BNV-CCHC": letters that differ in the last group alone.
  private static func isOneBut(last x: [String], _ y: [String]) -> Bool {
    x.count == y.count && x.dropLast().elementsEqual(y.dropLast())
  }

  /// Whether the codes stand in a run of neighbouring numbers of one day, as a body gives them to
  /// what it signs together.
  private static func areOfRun(_ a: Cited, _ b: Cited, _ group: [Cited]) -> Bool {
    guard let low = Int(number(a.groups[0])), let high = Int(number(b.groups[0])), low != high
    else { return false }
    // "12/2025/TT-BGDĐT", "13/2025/TT-BGDĐT": twins, where both are named again.
    let areNeighbours = abs(low - high) == 1
    if areNeighbours, a.mentions.count > 1, b.mentions.count > 1 { return true }
    let run = (min(low, high) - 1)...(max(low, high) + 1)
    let others = group.filter { $0.groups.dropFirst().elementsEqual(a.groups.dropFirst()) }
    let numbers = Set(others.compactMap { Int(number($0.groups[0])) })
    // One body decided on a whole series that day.
    if numbers.count >= 5 { return true }
    guard run.count <= 12 else { return false }
    // All numbers between were given on that day, too.
    if !areNeighbours, run.dropFirst(2).dropLast(2).allSatisfy(numbers.contains) { return true }
    return numbers.count(where: run.contains) > (areNeighbours ? 2 : 3)
  }

  /// Whether the codes differ in their number by a slip, or in their year or type alone.
  private static func mayBeOne(_ x: [String], _ y: [String]) -> Bool {
    if x.dropFirst().elementsEqual(y.dropFirst()) {
      return OneSlip.between(number(x[0]), number(y[0])) != nil
    }
    guard number(x[0]) == number(y[0]) else { return false }
    return x.last == y.last
      ? abs(x.count - y.count) <= 1
      : isOneBut(last: x, y) || x.starts(with: y) || y.starts(with: x)
        || x.count == 4 && y.count == 4 && x[1] == y[1]
  }

  private static func agree(_ a: [Word], _ b: [Word]) -> Bool {
    let short = min(a.count, b.count)
    return Array(a.prefix(short)) == Array(b.prefix(short))
      || Array(a.suffix(short)) == Array(b.suffix(short))
  }

  /// Whether titles are given and one has nearly all words of the other.
  private static func isSame(_ a: [Word], _ b: [Word]) -> Bool {
    let short = min(a.count, b.count)
    guard short >= 4 else { return false }
    if a.prefix(short) == b.prefix(short) { return true }
    return abs(a.count - b.count) <= short && shares(a, b, tenths: 9)
  }

  private static func shares(_ a: [Word], _ b: [Word], tenths: Int) -> Bool {
    let (x, y) = (Set(a), Set(b))
    return min(x.count, y.count) >= 4
      && x.intersection(y).count * 10 >= min(x.count, y.count) * tenths
  }

  private static func contradict(_ a: [Word], _ b: [Word]) -> Bool {
    TitleComparison.contradict(
      .init(words: a, isIntroduced: true), .init(words: b, isIntroduced: true))
  }

  private static func number(_ group: String) -> String { String(group.drop { $0 == "0" }) }

  private static func finding(_ subject: Subject, _ index: Int, _ right: Cited) -> Finding {
    let mention = subject.mention(index)
    let other = subject.mention(right.mentions[0])
    let range = mention.code?.printed ?? mention.head
    let related = other.code.map {
      [Finding.Related($0.printed, .otherCode)]
    }
    return Finding(
      metadata, at: range,
      .conflict(mention.printedCode, other.printedCode, right.date),
      citations: [index, right.mentions[0]], related: related ?? [])
  }
}

extension CodeConflict.Cited {
  /// Whether this code is in no register where all of its kind should be, and `other` is known.
  fileprivate func isSlip(for other: Self) -> Bool {
    other.isKnown && isUnheardOf && title.isEmpty
  }

  /// Whether this code, with the digits of `other`, which is of this day, is that of another day.
  fileprivate func isSwapped(for other: Self) -> Bool {
    other.isKnown && isOfOtherDay && title.isEmpty
      && groups[0].sorted() == other.groups[0].sorted()
  }

  fileprivate func isNamed(as other: Self) -> Bool { !title.isEmpty && title == other.title }
}

extension Message {
  static let otherCode = Message(vi: "số, ký hiệu kia", en: "the other code")
  fileprivate static func conflict(_ code: String, _ other: String, _ date: CalendarDate) -> Message
  {
    Message(
      vi: "“\(code)” và “\(other)”, cùng ngày \(date.vietnamese), có thể là một văn bản.",
      en: "“\(code)” and “\(other)”, both of \(date.iso), may be one instrument.")
  }
}
