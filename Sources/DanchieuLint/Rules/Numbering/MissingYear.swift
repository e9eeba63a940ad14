import DanchieuCitations
import DanchieuText

/// A normative code without its year (norms.md §5, 8).
enum MissingYear: Rule {
  static let metadata = RuleMetadata(
    code: "DC106", name: "numbering/missing-year", severity: .warning,
    summary: Message(
      vi: "Số, ký hiệu của văn bản quy phạm pháp luật thiếu năm ban hành.",
      en: "The code of a normative instrument lacks its year."),
    rationale: Message(
      vi: """
        Nghị định, thông tư, thông tư liên tịch, luật, pháp lệnh từ năm 1998 có năm trong số hiệu. \
        Chỉ báo khi ngày ban hành cho thấy văn bản thuộc thời kỳ đó, hoặc nhiệm kỳ Quốc hội trong \
        ký hiệu từ khóa XI. Nghị quyết, quyết định, chỉ thị có thể là văn bản cá biệt nên không \
        xét; thông tri của Đảng cũng vậy.
        """,
      en: """
        Decrees, circulars, joint circulars, laws and ordinances since 1998 have their year in the \
        code. Only where the date shows that the instrument is of that time, or the term of the \
        National Assembly in the symbol is XI or later. Resolutions, decisions and directives may \
        be individual ones and are not looked at, nor are the Party's circulars.
        """),
    bases: ["Luật 80/2015/QH13, Điều 10"],
    triggering: [
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        I. TÌNH HÌNH
        Theo Nghị định số ⟦DC106:63/NĐ-CP⟧ năm 2010 của Chính phủ và Nghị định số \
        ⟦DC106:30/NĐ-CP⟧ về công tác văn thư.
        """, why: "the year behind the code, or letters that only later codes have"),
      .init("Căn cứ Nghị định số ⟦DC106:30/NĐ-CP⟧ ngày 05/3/2020 của Chính phủ.", why: "a decree"),
      .init("Theo Thông tư số ⟦DC106:21/TT-BTC⟧ ngày 31 tháng 3 năm 2020.", why: "a circular"),
      .init("Theo Luật Đất đai số ⟦DC106:45/QH13⟧.", why: "the term tells the time"),
      .init(
        "Theo Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ. Việc niêm yết theo Nghị định số "
          + "⟦DC106:61/NĐ-CP⟧ được bảo đảm.", why: "the year stands in another mention"),
    ],
    nonTriggering: [
      .init(
        """
        Theo Luật số 2 9 / 2 0 2 3/QH15 ngày 28/11/2023.
        """, why: "digits with blanks between them"),
      .init(
        "Nghị định số 87/CP ngày 12/12/1995 và Thông tư số 05/TT-BXD ngày 09/02/1993.",
        why: "before 1998"),
      .init(
        "Nghị quyết số 02/NQ-CP ngày 08/01/2024 và Quyết định số 63/QĐ-TTg ngày 05/3/2024.",
        why: "individual instruments"),
      .init(
        "Thông tri số 05-TT/TU ngày 05/3/2024 và Nghị quyết số 560/NQ-UBTVQH15.",
        why: "the Party; a resolution that is not normative"),
      .init(
        "Nghị định số 30/2020/NĐ-CP; các quy định sau của Nghị định 30.",
        why: "a short form after the full one"),
      .init(
        "Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 thay Nghị định số 36/NĐ-CP.",
        why: "another number"),
    ])

  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    // Worked out where a code is in doubt only.
    var years: [String: Int]?
    subject.forEachMention(with: .year) { mention in
      guard let code = mention.code, code.year == nil, !mention.isFileName,
        !isSpacedOut(mention, code),
        code.oddities.isDisjoint(with: [.blankNumber, .truncated])
      else { return }
      let date = mention.index.map(subject.knownDate) ?? subject.ownDate
      var year = date?.year
      if !isOfYears(subject, mention) {
        guard year == nil, mention.index != nil, hasTypeOfSymbol(subject, mention) else { return }
        let known = years ?? yearsOfCodes(subject)
        years = known
        year = known[shape(mention, code)] ?? yearBehind(mention, code)
        guard year != nil || isDecree(subject, mention) else { return }
      }
      let norm = date.flatMap { Norm(.normative, from: $0, to: $0) }
      report(
        Finding(
          metadata, at: code.printed, .missing(mention.printedCode, year: year),
          citations: mention.index.map { [$0] } ?? [],
          basis: norm == .normative2016 ? metadata.bases[0] : nil))
    }
    return .applied
  }

  /// "2 9 / 2 0 2 3/QH15", "203/**2025/QH15": blanks or signs of emphasis keep the whole number from
  /// being read.
  private static func isSpacedOut(_ mention: Mention, _ code: InstrumentCode) -> Bool {
    let start = code.printed.start
    let before = mention.text.slice(TextRange(max(0, start - 2), start))
    if before.last == UInt8(ascii: "*"), mention.type == nil || before.first == before.last {
      return true
    }
    return before.count == 2 && before.last == 0x20 && before.first.map { $0 &- 0x30 < 10 } == true
  }

  /// "63/NĐ-CP năm 2010".
  private static func yearBehind(_ mention: Mention, _ code: InstrumentCode) -> Int? {
    let end = code.printed.end
    let words = Words.of(mention.text.slice(TextRange(end, end + 16)))
    guard words.count > 1, words[0] == yearWord, let year = words[1].number,
      (1998...2100).contains(year)
    else { return nil }
    return year
  }
  private static let yearWord = Words.of("năm")[0]

  /// "Nghị định số 30/NĐ-CP" in a document of this century: up to 1997 decrees were "87/CP".
  private static func isDecree(_ subject: Subject, _ mention: Mention) -> Bool {
    guard let own = subject.ownDate, own.year >= 2005,
      let groups = subject.parts(of: mention)?.groups
    else { return false }
    return groups.suffix(2).elementsEqual(["NĐ", "CP"])
  }

  /// The years in the codes of the document, by number and symbol; none where they are several.
  private static func yearsOfCodes(_ subject: Subject) -> [String: Int] {
    var years: [String: Int] = [:]
    for index in subject.reading.citations.indices {
      let mention = subject.mention(index)
      guard let code = mention.code, let year = mention.codeYear else { continue }
      let shape = shape(mention, code)
      years[shape] = years[shape, default: year] == year ? year : -1
    }
    return years.filter { $0.value >= 1998 }
  }

  /// Number and symbol of a code, without its year.
  private static func shape(_ mention: Mention, _ code: InstrumentCode) -> String {
    let number = mention.text(code.number).drop { $0 == "0" }
    return number + "/" + mention.text(code.symbol)
  }

  /// Whether the symbol, of which `parts` are the whole code, is one that only normative
  /// instruments have.
  static func mayLackYear(_ parts: CodeParts, _ type: InstrumentType?) -> Bool {
    guard parts.groups.count > 1, parts.separators.first == .slash else { return false }
    let groups = parts.groups.dropFirst()
    if let mark = AssemblyTerms.term(ofSymbolGroup: groups[groups.endIndex - 1]) {
      guard mark.term >= 11 else { return false }
      return groups.count == 1 || groups.count == 2 && groups[1] == "PL"
    }
    return groups.count > 1 && isType(groups[1], groups[2], type)
  }

  /// Whether an instrument with such a symbol is of the time of years, and its type word that of
  /// the symbol.
  private static func isOfYears(_ subject: Subject, _ mention: Mention) -> Bool {
    guard let groups = subject.parts(of: mention)?.groups else { return false }
    if AssemblyTerms.term(ofSymbolGroup: groups[groups.count - 1]) != nil { return true }
    if let index = mention.index {
      return hasTypeOfSymbol(subject, mention) && (subject.knownDate(index)?.year ?? 0) >= 1998
    }
    return (subject.ownDate?.year ?? 0) >= 1998
  }

  /// False for "Thông tri", "Tờ trình" under TT: the type word is DC101's.
  private static func hasTypeOfSymbol(_ subject: Subject, _ mention: Mention) -> Bool {
    guard let type = mention.type, let groups = subject.parts(of: mention)?.groups,
      groups.count > 1
    else { return true }
    return type.letters.contains(groups[1])
  }

  /// "Thông tư số …": the word tells what TT stands for before a body that is not known.
  private static func isNamedCircular(_ type: InstrumentType?) -> Bool {
    type?.name.hasPrefix("Thông tư") == true
  }

  private static func isType(_ letters: String, _ body: String, _ type: InstrumentType?) -> Bool {
    switch letters {
    case "NĐ": body == "CP"
    case "TT", "TTLT", "NQLT":
      (SymbolGroups.isBody(body) || isNamedCircular(type)) && !Bodies.isParty(body)
        && !Bodies.isMass(body)
    case "L": body == "CTN"
    default: false
    }
  }
}

extension Message {
  fileprivate static func missing(_ code: String, year: Int?) -> Message {
    let issued = year.map { Message(vi: " (văn bản năm \($0))", en: " (issued in \($0))") }
    return Message(
      vi: "Số hiệu “\(code)” thiếu năm ban hành\(issued?.vi ?? "").",
      en: "The code “\(code)” lacks its year\(issued?.en ?? "").")
  }
}
