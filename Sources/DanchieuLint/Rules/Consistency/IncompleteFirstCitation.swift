import DanchieuCitations
import DanchieuGraph
import DanchieuText

/// A first mention that lacks issuer or title where the norm asks for them (norms.md §5, 13).
enum IncompleteFirstCitation: Rule {
  static let metadata = RuleMetadata(
    code: "DC405", name: "consistency/incomplete-first-citation", severity: .note,
    summary: Message(
      vi: "Lần viện dẫn đầu tiên thiếu cơ quan ban hành hoặc trích yếu nội dung.",
      en: "The first mention of an instrument lacks its issuer or its title."),
    rationale: Message(
      vi: """
        Văn bản hành chính từ 05/3/2011: lần viện dẫn đầu ghi tên loại, số, ký hiệu, thời gian, cơ \
        quan ban hành và trích yếu; căn cứ thiếu thì là cảnh báo. Cơ quan ban hành văn bản này \
        không phải nêu tên mình; luật, pháp lệnh chỉ cần tên; nội dung hoặc cơ quan nêu trước đó \
        trong câu, ghi trong ngoặc, “theo đề nghị của … tại Tờ trình”, bảng biểu, danh sách nối \
        tiếp và đoạn trích không xét.
        """,
      en: """
        In administrative documents since 05/3/2011 the first mention gives type, number, date, \
        issuer and title; a căn cứ without them is a warning. The document's own body need not be \
        named; laws need their name only. Content or body named earlier in the sentence, brackets, \
        proposals (“theo đề nghị của … tại Tờ trình”), tables, lists and quotations are passed over.
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
        Thực hiện ⟦DC405:Kết luận số 120-KL/TW⟧ ngày 07/01/2016 của Bộ Chính trị.
        """, why: "no title"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/QĐ-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        QUYẾT ĐỊNH
        Về việc thành lập Tổ công tác
        Căn cứ ⟦DC405:Nghị định số 30/2020/NĐ-CP⟧ ngày 05 tháng 3 năm 2020 về công tác văn thư;
        """, why: "a căn cứ without its issuer"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        I. TÌNH HÌNH CHUNG
        Xã đề nghị áp dụng Nghị định số 67/2007/NĐ-CP ngày 13/4/2007 của Chính phủ về trợ giúp xã \
        hội và ⟦DC405:Nghị định số 13/2010/NĐ-CP⟧ ngày 27/02/2010 về sửa đổi chính sách đó.
        Chế độ thực hiện theo hướng dẫn tại ⟦DC405:Thông tư số 24/2010/TT-BLĐTBXH⟧ ngày 18/8/2010 \
        của Bộ Lao động - Thương binh và Xã hội.
        """, why: "the body named before is another decree's; a title after “theo hướng dẫn tại”"),
    ],
    nonTriggering: [
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2025
        BÁO CÁO
        Kết quả công tác năm 2025
        Theo Thông tư số 219/2013/TT-BTC ngày 31/12/2013 của Bộ Tài chính (được sửa đổi bởi Thông tư số \
        26/2015/TT-BTC ngày 27/02/2015 của Bộ Tài chính về thuế) hướng dẫn thi hành Luật Thuế giá trị gia tăng.
        """, why: "the title stands behind a bracket"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2025
        BÁO CÁO
        Kết quả công tác năm 2025
        Căn cứ Nghị định số 48/2013/NĐ-CP ngày 14/5/2013 và Nghị định số 92/2017/NĐ-CP ngày 07/8/2017 của \
        Chính phủ về kiểm soát thủ tục hành chính.
        """, why: "body and title of both stand behind the last"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        Kế hoạch số 41/KH-UBND ngày 02/4/2024 về công tác dân vận; Luật Đất đai; Kế hoạch số \
        41/KH-UBND ngày 02/4/2024.
        """, why: "the own body is not named; laws have their name; a later mention is short"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/QĐ-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        QUYẾT ĐỊNH
        Về việc thành lập Tổ công tác
        Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 12/TTr-SNV ngày 05 tháng 3 năm 2024.
        """, why: "a proposal names its body and has no title"),
    ] + moreNonTriggering)

  /// What a mention lacks.
  private struct Missing {
    var issuer = false
    var title = false
  }

  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    guard let norm = subject.norm else { return .notApplicable(subject.missingNorm) }
    guard norm.isAdministrativeSince2011 else { return .notApplicable(.normDoesNotGovern) }
    let isList = Clause.isListOfChanges(subject)
    // By instrument.
    var seen = [Bool](repeating: false, count: subject.graph.instruments.count)
    for index in subject.reading.citations.indices {
      let citation = subject.reading.citations[index]
      guard index < subject.graph.resolutions.count,
        let instrument = subject.graph.resolutions[index].instrument, !subject.isSelf(index),
        // The title of the document is no mention.
        citation.range.start >= subject.reading.heading.end,
        citation.kind == .numbered, !subject.isInCapitals(citation),
        // What is quoted from another document is none, either.
        !seen[instrument], !subject.isInQuotationMarks(citation.range.start)
      else { continue }
      seen[instrument] = true
      guard isFirstMention(subject, citation), citation.isBasis || !isList else { continue }
      let missing = missing(subject, index, citation)
      guard missing.issuer || missing.title,
        subject.isInPreamble(citation)
          || !subject.isAmongCells(citation.range.start)
            && !subject.isInTable(citation.range.start),
        !subject.isGivenInNote(index), !subject.isDatedUnderSlip(index),
        !SelfMismatch.meansItself(subject, index)
      else { continue }
      let mention = subject.mention(index)
      report(
        Finding(
          metadata, at: mention.head,
          .missing(mention.text(mention.head).singleSpaced, missing.issuer, missing.title),
          severity: subject.isInPreamble(citation) ? .warning : .note, citations: [index],
          basis: norm.firstMentionBasis(isBasis: citation.isBasis)))
    }
    return .applied
  }

  /// Whether the norms on first mentions speak of this place.
  private static func isFirstMention(_ subject: Subject, _ citation: Citation) -> Bool {
    guard let code = citation.code, let type = citation.type, !type.isLaw,
      type != letter, !citation.isNested,
      !citation.isQuoted, !citation.isTabular, citation.typeSource == .text,
      citation.typeRange != nil,
      code.oddities.isDisjoint(with: [.blankNumber, .truncated]),
      [.administrative, .normative, .party, .nationalAssembly].contains(code.family)
    else { return false }
    return citation.relation == .cites || citation.relation == .basedOn
  }
  /// A letter needs neither.
  private static let letter = InstrumentType(named: "Công văn")

  /// What the mention lacks; the words around it are read only where it may lack something, and
  /// the long way back through the paragraph is gone last.
  private static func missing(_ subject: Subject, _ index: Int, _ citation: Citation) -> Missing {
    var missing = Missing()
    missing.title = citation.title == nil && !namesKind(subject, citation)
    missing.issuer = citation.issuer == nil && !isOwnBody(subject, index)
    guard missing.title || missing.issuer else { return missing }
    let around = Surroundings(subject, index)
    let before = Self.item(around.before, isBasis: citation.isBasis)
    guard !isInBrackets(before), !isInList(subject, index, citation), !subject.isInColumns(index),
      citation.title != nil || endsAfter(around.after)
    else { return Missing() }
    let words = Words.of(before)
    // "kiện toàn Tổ công tác tại Quyết định số …": the content stands before.
    guard words.last != at || words.dropLast().last.map(rules.contains) == true else {
      return Missing()
    }
    missing.title =
      missing.title && !namesContent(words.suffix(32)) && !isTitledLater(subject, index)
    if headSpeaksForAll(subject, index) { return Missing() }
    missing.issuer =
      missing.issuer && !namesBody(subject, before.suffix(120), of: index)
      && !headNamesBody(subject, index)
    guard missing.title || missing.issuer, !around.followsProposalOrAmendment else {
      return Missing()
    }
    return missing
  }

  /// "Báo cáo thẩm tra số …", "Thông báo thu hồi đất số …": words between type and number say what
  /// the instrument is about.
  private static func namesKind(_ subject: Subject, _ citation: Citation) -> Bool {
    if citation.type?.name.hasPrefix("Báo cáo ") == true { return true }
    guard let type = citation.typeRange, let code = citation.code, type.end < code.printed.start,
      citation.issuer.map({ $0.start > code.printed.start }) ?? true
    else { return false }
    return Words.of(subject.text.slice(TextRange(type.end, code.printed.start))).count > 2
  }

  /// Whether the words before name a body that may be the one in the symbol, and not as that of
  /// another instrument ("Nghị định A của Chính phủ và Nghị định B").
  static func namesBody(
    _ subject: Subject, _ before: ArraySlice<UInt8>, of index: Int
  ) -> Bool {
    let symbol = subject.code(index)?.bodies
    let issuers = subject.reading.citations[max(0, index - 4)..<index].compactMap(\.issuer)
    return bodies.contains { name in
      before.indices.contains { start in
        guard before[start] == name[0], before[start...].starts(with: name),
          !issuers.contains(where: { $0.contains(start) })
        else { return false }
        guard let symbol else { return true }
        let words = Words.of(before[start...])
        return NamedBody(words).map { symbol.fits($0) } ?? words.starts(with: primeMinister)
      }
    }
  }
  private static let primeMinister = Words.of("Thủ tướng")

  /// "các Quyết định của Thủ tướng Chính phủ về …: Quyết định A …; Quyết định B …": the words before the
  /// first member of the list, up to a colon, name the body of all.
  private static func headNamesBody(_ subject: Subject, _ index: Int) -> Bool {
    let citations = subject.reading.citations
    let start = citations[index].range.start
    let before = subject.text.slice(TextRange(max(0, start - reach), start))
    let line = paragraph(before)
    guard line.last(where: { $0 != 0x20 }) == UInt8(ascii: ";") else { return false }
    var first = index
    for other in (0..<index).reversed() {
      let citation = citations[other]
      guard citation.range.start >= line.startIndex else { break }
      if citation.type == citations[index].type, citation.code != nil, !citation.isNested {
        first = other
      }
    }
    let head = line[..<citations[first].range.start]
    return first < index && head.last(where: { $0 != 0x20 }) == UInt8(ascii: ":")
      && Words.of(head).contains(all) && namesBody(subject, head, of: index)
  }
  /// The bytes of a list that are looked at.
  private static let reach = 8000

  /// What follows the last empty line, or the line that begins the last căn cứ.
  private static func paragraph(_ before: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let start = before.indices.last { index in
      guard before[index] == 0x0A else { return false }
      let next = before[(index + 1)...].drop { $0 == UInt8(ascii: "*") || $0 == 0x20 }
      return next.first.map { $0 == 0x0A } ?? false || next.starts(with: basis)
    }
    return start.map { before[($0 + 1)...] } ?? before
  }
  static let all = Words.of("các")[0]

  /// Whether the code is of the body that issues this document, or may be: the code of a committee
  /// does not tell which.
  private static func isOwnBody(_ subject: Subject, _ index: Int) -> Bool {
    guard let symbol = subject.code(index)?.symbol else { return true }
    guard let own = subject.facts.own else {
      return !symbol.groups.contains { CentralBody.index(code: $0) != nil }
        || subject.profile.leavesOut(symbol.groups)
    }
    return symbol.body.map { own.groups.contains($0) } ?? true
      || subject.profile.leavesOut(symbol.groups)
  }

  /// "(Quyết định số …)": a remark on what the sentence has named.
  private static func isInBrackets(_ before: ArraySlice<UInt8>) -> Bool {
    var depth = 0
    for byte in before {
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
    }
    return depth > 0
  }

  /// "Quyết định số A, số B và Quyết định số C về …": title and body may stand after the last one.
  private static func isInList(_ subject: Subject, _ index: Int, _ citation: Citation) -> Bool {
    let citations = subject.reading.citations
    guard citation.title == nil, index + 1 < citations.count else { return false }
    let next = citations[index + 1]
    guard next.range.start >= citations[index].range.end,
      next.range.start - citations[index].range.end <= 12, next.kind == .numbered
    else { return false }
    let gap = subject.text.slice(TextRange(citations[index].range.end, next.range.start))
    if citation.issuer == nil, next.type == citation.type, next.title != nil, Words.of(gap) == and {
      return true
    }
    guard !gap.contains(0x0A), !gap.contains(UInt8(ascii: ";")) else { return false }
    return next.typeSource == .list || citation.issuer == nil && next.type == citation.type
  }

  /// Whether the mention certainly ends: a sign, or a word with which the sentence goes on.
  private static func endsAfter(_ after: ArraySlice<UInt8>) -> Bool {
    var rest = after.drop {
      $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == UInt8(ascii: "*")
    }
    if rest.first == UInt8(ascii: "("), let close = rest.firstIndex(of: UInt8(ascii: ")")) {
      // "(được sửa đổi, bổ sung bởi …) hướng dẫn …"
      if Words.of(rest[..<close]).first == done { return false }
      // "(Khóa XI)"
      rest = rest[(close + 1)...].drop { $0 == 0x20 }
    }
    guard let first = rest.first else { return true }
    let words = Words.of(rest.prefix(32))
    if first == UInt8(ascii: ",") {
      // "…, nhằm chấn chỉnh", "…, trong đó": the content follows after all.
      if rest.dropFirst().drop(while: { $0 == 0x20 }).starts(with: among) { return true }
      return words.first.map { !explanations.contains($0) } ?? true
        && rest.dropFirst().first { $0 != 0x20 } != UInt8(ascii: "\"")
    }
    if [UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ")")].contains(first) { return true }
    return words.first.map { connectives.contains($0) } ?? false
  }

  /// Whether the words before say what the instrument is about: "Đề án … được phê duyệt tại".
  private static func namesContent(_ words: ArraySlice<Word>) -> Bool {
    plans.contains { words.has($0) } || contents.contains { words.suffix(12).has($0) }
  }

  /// "…, trong đó: a) …" goes on with parts, not with the content.
  private static let among = Array("trong đó:".utf8)
  private static let and = Words.of("và")
  private static let done = Words.of("được")[0]
  private static let connectives = WordSet(
    "và đã được thì là trong nhưng hoặc cùng đến này nêu trên")
  static let at = Words.of("tại").first
  /// "theo quy định tại", "theo hướng dẫn tại": the content does not stand before.
  static let rules = WordSet("định dẫn")
  private static let explanations = WordSet(
    "nhằm về quy hướng phê triển thực trong tại theo giao yêu chỉ để ban do")
  private static let plans = ["đề án", "chương trình", "quy hoạch", "dự án", "kế hoạch"].map(
    Words.of)
  private static let contents = [
    "phê duyệt", "ban hành kèm", "ý kiến", "kết luận", "chỉ đạo", "văn bản", "thành lập", "giao",
    "nội dung",
  ].map(Words.of)
  private static let bodies = [
    "Chính phủ", "Thủ tướng", "Bộ ", "Ủy ban", "Uỷ ban", "UBND", "HĐND", "Hội đồng", "Sở ",
    "Quốc hội",
    "Trung ương", "Bộ Chính trị", "Ban Bí thư", "Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy",
    "Đảng ủy", "Ngân hàng", "Tòa án", "Viện ", "Tổng cục", "Cục ", "Công ty",
  ].map { Array($0.utf8) }

  /// The words before, in a căn cứ from its first word on.
  private static func item(_ before: ArraySlice<UInt8>, isBasis: Bool) -> ArraySlice<UInt8> {
    guard isBasis, before.count >= basis.count,
      let start = (before.startIndex...(before.endIndex - basis.count)).last(where: {
        before[$0...].starts(with: basis)
      })
    else { return before }
    return before[start...]
  }
  private static let basis = Array("Căn cứ".utf8)
}

extension Message {
  fileprivate static func missing(_ name: String, _ issuer: Bool, _ title: Bool) -> Message {
    let vi = [issuer ? "cơ quan ban hành" : nil, title ? "trích yếu nội dung" : nil]
    let en = [issuer ? "its issuer" : nil, title ? "its title" : nil]
    return Message(
      vi: "“\(name)” được viện dẫn lần đầu mà thiếu "
        + vi.compactMap { $0 }.joined(separator: " và ") + ".",
      en: "“\(name)” is mentioned for the first time without "
        + en.compactMap { $0 }.joined(separator: " and ") + ".")
  }
}
