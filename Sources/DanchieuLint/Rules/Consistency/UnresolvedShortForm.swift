import DanchieuCitations
import DanchieuGraph
import DanchieuText

/// A short form with no or several antecedents (norms.md §5, 41, 42).
enum UnresolvedShortForm: Rule {
  static let metadata = RuleMetadata(
    code: "DC408", name: "consistency/unresolved-short-form", severity: .note,
    summary: Message(
      vi: "Cách gọi rút gọn không có văn bản nào đứng trước, hoặc có nhiều văn bản cùng hợp.",
      en: "A short form has no antecedent, or several fit."),
    rationale: Message(
      vi: """
        “Nghị định 30”, “Nghị định nêu trên” chỉ dùng sau khi văn bản đó đã được viện dẫn đầy đủ. \
        Tìm văn bản cùng tên loại gần nhất trước khi báo; tên gọi quen thuộc (“Chỉ thị 16”, “Nghị \
        quyết 18”), đoạn trích, bảng biểu, mẫu và phụ lục không xét; “Thông tư này” là chính văn bản, \
        trừ khi văn bản thuộc tên loại khác và chưa nêu thông tư nào. \
        Kế hoạch, công văn, tờ trình, báo cáo, thông báo: chỉ xét khi nêu cơ quan hoặc số có từ ba \
        chữ số; nghị quyết, chỉ thị và văn bản khác: khi là của cơ quan địa phương.
        """,
      en: """
        “Nghị định 30”, “Nghị định nêu trên” stand only after a full mention. The nearest \
        instrument of the type is looked for first; well-known names (“Chỉ thị 16”, “Nghị quyết \
        18”), quotations, tables, forms and annexes are passed over; “Thông tư này” is the \
        document itself, unless it is of another type and has named no circular. Plans, letters, \
        reports and notices of offices: only with the office, or with a number of three digits; \
        resolutions, directives and others: where they are of a local body.
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
        I. TÌNH HÌNH
        Thực hiện Nghị định số 45/2020/NĐ-CP ngày 08/4/2020 của Chính phủ (sau đây gọi là Nghị \
        định 45). Các đơn vị thực hiện ⟦DC408:Nghị định 54⟧ theo lộ trình.
        """, why: "another number than the one that was named"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        I. TÌNH HÌNH CHUNG
        Việc lập hồ sơ thực hiện theo ⟦DC408:Nghị định 30⟧ của Chính phủ.
        """, why: "never mentioned in full"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        I. TÌNH HÌNH CHUNG
        Việc lập hồ sơ thực hiện theo ⟦DC408:Nghị định nêu trên⟧.
        """, why: "no decree above"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        Theo Nghị định số 30/2020/NĐ-CP và Nghị định số 30/2015/NĐ-CP của Chính phủ thì hồ sơ lập \
        đúng hạn; ⟦DC408:Nghị định 30⟧ còn quy định thêm.
        """, why: "two of that number"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        I. TÌNH HÌNH CHUNG
        Xã đã thực hiện ⟦DC408:Kế hoạch số 245⟧ của UBND tỉnh; ⟦DC408:Công văn số 1250⟧ đã được phổ biến.
        """, why: "plans and letters of offices are known by no bare number"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        I. TÌNH HÌNH CHUNG
        Theo Nghị định số 45/2020/NĐ-CP ngày 08/4/2020 của Chính phủ và Nghị định số 42/2022/NĐ-CP \
        ngày 24/6/2022 của Chính phủ, xã nhận hồ sơ trực tuyến. ⟦DC408:Nghị định nêu trên⟧ đã được \
        phổ biến.
        """, why: "two stand joined before"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        I. TÌNH HÌNH CHUNG
        Hồ sơ lập theo mẫu của ⟦DC408:Thông tư này⟧; các hộ thực hiện ⟦DC408:Chỉ thị trên⟧; thôn đã \
        thực hiện ⟦DC408:Quyết định 1956⟧ của Thủ tướng Chính phủ.
        """, why: "copied from other documents"),
    ],
    nonTriggering: [
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ; Nghị định 30 và Nghị định \
        nêu trên đã được phổ biến.
        """, why: "after a full mention"),
      .init(
        """
        BỘ VÍ DỤ
        Số: 15/2025/TT-BTC
        Hà Nội, ngày 22 tháng 11 năm 2025
        THÔNG TƯ
        Bãi bỏ một số Thông tư
        Điều 1. Bãi bỏ toàn bộ các Thông tư
        1. Thông tư số 338/2016/TT-BTC ngày 28 tháng 12 năm 2016 của Bộ trưởng Bộ Tài chính.
        """, why: "the number of the first item of a list"),
      .init(
        """
        CHÍNH PHỦ
        Số: 15/2026/NQ-CP
        Hà Nội, ngày 06 tháng 4 năm 2026
        NGHỊ QUYẾT
        Về thời hạn áp dụng
        Điều 1. Áp dụng Nghị quyết số 66.13/2026/NQ-CP ngày 27 tháng 01 năm 2026 của Chính phủ.
        """, why: "a number with a point"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        Thực hiện Nghị định số 30_2020_NĐ-CP và Nghị định số 61,2018/NĐ-CP.
        """, why: "codes with signs that no code has"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        Thực hiện Chỉ thị 16 và Nghị quyết 18 về sắp xếp tổ chức bộ máy; Báo cáo này gửi đúng hạn.
        """, why: "well-known names, and the document itself"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        I. TÌNH HÌNH CHUNG
        Kế hoạch hành động số 245/KH-UBND ngày 05/3/2024 của UBND tỉnh đã được phổ biến; theo Kế hoạch số \
        245 của UBND tỉnh, các thôn đã lập Kế hoạch số 1 và Kế hoạch số 2 của mình; Báo cáo số 15 đã gửi.
        """, why: "mentioned in full under another type, plans that are counted, the own number"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        I. TÌNH HÌNH CHUNG
        Theo Nghị định số 45/2020/NĐ-CP ngày 08/4/2020 của Chính phủ, được sửa đổi bởi Nghị định số \
        42/2022/NĐ-CP ngày 24/6/2022 của Chính phủ, xã nhận hồ sơ trực tuyến. Nghị định nêu trên đã \
        được phổ biến.
        """, why: "one of the two is what the text speaks of"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        I. TÌNH HÌNH CHUNG
        Xã góp ý dự thảo Thông tư của Bộ; hồ sơ lập theo mẫu của Thông tư này. Theo hướng dẫn nêu \
        trên, các thôn đã làm xong.
        """, why: "a draft without number, and the common word"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        I. TÌNH HÌNH CHUNG
        Sau khi có Quyết định thu hồi đất, hộ dân bàn giao; Quyết định nêu trên được niêm yết.
        """, why: "an antecedent without number"),
    ])

  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    let family = subject.reading.heading.family
    guard family != .unknown else { return .notApplicable(.familyUnknown) }
    let citations = subject.reading.citations
    var numbers: Set<Int>?
    for index in citations.indices where citations[index].kind == .short {
      let citation = citations[index]
      guard isOwnWords(subject, citation), citation.date == nil else {
        continue
      }
      let range = citation.range
      guard !isPartOfCode(subject, range) else { continue }
      let name = subject.text(range).singleSpaced
      // The organisation knows what it means.
      if subject.profile.aliases[name] != nil { continue }
      if subject.instrument(index) == nil {
        guard citation.antecedent == .none,
          isTechnical(citation.type, family)
            || (isOfOffice(subject, index, family) || isSaidAbove(subject, citation))
              && isUnknown(subject, index, &numbers)
        else { continue }
        report(Finding(metadata, at: range, .noAntecedent(name), citations: [index]))
      } else if let others = rivals(subject, index, citation) {
        report(
          Finding(
            metadata, at: range, .severalAntecedents(name, others.count),
            citations: [index] + others,
            related: others.map { .init(subject.mention($0).head, .candidate) }))
      }
    }
    for orphan in subject.orphanedBackReferences
    where orphan.range.start >= subject.reading.heading.end
      && isInMainText(subject, orphan.range)
    {
      report(
        Finding(
          metadata, at: orphan.range, .noAntecedent(subject.text(orphan.range).singleSpaced)))
    }
    for index in subject.foreignSelfReferences {
      let citation = subject.reading.citations[index]
      guard isOwnWords(subject, citation) else { continue }
      let name = subject.text(citation.range).singleSpaced
      report(Finding(metadata, at: citation.range, .noAntecedent(name), citations: [index]))
    }
    return .applied
  }

  /// "Nghị quyết số 66.16/2026/NQ-CP", "Nghị định số 129/202024/NĐ-CP": a code that was not read.
  private static func isPartOfCode(_ subject: Subject, _ range: TextRange) -> Bool {
    // Signs of emphasis may stand in it: "63**/**2010**/**NĐ-CP".
    let after = subject.text.slice(TextRange(range.end, range.end + 8))
    let next = after.filter { $0 != UInt8(ascii: "*") }.prefix(2)
    guard let sign = next.first, let digit = next.last, next.count == 2 else { return false }
    return signs.contains(sign)
      && (0x30...0x39).contains(digit)
  }

  private static let signs = Array("./-_,".utf8)

  private static func isOwnWords(_ subject: Subject, _ citation: Citation) -> Bool {
    !citation.isQuoted && !citation.isTabular && !citation.isNested
      && citation.range.start >= subject.reading.heading.end
      && isInMainText(subject, citation.range)
  }

  /// Outside forms, quoted blocks and tables whose columns only blanks part.
  private static func isInMainText(_ subject: Subject, _ range: TextRange) -> Bool {
    let outline = subject.reading.outline
    let tree = outline.tree(at: range.start)
    guard tree < outline.trees.count else { return true }
    switch outline.trees[tree].kind {
    case .form, .quoted, .contents: return false
    default: return !subject.isInSpacedColumns(range.start)
    }
  }

  /// Chỉ thị and Nghị quyết are known by their bare numbers, but not in normative documents.
  private static func isTechnical(_ type: InstrumentType?, _ family: DocumentFamily) -> Bool {
    guard let type else { return false }
    return ["Nghị định", "Thông tư", "Thông tư liên tịch"].contains(type.name)
      || family == .normative && ["Chỉ thị", "Nghị quyết"].contains(type.name)
  }

  /// "Kế hoạch số 245 của UBND tỉnh" in a text outside tables.
  private static func isOfOffice(
    _ subject: Subject, _ index: Int, _ family: DocumentFamily
  ) -> Bool {
    let citation = subject.reading.citations[index]
    guard family == .administrative || family == .normative, let type = citation.type,
      ofOffices.contains(type.name) || isOfLocalOffice(subject, citation)
    else { return false }
    return !subject.isAmongCells(citation.range.start) && !subject.isInColumns(index)
  }

  /// "Nghị quyết 57 của HĐND tỉnh": what a body of the whole country gave is known by its number.
  private static func isOfLocalOffice(_ subject: Subject, _ citation: Citation) -> Bool {
    let end = citation.range.end
    let words = Words.of(subject.text.slice(TextRange(end, end + 60)))
    guard words.first == of else { return false }
    return localOffices.contains { words.dropFirst().starts(with: $0) }
  }
  private static let of = Words.of("của").first
  private static let localOffices = [
    "Ủy ban nhân dân", "UBND", "Hội đồng nhân dân", "HĐND", "Sở", "Tỉnh ủy", "Thành ủy", "Huyện ủy",
    "Đảng ủy", "Bảo hiểm xã hội",
  ].map(Words.of)

  /// "Quyết định 749 nêu trên", "Chỉ thị 16 đã dẫn".
  private static func isSaidAbove(_ subject: Subject, _ citation: Citation) -> Bool {
    let end = citation.range.end
    let words = Words.of(subject.text.slice(TextRange(end, end + 24)))
    return above.contains { words.starts(with: $0) }
  }
  private static let above = [
    "nêu trên", "nói trên", "kể trên", "dẫn trên", "đã dẫn", "đã nêu", "vừa nêu", "vừa dẫn",
  ].map(Words.of)

  /// Whether the citation is a bare number that nothing in the text has, under whatever type.
  private static func isUnknown(
    _ subject: Subject, _ index: Int, _ known: inout Set<Int>?
  ) -> Bool {
    guard let number = bareNumber(subject, subject.reading.citations[index]) else { return false }
    let numbers = known ?? numbers(subject)
    known = numbers
    return !numbers.contains(number)
  }
  /// The numbers of all codes, that of the document among them.
  private static func numbers(_ subject: Subject) -> Set<Int> {
    let codes = [subject.reading.heading.code] + subject.reading.citations.map(\.code)
    return Set(codes.compactMap { $0 }.compactMap { subject.text.number($0.number) })
  }
  private static let ofOffices: Set<String> = [
    "Kế hoạch", "Công văn", "Tờ trình", "Báo cáo", "Thông báo", "Quyết định",
  ]
}

extension Message {
  fileprivate static func noAntecedent(_ name: String) -> Message {
    Message(
      vi: "“\(name)” chưa được viện dẫn đầy đủ ở phía trước.",
      en: "“\(name)” has not been mentioned in full before.")
  }
  fileprivate static func severalAntecedents(_ name: String, _ count: Int) -> Message {
    Message(
      vi: "“\(name)” có thể chỉ \(count) văn bản đã viện dẫn ở trên.",
      en: "“\(name)” can mean \(count) instruments that were mentioned above.")
  }
  fileprivate static let candidate = Message(
    vi: "văn bản có thể được nói đến", en: "an instrument that can be meant")
}
