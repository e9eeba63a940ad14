import DanchieuCitations
import DanchieuGraph
import DanchieuText

/// A first mention without date where the norm asks for one (norms.md §5, 13).
enum MissingDate: Rule {
  static let metadata = RuleMetadata(
    code: "DC203", name: "dating/missing-date", severity: .warning,
    summary: Message(
      vi: "Lần viện dẫn đầu tiên, hoặc căn cứ, không ghi ngày ban hành.",
      en: "The first mention of an instrument, or a căn cứ, gives no date of issue."),
    rationale: Message(
      vi: """
        Văn bản hành chính từ 05/3/2011: lần viện dẫn đầu phải ghi thời gian ban hành (riêng Luật, \
        Pháp lệnh chỉ cần tên, trừ khi là căn cứ). Họ khác: chỉ xét các căn cứ; văn bản quy phạm \
        từ 01/4/2025 không đòi ngày. Ngày nêu trước đó trong câu (“ngày … Chính phủ đã ban hành \
        …”) là đủ, ngày thiếu năm thì không. Tên văn bản trong tiêu đề, bảng biểu, danh sách nối \
        tiếp, đoạn trích và tên gọi của văn bản khác không phải lần viện dẫn đầu.
        """,
      en: """
        In administrative documents since 05/3/2011 the first mention gives the date of issue \
        (laws and ordinances need their name only, but for căn cứ). In other families only căn cứ \
        are looked at, in normative documents from 01/4/2025 nothing. A date earlier in the \
        sentence is enough, one without its year is not. Headings, tables, later members of a list, \
        quotations and the titles of other instruments are no first mention.
        """),
    bases: [
      "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, điểm a khoản 6",
      "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, điểm b khoản 6",
      "Thông tư 01/2011/TT-BNV, Điều 11, điểm a khoản 1",
    ],
    triggering: [
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        Thực hiện ⟦DC203:Chỉ thị số 05-CT/TW⟧ của Bộ Chính trị.
        """, why: "no date at the only mention"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        Thực hiện Nghị định số 30/2020/NĐ-CP ngày ⟦DC203:05/3⟧ của Chính phủ về công tác văn thư.
        """, why: "day and month without the year"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/QĐ-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        QUYẾT ĐỊNH
        Về việc thành lập Tổ công tác
        Căn cứ ⟦DC203:Nghị định số 30/2020/NĐ-CP⟧ của Chính phủ về công tác văn thư;
        """, why: "a căn cứ"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/QĐ-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        QUYẾT ĐỊNH
        Thi hành Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về văn thư
        Căn cứ ⟦DC203:Nghị định số 30/2020/NĐ-CP⟧ của Chính phủ về công tác văn thư;
        Quy chế ban hành kèm theo ⟦DC203:Quyết định số 12/QĐ-UBND⟧ của Ủy ban nhân dân xã bị bãi bỏ.
        """, why: "the document's title is no mention; “kèm theo” in a sentence cites"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/KH-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        KẾ HOẠCH
        Cải cách hành chính năm 2025

        I. MỤC ĐÍCH, YÊU CẦU
        1. Mục đích
        Nâng cao hiệu quả công tác.
        2. Yêu cầu
        Bảo đảm thiết thực.
        II. NỘI DUNG
        1. Cải cách thể chế
        Thực hiện ⟦DC203:Nghị định số 34/2016/NĐ-CP⟧ của Chính phủ.
        2. Cải cách thủ tục hành chính
        Rà soát thủ tục.
        3. Cải cách tài chính công
        Thực hiện tự chủ.
        III. TỔ CHỨC THỰC HIỆN
        1. Văn phòng chủ trì
        """, why: "numbered headings around it are no cells of a table"),
    ],
    nonTriggering: [
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        Theo Luật Thuế giá trị gia tăng ngày 26 tháng 11 năm 2024 và Luật Thuế GTGT thì hồ sơ \
        lập đúng hạn; văn bản đề ngày 29 tháng 10 năm 2024 số 16/CV-HCN của Hội Chăn nuôi.
        """, why: "letters for the name of a law that was cited before"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2025
        BÁO CÁO
        Kết quả công tác năm 2025
        Ngày 28 tháng 10 năm 2025, Chủ
        tịch Ủy ban nhân dân thành phố đã ban hành Công văn số 3280/UBND-VX về dữ liệu. Theo Nghị định số \
        123/2020/NĐ-CP nêu trên, các đơn vị thực hiện.
        """, why: "the date stands in the line before; spoken of above"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2025
        BÁO CÁO
        Kết quả công tác năm 2025
        Ngày 22/10/2025, tại Thông báo số 569/TB-VPCP, Phó Thủ tướng đã kết luận.
        |
        Điều 21 Nghị định số 131/2025/NĐ-CP
        của Chính phủ
        |
        """, why: "the date stands before; a cell between bars"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        Công tác được duy trì.
        BIỂU SỐ LIỆU
        (Kèm theo Quyết định số 12/QĐ-UBND của Ủy ban nhân dân xã)
        """, why: "the line that ties an annex, filled in on paper"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        Thực hiện Luật Đất đai và Kế hoạch số 12/KH-UBND ngày 05/3/2024 của Ủy ban nhân dân xã; \
        Kế hoạch số 12/KH-UBND đã hoàn thành.
        """, why: "a law by its name, and a later mention"),
    ] + moreNonTriggering)

  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    guard let norm = subject.norm else { return .notApplicable(subject.missingNorm) }
    guard asksForDates(norm) else { return .notApplicable(.normDoesNotGovern) }
    let hasPreamble = !subject.isOfficialLetter
    // By instrument.
    var dated = [Bool](repeating: false, count: subject.graph.instruments.count)
    var reported = dated
    for index in subject.reading.citations.indices {
      let citation = subject.reading.citations[index]
      guard index < subject.graph.resolutions.count,
        let instrument = subject.graph.resolutions[index].instrument, !subject.isSelf(index)
      else { continue }
      // The title of the document is no mention.
      if citation.range.start < subject.reading.heading.end { continue }
      let cut = dayAndMonth(subject, index)
      if cut == nil, citation.dateRange != nil || citation.date != nil {
        dated[instrument] = true
        continue
      }
      if subject.isGivenInNote(index) {
        dated[instrument] = true
        continue
      }
      guard isFirstMention(subject, citation), !dated[instrument], !reported[instrument],
        mustGiveDate(
          citation, norm, isBasis: hasPreamble && subject.isInPreamble(citation)),
        !Clause.givesDateBefore(subject, index), !sharesDate(subject, index),
        !beginsDate(subject, citation.range.end),
        !subject.isInQuotationMarks(citation.range.start), !subject.isInCapitals(citation),
        !subject.mention(index).isNumberOfForm, !isNicknamed(subject, citation),
        !isMeantBefore(subject, citation), !followsEmphasis(subject, citation),
        !isAbbreviated(subject, index),
        subject.isInPreamble(citation)
          ? !isOfAmendment(subject, index, norm)
          : !subject.isInTable(citation.range.start)
            && !subject.isAmongCells(citation.range.start)
            && !subject.isInColumns(index),
        !subject.isDatedUnderSlip(index),
        // "Trong quá trình thực hiện Kế hoạch số 54/KH-UBND" in 45/KH-UBND: DC401 speaks.
        !SelfMismatch.meansItself(subject, index)
      else { continue }
      reported[instrument] = true
      let mention = subject.mention(index)
      report(
        Finding(
          metadata, at: cut ?? mention.head,
          cut.map { .cut(mention.printedCode, subject.text($0)) }
            ?? .missing(mention.text(mention.head).singleSpaced),
          citations: [index],
          basis: norm.firstMentionBasis(isBasis: subject.isInPreamble(citation))))
    }
    return .applied
  }

  /// "ngày 05/3", "ngày 05 tháng 3": the day of an instrument with number whose year is left out.
  private static func dayAndMonth(_ subject: Subject, _ index: Int) -> TextRange? {
    let citation = subject.reading.citations[index]
    guard citation.dateForm == .partial, citation.kind == .numbered, let range = citation.dateRange
    else { return nil }
    // Behind it nothing may stand that the year could be in.
    let after = subject.text.slice(TextRange(range.end, range.end + 16)).drop { $0 == 0x20 }
    let next = Words.first(1, of: after).first
    guard Words.of(subject.text.slice(range)).count(where: \.isNumber) == 2,
      after.first.map({ ",;).\n".utf8.contains($0) }) ?? true || next == of,
      next != year, next?.isNumber != true, !sharesYear(subject, index)
    else { return nil }
    return range
  }
  private static let of = Words.of("của")[0]
  private static let year = Words.of("năm")[0]

  /// "Quyết định số 12/QĐ-UBND ngày 05/3, Quyết định số 13/QĐ-UBND ngày 07/3/2024": the list goes on,
  /// and gives the year at its end.
  private static func sharesYear(_ subject: Subject, _ index: Int) -> Bool {
    let citations = subject.reading.citations
    guard index + 1 < citations.count, case let next = citations[index + 1],
      next.dateForm != .none, next.type == citations[index].type,
      citations[index].range.end <= next.range.start
    else { return false }
    let gap = TextRange(citations[index].range.end, next.range.start)
    return gap.count < 12 && Words.of(subject.text.slice(gap)).allSatisfy { $0 == and[0] }
  }

  private static func asksForDates(_ norm: Norm) -> Bool {
    switch norm {
    case .normative2025, .nationalAssembly(since2025: true), .court: false
    default: true
    }
  }

  /// Whether the norms on first mentions speak of this place.
  private static func isFirstMention(_ subject: Subject, _ citation: Citation) -> Bool {
    guard citation.kind == .numbered || citation.kind == .titled, !citation.isNested,
      !citation.isQuoted, !citation.isTabular, citation.typeSource != .list,
      citation.code?.oddities.contains(.blankNumber) != true
    else { return false }
    return citation.relation != .attachedTo || !subject.isInAnnexLine(citation.range.start)
  }

  private static func mustGiveDate(_ citation: Citation, _ norm: Norm, isBasis: Bool) -> Bool {
    let isLaw = citation.kind == .titled || citation.type?.isLaw == true
    guard norm.isAdministrativeSince2011 else { return isBasis && !isLaw }
    guard isLaw else { return true }
    // In căn cứ laws keep date and name; one with its number is DC406's, a year alone names it.
    return isBasis && citation.code == nil && citation.year == nil
      && citation.type != InstrumentType.constitution
  }

  /// "Căn cứ Hiến pháp … năm 1992 đã được sửa đổi, bổ sung một số điều theo Nghị quyết số
  /// 51/2001/QH10": what amended the căn cứ, in documents that name it without its date.
  private static func isOfAmendment(_ subject: Subject, _ index: Int, _ norm: Norm) -> Bool {
    guard norm.isAdministrativeSince2011 else {
      return Surroundings(subject, index).followsProposalOrAmendment
    }
    // "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật: Chứng khoán, …, Luật Dự trữ quốc gia": the
    // laws that a name lists.
    return subject.reading.citations[index].kind == .titled
      && Surroundings(subject, index).followsChange
  }

  /// "Đề án 06/CP": the name by which a project is known, not its number.
  private static func isNicknamed(_ subject: Subject, _ citation: Citation) -> Bool {
    guard citation.type?.name == "Đề án", let code = citation.code else { return false }
    let parts = CodeParts(subject.text(code.printed)).groups
    return parts.count == 2 && parts[1] == "CP"
  }

  /// "Nghị định số 123/2020/NĐ-CP nêu trên": the instrument was spoken of before.
  private static func isMeantBefore(_ subject: Subject, _ citation: Citation) -> Bool {
    let end = citation.range.end
    let next = Words.of(subject.text.slice(TextRange(end, end + 16)))
    return next.count > 1 && next[1] == above && before.contains(next[0])
  }
  /// "… Nghị định số* *07/2025/NĐ-CP": signs of emphasis stand between the type and the number.
  private static func followsEmphasis(_ subject: Subject, _ citation: Citation) -> Bool {
    let start = citation.range.start
    return citation.typeRange == nil && start > 0
      && subject.text.bytes[start - 1] == UInt8(ascii: "*")
  }

  /// "Luật Thuế GTGT" behind "Luật Thuế giá trị gia tăng số 48/2024/QH15".
  private static func isAbbreviated(_ subject: Subject, _ index: Int) -> Bool {
    let citations = subject.reading.citations
    guard citations[index].kind == .titled, let title = citations[index].title else { return false }
    let printed = subject.text(title).split(separator: " ")
    let letters = printed.filter { $0.count > 2 && $0.allSatisfy(\.isUppercase) }
      .compactMap { Words.of(String($0)).first?.letters }
    guard !letters.isEmpty else { return false }
    return citations[..<index].contains { earlier in
      guard earlier.type == citations[index].type, let name = earlier.title else { return false }
      let initials = Words.of(subject.text.slice(name)).map(\.first)
      return letters.contains { Self.holds(initials, $0) }
    }
  }

  private static func holds(_ initials: [UInt8], _ letters: [UInt8]) -> Bool {
    initials.indices.contains { initials[$0...].starts(with: letters) }
  }
  private static let above = Words.of("trên")[0]
  private static let before = WordSet("nêu nói kể")

  /// "217/CĐ-TTg, 218/CĐ-TTg ngày 19/11/2025": the date that a later member of the list has.
  private static func sharesDate(_ subject: Subject, _ index: Int) -> Bool {
    let citations = subject.reading.citations
    let members = citations[(index + 1)...].prefix { $0.typeSource == .list }
    if members.contains(where: { $0.date != nil || $0.dateRange != nil }) { return true }
    // "Nghị quyết số 01/NQ-CP và Nghị quyết số 02/NQ-CP ngày 08 tháng 01 năm 2025"
    let next = index + 1
    guard citations[index].issuer == nil, citations[index].title == nil, next < citations.count,
      citations[next].date != nil,
      citations[next].type == citations[index].type, citations[index].type != nil,
      citations[index].range.end <= citations[next].range.start
    else { return false }
    let gap = TextRange(citations[index].range.end, citations[next].range.start)
    return gap.count < 12 && Words.of(subject.text.slice(gap)) == and
  }
  private static let and = Words.of("và")

  /// Whether "ngày", or the sign at which a code was cut, stands right after the mention: the date
  /// is there, and the head of a page or the edge of a cell only keeps it from being read.
  private static func beginsDate(_ subject: Subject, _ end: Int) -> Bool {
    let bytes = subject.text.slice(TextRange(max(0, end - 1), end + 12))
    if bytes.first == UInt8(ascii: "-") { return true }
    let rest = bytes.dropFirst()
    // "45/SNV-TCBC,CCVC ngày": a sign inside the code.
    if let sign = rest.first, ",.".utf8.contains(sign), let next = rest.dropFirst().first,
      (0x41...0x5A).contains(next),
      !rest.prefix(while: { $0 > 0x20 }).contains(where: { (0x61...0x7A).contains($0) })
    {
      return true
    }
    // "37/2025/TTBNN MT ngày": the last letters of a code that a blank cuts.
    let cutOff = rest.dropFirst().prefix { (0x41...0x5A).contains($0) }
    let next = rest.first == 0x20 ? cutOff.endIndex : rest.startIndex
    return Words.of(rest[next...]).first == day
  }
  private static let day = Words.of("ngày")[0]
}

extension Message {
  fileprivate static func missing(_ mention: String) -> Message {
    Message(
      vi: "“\(mention)” được viện dẫn lần đầu mà không ghi ngày ban hành.",
      en: "“\(mention)” is mentioned for the first time without its date of issue.")
  }
  fileprivate static func cut(_ code: String, _ day: String) -> Message {
    Message(
      vi: "“\(code)” được viện dẫn lần đầu mà ngày ban hành thiếu năm: “\(day)”.",
      en: "“\(code)” is mentioned for the first time, and its date “\(day)” lacks the year.")
  }
}
