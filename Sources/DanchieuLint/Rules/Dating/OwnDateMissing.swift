import DanchieuCitations
import DanchieuDocument
import DanchieuText

/// A document without place and date line (norms.md §5, 44).
enum OwnDateMissing: Rule {
  static let metadata = RuleMetadata(
    code: "DC208", name: "dating/own-date-missing", severity: .warning,
    summary: Message(
      vi: "Văn bản không có dòng địa danh và thời gian ban hành.",
      en: "The document has no place and date line."),
    rationale: Message(
      vi: """
        Địa danh và thời gian ban hành là thành phần thể thức bắt buộc. Xét văn bản có tên cơ quan \
        và số ở phần đầu (tệp Word, HTML, XML: có cả quốc hiệu) mà không có ngày nào ở gần đó hay \
        cuối văn bản; trong dự thảo là ghi chú. Biên bản, bản sao, văn bản hợp nhất, văn bản của \
        Quốc hội, trích đoạn, tệp PDF và tệp có ngày trong siêu dữ liệu thì bỏ qua.
        """,
      en: """
        Place and date of issue are required parts. Documents that have body and number in \
        their head (Word, HTML and XML files: the national motto, too) and no date near them or at \
        the end; a note in a draft. Minutes, copies, consolidated texts, instruments of the National \
        Assembly, excerpts, PDF files and files with a date in their metadata are passed over.
        """),
    bases: ["Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 4"],
    triggering: [
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: ⟦DC208:15/BC-UBND⟧
        BÁO CÁO
        Kết quả công tác năm 2024
        Hội nghị tổ chức vào 08 giờ 00, thứ Sáu, ngày 22 tháng 11 năm 2024.
        Địa điểm: Hội trường xã, ngày 22 tháng 11 năm 2024
        """, why: "the day of a meeting is not that of the document"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: ⟦DC208:15/BC-UBND⟧
        BÁO CÁO
        Kết quả công tác năm 2024
        Thực hiện Kế hoạch số 12/KH-UBND ngày 05/3/2024 của Ủy ban nhân dân xã.
        """, why: "no line at all"),
      .init(
        """
        SỞ NỘI VỤ
        Số:     ⟦DC208:/TTr-SNV⟧
        TỜ TRÌNH
        Về việc ban hành quy chế
        Kính gửi: Ủy ban nhân dân tỉnh.
        """, why: "a draft: note"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: ⟦DC208:15/QĐ-UBND⟧
        QUYẾT ĐỊNH
        Về việc thành lập Tổ công tác
        Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Ban hành văn bản quy phạm pháp luật
        ngày 18 tháng 6 năm 2020;
        """, why: "the date of a căn cứ in a line of its own"),
    ],
    nonTriggering: [
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/TB-UBND
        Ví Dụ, ngày 20 tháng 0 7 năm 2024
        THÔNG BÁO
        Kết quả công tác năm 2024
        """, why: "a blank inside the month"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/TB-UBND
        *Ví Dụ, ng**ày
        22 tháng 11 năm 2024*
        **THÔNG BÁO**
        Kết quả công tác năm 2024
        """, why: "emphasis inside the line of place and date"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BB-UBND
        BIÊN BẢN
        Họp giao ban
        """, why: "minutes have no such line"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/BC-UBND
        BÁO CÁO
        Kết quả công tác năm 2024
        Công tác được duy trì.
        Ví Dụ, ngày 22 tháng 11 năm 2024
        CHỦ TỊCH
        """, why: "the line stands at the end"),
      .init(
        """
        SỞ NỘI VỤ
        Số: 15/SNV-CCVC
        Ví Dụ, ngày 22 tháng 11 năm 2024 Kính gửi: Ủy ban nhân dân các xã
        Sở Nội vụ đề nghị các xã báo cáo.
        """, why: "the next line was put onto it"),
      .init(
        """
        Số: 15/BC-UBND
        BÁO CÁO
        Kết quả công tác năm 2024
        """, why: "an excerpt"),
    ])

  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    let heading = subject.reading.heading
    guard let code = heading.code, heading.issuer != nil, isGoverned(heading.family, code.family)
    else { return .notApplicable(.familyUnknown) }
    guard heading.type?.name != "Biên bản" else { return .notApplicable(.normDoesNotGovern) }
    guard keepsHead(subject) else { return .notApplicable(.headMayBeLost) }
    guard heading.dateRange == nil, heading.dateForm == .none, !hasDateNearby(subject),
      !isOfAnother(subject, code)
    else { return .applied }
    let isDraft = subject.stage == .draft || subject.stage == nil && heading.isDraft
    report(
      Finding(
        metadata, at: code.printed, .missing(subject.ownMention.printedCode),
        severity: isDraft ? .note : .warning, basis: isSince2020(subject) ? metadata.bases[0] : nil)
    )
    return .applied
  }

  /// Whether a line of place and date would be read if there were one: a text as it stands, or a file of
  /// another kind with all the rest of a head. What PDF and old Word files have there may be lost.
  private static func keepsHead(_ subject: Subject) -> Bool {
    let document = subject.reading.document
    switch document.format {
    case .text: return true
    case .docx, .odt, .html, .xml:
      let end = min(subject.text.bytes.count, subject.reading.heading.end + 200)
      return document.declared?.date == nil
        && Words.of(subject.text.bytes[..<end]).has(motto)
    case .pdf, .doc, .rtf, .akn, .edxml, .report: return false
    }
  }
  private static let motto = Words.of("cộng hòa xã hội chủ nghĩa việt nam")

  private static func isGoverned(_ family: DocumentFamily, _ code: CodeFamily) -> Bool {
    guard code == .administrative || code == .letter || code == .normative || code == .party else {
      return false
    }
    return family == .administrative || family == .normative || family == .party
  }

  /// "(Ban hành kèm theo Thông tư số …", "**Thông tư số …** ngày …": whether the code is that of an
  /// instrument that a page without a head of its own speaks of.
  private static func isOfAnother(_ subject: Subject, _ code: InstrumentCode) -> Bool {
    let (start, end) = (code.printed.start, code.printed.end)
    let before = Words.of(subject.text.slice(TextRange(max(0, start - 60), start)))
    let after = subject.text.slice(TextRange(end, end + 24)).filter { $0 != UInt8(ascii: "*") }
    return before.has(attached) || Words.of(after[...]).first == day
  }
  private static let attached = Words.of("kèm theo")

  /// Whether the document cites an instrument of the time of Nghị định 30/2020/NĐ-CP.
  private static func isSince2020(_ subject: Subject) -> Bool {
    guard subject.reading.heading.family == .administrative,
      let start = CalendarDate(year: 2020, month: 3, day: 5)
    else { return false }
    return subject.reading.citations.indices.contains {
      subject.mention($0).plausibleDate.map { $0 >= start } ?? false
    }
  }

  /// Whether a line near the head or the end is little more than a place and a date, perhaps with
  /// blanks.
  private static func hasDateNearby(_ subject: Subject) -> Bool {
    let bytes = subject.text.bytes
    let head = min(bytes.count, subject.reading.heading.end + 600)
    let tail = max(head, bytes.count - 6000)
    let lines = bytes[..<head].split(separator: 0x0A)
    if lines.contains(where: isPlaceAndDate) { return true }
    // Cells of a head may have run together.
    if subject.reading.document.format != .text, namesDay(Words.of(bytes[..<head])) { return true }
    // "*Hà Nội, ng**ày", "01 tháng 12 năm 2025*": two lines of a page in Markdown
    for (line, next) in zip(lines, lines.dropFirst()) where line.contains(UInt8(ascii: "*")) {
      let whole = line + [0x20] + next
      if line.count < 40, next.count < 40, isPlaceAndDate(whole[...]) { return true }
    }
    // At the end only a place before it tells the date from one in a table or form.
    return bytes[tail...].split(separator: 0x0A).contains { line in
      line.contains(UInt8(ascii: ",")) && !subject.isInForm(line.startIndex)
        && isPlaceAndDate(line) && line.contains { (0x30...0x39).contains($0) }
    }
  }

  /// "ngày 28 tháng 5", "ngày … tháng …".
  private static func namesDay(_ words: [Word]) -> Bool {
    words.indices.contains { index in
      words[index] == day && words[(index + 1)...].prefix(2).contains(month)
    }
  }

  private static func isPlaceAndDate(_ line: ArraySlice<UInt8>) -> Bool {
    // "… ngày 18 tháng 6 năm 2020;" is the end of a căn cứ that was wrapped.
    guard line.count < 240, line.last(where: { $0 > 0x20 }) != UInt8(ascii: ";") else {
      return false
    }
    let comma = line.lastIndex(of: UInt8(ascii: ","))
    let date = comma.map { line[($0 + 1)...] } ?? line
    // "08 giờ 00, thứ Sáu, ngày 28 …", "Địa điểm: Hội trường, ngày 28 …" speak of a meeting.
    if let comma, saysWhen(line[..<comma]) { return false }
    // "Hà Nội, ng**ày 21 tháng …" of a page in Markdown
    var words = Words.of(date.filter { $0 != UInt8(ascii: "*") }[...])
    // "Ví Dụ, ngày 22 tháng 11 năm 2025 Kính gửi: …": the next line was put onto this one.
    if let addressee = words.phraseStart(salutation) { words.removeSubrange(addressee...) }
    return words.count > 1 && words[0] == day
      && words.dropFirst().allSatisfy { $0 == month || $0 == year || $0.isNumber }
  }
  private static let salutation = Words.of("kính gửi")
  private static func saysWhen(_ before: ArraySlice<UInt8>) -> Bool {
    before.contains(UInt8(ascii: ":")) || Words.of(before).contains { times.contains($0) }
  }
  private static let times = WordSet("thứ giờ phút chủ sáng chiều hội")
  private static let day = Words.of("ngày")[0]
  private static let month = Words.of("tháng")[0]
  private static let year = Words.of("năm")[0]
}

extension Message {
  fileprivate static let headMayBeLost = Message(
    vi: "ở định dạng này dòng địa danh, ngày có thể nằm ngoài phần đọc được",
    en: "in this format the line of place and date may stand outside of what is read")
  fileprivate static func missing(_ code: String) -> Message {
    Message(
      vi: "Văn bản “\(code)” không có dòng địa danh, ngày, tháng, năm ban hành.",
      en: "The document “\(code)” has no line with place and date of issue.")
  }
}
