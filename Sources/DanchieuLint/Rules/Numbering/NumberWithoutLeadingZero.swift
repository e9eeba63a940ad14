import DanchieuCitations
import DanchieuText

/// A number below 10 without its zero (norms.md §5, 1).
enum NumberWithoutLeadingZero: Rule {
  static let metadata = RuleMetadata(
    code: "DC104", name: "numbering/leading-zero", severity: .note,
    summary: Message(
      vi: "Số của văn bản nhỏ hơn 10 không có số 0 phía trước.",
      en: "A number below 10 without its leading zero."),
    rationale: Message(
      vi: """
        Những số nhỏ hơn 10 phải ghi thêm số 0 phía trước. Ở số của chính văn bản là lỗi, trong \
        viện dẫn chỉ là ghi chú. Không áp dụng cho văn bản của Đảng và văn bản trước năm 2005.
        """,
      en: """
        Numbers below 10 take a leading zero. An error in the document's own number, a note in a \
        citation. Not for documents of the Party and instruments before 2005.
        """),
    bases: [
      "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, điểm c khoản 3",
      "Thông tư 01/2011/TT-BNV, Điều 8, khoản 2", "Nghị định 34/2016/NĐ-CP, Điều 58",
    ],
    triggering: [
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: ⟦DC104:5⟧/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        """, why: "the document's own number: error"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        Thực hiện Kế hoạch số ⟦DC104:4⟧/KH-UBND ngày 15 tháng 01 năm 2024 của Ủy ban nhân dân xã.
        """, why: "a citation: note"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 05/QĐ-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        QUYẾT ĐỊNH
        Ban hành Quy chế làm việc
        Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc.
        QUY CHẾ
        (Kèm theo Quyết định số ⟦DC104:5⟧/QĐ-UBND ngày 22 tháng 11 năm 2024)
        """, why: "the own number in an annex line, where the heading has the zero"),
    ],
    nonTriggering: [
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 05/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        Thực hiện Nghị quyết số 8-NQ/TW ngày 08 tháng 11 năm 2021 của Ban Chấp hành Trung ương.
        """, why: "a number of the Party"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 12/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        Theo Quyết định số 8/2003/QĐ-BNV ngày 27 tháng 02 năm 2003.
        """, why: "before 2005"),
    ])

  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    guard let norm = subject.norm else { return .notApplicable(subject.missingNorm) }
    guard norm != .party else { return .notApplicable(.normDoesNotGovern) }
    subject.forEachMention { mention in
      guard let code = mention.code, code.number.count == 1,
        let number = subject.text.number(code.number), number > 0, isGoverned(code.family)
      else { return }
      // "Nghị định số 3 5/2019/NĐ-CP": the first digit of a number with a blank in it.
      let before = subject.text.slice(TextRange(max(0, code.number.start - 2), code.number.start))
      guard before.count < 2 || before.last != 0x20 || before.first.map(isDigit) != true else {
        return
      }
      if let index = mention.index {
        // What is wrong in the heading is said there alone.
        guard !subject.isSelf(index) || !lacksZero(subject.ownMention),
          (subject.knownYear(index) ?? 2005) >= 2005
        else { return }
      }
      let form =
        mention.isOwnHeading ? norm : mention.index.flatMap { citedNorm(subject, code, $0) }
      let isError = mention.isOwnHeading && form?.codeFormBasis != nil
      report(
        Finding(
          metadata, at: code.number, .missingZero(number), severity: isError ? .error : .note,
          citations: mention.index.map { [$0] } ?? [],
          fix: Finding.Fix(code.number, "0\(number)"), basis: form?.codeFormBasis))
    }
    return .applied
  }

  private static func lacksZero(_ own: Mention) -> Bool { own.code?.number.count == 1 }

  private static func citedNorm(_ subject: Subject, _ code: InstrumentCode, _ index: Int) -> Norm? {
    Norm(code: code.family, on: subject.knownDate(index))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isGoverned(_ family: CodeFamily) -> Bool {
    switch family {
    case .administrative, .normative, .nationalAssembly, .letter, .consolidated: true
    case .party, .judgment, .historical, .other: false
    }
  }
}

extension Message {
  fileprivate static func missingZero(_ number: Int) -> Message {
    Message(
      vi: "Số nhỏ hơn 10 phải ghi thêm số 0 phía trước: “\(number)” → “0\(number)”.",
      en: "A number below 10 takes a leading zero: “\(number)” → “0\(number)”.")
  }
}
