import DanchieuCitations
import DanchieuText

/// A type word that disagrees with the type letters of the symbol (norms.md §5, 5).
enum TypeSymbolMismatch: Rule {
  static let metadata = RuleMetadata(
    code: "DC101", name: "numbering/type-symbol-mismatch", severity: .error,
    summary: Message(
      vi: "Tên loại văn bản không khớp với chữ viết tắt tên loại trong ký hiệu.",
      en: "The type word disagrees with the type letters of the symbol."),
    rationale: Message(
      vi: """
        Ký hiệu bắt đầu bằng chữ viết tắt tên loại; “Nghị định số 02/2010/QĐ-TTg” không thể đúng cả \
        hai. Im lặng với văn bản trước năm 1998, bản án, Quy định của Đảng mang ký hiệu QĐ, quy \
        chế ban hành kèm theo quyết định, “Công văn số”, “Văn bản số”; tên loại đi với ký hiệu \
        của công văn, và tên loại thiếu “liên tịch”, chỉ là cảnh báo.
        """,
      en: """
        A symbol starts with the letters of the type, so “Nghị định số 02/2010/QĐ-TTg” cannot be \
        right. Silent on instruments before 1998, judgments, Party regulations (Quy định) coded \
        QĐ, rules attached to a decision, and the generic “Công văn số”, “Văn bản số”; a type \
        with the code of an official letter, or without “liên tịch”, is a warning only.
        """),
    bases: [
      "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, điểm b khoản 3",
      "Thông tư 01/2011/TT-BNV, Điều 8, điểm b khoản 1", "Luật 80/2015/QH13, Điều 10",
    ],
    triggering: [
      .init(
        """
        ⟦DC101:Biên bản số 41/TB-UBND⟧ ngày 20/4/2023 của Ủy ban nhân dân thị trấn.
        """, why: "minutes with the letters of a notice"),
      .init(
        """
        Thực hiện các Quyết định số 12/QĐ-UBND ngày 02/4/2024 và ⟦DC101:số 13/KH-UBND⟧ ngày \
        03/4/2024.
        """, why: "a member of a list that begins with another type"),
      .init(
        "Thực hiện ⟦DC101:Nghị định số 02/2010/QĐ-TTg⟧ ngày 08 tháng 01 năm 2010.",
        why: "seen in a published decision"),
      .init(
        "Theo ⟦DC101:Tờ trình số 10552/BKHĐT-KTĐN⟧ ngày 31 tháng 12 năm 2013.",
        why: "a submission with the code of an official letter: warning"),
      .init(
        "Căn cứ ⟦DC101:Pháp lệnh Ưu đãi người có công số 02/2020/QH14⟧ ngày 09 tháng 12 năm 2020.",
        why: "ordinances are the Standing Committee's"),
      .init(
        "Theo ⟦DC101:Thông tư số 24/2010/TTLT-BLĐTBXH-BTC⟧ ngày 18 tháng 8 năm 2010.",
        why: "a joint circular: warning"),
    ],
    nonTriggering: [
      .init(
        """
        Theo Tờ trình số 11/TT-LĐCL ngày 05/3/2024 của Liên đoàn Cầu lông.
        """, why: "the symbol of an association"),
      .init(
        """
        Theo Quyết định số 12/QĐ-UBND ngày 02/4/2024 và số 13/KH-UBND ngày 03/4/2024; các văn \
        bản số 14/QĐ-UBND ngày 04/4/2024, số 15/KH-UBND ngày 05/4/2024.
        """, why: "one instrument and the number of another kind"),
      .init(
        "Căn cứ Nghị quyết và Đề án số 343/ĐA-CP ngày 09/5/2025 của Chính phủ.",
        why: "the number of the type named last"),
      .init(
        """
        Thông tư liên tịch số 39/2014/TTLT-BCT-BTC ngày 29/10/2014 (sau đây gọi tắt là Thông tư \
        số 39/2014/TTLT-BCT-BTC).
        """, why: "a short name that the text itself gives"),
      .init(
        "Quy định số 11-QĐ/TW ngày 18/02/2019 của Bộ Chính trị.",
        why: "the Party's Quy định has the letters QĐ"),
      .init(
        "Chỉ thị số 167/CT-BNN-TTr ngày 17 tháng 01 năm 2014.",
        why: "TTr at the end is the inspectorate"),
      .init(
        "Luật Đầu tư số 134/VBHN-VPQH; Quyết định số 218/CT của Hội đồng Bộ trưởng.",
        why: "a consolidated text; CT alone is the chairman of the Council of Ministers"),
      .init(
        "Nghị quyết số 27/2012/QH13 và Luật số 45/2013/QH13 của Quốc hội.",
        why: "the Assembly's codes have no type letters"),
      .init(
        "Thông tư số 02/BYT-TT ngày 28 tháng 02 năm 1997.", why: "the type came last before 1998"),
      .init(
        "Được hướng dẫn bởi Thông tư 82-TC/HCVX năm 1993 có hiệu lực từ ngày 02/10/1993.",
        why: "TC is a ministry there; the year stands after the code"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 93/QĐ-UBND
        Ví Dụ, ngày 30 tháng 12 năm 2024
        QUYẾT ĐỊNH
        Về việc đính chính Quyết định số 85/QĐ-UBND ngày 15 tháng 12 năm 2024
        Điều 1. Bỏ cụm từ “Thông tư số 09/QĐ-BTC ngày 05/3/2024” tại Điều 2.
        """, why: "words that are taken out"),
      .init(
        """
        Lập PL 142/2024/QH15-174/2024/QH15 trước. Các sở tổng hợp, báo cáo Ban chỉ đạo số 751/QĐ-TTg ngày \
        11/4/2025 của Thủ tướng Chính phủ. Theo Tờ trình liên ngành số 415/TTLN-TP-TC ngày 16/5/2005 và Bộ \
        luật Lao động về an toàn lao động và chở người số 110/2002/NĐ-CP ngày 27/12/2002.
        """, why: "an annex, a verb, a joint submission, a sentence that lost words"),
    ])

  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    for index in subject.reading.citations.indices {
      let listed = listType(subject, index)
      guard let severity = listed?.severity ?? verdict(subject, index) else { continue }
      let mention = subject.mention(index)
      guard let code = mention.code, let type = listed?.type ?? mention.type,
        !subject.isInSpacedColumns(code.printed.start)
      else { continue }
      report(
        Finding(
          metadata, at: mention.head, .mismatch(type: type.name, code: mention.printedCode),
          severity: severity, citations: [index],
          basis: Norm(code: code.family, on: subject.knownDate(index))?.codePartsBasis))
    }
    return .applied
  }

  /// How grave the disagreement between printed type and symbol of citation `index` is; nil when
  /// they agree or nothing certain can be said.
  static func verdict(_ subject: Subject, _ index: Int) -> Severity? {
    let citation = subject.reading.citations[index]
    guard let facts = subject.code(index), facts.doubts.contains(.type),
      citation.typeSource == .text, citation.typeRange != nil, let type = citation.type,
      let code = citation.code
    else { return nil }
    let year = subject.knownYear(index)
    if let year, year < 1998 { return nil }
    if mayBeNoType(subject, citation, code, facts.groups) || isShortName(subject, citation) {
      return nil
    }
    if namesTypeAgain(subject, citation, code, facts.groups) { return nil }
    // "Tờ trình số 215/TT.TCVG": before Thông tư 01/2011/TT-BNV, TT stood for Tờ trình, too.
    if type.name == "Tờ trình", facts.groups.first == "TT",
      let year = year ?? subject.ownDate?.year, year < 2011
    {
      return nil
    }
    // "Tờ trình số 11/TT-LĐCL": associations have symbols of their own.
    if type.name == "Tờ trình", facts.groups.first == "TT",
      !facts.groups.dropFirst().contains(where: Bodies.isState)
    {
      return nil
    }
    return verdict(type, code.family, facts.groups, isDated: year != nil)
  }

  /// "Nghị quyết và Đề án số 343/ĐA-CP": the number is that of the type named last.
  private static func namesTypeAgain(
    _ subject: Subject, _ citation: Citation, _ code: InstrumentCode, _ groups: [String]
  ) -> Bool {
    guard let first = groups.first, let type = citation.typeRange, type.end < code.printed.start
    else { return false }
    let between = Words.of(subject.text.slice(TextRange(type.end, code.printed.start)))
    return between.first == and
      && TypeLetters.types(of: first).contains {
        between.dropFirst().starts(with: Words.of($0.name))
      }
  }
  private static let and = Words.of("và")[0]

  /// "các Quyết định số 12/QĐ-UBND và số 13/KH-UBND": the type of a list, and how grave it is that the
  /// letters of a member, which has no type word of its own, are another's.
  private static func listType(
    _ subject: Subject, _ index: Int
  ) -> (type: InstrumentType, severity: Severity)? {
    let citations = subject.reading.citations
    guard index > 0, citations[index].typeSource == .symbol, citations[index].typeRange == nil,
      let code = citations[index].code, let facts = subject.code(index),
      !citations[index].isTabular, joins(subject, index)
    else { return nil }
    var head = index - 1
    while head > 0, citations[head].typeSource == .list, joins(subject, head) { head -= 1 }
    guard citations[head].typeSource == .text, let type = citations[head].type,
      let word = citations[head].typeRange, let letters = subject.code(head)?.groups.first,
      agree(type, letters), isPlural(subject, word.start),
      verdict(type, code.family, facts.groups, isDated: subject.knownYear(index) != nil) == .error
    else { return nil }
    return (type, .error)
  }

  /// Whether only "số" and signs or words of a list stand between the citation and the one before.
  private static func joins(_ subject: Subject, _ index: Int) -> Bool {
    let citations = subject.reading.citations
    guard citations[index - 1].code != nil,
      citations[index - 1].range.end <= citations[index].range.start
    else { return false }
    let gap = TextRange(citations[index - 1].range.end, citations[index].range.start)
    let bytes = subject.text.slice(gap)
    return gap.count <= 12 && !bytes.contains(0x0A)
      && Words.of(bytes).allSatisfy { connecting.contains($0) }
  }
  private static let connecting = WordSet("số và hoặc cùng")

  private static func isPlural(_ subject: Subject, _ start: Int) -> Bool {
    let words = Words.of(subject.text.slice(TextRange(max(0, start - 16), start)))
    return words.last.map { plurals.contains($0) } == true
  }
  private static let plurals = WordSet("các những")

  /// "(sau đây gọi tắt là Thông tư số 41/2014/TTLT-BYT-BTC)": a name that the text gives.
  private static func isShortName(_ subject: Subject, _ citation: Citation) -> Bool {
    let start = citation.range.start
    let words = Words.of(subject.text.slice(TextRange(max(0, start - 32), start)))
    return words.last == named && words.contains { naming.contains($0) }
  }
  private static let named = Words.of("là")[0]
  private static let naming = WordSet("gọi")

  /// Whether the word before the code may be none for the type of the instrument.
  private static func mayBeNoType(
    _ subject: Subject, _ citation: Citation, _ code: InstrumentCode, _ groups: [String]
  ) -> Bool {
    guard let word = citation.typeRange, let type = citation.type else { return false }
    let between = subject.text.slice(
      TextRange(word.end, max(word.end, code.printed.start)))
    // "lập PL 142/2024/QH15": an annex
    if type.isLaw, word.count == 2 { return true }
    // "báo cáo Ban chỉ đạo số 751/QĐ-TTg": a verb and a body
    if verbs.contains(type.name), subject.text.bytes[word.start] >= 0x61, between.count > 12 {
      return true
    }
    // "Tờ trình liên ngành số 415/TTLN-TP-TC"
    if groups.first?.hasSuffix("LN") == true, Words.of(between).contains(where: joint.contains) {
      return true
    }
    // "Bộ luật Lao động về an toàn … số 110/2002/NĐ-CP": words are missing
    return type.isLaw && groups.first.map(TypeLetters.contains) == true
      && Words.of(between).contains(where: about.contains)
  }
  /// Types whose names are verbs, too, in small letters.
  private static let verbs: Set<String> = ["Báo cáo", "Thông báo", "Kết luận", "Hướng dẫn"]
  private static let joint = WordSet("liên")
  private static let about = WordSet("về")

  /// Whether a citation with this type and symbol may be reported.
  static func mayMismatch(_ type: InstrumentType, _ family: CodeFamily, _ groups: [String]) -> Bool
  {
    verdict(type, family, groups, isDated: true) != nil
  }

  private static func verdict(
    _ type: InstrumentType, _ family: CodeFamily, _ groups: [String], isDated: Bool
  ) -> Severity? {
    guard family != .judgment, family != .historical, family != .consolidated,
      !silentTypes.contains(type.name),
      let first = groups.first, !(groups.count > 1 && Bodies.isCourtMatter(groups[1]))
    else { return nil }
    // "Quyết định số 218/CT": the chairman of the Council of Ministers, until 1992.
    if groups == ["CT"] { return nil }
    if groups.count == 1, let mark = AssemblyTerms.term(ofSymbolGroup: first) {
      return canHave(mark, type) ? nil : .error
    }
    if first == "CV" || !TypeLetters.contains(first) {
      return isDated ? letterVerdict(type, family, first) : nil
    }
    if type.isLaw, type.letters.isEmpty { return first == "L" ? nil : .error }
    if lacksJoint(type, first) { return .warning }
    guard !type.letters.isEmpty, !agree(type, first) else { return nil }
    if customary.contains(type.name) { return .warning }
    if attachable.contains(type.name), ["QĐ", "NQ"].contains(first) { return nil }
    return isCertain(first, groups.dropFirst().first, family) ? .error : .warning
  }

  /// "Thông tư số 24/2010/TTLT-…": the word for a joint instrument is left out.
  static func lacksJoint(_ type: InstrumentType, _ letters: String) -> Bool {
    let names = TypeLetters.types(of: letters).map(\.name)
    return !names.isEmpty && names.allSatisfy { $0 == type.name + " liên tịch" }
  }

  /// Generic words, invitations and slips: numbered as official letters or by their own custom.
  static let silentTypes: Set<String> = [
    "Văn bản", "Công văn", "Công hàm", "Hợp đồng", "Giấy giới thiệu", "Phiếu gửi", "Phiếu chuyển",
    "Phiếu báo", "Bản án", "Án lệ", "Kháng nghị",
  ]

  /// Types that may follow a custom of the body.
  static let customary: Set<String> = ["Giấy mời", "Biên bản"]

  /// Types that stand with the code of the decision or resolution that they are attached to.
  static let attachable: Set<String> = [
    "Quy chế", "Quy định", "Điều lệ", "Nội quy", "Danh mục", "Đề án", "Dự án", "Phương án",
    "Chiến lược", "Chương trình", "Chương trình hành động", "Chương trình công tác",
  ]

  /// Whether `letters` are those of `type` or of a type whose name one begins with the other
  /// (Chương trình hành động, Kết luận thanh tra), or a slip of diacritics only.
  static func agree(_ type: InstrumentType, _ letters: String) -> Bool {
    if type.letters.contains(letters) { return true }
    let plain = TypeLetters.unaccented(letters)
    if type.letters.contains(where: { TypeLetters.unaccented($0) == plain }) { return true }
    if type.name.hasSuffix("liên tịch") { return false }
    let names = TypeLetters.types(of: letters).map(\.name)
    if names.contains(where: { $0.hasPrefix(type.name) || type.name.hasPrefix($0) }) { return true }
    // "Kết luận số 242-TB/TW": a conclusion announced by a notice is cited either way.
    return type.name.hasSuffix("ết luận") && ["TB", "KL"].contains(letters)
  }

  /// Whether a code of the National Assembly without type letters can be one of `type`: a law, a
  /// code or a resolution (QH), an ordinance or a resolution (UBTVQH).
  static func canHave(_ mark: AssemblyTerms.Mark, _ type: InstrumentType) -> Bool {
    switch type.name {
    case "Nghị quyết": true
    case "Pháp lệnh": mark.isStandingCommittee
    case "Hiến pháp", "Bộ luật", "Luật": !mark.isStandingCommittee
    default: false
    }
  }

  /// A type word before the code of an official letter ("Tờ trình số 10552/BKHĐT-KTĐN").
  private static func letterVerdict(
    _ type: InstrumentType, _ family: CodeFamily, _ first: String
  ) -> Severity? {
    guard !type.letters.isEmpty, !attachable.contains(type.name), !type.isLaw else { return nil }
    if first == "CV" { return .warning }
    return family == .letter && Bodies.isState(first) ? .warning : nil
  }

  /// Whether `letters` can only stand for a type where `next` follows: CT is also Cục Thuế, TTr an
  /// inspectorate, QC, KH, TH, VP, TB units; nothing is certain in a code of no known form.
  static func isCertain(
    _ letters: String, _ next: String?, _ family: CodeFamily
  ) -> Bool {
    guard family == .other || ambiguous.contains(letters) else { return true }
    guard let next else { return false }
    return Bodies.isState(next) || Bodies.isParty(next)
  }
  private static let ambiguous: Set<String> = [
    "CT", "TTr", "QC", "KH", "TB", "TC", "CL", "DM", "L", "BB", "CH", "HĐ",
  ]
}

extension Message {
  fileprivate static func mismatch(type: String, code: String) -> Message {
    Message(
      vi: "Tên loại “\(type)” không khớp ký hiệu “\(code)”.",
      en: "The type “\(type)” does not match the symbol “\(code)”.")
  }
}
