import DanchieuCitations
import DanchieuText

/// A number that is left open (norms.md §5, 32 and 34).
enum BlankNumber: Rule {
  static let metadata = RuleMetadata(
    code: "DC113", name: "numbering/blank-number", severity: .note,
    summary: Message(
      vi: "Số của văn bản này hoặc của văn bản được viện dẫn còn để trống.",
      en: "The number of this document, or of a cited one, is left open."),
    rationale: Message(
      vi: """
        Trong dự thảo, chỗ trống ở số chỉ là ghi chú: số được cấp sau khi ký, nằm trong lớp chữ ký \
        số, hoặc dự thảo khác được trình cùng lúc. Trong văn bản đã ban hành (--stage final, hoặc \
        phần đầu đã đủ số và ngày), chỗ trống là cảnh báo. Im lặng với biểu mẫu, phụ lục, bảng \
        biểu và dòng “Kèm theo …”, là chỗ văn bản điện tử được để trống. Từ “khoản”, “điểm” không \
        có số ngay trước “Điều 5” cũng bị báo.
        """,
      en: """
        In a draft a blank is a note: the number comes after signature, stands in the layer of the \
        digital signature, or another draft is submitted together. In a document that was issued \
        (--stage final, or its own number and date are there) it is a warning. Silent on forms, \
        annexes, tables, and the line "Kèm theo …", which electronic documents may leave blank. Also a word \
        such as "khoản" without number right before "Điều 5".
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
        I. TÌNH HÌNH
        Thực hiện Kế hoạch số 15/KH-UBND ngày 02/4/2024, số ⟦DC113:…/KH-UBND⟧ ngày 06/3/2024 của \
        Ủy ban nhân dân xã.
        """, why: "a member of a list"),
      .init(
        """
        Theo đề nghị tại Tờ trình số ⟦DC113:[...]/TTr-SNV⟧ ngày 01/10/2024 và Công văn số ⟦DC113:xx/UBND-VX⟧ ngày \
        02/10/2024.
        """, why: "brackets and letters for a number to come"),
      .init(
        """
        Hồ sơ lập theo ⟦DC113:khoản 2 Điều⟧ của Nghị định số 30/2020/NĐ-CP và khoản 2 các Điều của Luật.
        Danh mục thuốc được phép sử dụng (Phụ lục 4 kèm theo). Việc thực hiện theo Tờ trình số \
        ⟦DC113:…/TTr-SNV⟧ ngày 15/02/2024 của Sở Nội vụ.
        """, why: "an article without its number; behind an annex that is named in brackets"),
      .init(
        """
        BỘ TÀI CHÍNH
        Số: 15/2025/TT-BTC
        Hà Nội, ngày 22 tháng 11 năm 2025
        THÔNG TƯ
        Hướng dẫn một số nội dung
        Căn cứ Luật Quản lý thuế số ⟦DC113:…/2019/QH14⟧ ngày 13 tháng 6 năm 2019;
        Căn cứ quy chế ban hành kèm theo Quyết định số ⟦DC113:…/QĐ-BTC⟧ ngày 05 tháng 3 năm 2024;
        """, why: "a law by its name; words that tie an annex, in a sentence"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số:      ⟦DC113:/BC-UBND⟧
        Ví Dụ, ngày     tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        """, why: "the document's own number, a draft: note"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        Thực hiện Kế hoạch số ⟦DC113:……/KH-UBND⟧ ngày 05/3/2024 của Ủy ban nhân dân xã.
        """, why: "a citation in a document that was issued: warning"),
      .init(
        "Sửa đổi, bổ sung khoản 4 và ⟦DC113:khoản Điều 5⟧ Thông tư số 21/2020/TT-BTC ngày 31/3/2020.",
        why: "seen: the number of a clause is lost"),
    ],
    nonTriggering: [
      .init(
        "Bãi bỏ một số khoản Điều 5, các điểm khoản 2 Điều 7 và điều khoản Điều 9 Quy chế này.",
        why: "units in general"),
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
        (Kèm theo Quyết định số       /QĐ-UBND ngày      tháng      năm 2024)
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
        Số: ……/BC
        BÁO CÁO
        Thực hiện Quyết định số …../QĐ-UBND ngày … tháng … năm …
        """, why: "a form"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 109/BC-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        Văn phòng tham mưu ban hành Kế hoạch số …/KH-UBND về chuyển đổi số.
        """, why: "an instrument that is still to be issued"),
    ])

  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    let own = subject.reading.heading
    if let code = own.code, code.oddities.contains(.blankNumber) {
      report(
        Finding(
          metadata, at: code.printed, .own(subject.ownMention.printedCode),
          severity: subject.stage == .final ? .warning : .note,
          basis: subject.norm == .administrative2020 ? metadata.bases[0] : nil))
    }
    for index in subject.facts.coded {
      guard let code = subject.reading.citations[index].code, code.oddities.contains(.blankNumber),
        own.code.map({ !$0.printed.overlaps(code.printed) }) ?? true,
        Blanks.isFault(subject, subject.reading.citations[index]), !Blanks.isToCome(subject, index)
      else { continue }
      report(
        Finding(
          metadata, at: code.printed, .cited(subject.mention(index).printedCode),
          severity: subject.isFinal ? .warning : .note, citations: [index]))
    }
    UnitWithoutNumber.forEach(in: subject) { index, range, unit in
      report(
        Finding(
          metadata, at: range, .unit(unit, subject.text(range).singleSpaced),
          severity: .warning, citations: [index]))
    }
    return .applied
  }
}

/// A unit word whose number is lost: "khoản Điều 5", "khoản 2 Điều của Nghị định".
enum UnitWithoutNumber {
  /// Calls `body` with each citation before which such a word stands, the range of it and the unit
  /// beside it, and the word.
  static func forEach(in subject: Subject, _ body: (Int, TextRange, String) -> Void) {
    let citations = subject.reading.citations
    let pinpoints = subject.reading.pinpoints
    let bytes = subject.text.bytes
    for index in citations.indices where !citations[index].pinpoints.isEmpty {
      let range = citations[index].pinpoints.indices
      var first = range.lowerBound
      for other in range where pinpoints[other].range < pinpoints[first].range { first = other }
      let end = pinpoints[first].range.start
      // Both words end in "n" or "m", which most words before a unit do not.
      guard end > 1, bytes[end - 1] == 0x20, bytes[end - 2] == 0x6E || bytes[end - 2] == 0x6D,
        let (range, unit) = before(pinpoints[first], in: subject)
      else { continue }
      body(index, range, unit)
    }
    for index in citations.indices where citations[index].typeRange != nil {
      if let range = articleBehindClause(subject, citations[index].range.start) {
        body(index, range, articleName)
      }
    }
  }

  /// "khoản 2 Điều của Nghị định": the clause and the word behind it, right before `start`.
  private static func articleBehindClause(_ subject: Subject, _ start: Int) -> TextRange? {
    let text = subject.text
    let end = start - ofArticle.count
    guard end > 0, text.slice(TextRange(end, start)).elementsEqual(ofArticle) else { return nil }
    let before = text.slice(TextRange(max(0, end - 24), end))
    let words = Words.of(before).suffix(2)
    guard words.count == 2, words.first == clause, words.last?.isNumber == true,
      let place = before.place(of: aboveArticle[0])
    else { return nil }
    return TextRange(place, end + ofArticle.count - of.count)
  }
  private static let articleName = Pinpoint.Unit.article.rawValue
  private static let of = Array(" của ".utf8)
  private static let ofArticle = Array(" Điều".utf8) + of
  private static let clause = Words.of("khoản")[0]

  /// The unit word before the unit `first`, when it has no number of its own; with the range of both.
  private static func before(
    _ first: Pinpoint, in subject: Subject
  ) -> (range: TextRange, unit: String)? {
    let text = subject.text
    guard first.unit == .article || first.unit == .clause else { return nil }
    let end = first.range.start
    let last = text.bytes[end - 2]
    for word in first.unit == .article ? aboveArticle : aboveClause where word.last == last {
      let start = end - 1 - word.count
      guard start > 0, text.slice(TextRange(start, end - 1)).elementsEqual(word) else { continue }
      let before = text(TextRange(max(0, start - 24), start))
      let last = Words.of(before).suffix(2)
      // "khoản 4 và khoản Điều 5", but not "các điểm và khoản Điều 5"
      let goesOn = last.last == and && last.first?.isNumber == true
      guard let previous = last.last, before.last == " ", goesOn || !silent.contains(previous),
        let sign = before.dropLast().last, sign.isLetter
      else { return nil }
      return (TextRange(start, first.range.end), String(decoding: word, as: UTF8.self))
    }
    return nil
  }

  private static let and = Words.of("và")[0]
  private static let aboveArticle = ["khoản", "điểm"].map { Array($0.utf8) }
  private static let aboveClause = Array(aboveArticle.dropFirst())
  /// "các khoản Điều 5", "tài khoản", "điều khoản", "thời điểm": not a unit with a lost number.
  private static let silent = Set(
    Words.of(
      "các một số mỗi từng những nhiều cả và hoặc mọi tài điều thời địa quan đặc ưu nhược thí "
        + "trọng tâm điểm khoản nội dung tên"))
}

/// What blanks in citations mean.
enum Blanks {
  /// Whether a blank in `citation` is the writer's to fill in: not in a form, a table, quoted text,
  /// or the line that ties an annex to the document.
  static func isFault(_ subject: Subject, _ citation: Citation) -> Bool {
    // A form leaves number and date open; where one of them is filled in, the other was forgotten.
    let isHalf = citation.date != nil || citation.code?.oddities.contains(.blankNumber) == false
    let start = citation.range.start
    // Quoted text is to become another instrument's: no form gives a day and no number.
    let isNumberLost = citation.date != nil && citation.code?.number.isEmpty == true
    guard isHalf || !citation.isTabular, !citation.isQuoted || isNumberLost,
      !subject.isInAnnexLine(start),
      !subject.isInForm(start, orAnnex: !isHalf, orQuoted: !isNumberLost)
    else { return false }
    let line = subject.line(around: citation.range)
    let words = Words.of(subject.text.slice(TextRange(max(line.startIndex, start - 60), start)))
    guard !forms.contains(where: words.has), !isInAttachedForm(subject, start) else { return false }
    // "của ……", "về việc ……": a form has blanks for the words too
    return openings(line) <= 3
  }
  private static let forms = ["mẫu số", "biểu số"].map(Words.of)

  /// Whether a heading of its own with an open day ("......, ngày ... tháng ... năm ...") stands before:
  /// that of a form.
  private static func isInAttachedForm(_ subject: Subject, _ start: Int) -> Bool {
    let first = max(subject.reading.heading.end, start - nearby)
    guard first < start else { return false }
    let before = subject.text.slice(TextRange(first, start))
    return before.holds(motto)
      && before.split(separator: 0x0A).contains { line in
        let words = Words.of(line)
        return openings(line) >= 3 && words.starts(with: openDay)
      }
  }
  private static let nearby = 3_000
  private static let motto = Array("CỘNG HÒA XÃ HỘI".utf8)
  private static let openDay = Words.of("ngày tháng")

  /// Whether citation `index` names an instrument that somebody is to draw up: of a later year, or
  /// the object of "tham mưu", "dự thảo".
  static func isToCome(_ subject: Subject, _ index: Int) -> Bool {
    if let year = subject.mention(index).codeYear, let own = subject.ownDate?.year, year > own {
      return true
    }
    let words = Surroundings(subject, index).wordsBefore.suffix(12)
    return tasks.contains { words.has($0) }
  }
  private static let tasks = ["tham mưu", "dự thảo", "soạn thảo", "dự kiến"].map(Words.of)

  /// Runs of dots in a line.
  private static func openings(_ line: ArraySlice<UInt8>) -> Int {
    var count = 0
    var dots = 0
    var i = line.startIndex
    while i < line.endIndex {
      let isEllipsis =
        line[i] == 0xE2 && i + 2 < line.endIndex && line[i + 1] == 0x80 && line[i + 2] == 0xA6
      let isDot = line[i] == 0x2E || line[i] == 0x5F
      if isEllipsis || isDot {
        if dots < 2, dots + (isEllipsis ? 2 : 1) >= 2 { count += 1 }
        dots += isEllipsis ? 2 : 1
        i += isEllipsis ? 3 : 1
      } else {
        if line[i] != 0x20 { dots = 0 }
        i += 1
      }
    }
    return count
  }
}

extension Message {
  fileprivate static func own(_ code: String) -> Message {
    Message(
      vi: "Số của chính văn bản này còn để trống: “\(code)”.",
      en: "The document's own number is left open: “\(code)”.")
  }
  fileprivate static func unit(_ unit: String, _ printed: String) -> Message {
    Message(
      vi: "Thiếu số sau “\(unit)”: “\(printed)”.", en: "“\(unit)” has no number: “\(printed)”.")
  }
  fileprivate static func cited(_ code: String) -> Message {
    Message(
      vi: "Số của văn bản được viện dẫn còn để trống: “\(code)”.",
      en: "The number of a cited instrument is left open: “\(code)”.")
  }
}
