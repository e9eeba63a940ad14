import DanchieuCitations
import DanchieuText

/// "khóa N" of the Central Committee against the date of its instrument (norms.md §5, 12).
enum PartyTermMismatch: Rule {
  static let metadata = RuleMetadata(
    code: "DC109", name: "numbering/party-term-mismatch", severity: .warning,
    summary: Message(
      vi: "Khóa của Ban Chấp hành Trung ương không phù hợp với ngày ban hành.",
      en: "The term of the Central Committee does not fit the date of issue."),
    rationale: Message(
      vi: """
        Số văn bản của Trung ương bắt đầu lại sau mỗi đại hội, nên “khóa N” ghi cạnh số và ngày \
        phải là khóa của ngày đó. Chỉ xét văn bản có ký hiệu TW và khóa đứng ngay trước hoặc ngay \
        sau số, ngày, cơ quan; khóa trong trích yếu thuộc văn bản khác. Im lặng trong 30 ngày \
        quanh đại hội, với khóa Quốc hội, Hội đồng nhân dân và cấp ủy địa phương.
        """,
      en: """
        Numbers of the central bodies start anew after each congress, so "khóa N" next to number \
        and date must be the term of that day. Only codes with TW and a term right before or after \
        number, date and body; a term in the title is another instrument's. Silent within 30 days \
        of a congress, on terms of the National Assembly and of councils, and on local committees.
        """),
    bases: [],
    triggering: [
      .init(
        """
        Nghị quyết số ⟦DC109:29-NQ/TW⟧ khóa X ngày 04/11/2013; Nghị quyết Hội nghị Trung ương 6 \
        khóa XIII số ⟦DC109:18-NQ/TW⟧ ngày 25/10/2017.
        """, why: "the term stands before the date or before the number"),
      .init(
        """
        Nghị quyết số ⟦DC109:18-NQ/TW⟧ ngày 25/10/2017 Hội nghị lần thứ sáu Ban Chấp hành Trung \
        ương Đảng khóa 13.
        """, why: "the term in digits"),
      .init(
        "Kết luận số ⟦DC109:63-KL/TW⟧ ngày 27 tháng 5 năm 2013 của Hội nghị lần thứ bảy Ban Chấp "
          + "hành Trung ương Đảng khóa XII.", why: "27/5/2013 lies in term XI"),
      .init(
        "Nghị quyết Trung ương 6 khóa XIII (Nghị quyết số ⟦DC109:18-NQ/TW⟧ ngày 25/10/2017).",
        why: "the term before the code"),
    ],
    nonTriggering: [
      .init(
        "Nghị quyết số 27-NQ/TW ngày 21 tháng 5 năm 2018 của Hội nghị lần thứ bảy Ban Chấp hành "
          + "Trung ương khóa XII về cải cách chính sách tiền lương.", why: "the right term"),
      .init(
        "Kết luận số 50-KL/TW ngày 28/02/2023 của Bộ Chính trị về tiếp tục thực hiện Nghị quyết "
          + "số 18-NQ/TW của Ban Chấp hành Trung ương khóa XII.", why: "a term in the title"),
      .init(
        "Quy định số 37-QĐ/TW ngày 25/10/2021; kỳ họp thứ hai Quốc hội khóa XIII.",
        why: "a term of the National Assembly"),
      .init(
        "Quyết định số 244-QĐ/TW ngày 09/02/2021 của Ban Chấp hành Trung ương khóa XII.",
        why: "days after the congress"),
    ])

  private static let graceDays = 30
  private static let reach = 150

  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    for index in subject.facts.coded {
      guard let code = subject.reading.citations[index].code, code.family == .party,
        subject.code(index)?.groups.last == "TW",
        let date = subject.knownDate(index), let right = PartyTerms.term(on: date),
        !PartyTerms.isNearStart(date, days: graceDays),
        let named = termAfter(subject, index, code) ?? termBefore(subject, index)
          ?? termInside(subject, index, code),
        named != right
      else { continue }
      let printed = subject.mention(index).printedCode
      report(
        Finding(
          metadata, at: code.printed, .mismatch(printed, roman(named), date, roman(right)),
          citations: [index]))
    }
    return .applied
  }

  /// The term named between the code and the title, or the next citation.
  private static func termAfter(
    _ subject: Subject, _ index: Int, _ code: InstrumentCode
  ) -> Int? {
    let citations = subject.reading.citations
    var end = min(code.printed.end + reach, subject.text.bytes.count)
    // No part of a word: "khóa X|I".
    while end < subject.text.bytes.count, subject.text.bytes[end] > 0x20 { end += 1 }
    if let title = citations[index].title, title.start >= code.printed.end {
      end = min(end, title.start)
    }
    if index + 1 < citations.count, citations[index + 1].range.start > code.printed.end {
      end = min(end, citations[index + 1].range.start)
    }
    let words = Words.of(firstSentence(subject.text.slice(TextRange(code.printed.end, end))))
    guard let place = words.firstIndex(of: term), place + 1 < words.count else { return nil }
    let before = words[..<place]
    // "… về …": a title that was not read
    guard !before.contains(about), before.isEmpty || isCentral(before), !before.hasSuffix(assembly),
      !before.hasSuffix(council)
    else { return nil }
    return number(words[place + 1])
  }

  /// The term in the few words before citation `index` ("Nghị quyết Trung ương 6 khóa XII (…").
  private static func termBefore(_ subject: Subject, _ index: Int) -> Int? {
    let start = subject.reading.citations[index].range.start
    let text = subject.text.slice(TextRange(max(0, start - 70), start))
    let rest = text.last == 0x20 ? text.dropLast() : text
    guard rest.last == UInt8(ascii: "(") else { return nil }
    let clause = text.split { Self.clauseEnds.contains($0) }.last
    let words = Words.of(clause ?? [])
    guard words.count > 2, words[words.count - 2] == term, isCentral(words[...]) else {
      return nil
    }
    return number(words[words.count - 1])
  }

  /// The term between type word and code ("Nghị quyết Hội nghị Trung ương 6 khóa XII số 18-NQ/TW").
  private static func termInside(
    _ subject: Subject, _ index: Int, _ code: InstrumentCode
  ) -> Int? {
    guard let type = subject.reading.citations[index].typeRange, type.end < code.printed.start
    else { return nil }
    let words = Words.of(subject.text.slice(TextRange(type.end, code.printed.start)))
    guard let place = words.firstIndex(of: term), place + 1 < words.count,
      isCentral(words[..<place])
    else { return nil }
    return number(words[place + 1])
  }

  private static let clauseEnds = Array(";,\n\r".utf8)

  /// The bytes up to a semicolon, or a full stop and a blank.
  private static func firstSentence(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var previous: UInt8 = 0x20
    let end = text.firstIndex { byte in
      defer { previous = byte }
      return byte == UInt8(ascii: ";") || previous == UInt8(ascii: ".") && byte <= 0x20
    }
    return text[..<(end ?? text.endIndex)]
  }

  private static func isCentral(_ words: ArraySlice<Word>) -> Bool {
    words.has(centre) && !words.has(assembly) && !words.has(council)
      || words.has(politburo) || words.has(secretariat)
  }
  private static let term = Words.of("khóa")[0]
  private static let about = Words.of("về")[0]
  private static let centre = Words.of("trung ương")
  private static let politburo = Words.of("bộ chính trị")
  private static let secretariat = Words.of("ban bí thư")
  private static let assembly = Words.of("quốc hội")
  private static let council = Words.of("hội đồng nhân dân")

  /// VI to XVIII in Roman numerals; "khóa 13" too is read.
  private static let numerals = [
    "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII",
  ]
  private static let folded = numerals.flatMap { Words.of($0) }
  private static func number(_ word: Word) -> Int? {
    if let number = word.number { return (6...18).contains(number) ? number : nil }
    return folded.firstIndex(of: word).map { $0 + 6 }
  }
  private static func roman(_ term: Int) -> String {
    numerals.indices.contains(term - 6) ? numerals[term - 6] : "\(term)"
  }
}

extension ArraySlice<Word> {
  fileprivate func hasSuffix(_ words: [Word]) -> Bool { suffix(words.count).elementsEqual(words) }
}

extension Message {
  fileprivate static func mismatch(
    _ code: String, _ named: String, _ date: CalendarDate, _ right: String
  ) -> Message {
    Message(
      vi: "“\(code)” ghi khóa \(named) nhưng ngày \(date.vietnamese) thuộc khóa \(right).",
      en: "“\(code)” is said to be of term \(named), but \(date.vietnamese) lies in term \(right).")
  }
}
