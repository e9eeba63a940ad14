import DanchieuCitations
import DanchieuGraph
import DanchieuText

/// A law cited with or without its number against the norm of the family (norms.md §5, 14, 15).
enum LawNumberForm: Rule {
  static let metadata = RuleMetadata(
    code: "DC406", name: "consistency/law-number-form", severity: .note,
    summary: Message(
      vi: "Luật, pháp lệnh được viện dẫn có hoặc không có số, ký hiệu trái với quy định.",
      en: "A law or ordinance is cited with or without its number against the norm."),
    rationale: Message(
      vi: """
        Văn bản hành chính từ 05/3/2011: Luật, Pháp lệnh chỉ ghi tên loại và tên, không ghi số, ký \
        hiệu. Văn bản quy phạm pháp luật theo Nghị định 187/2025/NĐ-CP (xét từ 01/9/2025) thì ngược lại: lần đầu phải ghi số, ký hiệu. \
        Báo một lần cho mỗi luật, ở lần viện dẫn đầu; Hiến pháp không có số; tên luật trong tên \
        văn bản khác, đoạn trích và bảng biểu không xét.
        """,
      en: """
        Administrative documents since 05/3/2011 name laws and ordinances by type and name, \
        without number. Normative documents under Nghị định 187/2025/NĐ-CP (looked at since \
        01/9/2025) must give the number at the first mention. Reported once per law; the Constitution has no number; titles of other \
        instruments, quotations and tables are passed over.
        """),
    bases: [
      "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, điểm a khoản 6",
      "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, điểm b khoản 6",
      "Thông tư 01/2011/TT-BNV, Điều 11, điểm a khoản 1",
      normativeBasis,
    ],
    triggering: [
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        Thực hiện ⟦DC406:Luật Đất đai số 31/2024/QH15⟧; Luật Đất đai số 31/2024/QH15 đã được phổ \
        biến.
        """, why: "once, at the first mention"),
      .init(
        """
        BỘ TÀI CHÍNH
        Số: 15/2025/TT-BTC
        Hà Nội, ngày 22 tháng 11 năm 2025
        THÔNG TƯ
        Hướng dẫn một số nội dung
        Căn cứ ⟦DC406:Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2025⟧;
        """, why: "normative documents give the number"),
    ],
    nonTriggering: [
      .init(
        """
        BỘ TÀI CHÍNH
        Số: 15/2025/TT-BTC
        Hà Nội, ngày 22 tháng 11 năm 2025
        THÔNG TƯ
        Hướng dẫn một số nội dung
        Căn cứ Luật Ngân sách nhà nước số 89/2025/QH15;
        Điều 1. Việc lập dự toán thực hiện theo Luật Ngân sách nhà nước và Hiến pháp.
        """, why: "with its number first, then by name"),
      .init(
        """
        CHÍNH PHỦ
        Số: 356/2025/NĐ-CP
        Hà Nội, ngày 31 tháng 12 năm 2025
        NGHỊ ĐỊNH
        Quy định chi tiết một số điều
        Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Đấu thầu, Luật Đầu tư công, Luật quản lý \
        sử dụng tài sản công số 90/2025/QH15;
        """, why: "the number stands after a long name"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/QĐ-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        QUYẾT ĐỊNH
        Về việc thành lập Tổ công tác
        Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
        Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn \
        thư;
        """, why: "by name and date; a decree has its number"),
      .init(
        """
        BỘ TÀI CHÍNH
        Số: 15/2022/TT-BTC
        Hà Nội, ngày 22 tháng 11 năm 2022
        THÔNG TƯ
        Hướng dẫn một số nội dung
        Căn cứ Luật Ngân sách nhà nước số 83/2015/QH13 ngày 25 tháng 6 năm 2015;
        """, why: "normative documents were free then"),
      .init(
        """
        ĐẢNG ỦY XÃ VÍ DỤ
        Số 15-BC/ĐU
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        Thực hiện Luật Đất đai số 31/2024/QH15.
        """, why: "the norm does not govern the Party"),
    ])

  /// The point was rewritten by Nghị định 187/2025/NĐ-CP of 01/7/2025.
  private static let normativeBasis =
    "Nghị định 78/2025/NĐ-CP, Điều 68, khoản 1 (sửa đổi bởi Nghị định 187/2025/NĐ-CP)"
  /// Two months after it, for what was under way.
  private static let since187 = CalendarDate(year: 2025, month: 9, day: 1)

  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    guard let norm = subject.norm else { return .notApplicable(subject.missingNorm) }
    let isNormative =
      norm == .normative2025
      && (subject.ownDate.flatMap { own in since187.map { own >= $0 } } ?? false)
    guard norm.isAdministrativeSince2011 || isNormative else {
      return .notApplicable(.normDoesNotGovern)
    }
    guard !subject.reading.isConsolidated else { return .notApplicable(.consolidated) }
    let isList = Clause.isListOfChanges(subject)
    let amending = subject.facts.changes(subject).amending
    var seen: Set<Int> = []
    for index in subject.reading.citations.indices {
      let citation = subject.reading.citations[index]
      guard isLaw(citation), citation.isBasis || !isList, index < subject.graph.resolutions.count,
        let instrument = subject.graph.resolutions[index].instrument, !subject.isSelf(index)
      else { continue }
      if isNormative {
        guard seen.insert(instrument).inserted, citation.kind == .titled,
          isPlace(subject, citation), namesOne(citation),
          isInMainText(subject, index),
          !numberFollows(subject, index)
        else { continue }
      } else {
        guard citation.kind == .numbered, isPlace(subject, citation),
          !subject.isInColumns(index), !amending.contains(index),
          seen.insert(instrument).inserted
        else { continue }
      }
      let mention = subject.mention(index)
      let name = mention.text(mention.head).singleSpaced
      report(
        Finding(
          metadata, at: mention.head, isNormative ? .withoutNumber(name) : .withNumber(name),
          citations: [index],
          basis: isNormative ? normativeBasis : norm.firstMentionBasis(isBasis: citation.isBasis)))
    }
    return .applied
  }

  private static func isLaw(_ citation: Citation) -> Bool {
    guard citation.kind == .numbered || citation.kind == .titled, let type = citation.type else {
      return false
    }
    return type.isLaw && type != InstrumentType.constitution
  }

  /// Whether the norm speaks of this place.
  private static func isPlace(_ subject: Subject, _ citation: Citation) -> Bool {
    !citation.isNested && !citation.isQuoted && !citation.isTabular
      && citation.range.start >= subject.reading.heading.end
      && (citation.relation == .cites || citation.relation == .basedOn)
  }

  /// Whether the number of the Assembly stands further on in the item: the name may be longer than
  /// what was read ("Luật sửa đổi, bổ sung một số điều của Luật A, Luật B số 90/2025/QH15").
  private static func numberFollows(_ subject: Subject, _ index: Int) -> Bool {
    let end = subject.reading.citations[index].range.end
    var after = subject.text.slice(TextRange(end, end + 800)).prefix { $0 != UInt8(ascii: ";") }
    let title = subject.reading.citations[index].title.map(subject.text.callAsFunction) ?? ""
    if !Words.of(title).starts(with: amending) {
      // "Luật Xuất cảnh, nhập cảnh của công dân Việt Nam số …": up to the next clause.
      after = after.prefix { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "(") }
      after = after.prefix(160)
      let end = after.indices.first { after[$0...].starts(with: passive) }
      after = after[..<(end ?? after.endIndex)]
    }
    return after.holds(assembly) || after.holds(committee)
  }
  private static let passive = Array("được".utf8)
  private static let amending = Words.of("sửa đổi")
  private static let assembly = Array("/QH".utf8)
  private static let committee = Array("UBTVQH".utf8)

  /// After the title of the document, outside annexes and forms, and not in the name of another law.
  private static func isInMainText(_ subject: Subject, _ index: Int) -> Bool {
    let range = subject.reading.citations[index].range
    let preamble = subject.reading.citations.first { $0.isBasis }?.range.start ?? 0
    return range.start >= preamble && subject.isInMainText(range)
      && !Surroundings(subject, index).followsChange
  }

  /// Whether a law cited by name is one certain instrument: a căn cứ, or with date or year.
  private static func namesOne(_ citation: Citation) -> Bool {
    citation.isBasis || citation.date != nil || citation.year != nil
  }
}

extension Message {
  fileprivate static func withNumber(_ name: String) -> Message {
    Message(
      vi:
        "“\(name)”: văn bản hành chính chỉ ghi tên loại và tên của luật, pháp lệnh, không ghi số.",
      en: "“\(name)”: administrative documents give type and name of a law, not its number.")
  }
  fileprivate static func withoutNumber(_ name: String) -> Message {
    Message(
      vi: "“\(name)” được viện dẫn lần đầu mà không ghi số, ký hiệu.",
      en: "“\(name)” is mentioned for the first time without its number.")
  }
}
