import DanchieuCitations
import DanchieuText

/// The type in the document's title against the type letters of its own code (norms.md §5, 31).
enum HeadingTypeMismatch: Rule {
  static let metadata = RuleMetadata(
    code: "DC118", name: "numbering/heading-type-mismatch", severity: .error,
    summary: Message(
      vi: "Tên loại ở tiêu đề không khớp ký hiệu của chính văn bản.",
      en: "The type in the document's title disagrees with its own symbol."),
    rationale: Message(
      vi: """
        Tên loại ghi ở tiêu đề và chữ viết tắt trong ký hiệu phải là một. Im lặng với quy chế, quy \
        định, đề án… mang số của quyết định ban hành, công văn, văn bản hợp nhất, chữ viết tắt \
        không rõ là tên loại, và văn bản không có tên loại.
        """,
      en: """
        The type in the title and the letters in the symbol must be one. Silent on regulations and \
        schemes that carry the code of the decision which promulgates them, official letters, \
        consolidated texts, letters that are no certain type, and documents without a type.
        """),
    bases: [
      "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, điểm b khoản 3",
      "Thông tư 01/2011/TT-BNV, Điều 8, điểm b khoản 1", "Luật 80/2015/QH13, Điều 10",
    ],
    triggering: [
      .init(
        """
        BỘ TÀI CHÍNH - BỘ TƯ PHÁP
        Số: 14/2014/TTLT-BTC-BTP
        Hà Nội, ngày 27 tháng 01 năm 2014
        ⟦DC118:THÔNG TƯ⟧
        Quy định việc lập dự toán
        """, why: "a joint circular without “liên tịch”"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/TTr-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        ⟦DC118:BÁO CÁO⟧
        Kết quả công tác năm 2024
        """, why: "BÁO CÁO under TTr"),
      .init(
        """
        ĐẢNG ỦY XÃ VÍ DỤ
        Số 12-KH/ĐU
        Ví Dụ, ngày 22 tháng 11 năm 2024
        ⟦DC118:NGHỊ QUYẾT⟧
        Về nhiệm vụ năm 2025
        """, why: "of the Party"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/KH-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        ⟦DC118:GIẤY MỜI⟧
        Họp tổng kết năm 2024
        """, why: "an invitation under the number of a plan"),
    ],
    nonTriggering: [
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/QĐ-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        QUY CHẾ
        Làm việc của Tổ công tác
        """, why: "the annex alone, with the decision's code"),
      .init(
        """
        BỘ VÍ DỤ
        Số: 18/VBHN-BTC
        Hà Nội, ngày 22 tháng 11 năm 2024
        THÔNG TƯ
        Quy định về chế độ báo cáo
        """, why: "a consolidated text has the title of what it consolidates"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/UBND-VX
        Ví Dụ, ngày 22 tháng 11 năm 2024
        V/v báo cáo kết quả công tác
        Kính gửi: Ủy ban nhân dân huyện.
        """, why: "an official letter has no type"),
      .init(
        """
        ĐẢNG ỦY XÃ VÍ DỤ
        Số 12-QĐ/ĐU
        Ví Dụ, ngày 22 tháng 11 năm 2024
        QUY ĐỊNH
        Về chế độ hội họp
        """, why: "a Party regulation shares QĐ with decisions"),
    ])

  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    let heading = subject.reading.heading
    guard let code = heading.code, let type = heading.type, let range = heading.typeRange else {
      return .notApplicable(
        Message(
          vi: "phần đầu không có đủ tên loại và ký hiệu",
          en: "the heading lacks its type or its code"))
    }
    guard let severity = severity(subject, type, code) else { return .applied }
    let symbol = subject.text(code.symbol).singleSpaced
    report(
      Finding(
        metadata, at: range, .mismatch(subject.text(range).singleSpaced, symbol),
        severity: severity,
        related: [
          .init(code.printed, Message(vi: "ký hiệu ở đây", en: "the symbol is here"))
        ], basis: subject.norm?.codePartsBasis))
    return .applied
  }

  /// Words that stand for documents of any type, and those of courts.
  private static let silentTypes: Set<String> = [
    "Văn bản", "Công hàm", "Bản án", "Án lệ", "Kháng nghị",
  ]

  private static func severity(
    _ subject: Subject, _ type: InstrumentType, _ code: InstrumentCode
  ) -> Severity? {
    switch code.family {
    case .administrative, .normative, .party, .nationalAssembly: break
    default: return nil
    }
    if let year = subject.ownMention.codeYear ?? subject.ownDate?.year, year < 1998 { return nil }
    let groups = SymbolGroups(code, in: subject.text).groups.map(\.letters)
    if groups.count == 1, let mark = AssemblyTerms.term(ofSymbolGroup: groups[0]), type.isLaw {
      return TypeSymbolMismatch.canHave(mark, type) ? nil : .error
    }
    guard let first = groups.first, first != "VBHN", TypeLetters.contains(first),
      !type.letters.isEmpty, !silentTypes.contains(type.name),
      TypeSymbolMismatch.lacksJoint(type, first) || !TypeSymbolMismatch.agree(type, first)
    else { return nil }
    if ["QĐ", "NQ"].contains(first), TypeSymbolMismatch.attachable.contains(type.name) {
      return nil
    }
    let next = groups.dropFirst().first
    // Invitations, minutes and contracts may follow a custom of the body.
    if TypeSymbolMismatch.silentTypes.union(TypeSymbolMismatch.customary).contains(type.name) {
      return .warning
    }
    return TypeSymbolMismatch.isCertain(first, next, code.family) ? .error : .warning
  }
}

extension Message {
  fileprivate static func mismatch(_ type: String, _ symbol: String) -> Message {
    Message(
      vi: "Tên loại “\(type)” ở tiêu đề không khớp ký hiệu “\(symbol)” của chính văn bản.",
      en: "The type “\(type)” in the title does not match the document's own symbol “\(symbol)”.")
  }
}
