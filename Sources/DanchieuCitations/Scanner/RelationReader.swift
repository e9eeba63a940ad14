import DanchieuText

/// Reads from the words before a citation what this document does with it (ruling 8).
struct RelationReader {
  let text: TextBytes

  private enum Word: Int {
    case change, supplement, replace, repeal, correct, guide, answer, receive, attach
    case passive, agent, filler, other
  }

  private static let words: HashIndex = {
    var table = HashIndex()
    let lists: [(Word, String)] = [
      (.filler, "của tại một số điều khoản điểm các nội dung phần toàn bộ cho mục chương phụ lục"),
      (.filler, "bảng và quy định tên cụm từ vào sau trước đầu dòng đoạn tiết những mẫu biểu"),
      (.filler, "hành thi thực hiện việc kỹ thuật lỗi ban trong đó điều, theo hiệu lực hoặc"),
      (.agent, "bởi bằng"), (.passive, "được bị"),
    ]
    for (word, list) in lists {
      for item in list.split(separator: " ") { table.set(WordHash.of(String(item)), word.rawValue) }
    }
    return table
  }()

  private static func word(_ hash: UInt64) -> Word? { words[hash].flatMap(Word.init) }

  /// Second words of verbs.
  private static let secondWords = WordSet(
    "đổi sung thế bỏ chính dẫn đáp lời theo chỉnh hồi dứt cho được")

  /// Verbs by their two words, the second one first.
  private static let verbs: [(second: UInt64, first: UInt64, word: Word)] = [
    ("đổi", "sửa", Word.change), ("sung", "bổ", .supplement), ("thế", "thay", .replace),
    ("bỏ", "bãi", .repeal), ("bỏ", "hủy", .repeal), ("bỏ", "huỷ", .repeal),
    ("chính", "đính", .correct), ("dẫn", "hướng", .guide), ("đáp", "phúc", .answer),
    ("lời", "trả", .answer), ("theo", "kèm", .attach), ("chỉnh", "điều", .change),
    ("hồi", "thu", .repeal), ("dứt", "chấm", .repeal), ("cho", "thay", .replace),
    ("được", "nhận", .receive),
  ].map { (WordHash.of($0.0), WordHash.of($0.1), $0.2) }

  /// What was read.
  struct Result {
    var relation: Relation
    /// Where the verb starts, or the first one of several.
    var verb = 0
    /// "nhận được": what a letter answers, in other documents nothing.
    var isReceipt = false
  }

  /// The relation of a citation whose pinpoints and type word start at `start`.
  ///
  /// `hasPinpoint`: units stand directly before, so "kèm theo" ties them, not an instrument.
  /// `limit`: so many words are looked at.
  func relation(before start: Int, hasPinpoint: Bool, steps limit: Int = 22) -> Result {
    var end = text.skipSpacesBack(start)
    var steps = 0
    var found: Result?
    var jumpedQuote = false
    var sawPlace = false
    while steps < limit, end > 0 {
      steps += 1
      let sign = text[end - 1]
      if sign == 0x2C || sign == 0x3A && steps == 1 {
        end = text.skipSpacesBack(end - 1)
        if sign == 0x3A, let list = listBefore(end) { end = list }
        continue
      }
      if found == nil, let open = quoteStart(before: end) {
        jumpedQuote = true
        end = text.skipSpacesBack(open)
        continue
      }
      let wordStart = text.wordStart(endingAt: end)
      if wordStart == end { break }
      let hash = text.hash(wordStart, end)
      let previousEnd = text.skipSpacesBack(wordStart)
      if Self.secondWords.contains(hash) {
        let previousStart = text.wordStart(endingAt: previousEnd)
        let previous = text.hash(previousStart, previousEnd)
        if let verb = Self.verbs.first(where: { $0.second == hash && $0.first == previous }) {
          end = text.skipSpacesBack(previousStart)
          guard var relation = Self.relation(of: verb.word, steps: steps, hasPinpoint),
            relation != .responseTo || !sawPlace
          else { continue }
          // only words in it are replaced
          if relation == .replaces, jumpedQuote { relation = .amends }
          let isChange = Self.changes.contains(relation)
          if let found, !isChange { return found }
          // of several verbs the first one names the act
          found = Result(
            relation: relation, verb: previousStart, isReceipt: verb.word == .receive)
          if isChange { continue }
          return found ?? Result(relation: .cites)
        }
      }
      if found == nil, steps == 1, !hasPinpoint, text.match(wordStart, "kèm") == end {
        return Result(relation: .attachedTo, verb: wordStart)
      }
      if found == nil, steps == 1, text.match(wordStart, "thay") == end {
        return Result(relation: .replaces, verb: wordStart)
      }
      if jumpedQuote, found == nil, text.match(wordStart, "bỏ") == end {
        return Result(relation: .amends, verb: wordStart)
      }
      if let found {
        // "và" joins a further verb
        guard text.match(wordStart, "và") != nil || text.match(wordStart, "hoặc") != nil else {
          return found
        }
      } else {
        switch Self.word(hash) {
        case .agent where jumpedQuote: break
        case .agent, .passive: return Result(relation: .cites)
        case .filler:
          if text.match(wordStart, "theo") != nil { return Result(relation: .cites) }
          sawPlace = sawPlace || text.match(wordStart, "tại") != nil
        default:
          guard isValue(wordStart, end) || isOfList(wordStart, end) else {
            return Result(relation: .cites)
          }
        }
      }
      end = previousEnd
    }
    return found ?? Result(relation: .cites)
  }

  /// What changes the instrument itself.
  static let changes: RelationSet = [.amends, .replaces, .repeals, .corrects]

  private static func relation(of word: Word, steps: Int, _ hasPinpoint: Bool) -> Relation? {
    switch word {
    case .change, .supplement: .amends
    case .replace: .replaces
    case .repeal: .repeals
    case .correct: .corrects
    case .guide: .guides
    case .answer: steps <= 4 ? .responseTo : nil
    case .receive: steps <= 2 ? .responseTo : nil
    case .attach: steps <= 2 && !hasPinpoint ? .attachedTo : nil
    default: nil
    }
  }

  /// The start of the quotation that ends at `end`; nil when none does.
  private func quoteStart(before end: Int) -> Int? {
    let isCurly = end >= 3 && text[end - 3] == 0xE2 && text[end - 1] == 0x9D
    guard isCurly || text[end - 1] == 0x22 else { return nil }
    var i = end - (isCurly ? 3 : 1)
    let floor = max(0, end - 400)
    while i > floor {
      i -= 1
      if text[i] == 0x0A { return nil }
      if isCurly ? text[i] == 0xE2 && text[i + 2] == 0x9C : text[i] == 0x22 { return i }
    }
    return nil
  }

  /// A number, a letter or a roman numeral: the value of a unit.
  private func isValue(_ start: Int, _ end: Int) -> Bool {
    text.isDigit(at: start) || end - start <= 3 && text[start] < 0x80 || end - start == 2
  }

  /// "các quyết định sau đây của UBND tỉnh" before a colon at `end`: where the words before "các"
  /// end.
  private func listBefore(_ end: Int) -> Int? {
    var position = end
    var isList = false
    for _ in 0..<14 {
      let start = text.wordStart(endingAt: position)
      if start == position { return nil }
      if text.match(start, "sau") == position { isList = true }
      let before = text.skipSpacesBack(start)
      if text.match(start, "các") == position || text.match(start, "những") == position {
        return isList ? before : nil
      }
      position = before
    }
    return nil
  }

  private static let listWords = WordSet("văn bản sau đây các")

  /// "các văn bản sau đây", "02 Thông tư": what a list is made of.
  private func isOfList(_ start: Int, _ end: Int) -> Bool {
    Self.listWords.contains(text.hash(start, end))
  }

  /// The relation that words after the citation give: "… được sửa thành", "…: đã in “A”".
  func relation(after end: Int) -> Relation? {
    let next = text.skipSpaces(end, lineEnds: 1)
    if text[next] == 0x3A {
      return text.match(text.skipSpaces(next + 1, lineEnds: 1), "đã in") == nil ? nil : .corrects
    }
    if text.match(next, "được sửa thành") != nil || text.match(next, "được đính chính") != nil {
      return .corrects
    }
    return saysChanged(at: next) ? .amends : nil
  }

  /// "… được sửa đổi, bổ sung như sau:" at `i`: the new words follow.
  private func saysChanged(at i: Int) -> Bool {
    guard var end = text.match(i, "được sửa đổi") ?? text.match(i, "sửa đổi") else { return false }
    if text[end] == 0x2C { end += 1 }
    if let supplement = text.match(text.skipSpaces(end), "bổ sung") { end = supplement }
    return text.match(text.skipSpaces(end), "như sau") != nil
  }

  /// Whether "hết hiệu lực" from a day on, or by this document, or "bị bãi bỏ" is said at `end`.
  func saysExpired(after end: Int) -> Bool {
    let next = text.skipSpaces(end, lineEnds: 1)
    for words: StaticString in ["bị bãi bỏ", "đều bãi bỏ", "đều bị bãi bỏ", "được bãi bỏ"] {
      guard let after = text.match(next, words) else { continue }
      let agent = text.skipSpaces(after, lineEnds: 1)
      return text.match(agent, "bởi") == nil && text.match(agent, "theo") == nil
        && text.match(agent, "tại") == nil && text.match(agent, "bằng") == nil
    }
    guard let after = text.match(next, "hết hiệu lực") else { return false }
    var i = after
    for word: StaticString in ["thi hành", "toàn bộ", "kể", "từ", "khi", "ngày"] {
      if let next = text.match(text.skipSpaces(i, lineEnds: 1), word) { i = next }
    }
    return i > after
  }
}
