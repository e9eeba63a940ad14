import DanchieuCitations
import DanchieuGraph
import DanchieuRegistry
import DanchieuText

/// A law that is cited by its name under a number that is not its own: "Bộ luật Tố tụng hình sự số
/// 01/2015/QH13", which has 101/2015/QH13.
extension CodeConflict {
  /// Reports mentions whose number the registry knows for no law of that name, where it knows one of
  /// that name and year; those of `told` have their finding.
  static func reportNumbers(
    _ subject: Subject, told: Set<Int>, _ report: (Finding) -> Void
  ) {
    let citations = subject.reading.citations
    let names = LawNames(subject)
    for index in subject.facts.coded where !told.contains(index) {
      let citation = citations[index]
      guard citation.kind == .numbered, let type = citation.type, type.isLaw, !citation.isQuoted,
        let name = citation.title, let code = citation.code,
        code.oddities.isDisjoint(with: [.blankNumber, .truncated]),
        let year = subject.mention(index).codeYear, !followsLaw(subject, index)
      else { continue }
      let laws = subject.registry.laws(type: type, named: subject.text(name).singleSpaced)
      let printed = CodeParts(subject.text(code.printed)).key
      let due = laws.filter { law in
        law.confidence >= 2 && law.issued?.year == year
          && citation.date.map { $0 == law.issued } ?? true
      }
      // Where only the term differs, DC108 speaks.
      guard due.count == 1, number(due[0].code) != number(printed),
        !laws.contains(where: { CodeParts($0.code).key == printed }),
        !mayBeOfAnother(subject, index, name), !names.isInAmendingName(index)
      else { continue }
      let known = Knowledge(record: due[0], registry: subject.registry)
      report(
        Finding(
          metadata, at: code.printed,
          .otherNumber(
            subject.mention(index).printedCode,
            "\(type.name) \(subject.text(name).singleSpaced)", year, due[0].code) + known.suffix,
          citations: [index]))
    }
  }

  private static func number(_ code: String) -> Substring { code.prefix { $0 != "/" } }

  /// "Luật Chứng khoán, Luật Kế toán số 56/2024/QH15": the number may be that of a law that amends
  /// those of a list.
  private static func followsLaw(_ subject: Subject, _ index: Int) -> Bool {
    let citations = subject.reading.citations
    guard index > 0, citations[index - 1].type?.isLaw == true,
      citations[index - 1].range.end <= citations[index].range.start
    else { return citations[index].isNested }
    let gap = TextRange(citations[index - 1].range.end, citations[index].range.start)
    return citations[index - 1].code == nil && gap.count < 8
  }

  /// Mentions of a law that are looked at for another name.
  private static let compared = 40

  /// Whether the number is that of a law whose title has the name, or other mentions give it another
  /// name (DC404).
  private static func mayBeOfAnother(
    _ subject: Subject, _ index: Int, _ name: TextRange
  ) -> Bool {
    let words = Words.of(subject.text.slice(name))
    let code = subject.reading.citations[index].code.map { subject.text($0.printed) } ?? ""
    let titles = subject.registry.records(code: code).map { $0.title.map { Words.of($0) } ?? words }
    if titles.contains(where: { $0.has(words) }) { return true }
    guard let instrument = subject.instrument(index) else { return false }
    return instrument.mentions.prefix(compared).contains { other in
      subject.reading.citations[other].title.map { Words.of(subject.text.slice($0)) != words }
        ?? false
    }
  }
}

extension Message {
  fileprivate static func otherNumber(
    _ code: String, _ name: String, _ year: Int, _ known: String
  ) -> Message {
    Message(
      vi: "“\(code)” không phải số của “\(name)”: luật tên này ban hành năm \(year) có số \(known)",
      en: "“\(code)” is not the number of “\(name)”: the law of that name of \(year) is \(known)")
  }
}
