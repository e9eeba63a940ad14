import DanchieuText

/// Reads from the words before a citation what this document does with it (ruling 8).
struct RelationReader {
  let text: TextBytes

  private enum Word: Int {
    case change, supplement, replace, repeal, correct, guide, answer, attach, passive, agent
    case filler, other
  }

  private static let words: HashIndex = {
    var table = HashIndex()
    let lists: [(Word, String)] = [
      (.filler, "của tại một số điều khoản điểm các nội dung phần toàn bộ cho mục chương phụ lục"),
      (.filler, "bảng và quy định tên cụm từ vào sau trước đầu dòng đoạn tiết những mẫu biểu"),
      (.filler, "hành thi thực hiện việc kỹ thuật lỗi ban trong đó điều, theo hiệu lực"),
      (.agent, "bởi bằng"), (.passive, "được bị"),
    ]
    for (word, list) in lists {
      for item in list.split(separator: " ") { table.set(WordHash.of(String(item)), word.rawValue) }
    }
    return table
  }()

  private static func word(_ hash: UInt64) -> Word? { words[hash].flatMap(Word.init) }

  /// Second words of verbs.
  private static let secondWords = WordSet("đổi sung thế bỏ chính dẫn đáp lời theo")

  /// Verbs by their two words, the second one first.
  private static let verbs: [(second: UInt64, first: UInt64, word: Word)] = [
    ("đổi", "sửa", Word.change), ("sung", "bổ", .supplement), ("thế", "thay", .replace),
    ("bỏ", "bãi", .repeal), ("bỏ", "hủy", .repeal), ("bỏ", "huỷ", .repeal),
    ("chính", "đính", .correct), ("dẫn", "hướng", .guide), ("đáp", "phúc", .answer),
    ("lời", "trả", .answer), ("theo", "kèm", .attach),
  ].map { (WordHash.of($0.0), WordHash.of($0.1), $0.2) }

  /// What was read, and whether it came from the words directly before.
  struct Result {
    var relation: Relation
    /// "hướng dẫn thi hành": a guide only where this document is the subject.
    var needsOwnSubject = false
  }

  /// The relation of a citation whose pinpoints and type word start at `start`.
  ///
  /// `hasPinpoint`: units stand directly before, so "kèm theo" ties them, not an instrument.
  func relation(before start: Int, hasPinpoint: Bool) -> Result {
    var end = text.skipSpacesBack(start)
    var steps = 0
    var pending: Relation?
    while steps < 22, end > 0 {
      steps += 1
      if text[end - 1] == 0x2C {
        end = text.skipSpacesBack(end - 1)
        continue
      }
      let wordStart = text.wordStart(endingAt: end)
      if wordStart == end { break }
      let hash = text.hash(wordStart, end)
      let previousEnd = text.skipSpacesBack(wordStart)
      let previousStart = text.wordStart(endingAt: previousEnd)
      let previous = text.hash(previousStart, previousEnd)
      if Self.secondWords.contains(hash),
        let verb = Self.verbs.first(where: { $0.second == hash && $0.first == previous })
      {
        guard let relation = Self.relation(of: verb.word, steps: steps, hasPinpoint) else {
          end = text.skipSpacesBack(previousStart)
          continue
        }
        if pending == nil || verb.word != .supplement { pending = pending ?? relation }
        end = text.skipSpacesBack(previousStart)
        if relation == .amends { continue }
        return finish(relation, end)
      }
      if let relation = pending {
        // the word before the verbs: "và" joins a further verb, "được" makes them passive
        switch Self.word(hash) {
        case .passive: return Result(relation: .cites)
        case .filler where text.match(wordStart, "và") != nil:
          end = previousEnd
          continue
        default: return Result(relation: relation)
        }
      }
      switch Self.word(hash) {
      case .agent, .passive: return Result(relation: .cites)
      case .filler:
        if text.match(wordStart, "theo") != nil { return Result(relation: .cites) }
      default:
        guard isValue(wordStart, end) else { return Result(relation: pending ?? .cites) }
      }
      end = previousEnd
    }
    return Result(relation: pending ?? .cites)
  }

  private static func relation(of word: Word, steps: Int, _ hasPinpoint: Bool) -> Relation? {
    switch word {
    case .change, .supplement: .amends
    case .replace: .replaces
    case .repeal: .repeals
    case .correct: .corrects
    case .guide: .guides
    case .answer: steps <= 2 ? .responseTo : nil
    case .attach: steps <= 2 && !hasPinpoint ? .attachedTo : nil
    default: nil
    }
  }

  private func finish(_ relation: Relation, _ end: Int) -> Result {
    let start = text.wordStart(endingAt: end)
    if case .passive? = Self.word(text.hash(start, end)) { return Result(relation: .cites) }
    return Result(relation: relation, needsOwnSubject: relation == .guides)
  }

  /// A number, a letter or a roman numeral: the value of a unit.
  private func isValue(_ start: Int, _ end: Int) -> Bool {
    text.isDigit(at: start) || end - start <= 3 && text[start] < 0x80 || end - start == 2
  }

  /// The relation that words after the citation give: "… được sửa thành", "… hết hiệu lực".
  func relation(after end: Int) -> Relation? {
    let next = text.skipSpaces(end, lineEnds: 1)
    if text.match(next, "được sửa thành") != nil || text.match(next, "được đính chính") != nil {
      return .corrects
    }
    if text.match(next, "hết hiệu lực") != nil { return .repeals }
    return nil
  }
}
