import DanchieuText

/// Where a title ends before something else that is listed or said.
extension TitleParser {
  /// Whether the title ends at the comma at `i`, where `next` follows.
  func endsAtComma(_ i: Int, _ next: Int, _ start: Int) -> Bool {
    if startsCitation(next) || startsClause(next) || text.match(next, "trong đó") != nil
      || text.match(next, "trừ quy định tại") != nil
    {
      return true
    }
    if let after = text.match(next, "cụ thể") {
      let word = text.skipSpaces(after, lineEnds: 1)
      return text.match(word, "hóa") == nil && text.match(word, "hoá") == nil
    }
    return startsFurtherLaw(next, start)
  }

  /// ", Thủ tướng Chính phủ ban hành …": a body that acts starts the main clause.
  func startsClause(_ i: Int) -> Bool {
    guard text.isUpper(at: i), let body = IssuerParser(text: text).body(at: i) else { return false }
    var verb = text.skipSpaces(body.end, lineEnds: 1)
    if text[verb] == 0x28, text.match(verb + 1, "khóa") != nil {
      let close = text.first(0x29, from: verb, before: min(text.count, verb + 24))
      verb = text.skipSpaces(close + 1, lineEnds: 1)
    }
    return Self.acts.contains(text.word(at: verb).hash)
  }

  /// First words of what a body does.
  static let acts = WordSet(
    """
    ban yêu giao quyết đề báo đã có xây chỉ trình thông hướng triển thống xin nhận cần sẽ tiếp trân \
    kính tham phối tiến phải gửi mời rà đang
    """)

  /// "(được sửa đổi …", "(đã hết hiệu lực …": what happened to the instrument.
  func startsState(_ i: Int) -> Bool {
    text.match(i, "đã được") != nil || text.match(i, "được sửa đổi") != nil
      || text.match(i, "được bổ sung") != nil || text.match(i, "được thay thế") != nil
      || text.match(i, "đã sửa đổi") != nil || text.match(i, "đã hết") != nil
      || text.match(i, "hết hiệu lực") != nil || text.match(i, "có hiệu lực") != nil
  }

  /// What the sentence says of an instrument after its title.
  static let predicates: [StaticString] = [
    "có hiệu lực", "có căn cứ", "có trách nhiệm", "có nêu", "có quy định về", "có quy định cụ thể",
    "có quy định rõ", "có quy định như sau",
  ]

  /// After these words an instrument in the next line belongs to the title, as on one line.
  private static let beforeObjects = WordSet("của về tại trong đổi sung bỏ thế dẫn")

  /// Whether the last word of a line, from `start` to `end`, leads to an instrument in the next one.
  func leadsToObject(_ start: Int, _ end: Int) -> Bool {
    Self.beforeObjects.contains(text.hash(start, end))
      || text.start(of: "kèm theo", words: 2, endingAt: end) != nil
      || text.start(of: "thi hành", words: 2, endingAt: end) != nil
  }

  /// What else is to be kept, after a title.
  static let others: [StaticString] = [
    "và các văn bản", "và các quy định khác", "và các quy định có liên quan",
    "và các quy định liên quan", "và các quy định hiện hành",
  ]

  static let sayings: [StaticString] = ["nhấn mạnh", "nêu rõ", "nêu"]

  /// What an instrument says follows its verb, which ends at `end`: in a title the verb has an
  /// object ("về khẳng định chủ quyền").
  func startsSpeech(_ end: Int) -> Bool {
    let next = text.skipSpaces(end, lineEnds: 1)
    return text[next] == 0x3A || Self.isOpenQuote(next, in: text)
      || text.match(next, "rằng") != nil || text.match(next, "là") != nil
  }

  /// "(Thông tư liên tịch số 01)": a short form fills the bracket that opens before `i`.
  func isShortForm(_ i: Int) -> Bool {
    guard text.isUpper(at: i), let type = TypeLexicon.shared.match(startingAt: i, in: text) else {
      return false
    }
    var next = text.skipSpaces(type.range.end, lineEnds: 1)
    if let number = text.match(next, "số") { next = text.skipSpaces(number, lineEnds: 1) }
    guard let number = text.number(at: next), number.digits <= 4 else { return false }
    return text[number.end] == 0x29
  }

  /// "27/2012/NĐ-CP" without its type word.
  func startsCode(_ i: Int) -> Bool {
    guard let number = text.number(at: i), number.digits <= 4, text[number.end] == 0x2F,
      let year = text.number(at: number.end + 1), year.digits == 4, text[year.end] == 0x2F
    else { return false }
    return text.isUpper(at: year.end + 1)
  }

  /// "quy định chi tiết … Luật Phòng cháy và chữa cháy và Luật sửa đổi, bổ sung một số điều của Luật
  /// Phòng cháy và chữa cháy": where the second law, after "và" at `i`, ends, and the title with it.
  func secondLawEnd(_ i: Int, _ start: Int) -> Int? {
    guard text[i] | 0x20 == 0x76, let and = text.match(i, "và") else { return nil }
    let next = text.skipSpaces(and, lineEnds: 1)
    guard text.match(next, "luật sửa đổi") != nil,
      text.match(start, "quy định") != nil || text.match(start, "hướng dẫn") != nil,
      let type = TypeLexicon.shared.match(startingAt: next, in: text),
      namesLaw(TextRange(start, i))
    else { return nil }
    return LawParser(text: text).law(type.type, type.range)?.name?.end
  }

  /// "hướng dẫn … của Luật Quản lý thuế và Nghị định số …": the title is about both.
  func isOfDecree(_ i: Int, _ start: Int) -> Bool {
    text.match(i, "nghị định số") != nil && text.match(start, "hướng dẫn") != nil
      && namesLaw(TextRange(start, i))
  }

  /// "về việc rà soát văn bản và Điều 139 Nghị định số …": a part of another instrument.
  func startsFurtherPart(_ i: Int, _ start: Int) -> Bool {
    guard text.match(start, "về") != nil,
      let unit = PinpointParser(text: text).unit(at: i)
    else { return false }
    let value = text.skipSpaces(unit.end, lineEnds: 0)
    guard text.isDigit(at: value) else { return false }
    let next = text.skipSpaces(text.wordEnd(value), lineEnds: 1)
    return TypeLexicon.shared.match(startingAt: next, in: text) != nil && startsCitation(next)
  }

  /// "hướng dẫn:", "hướng dẫn cụ thể." alone, "quy định tại Điều 5 …": no title, but what the
  /// sentence says.
  func isLead(_ start: Int, _ end: Int) -> Bool {
    text.match(start, "hướng dẫn") == end || text.match(start, "quy định") == end
      || text.match(start, "hướng dẫn cụ thể") == end || text.match(start, "quy định tại") != nil
  }

  /// The end of a title without "quy định" and the like before the colon or the words that end it.
  func withoutLead(_ start: Int, _ end: Int) -> Int {
    for lead: StaticString in ["quy định", "như sau", "hướng dẫn"] {
      if let first = text.start(of: lead, words: 2, endingAt: end), first > start {
        return text.skipSpacesBack(first)
      }
    }
    return end
  }

  private static let questions: [(words: StaticString, count: Int)] = [
    ("ra sao", 2), ("như thế nào", 3), ("thế nào", 2), ("là gì", 2), ("có đúng không", 3),
    ("hay không", 2),
  ]

  /// The end of a title without the words that ask for it before the question mark.
  func withoutQuestion(_ start: Int, _ end: Int) -> Int {
    for tail in Self.questions {
      if let first = text.start(of: tail.words, words: tail.count, endingAt: end), first > start {
        return withoutLead(start, text.skipSpacesBack(first))
      }
    }
    return end
  }

  /// "về chế độ (phụ cấp; trợ cấp) đối với …": whether the semicolon at `i` divides what a bracket
  /// of the title lists; one with instruments in it is a remark on the title.
  func listsInBracket(_ i: Int) -> Bool {
    let next = text.skipSpaces(i + 1, lineEnds: 1)
    let end = text.first(0x0A, from: next, before: min(text.count, i + 300))
    let close = text.first(0x29, from: next, before: end)
    return text[close] == 0x29 && text.first(0x28, from: next, before: close) == close
      && !startsCitation(next)
  }

  /// Where a bracket that is open at the line end at `i` closes in the next line.
  func bracketLine(at i: Int) -> Int? {
    let next = text.skipSpaces(i + 1, lineEnds: 0)
    guard text.isWordCharacter(at: next), text[text.wordEnd(next)] != 0x29 || text.isDigit(at: next)
    else { return nil }
    let end = text.lineEnd(next)
    let close = text.first(0x29, from: next, before: min(end, next + 200))
    return text[close] == 0x29 && text.first(0x28, from: next, before: close) == close ? next : nil
  }

  /// "được sửa đổi", "được bổ sung" with the verb at `i`, said of the instrument. In "về việc công bố
  /// thủ tục hành chính được sửa đổi, bổ sung trong lĩnh vực …" it is said of what the title names.
  func saysChanged(_ passive: Int, _ i: Int, _ start: Int) -> Bool {
    guard let verb = text.match(i, anyOf: Self.changes) else { return false }
    let before = text.skipSpacesBack(passive)
    guard
      announces(start)
        || text.start(of: "thủ tục hành chính", words: 4, endingAt: before) != nil
    else { return true }
    var next = verb
    while true {
      var word = text.skipSpaces(next, lineEnds: 1)
      if text[word] == 0x2C { word = text.skipSpaces(word + 1, lineEnds: 1) }
      guard let further = text.match(word, anyOf: Self.changes) else {
        return text.match(word, anyOf: Self.agents) != nil
      }
      next = further
    }
  }

  /// "bị thay thế bởi", "bị bãi bỏ bằng" at `i`.
  func isChanged(_ i: Int) -> Bool {
    guard let passive = text.match(i, "bị"),
      let verb = text.match(
        text.skipSpaces(passive), anyOf: ["thay thế", "bãi bỏ", "hủy bỏ", "sửa đổi"])
    else { return false }
    return text.match(text.skipSpaces(verb), anyOf: ["bởi", "bằng"]) != nil
  }

  /// ", bao gồm:" at `i`: what the sentence lists.
  func isListed(_ i: Int) -> Bool {
    guard let end = text.match(i, "bao gồm"), text[text.skipSpaces(end, lineEnds: 0)] == 0x3A
    else { return false }
    return text[text.skipSpacesBack(i) - 1] == 0x2C
  }

  private static let changes: [StaticString] = ["sửa đổi", "bổ sung", "thay thế"]
  private static let agents: [StaticString] = ["bởi", "theo", "tại", "bằng", "năm", "ngày"]

  /// Whether the title at `start` begins with "công bố".
  private func announces(_ start: Int) -> Bool {
    let verb = text.match(start, "về việc") ?? text.match(start, "v/v") ?? text.match(start, "về")
    return text.match(verb.map { text.skipSpaces($0, lineEnds: 1) } ?? start, "công bố") != nil
  }

  /// "về quản lý thuế do Cục Thuế ban hành": the body that issued the instrument, after "do" at `i`.
  /// A title about instruments says it of those ("về bãi bỏ văn bản do … ban hành").
  func agent(at i: Int, _ start: Int) -> TextRange? {
    guard text[i] | 0x20 == 0x64, let body = IssuerParser(text: text).agent(at: i) else {
      return nil
    }
    var word = start
    while word < i {
      let end = text.wordEnd(word)
      if end > word {
        if text.match(word, "các") != nil || text.match(word, "những") != nil
          || TypeLexicon.shared.match(startingAt: word, in: text) != nil
        {
          return nil
        }
        word = end
      } else {
        word += text.length(at: word)
      }
    }
    return body
  }

  /// "NĐ 30/2020/NĐ-CP", "TT số 01/2019/TT-BNV": a citation with its type abbreviated.
  func startsAbbreviated(_ i: Int) -> Bool {
    guard text.isUpper(at: i), text.isUpper(at: i + text.length(at: i)) else { return false }
    let end = text.wordEnd(i)
    guard end - i <= 8, TypeLexicon.shared.abbreviation(i, end, in: text) != nil else {
      return false
    }
    var next = text.skipSpaces(end, lineEnds: 1)
    if let number = text.match(next, "số") { next = text.skipSpaces(number, lineEnds: 1) }
    guard let number = text.number(at: next) else { return false }
    return text[number.end] == 0x2F || text[number.end] == 0x2D
  }

  /// ", Luật Đầu tư công" in a list of instruments: a law by name, when the title so far names none
  /// whose list this could carry on.
  func startsFurtherLaw(_ i: Int, _ start: Int) -> Bool {
    let first = text[i]
    guard first == 0x4C || first == 0x42 || first == 0x50,
      let type = TypeLexicon.shared.match(startingAt: i, in: text), type.type.isLaw
    else { return false }
    let name = text.skipSpaces(type.range.end, lineEnds: 1)
    guard text.isUpper(at: name) else { return false }
    return !namesLaw(TextRange(start, i))
  }

  private func namesLaw(_ range: TextRange) -> Bool {
    for i in range.start..<range.end {
      switch text.base[i] | 0x20 {
      case 0x6C:
        guard text.isBoundary(before: i), text.match(i, "luật") != nil else { continue }
        // "pháp luật" is no law
        let end = text.skipSpacesBack(i)
        if text.match(text.wordStart(endingAt: end), "pháp") != end { return true }
      case 0x70: if text.isBoundary(before: i), text.match(i, "pháp lệnh") != nil { return true }
      case 0x68: if text.isBoundary(before: i), text.match(i, "hiến pháp") != nil { return true }
      default: break
      }
    }
    return false
  }

  /// "sửa đổi, bổ sung Điều 40; bổ sung Điều 40a của Thông tư số …": where the second change starts.
  private func furtherChange(_ i: Int) -> Int? {
    let next = text.skipSpaces(i + 1, lineEnds: 0)
    for verb: StaticString in ["bổ sung", "sửa đổi", "bãi bỏ", "thay thế"] {
      guard let end = text.match(next, verb), !text.isUpper(at: next) else { continue }
      let unit = PinpointParser(text: text).unit(at: text.skipSpaces(end, lineEnds: 0))
      return unit == nil ? nil : next
    }
    return nil
  }

  private static let subjects = WordSet(
    """
    giá mức chế chính trình thủ tiêu điều thẩm nguyên phương hồ định cơ phạm kinh danh quyền nghĩa \
    chức nội nhiệm hình kiểm thuế quản
    """)
  private static let clauses = WordSet(
    "là do được phải đã không sẽ theo đang bị cần có chưa thực tiếp bảo đảm báo kể từ trước nêu của"
  )

  /// Where a title goes on after the semicolon at `i`: "quy định về cơ chế thu, quản lý học phí …;
  /// giá dịch vụ trong lĩnh vực giáo dục, đào tạo". Only a list of subjects without a verb does.
  func continuedList(after i: Int, _ start: Int) -> Int? {
    if text.match(start, "sửa đổi") != nil, let further = furtherChange(i) { return further }
    guard text.match(start, "quy định") != nil || text.match(start, "qui định") != nil else {
      return nil
    }
    let next = text.skipSpaces(i + 1, lineEnds: 0)
    guard text.isLetter(at: next), !text.isUpper(at: next) else { return nil }
    let isRegister = text.match(next, "đăng ký").map { text[$0] == 0x2C } ?? false
    guard isRegister || Self.subjects.contains(text.word(at: next).hash) else { return nil }
    var word = next
    while word < text.count, word - next < 300 {
      switch text[word] {
      case 0x3B, 0x2E, 0x3A, 0x0A, 0x28: return next
      default: break
      }
      let end = text.wordEnd(word)
      if end == word {
        word += text.length(at: word)
        continue
      }
      if Self.clauses.contains(text.hash(word, end)) { return nil }
      word = text.skipSpaces(end, lineEnds: 0)
    }
    return next
  }
}
