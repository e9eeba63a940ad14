import DanchieuCitations
import DanchieuGraph
import DanchieuRegistry
import DanchieuText

/// Instruments that are cited without a day, under the title of another one.
extension CodeConflict {
  /// Reports the mentions of an instrument without a date whose number is a slip for that of an earlier
  /// one with the same type, symbol and title: "54/2020/NĐ-CP" for "45/2020/NĐ-CP".
  static func reportUndated(_ subject: Subject, _ report: (Finding) -> Void) {
    var told: Set<Int> = []
    reportLaws(subject) { finding in
      told.formUnion(finding.citations.prefix(1))
      report(finding)
    }
    reportNumbers(subject, told: told, report)
    let citations = subject.reading.citations
    let titled = subject.facts.coded.filter { mayBeCompared(citations[$0]) }
    guard titled.contains(where: { citations[$0].date == nil }) else { return }
    // By symbol: the mentions with a date so far.
    var dated: [Int: [Numbered]] = [:]
    for index in titled {
      guard let symbol = subject.code(index)?.symbol.key,
        let numbered = Numbered(subject.mention(index), index)
      else { continue }
      if citations[index].date != nil {
        dated[symbol, default: []].append(numbered)
      } else if let right = dated[symbol]?.suffix(farthest).last(where: {
        isSlip(subject, numbered, for: $0)
      }) {
        report(finding(subject, index, right.index))
      }
    }
  }

  /// Reports the mentions of a law under a number that is a slip for that of another mention of its name
  /// and year: "Luật Hóa chất số 96/2025/QH15" beside "69/2025/QH15". Of two that the registry knows by
  /// this name, each is a law.
  private static func reportLaws(_ subject: Subject, _ report: (Finding) -> Void) {
    let citations = subject.reading.citations
    var seen: [[Word]: [Numbered]] = [:]
    for index in subject.facts.coded {
      guard citations[index].kind == .numbered, citations[index].type?.isLaw == true,
        !citations[index].isQuoted, let name = citations[index].title,
        let numbered = Numbered(subject.mention(index), index)
      else { continue }
      let words = Words.of(subject.text.slice(name))
      let rivals = seen[words, default: []]
      if rivals.count < farthest { seen[words] = rivals + [numbered] }
      guard let other = rivals.last(where: numbered.isSlip),
        citations[index].date == nil || citations[other.index].date == nil
      else { continue }
      switch (isKnown(subject, index, words), isKnown(subject, other.index, words)) {
      case (true, true): continue
      case (true, false): report(finding(subject, other.index, index))
      default: report(finding(subject, index, other.index))
      }
    }
  }

  /// Whether the registry has the number as that of a law of this name.
  private static func isKnown(_ subject: Subject, _ index: Int, _ name: [Word]) -> Bool {
    guard let title = subject.instrument(index)?.known?.title else { return false }
    return Words.of(title).suffix(name.count).elementsEqual(name)
  }

  /// Mentions further back are not compared.
  private static let farthest = 200

  private static func mayBeCompared(_ citation: Citation) -> Bool {
    citation.kind == .numbered && !citation.isQuoted && citation.typeSource == .text
      && citation.type?.isLaw == false && (citation.title?.count ?? 0) >= 16
  }

  /// A mention of an instrument, with what its code says besides the symbol.
  private struct Numbered {
    let index: Int
    let type: InstrumentType?
    let year: Int?
    let number: String
    /// The signs of the number in one order.
    let signs: [Character]

    init?(_ mention: Mention, _ index: Int) {
      guard let code = mention.code else { return nil }
      self.index = index
      type = mention.type
      year = mention.codeYear
      number = String(mention.text(code.number).drop { $0 == "0" })
      signs = number.sorted()
    }

    /// Whether only the numbers differ, by a slip.
    func isSlip(for other: Self) -> Bool { slip(for: other) == .telling }

    /// By what slip only the numbers differ, or only the years; as well two of one series where it is
    /// not telling.
    func slip(for other: Self) -> OneSlip.Kind? {
      guard type == other.type else { return nil }
      guard year == other.year else {
        guard number == other.number, let year, let right = other.year,
          abs(year - right) == 1 || OneSlip.between("\(year)", "\(right)") != nil
        else { return nil }
        return .lastDigit
      }
      guard number != other.number else { return nil }
      if signs == other.signs { return .telling }
      let kind = OneSlip.between(number, other.number)
      // The next number is one of the series.
      let step = (Int(number) ?? 0) - (Int(other.number) ?? 0)
      return kind == .telling || abs(step) != 1 ? kind : nil
    }
  }

  /// Whether the number is a slip for that of `other`, under one title; where it may as well be another
  /// number of the series, a long one that nothing known has.
  private static func isSlip(_ subject: Subject, _ numbered: Numbered, for other: Numbered) -> Bool
  {
    guard let kind = numbered.slip(for: other),
      case let isTelling = kind == .telling,
      let title = titleWords(subject, numbered.index),
      let right = titleWords(subject, other.index),
      min(title.count, right.count) >= 3,
      title.starts(with: right) || right.starts(with: title),
      min(title.count, right.count) >= (isTelling ? 6 : 8)
        || isKnown(subject, other.index, as: right) && !isKnown(subject, numbered.index, as: title)
    else { return false }
    guard !isTelling || title != right else { return true }
    let citation = subject.reading.citations[numbered.index]
    return !citation.isTabular && !subject.isInSpacedColumns(citation.range.start)
      && !subject.registry.records(code: citation.code.map { subject.text($0.printed) } ?? "")
        .contains { record in
          // A number alone that another year has, too, says nothing.
          guard let known = record.title else {
            return numbered.year == other.year && !isKnown(subject, other.index, as: right)
          }
          return TitleComparison.title(known, isName: false).words.prefix(6)
            .elementsEqual(title.prefix(6))
        }
  }

  /// Whether the registry has the number of this year as that of an instrument with this `title`.
  private static func isKnown(_ subject: Subject, _ index: Int, as title: [Word]) -> Bool {
    guard subject.mention(index).codeYear != nil, let record = subject.instrument(index)?.known
    else { return false }
    return LintMemory.title(of: record, isName: false)?.words.starts(with: title) ?? false
  }

  private static func titleWords(_ subject: Subject, _ index: Int) -> [Word]? {
    subject.reading.citations[index].title.map {
      TitleComparison.title(subject.text.slice($0), isName: false).words
    }
  }

  private static func finding(_ subject: Subject, _ index: Int, _ other: Int) -> Finding {
    let (mention, right) = (subject.mention(index), subject.mention(other))
    return Finding(
      metadata, at: mention.code?.printed ?? mention.head,
      .sameTitle(mention.printedCode, right.printedCode), citations: [index, other],
      related: right.code.map { [.init($0.printed, .otherCode)] } ?? [])
  }
}

extension Message {
  fileprivate static func sameTitle(_ code: String, _ other: String) -> Message {
    Message(
      vi: "“\(code)” và “\(other)” có cùng trích yếu, có thể là một văn bản.",
      en: "“\(code)” and “\(other)” have one title and may be one instrument.")
  }
}

extension [String] {
  /// Whether these are the parts of a code of the National Assembly or its committee.
  var isOfLaw: Bool { last.map { $0.hasPrefix("QH") || $0.hasPrefix("UBTVQH") } ?? false }
}
