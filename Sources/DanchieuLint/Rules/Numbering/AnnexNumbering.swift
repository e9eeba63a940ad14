import DanchieuCitations
import DanchieuText

/// Annexes without Roman numbers, or that the text never points to (norms.md §5, 37).
enum AnnexNumbering: Rule {
  static let metadata = RuleMetadata(
    code: "DC116", name: "numbering/annex-numbering", severity: .note,
    summary: Message(
      vi: "Phụ lục không đánh số La Mã, hoặc nội dung văn bản không chỉ dẫn tới phụ lục.",
      en: "Annexes without Roman numbers, or never pointed to."),
    rationale: Message(
      vi: """
        Văn bản hành chính từ 05/3/2020 có từ hai phụ lục trở lên phải đánh số thứ tự bằng chữ số \
        La Mã, và trong văn bản phải có chỉ dẫn về phụ lục. Văn bản quy phạm, văn bản trước đó, \
        biểu mẫu và phụ lục không bắt đầu từ số 1 (của văn bản khác) không bị xét.
        """,
      en: """
        In administrative documents since 05/3/2020 two or more annexes take Roman numbers, and \
        the text must point to its annexes. Normative documents, older ones, forms and annexes \
        that do not start at 1 (those of another instrument) are not looked at.
        """),
    bases: ["Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III, điểm a khoản 1"],
    triggering: [
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/KH-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        KẾ HOẠCH
        Công tác năm 2025
        I. MỤC ĐÍCH
        Thực hiện các chỉ tiêu tại các phụ lục kèm theo.
        Nơi nhận:
        - Như trên.
        ⟦DC116:Phụ lục 1⟧
        CHỈ TIÊU
        ⟦DC116:Phụ lục 2⟧
        PHÂN CÔNG
        """, why: "Arabic numbers"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/KH-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        KẾ HOẠCH
        Công tác năm 2025
        I. MỤC ĐÍCH
        Thực hiện các chỉ tiêu tại các phụ lục kèm theo.
        Nơi nhận:
        - Như trên.
        PHỤ LỤC I DANH MỤC CHỈ TIÊU
        Theo kế hoạch của tỉnh
        ⟦DC116:PHỤ LỤC 2⟧ PHÂN CÔNG NHIỆM VỤ
        Các đơn vị thực hiện
        ⟦DC116:PHỤ LỤC B⟧
        TIẾN ĐỘ
        """, why: "the kind of number changes; number and title in one line"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/KH-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        KẾ HOẠCH
        Công tác năm 2025
        I. MỤC ĐÍCH
        Thực hiện nhiệm vụ được giao.
        Nơi nhận:
        - Như trên.
        ⟦DC116:Phụ lục I⟧
        CHỈ TIÊU
        Phụ lục II
        PHÂN CÔNG
        """, why: "nothing points to the annexes"),
    ],
    nonTriggering: [
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/KH-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        KẾ HOẠCH
        Công tác năm 2025
        I. MỤC ĐÍCH
        Thực hiện chỉ tiêu tại Phụ lục I và phân công tại Phụ lục II.
        Nơi nhận:
        - Như trên.
        Phụ lục I
        CHỈ TIÊU
        Phụ lục II
        PHÂN CÔNG
        """, why: "the norm's form"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/KH-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2014
        KẾ HOẠCH
        Công tác năm 2015
        I. MỤC ĐÍCH
        Thực hiện chỉ tiêu tại Phụ lục 1 và phân công tại Phụ lục 2.
        Nơi nhận:
        - Như trên.
        Phụ lục 1
        CHỈ TIÊU
        Phụ lục 2
        PHÂN CÔNG
        """, why: "before 05/3/2020"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/QĐ-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        QUYẾT ĐỊNH
        Công bố thủ tục
        Điều 1. Công bố thủ tục với các mẫu tại Phụ lục 9, Phụ lục 10 của Quy trình.
        Nơi nhận:
        - Như trên.
        Phụ lục 9
        TỜ TRÌNH
        Phụ lục 10
        BÁO CÁO
        """, why: "models of another instrument, which do not start at 1"),
    ])

  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    guard let norm = subject.norm else { return .notApplicable(subject.missingNorm) }
    guard norm == .administrative2020 else { return .notApplicable(.normDoesNotGovern) }
    let outline = subject.reading.outline
    let annexes = outline.nodes.filter {
      $0.unit == .annex && !$0.isQuoted
        && outline.trees[outline.tree(at: $0.range.start)].kind == .annex
    }
    guard let first = annexes.first else {
      return .notApplicable(Message(vi: "văn bản không có phụ lục", en: "there is no annex"))
    }
    let wrong = annexes.filter { $0.ordinal.system != .roman && !$0.value.isEmpty }
    let areSeveral =
      Set(wrong.map { subject.text($0.value) }).count > 1 || wrong.count == 1 && annexes.count > 1
    // "Phụ lục 9", "Phụ lục 10" alone are forms of another instrument.
    if areSeveral, annexes.contains(where: \.ordinal.isFirst) {
      for annex in wrong {
        report(
          Finding(
            metadata, at: annex.range, .notRoman(subject.text(annex.range).singleSpaced),
            basis: metadata.bases[0]))
      }
    }
    if !pointsToAnnexes(subject, before: first.range.start) {
      report(
        Finding(
          metadata, at: first.range, .notPointedTo(subject.text(first.range).singleSpaced),
          basis: metadata.bases[0]))
    }
    return .applied
  }

  /// Whether the text before the annexes speaks of an annex, or of something enclosed.
  private static func pointsToAnnexes(_ subject: Subject, before end: Int) -> Bool {
    let words = Words.of(subject.text.slice(TextRange(0, end)))
    return pointers.contains { words.has($0) }
  }
  private static let pointers = [
    "phụ lục", "kèm theo", "đính kèm", "gửi kèm", "PL", "biểu", "danh sách", "bảng", "mẫu",
  ].map(Words.of)
}

extension Message {
  fileprivate static func notRoman(_ printed: String) -> Message {
    Message(
      vi: "Văn bản có từ hai phụ lục trở lên phải đánh số La Mã: “\(printed)”.",
      en: "Two or more annexes take Roman numbers: “\(printed)”.")
  }
  fileprivate static func notPointedTo(_ printed: String) -> Message {
    Message(
      vi: "Nội dung văn bản không có chỉ dẫn tới “\(printed)”.",
      en: "Nothing in the text points to “\(printed)”.")
  }
}
