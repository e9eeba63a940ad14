import DanchieuCitations
import DanchieuText

/// A year in the own code of an administrative document (norms.md §5, 9).
enum UnexpectedYear: Rule {
  static let metadata = RuleMetadata(
    code: "DC107", name: "numbering/unexpected-year", severity: .warning,
    summary: Message(
      vi: "Văn bản hành chính ghi năm trong số, ký hiệu của mình.",
      en: "An administrative document has a year in its own code."),
    rationale: Message(
      vi: """
        Ký hiệu văn bản hành chính gồm tên loại và cơ quan, không có năm; năm chỉ có ở văn bản quy \
        phạm. Chỉ xét tiêu đề của cơ quan nhà nước và các loại không bao giờ là văn bản quy phạm \
        (báo cáo, kế hoạch, tờ trình, thông báo, hướng dẫn, chương trình, …). Quyết định, nghị \
        quyết, chỉ thị, doanh nghiệp, trường học thì bỏ qua; 2008/CT-TTg có 2008 là số thứ tự.
        """,
      en: """
        The symbol of an administrative document has type and body, no year. Only headings of \
        bodies of the State and types that are never normative (reports, plans, proposals, \
        notices, guidelines, programmes, …). Decisions, resolutions and directives, enterprises \
        and schools are passed over; the 2008 of 2008/CT-TTg is a number.
        """),
    bases: [
      "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, điểm b khoản 3",
      "Thông tư 01/2011/TT-BNV, Điều 8, điểm b khoản 1",
    ],
    triggering: [
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: ⟦DC107:15/BC-UBND-2024⟧
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        """, why: "the year behind the body"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: ⟦DC107:15/2024/BC-UBND⟧
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        """, why: "a report of a commune"),
      .init(
        """
        SỞ NỘI VỤ
        Số: ⟦DC107:41/2023/KH-SNV⟧
        Ví Dụ, ngày 02 tháng 4 năm 2023
        KẾ HOẠCH
        Công tác văn thư năm 2023
        """, why: "a department of a province"),
      .init(
        """
        BAN CHỈ ĐẠO CẢI CÁCH HÀNH CHÍNH
        Số: ⟦DC107:06/2021/TB-BCĐ⟧
        Ví Dụ, ngày 22 tháng 11 năm 2021
        THÔNG BÁO
        Kết luận cuộc họp
        """, why: "a steering committee"),
      .init(
        """
        SỞ NỘI VỤ
        Số: ⟦DC107:1512/2023/SNV-CCVC⟧
        V/v tuyển dụng
        Ví Dụ, ngày 22 tháng 11 năm 2023
        Kính gửi: Ủy ban nhân dân xã.
        """, why: "an official letter"),
    ],
    nonTriggering: [
      .init(
        """
        ỦY BAN NHÂN DÂN TỈNH VÍ DỤ
        Số: 15/2024/QĐ-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        QUYẾT ĐỊNH
        Ban hành Quy định về quản lý hạ tầng
        """, why: "a decision may be normative"),
      .init(
        """
        THỦ TƯỚNG CHÍNH PHỦ
        Số: 2008/CT-TTg
        Hà Nội, ngày 01 tháng 12 năm 2009
        CHỈ THỊ
        Về việc tổ chức thực hiện
        """, why: "2008 is the number"),
      .init(
        """
        CÔNG TY CỔ PHẦN VÍ DỤ
        Số: 12/2024/BC-HĐQT
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Tình hình quản trị công ty
        """, why: "an enterprise has its own custom"),
    ])

  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    guard let code = subject.reading.heading.code else { return .notApplicable(.familyUnknown) }
    let symbol = SymbolGroups(code, in: subject.text)
    guard let year = code.year ?? yearAtEnd(symbol) else { return .applied }
    guard let norm = norm(subject) else { return .notApplicable(.ownDateUnknown) }
    guard norm.isAdministrativeSince2011 else { return .notApplicable(.normDoesNotGovern) }
    let groups = symbol.groups.map(\.letters)
    guard let first = groups.first, groups.count > 1,
      administrative.contains(first)
        ? isOfTheState(subject, groups[1]) : isLetter(subject, first)
    else { return .applied }
    let printed = subject.ownMention.printedCode
    let before = subject.text(TextRange(code.printed.start, year.start))
    let after = subject.text(TextRange(year.end, code.printed.end))
    let right =
      after.isEmpty ? String(before.dropLast()) : (before + after.drop { $0 == "/" }).singleSpaced
    report(
      Finding(
        metadata, at: code.printed, .unexpected(printed, right),
        basis: norm.codePartsBasis))
    return .applied
  }

  /// "15/BC-UBND-2024", "15/BC-UBND/2024": the year behind the body.
  private static func yearAtEnd(_ symbol: SymbolGroups) -> TextRange? {
    guard symbol.groups.count > 2, let last = symbol.groups.last, CodeForm.isYear(last.printed)
    else { return nil }
    return last.range
  }

  /// The norm on administrative documents of the day; the year alone may tell it.
  private static func norm(_ subject: Subject) -> Norm? {
    if let date = subject.reading.heading.date {
      return Norm(.administrative, from: date, to: date)
    }
    guard let year = subject.reading.heading.year ?? subject.ownMention.codeYear,
      let first = CalendarDate(year: year, month: 1, day: 1),
      let last = CalendarDate(year: year, month: 12, day: 31)
    else { return nil }
    return Norm(.administrative, from: first, to: last)
  }

  /// Letters of types that are never normative.
  private static let administrative: Set<String> = [
    "BC", "KH", "TTr", "TB", "HD", "CTr", "BB", "CV", "PA", "ĐA", "DA", "TC", "CĐ", "KL", "GM",
    "QC", "QyĐ",
  ]

  /// Whether the document is an official letter, whose symbol begins with its body ("SNV-CCVC").
  private static func isLetter(_ subject: Subject, _ body: String) -> Bool {
    let type = subject.reading.heading.type
    return !TypeLetters.contains(body) && (type == nil || type?.name == "Công văn")
      && subject.reading.heading.title != nil && isOfTheState(subject, body)
  }

  /// Whether the body in the symbol, or the name over it, is one of the State.
  private static func isOfTheState(_ subject: Subject, _ body: String) -> Bool {
    if SymbolGroups.isBody(body), !Bodies.isParty(body) { return true }
    guard let issuer = subject.reading.heading.issuer else { return false }
    let words = Words.of(subject.text.slice(issuer))
    return bodies.contains { words.starts(with: $0) }
  }
  private static let bodies = [
    "ủy ban nhân dân", "hội đồng nhân dân", "bộ", "sở", "cục", "chi cục", "tổng cục", "thanh tra",
    "văn phòng", "ban chỉ đạo", "kho bạc", "phòng", "ngân hàng nhà nước", "thủ tướng chính phủ",
    "ban quản lý",
  ].map(Words.of)
}

extension Message {
  fileprivate static func unexpected(_ code: String, _ right: String) -> Message {
    Message(
      vi: "Văn bản hành chính không ghi năm trong ký hiệu: “\(code)” → “\(right)”.",
      en: "The code of an administrative document has no year: “\(code)” → “\(right)”.")
  }
}
