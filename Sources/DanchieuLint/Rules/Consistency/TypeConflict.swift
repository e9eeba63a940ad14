import DanchieuCitations
import DanchieuGraph
import DanchieuText

/// One code cited under two types (norms.md §5, 20).
enum TypeConflict: Rule {
  static let metadata = RuleMetadata(
    code: "DC402", name: "consistency/type-conflict", severity: .error,
    summary: Message(
      vi: "Cùng một số, ký hiệu được viện dẫn dưới hai tên loại.",
      en: "One code is cited under two types."),
    rationale: Message(
      vi: """
        Một số, ký hiệu chỉ thuộc một tên loại. Luật và nghị quyết của Quốc hội có thể trùng số; \
        số không có năm lặp lại mỗi năm hoặc mỗi nhiệm kỳ, nên chỉ so khi cùng ngày. Tên loại trái \
        với ký hiệu thì DC101 đã báo. “Văn bản số”, quy chế ghi bằng số của quyết định: bỏ qua.
        """,
      en: """
        A code belongs to one type. A law and a resolution of the National Assembly may share a \
        number; codes without year recur each year or term and are compared on the same date only. \
        A type against its own symbol is DC101's. The generic “Văn bản số” and rules cited by the \
        code of their decision are passed over.
        """),
    bases: [],
    triggering: [
      .init(
        """
        Quy định số 37-QĐ/TW ngày 25/10/2021 của Ban Chấp hành Trung ương.
        Bảo đảm đúng ⟦DC402:Quyết định số 37-QĐ/TW⟧.
        """, why: "a later mention of the Party's without its date"),
      .init(
        """
        Công văn số 814/SNV-VP ngày 20/4/2020 của Sở Nội vụ về thi đua; theo ⟦DC402:Tờ trình số \
        814/SNV-VP⟧ thì hạn là tháng 5.
        """, why: "the number of a letter"),
      .init(
        """
        Quyết định số 259-QĐ/TW ngày 24/01/2025 của Bộ Chính trị.
        Thực hiện ⟦DC402:Quy định số 259-QĐ/TW⟧ ngày 24/01/2025 của Bộ Chính trị.
        """, why: "both types have the letters QĐ"),
      .init(
        """
        Bộ luật Lao động số 45/2019/QH14; Bộ luật số 45/2019/QH14.
        Theo ⟦DC402:Luật Lao động số 45/2019/QH14⟧.
        """, why: "a code of law cited as a law; the minority"),
    ],
    nonTriggering: [
      .init(
        """
        Quy hoạch của Bộ, cơ quan ngang Bộ
        Luật Giáo dục nghề nghiệp số 74/2014/QH13
        Theo Luật Giáo dục nghề nghiệp số 74/2014/QH13.
        """, why: "the end of a cell before a law"),
      .init(
        "Luật số 55/2010/QH12 và Nghị quyết số 55/2010/QH12.",
        why: "the National Assembly numbers laws and resolutions apart"),
      .init(
        """
        Quyết định số 11-QĐ/TW ngày 10/5/2016 của Bộ Chính trị.
        Quy định số 11-QĐ/TW ngày 18/02/2019 của Bộ Chính trị.
        """, why: "two dates, two instruments"),
    ])

  private struct Key: Hashable {
    var code: Int
    var date: CalendarDate?
  }

  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    guard hasTwoTypes(subject) else { return .applied }
    var places: [Key: [Int]] = [:]
    var order: [Key] = []
    let recurring = codesOfSeveralYears(subject)
    for index in subject.reading.citations.indices {
      guard let key = key(subject, index, recurring) else { continue }
      if places[key] == nil { order.append(key) }
      places[key, default: []].append(index)
    }
    for key in order {
      if let indices = places[key], indices.count > 1 { compare(subject, indices, report) }
    }
    return .applied
  }

  /// Whether some code stands with two types: most documents end here.
  private static func hasTwoTypes(_ subject: Subject) -> Bool {
    var types: [Int: InstrumentType] = [:]
    let citations = subject.reading.citations
    for index in subject.facts.coded {
      guard let type = citations[index].type, citations[index].typeSource == .text,
        let key = subject.code(index)?.key
      else { continue }
      if let other = types.updateValue(type, forKey: key), other != type { return true }
    }
    return false
  }

  private static let silent: Set<InstrumentType> = Set(
    ["Văn bản", "Quy chế", "Điều lệ", "Nội quy", "Danh mục", "Đề án", "Chiến lược"]
      .compactMap { InstrumentType(named: $0) })

  /// What must be equal for two mentions to name one instrument, whatever their type words.
  private static func key(_ subject: Subject, _ index: Int, _ recurring: Set<Int>) -> Key? {
    let citation = subject.reading.citations[index]
    guard citation.kind == .numbered, citation.typeSource == .text, citation.typeRange != nil,
      let type = citation.type, let code = citation.code, code.family != .judgment,
      code.oddities.isDisjoint(with: [.blankNumber, .truncated]),
      !silent.contains(type), let facts = subject.code(index),
      TypeSymbolMismatch.verdict(subject, index) == nil
    else { return nil }
    // "Luật số 100/2015/QH13" without a name may be any act, a code of law too.
    if type.name == "Luật", citation.title == nil { return nil }
    let mention = subject.mention(index)
    // A letter's number is of one series with all others that have its symbol.
    if mention.codeYear != nil || code.family == .letter && !recurring.contains(facts.key) {
      return Key(code: facts.key, date: nil)
    }
    if let date = mention.plausibleDate { return Key(code: facts.key, date: date) }
    // A later mention of the Party's leaves out the date of the first.
    guard code.family == .party, citation.dateRange == nil, facts.symbol.body == "TW",
      let date = onlyDate(of: facts.key, before: index, subject)
    else { return nil }
    return Key(code: facts.key, date: date)
  }

  /// The date that the mentions of a code before citation `index` give, where all give the same.
  private static func onlyDate(of key: Int, before index: Int, _ subject: Subject) -> CalendarDate?
  {
    var found: CalendarDate?
    for other in subject.facts.coded where other != index && subject.code(other)?.key == key {
      guard let date = subject.mention(other).plausibleDate else { continue }
      if other > index || found.map({ $0 != date }) == true { return nil }
      found = date
    }
    return found
  }

  /// The keys of the codes whose mentions give dates of several years.
  private static func codesOfSeveralYears(_ subject: Subject) -> Set<Int> {
    var years: [Int: Int] = [:]
    var several: Set<Int> = []
    for index in subject.facts.coded {
      guard let key = subject.code(index)?.key,
        let year = subject.mention(index).plausibleDate?.year
      else { continue }
      if let other = years.updateValue(year, forKey: key), other != year { several.insert(key) }
    }
    return several
  }

  private static func compare(
    _ subject: Subject, _ indices: [Int], _ report: (Finding) -> Void
  ) {
    var byType: [InstrumentType: [Int]] = [:]
    for index in indices {
      if let type = subject.reading.citations[index].type {
        byType[type, default: []].append(index)
      }
    }
    guard byType.count > 1,
      let right = byType.max(by: { a, b in
        (a.value.count, -(a.value.first ?? 0)) < (b.value.count, -(b.value.first ?? 0))
      })
    else { return }
    for index in indices {
      guard let type = subject.reading.citations[index].type, type != right.key,
        !mayShare(type, right.key), let other = right.value.first
      else { continue }
      let mention = subject.mention(index)
      report(
        Finding(
          metadata, at: mention.head, .conflict(mention.printedCode, type.name, right.key.name),
          citations: [index] + right.value.prefix(4),
          related: [.init(subject.mention(other).head, .otherType(right.key.name))]))
    }
  }

  /// Whether two types can have one number (law and resolution), or name one type (Chương trình,
  /// Chương trình hành động; Thông báo, Kết luận).
  private static func mayShare(_ a: InstrumentType, _ b: InstrumentType) -> Bool {
    let names: Set<String> = [a.name, b.name]
    if names.contains("Nghị quyết"), a.isLaw || b.isLaw { return true }
    if a.name.hasPrefix(b.name + " ") || b.name.hasPrefix(a.name + " ") { return true }
    return names.isSubset(of: ["Thông báo", "Thông báo kết luận", "Kết luận"])
  }
}

extension Message {
  fileprivate static func conflict(_ code: String, _ type: String, _ other: String) -> Message {
    Message(
      vi: "“\(code)” ở đây là \(type), chỗ khác trong văn bản là \(other).",
      en: "“\(code)” is a \(type) here and a \(other) elsewhere in the document.")
  }
  fileprivate static func otherType(_ type: String) -> Message {
    Message(vi: "ở đây là \(type)", en: "a \(type) here")
  }
}
