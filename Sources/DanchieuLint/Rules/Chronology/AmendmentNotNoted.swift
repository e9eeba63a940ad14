import DanchieuCitations
import DanchieuGraph
import DanchieuRegistry
import DanchieuText

/// A known amendment that is not mentioned where the norm asks for it (norms.md §5, 26).
enum AmendmentNotNoted: Rule {
  static let metadata = RuleMetadata(
    code: "DC307", name: "chronology/amendment-not-noted", severity: .note,
    summary: Message(
      vi: "Văn bản được viện dẫn đã được sửa đổi, bổ sung mà không ghi văn bản sửa đổi.",
      en: "A cited instrument has been amended, and the amendment is not named."),
    rationale: Message(
      vi: """
        Văn bản quy phạm pháp luật từ 01/4/2025 phải ghi việc sửa đổi, bổ sung khi viện dẫn lần \
        đầu; các họ khác không có nghĩa vụ đó. Chỉ báo văn bản sửa đổi mà dữ liệu biết, đã có hiệu \
        lực, và không được nhắc đến ở đâu trong văn bản.
        """,
      en: """
        Normative documents since 01/4/2025 name the amendments at the first mention; other \
        families have no such duty. Only amendments that the registry knows, that are in force and \
        that stand nowhere in the document.
        """),
    bases: ["Nghị định 78/2025/NĐ-CP, Điều 68"],
    triggering: [
      .init(
        """
        BỘ TÀI CHÍNH
        Số: 15/2025/TT-BTC
        Hà Nội, ngày 22 tháng 11 năm 2025
        THÔNG TƯ
        Hướng dẫn một số nội dung
        Căn cứ ⟦DC307:Luật Chứng khoán số 54/2019/QH14⟧;
        Căn cứ Luật Kế toán số 88/2015/QH13 được sửa đổi, bổ sung bởi Luật số 56/2024/QH15;
        """, why: "the amendment is noted at another law only"),
      .init(
        """
        BỘ TÀI CHÍNH
        Số: 15/2025/TT-BTC
        Hà Nội, ngày 22 tháng 11 năm 2025
        THÔNG TƯ
        Hướng dẫn một số nội dung
        Căn cứ ⟦DC307:Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15⟧;
        """, why: "amended by Luật 87/2025/QH15 since 01/7/2025"),
      .init(
        """
        BỘ TÀI CHÍNH
        Số: 15/2025/TT-BTC
        Hà Nội, ngày 22 tháng 11 năm 2025
        THÔNG TƯ
        Hướng dẫn một số nội dung
        Căn cứ ⟦DC307:Nghị định số 156/2018/NĐ-CP⟧ của Chính phủ;
        """, why: "amended by Nghị định 27/2024/NĐ-CP"),
      .init(
        """
        BỘ TÀI CHÍNH
        Số: 15/2025/TT-BTC
        Hà Nội, ngày 22 tháng 11 năm 2025
        THÔNG TƯ
        Hướng dẫn một số nội dung
        Căn cứ ⟦DC307:Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15⟧;
        Căn cứ Nghị định số 78/2025/NĐ-CP của Chính phủ quy định chi tiết một số điều và biện pháp để \
        tổ chức, hướng dẫn thi hành Luật Ban hành văn bản quy phạm pháp luật, được sửa đổi, bổ sung \
        bởi Nghị định số 187/2025/NĐ-CP;
        """, why: "the decree that carries the law out was amended, too"),
    ],
    nonTriggering: [
      .init(
        """
        BỘ TÀI CHÍNH
        Số: 15/2025/TT-BTC
        Hà Nội, ngày 22 tháng 11 năm 2025
        THÔNG TƯ
        Hướng dẫn một số nội dung
        Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 được sửa đổi, bổ sung bởi \
        Luật số 87/2025/QH15;
        """, why: "named"),
      .init(
        """
        BỘ QUỐC PHÒNG
        Số: 15/2025/TT-BQP
        Hà Nội, ngày 22 tháng 11 năm 2025
        THÔNG TƯ
        Hướng dẫn một số nội dung
        Căn cứ Nghị định số 01/2022/NĐ-CP của Chính phủ quy định chức năng, nhiệm vụ, quyền hạn và cơ \
        cấu tổ chức của Bộ Quốc phòng;
        """,
        why: "the amended decree of that number is about railways, this one of the secret series"),
      .init(
        """
        CHÍNH PHỦ
        Số: 136/2026/NĐ-CP
        Hà Nội, ngày 07 tháng 4 năm 2026
        NGHỊ ĐỊNH
        Sửa đổi một số nghị định
        Căn cứ Luật Nhà ở số 27/2023/QH15; Luật sửa đổi, bổ sung một số điều của Luật Đất đai số \
        31/2024/QH15, Luật Nhà ở số 27/2023/QH15, Luật Kinh doanh bất động sản số 29/2023/QH15 và \
        Luật Các tổ chức tín dụng số 32/2024/QH15;
        """, why: "the amending law is named by its title"),
      .init(
        """
        BỘ CÔNG THƯƠNG
        Số: 15/2026/TT-BCT
        Hà Nội, ngày 22 tháng 5 năm 2026
        THÔNG TƯ
        Hướng dẫn một số nội dung
        Căn cứ Nghị định số 40/2025/NĐ-CP của Chính phủ được sửa đổi, bổ sung bởi Nghị định số \
        109/2025/NĐ-CP và Nghị định số 193/2025/NĐ-CP;
        """, why: "amendments of an amending decree are not asked for"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/QĐ-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2025
        QUYẾT ĐỊNH
        Về việc thành lập Tổ công tác
        Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 19 tháng 02 năm 2025;
        """, why: "administrative documents have no such duty"),
    ])

  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    guard let norm = subject.norm else { return .notApplicable(subject.missingNorm) }
    guard let day = subject.lawDate else { return .notApplicable(.ownDateUnknown) }
    guard norm == .normative2025 else { return .notApplicable(.normDoesNotGovern) }
    guard !subject.reading.isConsolidated else { return .notApplicable(.consolidated) }
    let cited = Set(subject.graph.instruments.compactMap { $0.known?.code ?? $0.code })
    let changes = subject.facts.changes(subject)
    let amending = changes.amending
    for instrument in subject.graph.instruments.dropFirst() {
      guard instrument.known != nil, let first = firstMention(subject, instrument),
        !amending.contains(first), !isNamedInAmendment(subject, instrument),
        let known = subject.record(of: instrument)
      else { continue }
      let missing = subject.registry.amendments(ofCode: known.code).filter {
        isAmendment($0, of: known, by: day)
          && (!cited.contains($0.code)
            || isOfOthers($0, subject, changes, besides: instrument, first))
          && !isNoted(subject, instrument, $0)
      }
      guard let amendment = missing.first else { continue }
      let mention = subject.mention(first)
      let record = Knowledge(record: amendment, registry: subject.registry)
      report(
        Finding(
          metadata, at: mention.head,
          .amended(
            mention.text(mention.head).singleSpaced,
            missing.map { "\($0.type?.name ?? "") \($0.code)".singleSpaced }.joined(separator: ", ")
          )
            + record.suffix,
          citations: [first], basis: metadata.bases.first))
    }
    return .applied
  }

  /// "Căn cứ Luật A; Căn cứ Luật B được sửa đổi, bổ sung bởi Luật C" where C amended both: whether the
  /// document names `amendment` only for other instruments, in other lines than the first mention.
  private static func isOfOthers(
    _ amendment: RegistryRecord, _ subject: Subject, _ changes: Changes,
    besides instrument: Instrument, _ first: Int
  ) -> Bool {
    let named = subject.graph.instruments.dropFirst().first {
      ($0.known?.code ?? $0.code) == amendment.code
    }
    guard let named, named.mentions.count <= 8,
      subject.isInPreamble(subject.reading.citations[first])
    else { return false }
    let head = subject.mention(first).head
    return named.mentions.allSatisfy { mention in
      let of = changes.all.filter { $0.by == mention && $0.of < mention }.map(\.of)
      guard let other = of.first, subject.isInPreamble(subject.reading.citations[other]) else {
        return false
      }
      let ids = of.compactMap { subject.graph.resolutions[$0].instrument }
      guard ids.count == of.count, !ids.contains(instrument.number) else { return false }
      let start = min(head.end, subject.reading.citations[other].range.start)
      let end = max(head.end, subject.reading.citations[other].range.start)
      return subject.text.slice(TextRange(start, end)).contains(0x0A)
    }
  }

  /// The first mention outside quotations and titles, where it uses the instrument.
  private static func firstMention(_ subject: Subject, _ instrument: Instrument) -> Int? {
    let first = instrument.mentions.first { index in
      let citation = subject.reading.citations[index]
      return !citation.isQuoted && !citation.isTabular && subject.isInMainText(citation.range)
        && (citation.kind == .numbered || citation.kind == .titled && citation.isBasis)
    }
    guard let first else { return nil }
    let citation = subject.reading.citations[first]
    guard citation.relation == .basedOn || citation.relation == .cites, !citation.isNested,
      !goesOnWithTitle(subject, first), !subject.isInUpdatedPart(citation.range.start),
      !Clause.speaksOfRepeal(subject, first)
    else { return nil }
    return first
  }

  /// "Thông tư … hướng dẫn Luật A và Nghị định B": the second may still belong to the title that
  /// names the first.
  private static func goesOnWithTitle(_ subject: Subject, _ index: Int) -> Bool {
    let citations = subject.reading.citations
    guard index > 0, citations[index - 1].isNested else { return false }
    let gap = TextRange(citations[index - 1].range.end, citations[index].range.start)
    guard gap.start <= gap.end, gap.count <= 24 else { return false }
    return subject.text.slice(gap).allSatisfy { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: ".") }
  }

  /// Whether the instrument stands in the name of an amending law: "Luật sửa đổi, bổ sung một số
  /// điều của Luật Đất đai, Luật Nhà ở …" names the amendment.
  private static func isNamedInAmendment(_ subject: Subject, _ instrument: Instrument) -> Bool {
    instrument.mentions.prefix(16).contains { index in
      let words = Surroundings(subject, index).wordsBefore
      if amendingNames.contains(where: { words.has($0) }) { return true }
      // "… của Luật A; Luật B; Luật C ngày …": semicolons within the name, and no date before.
      let head = subject.mention(index).head
      let line = subject.line(around: TextRange(head.start, head.start))
      let before = Words.of(subject.text.slice(TextRange(line.startIndex, head.start)))
      return amendingNames.contains { name in
        before.phraseStart(name).map { !before[$0...].contains(day) } ?? false
      }
    }
  }
  private static let day = Words.of("ngày")[0]
  private static let amendingNames = ["luật sửa đổi", "bổ sung một số điều của luật"].map(Words.of)

  private static func isAmendment(
    _ amendment: RegistryRecord, of record: RegistryRecord, by own: CalendarDate
  ) -> Bool {
    guard let issued = amendment.issued, issued <= own, amendment.confidence > 0,
      amendment.code != record.code, record.issued.map({ $0 < issued }) ?? false,
      (amendment.effective ?? issued) <= own, amendment.expired.map({ $0 > own }) ?? true
    else { return false }
    // A circular that names a decree in its title does not amend the decree.
    guard let type = record.type, let other = amendment.type else { return false }
    return type == other || type.isLaw && other.isLaw
  }

  /// Whether words after a mention name the amendment by its year ("được sửa đổi năm 2025").
  private static func isNoted(
    _ subject: Subject, _ instrument: Instrument, _ amendment: RegistryRecord
  ) -> Bool {
    guard let issued = amendment.issued else { return false }
    let year = Words.of("\(issued.year)")[0]
    return instrument.mentions.prefix(8).contains { index in
      // "Nghị định … thi hành Luật A, được sửa đổi bởi": the decree was.
      guard !subject.reading.citations[index].isNested else { return false }
      let words = Surroundings(subject, index).wordsAfter
      return words.prefix(6).contains(amended) && words.contains(year)
    }
  }
  private static let amended = Words.of("đổi")[0]
}

extension Message {
  fileprivate static func amended(_ name: String, _ others: String) -> Message {
    Message(
      vi: "“\(name)” đã được sửa đổi, bổ sung bởi \(others) mà văn bản không ghi",
      en: "“\(name)” has been amended by \(others), which the document does not say")
  }
}
