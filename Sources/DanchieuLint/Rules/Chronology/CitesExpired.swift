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
        đổi, nêu hết hiệu lực, với văn bản chỉ được nêu là đã sửa đổi văn bản khác, văn bản sửa đổi \
        nhiều văn bản, ở quy định chuyển tiếp, trong đoạn trích và trong tên văn bản khác, và với bản án.
        """,
      en: """
        Only where at least two sources agree on the instrument and exactly one replaced it. A \
        căn cứ: error; the body: warning. Silent where it is repealed, replaced, amended or said \
        to have expired, on what is named only as having amended another instrument, on what \
        amended several, in transitional provisions, in quotations and titles of other instruments, and in judgments.
        """),
    bases: [],
    triggering: [
      .init(
        """
        ỦY BAN NHÂN DÂN TỈNH VÍ DỤ
        Số: 06/CT-UBND
        Ví Dụ, ngày 08 tháng 5 năm 2020
        CHỈ THỊ
        Về việc tăng cường công tác văn thư
        1. Sửa đổi quy chế văn thư theo ⟦DC303:Nghị định số 110/2004/NĐ-CP⟧ ngày 08 tháng 4 năm 2004 của Chính phủ.
        """, why: "the rules are changed, not the decree"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2025
        BÁO CÁO
        Kết quả rà soát hộ nghèo năm 2025
        I. TÌNH HÌNH
        1. Tiếp tục thực hiện ⟦DC303:Nghị định số 76/2012/NĐ-CP⟧ ngày 03/10/2012 của Chính phủ.
        2. Hồ sơ theo mẫu ban hành kèm theo ⟦DC303:Nghị định số 76/2012/NĐ-CP⟧ ngày 03/10/2012 \
        của Chính phủ.
        3. Xử lý theo ⟦DC303:Luật Đất đai (2013)⟧.
        """, why: "what is to be done, a form, a title that speaks of other things"),
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
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/QĐ-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        QUYẾT ĐỊNH
        Về việc công bố danh mục văn bản hết hiệu lực
        Căn cứ ⟦DC303:Pháp lệnh số 34/2007/PL-UBTVQH11⟧ ngày 20 tháng 4 năm 2007;
        """, why: "a căn cứ is no entry of the list that the document declares"),
    ],
    nonTriggering: [
      .init(
        """
        BỘ TÀI CHÍNH
        Số: 120/2025/TT-BTC
        Hà Nội, ngày 12 tháng 12 năm 2025
        THÔNG TƯ
        Sửa đổi một số điều về đào tạo
        Điều 1. Thay cụm từ “Luật Đất đai số 45/2013/QH13” bằng cụm từ “Luật Đất đai”.
        """, why: "words that are replaced"),
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
        BỘ QUỐC PHÒNG
        Số: 89/VBHN-BQP
        Hà Nội, ngày 24 tháng 11 năm 2025
        QUYẾT ĐỊNH
        Về việc ban hành quy chế quản lý cảng
        Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015;
        """, why: "a consolidated text repeats the căn cứ of the amended instrument"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        Luật số 10/2022/QH15 thay thế Pháp lệnh số 34/2007/PL-UBTVQH11 ngày 20/4/2007.
        """, why: "said to have been replaced"),
      .init(
        """
        CHÍNH PHỦ
        Số: 15/2026/NĐ-CP
        Hà Nội, ngày 22 tháng 01 năm 2026
        NGHỊ ĐỊNH
        Quy định về xử phạt vi phạm hành chính trong lĩnh vực ví dụ
        Căn cứ Luật Xử lý vi phạm hành chính số 15/2012/QH13 được sửa đổi, bổ sung bởi Luật số \
        67/2020/QH14, Luật số 11/2022/QH15;
        """, why: "its amendments of the other law stay, though it was itself replaced"),
      .init(
        """
        BỘ VÍ DỤ
        Số: 15/2022/TT-BLĐTBXH
        Hà Nội, ngày 22 tháng 11 năm 2022
        THÔNG TƯ
        Hướng dẫn một số nội dung
        Căn cứ Nghị định số 140/2018/NĐ-CP ngày 08 tháng 10 năm 2018 của Chính phủ;
        """, why: "amended a dozen decrees; what is known to have replaced it took one part"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/QĐ-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2025
        QUYẾT ĐỊNH
        Về việc kiểm tra cơ sở bán lẻ
        Căn cứ Luật Dược số 105/2016/QH13 ngày 06 tháng 4 năm 2016;
        """, why: "amended by Luật số 44/2024/QH15, not replaced"),
      .init(
        """
        BỘ VÍ DỤ
        Số: 15/2024/TT-BNV
        Hà Nội, ngày 22 tháng 11 năm 2024
        THÔNG TƯ
        Hướng dẫn lựa chọn nhà thầu
        Điều 8. Quy định chuyển tiếp
        Hồ sơ đã phát hành áp dụng Luật Đấu thầu số 43/2013/QH13.
        Điều 9. Chứng chỉ
        Bên vay thực hiện kế hoạch lựa chọn nhà thầu theo Luật Đấu thầu số 43/2013/QH13 đã được phê duyệt.
        Chứng chỉ đã được cấp theo quy định của Luật Đấu thầu số 43/2013/QH13 có giá trị; gói thầu \
        khác tiếp tục thực hiện theo Luật Đấu thầu số 43/2013/QH13; người đang giữ ngạch quy định tại \
        Luật Đấu thầu số 43/2013/QH13.
        """, why: "what was begun under the old law"),
      .init(
        """
        CHÍNH PHỦ
        Số: 30/2020/NĐ-CP
        Hà Nội, ngày 05 tháng 3 năm 2020
        NGHỊ ĐỊNH
        Về công tác văn thư
        Điều 37. Hiệu lực thi hành
        Nghị định số 110/2004/NĐ-CP ngày 08 tháng 4 năm 2004 của Chính phủ về công tác văn thư, quy \
        định việc soạn thảo, ban hành văn bản, quản lý văn bản, lập hồ sơ hiện hành, giao nộp hồ \
        sơ, tài liệu vào lưu trữ cơ quan và việc quản lý, sử dụng con dấu của cơ quan, tổ chức hết \
        hiệu lực kể từ ngày Nghị định này có hiệu lực.
        """, why: "this very document replaces it"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2025
        BÁO CÁO
        Kết quả công tác năm 2025
        Có 12 cơ sở được đưa vào sử dụng trước khi Luật Phòng cháy và chữa cháy số 27/2001/QH10 có \
        hiệu lực.
        """, why: "tells what was before the old law"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2025
        BÁO CÁO
        Kết quả công tác năm 2025
        Thực hiện Thông tư số 20/2017/TT-BYT ngày 10/5/2017; Thông tư số 23/2013/TT-BYT ngày \
        13/8/2013 được sửa đổi, bổ sung bởi Thông tư số 27/2024/TT-BYT ngày 01/11/2024.
        """, why: "replaced in part, so the registry is silent; amended after its end there"),
    ])

  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    guard let norm = subject.norm else { return .notApplicable(subject.missingNorm) }
    guard let day = subject.lawDate else { return .notApplicable(.ownDateUnknown) }
    guard norm != .court else { return .notApplicable(.normDoesNotGovern) }
    guard !subject.reading.isConsolidated else { return .notApplicable(.consolidated) }
    let isList = Clause.isListOfChanges(subject)
    let amending = subject.facts.changes(subject).amendingBefore
    let ownCode = subject.reading.heading.code?.canonical(in: subject.text.bytes)
    let amended = lastAmendments(subject)
    for index in subject.reading.citations.indices {
      let citation = subject.reading.citations[index]
      guard identifies(citation), let known = subject.instrument(index)?.known,
        let expired = known.expired, expired <= day, isMeant(citation, known),
        !isList || isInPreamble(subject, citation), !amending.contains(index),
        let replacement = LintMemory.replacement(of: known, in: subject.registry),
        replacement.code != ownCode, subject.record(index) != nil,
        !subject.isInReplacedWords(citation.range.start),
        subject.graph.resolutions[index].instrument.flatMap({ amended[$0] }).map({ $0 <= expired })
          ?? true,
        citation.isBasis
          || !(citation.isTabular || Clause.speaksOfChange(subject, index)
            || Clause.looksBack(subject, index))
      else { continue }
      let mention = subject.mention(index)
      let name = mention.text(mention.head).singleSpaced
      report(
        Finding(
          metadata, at: mention.head, .expired(name, replacement),
          severity: citation.isBasis ? .error : .warning, citations: [index]))
    }
    return .applied
  }

  /// Whether a law that is named with its day is the known one: with another day another law may be
  /// meant.
  private static func isMeant(_ citation: Citation, _ known: RegistryRecord) -> Bool {
    guard citation.code == nil, let date = citation.date, let issued = known.issued else {
      return true
    }
    return date == issued || date.isOneSlip(from: issued)
      || RegistryMismatch.promulgation.contains(date.dayNumber - issued.dayNumber)
  }

  /// By instrument: the day of the last one that the text says to have amended it, which it cannot
  /// have ended before.
  private static func lastAmendments(_ subject: Subject) -> [Int: CalendarDate] {
    var last: [Int: CalendarDate] = [:]
    for change in subject.facts.changes(subject).all {
      guard let id = subject.graph.resolutions[change.of].instrument,
        let date = subject.knownDate(change.by)
      else { continue }
      last[id] = max(last[id] ?? date, date)
    }
    return last
  }

  /// A căn cứ before the first article or entry: those of a list stand in the instruments listed.
  private static func isInPreamble(_ subject: Subject, _ citation: Citation) -> Bool {
    citation.isBasis
      && (subject.reading.outline.nodes.first.map { citation.range.start < $0.range.start } ?? true)
  }

  private static let ordinance = InstrumentType(named: "Pháp lệnh")

  /// Whether the words name one instrument (a law's bare name means the law in force) and use it.
  private static func identifies(_ citation: Citation) -> Bool {
    guard !citation.isQuoted, !citation.isNested, !citation.isChanged else { return false }
    switch citation.kind {
    case .numbered: break
    // Ordinances had no successors of their name for years; laws may have one that is not known.
    case .titled where citation.type == ordinance: break
    case .titled: guard citation.year != nil || citation.date != nil else { return false }
    default: return false
    }
    switch citation.relation {
    case .cites, .basedOn, .guides, .attachedTo: return true
    default: return false
    }
  }
}

extension Message {
  fileprivate static func expired(_ name: String, _ replacement: Replacement) -> Message {
    Message(
      vi: "“\(name)” \(replacement.words.vi)", en: "“\(name)” \(replacement.words.en)")
  }
}
