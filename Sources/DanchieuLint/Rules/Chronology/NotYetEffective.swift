import DanchieuCitations
import DanchieuGraph
import DanchieuRegistry
import DanchieuText

/// A cited instrument that is not in force yet at the document's date (norms.md §5, 25).
enum NotYetEffective: Rule {
  static let metadata = RuleMetadata(
    code: "DC304", name: "chronology/not-yet-effective", severity: .warning,
    summary: Message(
      vi: "Văn bản được viện dẫn chưa có hiệu lực tại ngày của văn bản này.",
      en: "A cited instrument is not in force yet at this document's date."),
    rationale: Message(
      vi: """
        Xét các căn cứ và những chỗ áp dụng (“theo quy định tại…”, “thực hiện…”). Văn bản quy phạm \
        có thể căn cứ luật sẽ có hiệu lực cùng lúc với nó, nên so với ngày có hiệu lực mà chính \
        văn bản ghi và chỉ ghi chú: một số điều của luật có thể có hiệu lực sớm hơn. Kế hoạch triển khai, phổ biến luật mới và chỗ nói về hiệu lực thì không xét. \
        Dữ liệu chỉ có một nguồn, hoặc dẫn chiếu tới một điều, khoản: ghi chú, một lần cho mỗi văn bản.
        """,
      en: """
        Looks at căn cứ and at places that apply an instrument. A normative document may be based \
        on a law that comes into force together with it, so the day of effect that it names itself \
        is compared, and a finding is a note: some articles may be in force earlier. Plans to implement or spread a new law and places that speak of its effect \
        are passed over. One source only, or an article or clause is named: a note, once for each \
        instrument.
        """),
    bases: [],
    triggering: [
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/QĐ-UBND
        Ví Dụ, ngày 22 tháng 3 năm 2024
        QUYẾT ĐỊNH
        Về việc giao đất ở
        Căn cứ ⟦DC304:Luật Đất đai số 31/2024/QH15⟧ ngày 18 tháng 01 năm 2024;
        """, why: "in force since 01/8/2024"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 3 năm 2024
        BÁO CÁO
        Kết quả công tác quý I năm 2024
        Việc thu hồi đất được thực hiện theo quy định tại ⟦DC304:Luật Đất đai số 31/2024/QH15⟧.
        """, why: "applied in a report"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 3 năm 2024
        BÁO CÁO
        Kết quả công tác quý I năm 2024
        Hồ sơ được lập theo quy định tại khoản 2 Điều 79 ⟦DC304:Luật Đất đai số 31/2024/QH15⟧; việc \
        niêm yết thực hiện theo Điều 87 Luật Đất đai số 31/2024/QH15.
        """, why: "articles of it are applied: one note"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2025
        BÁO CÁO
        Kết quả công tác năm 2025
        Việc cưỡng chế được thực hiện theo quy định tại Điều 5 ⟦DC304:Nghị định số 296/2025/NĐ-CP⟧ ngày \
        16 tháng 11 năm 2025 của Chính phủ.
        """, why: "decrees mostly come into force as a whole"),
      .init(
        """
        HỘI ĐỒNG NHÂN DÂN TỈNH VÍ DỤ
        Số: 15/2024/NQ-HĐND
        Ví Dụ, ngày 10 tháng 7 năm 2024
        NGHỊ QUYẾT
        Quy định mức thu học phí
        Căn cứ ⟦DC304:Luật Đất đai ngày 18 tháng 01 năm 2024⟧;
        Điều 1. Quy định mức thu.
        Điều 2. Nghị quyết này đã được Hội đồng nhân dân tỉnh Ví Dụ khóa XVIII, kỳ họp thứ 20 thông \
        qua ngày 10 tháng 7 năm 2024 và có hiệu lực từ ngày 20 tháng 7 năm 2024.
        """, why: "in force before the law, as the words about its passing say"),
    ],
    nonTriggering: [
      .init(
        """
        CHÍNH PHỦ
        Số: 71/2024/NĐ-CP
        Hà Nội, ngày 27 tháng 6 năm 2024
        NGHỊ ĐỊNH
        Quy định về giá đất
        Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;
        Điều 1. Phạm vi
        Nghị định này quy định về giá đất theo Luật Đất đai ngày 18 tháng 01 năm 2024.
        Điều 2. Nghị định này có hiệu lực kể từ ngày Luật Đất đai ngày 18 tháng 01 năm 2024 có \
        hiệu lực thi hành.
        """, why: "the document waits for the law"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/KH-UBND
        Ví Dụ, ngày 22 tháng 3 năm 2024
        KẾ HOẠCH
        Triển khai thi hành Luật Đất đai
        Căn cứ Luật Đất đai số 31/2024/QH15 ngày 18 tháng 01 năm 2024;
        """, why: "a plan to implement the new law"),
      .init(
        """
        CHÍNH PHỦ
        Số: 43/2014/NĐ-CP
        Hà Nội, ngày 15 tháng 5 năm 2014
        NGHỊ ĐỊNH
        Quy định chi tiết thi hành một số điều của Luật Đất đai
        Căn cứ Luật Đất đai số 45/2013/QH13 ngày 29 tháng 11 năm 2013;
        Điều 1. Nghị định này có hiệu lực thi hành kể từ ngày 01 tháng 7 năm 2014.
        """, why: "in force together with the law"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 3 năm 2024
        BÁO CÁO
        Kết quả công tác quý I năm 2024
        Đã tuyên truyền Luật Đất đai số 31/2024/QH15, có hiệu lực từ ngày 01/8/2024.
        """, why: "spreads the new law"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 5 năm 2024
        BÁO CÁO
        Kết quả công tác tháng 5 năm 2024
        Việc lấn biển được thực hiện theo quy định tại Điều 190 Luật Đất đai số 31/2024/QH15.
        """, why: "one article of a law, which may be in force before the others"),
    ])

  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    guard let norm = subject.norm else { return .notApplicable(subject.missingNorm) }
    guard let own = subject.lawDate else { return .notApplicable(.ownDateUnknown) }
    guard !subject.reading.isConsolidated else { return .notApplicable(.consolidated) }
    let isNormative: Bool
    switch norm {
    case .normativeBefore2016, .normative2016, .normative2025: isNormative = true
    case .nationalAssembly, .court: return .notApplicable(.normDoesNotGovern)
    default: isNormative = false
    }
    // Where the document does not say, it comes into force within half a year.
    guard
      let start = subject.day.asOf ?? subject.ownEffect.map({ max(own, $0) })
        ?? (isNormative ? own.addingDays(180) : own)
    else { return .notApplicable(.ownEffectUnknown) }
    // The day that the message compares with is one that the text gives.
    let isOfEffect = subject.day.asOf == nil && subject.ownEffect.map { $0 > own } ?? false
    let than: Message = subject.day.asOf != nil ? .dayAsked : isOfEffect ? .ownEffect : .ownDay
    let compared = subject.day.asOf ?? (isOfEffect ? start : own)
    guard !isAboutNewLaw(subject) else { return .applied }
    let amending = subject.facts.changes(subject).amending
    /// Instruments of which a part was reported.
    var parts: Set<Int> = []
    /// By instrument: whether the document names one article of it only.
    var oneArticle: [Int: Bool] = [:]
    /// By instrument: whether the document waits for it.
    var awaited: [Int: Bool] = [:]
    for index in subject.reading.citations.indices {
      let citation = subject.reading.citations[index]
      guard identifies(citation), !subject.isSelf(index),
        !amending.contains(index),
        subject.isInMainText(citation.range),
        let record = subject.instrument(index)?.known, record.confidence > 0,
        let issued = record.issued, issued <= own, !subject.isInUpdatedPart(citation.range.start)
      else { continue }
      let known = Knowledge(record: record, registry: subject.registry)
      guard let effective = known.effective, effective > start,
        citation.isBasis || isApplied(subject, index),
        let id = subject.graph.resolutions[index].instrument,
        !isSettled(subject, index, citation, issued), subject.record(index) != nil
      else { continue }
      let isAwaited = awaited[id] ?? sharesEffect(subject, index)
      awaited[id] = isAwaited
      if isAwaited { continue }
      // One article of a law may be in force before the others.
      let isPart = !citation.pinpoints.isEmpty
      if isPart, parts.contains(id) { continue }
      if !isPartOfDecree(citation) {
        let isOne = oneArticle[id] ?? usesOneArticle(subject, index)
        oneArticle[id] = isOne
        if isOne { continue }
      }
      if isPart { parts.insert(id) }
      let mention = subject.mention(index)
      report(
        Finding(
          metadata, at: mention.head,
          .notYet(mention.text(mention.head).singleSpaced, effective, compared, than)
            + known.suffix,
          severity: known.isSure && !isNormative && !isPart ? .warning : .note, citations: [index]))
    }
    return .applied
  }

  /// "Nghị định này có hiệu lực kể từ ngày Luật Đất đai số 31/2024/QH15 có hiệu lực": the document waits
  /// for the instrument.
  private static func sharesEffect(_ subject: Subject, _ index: Int) -> Bool {
    subject.instrument(index)?.mentions.contains { mention in
      let range = subject.reading.citations[mention].range
      let after = Words.of(subject.text.slice(TextRange(range.end, range.end + 24)))
      let before = Words.of(subject.text.slice(TextRange(max(0, range.start - 24), range.start)))
      return after.starts(with: inForce) && before.suffix(2).contains(day)
    } ?? false
  }
  private static let inForce = Words.of("có hiệu lực")
  private static let day = Words.of("ngày")[0]

  /// Whether a place in a decree, a circular or a decision is named, which come into force as a
  /// whole, but for rare exceptions.
  private static func isPartOfDecree(_ citation: Citation) -> Bool {
    !citation.pinpoints.isEmpty && citation.type?.isLaw == false
  }

  /// Whether all places in the instrument that the document names lie in one article, which may be
  /// in force before the others.
  private static func usesOneArticle(_ subject: Subject, _ index: Int) -> Bool {
    guard let instrument = subject.instrument(index) else { return false }
    let articles = instrument.mentions.flatMap { mention in
      subject.reading.pinpoints(of: subject.reading.citations[mention])
        .filter { $0.unit == .article }.map { subject.text($0.value) }
    }
    return Set(articles).count == 1
  }

  /// Whether the words name one instrument and use it.
  private static func identifies(_ citation: Citation) -> Bool {
    guard !citation.isQuoted, !citation.isNested else { return false }
    switch citation.kind {
    case .numbered: break
    case .titled: guard citation.year != nil || citation.date != nil else { return false }
    default: return false
    }
    switch citation.relation {
    case .cites, .basedOn: return true
    default: return false
    }
  }

  /// The date that is printed is another one: what the mention means is not certain (DC205).
  private static func isSettled(
    _ subject: Subject, _ index: Int, _ citation: Citation, _ issued: CalendarDate
  ) -> Bool {
    let mention = subject.mention(index)
    return subject.isAfterDocument(mention) || mention.hasYearMismatch
      || citation.date.map { $0 != issued } ?? false
  }

  private static func isAboutNewLaw(_ subject: Subject) -> Bool {
    let words = subject.facts.titleWords(subject)
    return laws.contains { law in
      words.has(law)
        && (spreads.contains { words.has($0) } || works.contains { words.has($0 + law) })
    }
  }

  /// Whether the words before apply the instrument and nothing in the sentence looks ahead.
  private static func isApplied(_ subject: Subject, _ index: Int) -> Bool {
    guard !subject.reading.citations[index].isTabular else { return false }
    let around = Surroundings(subject, index)
    let before = around.wordsBefore
    let close = before.suffix(14)
    guard applying.contains(where: { close.has($0) }) else { return false }
    let after = around.wordsAfter
    return !(news + outlook).contains { before.has($0) || after.has($0) }
  }

  private static let applying = [
    "theo", "căn cứ", "quy định tại", "quy định của", "áp dụng", "thực hiện",
  ]
  .map(Words.of)
  private static let news = [
    "triển khai", "thi hành", "phổ biến", "tuyên truyền", "tập huấn", "quán triệt", "giới thiệu",
    "góp ý", "dự thảo", "soạn thảo",
  ].map(Words.of)
  private static let spreads = [
    "triển khai", "phổ biến", "tuyên truyền", "tập huấn", "quán triệt", "giới thiệu",
  ].map(Words.of)
  private static let works = ["thi hành", "thực hiện", "thi hành bộ"].map(Words.of)
  private static let laws = ["luật", "pháp lệnh", "nghị định", "thông tư", "hiến pháp"].map(
    Words.of)
  private static let outlook = [
    "hiệu lực", "từ ngày", "sẽ", "sắp", "chuẩn bị", "tới đây", "sau khi", "thông qua",
    "sửa đổi", "thay thế", "trước ngày", "chuyển tiếp",
  ].map(Words.of)
}

extension Message {
  fileprivate static func notYet(
    _ name: String, _ date: CalendarDate, _ day: CalendarDate, _ than: Message
  ) -> Message {
    Message(
      vi: "“\(name)” có hiệu lực (nói chung) từ ngày \(date.vietnamese), sau \(than.vi) "
        + "(\(day.vietnamese))",
      en: "“\(name)” is in force (in general) from \(date.iso) only, after \(than.en) "
        + "(\(day.iso))")
  }
  fileprivate static let ownDay = Message(vi: "ngày của văn bản này", en: "this document")
  fileprivate static let ownEffect = Message(
    vi: "ngày văn bản này có hiệu lực", en: "this document's own day of effect")
  fileprivate static let dayAsked = Message(
    vi: "ngày được xét theo --as-of", en: "the day of --as-of")
  fileprivate static let ownEffectUnknown = Message(
    vi: "không xác định được ngày có hiệu lực của chính văn bản này",
    en: "the document's own day of effect is not known")
}
