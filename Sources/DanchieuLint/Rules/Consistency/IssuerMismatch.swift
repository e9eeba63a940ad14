import DanchieuCitations
import DanchieuText

/// A body named against the body in the symbol (norms.md §5, 28).
enum IssuerMismatch: Rule {
  static let metadata = RuleMetadata(
    code: "DC403", name: "consistency/issuer-mismatch", severity: .error,
    summary: Message(
      vi: "Cơ quan nêu sau “của” hoặc trong “do … ban hành” khác cơ quan trong ký hiệu.",
      en: "The body named after “của” or in “do … ban hành” is not the body in the symbol."),
    rationale: Message(
      vi: """
        Ký hiệu cho biết cơ quan hoặc chức danh ban hành: QĐ-TTg là của Thủ tướng, NĐ-CP của Chính \
        phủ. Bộ trưởng và Bộ, Thống đốc và Ngân hàng, Chủ tịch và Ủy ban nhân dân được coi là một; \
        ký hiệu “TW” là của Ban Chấp hành Trung ương, Bộ Chính trị, Ban Bí thư; cơ quan kế thừa, \
        văn bản liên tịch, Văn phòng Chính phủ và cơ quan không có trong danh sách không xét.
        """,
      en: """
        The symbol tells the body or office that issued the instrument: QĐ-TTg is the Prime \
        Minister's, NĐ-CP the Government's. Minister and ministry, governor and bank, chairman and \
        committee are one; “TW” is the Central Committee, the Politburo or the Secretariat; \
        successors, joint instruments, the Office of the Government and bodies that are not known \
        are passed over.
        """),
    bases: [],
    triggering: [
      .init(
        """
        Chỉ thị số 01/CT-VKSTC ngày 09 tháng 12 năm 2021 của ⟦DC403:Chánh án Tòa án nhân dân tối cao⟧; Hướng dẫn số \
        36-HD/VPTW ngày 03/4/2018 của ⟦DC403:Ban Tổ chức Trung ương⟧.
        """, why: "the procuracy and the Party's office have letters of their own"),
      .init(
        """
        Hướng dẫn số 45-HD/BTCTW ngày 20/4/2020 của ⟦DC403:Ban Tuyên giáo Trung ương⟧; Thông báo \
        số 46-TB/BTCTW ngày 20/4/2020 của Ban Bí thư.
        """, why: "two boards of the Central Committee"),
      .init(
        """
        Quyết định của ⟦DC403:Bộ trưởng Bộ Y tế⟧ số 45/QĐ-BTC ngày 20/4/2020; các Nghị định số \
        30/2020/NĐ-CP ngày 05/3/2020 và số 34/2016/NĐ-CP ngày 14/5/2016 của ⟦DC403:Bộ Nội vụ⟧.
        """, why: "the body stands before the number, or behind the last of a list"),
      .init(
        """
        Quyết định số 12/QĐ-UBND ngày 02/4/2024 của ⟦DC403:Sở Nội vụ⟧; Quyết định số 13/QĐ-BNV \
        ngày 02/4/2024 của ⟦DC403:Sở Nội vụ⟧; Kế hoạch số 14-KH/ĐU ngày 02/4/2024 của \
        ⟦DC403:Tỉnh ủy⟧; Kế hoạch số 15-KH/TU ngày 02/4/2024 của ⟦DC403:Đảng ủy xã Ví Dụ⟧.
        """, why: "a department, a ministry or a committee of another level"),
      .init(
        "Kế hoạch số 520/KH-SGDĐT ngày 02/4/2025 của ⟦DC403:Sở Văn hóa, Thể thao và Du lịch⟧.",
        why: "a department with a comma in its name"),
      .init(
        """
        Thông tư liên tịch số 12/2014/TTLT-BTNMT-BTC ngày 12/4/2014 của ⟦DC403:Bộ Tài nguyên và \
        Môi trường và Bộ Y tế⟧.
        """, why: "the second body of a joint circular is not in its symbol"),
      .init(
        """
        ⟦DC403:Bộ Nội vụ⟧ đã ban hành Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 về công tác văn \
        thư; Nghị định số 45/2016/NĐ-CP được ⟦DC403:Thủ tướng Chính phủ⟧ ban hành ngày \
        26/5/2016.
        """, why: "the body stands before the verb, or after “được”"),
      .init(
        """
        Thông tư số 10/2020/TT-BTC ngày 20/02/2020 của ⟦DC403:Bộ Kế hoạch và Đầu tư⟧; Thông tư số \
        12/2019/TT-BXD ngày 26/12/2019 của ⟦DC403:Bộ Giao thông vận tải⟧.
        """, why: "ministries that were merged in 2025 only"),
      .init(
        "Thông tư số ⟦DC403:10/2022/TT-BLĐTBHX⟧ ngày 31/5/2022 của Bộ trưởng Bộ Lao động - Thương binh "
          + "và Xã hội và Quyết định số ⟦DC403:12/QĐ-UBDN⟧ ngày 05/3/2024 của Ủy ban nhân dân tỉnh.",
        why: "letters of no body, one slip away from those of the body named"),
      .init(
        """
        THỦ TƯỚNG CHÍNH PHỦ
        Số: 228/QĐ-TTg
        Hà Nội, ngày 10 tháng 02 năm 2014
        QUYẾT ĐỊNH
        Ban hành Kế hoạch phát triển chợ
        Điều 1. Ban hành kèm theo Quyết định này Kế hoạch phát triển chợ.
        KẾ HOẠCH
        (Ban hành theo Quyết định số 228/QĐ-TTg ngày 10 tháng 02 năm 2014 của ⟦DC403:Quốc hội⟧)
        """, why: "the line of the document's own annex"),
      .init(
        "Theo Quyết định số 749/QĐ-TTg ngày 03/6/2020 của ⟦DC403:Chính phủ⟧.",
        why: "the Prime Minister's symbol"),
      .init(
        "Theo Thông tư số 10/2020/TT-BTC ngày 20/02/2020 của ⟦DC403:Bộ Xây dựng⟧.",
        why: "two ministries"),
      .init(
        "Theo Nghị quyết số 12/NQ-HĐND ngày 10/7/2024 của ⟦DC403:Ủy ban nhân dân xã Ví Dụ⟧.",
        why: "council and committee"),
      .init(
        "Theo Chỉ thị số 05-CT/TW ngày 15/5/2016 của ⟦DC403:Thủ tướng Chính phủ⟧.",
        why: "a symbol of the Party"),
      .init(
        """
        Thực hiện Nghị quyết số 15-NQ/TU ngày 03/02/2022 của ⟦DC403:Huyện ủy Ví Dụ⟧; Chương trình số \
        07-CTr/HU ngày 05/4/2021 của ⟦DC403:Tỉnh ủy⟧; Chỉ thị số 05-CT/TU ngày 12/3/2021 của \
        ⟦DC403:Ban Bí thư⟧.
        """, why: "TU is a provincial committee, HU that of a district"),
      .init(
        "Theo Kế hoạch số 12/KH-SNV ngày 08/4/2022 của ⟦DC403:Sở Tài chính⟧.",
        why: "two departments of a province"),
      .init(
        """
        Áp dụng Nghị định số 45/2016/NĐ-CP ngày 26/5/2016 do ⟦DC403:Thủ tướng Chính phủ⟧ ban hành; Quyết \
        định số 567/QĐ-TTg ngày 28/4/2010 do ⟦DC403:Chính phủ⟧ phê duyệt.
        """, why: "the body is named by “do … ban hành”"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/QĐ-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        QUYẾT ĐỊNH
        Về việc phê duyệt dự toán
        Theo đề nghị của ⟦DC403:Bộ trưởng Bộ Tài chính⟧ tại Tờ trình số 252/TTr-BNV ngày 17/4/2024.
        Theo Quyết định số 2812/QĐ-UBND ngày 15/02/2024 của ⟦DC403:Giám đốc Sở Nội vụ⟧.
        """, why: "who proposes signs the proposal; the head of a department signs for it"),
      .init(
        """
        BỘ CÔNG THƯƠNG
        Số: ⟦DC403:1327/QĐ-BTC⟧
        Hà Nội, ngày 12 tháng 6 năm 2024
        QUYẾT ĐỊNH
        Về việc thành lập Hội đồng thi đua
        """, why: "the letterhead and the own symbol name two ministries"),
    ],
    nonTriggering: [
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/QĐ-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        QUYẾT ĐỊNH
        Về việc phê duyệt dự toán
        Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 25/TTr-SNV ngày 17/4/2024, ý kiến của \
        Chính phủ tại Tờ trình số 252/TTr-BNV ngày 17/4/2024.
        """, why: "a ministry submits in the name of the Government"),
      .init(
        """
        Quốc hội, Chính phủ ban hành Luật số 45/2013/QH13 ngày 29/11/2013 và nghị định; Bộ Nội \
        vụ trình Chính phủ ban hành Nghị định số 30/2020/NĐ-CP; Quốc hội và Chính phủ đã ban \
        hành Nghị định số 43/2014/NĐ-CP; Thủ tướng Chính phủ ký ban hành Nghị định số \
        45/2016/NĐ-CP.
        """, why: "several bodies before the verb, or one that proposes"),
      .init(
        """
        Quyết định số 12/QĐ-SNN ngày 05/3/2024 của Ủy ban nhân dân tỉnh; Báo cáo số 14/BC-BPC ngày \
        05/3/2024 của Ban Pháp chế Hội đồng nhân dân tỉnh; Thông tư số 15/2014/TT-BNNN ngày 05/3/2014.
        """, why: "letters of no known body, far from those of the one named, or none named"),
      .init(
        """
        Thông tư số 09/2020/TT-NHNN ngày 21/10/2020 của Thống đốc Ngân hàng Nhà nước Việt Nam; \
        Thông tư số 10/2020/TT-BTC ngày 20/02/2020 của Bộ trưởng Bộ Tài chính; Quyết định số \
        12/QĐ-UBND ngày 05/3/2024 của Chủ tịch Ủy ban nhân dân tỉnh.
        """, why: "the head stands for the body"),
      .init(
        """
        Quy định số 181-QĐ/TW ngày 30/3/2013 của Bộ Chính trị; Chỉ thị số 21-CT/TW của Ban Bí thư \
        ngày 21/12/2012; Kết luận số 63-KL/TW ngày 27/5/2013 của Hội nghị lần thứ bảy Ban Chấp \
        hành Trung ương Đảng khóa XI.
        """, why: "they all sign /TW"),
      .init(
        "Thông báo số 83/TB-VPCP ngày 05/3/2024 của Thủ tướng Chính phủ.",
        why: "the Office announces what the Prime Minister concluded"),
      .init(
        "Thông tư số 15/2018/TT-BNNPTNT ngày 29/10/2018 của Bộ Nông nghiệp và Môi trường.",
        why: "the successor since 01/3/2025"),
      .init(
        "Thông tư liên tịch số 192/2010/TTLT-BTC-BTP-VPCP ngày 02/12/2010 của Bộ Tư pháp.",
        why: "one of the bodies of a joint instrument"),
      .init(
        "Thông tư hướng dẫn Nghị định số 45/2010/NĐ-CP ngày 16/4/2013 của Bộ Nội vụ.",
        why: "date and body are those of the circular"),
      .init(
        """
        Nghị quyết số 15-NQ/TU ngày 03/02/2022 của Ban Thường vụ Thành ủy; Kế hoạch số 22-KH/TU ngày \
        08/4/2022 của Thị ủy; Chương trình số 07-CTr/HU ngày 05/4/2021 của Ban Thường vụ Huyện ủy; \
        Báo cáo số 31-BC/TU ngày 08/12/2022 của Ban Tổ chức Tỉnh ủy.
        """, why: "committees of cities and towns, and their offices"),
      .init(
        """
        Hướng dẫn liên ngành số 12/HD-STC-SNV ngày 05/3/2024 của Sở Nội vụ và Sở Tài chính; dự án theo \
        Quyết định số 123/QĐ-BXD ngày 05/3/2024 do Thủ tướng Chính phủ phê duyệt chủ trương; \
        Kế hoạch số 12/KH-SKHĐT ngày 08/4/2022 của Sở Tài chính; Tờ trình số 31/TTr-SNV ngày 08/4/2022 \
        của Giám đốc Sở Nội vụ.
        """, why: "merged into the other in 2025; the head of the department"),
      .init(
        """
        Công văn số 113/VPCP-NN ngày 05/3/2025 tháo gỡ khó khăn khi triển khai Nghị định số 136/2025/NĐ-CP do \
        Văn phòng Chính phủ ban hành.
        """, why: "the letter named first is what the office issued"),
      .init(
        "Kế hoạch số 12/KH-BTC ngày 05/3/2024 của Ban Tổ chức Hội thi.",
        why: "the body is not known"),
      .init(
        """
        Nghị định số 45/2016/NĐ-CP ngày 26/5/2016 do Thủ tướng Chính phủ ký ban hành; Nghị định số \
        46/2016/NĐ-CP do Bộ Công an chủ trì soạn thảo, Chính phủ ban hành; Quyết định số 12/QĐ-UBND \
        ngày 05/3/2024 do Chủ tịch Ủy ban nhân dân tỉnh ban hành.
        """, why: "the Prime Minister signs decrees, and a ministry drafts them"),
    ])

  /// Whether a body is named that the symbol of citation `index` excludes.
  static func namesOtherBody(_ subject: Subject, _ index: Int) -> Bool {
    guard let symbol = subject.code(index)?.bodies, let named = subject.facts.issuers[index]?.named
    else { return false }
    return !symbol.fits(named)
  }

  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    checkOwn(subject, report)
    for index in subject.facts.coded {
      let citation = subject.reading.citations[index]
      guard citation.kind == .numbered || citation.kind == .selfReference, let code = citation.code,
        code.oddities.isDisjoint(with: [.truncated]),
        let issuer = citation.issuer ?? agent(subject, citation) ?? doer(subject, index)
          ?? proposer(subject, index),
        citation.issuer == nil || isAdjacent(subject, citation, issuer),
        !subject.mention(index).hasYearMismatch
      else { continue }
      guard let symbol = subject.code(index)?.bodies else {
        checkLetters(subject, index, code, report)
        continue
      }
      guard
        let named = citation.issuer == nil
          ? NamedBody(Words.of(subject.text.slice(issuer))) : subject.facts.issuers[index]?.named,
        !symbol.fits(named, issued: issued(subject, index), written: subject.ownDate)
          || symbol.isJoint && namesStranger(to: symbol, subject, issuer),
        citation.issuer != nil || !mayBeOfAnother(subject, index),
        !isSignedFor(subject, issuer), !isOfCommittee(subject, citation),
        !subject.isInSpacedColumns(citation.range.start)
      else { continue }
      let mention = subject.mention(index)
      report(
        Finding(
          metadata, at: issuer,
          .mismatch(printed(subject, issuer, citation), mention.printedCode, symbol.name),
          citations: [index], related: [.init(code.printed, .symbol)]))
    }
    return .applied
  }

  /// The day of issue, or the last one of the year in the code.
  private static func issued(_ subject: Subject, _ index: Int) -> CalendarDate? {
    let mention = subject.mention(index)
    return mention.plausibleDate
      ?? mention.codeYear.flatMap { CalendarDate(year: $0, month: 12, day: 31) }
  }

  /// "10/2022/TT-BLĐTBHX … của Bộ trưởng Bộ Lao động - Thương binh và Xã hội": letters that no body
  /// has, one slip away from those of the body that is named.
  private static func checkLetters(
    _ subject: Subject, _ index: Int, _ code: InstrumentCode, _ report: (Finding) -> Void
  ) {
    guard let symbol = subject.code(index)?.symbol,
      let named = subject.facts.issuers[index]?.named,
      let right = MistypedBody.right(of: symbol, code.family, named)
    else { return }
    report(
      Finding(
        metadata, at: code.printed,
        .mistyped(subject.mention(index).printedCode, symbol.body ?? "", right),
        citations: [index],
        related: (subject.reading.citations[index].issuer).map { [.init($0, .named)] } ?? []))
  }

  /// "12/2014/TTLT-BTNMT-BTC … của Bộ Tài nguyên và Môi trường và Bộ Y tế": whether a body behind the
  /// first one is not among those of the joint symbol.
  private static func namesStranger(
    to symbol: SymbolBodies, _ subject: Subject, _ issuer: TextRange
  ) -> Bool {
    let pieces = subject.text.slice(issuer).split(separator: UInt8(ascii: ",")).map(Words.of)
    return pieces.contains { words in
      let starts = [words.startIndex] + words.indices.filter { words[$0] == and }.map { $0 + 1 }
      return starts.contains { start in
        guard case .central(let body)? = NamedBody(Array(words[start...])) else { return false }
        return !symbol.fits(.central(body))
      }
    }
  }
  private static let and = Words.of("và")[0]

  /// "Quyết định số 58/QĐ-BTC … của Tổng cục Hải quan ký thừa uỷ quyền Bộ trưởng": the body signs for
  /// the one in the symbol.
  private static func isSignedFor(_ subject: Subject, _ issuer: TextRange) -> Bool {
    let next = Words.of(subject.text.slice(TextRange(issuer.end, issuer.end + 40))).prefix(3)
    return next.contains { mandates.contains($0) }
  }
  private static let mandates = WordSet("thừa tuq thay")

  /// "Ban Chỉ đạo về tổng kết việc thực hiện Nghị quyết số 18-NQ/TW của Chính phủ": the committee is
  /// the Government's.
  private static func isOfCommittee(_ subject: Subject, _ citation: Citation) -> Bool {
    let start = citation.range.start
    let before = subject.text.slice(TextRange(max(0, start - 120), start))
    let sentence =
      before.lastIndex { ".;".utf8.contains($0) }.map { before[($0 + 1)...] } ?? before
    return sentence.place(of: committee) != nil
  }
  private static let committee = Array("Ban Chỉ đạo".utf8)

  /// "Công văn … triển khai Nghị định … do Văn phòng Chính phủ ban hành": whether an instrument stands
  /// before in the same sentence, which the words behind the last one may be about.
  private static func mayBeOfAnother(_ subject: Subject, _ index: Int) -> Bool {
    let citations = subject.reading.citations
    guard index > 0, !citations[index].isNested else { return citations[index].isNested }
    let previous = citations[index - 1]
    guard previous.issuer == nil, previous.range.start < citations[index].range.start else {
      return false
    }
    let gap = TextRange(previous.range.start, citations[index].range.start)
    return gap.count < 600 && !subject.text.slice(gap).contains { $0 == 0x0A || $0 == 0x3B }
  }

  private static let of = Words.of("của")

  /// Whether the words stand directly after the code and its date, so that they are about it.
  private static func isAdjacent(
    _ subject: Subject, _ citation: Citation, _ issuer: TextRange
  ) -> Bool {
    guard let code = citation.code else { return false }
    // "Quyết định của Bộ trưởng Bộ Y tế số 45/QĐ-BYT"
    if let type = citation.typeRange, issuer.end <= code.printed.start {
      let before = TextRange(type.end, max(type.end, issuer.start))
      return Words.of(subject.text.slice(before)) == of
        && (0...8).contains(code.printed.start - issuer.end)
    }
    func isNear(_ end: Int) -> Bool { (0...16).contains(issuer.start - end) }
    return isNear(code.printed.end) || citation.dateRange.map { isNear($0.end) } == true
  }
}

extension Message {
  fileprivate static func mismatch(
    _ named: String, _ code: String, _ symbol: Message
  ) -> Message {
    Message(
      vi: "Ký hiệu “\(code)” là của \(symbol.vi), nhưng ở đây ghi “\(named)”.",
      en: "The code “\(code)” is of \(symbol.en), but “\(named)” is named here.")
  }
  fileprivate static func mistyped(_ code: String, _ letters: String, _ right: String) -> Message {
    Message(
      vi:
        "Ký hiệu “\(code)” ghi “\(letters)”, nhưng chữ viết tắt của cơ quan được nêu là “\(right)”.",
      en: "The code “\(code)” has “\(letters)”, but the letters of the body named are “\(right)”.")
  }
  fileprivate static let symbol = Message(vi: "ký hiệu", en: "the symbol")
  fileprivate static let named = Message(vi: "cơ quan được nêu", en: "the body that is named")
}
