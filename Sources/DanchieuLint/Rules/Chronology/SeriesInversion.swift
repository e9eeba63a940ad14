import DanchieuCitations
import DanchieuText

/// A higher number with an earlier date in one series (norms.md §5, 22).
enum SeriesInversion: Rule {
  static let metadata = RuleMetadata(
    code: "DC302", name: "chronology/series-order", severity: .warning,
    summary: Message(
      vi: "Trong cùng một hệ thống số, số lớn hơn lại mang ngày sớm hơn.",
      en: "Within one series a higher number has an earlier date."),
    rationale: Message(
      vi: """
        Số được lấy theo thứ tự và trình tự thời gian trong năm (của Đảng: trong nhiệm kỳ). Chỉ so \
        cùng tên loại, ký hiệu, cơ quan và năm, với dung sai 3 ngày; UBND, HĐND, sở không nêu tên \
        chỉ so khi chắc chắn là cơ quan ban hành văn bản này. Không xét luật, nghị quyết của Quốc \
        hội và văn bản của đoàn thể.
        """,
      en: """
        Numbers are given in order of time within a year (in the Party within a term). Only the \
        same type, symbol, body and year are compared, with a tolerance of 3 days; bodies that \
        exist in every place only when named, or when they are this document's own. The National \
        Assembly and mass organisations are left out.
        """),
    bases: ["Nghị định 30/2020/NĐ-CP, Điều 15, khoản 1"],
    triggering: [
      .init(
        """
        SỞ Y TẾ TỈNH VÍ DỤ
        BỆNH VIỆN ĐA KHOA KHU VỰC
        Số: 306/QĐ-BVĐK
        Ví Dụ, ngày 18 tháng 4 năm 2024
        QUYẾT ĐỊNH
        Về việc kiện toàn Hội đồng
        Điều 1. Thay thế Quyết định số ⟦DC302:405/QĐ-BVĐK ngày 03 tháng 01 năm 2024⟧ của Giám đốc Bệnh viện \
        Đa khoa khu vực về việc thành lập Hội đồng.
        """, why: "the head of the own body"),
      .init(
        """
        TỈNH ỦY VÍ DỤ
        Số 27-KL/TU
        Ví Dụ, ngày 22 tháng 12 năm 2023
        KẾT LUẬN
        Về thi đua
        1. Thông báo số 45-TB/TU, ngày 06/11/2023 của Ban Thường vụ Tỉnh ủy; Thông báo số \
        ⟦DC302:52-TB/TU, ngày 12/10/2023⟧ của Ban Thường vụ Tỉnh ủy.
        """, why: "a provincial committee in one term"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        I. TÌNH HÌNH
        Kế hoạch số 205/KH-UBND ngày 06/9/2024 của Ủy ban nhân dân tỉnh; Kế hoạch số \
        ⟦DC302:214/KH-UBND ngày 12/7/2024⟧ của Ủy ban nhân dân tỉnh.
        Công điện số 45/CĐ-TTg ngày 10/5/2024 và Công điện số ⟦DC302:44/CĐ-TTg ngày 20/6/2024⟧ \
        của Thủ tướng Chính phủ.
        """, why: "bodies of the document's own province, telegrams"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 109/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        Tiếp theo Báo cáo số ⟦DC302:164/BC-UBND ngày 09/8/2024⟧ về công tác dân vận.
        """, why: "the document's own number and date are part of the series"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 109/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        Theo Nghị định số 10/2024/NĐ-CP ngày 01/02/2024, Nghị định số \
        ⟦DC302:24/2024/NĐ-CP ngày 27/01/2024⟧ và Nghị định số 75/2024/NĐ-CP ngày 30/6/2024.
        """, why: "two others agree"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 109/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        Theo các Nghị định số 40 và 42/2024/NĐ-CP cùng ngày 16/4/2024 và Nghị định số \
        ⟦DC302:41/2024/NĐ-CP ngày 16/3/2024⟧.
        """, why: "the day is that of all members of the list"),
      .init(
        """
        TỈNH ỦY VÍ DỤ
        Số 218-CTr/TU
        Ví Dụ, ngày 14 tháng 02 năm 2024
        CHƯƠNG TRÌNH HÀNH ĐỘNG
        Công tác năm 2024
        1. Thực hiện Chương trình số ⟦DC302:231-CTr/TU, ngày 05/12/2023⟧ của Ban Thường vụ Tỉnh ủy.
        2. Thông báo số 11-TB/UBKTTU, ngày 25/5/2023 của Ủy ban Kiểm tra Tỉnh ủy và Thông báo số \
        ⟦DC302:14-TB/UBKTTU, ngày 20/3/2023⟧ của Ủy ban Kiểm tra Tỉnh ủy.
        3. Nghị quyết số 28-NQ/TU, ngày 05/12/2023 của Ban Thường vụ Tỉnh ủy và Nghị quyết số \
        ⟦DC302:25-NQ/TU, ngày 14/01/2024⟧ của Ban Chấp hành Đảng bộ tỉnh.
        """, why: "kinds of programmes, an organ, and two sides of one committee of the Party"),
      .init(
        """
        ỦY BAN NHÂN DÂN TỈNH VÍ DỤ
        Số: 2205/QĐ-UBND
        Ví Dụ, ngày 26 tháng 11 năm 2025
        QUYẾT ĐỊNH
        Về việc công bố danh mục
        CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH VÍ DỤ
        Căn cứ Luật Tổ chức chính quyền địa phương;
        Căn cứ Quyết định số 2318/QĐ-UBND ngày 15/8/2025 của Ủy ban nhân dân tỉnh Ví Dụ;
        QUYẾT ĐỊNH:
        Điều 1. Bãi bỏ Quyết định số ⟦DC302:2876/QĐ-UBND ngày 02 tháng 8 năm 2025⟧ của Chủ tịch Ủy \
        ban nhân dân tỉnh Ví Dụ về danh mục cũ.
        """, why: "two decisions of one chairman"),
    ],
    nonTriggering: [
      .init(
        """
        BỘ VÍ DỤ
        Số: 15/BC-BTC
        Hà Nội, ngày 22 tháng 11 năm 2025
        BÁO CÁO
        Kết quả rà soát
        Quyết định số 616/QĐ-UBND ngày 15/8/2025 của Chủ tịch Ủy ban nhân dân tỉnh Bắc Ninh; \
        Quyết định số 432/QĐ-UBND ngày 13/11/2025 của Ủy ban nhân dân tỉnh Bắc Ninh.
        """, why: "the committee and its chairman have a series each"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 109/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        Theo các Nghị định số 40 và 42/2024/NĐ-CP ngày 16/4/2024 và Nghị định số 41/2024/NĐ-CP ngày \
        16/3/2024.
        """, why: "the day is that of the last number of the list, perhaps not of the first"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 109/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        Kế hoạch số 41/KH-UBND ngày 02/4/2024; Kế hoạch số 37/KH-UBND ngày 26/3/2024; Quy định số \
        11-QĐ/TW ngày 18/02/2019 và Quy định số 102-QĐ/TW ngày 15/11/2017 của Bộ Chính trị.
        """, why: "the order in the text does not matter; 11-QĐ/TW is of the series QĐi/TW"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 109/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2025
        BÁO CÁO
        Kết quả công tác năm 2025
        Nghị định số 09/2025/NĐ-CP ngày 03/6/2025 về lực lượng dự bị; Nghị định số 29/2025/NĐ-CP ngày \
        24/02/2025 về bộ máy.
        """, why: "a low number late in the year: secret instruments have numbers of their own"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 109/BC-UBND
        Ví Dụ, ngày 22 tháng 12 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        Quyết định số 44/2024/QĐ-UBND ngày 31/10/2024 của Ủy ban nhân dân tỉnh Thái Nguyên; Quyết \
        định số 35/2024/QĐ-UBND ngày 20/12/2024 của Ủy ban nhân dân tỉnh Bắc Kạn.
        """, why: "two provinces"),
      .init(
        """
        BỘ CÔNG AN
        Số: 81/2025/TT-BCA
        Hà Nội, ngày 29 tháng 8 năm 2025
        THÔNG TƯ
        Hướng dẫn một số nội dung
        Căn cứ Nghị định số 11/2025/NĐ-CP ngày 01 tháng 7 năm 2025 của Chính phủ;
        Căn cứ Nghị định số 74/2025/NĐ-CP ngày 31 tháng 3 năm 2025 của Chính phủ;
        """, why: "a real case: the registry confirms both dates, the number was kept free"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 93/QĐ-UBND
        Ví Dụ, ngày 30 tháng 5 năm 2024
        QUYẾT ĐỊNH
        Về việc thành lập Tổ công tác
        Căn cứ Quyết định số 2345/QĐ-UBND ngày 05 tháng 3 năm 2024 về phân cấp quản lý;
        """, why: "the body is not named, and the number is not one of a commune"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 109/BC-UBND
        Ví Dụ, ngày 22 tháng 12 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        Quyết định số 44/2024/QĐ-TTg ngày 31/10/2024 và Quyết định số 1350/QĐ-TTg ngày 12/02/2024 \
        của Thủ tướng Chính phủ; Luật số 31/2024/QH15 ngày 18/01/2024 và Luật số 30/2024/QH15 ngày \
        27/6/2024.
        """, why: "with and without year are two series; laws are numbered per term"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 109/BC-UBND
        Ví Dụ, ngày 22 tháng 12 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        Quyết định số 101/QĐ-TTg ngày 17/01/2024 và Quyết định số 100/QĐ-TTg ngày 20/01/2024 của \
        Thủ tướng Chính phủ; Kết luận số 14-KL/TW ngày 22/9/2021 và Kết luận số 63-KL/TW ngày \
        27/5/2013 của Bộ Chính trị.
        """, why: "a number may be taken some days later; each term begins anew"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 109/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2025
        BÁO CÁO
        Kết quả công tác năm 2025
        Quyết định số 1650/QĐ-UBND ngày 12/6/2025 của Ủy ban nhân dân tỉnh Quảng Trị; Quyết định số \
        15/QĐ-UBND ngày 03/7/2025 của Ủy ban nhân dân tỉnh Quảng Trị.
        """, why: "new bodies began to count anew on 01/7/2025"),
    ])

  /// A number is taken at the signature or on the next working day.
  private static let tolerance = 3

  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    guard let norm = subject.norm else { return .notApplicable(subject.missingNorm) }
    for series in Series.all(in: subject) {
      for inversion in series.inversions(tolerance: tolerance) {
        let mention = place(subject, inversion.member)
        let other = place(subject, inversion.neighbour)
        report(
          Finding(
            metadata, at: mention.codeAndDate,
            .inversion(
              printed(mention), inversion.member.date, printed(other),
              inversion.neighbour.date, isOwn: inversion.neighbour.citation == nil,
              isHigher: inversion.member.number > inversion.neighbour.number),
            citations: [inversion.member, inversion.neighbour].compactMap(\.citation),
            related: [.init(other.codeAndDate, .sameSeries)], basis: norm.seriesBasis))
      }
    }
    return .applied
  }

  private static func place(_ subject: Subject, _ member: Series.Member) -> Mention {
    member.citation.map(subject.mention) ?? subject.ownMention
  }

  /// The code, or the number that stands for it in a list.
  private static func printed(_ mention: Mention) -> String {
    mention.code == nil ? mention.text(mention.head).singleSpaced : mention.printedCode
  }
}

extension Message {
  fileprivate static func inversion(
    _ code: String, _ date: CalendarDate, _ other: String, _ otherDate: CalendarDate, isOwn: Bool,
    isHigher: Bool
  ) -> Message {
    let own = isOwn ? (" của chính văn bản này", ", this document's own,") : ("", "")
    let (vi, en) =
      isHigher
      ? (
        "lớn hơn “\(other)”\(own.0) nhưng ngày sớm hơn",
        "is higher than “\(other)”\(own.1) but earlier"
      )
      : (
        "nhỏ hơn “\(other)”\(own.0) nhưng ngày muộn hơn",
        "is lower than “\(other)”\(own.1) but later"
      )
    return Message(
      vi: "Số “\(code)” \(vi) (\(date.vietnamese) so với \(otherDate.vietnamese)).",
      en: "The number “\(code)” \(en) (\(date.iso) against \(otherDate.iso)).")
  }
  fileprivate static let sameSeries = Message(
    vi: "cùng hệ thống số", en: "of the same series")
}
