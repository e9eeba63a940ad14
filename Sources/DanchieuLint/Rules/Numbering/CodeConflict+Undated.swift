import DanchieuCitations
import DanchieuGraph
import DanchieuText

/// Instruments that are cited without a day, under the title of another one.
extension CodeConflict {
  /// Reports the mentions of an instrument without a date whose number is a slip for that of an earlier
  /// one with the same type, symbol and title: "54/2020/NĐ-CP" for "45/2020/NĐ-CP".
  static func reportUndated(_ subject: Subject, _ report: (Finding) -> Void) {
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
        numbered.isSlip(for: $0) && haveOneTitle(subject, index, $0.index)
      }) {
        report(finding(subject, index, right.index))
      }
    }
  }

  /// Mentions further back are not compared.
  private static let farthest = 200

  private static func mayBeCompared(_ citation: Citation) -> Bool {
    citation.kind == .numbered && !citation.isQuoted && citation.typeSource == .text
      && citation.type?.isLaw == false && (citation.title?.count ?? 0) >= 24
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
    func isSlip(for other: Self) -> Bool {
      type == other.type && year == other.year && number != other.number
        && (signs == other.signs || OneSlip.between(number, other.number) == .telling)
    }
  }

  private static func haveOneTitle(_ subject: Subject, _ index: Int, _ other: Int) -> Bool {
    let titles = [index, other].compactMap { subject.reading.citations[$0].title }.map {
      TitleComparison.title(subject.text.slice($0), isName: false).words
    }
    return titles.count == 2 && titles[0].count >= 6 && titles[0] == titles[1]
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
