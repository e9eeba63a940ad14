import DanchieuCitations
import DanchieuGraph
import DanchieuText

/// A consolidated text (VBHN) as legal basis without the instruments that it consolidates.
enum ConsolidatedAsBasis: Rule {
  static let metadata = RuleMetadata(
    code: "DC409", name: "consistency/consolidated-as-basis", severity: .note,
    summary: Message(
      vi: "Căn cứ là văn bản hợp nhất mà không nêu các văn bản được hợp nhất.",
      en: "A consolidated text stands as legal basis without the instruments that it consolidates."),
    rationale: Message(
      vi: """
        Văn bản hợp nhất chỉ gộp nội dung; căn cứ pháp lý là văn bản gốc và văn bản sửa đổi. Im \
        lặng khi văn bản được hợp nhất có mặt trong các căn cứ; ngoài căn cứ không xét.
        """,
      en: """
        A consolidated text only puts contents together; the legal basis is the original and its \
        amendments. Silent where the consolidated instrument is among the căn cứ; only căn cứ are \
        looked at.
        """),
    bases: [],
    triggering: [
      .init("Căn cứ ⟦DC409:Văn bản hợp nhất số 02/VBHN-VPQH⟧ ngày 15 tháng 7 năm 2020;"),
      .init(
        """
        Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
        Căn cứ ⟦DC409:Văn bản hợp nhất số 18/VBHN-BTC⟧ ngày 05 tháng 5 năm 2022 của Bộ Tài chính;
        """, why: "the other căn cứ is another law"),
      .init(
        "Căn cứ ⟦DC409:Văn bản hợp nhất số 18/2023/VBHN-VPQH⟧ ngày 05 tháng 5 năm 2023;",
        why: "a year too many in the code"),
    ],
    nonTriggering: [
      .init(
        """
        Căn cứ Luật Xây dựng số 50/2014/QH13 được hợp nhất tại Văn bản hợp nhất số 02/VBHN-VPQH \
        ngày 15 tháng 7 năm 2020;
        """, why: "the original stands beside it"),
      .init(
        """
        Căn cứ Luật Xây dựng ngày 18 tháng 6 năm 2014;
        Căn cứ Văn bản hợp nhất số 02/VBHN-VPQH ngày 15 tháng 7 năm 2020 về Luật Xây dựng;
        """, why: "the original is a căn cứ of its own"),
      .init(
        "Tra cứu tại Văn bản hợp nhất số 02/VBHN-VPQH ngày 15 tháng 7 năm 2020.",
        why: "no căn cứ"),
    ])

  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    let citations = subject.reading.citations
    guard citations.contains(where: isConsolidatedBasis) else { return .applied }
    let originals = Set(
      citations.indices.filter {
        citations[$0].isBasis && !citations[$0].isNested && !isConsolidated(citations[$0])
      }.compactMap { subject.graph.resolutions[$0].instrument })
    for index in citations.indices where isConsolidatedBasis(citations[index]) {
      guard !names(subject, index, originals) else { continue }
      let mention = subject.mention(index)
      report(
        Finding(
          metadata, at: mention.head, .alone(mention.printedCode), citations: [index]))
    }
    return .applied
  }

  private static func isConsolidated(_ citation: Citation) -> Bool {
    citation.code?.family == .consolidated
  }

  private static func isConsolidatedBasis(_ citation: Citation) -> Bool {
    citation.isBasis && !citation.isNested && !citation.isQuoted && isConsolidated(citation)
  }

  /// Whether an instrument in the same item, or one that its title names, is a căn cứ itself.
  private static func names(_ subject: Subject, _ index: Int, _ originals: Set<Int>) -> Bool {
    let citations = subject.reading.citations
    let own = citations[index].range
    if index > 0, citations[index - 1].isBasis, !isConsolidated(citations[index - 1]),
      citations[index - 1].range.end <= own.start
    {
      let gap = subject.text.slice(TextRange(citations[index - 1].range.end, own.start))
      if !gap.contains(UInt8(ascii: ";")), !gap.contains(0x0A) || gap.count <= 40 { return true }
    }
    for other in citations.indices[(index + 1)...].prefix(6) {
      let citation = citations[other]
      if own.contains(citation.range) {
        if citation.code != nil { return true }
        if let instrument = subject.graph.resolutions[other].instrument,
          originals.contains(instrument)
        {
          return true
        }
        continue
      }
      let gap = subject.text.slice(TextRange(own.end, max(own.end, citation.range.start)))
      return citation.isBasis && !isConsolidated(citation) && !gap.contains(UInt8(ascii: ";"))
        && !gap.contains(0x0A)
    }
    return false
  }
}

extension Message {
  fileprivate static func alone(_ code: String) -> Message {
    Message(
      vi: "Căn cứ là văn bản hợp nhất “\(code)”, không nêu văn bản được hợp nhất.",
      en: "The consolidated text “\(code)” is the basis, without the instruments in it.")
  }
}
