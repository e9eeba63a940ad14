import DanchieuCitations
import DanchieuText

/// Bodies that a verb names: "do Bộ Tài chính ban hành", "Bộ Nội vụ đã ban hành Nghị định …".
extension IssuerMismatch {
  /// Where the words after the code and its date begin.
  static func endOfCodeAndDate(_ citation: Citation) -> Int? {
    guard let end = citation.code?.printed.end else { return nil }
    guard let date = citation.dateRange, (0...24).contains(date.start - end) else { return end }
    return date.end
  }

  /// The body between "do" or "được" and "ban hành" or "phê duyệt" right after the code and its date; nil
  /// where anything else than a body may stand there: "do Bộ Nội vụ chủ trì soạn thảo …".
  static func agent(_ subject: Subject, _ citation: Citation) -> TextRange? {
    guard let start = endOfCodeAndDate(citation) else { return nil }
    let after = subject.text.slice(TextRange(start, start + 120))
    let rest = after.drop { $0 == 0x20 || $0 == 0x2C }
    guard let by = agentWords.first(where: rest.starts(with:)) else { return nil }
    let words = rest.dropFirst(by.count).prefix { !stops.contains($0) }
    guard let end = deeds.compactMap({ words.place(of: $0) }).min() else { return nil }
    let body = words[..<end]
    // "… do Thủ tướng Chính phủ phê duyệt chủ trương" is said of a project.
    if words[end...].starts(with: deeds[1]),
      words[(end + deeds[1].count)...].contains(where: { $0 > 0x20 })
    {
      return nil
    }
    guard !Words.of(body).contains(where: { otherDeeds.contains($0) }) else { return nil }
    return TextRange(body.startIndex, end)
  }
  private static let agentWords = ["do ", "được "].map { Array($0.utf8) }
  private static let stops = Array(";.:,()\n".utf8)
  private static let deeds = [" ban hành", " phê duyệt"].map { Array($0.utf8) }
  private static let otherDeeds = WordSet(
    "ký trình soạn mưu trì dựng nghị cấp giao thừa xuất xin giúp hợp đạo cầu nhất theo quyền")

  /// "Bộ Nội vụ đã ban hành" right before the mention, from the beginning of the sentence or a comma
  /// on; nil for any other words, and where several bodies are named.
  static func doer(_ subject: Subject, _ index: Int) -> TextRange? {
    let citation = subject.reading.citations[index]
    guard citation.typeSource == .text, citation.typeRange != nil else { return nil }
    let start = citation.range.start
    let bytes = subject.text.slice(TextRange(max(0, start - 160), start))
    guard bytes.hasSuffix(doing) else { return nil }
    var clause = bytes.dropLast(doing.count)
    if clause.hasSuffix(done) { clause = clause.dropLast(done.count) }
    let sign = clause.lastIndex { clauseStarts.contains($0) }
    guard sign != nil || bytes.startIndex == 0 else { return nil }
    var first = sign.map { $0 + 1 } ?? 0
    if let date = citation.dateRange, date.end < start { first = max(first, date.end) }
    while first < clause.endIndex, clause[first] == 0x20 || clause[first] == 0x2C { first += 1 }
    let words = Words.of(clause[first...])
    guard !words.contains(where: otherDeeds.contains),
      !words.indices.contains(where: {
        words[$0] == and && NamedBody(Array(words[($0 + 1)...])) != nil
      }),
      sign.map({ clause[$0] != 0x2C || !endsWithBody(clause[..<$0]) }) ?? true
    else { return nil }
    return TextRange(first, clause.endIndex)
  }
  private static let doing = Array(" ban hành ".utf8)
  private static let done = Array(" đã".utf8)
  private static let and = Words.of("và")[0]
  private static let clauseStarts = Array(",.;:()\n".utf8)

  /// "Theo đề nghị của Bộ trưởng Bộ Tài chính tại " right before the mention; nil for any other words,
  /// and for the Government, in whose name ministries submit.
  static func proposer(_ subject: Subject, _ index: Int) -> TextRange? {
    let start = subject.reading.citations[index].range.start
    let bytes = subject.text.slice(TextRange(max(0, start - 160), start))
    guard bytes.hasSuffix(said) else { return nil }
    let clause = bytes.dropLast(said.count)
    let sign = clause.lastIndex { clauseStarts.contains($0) }
    let sentence = clause[(sign.map { $0 + 1 } ?? clause.startIndex)...]
    guard let lead = proposals.first(where: sentence.holds),
      let place = sentence.place(of: lead)
    else { return nil }
    var first = place + lead.count
    for office in heads where clause[first...].starts(with: office) { first += office.count }
    let words = Words.of(clause[first...])
    guard !words.starts(with: government), !words.starts(with: primeMinister),
      !words.contains(and), !words.contains(where: otherDeeds.contains)
    else { return nil }
    return TextRange(first, clause.endIndex)
  }
  private static let said = Array(" tại ".utf8)
  private static let proposals = ["đề nghị của ", "đề xuất của ", "ý kiến của "].map {
    Array($0.utf8)
  }
  private static let heads = ["Giám đốc ", "Trưởng phòng "].map { Array($0.utf8) }
  private static let government = Words.of("Chính phủ")
  private static let primeMinister = Words.of("Thủ tướng")

  /// "Quốc hội, Chính phủ ban hành": whether a body stands before the comma too.
  private static func endsWithBody(_ before: ArraySlice<UInt8>) -> Bool {
    let words = Words.of(before)
    return words.indices.suffix(12).contains { NamedBody(Array(words[$0...])) != nil }
  }

  /// The words of the text with which `issuer` is named as that of `citation`.
  static func printed(_ subject: Subject, _ issuer: TextRange, _ citation: Citation) -> String {
    let body = subject.text(issuer).singleSpaced
    if issuer.end <= citation.range.start {
      let after = subject.text.slice(TextRange(issuer.end, issuer.end + said.count))
      return after.elementsEqual(said) ? "đề nghị của \(body)" : "\(body) ban hành"
    }
    let before = subject.text.slice(TextRange(max(0, issuer.start - 8), issuer.start))
    guard let word = agentWords.first(where: before.hasSuffix) else { return "của \(body)" }
    return String(decoding: word, as: UTF8.self) + body
  }
}
