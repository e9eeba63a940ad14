import DanchieuCitations
import DanchieuGraph
import DanchieuRegistry
import DanchieuText

/// A cited instrument that is no longer in force at the document's date (norms.md §5, 24).
enum CitesExpired: Rule {
  static let metadata = RuleMetadata(
    code: "DC303", name: "chronology/expired", severity: .warning,
    summary: Message(
      vi: "Văn bản được viện dẫn đã hết hiệu lực tại ngày của văn bản này.",
      en: "A cited instrument is no longer in force at this document's date."),
    rationale: Message(
      vi: """
        Chỉ báo khi dữ liệu về văn bản được ít nhất hai nguồn xác nhận và có đúng một văn bản thay \
        thế. Căn cứ ban hành: lỗi; trong nội dung: cảnh báo. Im lặng ở chỗ bãi bỏ, thay thế, sửa \
        đổi, nêu hết hiệu lực, trong đoạn trích và trong tên văn bản khác, và với bản án.
        """,
      en: """
        Only where at least two sources agree on the instrument and exactly one replaced it. A \
        căn cứ: error; the body: warning. Silent where it is repealed, replaced, amended or said \
        to have expired, in quotations and titles of other instruments, and in judgments.
        """),
    bases: [],
    triggering: [
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        Thực hiện ⟦DC303:Pháp lệnh số 34/2007/PL-UBTVQH11⟧ ngày 20/4/2007.
        """, why: "replaced by Luật 10/2022/QH15 since 01/7/2023"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/QĐ-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        QUYẾT ĐỊNH
        Về việc thành lập Tổ công tác
        Căn cứ ⟦DC303:Pháp lệnh số 34/2007/PL-UBTVQH11⟧ ngày 20 tháng 4 năm 2007;
        """, why: "a căn cứ: error"),
    ],
    nonTriggering: [
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2022
        BÁO CÁO
        Kết quả công tác năm 2022
        Thực hiện Pháp lệnh số 34/2007/PL-UBTVQH11 ngày 20/4/2007.
        """, why: "still in force then"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        Luật số 10/2022/QH15 thay thế Pháp lệnh số 34/2007/PL-UBTVQH11 ngày 20/4/2007.
        """, why: "said to have been replaced"),
    ])

  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    guard let norm = subject.norm else { return .notApplicable(subject.missingNorm) }
    guard let own = subject.ownDate else { return .notApplicable(.ownDateUnknown) }
    guard norm != .court else { return .notApplicable(.normDoesNotGovern) }
    let isList = Clause.isListOfChanges(subject)
    for index in subject.reading.citations.indices {
      let citation = subject.reading.citations[index]
      guard identifies(citation), let known = subject.instrument(index)?.known,
        let expired = known.expired, expired <= own, known.confidence >= 2,
        known.replacedBy.count == 1, let replacing = known.replacedBy.first,
        !isList,
        citation.isBasis || !(citation.isTabular || Clause.speaksOfChange(subject, index))
      else { continue }
      let mention = subject.mention(index)
      let name = mention.text(mention.head).singleSpaced
      report(
        Finding(
          metadata, at: mention.head,
          .expired(name, expired, replacedBy: self.name(of: replacing, subject.registry))
            + Knowledge(record: known, registry: subject.registry).suffix,
          severity: citation.isBasis ? .error : .warning, citations: [index]))
    }
    return .applied
  }

  /// Whether the words name one instrument (a law's bare name means the law in force) and use it.
  private static func identifies(_ citation: Citation) -> Bool {
    guard !citation.isQuoted, !citation.isNested, !citation.isChanged else { return false }
    switch citation.kind {
    case .numbered: break
    case .titled: guard citation.year != nil || citation.date != nil else { return false }
    default: return false
    }
    switch citation.relation {
    case .cites, .basedOn, .guides: return true
    default: return false
    }
  }

  /// Type, title and code of the instrument with `code`, as far as the registry knows them.
  private static func name(of code: String, _ registry: Registry) -> String {
    let record = registry.records(code: code).first { $0.code == code && $0.title != nil }
    guard let record, let title = record.title else { return code }
    let type = record.type?.name ?? ""
    let bare = title.hasPrefix(type) ? title.dropFirst(type.count).drop { $0 == " " } : title[...]
    let name = bare.prefix(1).uppercased() + bare.dropFirst()
    return "\(type) \(name) số \(code)"
  }
}

extension Message {
  fileprivate static func expired(
    _ name: String, _ date: CalendarDate, replacedBy other: String
  ) -> Message {
    Message(
      vi: "“\(name)” hết hiệu lực từ ngày \(date.vietnamese), được thay thế bằng \(other)",
      en: "“\(name)” has been out of force since \(date.iso), replaced by \(other)")
  }
}
