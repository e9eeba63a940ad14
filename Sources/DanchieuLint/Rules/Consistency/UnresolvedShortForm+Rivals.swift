import DanchieuCitations
import DanchieuGraph
import DanchieuText

extension UnresolvedShortForm {
  /// Different instruments that a bare number ("Nghị định 30") can mean, the last mention of each.
  static func rivals(_ subject: Subject, _ index: Int, _ citation: Citation) -> [Int]? {
    guard let type = citation.type else { return nil }
    guard let number = bareNumber(subject, citation) else {
      return pair(subject, index, citation)
    }
    var last: [Int: Int] = [:]
    for other in subject.reading.citations.indices[..<index].suffix(600) {
      let earlier = subject.reading.citations[other]
      guard earlier.kind == .numbered, earlier.type == type, let code = earlier.code,
        subject.text.number(code.number) == number, other < subject.graph.resolutions.count,
        let instrument = subject.graph.resolutions[other].instrument
      else { continue }
      last[instrument] = other
    }
    return last.count > 1 ? last.values.sorted() : nil
  }

  /// "Nghị định số 45/2020/NĐ-CP … và Nghị định số 42/2022/NĐ-CP …. Thực hiện Nghị định nêu trên":
  /// the two that stand joined before; nil where one alone is nearest.
  private static func pair(_ subject: Subject, _ index: Int, _ citation: Citation) -> [Int]? {
    guard subject.text(citation.range).hasSuffix("trên") else { return nil }
    let near = subject.reading.citations.indices[..<index].suffix(40).filter {
      let earlier = subject.reading.citations[$0]
      return earlier.kind == .numbered && earlier.type == citation.type && !earlier.isNested
    }
    guard let last = near.last, let first = near.dropLast().last,
      let one = subject.instrument(first), let other = subject.instrument(last),
      one.code != other.code
    else { return nil }
    let (before, after) = (subject.reading.citations[first], subject.reading.citations[last])
    guard citation.range.start - after.range.end <= 300, after.relation == .cites,
      (1...24).contains(after.range.start - before.range.end)
    else { return nil }
    let joint = Words.of(subject.text.slice(TextRange(before.range.end, after.range.start)))
    return joint == and ? [first, last] : nil
  }
  private static let and = Words.of("và")

  /// 30 in "Nghị định 30" or "Nghị định số 30"; nil for other short forms and aliases.
  static func bareNumber(_ subject: Subject, _ citation: Citation) -> Int? {
    guard let type = citation.typeRange, type.end < citation.range.end, citation.code == nil,
      !citation.isElided
    else { return nil }
    let rest = subject.text(TextRange(type.end, citation.range.end))
    let words = rest.split { !$0.isLetter && !$0.isNumber }
    guard let last = words.last, words.count <= 2, let number = Int(last) else { return nil }
    return words.count == 1 || words[0] == "số" ? number : nil
  }
}
