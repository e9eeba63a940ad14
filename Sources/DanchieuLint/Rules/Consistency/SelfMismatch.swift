import DanchieuCitations
import DanchieuDocument
import DanchieuText

/// The document's own code or date differs between heading, annex line and self-reference
/// (norms.md §5, 30).
enum SelfMismatch: Rule {
  static let metadata = RuleMetadata(
    code: "DC401", name: "consistency/self-mismatch", severity: .error,
    summary: Message(
      vi:
        "Phần đầu, dòng “kèm theo” và chỗ tự viện dẫn ghi số hoặc ngày của văn bản khác nhau.",
      en: "The document's own code or date differs between heading, annex line and self-reference."),
    rationale: Message(
      vi: """
        Phụ lục và quy chế kèm theo phải ghi đúng số và ngày của văn bản ban hành. Chỗ để trống \
        không so; khác nhau chỉ ở dấu nối thì DC102 báo. Thông tin ghi trong tệp (edXML) cũng được \
        đối chiếu với phần đầu.
        """,
      en: """
        Annexes and attached rules must give the number and date of the document that issues them. \
        Blanks are not compared; a difference in separators only is DC102's. What the file's own \
        metadata (edXML) says is compared with the heading too.
        """),
    bases: [],
    triggering: [
      .init(
        """
        HỘI ĐỒNG NHÂN DÂN XÃ VÍ DỤ
        Số: 12/NQ-HĐND
        Ví Dụ, ngày 26 tháng 9 năm 2025
        NGHỊ QUYẾT
        Về điều chỉnh dự toán
        Điều 1. Điều chỉnh dự toán ngân sách xã.
        Điều 2. Nghị quyết này đã được Hội đồng nhân dân xã khóa I, kỳ họp thứ hai thông qua \
        ngày ⟦DC401:24 tháng 9 năm 2025⟧.
        """, why: "the day on which a council passed the resolution"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 93/QĐ-UBND
        Ví Dụ, ngày 02 tháng 5 năm 2024
        QUYẾT ĐỊNH
        Về việc ban hành Quy chế làm việc
        Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc.
        QUY CHẾ
        Làm việc của Tổ công tác
        (Ban hành kèm theo Quyết định số 93/QĐ-UBND ngày ⟦DC401:02 tháng 5 năm 2023⟧ của Ủy ban \
        nhân dân xã Ví Dụ)
        """, why: "the date of the annex line"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 93/QĐ-UBND
        Ví Dụ, ngày 02 tháng 5 năm 2024
        QUYẾT ĐỊNH
        Về việc ban hành Quy chế làm việc
        Điều 1. Ban hành Quy chế. Quyết định số ⟦DC401:39/QĐ-UBND⟧ này có hiệu lực từ ngày ký.
        """, why: "digits exchanged in the self-reference"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 93/QĐ-UBND
        Ví Dụ, ngày 02 tháng 5 năm 2024
        QUYẾT ĐỊNH
        Về việc ban hành Quy chế làm việc
        Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc.
        QUY CHẾ
        Làm việc của Ủy ban nhân dân xã
        (Ban hành kèm theo Quyết định số ⟦DC401:39/QĐ-UBND⟧ ngày 12 tháng 5 năm 2020 của Ủy ban nhân dân xã)
        Điều 1. Phạm vi điều chỉnh
        """, why: "copied with the text of an older regulation"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 93/QĐ-UBND
        Ví Dụ, ngày 02 tháng 5 năm 2024
        QUYẾT ĐỊNH
        Về việc ban hành Quy chế làm việc
        Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc.
        QUY CHẾ
        Làm việc của Ủy ban nhân dân xã
        Ban hành kèm theo Quyết định số ⟦DC401:39/QĐ-UBND⟧
        ngày 12 tháng 5 năm 2020 của Ủy ban nhân dân xã
        Điều 1. Phạm vi điều chỉnh
        """, why: "without brackets, over two lines"),
    ] + moreTriggering,
    nonTriggering: [
      .init(
        """
        HỘI ĐỒNG NHÂN DÂN XÃ VÍ DỤ
        Số: 12/NQ-HĐND
        Ví Dụ, ngày 26 tháng 9 năm 2025
        NGHỊ QUYẾT
        Về điều chỉnh dự toán
        Điều 1. Dự án được Ban Chỉ đạo thông qua ngày 24 tháng 9 năm 2025.
        Điều 2. Nghị quyết này được Hội đồng nhân dân xã khóa I thông qua ngày 26 tháng 9 năm \
        2025.
        """, why: "the same day, or the day of another body"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 93/QD-UBND
        Ví Dụ, ngày 02 tháng 5 năm 2024
        QUYẾT ĐỊNH
        Ban hành Quy chế làm việc
        Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc.
        QUY CHẾ
        Làm việc
        (Ban hành kèm theo Quyết định số 93/QĐ-UBND ngày 02 tháng 5 năm 2024 của Ủy ban nhân dân \
        xã)
        """, why: "D for Đ and capitals, which other rules look at"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 93/QĐ-UBND
        Ví Dụ, ngày 02 tháng 5 năm 2024
        QUYẾT ĐỊNH
        Về việc ban hành Quy chế làm việc
        Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc.
        Điều 2. Bãi bỏ Quy chế cũ
        (Ban hành kèm theo Quyết định số 39/QĐ-UBND ngày 12 tháng 5 năm 2020 của Ủy ban nhân dân xã).
        """, why: "a sentence of an article speaks of the older decision"),
    ] + moreNonTriggering)

  /// A part of the document's own number and date that is printed twice.
  struct Part {
    /// Equal for equal codes, or days.
    var key: Int
    var range: TextRange
    var citation: Int?
    /// The date; nil for a code.
    var day: CalendarDate?

    /// What a finding says of the part, which stands in `text`.
    func printed(_ text: Mention.Text) -> String {
      day?.vietnamese ?? text(range).singleSpaced
    }
  }

  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    let own = subject.ownMention
    let ownCode = code(subject, own)
    let ownDate = date(own)
    guard ownCode != nil || ownDate != nil else { return .notApplicable(.noOwnNumber) }
    let copied = copiedLine(subject)
    let selves = subject.reading.citations.indices
      .filter { subject.isSelf($0) || meansItself(subject, $0) || $0 == copied }
      .map(subject.mention)
    compare(ownCode, selves.compactMap { code(subject, $0) }, subject.text, report)
    // Where the number is another one already, the date says nothing new.
    let ofThisNumber = selves.filter { mention in
      guard let ownCode, let part = code(subject, mention) else { return true }
      return part.key == ownCode.key
    }
    compare(ownDate, ofThisNumber.compactMap(date) + passing(subject), subject.text, report)
    compareDeclared(subject, ownCode, ownDate, report)
    return .applied
  }

  /// Whether a citation with another code can only mean this document: "Quyết định số … này", or
  /// the line of an annex with the document's own type, symbol and day.
  static func meansItself(_ subject: Subject, _ index: Int) -> Bool {
    // Most citations end here.
    guard subject.reading.citations[index].type == subject.reading.heading.type else {
      return isLineOfOwnNumber(subject, index)
    }
    let citation = subject.reading.citations[index]
    let heading = subject.reading.heading
    guard citation.kind == .numbered, !citation.isQuoted, let code = citation.code,
      heading.code != nil, let type = citation.type, type == heading.type
    else { return false }
    if subject.text.slice(TextRange(code.printed.end, code.printed.end + this.count))
      .elementsEqual(this)
    {
      let next = subject.text(
        TextRange(code.printed.end + this.count, code.printed.end + this.count + 2))
      if next.unicodeScalars.first.map({ !$0.properties.isAlphabetic }) ?? true { return true }
    }
    if explainsSelf(subject, index) || closesText(subject, citation, code) { return true }
    let isSlip =
      citation.dateRange == nil
      && (hasSlipOfNumber(subject, code) || hasOwnNumber(subject, code))
      || code.oddities.contains(.blankNumber) && hasOwnSymbol(subject, code)
    guard isSlip || citation.date != nil && citation.date == heading.date else { return false }
    let isLine =
      citation.relation == .attachedTo
      ? isAnnexLine(subject, citation.range.start) : fillsLine(subject, citation, inBracket: true)
    return isLine && hasOwnTitle(subject, citation)
      && (hasOwnSymbol(subject, code) || hasOwnNumber(subject, code))
  }

  private static let this = Array(" này".utf8)

  static func hasOwnSymbol(_ subject: Subject, _ code: InstrumentCode) -> Bool {
    guard let own = subject.reading.heading.code else { return false }
    return CodeParts(subject.text(code.symbol)).key == CodeParts(subject.text(own.symbol)).key
  }

  /// The one line "(Ban hành kèm theo …)" under the title of a text that this document attaches:
  /// copied from another document, with its number and date, it still means this one.
  private static func copiedLine(_ subject: Subject) -> Int? {
    let citations = subject.reading.citations
    guard
      let attaching = citations.first(where: {
        $0.kind == .selfReference && $0.relation == .attachedTo
          && $0.type == subject.reading.heading.type
      })
    else { return nil }
    let lines = citations.indices.filter {
      citations[$0].range.start > attaching.range.end && isUnderTitle(subject, $0)
    }
    return lines.count == 1 ? lines[0] : nil
  }

  /// Whether the citation, with the document's own type and symbol, fills the bracket of a line
  /// between the title of an attached text and its first part.
  private static func isUnderTitle(_ subject: Subject, _ index: Int) -> Bool {
    let (reading, text) = (subject.reading, subject.text)
    let citation = reading.citations[index]
    guard citation.kind == .numbered, !citation.isQuoted,
      citation.type == reading.heading.type, citation.date != nil, let code = citation.code,
      !reading.outline.trees.isEmpty, hasOwnSymbol(subject, code)
    else { return false }
    let start = citation.range.start
    let tree = reading.outline.trees[reading.outline.tree(at: start)]
    guard tree.kind == .attached, start - tree.start < 600, fillsLine(subject, citation),
      !reading.outline.nodes.contains(where: { (tree.start..<start).contains($0.range.start) })
    else { return false }
    let title = Words.of(text.slice(TextRange(max(0, start - 240), start)))
    if amending.contains(where: { title.has($0) }) { return false }
    // The line that names this document itself stands beside it.
    return !reading.citations.indices[max(0, index - 2)..<min(index + 3, reading.citations.count)]
      .contains {
        reading.citations[$0].code != nil && subject.isSelf($0)
          && abs(reading.citations[$0].range.start - start) < 400
      }
  }
  private static let amending = ["sửa đổi", "bãi bỏ", "thay thế"].map(Words.of)

  /// Whether the words that attach and the citation fill a line of their own, mostly in brackets.
  static func fillsLine(
    _ subject: Subject, _ citation: Citation, inBracket isNeeded: Bool = false
  ) -> Bool {
    let (start, end) = (citation.range.start, citation.range.end)
    let before = subject.text.slice(TextRange(max(0, start - 80), start))
    let after = subject.text.slice(TextRange(end, end + 200)).prefix { $0 != 0x0A }
    if let open = before.lastIndex(of: UInt8(ascii: "(")) {
      let line = before[..<open].last { $0 == 0x0A || !isMark($0) }
      return line == 0x0A && saysAttached(before[(open + 1)...])
        && after.first == UInt8(ascii: ")") && after.dropFirst().allSatisfy(isMark)
    }
    guard !isNeeded, citation.relation == .attachedTo, after.allSatisfy({ $0 <= 0x20 }),
      let last = before.lastIndex(where: { $0 > 0x20 }),
      let line = before[...last].lastIndex(of: 0x0A)
    else { return false }
    return saysAttached(before[(line + 1)...])
  }

  /// A blank, or a sign that emphasises or ends what stands in brackets.
  private static func isMark(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: ".")
  }

  /// Whether only "Ban hành kèm theo" and the like stand between the start of the line, or a
  /// bracket, and the mention at `start`; in a sentence an annex is another instrument's.
  private static func isAnnexLine(_ subject: Subject, _ start: Int) -> Bool {
    let before = subject.text.slice(TextRange(max(0, start - 80), start))
    guard let last = before.lastIndex(where: { $0 > 0x20 }) else { return true }
    let opening = before.lastIndex(of: UInt8(ascii: "("))
    let line = before[...last].lastIndex(of: 0x0A)
    return [opening, line].compactMap { $0 }.contains { saysAttached(before[($0 + 1)...]) }
  }

  private static func saysAttached(_ bytes: ArraySlice<UInt8>) -> Bool {
    let words = Words.of(bytes)
    return words.allSatisfy { attaching.contains($0) } && words.contains { verbs.contains($0) }
  }
  private static let attaching = WordSet("ban hành kèm theo cùng đính tại phê duyệt")
  private static let verbs = WordSet("hành kèm duyệt")

  /// Whether the title printed at the mention, if any, can be the document's own.
  private static func hasOwnTitle(_ subject: Subject, _ citation: Citation) -> Bool {
    guard let printed = citation.title, let own = subject.reading.heading.title else { return true }
    let words = Set(Words.of(subject.text.slice(printed)))
    return 2 * words.intersection(Words.of(subject.text.slice(own))).count > words.count
  }

  private static func code(_ subject: Subject, _ mention: Mention) -> Part? {
    guard let code = mention.code, code.oddities.isDisjoint(with: [.blankNumber, .truncated]),
      !code.symbol.isEmpty, let facts = subject.code(of: mention)
    else { return nil }
    return Part(key: facts.key, range: code.printed, citation: mention.index)
  }

  private static func date(_ mention: Mention) -> Part? {
    guard let date = mention.plausibleDate, let range = mention.dateRange else { return nil }
    return Part(key: date.dayNumber, range: range, citation: mention.index, day: date)
  }

  /// Reports the places that differ from the heading; the heading itself when several places agree
  /// with each other against it.
  private static func compare(
    _ own: Part?, _ selves: [Part], _ text: Mention.Text, _ report: (Finding) -> Void
  ) {
    guard let own else { return }
    let others = selves.filter {
      $0.key != own.key && spelling(text($0.range)) != spelling(text(own.range))
    }
    guard let first = others.first else { return }
    if others.count >= 2, others.count == selves.count,
      others.allSatisfy({ $0.key == first.key })
    {
      report(
        Finding(
          metadata, at: own.range, .headingDiffers(own.printed(text), first.printed(text)),
          citations: others.prefix(4).compactMap(\.citation),
          related: others.prefix(4).map { .init($0.range, .otherPlace($0.printed(text))) }))
      return
    }
    for other in others {
      report(
        Finding(
          metadata, at: other.range, .differs(other.printed(text), own.printed(text)),
          citations: other.citation.map { [$0] } ?? [],
          related: [.init(own.range, .otherPlace(own.printed(text)))]))
    }
  }

  /// `printed` without what DC111 and DC112 look at: the case of letters, and D for Đ.
  private static func spelling(_ printed: String) -> String {
    printed.uppercased().replacing("Đ", with: "D")
  }

  /// What the file says of itself against what the document's heading says.
  private static func compareDeclared(
    _ subject: Subject, _ ownCode: Part?, _ ownDate: Part?, _ report: (Finding) -> Void
  ) {
    guard let declared = subject.reading.document.declared else { return }
    if let ownCode, let code = declared.code {
      let readings = [code] + declared.otherCodes
      let parts = readings.map { CodeParts($0.text) }
      let key = CodeParts(subject.text(ownCode.range)).key
      if parts.contains(where: { $0.groups.count > 1 }), !parts.contains(where: { $0.key == key }) {
        reportDeclared(
          ownCode.printed(subject.text), ownCode.range, code.text.singleSpaced, code.range, report)
      }
    }
    if let ownDate, let date = declared.date, CalendarDate(iso: date.text) != nil,
      date.text != ownDate.day?.iso
    {
      let printed = CalendarDate(iso: date.text)?.vietnamese ?? date.text
      reportDeclared(
        ownDate.printed(subject.text), ownDate.range, printed, date.range, report)
    }
  }

  private static func reportDeclared(
    _ own: String, _ place: TextRange, _ declared: String, _ range: TextRange?,
    _ report: (Finding) -> Void
  ) {
    report(
      Finding(
        metadata, at: place, .differsFromFile(own, declared),
        related: range.map { [.init($0, .otherPlace(declared))] } ?? []))
  }
}

extension Message {
  fileprivate static let noOwnNumber = Message(
    vi: "văn bản không có số, ký hiệu hoặc ngày ở phần đầu để đối chiếu",
    en: "the heading has no number or date to compare with")
  fileprivate static func differs(_ printed: String, _ other: String) -> Message {
    Message(
      vi: "Ở đây văn bản tự ghi “\(printed)”, phần đầu văn bản ghi “\(other)”.",
      en: "The document calls itself “\(printed)” here, and “\(other)” in its heading.")
  }
  fileprivate static func headingDiffers(_ printed: String, _ other: String) -> Message {
    Message(
      vi: "Phần đầu văn bản ghi “\(printed)”, các chỗ văn bản tự ghi sau đó là “\(other)”.",
      en: "The heading has “\(printed)”, the document calls itself “\(other)” after it.")
  }
  fileprivate static func differsFromFile(_ printed: String, _ declared: String) -> Message {
    Message(
      vi: "Phần đầu văn bản ghi “\(printed)”, thông tin của tệp ghi “\(declared)”.",
      en: "The heading says “\(printed)”, the file's metadata “\(declared)”.")
  }
  fileprivate static func otherPlace(_ printed: String) -> Message {
    Message(vi: "ở đây ghi “\(printed)”", en: "“\(printed)” here")
  }
}
