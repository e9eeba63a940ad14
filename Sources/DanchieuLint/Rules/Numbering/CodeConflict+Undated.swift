import DanchieuCitations
import DanchieuGraph
import DanchieuText

/// Instruments that are cited without a day, under the title of another one.
extension CodeConflict {
  /// Reports the mentions of an instrument without a date whose number is a slip for that of another
  /// one with the same type, symbol and title: "54/2020/NĐ-CP" for "45/2020/NĐ-CP".
  static func reportUndated(_ subject: Subject, _ report: (Finding) -> Void) {
    var seen: [Key: [Int]] = [:]
    for index in subject.facts.coded {
      guard let key = key(subject, index) else { continue }
      let citation = subject.reading.citations[index]
      if citation.date == nil, let right = seen[key]?.first(where: { isSlip(subject, index, $0) }) {
        report(finding(subject, index, right))
      }
      if citation.date != nil { seen[key, default: []].append(index) }
    }
  }

  /// What must be equal: the words of the title, the type and all of the code but the number.
  private struct Key: Hashable {
    var title: [Word]
    var type: InstrumentType
    var groups: [String]
  }

  private static func key(_ subject: Subject, _ index: Int) -> Key? {
    let citation = subject.reading.citations[index]
    guard citation.kind == .numbered, !citation.isQuoted, citation.typeSource == .text,
      let type = citation.type, !type.isLaw, let title = citation.title, title.count >= 24,
      let groups = subject.parts(of: subject.mention(index))?.groups, groups.count > 2
    else { return nil }
    let words = TitleComparison.title(subject.text.slice(title), isName: false).words
    return words.count >= 6 ? Key(title: words, type: type, groups: Array(groups.dropFirst())) : nil
  }

  private static func isSlip(_ subject: Subject, _ index: Int, _ other: Int) -> Bool {
    func number(_ index: Int) -> String {
      subject.parts(of: subject.mention(index))?.groups.first.map { String($0.drop { $0 == "0" }) }
        ?? ""
    }
    let (a, b) = (number(index), number(other))
    return OneSlip.between(a, b) == .telling || a != b && a.sorted() == b.sorted()
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
