import DanchieuText

/// What this document does with what it cites (ruling 8): the verb, and whether this document is
/// the one who acts.
extension Scanner {
  func relation(_ citation: inout Citation, before: Int) -> Relation {
    if citation.isNested { return .cites }
    if citation.isBasis { return .basedOn }
    let hasPinpoint = before != citation.range.start
    let found = relations.relation(before: before, hasPinpoint: hasPinpoint)
    if found.relation == .attachedTo {
      return relationOfLine(citation, before: before)
        ?? relationOfAttached(citation, attach: found.verb) ?? .attachedTo
    }
    if found.relation != .cites {
      citation.isChanged = RelationReader.changes.contains(found.relation)
      guard isOwnAct(found, citation, before: before) else { return .cites }
      return found.relation == .replaces && isOfForm(citation) ? .amends : found.relation
    }
    if let relation = relationOfLine(citation, before: before) { return relation }
    if let last = citations.last(where: { !$0.isNested }), last.kind != .internal,
      last.kind != .short || last.isElided, Self.shared.contains(last.relation),
      joins(last.range.end, before)
    {
      return last.relation
    }
    if let after = relations.relation(after: citation.range.end) { return after }
    if relations.saysExpired(after: citation.range.end) {
      return isAct(.repeals, on: citation) ? expire(citation) : .cites
    }
    guard before - lines.first <= 12, let listed = lines.listRelation(text),
      isAct(listed, on: citation)
    else { return .cites }
    return listed
  }

  /// "… ban hành Nghị quyết sửa đổi, bổ sung một số điều của Quy định … kèm theo Quyết định số …": what
  /// is done to the attached instrument, whose name ends at `attach`, is done to its act.
  private func relationOfAttached(_ citation: Citation, attach: Int) -> Relation? {
    var end = text.skipSpacesBack(attach)
    if let issued = text.start(of: "ban hành", words: 2, endingAt: end) {
      end = text.skipSpacesBack(issued)
    }
    for _ in 0..<60 {
      let start = text.wordStart(endingAt: end)
      guard start < end else {
        guard end > 0, text[end - 1] == 0x2C else { return nil }
        end = text.skipSpacesBack(end - 1)
        continue
      }
      if let type = lexicon.match(endingAt: end, in: text), Self.attachable.contains(type.type) {
        let found = relations.relation(before: type.range.start, hasPinpoint: true)
        if RelationReader.changes.contains(found.relation) {
          // "chịu sự điều chỉnh của Quy chế … kèm theo …"
          if text.match(found.verb, "điều chỉnh") != nil { return nil }
          let isOwn = isOwnAct(found, citation, before: type.range.start)
          return isOwn ? found.relation : nil
        }
      }
      end = text.skipSpacesBack(start)
    }
    return nil
  }

  /// "Thay thế mẫu số 01 tại Phụ lục II Thông tư …": a form or an annex is replaced.
  private func isOfForm(_ citation: Citation) -> Bool {
    guard let unit = pinpoints[citation.pinpoints.indices].first?.unit else { return false }
    return unit == .form || unit == .template || unit == .table || unit == .annex
  }

  /// Whether the words before say that something is attached to `citation`: all that this document
  /// can be said to do to itself.
  func isAttached(to citation: Citation, before: Int) -> Bool {
    if citation.isNested || citation.isBasis || before != citation.range.start { return false }
    let found = relations.relation(before: before, hasPinpoint: false, steps: 2)
    return found.relation == .attachedTo && relationOfLine(citation, before: before) == nil
  }

  /// What a verb does to all members of the list after it.
  private static let shared: RelationSet = [
    .amends, .replaces, .repeals, .corrects, .guides, .responseTo,
  ]

  // MARK: Who acts

  /// Documents that report, plan and propose: they change only instruments of their own type.
  private static let proposing = TypeSet(
    """
    Báo cáo,Báo cáo thẩm tra,Báo cáo thẩm định,Kế hoạch,Thông báo,Công văn,Tờ trình,Chỉ thị,\
    Công điện,Hướng dẫn,Chương trình,Đề án,\
    Phương án,Biên bản,Bản án,Chương trình hành động,Giấy mời
    """)

  private static let letter = InstrumentType(named: "Công văn")

  /// Words before a verb that say that it is done by others, or not yet.
  private static let hindering = WordSet(
    "được bị đã sẽ mưu trình thảo xuất cứu soát cần phải chưa đang vi tượng cấp")

  private func isOwnAct(
    _ found: RelationReader.Result, _ citation: Citation, before: Int
  ) -> Bool {
    if found.isReceipt { return heading.type == Self.letter && citation.type == Self.letter }
    let end = text.skipSpacesBack(found.verb)
    let start = text.wordStart(endingAt: end)
    if Self.hindering.contains(text.hash(start, end)) || isRequest(start, end) || isTask(end) {
      return false
    }
    if found.relation == .guides {
      return citation.range.start < heading.end || followsSelf(before)
    }
    guard RelationReader.changes.contains(found.relation) else { return true }
    return isAct(found.relation, on: citation) && !isDoneByOther(end, verb: found.verb)
  }

  /// Whether a document of this type does that to `citation`.
  private func isAct(_ relation: Relation, on citation: Citation) -> Bool {
    guard relation != .corrects, let type = heading.type, Self.proposing.contains(type) else {
      return true
    }
    return citation.type == type
  }

  private static let tasks: [StaticString] = ["chủ trì", "phối hợp", "tham mưu"]

  /// "Giao Ban Tổ chức chủ trì, sửa đổi …": a task for others ends in the comma before `end`.
  private func isTask(_ end: Int) -> Bool {
    guard text[end - 1] == 0x2C else { return false }
    let before = text.skipSpacesBack(end - 1)
    return Self.tasks.contains { text.start(of: $0, words: 2, endingAt: before) != nil }
  }

  /// "đề nghị bãi bỏ", "kiến nghị sửa đổi".
  private func isRequest(_ start: Int, _ end: Int) -> Bool {
    guard text.match(start, "nghị") == end else { return false }
    let before = text.skipSpacesBack(start)
    let word = text.wordStart(endingAt: before)
    return text.match(word, "đề") == before || text.match(word, "kiến") == before
  }

  /// The verb that starts after `end` is that of another instrument ("Nghị định số … thay thế …"),
  /// or of a draft ("dự thảo Nghị định thay thế …").
  private func isDoneByOther(_ end: Int, verb: Int) -> Bool {
    // "Kết luận 118-KL/TW (sửa đổi Chỉ thị số 35-CT/TW)"
    let actorEnd = text[end - 1] == 0x28 ? text.skipSpacesBack(end - 1) : end
    if let last = citations.last, last.kind == .numbered || last.kind == .titled,
      last.range.end == actorEnd, text.skipSpaces(end, lineEnds: 0) == verb
    {
      return true
    }
    guard let type = lexicon.match(endingAt: end, in: text) else { return false }
    var before = text.skipSpacesBack(type.range.start)
    var start = text.wordStart(endingAt: before)
    guard text.match(start, "hành") == before else {
      // "Nghị định thay thế Nghị định số …" in a sentence: one to come; in the heading: this one
      return end > heading.end
    }
    before = text.skipSpacesBack(text.wordStart(endingAt: text.skipSpacesBack(start)))
    start = text.wordStart(endingAt: before)
    return Self.hindering.contains(text.hash(start, before)) || isRequest(start, before)
  }

  /// "Thông tư này hướng dẫn thi hành …": this document is the subject of the sentence.
  private func followsSelf(_ start: Int) -> Bool {
    guard let last = citations.last, last.kind == .selfReference, last.range.end <= start else {
      return false
    }
    return start - last.range.end <= 80
  }

  // MARK: Sentences that begin with the verb

  private static let openings: [(StaticString, Relation)] = [
    ("sửa đổi", .amends), ("bổ sung", .amends), ("điều chỉnh", .amends), ("thay thế", .amends),
    ("bãi bỏ", .repeals), ("hủy bỏ", .repeals), ("huỷ bỏ", .repeals), ("đính chính", .corrects),
  ]
  /// Words that end the reach of the verb.
  private static let limits = WordSet("theo do vì để nhằm căn thực như")
  private static let links = WordSet("của tại trong")

  /// "Đính chính một số sai sót trong Thông tư số …", "Bãi bỏ quy định về … nêu tại …": the verb
  /// opens the line, and any words stand between it and its object.
  private func relationOfLine(_ citation: Citation, before: Int) -> Relation? {
    if let last = citations.last, last.range.end > lines.first, last.kind != .internal {
      return nil
    }
    let start = afterListMark(lines.first)
    guard before > start, before - start <= 600, text.isUpper(at: start),
      let opening = Self.openings.first(where: { text.match(start, $0.0) != nil }),
      isAct(opening.1, on: citation)
    else { return nil }
    var i = start
    var last = 0
    var (word, previous): (UInt64, UInt64) = (0, 0)
    while i < before {
      if text[i] == 0xE2, text[i + 1] == 0x80, text[i + 2] == 0x9C {
        guard let close = closingQuote(from: i, before: before) else { return nil }
        i = close
        continue
      }
      let end = text.wordEnd(i)
      if end == i {
        guard text[i] != 0x3A, text[i] != 0x3B, !endsSentence(i) else { return nil }
        i += text.length(at: i)
        continue
      }
      (previous, word) = (word, text.hash(i, end))
      if Self.limits.contains(word), previous != Self.attached { return nil }
      last = i
      i = end
    }
    guard last > 0, Self.links.contains(word) || previous == Self.attached else { return nil }
    // "Điều chỉnh giá dịch vụ quy định tại …": not the instrument is adjusted
    let isRule = previous == Self.ruled && opening.1 == .amends
    return isRule && text.match(start, "sửa đổi") == nil ? nil : opening.1
  }

  private static let attached = WordHash.of("kèm")
  private static let ruled = WordHash.of("định")

  private func endsSentence(_ i: Int) -> Bool {
    text[i] == 0x2E && (text.space(at: i + 1) > 0 || i + 1 >= text.count)
  }

  private func closingQuote(from i: Int, before limit: Int) -> Int? {
    var k = i + 3
    while k < limit {
      if text[k] == 0xE2, text[k + 2] == 0x9D { return k + 3 }
      k += 1
    }
    return nil
  }

  /// The first letter after "1.", "a)", "Điều 2." at `i`.
  private func afterListMark(_ i: Int) -> Int {
    var start = i
    if let article = text.match(i, "điều") { start = text.skipSpaces(article, lineEnds: 0) }
    let end = text.wordEnd(start)
    guard end - start <= 4, text[end] == 0x2E || text[end] == 0x29 else { return i }
    return text.skipSpaces(end + 1, lineEnds: 0)
  }

  // MARK: Expiry

  /// "A, B đã được sửa đổi theo C hết hiệu lực kể từ ngày …": A and B expire, C does not. Marks the
  /// earlier ones and returns what is said of `citation`.
  private func expire(_ citation: Citation) -> Relation {
    // The members of a list, which share what is said; the words before the first one tell
    // whether they only amended what expires.
    var run: [Int] = []
    var isOfRun = true
    var start = citation.range.start
    for k in citations.indices.suffix(40).reversed() {
      let earlier = citations[k]
      guard earlier.range.end >= lines.first, earlier.range.end <= start else { break }
      if earlier.isNested || earlier.kind != .numbered && earlier.kind != .titled { continue }
      let gap = earlier.range.end..<start
      guard gap.count <= 200, !gap.contains(where: endsSentence) else { break }
      if gap.contains(where: { text[$0] | 0x20 == 0x73 && text.match($0, "sửa đổi") != nil }) {
        run = []
        isOfRun = false
      } else if gap.count > 8 {
        break
      }
      run.append(k)
      start = earlier.range.start
    }
    for k in run { citations[k].relation = .repeals }
    return isOfRun ? .repeals : .cites
  }
}
