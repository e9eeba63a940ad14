import DanchieuCitations
import DanchieuText

/// The sign at the end of the căn cứ lines (norms.md §5, 38).
enum BasisPunctuation: Rule {
  static let metadata = RuleMetadata(
    code: "DC407", name: "consistency/basis-punctuation", severity: .note,
    summary: Message(
      vi: "Dấu câu ở cuối dòng căn cứ không đúng.",
      en: "A căn cứ line ends with the wrong sign."),
    rationale: Message(
      vi: """
        Mỗi căn cứ một dòng, cuối dòng là dấu chấm phẩy; dòng cuối của quyết định hành chính kết \
        thúc bằng dấu chấm (từ 05/3/2020) hoặc dấu phẩy (05/3/2011–04/3/2020). Các họ văn bản khác \
        chỉ báo dòng khác với phần lớn các dòng còn lại.
        """,
      en: """
        Each căn cứ stands on its own line and ends with a semicolon; the last one of an \
        administrative decision with a full stop (since 05/3/2020) or a comma (05/3/2011 to \
        04/3/2020). In other families only a line that differs from most others is reported.
        """),
    bases: [
      "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, điểm a khoản 6",
      "Thông tư 01/2011/TT-BNV, Điều 11, khoản 2",
    ],
    triggering: [
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/QĐ-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        QUYẾT ĐỊNH
        Về việc thành lập Tổ công tác
        Căn cứ Luật Tiếp công dân ngày 25 tháng 11 năm ⟦DC407:2013;;⟧
        Căn cứ Luật Khiếu nại ngày 11 tháng 11 năm ⟦DC407:2011,;⟧
        Theo đề nghị của Công chức Văn phòng.
        QUYẾT ĐỊNH:
        """, why: "two signs at the end"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/QĐ-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        QUYẾT ĐỊNH
        Về việc thành lập Tổ công tác
        Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm ⟦DC407:2015.⟧
        Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;
        Theo đề nghị của Công chức Văn phòng.
        QUYẾT ĐỊNH:
        """, why: "a full stop in the middle"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/QĐ-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        QUYẾT ĐỊNH
        Về việc thành lập Tổ công tác
        Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
        Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;
        Theo đề nghị của Công chức Văn ⟦DC407:phòng;⟧
        QUYẾT ĐỊNH:
        """, why: "the last line ends with a full stop"),
      .init(
        """
        BỘ TÀI CHÍNH
        Số: 15/2025/TT-BTC
        Hà Nội, ngày 22 tháng 11 năm 2025
        THÔNG TƯ
        Hướng dẫn một số nội dung
        Căn cứ Luật Ngân sách nhà nước số 89/2025/QH15;
        Căn cứ Luật Hải quan số 54/2014/QH13 được sửa đổi, bổ sung bởi Luật số ⟦DC407:90/2025/QH15.⟧
        Căn cứ Luật Thuế giá trị gia tăng số 48/2024/QH15;
        Bộ trưởng Bộ Tài chính ban hành Thông tư hướng dẫn một số nội dung.
        """, why: "a real case: all others end with a semicolon"),
    ],
    nonTriggering: [
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/TTr-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        TỜ TRÌNH
        Về việc giao đất
        Căn cứ Luật Tiếp công dân ngày 25 tháng 11 năm 2013;
        Căn cứ Luật Khiếu nại ngày 11 tháng 11 năm 2011.

        Xét đề nghị của Công chức Địa chính, Ủy ban nhân dân xã trình Ủy ban nhân dân tỉnh như \
        sau:
        """, why: "a sentence behind the last căn cứ"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/QĐ-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        QUYẾT ĐỊNH
        Về việc thành lập Tổ công tác
        Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
        Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ
        về công tác văn thư;
        Theo đề nghị của Công chức Văn phòng.
        QUYẾT ĐỊNH:
        """, why: "an item of two lines"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/QĐ-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2014
        QUYẾT ĐỊNH
        Về việc thành lập Tổ công tác
        Căn cứ Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân ngày 26 tháng 11 năm 2003;
        Căn cứ Nghị định số 110/2004/NĐ-CP ngày 08 tháng 4 năm 2004 của Chính phủ về công tác văn thư;
        Xét đề nghị của Công chức Văn phòng,
        QUYẾT ĐỊNH:
        """, why: "under Thông tư 01/2011/TT-BNV the last one ends with a comma"),
      .init(
        """
        CHÍNH PHỦ
        Số: 115/NQ-CP
        Hà Nội, ngày 29 tháng 4 năm 2026
        NGHỊ QUYẾT
        Về bảo tồn di tích
        Căn cứ Luật Tổ chức Chính phủ ngày 18 tháng 02 năm 2025;
        Căn cứ Luật Di sản văn hóa ngày 23 tháng 11 năm 2024;
        Theo đề nghị của Bộ Nông nghiệp và Môi trường.
        Trên cơ sở kết quả biểu quyết của các Thành viên Chính phủ.
        QUYẾT NGHỊ:
        """, why: "a real case: what follows the căn cứ are sentences of their own"),
      .init(
        """
        ĐẢNG ỦY XÃ VÍ DỤ
        Số 15-QĐ/ĐU
        Ví Dụ, ngày 22 tháng 11 năm 2024
        QUYẾT ĐỊNH
        Thành lập Tổ công tác
        - Căn cứ Điều lệ Đảng Cộng sản Việt Nam;
        - Căn cứ Quy chế làm việc của Ban Chấp hành Đảng bộ xã,
        BAN THƯỜNG VỤ ĐẢNG ỦY QUYẾT ĐỊNH
        """, why: "in the Party the last one ends with a comma or a full stop"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/QĐ-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2025
        QUYẾT ĐỊNH
        Về việc thành lập Tổ công tác
        Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
        Căn cứ Quyết định số 21/QĐ-UBND ngày 08 tháng 4 năm 2025 của Ủy ban nhân dân tỉnh. QUYẾT ĐỊNH:
        Điều 1. Thành lập Tổ công tác.
        """, why: "the next line was put onto the last one"),
    ])

  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    guard let norm = subject.norm else { return .notApplicable(subject.missingNorm) }
    guard norm != .court, !subject.isOfficialLetter else {
      return .notApplicable(.normDoesNotGovern)
    }
    let preamble = BasisItems(subject)
    let items = preamble.items
    guard items.count >= 2, items.contains(where: \.isBasis), let last = items.last else {
      return .notApplicable(.noBasis)
    }
    let basis = norm.layoutBasis(of: metadata)
    let inner = items.dropLast()
    let right = inner.count { subject.text.slice($0.range).last == UInt8(ascii: ";") }
    if basis != nil || right > 0 && right * 2 >= inner.count {
      let lastBasis = items.lastIndex(where: \.isBasis) ?? 0
      for (place, item) in inner.enumerated() {
        var sign = subject.text.slice(item.range).last
        let end = subject.text.slice(item.range).suffix(2)
        if doubled.contains(where: end.elementsEqual) { sign = nil }
        // "Theo đề nghị của ….", "Trên cơ sở …." after the căn cứ are sentences of their own.
        guard sign != UInt8(ascii: ";"), place <= lastBasis || sign != UInt8(ascii: ".") else {
          continue
        }
        self.report(subject, item, ";", basis, report)
      }
    }
    if let wanted = lastSign(subject, norm, preamble) {
      let sign = subject.text.slice(last.range).last
      if sign != wanted.utf8.first { self.report(subject, last, wanted, basis, report) }
    }
    return .applied
  }

  /// Two signs, of which one is left over.
  private static let doubled = [";;", ",;", ":;"].map { Array($0.utf8) }

  /// The sign of the last line, where a norm that could be read gives one: Nghị định 30/2020/NĐ-CP
  /// for all types, the circular before it for decisions.
  private static func lastSign(
    _ subject: Subject, _ norm: Norm, _ preamble: BasisItems
  ) -> String? {
    let type = subject.reading.heading.type?.name
    let isDecision = type == "Quyết định" || type == "Nghị quyết"
    switch norm {
    case .administrative2020 where isDecision ? preamble.isClosed : preamble.isIntroducing:
      return "."
    case .administrative2011 where isDecision && preamble.isClosed: return ","
    default: return nil
    }
  }

  private static func report(
    _ subject: Subject, _ item: BasisItems.Item, _ sign: String, _ basis: String?,
    _ report: (Finding) -> Void
  ) {
    let text = subject.text
    let word = lastWord(item.range, text)
    guard let last = text.slice(word).last, !enacts(text.slice(item.range).suffix(24)) else {
      return
    }
    let isSign = [UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ";")]
      .contains(last)
    // "./." and the like leave a choice.
    let bare = isSign ? TextRange(word.start, word.end - 1) : word
    let isPlain = text.slice(bare).last.map { $0 >= 0x30 && $0 != UInt8(ascii: ";") } ?? false
    report(
      Finding(
        metadata, at: word, .wrongSign(text(word), sign),
        citations: subject.reading.citations.indices.filter {
          item.range.contains(subject.reading.citations[$0].range)
        }.suffix(1), fix: isPlain ? .init(word, text(bare) + sign) : nil, basis: basis))
  }

  /// "…; QUYẾT ĐỊNH:": the next line was put onto this one.
  private static func enacts(_ end: ArraySlice<UInt8>) -> Bool {
    enacting.contains { end.firstRange(of: $0) != nil }
  }
  private static let enacting = ["QUYẾT ĐỊNH", "QUYẾT NGHỊ"].map { Array($0.utf8) }

  private static func lastWord(_ range: TextRange, _ text: Mention.Text) -> TextRange {
    let slice = text.slice(range)
    let blank = slice.indices.last { index in
      slice[index] <= 0x20
        || slice[index] == 0xA0 && index > slice.startIndex
          && slice[index - 1] == 0xC2
    }
    return TextRange(blank.map { $0 + 1 } ?? range.start, range.end)
  }
}

extension Message {
  fileprivate static func wrongSign(_ word: String, _ sign: String) -> Message {
    Message(
      vi: "Dòng căn cứ này kết thúc bằng “\(word)”, cuối dòng phải là dấu “\(sign)”.",
      en: "This căn cứ line ends with “\(word)”; it should end with “\(sign)”.")
  }
  fileprivate static let noBasis = Message(
    vi: "phần mở đầu không có từ hai dòng trở lên, trong đó có căn cứ",
    en: "the preamble has no two lines with a căn cứ among them")
}
