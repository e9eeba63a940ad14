import DanchieuCitations
import DanchieuText

/// Letters of another alphabet in a code, or Ð or D for Đ.
enum LookalikeLetters: Rule {
  static let metadata = RuleMetadata(
    code: "DC112", name: "numbering/lookalike-letters", severity: .warning,
    summary: Message(
      vi: "Ký hiệu có chữ cái của bảng chữ khác chỉ giống về hình thức, hoặc Ð, D thay cho Đ.",
      en: "A symbol with letters of another alphabet that only look right, or Ð or D for Đ."),
    rationale: Message(
      vi: """
        Chữ Kirin, Hy Lạp hay Ð của Iceland trông giống chữ đúng nhưng máy tìm kiếm, đối chiếu \
        không nhận ra. D thay cho Đ chỉ bị báo khi nhóm chữ có Đ là tên loại hay cơ quan đã biết \
        và nhóm chữ có D thì không (DA, HD là ký hiệu đúng). Im lặng với tên tệp, địa chỉ mạng và \
        văn bản viết hoàn toàn không dấu.
        """,
      en: """
        Cyrillic or Greek letters and the Icelandic Ð look right but cannot be found or compared. \
        D for Đ is reported only where the group with Đ is a known type or body and the one with D \
        is not (DA and HD are right as they stand). Silent on names of files, addresses, and \
        documents written without diacritics.
        """),
    bases: [],
    triggering: [
      .init(
        "Căn cứ Thông tư số ⟦DC112:21/2020/\u{0422}\u{0422}-BTC⟧ ngày 31/3/2020.",
        why: "Cyrillic letters"),
      .init(
        "Theo Kế hoạch số ⟦DC112:41/\u{039A}\u{0397}-UBND⟧ ngày 02/4/2024.", why: "Greek letters"),
      .init("Theo Quyết định số ⟦DC112:93/Q\u{D0}-UBND⟧ ngày 30/5/2024.", why: "Ð of Iceland"),
      .init("Theo Quyết định số ⟦DC112:93/QD-UBND⟧ ngày 30/5/2024.", why: "D for Đ"),
      .init(
        """
        Theo Nghị định số ⟦DC112:3O/2020/NĐ-CP⟧ ngày 05/3/2020; Thông tư số ⟦DC112:l2/2018/TT-BNV⟧ ngày \
        08/01/2018; Thông tư số ⟦DC112:07/2O18/TT-BNV⟧ ngày 08/01/2018.
        """, why: "letters for digits"),
      .init("Theo Nghị quyết số ⟦DC112:12/2023/NQ-HDND⟧ ngày 08/12/2023.", why: "in the body"),
      .init(
        "Luật số ⟦DC112:31/2024/QHI5⟧, Luật số ⟦DC112:45/2019/OH14⟧, Quyết định số ⟦DC112:12/OĐ-UBND⟧ và "
          + "Quyết định số ⟦DC112:14/QĐ-UBNĐ⟧ ngày 03/6/2024.",
        why: "O for Q, I for 1, Đ for D"),
    ],
    nonTriggering: [
      .init(
        "Căn cứ bản dịch: the Government’s Decree No.\n69/2018/ND-CP dated May 15, 2018; Circular 12/2018/TT-BCT.",
        why: "an English sentence"),
      .init(
        "Đề án số 12/DA-UBND, Hướng dẫn số 05/HD-SNV ngày 05/3/2024.",
        why: "DA and HD are letters of types"),
      .init(
        "Bản dịch: Decree No. 120/2016/ND-CP dated 23 August 2016 (Nghị định số 120/2016/NĐ-CP).",
        why: "an English text"),
      .init("Nghị quyết số 30a/2008/NQ-CP ngày 27/12/2008.", why: "a number with a letter"),
      .init("Theo Quyet dinh so 93/QD-UBND ngay 30/5/2024.", why: "no diacritics at all"),
      .init(
        "Tải về: https://vanban.vidu.vn/93/QD-UBND và tệp 23_2022_ND-CP.doc đính kèm.",
        why: "an address and the name of a file"),
      .init(
        "Quyết định số 93/QĐ-UBND, Quy định số 08-QĐi/TW và Nghị quyết số 12-NQ/ĐU.",
        why: "the right letters"),
    ])

  /// Whether some group has look-alike letters, or letters that make a known one with Đ for D.
  static func mayBeWrong(_ symbol: SymbolGroups) -> Bool {
    symbol.groups.contains { group in
      group.letters != group.printed
        || Lookalikes.recognised(group.letters) != nil
        || Lookalikes.withRightStrokes(group.letters, isKnown: { isKnown($0, group.index) }) != nil
    }
  }

  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    guard subject.facts.doubts.contains(.letters) else { return .applied }
    let hasMarks = hasMarks(subject.text.bytes)
    let hasBrokenStrokes = hasBrokenStrokes(subject)
    subject.forEachMention(with: .letters) { mention in
      guard let code = mention.code, !mention.isFileName, !isEnglish(mention),
        !hasBrokenStrokes || !subject.text.slice(code.printed).contains(0xC3)
      else { return }
      let fixes = replacements(code, mention, hasMarks)
      guard let first = fixes.first, let last = fixes.last else { return }
      let range = TextRange(first.range.start, last.range.end)
      var right = ""
      var start = range.start
      for fix in fixes {
        right += mention.text(TextRange(start, fix.range.start)) + fix.text
        start = fix.range.end
      }
      let whole =
        mention.text(TextRange(code.printed.start, range.start)) + right
        + mention.text(TextRange(range.end, code.printed.end))
      let isDigit = first.range.start < code.symbol.start
      let printed = mention.text(range)
      let isStroke =
        TypeLetters.unaccented(printed) == TypeLetters.unaccented(right)
        && printed.unicodeScalars.allSatisfy { Lookalikes.right[$0] == nil }
      let isForeign = printed.unicodeScalars.contains { Lookalikes.right[$0] != nil }
      report(
        Finding(
          metadata, at: code.printed,
          isDigit
            ? .letterForDigit(mention.printedCode, whole.singleSpaced)
            : isStroke
              ? .wrongStroke(
                mention.printedCode, whole.singleSpaced, isMissing: right.contains("Đ"))
              : isForeign
                ? .lookalike(mention.printedCode, whole.singleSpaced, foreign(printed))
                : .misread(mention.printedCode, whole.singleSpaced),
          citations: mention.index.map { [$0] } ?? [], fix: Finding.Fix(range, right)))
    }
    return .applied
  }

  /// Whether English words stand before the code: "Decree No. 69/2018/ND-CP".
  private static func isEnglish(_ mention: Mention) -> Bool {
    guard let code = mention.code else { return false }
    let start = code.printed.start
    let before = mention.text(TextRange(max(0, start - 24), start))
    let words = before.split { !$0.isLetter }.suffix(2)
    return words.last.map { $0 == "No" || english.contains(String($0)) } ?? false
  }
  private static let english: Set<String> = [
    "Decree", "Decision", "Circular", "Resolution", "Law", "Directive", "Ordinance", "Dispatch",
  ]

  /// Whether ð and Ð stand for đ and Đ throughout, as a font or a wrong encoding makes them.
  static func hasBrokenStrokes(_ subject: Subject) -> Bool {
    let sample = subject.text.bytes.prefix(200_000)
    var count = 0
    for (byte, next) in zip(sample, sample.dropFirst()) where byte == 0xC3 {
      if next == 0xB0 || next == 0x90 { count += 1 }
      if count >= many { return true }
    }
    return false
  }
  private static let many = 20

  /// The groups that are wrong, each with what it should be.
  private static func replacements(
    _ code: InstrumentCode, _ mention: Mention, _ hasMarks: Bool
  ) -> [(range: TextRange, text: String)] {
    let symbol = SymbolGroups(code, in: mention.text)
    var wrong = [code.number, code.year].compactMap { $0 }.compactMap { range in
      digits(mention.text(range)).map { (range: range, text: $0) }
    }
    for group in symbol.groups {
      if group.letters != group.printed {
        // ð between capitals is Đ.
        let others = group.letters.filter { $0 != "đ" }
        let isCapital = !others.isEmpty && others == others.uppercased()
        wrong.append((group.range, isCapital ? group.letters.uppercased() : group.letters))
      } else if let right = Lookalikes.recognised(group.letters) {
        wrong.append((group.range, right))
      } else if hasMarks, !code.oddities.contains(.truncated),
        let right = Lookalikes.withRightStrokes(
          group.letters, isKnown: { isKnown($0, group.index) })
      {
        wrong.append((group.range, right))
      }
    }
    return wrong
  }

  /// Whether a number or year has letters that look like digits.
  static func mayHaveLetterForDigit(_ groups: [String]) -> Bool {
    groups.prefix(2).contains { digits($0) != nil }
  }

  /// The number that `printed`, of digits and of the letters O, l and I, is meant as; nil for
  /// anything else.
  private static func digits(_ printed: String) -> String? {
    let number = InstrumentCode.digits(printed)
    guard number.utf8.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
    let letters = zip(printed.utf8, number.utf8).count { $0 != $1 }
    return letters > 0 && letters < number.utf8.count ? number : nil
  }

  /// Types stand first in a symbol, bodies anywhere.
  private static func isKnown(_ letters: String, _ index: Int) -> Bool {
    SymbolGroups.isBody(letters) || Bodies.isCourtMatter(letters)
      || index == 0 && TypeLetters.contains(letters)
  }

  /// Whether the text has letters with Vietnamese marks.
  private static func hasMarks(_ bytes: [UInt8]) -> Bool {
    var previous: UInt8 = 0
    for byte in bytes {
      if previous == 0xE1, byte == 0xBA || byte == 0xBB { return true }
      previous = byte
    }
    return false
  }

  /// The letters that are wrong with their code points: "Т (U+0422)".
  private static func foreign(_ printed: String) -> String {
    var seen: [String] = []
    for scalar in printed.unicodeScalars where Lookalikes.right[scalar] != nil {
      let hex = String(scalar.value, radix: 16, uppercase: true)
      let name = "\(scalar) (U+\(String(repeating: "0", count: max(0, 4 - hex.count)))\(hex))"
      if !seen.contains(name) { seen.append(name) }
    }
    return seen.joined(separator: ", ")
  }
}

extension Message {
  fileprivate static func lookalike(_ code: String, _ right: String, _ letters: String) -> Message {
    Message(
      vi: "Ký hiệu “\(code)” có chữ chỉ giống về hình thức: \(letters); viết đúng là “\(right)”.",
      en: "The code “\(code)” has letters that only look right: \(letters); "
        + "it should be “\(right)”.")
  }
  fileprivate static func letterForDigit(_ code: String, _ right: String) -> Message {
    Message(
      vi: "Ký hiệu “\(code)” có chữ cái thay cho chữ số, viết đúng là “\(right)”.",
      en: "The code “\(code)” has a letter for a digit; it should read “\(right)”.")
  }
  fileprivate static func wrongStroke(_ code: String, _ right: String, isMissing: Bool) -> Message {
    let (printed, meant) = isMissing ? ("D", "Đ") : ("Đ", "D")
    return Message(
      vi: "Ký hiệu “\(code)” viết \(printed) thay cho \(meant), viết đúng là “\(right)”.",
      en: "The code “\(code)” has \(printed) for \(meant); it should read “\(right)”.")
  }
  fileprivate static func misread(_ code: String, _ right: String) -> Message {
    Message(
      vi: "Ký hiệu “\(code)” có chữ giống chữ đúng, viết đúng là “\(right)”.",
      en: "The code “\(code)” has a letter that looks like the right one; "
        + "it should read “\(right)”.")
  }
}
