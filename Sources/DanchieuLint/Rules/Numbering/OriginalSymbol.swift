import DanchieuCitations
import DanchieuGraph
import DanchieuRegistry
import DanchieuText

/// A Party regulation of 2018 whose own symbol is QĐi, cited with QĐ (norms.md §2.5).
enum OriginalSymbol: Rule {
  static let metadata = RuleMetadata(
    code: "DC117", name: "numbering/original-symbol", severity: .note,
    summary: Message(
      vi: "Ký hiệu gốc của văn bản được viện dẫn là ký hiệu khác (QĐi/TW).",
      en: "The cited instrument's original symbol is another one (QĐi/TW)."),
    rationale: Message(
      vi: """
        Từ 03/4/2018 đến đầu năm 2019, một số quy định của Trung ương mang ký hiệu QĐi/TW và giữ ký \
        hiệu đó khi được viện dẫn. Chỉ báo khi dữ liệu có văn bản QĐi/TW cùng số và cùng ngày hoặc \
        cùng tên; QĐ/TW ngoài thời gian đó và ký hiệu của cấp ủy địa phương là đúng.
        """,
      en: """
        From 03/4/2018 to early 2019 some regulations of the Central Committee had the symbol \
        QĐi/TW and keep it wherever they are cited. Only where the registry has a QĐi/TW of that \
        number and date, or title; QĐ/TW outside that time and the symbols of local committees \
        are right.
        """),
    bases: [],
    triggering: [
      .init(
        "Thực hiện ⟦DC117:Quy định số 11-QĐ/TW⟧ ngày 18/02/2019 của Bộ Chính trị.",
        why: "number and date of 11-QĐi/TW"),
      .init(
        """
        Thực hiện ⟦DC117:Quy định 08-QĐ/TW⟧ của Ban Chấp hành Trung ương về trách nhiệm nêu gương \
        của cán bộ, đảng viên, trước hết là Ủy viên Bộ Chính trị, Ủy viên Ban Bí thư, Ủy viên Ban \
        Chấp hành Trung ương.
        """, why: "without a date, by the title"),
    ],
    nonTriggering: [
      .init(
        "Quy định số 11-QĐi/TW ngày 18/02/2019 và Quy định số 179-QĐ/TW ngày 25/02/2019.",
        why: "the original symbols"),
      .init(
        "Quy định số 11-QĐ/TW ngày 16/5/2016 của Bộ Chính trị.", why: "another term's number"),
      .init(
        "Quy định số 04-QyĐ/ĐU ngày 05/3/2024 và Quyết định số 07-QĐ/TU ngày 28/8/2018.",
        why: "local committees"),
    ])

  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    for index in subject.facts.coded {
      guard let record = original(subject, index) else { continue }
      let mention = subject.mention(index)
      let printed = mention.printedCode
      let knowledge = Knowledge(record: record, registry: subject.registry)
      report(
        Finding(
          metadata, at: mention.head, .original(printed, record.code) + knowledge.suffix,
          citations: [index]))
    }
    return .applied
  }

  /// The QĐi/TW that citation `index`, a QĐ/TW of the same number, can only be; nil for others.
  static func original(_ subject: Subject, _ index: Int) -> RegistryRecord? {
    guard let code = subject.reading.citations[index].code, code.family == .party,
      code.year == nil, let groups = subject.code(index)?.groups, groups == ["QĐ", "TW"],
      let number = Int(subject.text(code.number)),
      (1...11).contains(number) || subject.registry.hasFiles
    else { return nil }
    let wanted = "\(number < 10 ? "0" : "")\(number)-QĐi/TW"
    guard
      let record = subject.registry.records(code: wanted).first(where: { $0.code == wanted })
    else { return nil }
    let date = subject.mention(index).plausibleDate ?? subject.instrument(index)?.date
    if let date { return date == record.issued ? record : nil }
    guard let title = record.title, let range = subject.reading.citations[index].title else {
      return nil
    }
    let printed = TitleComparison.title(subject.text(range), isName: false).words
    let known = TitleComparison.title(title, isName: false).words
    let length = min(8, known.count)
    return printed.count >= length && Array(printed.prefix(length)) == Array(known.prefix(length))
      ? record : nil
  }
}

extension Message {
  fileprivate static func original(_ printed: String, _ original: String) -> Message {
    Message(
      vi: "Văn bản ghi “\(printed)”; ký hiệu gốc là “\(original)”",
      en: "The text has “\(printed)”; the original symbol is “\(original)”")
  }
}
