import DanchieuCitations
import DanchieuText

/// A date that is left open (norms.md §5, 33 and 34).
enum BlankDate: Rule {
  static let metadata = RuleMetadata(
    code: "DC206", name: "dating/blank-date", severity: .note,
    summary: Message(
      vi: "Ngày, tháng của văn bản này hoặc của văn bản được viện dẫn còn để trống.",
      en: "The date of this document, or of a cited one, is left open."),
    rationale: Message(
      vi: """
        Trong dự thảo, ngày để trống chỉ là ghi chú vì được điền khi ký. Trong văn bản đã ban hành \
        (--stage final, hoặc phần đầu đã đủ số và ngày), chỗ trống là cảnh báo. Im lặng với biểu \
        mẫu, phụ lục, bảng biểu và dòng “Kèm theo …”, là chỗ văn bản điện tử được để trống.
        """,
      en: """
        In a draft an open date is a note, since it is filled in with the signature. In a document \
        that was issued (--stage final, or its own number and date are there) it is a warning. \
        Silent on forms, annexes, tables, and the line "Kèm theo …", which electronic documents \
        may leave blank.
        """),
    bases: ["Nghị định 30/2020/NĐ-CP, Điều 15"],
    triggering: [
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        Thực hiện Kế hoạch số 12/KH-UBND ngày ⟦DC206:05 tháng 3 năm 20...⟧ của Ủy ban nhân dân \
        xã và Kế hoạch số 13/KH-UBND ngày ⟦DC206:05/3/202...⟧ của Ủy ban nhân dân xã.
        """, why: "the year is left open"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        Thực hiện Kế hoạch số 12/KH-UBND ngày ⟦DC206:xx/xx/2024⟧ của Ủy ban nhân dân xã và Kế \
        hoạch số 13/KH-UBND ngày ⟦DC206:/   /2024⟧ của Ủy ban nhân dân xã.
        """, why: "letters for digits, and nothing but signs"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày ⟦DC206:… tháng 11 năm 2024⟧
        BÁO CÁO
        Kết quả công tác năm 2024
        """, why: "the document's own date, a draft: note"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        Thực hiện Kế hoạch số 12/KH-UBND ngày ⟦DC206:…/3/2024⟧ của Ủy ban nhân dân xã.
        """, why: "a citation in a document that was issued: warning"),
    ],
    nonTriggering: [
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2025
        BÁO CÁO
        Kết quả công tác năm 2025
        1   Sắp xếp cơ sở y tế theo             Bộ Y tế        Các bộ, cơ quan
            Nghị quyết số 72-NQ/TW ngày 09 tháng               Ủy ban nhân dân
            9 năm 2025 của Bộ Chính trị         Bộ Nội vụ      các tỉnh
        """, why: "cells of a table that blanks part"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        Theo Nghị định số 87/2010/NĐ-CP ngày 13 tháng § 8 năm 2010 và Nghị định số 05/2014/NĐ-CP \
        ngày 17 tháng, 01 năm 2014 của Chính phủ; Quyết định số 21/QĐ-UBND ngày. 08 tháng 4 năm 2024.
        """, why: "a stray sign inside the date"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/QĐ-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        QUYẾT ĐỊNH
        Ban hành Quy chế làm việc
        Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc.
        Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
        Nơi nhận:
        - Như Điều 2.
        QUY CHẾ
        Làm việc của Tổ công tác
        (Kèm theo Quyết định số 15/QĐ-UBND ngày … tháng … năm 2024)
        Điều 1. Phạm vi
        """, why: "the line under an annex's title"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        I. KẾT QUẢ
        Đã thực hiện theo biểu mẫu.
        Nơi nhận:
        - Như trên.
        PHỤ LỤC
        Mẫu số 01
        Căn cứ Quyết định số 12/QĐ-UBND ngày … tháng … năm … của ……
        """, why: "a form"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/QĐ-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        QUYẾT ĐỊNH
        Ban hành Quy trình xét tặng
        Điều 1. Ban hành Quy trình xét tặng.
        HỘI ĐỒNG XÉT TẶNG Đơn vị: …………
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        …………, ngày …… tháng …… năm ……
        TỜ TRÌNH
        Căn cứ Quyết định số 12/QĐ-UBND ngày tháng năm 2024 của Ủy ban nhân dân xã;
        """, why: "a form with a head of its own"),
    ])

  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    let own = subject.reading.heading
    if own.dateForm == .blank, let range = own.dateRange, !isOfSignature(subject, range),
      !goesOn(subject, range)
    {
      report(
        Finding(
          metadata, at: range, .own(subject.ownMention.printedDate),
          severity: subject.stage == .final ? .warning : .note,
          basis: subject.norm == .administrative2020 ? metadata.bases[0] : nil))
    }
    let citations = subject.reading.citations
    for index in citations.indices where citations[index].dateForm == .blank {
      guard let range = citations[index].dateRange,
        own.dateRange.map({ !$0.overlaps(range) }) ?? true,
        Blanks.isFault(subject, citations[index]), !goesOn(subject, range),
        !subject.isInSpacedColumns(range.start)
      else { continue }
      report(
        Finding(
          metadata, at: range, .cited(subject.mention(index).printedDate),
          severity: subject.isFinal ? .warning : .note, citations: [index]))
    }
    return .applied
  }
}

extension BlankDate {
  /// Whether the line of a signature follows: the date is that of a form in a text without heading.
  private static func isOfSignature(_ subject: Subject, _ date: TextRange) -> Bool {
    let words = Words.of(subject.text.slice(TextRange(date.end, date.end + 90)))
    return signatures.contains { words.has($0) }
  }
  private static let signatures = [
    "thủ trưởng đơn vị", "ký họ tên", "ký ghi rõ họ tên", "ký và ghi rõ họ tên",
  ].map(Words.of)

  /// "ngày 01 tháng* *7 năm 2025", "17 tháng, 01 năm 2014": signs that do not belong there keep the
  /// rest from being read.
  private static func goesOn(_ subject: Subject, _ range: TextRange) -> Bool {
    let rest = Words.of(subject.text.slice(TextRange(range.end, range.end + 32)))
    // "ngày. 04 tháng 3 năm 2025"
    if rest.count >= 5, rest[0].isNumber, rest[1] == month, rest[3] == year, rest[4].isNumber {
      return true
    }
    let after = subject.text.slice(TextRange(range.end, range.end + 24))
    let words = Words.of(after)
    guard let sign = after.first(where: { $0 != 0x20 && $0 != 0x0A }), ![0x2E, 0x5F].contains(sign)
    else { return false }
    if after.contains(UInt8(ascii: "*")), words.first?.isNumber == true { return true }
    guard let year = words.prefix(3).firstIndex(of: year), year + 1 < words.count else {
      return false
    }
    return words[year + 1].number.map { (1945...2100).contains($0) } == true
  }
  private static let month = Words.of("tháng")[0]
  private static let year = Words.of("năm")[0]
}

extension Message {
  fileprivate static func own(_ date: String) -> Message {
    Message(
      vi: "Ngày của chính văn bản này còn để trống: “\(date)”.",
      en: "The document's own date is left open: “\(date)”.")
  }
  fileprivate static func cited(_ date: String) -> Message {
    Message(
      vi: "Ngày của văn bản được viện dẫn còn để trống: “\(date)”.",
      en: "The date of a cited instrument is left open: “\(date)”.")
  }
}
