import DanchieuCitations
import DanchieuGraph
import DanchieuRegistry
import DanchieuText

/// An amending law cited by number without naming the law that it amends.
enum AmendingLawUnnamed: Rule {
  static let metadata = RuleMetadata(
    code: "DC410", name: "consistency/amending-law-unnamed", severity: .note,
    summary: Message(
      vi: "Luật sửa đổi chỉ được viện dẫn bằng số, không nêu luật được sửa đổi.",
      en: "An amending law is cited by number without naming the law that it amends."),
    rationale: Message(
      vi: """
        “Luật số 35/2018/QH14” một mình không cho người đọc biết là luật nào được sửa đổi. Quy tắc \
        này tắt theo mặc định; im lặng khi luật được sửa đổi đứng ngay trước (“được sửa đổi, bổ \
        sung bởi Luật số …”) và sau lần viện dẫn đầu.
        """,
      en: """
        “Luật số 35/2018/QH14” alone does not tell which law is amended. The rule is off by \
        default; it is silent where the amended law stands right before, and after the first \
        mention.
        """),
    bases: [],
    triggering: [
      .init("Theo ⟦DC410:Luật số 35/2018/QH14⟧ của Quốc hội.", why: "amends 37 laws on planning"),
      .init(
        "Thực hiện ⟦DC410:Luật số 87/2025/QH15⟧; Luật số 87/2025/QH15 đã được phổ biến.",
        why: "the first mention only"),
    ],
    nonTriggering: [
      .init(
        """
        Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 được sửa đổi, bổ sung bởi Luật số \
        87/2025/QH15.
        """, why: "the amended law stands before"),
      .init(
        "Theo Luật số 31/2024/QH15 của Quốc hội.", why: "not an amending law"),
    ],
    isOnByDefault: false)

  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    let named = subject.facts.changes(subject).amending
    var seen: Set<Int> = []
    for index in subject.reading.citations.indices {
      let citation = subject.reading.citations[index]
      guard citation.kind == .numbered, citation.type?.isLaw == true, !citation.isQuoted,
        index < subject.graph.resolutions.count,
        let instrument = subject.graph.resolutions[index].instrument, !subject.isSelf(index),
        seen.insert(instrument).inserted, citation.title == nil, !named.contains(index),
        let record = subject.instrument(index)?.known, record.confidence > 0, isAmending(record)
      else { continue }
      let mention = subject.mention(index)
      report(
        Finding(
          metadata, at: mention.head,
          .unnamed(mention.text(mention.head).singleSpaced, record.title ?? "")
            + Knowledge(record: record, registry: subject.registry).suffix, citations: [index]))
    }
    return .applied
  }

  private static func isAmending(_ record: RegistryRecord) -> Bool {
    record.title.map { Words.of($0).prefix(4).contains(amend) } ?? false
  }
  private static let amend = Words.of("sửa")[0]
}

extension Message {
  fileprivate static func unnamed(_ name: String, _ title: String) -> Message {
    Message(
      vi: "“\(name)” là luật sửa đổi (\(title)) mà không nêu luật được sửa đổi",
      en: "“\(name)” is an amending law (\(title)); the law that it amends is not named")
  }
}
