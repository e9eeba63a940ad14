import DanchieuCitations
import DanchieuDocument
import DanchieuText

/// Blanks inside a code (norms.md §5, 7).
enum SpaceInCode: Rule {
  static let metadata = RuleMetadata(
    code: "DC103", name: "numbering/space-in-code", severity: .note,
    summary: Message(
      vi: "Số, ký hiệu có khoảng trắng ở giữa.", en: "Blanks inside a code."),
    rationale: Message(
      vi: """
        Số, ký hiệu viết liền, không cách chữ. Ở số của chính văn bản là cảnh báo, trong viện dẫn \
        là ghi chú. Chỗ xuống dòng chỉ bị báo khi phần còn lại vẫn đủ chỗ ở dòng trên, vì thường do \
        khổ giấy hay ô bảng; khoảng trắng đứng ở chỗ của dấu nối thuộc quy tắc DC102.
        """,
      en: """
        Codes are written without blanks. A warning in the document's own code, a note in a \
        citation. A line break is told only where the rest had room in the line, since mostly the \
        page or the cell of a table makes them; a blank in the place of a separator is DC102's.
        """),
    bases: [
      "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, điểm c khoản 3",
      "Thông tư 01/2011/TT-BNV, Điều 8, khoản 2", "Nghị định 34/2016/NĐ-CP, Điều 58",
    ],
    triggering: [
      .init(
        "Nghị định số ⟦DC103:6 1/2018/NĐ-CP⟧, Nghị định số ⟦DC103:61/20 18/NĐ-CP⟧ ngày 23/4/2018 và Quyết "
          + "định số ⟦DC103:1190/Q Đ-UBND⟧.", why: "within the number, the year, the letters"),
      .init(
        "Các Công văn số ⟦DC103:1512/SNV - CCVC⟧, 1513/SNV-CCHC ngày 19/8/2024.", why: "in a list"),
      .init("Căn cứ Nghị định số ⟦DC103:132/ 2008/NĐ-CP⟧ ngày 31/12/2008.", why: "seen"),
      .init("Thông tư số ⟦DC103:02 /2010 /TT-BNNPTNT⟧ ngày 08 tháng 01 năm 2010.", why: "seen"),
      .init("Nghị định số ⟦DC103:38/2013/NĐ- CP⟧ ngày 23/4/2013 của Chính phủ.", why: "seen"),
      .init("Pháp lệnh số ⟦DC103:16/2004/PL-UBTVQH 11⟧ ngày 24/3/2004.", why: "before the term"),
      .init("Quy định số ⟦DC103:24-QĐ /TW⟧ ngày 30/7/2021.", why: "before the last sign"),
      .init("Kế hoạch số ⟦DC103:41/KH-U BND⟧ ngày 02/4/2024.", why: "inside a group"),
      .init(
        "Sắc lệnh số ⟦DC103:102-SL/ L004⟧ ngày 20/5/1957; Sắc lệnh số ⟦DC103:103-SL /L005⟧ ngày "
          + "20/5/1957.", why: "before the number of a law in an old code"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: ⟦DC103:15 /BC-UBND⟧
        Ví Dụ, ngày 22 tháng 11 năm 2024
        BÁO CÁO
        Kết quả công tác năm 2024
        """, why: "the document's own code: warning"),
      .init(
        "Quyết định số ⟦DC103:3 288/QĐ-BTC⟧ ngày 05/3/2024, Quyết định số ⟦DC103:12/QĐ-TT g⟧ ngày "
          + "05/3/2024, Luật số ⟦DC103:31/2024/QH1 5⟧, Kế hoạch số ⟦DC103:15\u{2009}/KH-UBND⟧ ngày 05/3/2024.",
        why: "blanks in the number, in TTg, in the term; a thin space"),
      .init(
        "Các đơn vị thực hiện Nghị định số ⟦DC103:30/2020/NĐ-\nCP⟧ ngày 05 tháng 3 năm 2020 của Chính phủ về "
          + "công tác văn thư và các văn bản hướng dẫn.",
        why: "a line that ends long before the next"),
    ],
    nonTriggering: [
      .init(
        "Theo quy định tại Nghị định số 38/2013/NĐ-\nCP ngày 23/4/2013 của Chính phủ về quản lý.",
        why: "a wrapped line"),
      .init("Quyết định số 1836 QĐ/TWĐTN ngày 05/3/2006.", why: "a separator is missing (DC102)"),
      .init(
        "Số:         /QĐ-UBND\nQuyết định số 12/QĐ-UBND - Phòng Nội vụ.",
        why: "a blank number; a dash after the code"),
      .init(
        "Quyết định số 12-QĐ/ Bộ Y tế ngày 05/3/1990; Kế hoạch 12-KH/ T3 họp.",
        why: "no letters and digits of an old code after the slash"),
    ])

  /// Whether the last group is none that is known, so that the next word may complete it.
  static func mayGoOn(_ symbol: SymbolGroups) -> Bool {
    symbol.groups.last.map { !isWhole($0.letters, isFirst: symbol.groups.count == 1) } ?? false
  }

  /// Whether nothing need follow the letters: a body, or as the first group those of a type.
  private static func isWhole(_ letters: String, isFirst: Bool) -> Bool {
    // "QH1" may be the beginning of "QH15".
    if letters.last?.isNumber == true { return false }
    return isFirst ? isKnown(letters) : SymbolGroups.isBody(letters)
  }

  private static func isKnown(_ letters: String) -> Bool {
    SymbolGroups.isBody(letters) || TypeLetters.contains(letters)
  }

  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    let bytes = subject.reading.document.text
    subject.forEachCode { code, facts, index in
      // Blanks inside, or one behind the code that may be inside.
      let end = code.printed.end
      guard
        code.oddities.contains(.space)
          || end + 1 < bytes.count && bytes[end] == 0x20
            && (bytes[end + 1] == 0x2D || bytes[end + 1] == 0x2F || facts.doubts.contains(.spaces))
          || end + 1 < bytes.count && bytes[end] == 0x2F
            && (bytes[end + 1] == 0x20 || bytes[end + 1] == 0xC2)
      else { return }
      let mention = index.map(subject.mention) ?? subject.ownMention
      guard let code = mention.code, let (range, gaps) = gaps(code, mention),
        index == nil || !subject.isInSpacedColumns(range.start),
        case let isBroken = gaps.contains(where: { subject.text.slice($0).contains(0x0A) }),
        // The lines of a page were put together as far as they tell.
        !isBroken || subject.reading.document.format != .pdf
      else { return }
      let norm =
        mention.isOwnHeading
        ? subject.norm : Norm(code: code.family, on: mention.index.flatMap(subject.knownDate))
      var right = ""
      var start = gaps[0].start
      for gap in gaps {
        right += mention.text(TextRange(start, gap.start))
        start = gap.end
      }
      let whole =
        mention.text(TextRange(range.start, gaps[0].start)) + right
        + mention.text(TextRange(start, range.end))
      report(
        Finding(
          metadata, at: range, .spaced(mention.text(range).singleSpaced, whole),
          severity: mention.isOwnHeading && !isStamped(gaps, code) ? .warning : .note,
          citations: mention.index.map { [$0] } ?? [],
          fix: isBroken ? nil : Finding.Fix(TextRange(gaps[0].start, start), right),
          basis: norm?.codeFormBasis))
    }
    return .applied
  }

  /// "Số: 35 /2024/QĐ-UBND": the number was written into a gap of what had been printed.
  private static func isStamped(_ gaps: [TextRange], _ code: InstrumentCode) -> Bool {
    gaps.count == 1 && gaps[0].start == code.number.end
  }

  /// The code with what belongs to it, and the blanks in it; nil when there is none.
  private static func gaps(
    _ code: InstrumentCode, _ mention: Mention
  ) -> (range: TextRange, gaps: [TextRange])? {
    guard !code.oddities.contains(.blankNumber), !code.number.isEmpty else { return nil }
    if code.oddities.contains(.space) {
      let gaps = blanks(mention.text, code)
      return gaps.isEmpty ? nil : (code.printed, gaps)
    }
    return splitGroup(code, mention).map { (TextRange(code.printed.start, $0.end), [$0.gap]) }
  }

  /// The runs of blanks in `code` that stand next to a separator, between digits, between letters of
  /// its first group or before the number of a term; none when the page or a cell broke the line there.
  private static func blanks(_ text: Mention.Text, _ code: InstrumentCode) -> [TextRange] {
    let bytes = text.slice(code.printed)
    var gaps: [TextRange] = []
    var i = bytes.startIndex
    while i < bytes.endIndex {
      let length = blank(bytes, i)
      guard length > 0 else {
        i += 1
        continue
      }
      let start = i
      while i < bytes.endIndex, blank(bytes, i) > 0 { i += blank(bytes, i) }
      if bytes[start..<i].contains(0x0A), !isTyped(text, TextRange(start, i), code) { return [] }
      guard start > bytes.startIndex, i < bytes.endIndex else { continue }
      let isTerm = !isSign(bytes, start - 1) && (0x30...0x39).contains(bytes[i])
      // "Q Đ-UBND"; names of associations have blanks of their own.
      let isInType = start > code.symbol.start && code.family != .other
      if isSign(bytes, start - 1) || isSign(bytes, i) || isTerm || isInType {
        gaps.append(TextRange(start, i))
      }
    }
    return gaps
  }

  /// Whether the line break in `gap` is none of a wrapped line or a cell: both lines are long, and the
  /// rest of the code had ample room in the first one.
  private static func isTyped(
    _ text: Mention.Text, _ gap: TextRange, _ code: InstrumentCode
  ) -> Bool {
    let before = text.slice(TextRange(max(0, gap.start - farthest), gap.start))
    let after = text.slice(TextRange(gap.end, gap.end + farthest))
    let first = before.lastLine.scalarCount
    let second = after.prefix { $0 != 0x0A }.scalarCount
    let rest = text.slice(TextRange(gap.end, code.printed.end)).scalarCount
    return first >= shortest && second >= first + rest + room
  }

  /// Characters of a line that is none of a cell; those that a wrapped line leaves empty at most; bytes
  /// of a line that are looked at.
  private static let (shortest, room, farthest) = (40, 24, 2_000)

  /// Bytes of the visible blank at `i`: ASCII, no-break space.
  private static func blank(_ bytes: ArraySlice<UInt8>, _ i: Int) -> Int {
    if bytes[i] == 0x20 || (0x09...0x0D).contains(bytes[i]) { return 1 }
    guard bytes[i] >= 0xC2, i + 1 < bytes.endIndex else { return 0 }
    if bytes[i] == 0xC2 { return bytes[i + 1] == 0xA0 ? 2 : 0 }
    return isWideBlank(bytes, i) ? 3 : 0
  }

  /// An em, thin, figure, narrow no-break or ideographic space.
  private static func isWideBlank(_ bytes: ArraySlice<UInt8>, _ i: Int) -> Bool {
    guard i + 2 < bytes.endIndex, bytes[i + 1] == 0x80 else { return false }
    return bytes[i] == 0xE2 && ((0x80...0x8A).contains(bytes[i + 2]) || bytes[i + 2] == 0xAF)
      || bytes[i] == 0xE3 && bytes[i + 2] == 0x80
  }

  /// A slash, a hyphen, or a byte of a dash.
  private static func isSign(_ bytes: ArraySlice<UInt8>, _ i: Int) -> Bool {
    if bytes[i] == 0x2F || bytes[i] == 0x2D || bytes[i] == 0x5F { return true }
    let start = bytes[i] == 0xE2 ? i : i - 2
    return start >= bytes.startIndex && bytes[start] == 0xE2 && !isWideBlank(bytes, start)
  }

  /// "24-QĐ /TW", "151/LĐTBXH -BTXH": a sign after a blank, with capitals right after it.
  private static func splitBeforeSign(
    _ symbol: SymbolGroups, _ sign: Character, _ rest: Substring, at end: Int
  ) -> (gap: TextRange, end: Int)? {
    let letters = String(rest.prefix { $0.isLetter && $0.isUppercase })
    let stop = end + 2 + letters.utf8.count
    guard letters.count >= 2, rest.dropFirst(letters.count).first?.isLetter != true else {
      return nil
    }
    let isBody = SymbolGroups.isBody(letters) || Bodies.isCourtMatter(letters)
    guard isBody || sign == "-" && symbol.groups.count == 1 else { return nil }
    return (TextRange(end, end + 1), stop)
  }

  /// "102-SL/ L004", "102-SL /L004": the letter and number of a law that an old decree promulgates.
  private static func splitBeforeLaw(
    _ code: InstrumentCode, _ text: Mention.Text, _ rest: ArraySlice<UInt8>
  ) -> (gap: TextRange, end: Int)? {
    guard text.slice(code.symbol).elementsEqual("SL".utf8), let slash = rest.firstIndex(of: 0x2F)
    else { return nil }
    let before = TextRange(rest.startIndex, slash)
    var start = slash + 1
    while start < rest.endIndex, case let length = blank(rest, start), length > 0 {
      start += length
    }
    let after = TextRange(slash + 1, start)
    let gap = before.isEmpty ? after : before
    guard gap.count == 1 || gap.count == 2, before.isEmpty || after.isEmpty,
      text.slice(gap).allSatisfy({ $0 == 0x20 || $0 == 0xC2 || $0 == 0xA0 })
    else { return nil }
    let digits = rest[start...].dropFirst().prefix { (0x30...0x39).contains($0) }
    guard rest[start...].first == UInt8(ascii: "L"), digits.count >= 2 else { return nil }
    return (gap, digits.endIndex)
  }

  /// "31/2024/QH1 5": the second digit of a term, where the first alone is none of that year.
  private static func splitTerm(
    _ code: InstrumentCode, _ letters: String, _ next: String, _ year: Int?
  ) -> (gap: TextRange, end: Int)? {
    guard let year, let digit = next.first, digit.isASCII, digit.isNumber,
      next.dropFirst().first.map({ !$0.isLetter && !$0.isNumber }) ?? true,
      let first = AssemblyTerms.term(ofSymbolGroup: letters),
      let whole = AssemblyTerms.term(ofSymbolGroup: letters + String(digit)),
      !AssemblyTerms.accepts(first, year: year), AssemblyTerms.accepts(whole, year: year)
    else { return nil }
    return (TextRange(code.printed.end, code.printed.end + 1), code.printed.end + 2)
  }

  /// "41/KH-U BND", "30/2020/N Đ-CP": letters after one blank that make the last group a known one.
  private static func splitGroup(
    _ code: InstrumentCode, _ mention: Mention
  ) -> (gap: TextRange, end: Int)? {
    let rest = mention.text.slice(TextRange(code.printed.end, code.printed.end + 16))
    if let split = splitBeforeLaw(code, mention.text, rest) { return split }
    guard rest.first == 0x20 else { return nil }
    let symbol = SymbolGroups(code, in: mention.text)
    guard let last = symbol.groups.last else { return nil }
    let next = String(decoding: rest.dropFirst(), as: UTF8.self)
    if let sign = next.first, sign == "-" || sign == "/" {
      return splitBeforeSign(symbol, sign, next.dropFirst(), at: code.printed.end)
    }
    if let split = splitTerm(code, last.letters, next, mention.codeYear) { return split }
    // "QĐ-TT g"
    let capitals = next.prefix { $0.isLetter && $0.isUppercase }
    let letters = String(last.letters == "TT" && capitals.isEmpty ? next.prefix(1) : capitals)
    guard !letters.isEmpty else { return nil }
    let joined = last.letters + letters
    guard !isWhole(last.letters, isFirst: last.index == 0), isKnown(joined),
      last.index > 0 || next.dropFirst(letters.count).first == "-"
    else { return nil }
    let end = code.printed.end + 1 + letters.utf8.count
    let after = mention.text.slice(TextRange(end, end + 1))
    if let byte = after.first, byte >= 0x61 && byte <= 0x7A || byte >= 0x80 { return nil }
    return (TextRange(code.printed.end, code.printed.end + 1), end)
  }
}

extension Message {
  fileprivate static func spaced(_ code: String, _ right: String) -> Message {
    Message(
      vi: "Số, ký hiệu viết liền, không cách chữ: “\(code)” → “\(right)”.",
      en: "A code is written without blanks: “\(code)” → “\(right)”.")
  }
}
