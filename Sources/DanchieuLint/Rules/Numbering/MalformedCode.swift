import DanchieuCitations
import DanchieuRegistry
import DanchieuText

/// Wrong or missing separators in a code (norms.md §5, 6 and 46).
enum MalformedCode: Rule {
  static let metadata = RuleMetadata(
    code: "DC102", name: "numbering/malformed-code", severity: .warning,
    summary: Message(
      vi:
        "Số, ký hiệu sai hoặc thiếu dấu nối, hoặc ghi lẫn lối của Đảng và của Nhà nước.",
      en: "Wrong or missing separators, or the Party's form on a code of the State or the reverse."),
    rationale: Message(
      vi: """
        Văn bản Nhà nước: dấu gạch chéo giữa số và ký hiệu, dấu gạch nối giữa các nhóm chữ \
        (15/QĐ-BNV); văn bản của Đảng: dấu gạch nối trước tên loại, dấu gạch chéo trước cơ quan \
        (25-NQ/TW). Im lặng với văn bản trước năm 1998, ký hiệu của doanh nghiệp, đoàn thể, bản \
        án, và cơ quan không xác định được.
        """,
      en: """
        Codes of the State have a slash between number and symbol and hyphens between the groups \
        (15/QĐ-BNV); codes of the Party a hyphen before the type and a slash before the body \
        (25-NQ/TW). Silent on instruments before 1998, companies, mass organisations, judgments \
        and bodies that are not known.
        """),
    bases: [
      "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, điểm c khoản 3",
      "Thông tư 01/2011/TT-BNV, Điều 8, khoản 2", "Nghị định 34/2016/NĐ-CP, Điều 58",
    ],
    triggering: [
      .init(
        """
        Tờ trình số ⟦DC102:512/TTtr-SNNMT⟧ ngày 05/3/2025.
        """, why: "a small letter doubled"),
      .init(
        "Thay thế Quyết định số ⟦DC102:54/QĐ/BNN-KHCN⟧ ngày 09 tháng 01 năm 2014.",
        why: "seen in an annex line"),
      .init(
        "Thực hiện Chỉ thị số ⟦DC102:03/CT-TW⟧ ngày 14/5/2011 của Bộ Chính trị.",
        why: "03-CT/TW in the form of the State"),
      .init("Theo Kế hoạch số ⟦DC102:41/KH–UBND⟧ ngày 02/4/2024.", why: "an en dash"),
      .init(
        "Căn cứ Nghị định số ⟦DC102:118/25/NĐ-CP⟧ ngày 09/6/2025 của Chính phủ;",
        why: "a year of two digits"),
      .init(
        "Thông tư số ⟦DC102:37/2025/TTBNN MT⟧ ngày 05/8/2025.",
        why: "the letters behind the blank belong to the body"),
      .init(
        "Nghị định số ⟦DC102:45/2020/NĐ⟧ ngày 08/4/2020 của Chính phủ, Thông tư số ⟦DC102:69/2022/BTC⟧ "
          + "ngày 15/11/2022 của Bộ Tài chính và Luật số ⟦DC102:72/2025/QH⟧ ngày 16/6/2025.",
        why: "the letters of body or type, or the term, are left out"),
      .init(
        "Nghị định số ⟦DC102:45/202/NĐ-CP⟧ ngày 08/4/2020; Thông tư số ⟦DC102:12/20200/TT-BTC⟧ ngày "
          + "02/3/2020.", why: "a year of three digits, and of five"),
      .init(
        "Thông tư số ⟦DC102:03-2014/TT-BCT⟧ và Luật số ⟦DC102:40/2013-QH13⟧.",
        why: "a hyphen beside the year"),
      .init(
        "Nghị định số ⟦DC102:01.2014/NĐ-CP⟧, Kế hoạch số ⟦DC102:41//KH-UBND⟧, Kế hoạch số "
          + "⟦DC102:41 KH-UBND⟧ và Tờ trình số ⟦DC102:36\\TTr-UBND⟧.",
        why: "a point, a doubled slash, a blank, a backslash"),
      .init(
        "Quyết định số ⟦DC102:2454-QĐ/BTC⟧ ngày 23/7/2014 của Bộ Tài chính.",
        why: "BTC is the ministry here"),
      .init(
        "Thông tư số ⟦DC102:26/2025TT-BYT⟧ ngày 30/6/2025; Quyết định số ⟦DC102:12QĐ-UBND⟧ ngày "
          + "12/3/2024 của Ủy ban nhân dân xã.", why: "the first sign is missing"),
      .init(
        "Nghị định số ⟦DC102:61/2018/NĐ.CP⟧ và Thông tư số ⟦DC102:26/2025/TT.BTC⟧.",
        why: "a point before a body of which there is one"),
      .init(
        "Nghị định số ⟦DC102:12_2020_NĐ-CP⟧ và Nghị định số ⟦DC102:30,2020/NĐ-CP⟧.",
        why: "underscores or a comma for the slashes"),
      .init(
        "Luật số ⟦DC102:45/2019/QH-14⟧, Luật Đất đai số ⟦DC102:31/2024QH15⟧.",
        why: "signs of the Assembly's codes"),
      .init(
        "Thông báo số ⟦DC102:3771/TB/CHQ⟧ ngày 21 tháng 11 năm 2025 của Cục Hải quan.",
        why: "the letters are not known, but the office is one of the State"),
      .init(
        "Nghị quyết số ⟦DC102:15/2024/NQ HĐND⟧ ngày 11/7/2024, Quyết định số ⟦DC102:569/QĐ TTg⟧ ngày "
          + "11/5/2022 và Nghị quyết số ⟦DC102:68-NQ TW⟧ ngày 04/5/2025.",
        why: "a blank before the body"),
      .init(
        "Nghị quyết số ⟦DC102:68-NQTW⟧ ngày 04/5/2025, Nghị quyết số ⟦DC102:57-NQ.TW⟧ ngày 22/12/2024 "
          + "và Nghị quyết số ⟦DC102:66 NQ-TW⟧ ngày 30/4/2025 của Bộ Chính trị.",
        why: "signs of the Party's codes"),
      .init(
        "Nghị quyết số ⟦DC102:18/2007/NQQ-CP⟧ ngày 03/12/2007, Chỉ thị số ⟦DC102:15/CTT-TTg⟧ ngày 03/12/2017, "
          + "Thông tư số ⟦DC102:03/2024/T-BTP⟧ ngày 15/5/2024, Kế hoạch số ⟦DC102:127/HK-UBND⟧ ngày 03/12/2013 "
          + "và Nghị định số ⟦DC102:39/2016/NX-CP⟧ ngày 14/5/2016.",
        why: "letters of the type doubled, left out, exchanged, wrong"),
      .init(
        "Nghị định số ⟦DC102:30/2020/CP-NĐ⟧ ngày 05/3/2020 của Chính phủ; Luật số "
          + "⟦DC102:31/QH15/2024⟧ ngày 18/01/2024; Công văn số ⟦DC102:640/UBND/NV⟧ ngày 05/3/2024 của "
          + "Ủy ban nhân dân huyện; Quyết định số ⟦DC102:30/-QĐ-UBND⟧ ngày 05/3/2024.",
        why: "parts in the wrong order, a letter with two slashes, two signs"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: ⟦DC102:15/QĐ UBND⟧
        Ví Dụ, ngày 22 tháng 11 năm 2024
        QUYẾT ĐỊNH
        Thành lập Tổ công tác
        """, why: "the document's own number"),
      .init(
        """
        TRƯỜNG TIỂU HỌC VÍ DỤ
        Số: ⟦DC102:47/KH/THVD⟧
        Ví Dụ, ngày 22 tháng 11 năm 2024
        KẾ HOẠCH
        Tổ chức ngày hội đọc sách
        Thực hiện Thông báo số ⟦DC102:14/TB-UBKTĐU⟧ ngày 20/9/2023 của Ủy ban Kiểm tra Đảng ủy; các \
        Công văn số 1021/BTP-KTrVB ngày 27/3/2023, số ⟦DC102:1890-BTP-KTrVB⟧ ngày 15/5/2023 của Bộ \
        Tư pháp.
        """, why: "a school's own number; an organ of a Party committee; a later member of a list"),
    ],
    nonTriggering: [
      .init(
        """
        Trả lời văn bản số 02-2014/CV-NVW ngày 24/01/2014 của Công ty cổ phần Ví Dụ.
        """, why: "the letter of a company"),
      .init(
        "Kế hoạch số 12/KHA-UBND ngày 03/12/2013; Thông báo số 15/TBKL-UBND ngày 03/12/2013; 127/HK-UBND.",
        why: "letters of a unit; another type's; no type is named"),
      .init(
        "Công điện số 22/CĐ-TW ngày 10/10/2020 của Ban Chỉ đạo Trung ương về phòng, chống thiên tai.",
        why: "a telegram is no type of the Party"),
      .init(
        "Quyết định số 118/QĐ UBND huyện đã ký; Chỉ thị số 15-CTTW ngày 12/4/1996; Công văn số "
          + "120/UBND-KH ngày 12/4/2024; Công văn số 640/UBND/NV ngày 05/3/2008.",
        why:
          "the body may stand for itself; before 1998; a unit with the letters of a type; before 2011"
      ),
      .init(
        "Theo Nghị định số 99/2022/NĐ-CP/For an organization under Decree 99; mẫu kèm Nghị định số "
          + "99/2022/NĐ-CP/A form.", why: "a form in two languages"),
      .init("Quyết định số 405/CP ngày 10 tháng 11 năm 1979.", why: "before 1998"),
      .init(
        "Nghị quyết số 19-2017/NQ-CP ngày 06/02/2017 của Chính phủ.",
        why: "seen: the number as the Government gave it"),
      .init("Theo Thông tư số 82-TC/HCVX năm 1993.", why: "before 1998, by the year alone"),
      .init("Người nộp điền vào mẫu số 03-TB-BTC.", why: "the number of a form"),
      .init("Quyết định số 367-QĐ/TWĐTN-VP ngày 29/10/2013.", why: "a mass organisation"),
      .init(
        """
        Quyết định số 25/2007/QĐ.UBND ngày 12/3/2007 của Ủy ban nhân dân tỉnh; Hướng dẫn số \
        03/HD/MTTQ-BTT ngày 08/01/2025 của Ủy ban Mặt trận Tổ quốc tỉnh; Thông báo số 15-TB/CHQ ngày \
        21/11/2025.
        """, why: "some provinces write a point; mass organisations and unnamed bodies"),
      .init("Luật số 45/2013/QH13 và Nghị định số 30/2020/NĐ-CP.", why: "the norm's own form"),
      .init(
        "Công văn số 141-CV/VPTW/nb ngày 16/3/2011 của Văn phòng Trung ương Đảng.",
        why: "“nb” marks an internal paper of the Party"),
      .init(
        "Quyết định số 15/2021/QĐ ngày 02/3/2021 của Công ty; Nghị định số 45/2020/NĐ đã nêu.",
        why: "the body is not known; nothing after the code shows where it ends"),
      .init("Công văn số 07/06/CV-AC/01 ngày 07/6/2010 của Công ty.", why: "a company's code"),
      .init(
        "Nghị quyết số 66.3/2025/NQ-CP, Quyết định số 1.250/QĐ-UBND và Kế hoạch số 15-KH/BTC.",
        why: "numbers with a point; BTC may be a committee of the Party"),
      .init(
        "Các Quyết định số 30,2020/QĐ-UBND; tệp “12_2020_ND-CP_123.pdf”, Nghị định số 12_2020_NĐ-CP.pdf.",
        why: "two decisions, perhaps; names of files"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 109/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        Công văn số 1188/TTCP-KHTCTH ngày 22/6/2011 của Thanh tra Chính phủ và Nghị quyết số 45-NQ/QH9 \
        ngày 01/3/1996 của Quốc hội.
        """, why: "TTCP is a body; early terms of the Assembly had several forms"),
    ])

  /// Whether the code has a fault that nothing around it may excuse.
  static func mayBeMalformed(_ code: InstrumentCode, _ parts: CodeParts) -> Bool {
    code.family != .judgment && code.oddities.isDisjoint(with: [.blankNumber, .truncated])
      && (CodeForm.fault(of: parts, isOwn: true) ?? CodeForm.fault(of: parts, isState: true)) != nil
  }

  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    subject.forEachMention(with: .form) { mention in
      guard let code = mention.code, let parts = subject.parts(of: mention),
        let (form, range) = fault(subject, mention, code, parts),
        !isExcused(subject, mention, parts)
      else { return }
      let norm = mention.isOwnHeading ? subject.norm : nil
      let date = mention.index.map(subject.knownDate) ?? subject.ownDate
      let right = form.completed(subject, mention, parts)
      report(
        Finding(
          metadata, at: range, .malformed(mention.text(range).singleSpaced, form.fault, right),
          severity: norm == nil ? .warning : .error, citations: mention.index.map { [$0] } ?? [],
          fix: right.map { Finding.Fix(range, $0) },
          basis: (norm ?? Norm(code: code.family, on: date))?.codeFormBasis))
    }
    return .applied
  }

  /// What is wrong with the code of `mention`, and the bytes that belong to it.
  private static func fault(
    _ subject: Subject, _ mention: Mention, _ code: InstrumentCode, _ parts: CodeParts
  ) -> (form: CodeForm, range: TextRange)? {
    if let (form, bytes) = CodeForm.withBodyBehind(code, mention, parts) {
      return (form, TextRange(code.printed.start, code.printed.end + bytes))
    }
    let isOwn = mention.isOwnHeading && subject.norm?.isAdministrativeSince2011 == true
    guard
      var form = CodeForm.fault(of: parts, isOwn: isOwn) ?? faultOfState(subject, mention, parts),
      !form.isOfEither || isOfState(subject, mention, parts),
      !form.fault.dependsOnText || CodeForm.isCut(form.fault, subject, mention, parts)
        || CodeForm.isMisordered(form.fault, subject, mention, parts)
    else { return nil }
    let rest = form.right.flatMap { lettersCutOff($0, code, mention.text) } ?? ""
    if !rest.isEmpty { form.right = form.right.map { $0 + rest.dropFirst() } }
    return (form, TextRange(code.printed.start, code.printed.end + rest.utf8.count))
  }

  /// "37/2025/TTBNN MT": a blank and the letters behind the code that make the body at the end of
  /// `right` another one; nil without such letters.
  private static func lettersCutOff(
    _ right: String, _ code: InstrumentCode, _ text: Mention.Text
  ) -> String? {
    let next = text(TextRange(code.printed.end, code.printed.end + 16))
    guard next.first == " ", let body = right.split(whereSeparator: { "/-".contains($0) }).last
    else { return nil }
    let letters = next.dropFirst().prefix { $0.isLetter && $0.isUppercase }
    guard !letters.isEmpty, next.dropFirst(letters.count + 1).first?.isLetter != true,
      SymbolGroups.isBody(String(body + letters))
    else { return nil }
    return " " + letters
  }

  /// What is wrong where the letters of the body are not known, but the type that is printed agrees
  /// with its letters and the body is named as one of the State.
  private static func faultOfState(
    _ subject: Subject, _ mention: Mention, _ parts: CodeParts
  ) -> CodeForm? {
    guard let type = mention.type, parts.groups.count > 1, type.letters.contains(parts.groups[1]),
      let name = mention.index.map({ subject.reading.citations[$0].issuer })
        ?? subject.reading.heading.issuer,
      case let first = Words.first(3, of: subject.text.slice(name)),
      stateBodies.contains(where: { first.starts(with: $0) })
        || mention.isOwnHeading && publicUnits.contains(where: { first.starts(with: $0) }),
      !others.contains(where: { first.starts(with: $0) }),
      !parts.groups.dropFirst(2).contains(where: { group in party.contains { group.hasPrefix($0) } }
      )
    else { return nil }
    if let index = mention.index, subject.reading.citations[index].typeRange == nil { return nil }
    return CodeForm.fault(of: parts, isState: true)
  }
  /// What names of schools and hospitals begin with.
  private static let publicUnits = [
    "trường", "bệnh viện", "trung tâm y tế", "phòng giáo dục", "học viện", "đại học",
  ].map(Words.of)
  /// What names of offices of the State begin with.
  private static let stateBodies = ["bộ", "sở", "cục", "chi cục", "tổng cục", "ủy ban nhân"].map(
    Words.of)

  /// What begins like those and is of the Party or of the army.
  private static let others = [
    "bộ chính", "bộ phận", "bộ chỉ", "bộ tư lệnh", "cục chính", "bộ tổng",
  ].map(Words.of)
  /// What letters of committees of the Party begin with.
  private static let party = ["ĐU", "QU", "BTV", "BCS", "BCĐ"]

  /// Whether a body of the State is named after the code, or the document's own code has the body
  /// in the form of the State: BTC is Bộ Tài chính and Ban Tổ chức.
  private static func isOfState(
    _ subject: Subject, _ mention: Mention, _ parts: CodeParts
  ) -> Bool {
    if let index = mention.index, case .central(let body)? = subject.facts.issuers[index]?.named {
      return !CentralBody.all[body].isParty
    }
    let family = subject.reading.heading.family
    guard !mention.isOwnHeading, family == .administrative || family == .normative,
      let body = parts.groups.last
    else { return false }
    return subject.facts.own?.groups.last == body
  }

  /// "văn bản số 02-2014/CV-NVW ngày 24/01/2014 của Công ty …": companies have forms of their own.
  private static func isOfCompany(_ subject: Subject, _ mention: Mention) -> Bool {
    let end = mention.codeAndDate.end
    let words = Words.of(subject.text.slice(TextRange(end, end + 24)))
    return companies.contains { words.starts(with: $0) }
  }
  private static let companies = ["của Công ty", "của Doanh nghiệp", "của Tổng công ty"].map(
    Words.of)

  /// Old instruments had other forms, joint circulars mostly a slash after TTLT, and the registry
  /// may know a code as it is printed.
  private static func isExcused(
    _ subject: Subject, _ mention: Mention, _ parts: CodeParts
  ) -> Bool {
    let year = mention.index.map(subject.knownYear) ?? mention.codeYear ?? subject.ownDate?.year
    if let year, year < 1998 { return true }
    // Of a form that only old codes have, the date must tell that it is none.
    if mention.code?.family == .historical, year == nil { return true }
    // "45-NQ/QH9": up to the tenth term the Assembly wrote its codes in several ways.
    if let mark = parts.groups.last.flatMap(AssemblyTerms.term(ofSymbolGroup:)), mark.term <= 10 {
      return true
    }
    if mention.isFileName || mention.isNumberOfForm || isOfCompany(subject, mention) { return true }
    let printed = parts.joined(parts.separators)
    let known = subject.registry.records(code: printed)
    if known.contains(where: { $0.code == printed }) { return true }
    return printed.contains("/TTLT/") || ownForms.contains(printed)
  }
  /// Resolutions that the Government itself numbered like this.
  private static let ownForms: Set<String> = [
    "19-2016/NQ-CP", "19-2017/NQ-CP", "19-2018/NQ-CP",
  ]
}

extension Message {
  fileprivate static func malformed(
    _ code: String, _ fault: CodeForm.Fault, _ right: String?
  ) -> Message {
    let (vi, en) =
      switch fault {
      case .sign: ("dùng sai dấu nối", "has a wrong sign")
      case .separator: ("sai hoặc thiếu dấu phân cách", "has a wrong or missing separator")
      case .shortYear: ("ghi năm bằng hai chữ số", "has a year of two digits")
      case .wrongYear:
        ("ghi năm thừa hoặc thiếu chữ số", "has a year of too few or too many digits")
      case .noBody: ("thiếu chữ viết tắt tên cơ quan", "lacks the letters of the body")
      case .noType: ("thiếu chữ viết tắt tên loại", "lacks the letters of the type")
      case .noTerm: ("thiếu khóa Quốc hội", "lacks the term of the National Assembly")
      case .order: ("ghi sai thứ tự các thành phần", "has its parts in the wrong order")
      case .mistypedType: ("ghi sai chữ viết tắt tên loại", "has wrong letters for its type")
      case .letterSign:
        ("sai dấu nối của công văn", "has wrong signs for an official letter")
      case .partyForm:
        ("ghi theo lối văn bản của Đảng", "is a code of the State in the form of the Party")
      case .stateForm:
        ("ghi theo lối văn bản Nhà nước", "is a code of the Party in the form of the State")
      }
    guard let right else {
      return Message(vi: "Ký hiệu “\(code)” \(vi).", en: "The code “\(code)” \(en).")
    }
    return Message(
      vi: "Ký hiệu “\(code)” \(vi), viết đúng là “\(right)”.",
      en: "The code “\(code)” \(en); it should read “\(right)”.")
  }
}
