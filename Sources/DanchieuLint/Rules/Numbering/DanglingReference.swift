import DanchieuCitations
import DanchieuDocument
import DanchieuText

/// A reference to an article, clause or point of this document that the document does not have.
///
/// Lint: the unit that is missing.
public enum DanglingReference: Rule {
  public static let metadata = RuleMetadata(
    code: "DC115", name: "numbering/dangling-reference", severity: .error,
    summary: Message(
      vi: "Dẫn chiếu tới điều, khoản, điểm, chương, mục, phụ lục mà chính văn bản này không có.",
      en: """
        A reference to an article, clause, point, chapter, section or annex that this document \
        does not have.
        """),
    rationale: Message(
      vi: """
        Thêm, bỏ hay tách điều khoản khi soạn thảo thường làm sai dẫn chiếu nội bộ. Quy tắc chỉ \
        báo khi phần được dẫn chiếu đã được đọc trọn vẹn (số thứ tự liên tục từ 1 đến hết) và lời \
        văn chắc chắn chỉ vào văn bản này: “khoản 9 Điều này”, “Điều 30 Quy chế này”. Văn bản sửa \
        đổi, bổ sung, văn bản hợp nhất, đoạn trích trong ngoặc kép, phụ lục và biểu mẫu không bị \
        xét; trích đoạn hay tệp bị cắt cũng vậy.
        """,
      en: """
        Adding, dropping or splitting provisions in a draft often breaks references inside it. \
        The rule speaks only where the part referred to was read completely (numbers run from 1 \
        to the end) and the words surely mean this document: "khoản 9 Điều này", "Điều 30 Quy \
        chế này". Amending and consolidated documents, quoted blocks, annexes and forms are not \
        checked, nor are excerpts and truncated files.
        """),
    bases: [],
    triggering: [
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/QĐ-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        QUYẾT ĐỊNH
        Về việc thành lập Tổ công tác
        Điều 1. Thành lập Tổ công tác.
        Điều 2. Nhiệm vụ
        1. Rà soát hồ sơ.
        2. Tổng hợp.
        Điều 3. Các thành viên quy định tại ⟦DC115:khoản 2⟧ Điều 1 Quyết định này chịu trách \
        nhiệm thi hành.
        Nơi nhận:
        - Như Điều 3;
        - Lưu: VT.
        """, why: "an article of one paragraph has no clauses"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/QĐ-UBND
        Ví Dụ, ngày 05 tháng 4 năm 2024
        QUYẾT ĐỊNH
        Về việc kiện toàn tổ công tác
        Điều 1. Nguyên tắc
        1. Công khai.
        2. Đúng thời hạn.
        Điều 2. Trách nhiệm
        1. Tổ trưởng bảo đảm nguyên tắc tại ⟦DC115:khoản 5⟧ Điều 1 Quyết định này.
        2. Thành viên thực hiện ⟦DC115:khoản 4⟧ Điều này và ⟦DC115:Điều 9⟧ Quyết định này.
        3. Thư ký ghi biên bản.
        Điều 3. Quyết định này có hiệu lực kể từ ngày ký.
        Nơi nhận:
        - Như Điều 3;
        """, why: "every article and clause was read, and none has these numbers"),
      .init(
        """
        Điều 1. Hồ sơ
        1. Hồ sơ gồm:
        a) Đơn đề nghị;
        b) Bản sao giấy tờ.
        2. Giấy tờ tại ⟦DC115:điểm d⟧ khoản 1 Điều này được chứng thực.
        Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
        KT. CHỦ TỊCH
        """, why: "a point that its clause lacks"),
      .init(
        """
        NGÂN HÀNG NHÀ NƯỚC VIỆT NAM
        Số: 15/2025/TT-NHNN
        Hà Nội, ngày 05 tháng 4 năm 2025
        THÔNG TƯ
        Quy định về báo cáo
        Điều 1. Đơn vị báo cáo theo quy định tại ⟦DC115:Điều 9⟧ Thông tư này.
        Điều 2. Thủ trưởng các đơn vị chịu trách nhiệm thực hiện Thông tư này./.
        CHÁNH VĂN PHÒNG
        (Đã ký)
        """, why: "the end is told by its sign alone"),
      .init(
        """
        BỘ TÀI CHÍNH
        Số: 15/2024/TT-BTC
        Hà Nội, ngày 05 tháng 4 năm 2024
        THÔNG TƯ
        Quy định về lưu trữ hồ sơ
        Chương I
        QUY ĐỊNH CHUNG
        Điều 1. Phạm vi điều chỉnh
        Việc tiêu hủy theo ⟦DC115:Chương IV⟧ Thông tư này; mẫu biểu theo ⟦DC115:Phụ lục III⟧ ban \
        hành kèm theo Thông tư này.
        Chương II
        TỔ CHỨC THỰC HIỆN
        Điều 2. Hiệu lực thi hành
        Mẫu sổ theo Phụ lục II ban hành kèm theo Thông tư này.
        KT. BỘ TRƯỞNG
        PHỤ LỤC I
        Danh mục hồ sơ
        PHỤ LỤC II
        Mẫu sổ đăng ký
        """, why: "two chapters and two annexes are there"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/QĐ-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        QUYẾT ĐỊNH
        Ban hành Quy chế làm việc
        Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc.
        Điều 2. Quyết định có hiệu lực từ ngày ký.
        Điều 3. Văn phòng chịu trách nhiệm thi hành.
        TM. ỦY BAN NHÂN DÂN
        CHỦ TỊCH

        Nguyễn Văn An

        QUY CHẾ
        Làm việc của Ủy ban nhân dân xã
        (Ban hành kèm theo Quyết định số 15/QĐ-UBND ngày 22 tháng 11 năm 2024)
        Chương I
        QUY ĐỊNH CHUNG
        Điều 1. Phạm vi
        1. Quy chế này quy định chế độ làm việc.
        2. Áp dụng cho công chức.
        Điều 2. Nguyên tắc
        1. Làm việc theo chế độ tập thể.
        2. Đề cao trách nhiệm cá nhân.
        Chương II
        TRÁCH NHIỆM
        Điều 3. Chủ tịch
        1. Chủ tịch thực hiện ⟦DC115:khoản 4⟧ Điều 2 Quy chế này.
        2. Chủ tịch ủy quyền cho Phó Chủ tịch.
        Điều 4. Công chức
        1. Công chức thực hiện khoản 2 Điều 2 Quy chế này.
        2. Công chức báo cáo Chủ tịch.
        """, why: "a part of the attached regulation; the decision has a Điều 2, too"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        I. TÌNH HÌNH CHUNG
        Các chỉ tiêu nêu tại ⟦DC115:Mục IV⟧ Báo cáo này đều đạt.
        II. PHƯƠNG HƯỚNG
        Tiếp tục thực hiện kế hoạch.
        Nơi nhận:
        - Ủy ban nhân dân huyện.
        """),
      .init(
        """
        ỦY BAN NHÂN DÂN TỈNH VÍ DỤ
        Số: 1915/QĐ-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        QUYẾT ĐỊNH
        Về việc công bố Danh mục thủ tục hành chính được sửa đổi, bổ sung
        Điều 1. Công bố Danh mục thủ tục hành chính.
        Điều 2. Sở Tư pháp niêm yết theo ⟦DC115:Điều 8⟧ Quyết định này.
        Điều 3. Quyết định này có hiệu lực kể từ ngày ký.
        Nơi nhận:
        - Như Điều 3;
        """, why: "the procedures were amended, the decision amends nothing"),
      .init(
        """
        BỘ TÀI CHÍNH
        Số: 15/2024/TT-BTC
        Hà Nội, ngày 05 tháng 4 năm 2024
        THÔNG TƯ
        Quy định về lưu trữ hồ sơ
        Chương I
        QUY ĐỊNH CHUNG
        Điều 1. Phạm vi điều chỉnh
        Việc tiêu hủy theo ⟦DC115:Mục 2⟧ Chương I Thông tư này.
        Chương II
        TỔ CHỨC THỰC HIỆN
        Điều 2. Hiệu lực thi hành
        KT. BỘ TRƯỞNG
        """, why: "the chapter has no sections"),
    ] + moreTriggering,
    nonTriggering: [
      .init(
        """
        BỘ TÀI CHÍNH
        Số: 15/2024/TT-BTC
        Hà Nội, ngày 05 tháng 4 năm 2024
        THÔNG TƯ
        Quy định về lưu trữ hồ sơ
        Điều 1. Mẫu biểu theo Phụ lục III ban hành kèm theo Thông tư này.
        Điều 2. Việc tiêu hủy theo Chương IV Nghị định số 30/2020/NĐ-CP.
        KT. BỘ TRƯỞNG
        """, why: "the annexes are in another file; the chapter is another instrument's"),
      .init(
        """
        BỘ GIÁO DỤC VÀ ĐÀO TẠO
        Số: 15/2024/TT-BGDĐT
        Hà Nội, ngày 05 tháng 4 năm 2024
        THÔNG TƯ
        Ban hành quy chế thi
        Điều 1. Đề thi theo khoản 2 Điều 7 của Quy chế thi ban hành kèm theo Thông tư này; năng lực \
        theo Mục 2 Chương II Phụ lục IV kèm theo Thông tư này.
        Điều 2. Thông tư này có hiệu lực kể từ ngày ký.
        KT. BỘ TRƯỞNG
        """, why: "parts of what the document promulgates"),
      .init(
        """
        Điều 1. Áp dụng khoản 2 Điều 55, Điều 56 và Điều 57 Nghị định số 30/2020/NĐ-CP.
        Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
        Nơi nhận:
        """, why: "the decree named last owns the whole list"),
      .init(
        """
        Điều 1. Sửa đổi khoản 7 Điều 12 của Quy chế như sau:
        “7. Kinh phí theo khoản 9 Điều này và Điều 30 Quy chế này.”
        Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
        Nơi nhận:
        """, why: "the quoted text speaks of the amended instrument"),
      .init(
        """
        Điều 1. Ban hành Quy chế kèm theo Quyết định này.
        Điều 2. Tổ chức thực hiện
        1. Văn phòng theo dõi theo quy định tại Điều 4 Quy chế này.
        2. Văn phòng tổng hợp.
        Nơi nhận:
        QUY CHẾ
        (Ban hành kèm theo Quyết định số 12/QĐ-UBND)
        Điều 1. Phạm vi
        Điều 2. Nguyên tắc
        Điều 3. Chế độ họp
        Điều 4. Hiệu lực
        """, why: "the attached regulation has that article"),
      .init(
        """
        Điều 5. Hồ sơ
        1. Thực hiện theo khoản 8 Điều 2 Thông tư này.
        """, why: "an excerpt"),
    ] + moreNonTriggering)

  public static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    let reading = subject.reading
    let hasArticles = reading.outline.nodes.contains { $0.unit == .article && !$0.isQuoted }
    let headings = hasArticles ? [] : WiderUnits.headings(reading)
    guard hasArticles || headings.count > 1 else {
      return .notApplicable(
        Message(
          vi: "văn bản không chia theo điều hoặc mục I, II …",
          en: "the document has no articles and no headings I, II …"))
    }
    guard !reading.document.lacksNumbers else { return .notApplicable(.numbersUnread) }
    guard !reading.isConsolidated else { return .notApplicable(.consolidated) }
    // Up to its last quotation an amending document may speak of what it amends.
    let floor = isAmending(reading) ? lastQuotation(reading) : 0
    guard let floor else {
      return .notApplicable(
        Message(
          vi:
            "văn bản sửa đổi, bổ sung không có dấu ngoặc kép: dẫn chiếu có thể thuộc văn bản khác",
          en: "an amending document without quotation marks: references may be those of others"))
    }
    let references = InternalReferences(reading)
    var wider = WiderUnits(reading, references, headings: headings)
    let citations = reading.citations
    for index in citations.indices
    where !citations[index].pinpoints.isEmpty && citations[index].range.start >= floor {
      let kind = citations[index].kind
      guard
        kind == .selfReference
          || kind == .internal && (floor == 0 || references.isAmongRecipients(citations[index]))
      else { continue }
      var found = hasArticles ? references.missing(in: citations[index]) : []
      found += wider.missing(in: citations[index])
      for missing in found
      where !isUpdated(subject, missing, at: citations[index].range.start)
        && !isEntry(subject, missing.pinpoint)
        && !(kind == .internal && isOfChange(subject, missing.pinpoint))
        && !goesOnElsewhere(subject)
      {
        report(finding(missing, citation: index, reading))
      }
    }
    return .applied
  }

  /// Whether the unit fills its line, as in a table of contents of a web page.
  private static func isEntry(_ subject: Subject, _ pinpoint: Pinpoint) -> Bool {
    let line = subject.line(around: pinpoint.range, reach: 16)
    return line.count { $0 > 0x20 && $0 != UInt8(ascii: ".") }
      == subject.text.slice(pinpoint.range).count { $0 > 0x20 }
  }

  /// "Thay thế cụm từ … tại khoản 4 Điều 9", "Bãi bỏ khoản 5 Điều 19": parts of the instrument that is
  /// changed.
  private static func isOfChange(_ subject: Subject, _ pinpoint: Pinpoint) -> Bool {
    let line = subject.line(around: pinpoint.range, reach: 400)
    let before = line.prefix(upTo: max(line.startIndex, pinpoint.range.start))
    // "Bổ sung cụm từ … tại Điều 4; Điều 6": the whole item.
    if Words.of(before).has(phrase) { return true }
    let words = Words.of(before.split(separator: UInt8(ascii: ";")).last ?? before)
    return changes.contains { words.has($0) }
  }
  private static let phrase = Words.of("cụm từ")
  private static let changes = ["bãi bỏ", "sửa đổi", "thay thế"].map(Words.of)

  /// "(Xem tiếp Công báo số 695 + 696)": the gazette prints the rest in its next issue.
  private static func goesOnElsewhere(_ subject: Subject) -> Bool {
    subject.text.bytes.suffix(2_000).holds(goingOn)
  }
  private static let goingOn = Array("Xem tiếp Công báo".utf8)

  /// Whether editors changed the article that the reference stands in, or the one that lacks the
  /// part, so that not all of it is printed.
  private static func isUpdated(
    _ subject: Subject, _ missing: InternalReferences.Missing, at offset: Int
  ) -> Bool {
    if subject.isInUpdatedPart(offset) { return true }
    guard let parent = missing.parent else { return false }
    return subject.isInUpdatedPart(subject.reading.outline.nodes[parent].range.start)
  }

  private static func finding(
    _ missing: InternalReferences.Missing, citation: Int, _ reading: Reading
  ) -> Finding {
    let printed = reading.string(missing.pinpoint.range)
    let message: Message
    var related: [Finding.Related] = []
    if let parent = missing.parent {
      let node = reading.outline.nodes[parent]
      let name = "\(node.unit.rawValue) \(reading.string(node.value))"
      message =
        missing.last.number == 0
        ? .undivided(printed, missing.pinpoint.unit, in: name)
        : .partMissing(printed, missing.pinpoint.unit, in: name, last: missing.last.printed)
      related = [.init(node.range, Message(vi: "\(name) ở đây", en: "\(name) is here"))]
    } else {
      message =
        missing.last.number == 0
        ? .undivided(printed, missing.pinpoint.unit)
        : missing.isLeftOut
          ? .leftOut(printed)
          : .unitMissing(
            printed, missing.pinpoint.unit, last: missing.last.printed,
            inAttached: missing.tree.map { reading.outline.trees[$0].kind } == .attached)
    }
    return Finding(
      metadata, at: missing.pinpoint.range, message, citations: [citation], related: related)
  }
}

extension Message {
  fileprivate static func unitMissing(
    _ printed: String, _ unit: Pinpoint.Unit, last: String, inAttached: Bool
  ) -> Message {
    let (vi, en) =
      inAttached ? ("văn bản kèm theo", "the attached text") : ("văn bản", "the document")
    return Message(
      vi: "Dẫn chiếu tới “\(printed)” nhưng \(vi) chỉ có đến \(unit.rawValue) \(last).",
      en: "Reference to “\(printed)”, but \(en) ends with \(unit.rawValue) \(last).")
  }
  fileprivate static func undivided(
    _ printed: String, _ unit: Pinpoint.Unit, in name: String
  ) -> Message {
    Message(
      vi: "Dẫn chiếu tới “\(printed)” nhưng \(name) không chia \(unit.rawValue.lowercased()).",
      en: "Reference to “\(printed)”, but \(name) has no \(unit.rawValue) at all.")
  }
  fileprivate static func leftOut(_ printed: String) -> Message {
    Message(
      vi: "Dẫn chiếu tới “\(printed)” nhưng văn bản không có phần này.",
      en: "Reference to “\(printed)”, which the document does not have.")
  }
  fileprivate static func undivided(_ printed: String, _ unit: Pinpoint.Unit) -> Message {
    Message(
      vi: "Dẫn chiếu tới “\(printed)” nhưng văn bản không chia \(unit.rawValue.lowercased()).",
      en: "Reference to “\(printed)”, but the document has no \(unit.rawValue) at all.")
  }
  fileprivate static func partMissing(
    _ printed: String, _ unit: Pinpoint.Unit, in name: String, last: String
  ) -> Message {
    Message(
      vi: "Dẫn chiếu tới “\(printed)” nhưng \(name) chỉ có đến \(unit.rawValue) \(last).",
      en: "Reference to “\(printed)”, but \(name) ends with \(unit.rawValue) \(last).")
  }
}
