import DanchieuCitations
import DanchieuText

/// A day below 10, or month 1 or 2, without its zero in a long date (norms.md §5, 2 and 3).
enum DateWithoutLeadingZero: Rule {
  static let metadata = RuleMetadata(
    code: "DC202", name: "dating/leading-zero", severity: .warning,
    summary: Message(
      vi:
        "Ngày nhỏ hơn 10 hoặc tháng 1, 2 không có số 0 phía trước, ở dạng “ngày … tháng …”.",
      en: "A day below 10, or month 1 or 2, without its leading zero in the long form of a date."),
    rationale: Message(
      vi: """
        Ngày nhỏ hơn 10 và tháng 1, 2 phải ghi thêm số 0; tháng 3 đến tháng 9 thì không. Chỉ xét \
        ngày ban hành ở dạng “ngày 05 tháng 02 năm …” của văn bản hành chính từ 05/3/2011 và văn \
        bản quy phạm từ 01/7/2016; dạng số (7/5/2013) và đoạn trích nguyên văn thì bỏ qua. Ngày \
        của chính văn bản: lỗi.
        """,
      en: """
        Days below 10 and months 1 and 2 take a zero; months 3 to 9 do not. Only dates of issue in \
        the long form, in administrative documents since 05/3/2011 and normative ones since \
        01/7/2016; numeric dates and quoted text are passed over. The document's own date: error.
        """),
    bases: [
      "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, điểm b khoản 4",
      "Thông tư 01/2011/TT-BNV, Điều 9, điểm b khoản 1",
    ],
    triggering: [
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày ⟦DC202:7⟧ tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        """, why: "the document's own date: error"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        Theo Kế hoạch số 12/KH-UBND ngày ⟦DC202:8 tháng 1⟧ năm 2024 của Ủy ban nhân dân xã.
        """, why: "day and month in one finding"),
    ],
    nonTriggering: [
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 02 tháng 4 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        Theo Kế hoạch số 12/KH-UBND ngày 05 tháng 3 năm 2024 của Ủy ban nhân dân xã.
        """, why: "months 3 to 9 have no zero"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        Theo Kế hoạch số 12/KH-UBND ngày 7/5/2024 của Ủy ban nhân dân xã.
        """, why: "the numeric form"),
    ])

  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    guard let norm = subject.norm else { return .notApplicable(subject.missingNorm) }
    guard norm.asksForLeadingZerosInDates else { return .notApplicable(.normDoesNotGovern) }
    subject.forEachMention(where: hasLongDate) { mention in
      guard mention.dateForm == .long, let range = mention.dateRange else { return }
      if let index = mention.index, subject.reading.citations[index].isQuoted { return }
      let dates = DatePieces(range, in: mention.text)
      guard dates.pieces.count == 3, !dates.isGarbled else { return }
      let bare = [(dates.pieces[0], 1...9), (dates.pieces[1], 1...2)].filter { piece, values in
        piece.digits == 1 && values.contains(piece.value)
      }.map(\.0.range)
      guard let first = bare.first, let last = bare.last else { return }
      let wrong = TextRange(first.start, last.end)
      let right = padded(wrong, zeros: bare.map(\.start), mention.text)
      report(
        Finding(
          metadata, at: wrong, .missingZero(mention.text(wrong).singleSpaced, right),
          severity: mention.isOwnHeading ? .error : .warning,
          citations: mention.index.map { [$0] } ?? [], fix: Finding.Fix(wrong, right),
          basis: norm.dateFormBasis))
    }
    return .applied
  }

  private static func hasLongDate(_ citation: Citation) -> Bool { citation.dateForm == .long }

  /// The words at `range` with a zero before the offsets `zeros`.
  private static func padded(_ range: TextRange, zeros: [Int], _ text: Mention.Text) -> String {
    var result = ""
    var start = range.start
    for zero in zeros {
      result += text(TextRange(start, zero)) + "0"
      start = zero
    }
    return result + text(TextRange(start, range.end))
  }
}

extension Message {
  fileprivate static func missingZero(_ printed: String, _ right: String) -> Message {
    Message(
      vi: "Ngày nhỏ hơn 10 và tháng 1, 2 phải ghi thêm số 0 phía trước: “\(printed)” → “\(right)”.",
      en: "Days below 10 and months 1 and 2 take a leading zero: “\(printed)” → “\(right)”.")
  }
}
