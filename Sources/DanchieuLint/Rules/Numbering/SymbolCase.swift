import DanchieuCitations
import DanchieuText

/// Capitals and small letters of a symbol exchanged (norms.md §5, 45).
enum SymbolCase: Rule {
  static let metadata = RuleMetadata(
    code: "DC111", name: "numbering/symbol-case", severity: .warning,
    summary: Message(
      vi: "Ký hiệu viết sai chữ hoa, chữ thường (Ctr, TTR, Qđ).",
      en: "Capitals and small letters exchanged in a symbol (Ctr, TTR, Qđ)."),
    rationale: Message(
      vi: """
        Bảng chữ viết tắt tên loại quy định chữ hoa, chữ thường: CTr, TTr, QyĐ, QĐ. Chỉ báo khi \
        đúng một cách viết đã biết khác nhau ở chữ hoa, chữ thường. Im lặng với dòng viết toàn \
        chữ hoa, tên tệp, và chữ có thể là tên đơn vị.
        """,
      en: """
        The table of abbreviations settles capitals and small letters: CTr, TTr, QyĐ, QĐ. Only \
        where exactly one known spelling differs in nothing else. Silent on lines in capitals, \
        names of files, and letters that may be those of a unit.
        """),
    bases: ["Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I"],
    triggering: [
      .init(
        """
        Theo Luật số ⟦DC111:32/2018/Qh14⟧ ngày 20/11/2018.
        """, why: "the letters of the Assembly"),
      .init("Theo Chương trình số ⟦DC111:12/Ctr-UBND⟧ ngày 05/3/2024.", why: "Ctr"),
      .init("Theo Tờ trình số ⟦DC111:33/TTR-UBND⟧ ngày 22/7/2024.", why: "TTR"),
      .init("Theo Quyết định số ⟦DC111:93/Qđ-UBND⟧ ngày 30/5/2024.", why: "Qđ"),
      .init("Theo Quyết định số ⟦DC111:22/2018/QĐ-TTG⟧ ngày 08/5/2018.", why: "the body"),
      .init("Theo Chương trình số ⟦DC111:12-CTR/TU⟧ ngày 05/3/2024.", why: "of the Party"),
    ],
    nonTriggering: [
      .init(
        "CHƯƠNG TRÌNH THỰC HIỆN QUYẾT ĐỊNH SỐ 22/2018/QĐ-TTG NGÀY 08/5/2018",
        why: "a line in capitals"),
      .init("Công văn số 15/TTR-NV1 ngày 05/3/2024.", why: "an inspectorate"),
      .init(
        "Chương trình số 12/CTr-UBND, Tờ trình số 33/TTr-UBND, Chỉ thị số 167/CT-BNN-TTr.",
        why: "the right letters"),
      .init("Tệp ke-hoach_12_Qđ-UBND.doc và bản 22_2018_QĐ-TTG.pdf.", why: "names of files"),
    ])

  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    subject.forEachMention(with: .letterCase) { mention in
      guard let code = mention.code, !mention.isFileName else { return }
      let symbol = SymbolGroups(code, in: mention.text)
      let wrong = symbol.groups.compactMap { group in
        right(group, symbol, mention).map { (range: group.range, text: $0) }
      }
      guard let first = wrong.first else { return }
      let allCapitals = wrong.allSatisfy {
        let printed = mention.text($0.range)
        return printed == printed.uppercased()
      }
      if allCapitals, isCapitalLine(subject, code.printed) || isCapitalType(subject, mention) {
        return
      }
      // ð is a look-alike (DC112).
      if mention.printedCode.contains("ð") { return }
      let printed = wrong.map { mention.text($0.range) }.joined(separator: ", ")
      let expected = wrong.map { $0.text }.joined(separator: ", ")
      let date = mention.index.map(subject.knownDate) ?? subject.ownDate
      let norm = Norm(code: code.family, on: date)
      report(
        Finding(
          metadata, at: code.printed, .wrongCase(printed, expected, mention.printedCode),
          citations: mention.index.map { [$0] } ?? [],
          fix: wrong.count == 1 ? Finding.Fix(first.range, first.text) : nil,
          basis: norm == .administrative2020 && first.range.start == code.symbol.start
            ? metadata.bases[0] : nil))
    }
    return .applied
  }

  /// Whether some group has other letters of its case than a known one, whatever its type.
  static func mayBeWrong(_ symbol: SymbolGroups) -> Bool {
    symbol.groups.contains { group in
      if assembly(group.letters) != nil { return true }
      guard !SymbolGroups.isBody(group.letters), !TypeLetters.contains(group.letters) else {
        return false
      }
      if group.index > 0 { return group.index == 1 && Bodies.recased(group.letters) != nil }
      return symbol.groups.count > 1 && TypeLetters.recased(group.letters) != nil
    }
  }

  /// "QH14" of "Qh14"; nil for other letters and for the right ones.
  private static func assembly(_ letters: String) -> String? {
    guard letters.last?.isNumber == true, case let capitals = letters.uppercased(),
      capitals != letters, AssemblyTerms.term(ofSymbolGroup: capitals) != nil
    else { return nil }
    return capitals
  }

  /// The right spelling of `group`; nil when it is right or nothing is certain.
  private static func right(
    _ group: SymbolGroups.Group, _ symbol: SymbolGroups, _ mention: Mention
  ) -> String? {
    if let assembly = assembly(group.letters) { return assembly }
    if group.index > 0 {
      guard !SymbolGroups.isBody(group.letters), !TypeLetters.contains(group.letters) else {
        return nil
      }
      return group.index == 1 ? Bodies.recased(group.letters) : nil
    }
    guard symbol.groups.count > 1, !SymbolGroups.isBody(group.letters),
      let right = TypeLetters.recased(group.letters), !TypeLetters.contains(group.letters)
    else { return nil }
    let isNamed = mention.type?.letters.contains(right) == true
    let isMixed = group.letters != group.letters.uppercased()
    return isNamed || isMixed || symbol.isBeforeBody(0) ? right : nil
  }

  /// "… THỰC HIỆN QUYẾT ĐỊNH SỐ 22/2013/QĐ-TTG NGÀY …": whether the type word has capitals alone.
  private static func isCapitalType(_ subject: Subject, _ mention: Mention) -> Bool {
    guard let type = mention.index.flatMap({ subject.reading.citations[$0].typeRange }) else {
      return false
    }
    return !subject.text(type).contains { $0.isLowercase }
  }

  /// Whether the line has no small letter but those of the code.
  private static func isCapitalLine(_ subject: Subject, _ range: TextRange) -> Bool {
    let line = subject.line(around: range)
    let rest = line[..<range.start] + line[min(range.end, line.endIndex)...]
    let words = String(decoding: rest, as: UTF8.self)
    return words.contains { $0.isUppercase } && !words.contains { $0.isLowercase }
  }
}

extension Message {
  fileprivate static func wrongCase(_ printed: String, _ right: String, _ code: String) -> Message {
    Message(
      vi: "Ký hiệu “\(code)” viết sai chữ hoa, chữ thường: “\(printed)” → “\(right)”.",
      en: "The symbol of “\(code)” has the wrong letter case: “\(printed)” → “\(right)”.")
  }
}
