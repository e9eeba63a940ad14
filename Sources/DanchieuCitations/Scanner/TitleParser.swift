import DanchieuText

/// Reads the title (trích yếu) after code, date and issuer.
struct TitleParser {
  let text: TextBytes

  /// A title is cut after this many bytes.
  private static let limit = 1500

  private static let always: [StaticString] = [
    "về", "v/v", "sửa đổi", "quy định chi tiết", "quy định về", "quy định việc", "ban hành quy",
    "hướng dẫn", "qui định chi tiết", "ban hành danh mục", "ban hành điều lệ", "bổ sung một số",
    "quy định thống nhất", "quy định chức năng", "quy định xử phạt", "quy định một số",
    "quy định chế độ",
  ]
  private static let afterFacts: [StaticString] = [
    "quy định", "qui định", "ban hành", "bổ sung", "phê duyệt", "thành lập", "tổ chức",
    "triển khai", "thực hiện", "công bố", "đính chính", "bãi bỏ", "thay thế", "giao", "kiện toàn",
    "tăng cường", "đẩy mạnh", "xây dựng", "phê chuẩn", "điều chỉnh", "đề nghị", "báo cáo",
    "kết quả", "xử phạt", "xử lý", "phân công", "bổ nhiệm", "thông qua", "cho phép", "công nhận",
    "thi hành", "chấn chỉnh", "nâng cao", "đổi mới", "phát triển", "tiếp tục", "một số", "kiểm tra",
    "tổng kết", "sơ kết", "đánh giá", "phát động", "rà soát", "bảo đảm", "đảm bảo", "hoàn thiện",
    "giải quyết", "khen thưởng", "quản lý", "thí điểm", "cấp", "hỗ trợ", "gia hạn", "điều động",
    "tổng hợp", "ủy quyền", "uỷ quyền", "xếp hạng", "thu hồi", "hủy bỏ", "huỷ bỏ", "miễn nhiệm",
    "luân chuyển", "biệt phái", "kéo dài", "hợp nhất", "giải thể", "đặt tên", "tặng", "truy tặng",
    "chấp thuận", "chỉ định", "tuyển dụng", "biểu dương", "nâng bậc", "ứng phó", "cải cách",
  ]

  /// Verbs that start a title also with a capital, inside the words after a body.
  private static let capital: [StaticString] = [
    "về", "v/v", "ban hành", "sửa đổi", "phê duyệt", "hướng dẫn", "quy định", "qui định",
    "thành lập",
    "bãi bỏ", "đính chính", "tiếp tục", "tăng cường", "đẩy mạnh",
  ]
  private static let capitalBeginnings = Beginnings([(capital, true)])

  /// Whether a title starts at `i`, where the name of a body may go on instead ("Bộ Xây dựng").
  static func startsTitle(afterBodyAt i: Int, in text: TextBytes) -> Bool {
    startsTitle(afterBodyAt: i, text.word(at: i).hash, in: text)
  }

  /// The same where the word at `i` has the hash `hash`.
  static func startsTitle(afterBodyAt i: Int, _ hash: UInt64, in text: TextBytes) -> Bool {
    if text.isUpper(at: i) { return capitalBeginnings.contains(i, hash, in: text, strong: true) }
    return isOpenQuote(i, in: text) || beginnings.contains(i, hash, in: text, strong: true)
  }

  static func isOpenQuote(_ i: Int, in text: TextBytes) -> Bool {
    text[i] == 0xE2 && text[i + 1] == 0x80 && text[i + 2] == 0x9C
  }

  /// Beginnings of titles by their first word: most words of a text begin none.
  private struct Beginnings {
    private var index = HashIndex()
    private var phrases: [[(words: StaticString, isStrong: Bool)]] = []

    init(_ lists: [(phrases: [StaticString], isStrong: Bool)]) {
      for list in lists {
        for phrase in list.phrases {
          let text = phrase.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
          let hash = WordHash.of(String(text.prefix { $0 != " " && $0 != "/" }))
          if index[hash] == nil {
            index.set(hash, phrases.count)
            phrases.append([])
          }
          if let place = index[hash] { phrases[place].append((phrase, list.isStrong)) }
        }
      }
    }

    /// Whether one of them stands at `i`, where the word has the hash `hash`.
    func contains(_ i: Int, _ hash: UInt64, in text: TextBytes, strong: Bool) -> Bool {
      guard let place = index[hash] else { return false }
      // By index: a copy of the list counts a reference.
      return phrases[place].indices.contains { k in
        (strong || phrases[place][k].isStrong) && text.match(i, phrases[place][k].words) != nil
      }
    }
  }
  private static let beginnings = Beginnings([(always, true), (afterFacts, false)])

  /// Whether a title starts at `i`. `strong`: a date or issuer stands before it, so that a verb is
  /// part of the title and not of the sentence.
  static func startsTitle(_ i: Int, in text: TextBytes, strong: Bool) -> Bool {
    if isOpenQuote(i, in: text) { return strong }
    return beginnings.contains(i, text.word(at: i).hash, in: text, strong: strong)
  }

  /// The title that starts after `end`, the end of code, date or issuer.
  ///
  /// `isIssued`: the body has been read; else it may stand behind the title, after "do".
  func title(after end: Int, strong: Bool, isIssued: Bool = true) -> TextRange? {
    var start = text.skipSpaces(end, lineEnds: 2)
    if text[start] == 0x2C {
      start = text.skipSpaces(start + 1, lineEnds: 1)
      // "đề xuất bãi bỏ A, thay thế B": a verb after a comma is another act
      guard
        text.match(start, "về") != nil || text.match(start, "v/v") != nil
          || text.match(start, "quy định") != nil || text.match(start, "qui định") != nil
          || text.match(start, "ban hành") != nil
      else { return nil }
    }
    guard start > end, Self.startsTitle(start, in: text, strong: strong), !startsCitation(start)
    else { return nil }
    // a capital in a new line starts a sentence ("Thực hiện …"), but for words of titles
    if text.isUpper(at: start), (end..<start).contains(where: { text[$0] == 0x0A }),
      !Self.startsTitle(afterBodyAt: start, in: text)
    {
      return nil
    }
    let stop = titleEnd(from: start, isIssued: isIssued)
    return stop > start && !isLead(start, stop) ? TextRange(start, stop) : nil
  }

  /// The end of the title that starts at `start`.
  func titleEnd(from start: Int, isIssued: Bool = true) -> Int {
    var i = start
    var depth = 0
    var open = start
    var quotes = 0
    var isQuoted = false
    var limit = min(text.count, start + Self.limit)
    while text[limit] & 0xC0 == 0x80 { limit += 1 }
    let bytes = TitleBytes.shared
    // a remark in brackets that the sentence ends in belongs to it, not to the title
    func ended(at i: Int) -> Int { trimmed(start, depth > 0 ? open : i) }
    while true {
      i = bytes.next(i, limit, text)
      guard i < limit else { return ended(at: limit) }
      switch text.base[i] {
      case 0x20: break
      case 0x3B where quotes == 0 && !(depth > 0 && listsInBracket(i)):
        guard let next = continuedList(after: i, start) else { return ended(at: i) }
        i = next - 1
      case 0x3A where quotes == 0 && i > start + 2:
        return withoutLead(start, ended(at: i))
      case 0x2E where endsSentence(i):
        return ended(at: i)
      case 0x3F where quotes == 0, 0x21 where quotes == 0:
        return withoutQuestion(start, ended(at: i))
      case 0x28:
        if startsAside(i + 1) { return ended(at: i) }
        if depth == 0 { open = i }
        depth += 1
      case 0x29:
        if depth == 0 { return trimmed(start, i) }
        depth -= 1
      case 0x09:
        return ended(at: i)
      case 0x22:
        // the quotation that the citation stands in ends
        let isOpening = text.space(at: i - 1) > 0 || text[i - 1] == 0x28
        if !isQuoted && !isOpening { return ended(at: i) }
        isQuoted.toggle()
      case 0x0A:
        guard let next = continuedLine(at: i, start) ?? (depth > 0 ? bracketLine(at: i) : nil)
        else { return ended(at: i) }
        i = next - 1
      case 0xE2 where text[i + 1] == 0x80 && text[i + 2] == 0x9C:
        quotes += 1
      case 0xE2 where text[i + 1] == 0x80 && text[i + 2] == 0x9D:
        if quotes == 0 { return ended(at: i) }
        quotes -= 1
        if quotes == 0, text[i + 3] == 0x2C, startsQuoted(start),
          !Self.isOpenQuote(text.skipSpaces(i + 4), in: text)
        {
          return i + 3
        }
      case 0x2C where quotes == 0:
        let next = text.skipSpaces(i + 1, lineEnds: 1)
        if endsAtComma(i, next, start) { return ended(at: i) }
      default: break
      }
      i += text.length(at: i)
      // A word may start here.
      guard i < limit, bytes.mayStop(text.base[i], text[i + 2]), quotes == 0 else { continue }
      if let end = secondLawEnd(i, start) { return trimmed(start, end) }
      if stops(at: i, start) {
        let end = ended(at: i)
        return text.match(i, "như sau") == nil ? end : withoutLead(start, end)
      }
      if !isIssued, agent(at: i, start) != nil { return ended(at: i) }
    }
  }

  /// "về “Tiếp tục đổi mới …”, …": the title at `start` is a quotation as a whole.
  private func startsQuoted(_ start: Int) -> Bool {
    Self.isOpenQuote(text.match(start, "về").map { text.skipSpaces($0) } ?? start, in: text)
  }

  private func trimmed(_ start: Int, _ end: Int) -> Int {
    var end = text.skipSpacesBack(end)
    while end > start, text[end - 1] == 0x2C || text[end - 1] == 0x2A {
      end = text.skipSpacesBack(end - 1)
    }
    return max(start, end)
  }

  private func endsSentence(_ i: Int) -> Bool {
    let next = text[i + 1]
    if TextBytes.isDigit(next) && text.isDigit(at: i - 1) { return false }
    if next == 0x2E { return true }
    if text.isWordCharacter(at: i + 1) { return false }
    // "TP. Hồ Chí Minh", "P. Ba Đình"
    let start = text.wordStart(endingAt: i)
    let isCode = text[start - 1] == 0x2D || text[start - 1] == 0x2F
    let isShort = i - start <= 2 && text.isUpper(at: start) && !isCode
    return !(isShort && text.space(at: i + 1) > 0 && text[i + 1] != 0x0A)
  }

  private func startsAside(_ i: Int) -> Bool {
    let i = text.skipSpaces(i, lineEnds: 1)
    if text[i] == 0xC4 || text[i] == 0x68 || text[i] == 0x63, startsState(i) { return true }
    if isShortForm(i) { return true }
    return text.match(i, "sau đây") != nil || text.match(i, "gọi tắt") != nil
      || text.match(i, "dưới đây") != nil || text.match(i, "viết tắt") != nil
      || text.match(i, "sau đây gọi") != nil || text.match(i, "kèm theo") != nil
      || text.match(i, "ban hành kèm") != nil
  }

  /// Whether a word at `i`, where ``TitleBytes/mayStop(_:_:)`` said so, belongs to the sentence
  /// around the citation, not to its title.
  private func stops(at i: Int, _ start: Int) -> Bool {
    let first = text[i]
    switch first < 0x80 ? first | 0x20 : first {
    case 0xC3, 0xC4, 0xC6:  // đ
      if text[i + 2] == 0xC3 { return text.match(i, "đã được") != nil }
      return text.match(i, "được").map { saysChanged(i, text.skipSpaces($0), start) } ?? false
    case 0x63:  // c
      return text.match(i, anyOf: Self.predicates) != nil
    case 0x68: return text.match(i, "hết hiệu lực") != nil
    case 0x62:
      return text.match(i, "ban hành ngày") != nil || isChanged(i) || isListed(i)
    case 0x6B:  // k
      if text[i + 2] == 0xE1 { return text.match(i, "khẳng định").map(startsSpeech) ?? false }
      guard let after = text.match(i, "không") else { return false }
      let next = text.skipSpaces(after)
      return text.match(next, "áp dụng") != nil || text.match(next, "còn phù hợp") != nil
        || text.match(next, "còn hiệu lực") != nil || text.match(next, "phù hợp") != nil
    case 0x73: return text.match(i, "sẽ") != nil
    case 0x74: return text.match(i, "thì") != nil
    case 0x6E:  // n
      return text.match(i, "như sau") != nil
        || text.match(i, anyOf: Self.sayings).map(startsSpeech) ?? false
    case 0x76:  // v
      guard let after = text.match(i, "và") else { return false }
      let next = text.skipSpaces(after, lineEnds: 1)
      if isOfDecree(next, start) { return false }
      return startsCitation(next) || text.match(i, anyOf: Self.others) != nil
        || startsFurtherLaw(next, start) || startsFurtherPart(next, start)
    default: return false
    }
  }

  /// Whether a citation of its own starts at `i`: a type word with "số", a number, a date or a
  /// body, or "số" with a number.
  func startsCitation(_ i: Int) -> Bool {
    let typeEnd: Int
    if let type = TypeLexicon.shared.match(startingAt: i, in: text) {
      typeEnd = type.range.end
      if text.isUpper(at: i), type.type.isLaw {
        let next = text.skipSpaces(typeEnd, lineEnds: 1)
        if text.match(next, "sửa") != nil { return true }
      }
    } else {
      typeEnd = i
      if startsAbbreviated(i) || startsCode(i) { return true }
    }
    var next = text.skipSpaces(typeEnd, lineEnds: 1)
    if typeEnd > i {
      if text.isDigit(at: next) || text.match(next, "này") != nil { return true }
      // "Báo cáo thẩm tra số 64/BC-HĐND"
      for _ in 0..<4 {
        let end = text.wordEnd(next)
        guard TypeQualifiers.words.contains(text.hash(next, end)) else { break }
        next = text.skipSpaces(end, lineEnds: 1)
      }
    }
    guard let number = text.match(next, "số") else { return false }
    return text.isDigit(at: text.skipSpaces(number, lineEnds: 1))
  }

  /// Where the title goes on after the line end at `i`; nil when it ends there.
  private func continuedLine(at i: Int, _ start: Int) -> Int? {
    let next = text.skipSpaces(i + 1, lineEnds: 0)
    if next >= text.count || text[next] == 0x0A { return nil }
    if text.isLetter(at: next), !text.isUpper(at: next) {
      return isListMark(next) ? nil : next
    }
    // a line that ends inside a phrase was wrapped, and so was a long one
    let last = text.skipSpacesBack(i)
    let wordStart = text.wordStart(endingAt: last)
    let isOpen =
      text[last - 1] == 0x2D || Self.connectors.contains(text.hash(wordStart, last))
    guard text.isLetter(at: next) else {
      return isOpen && text.isDigit(at: next) ? next : nil
    }
    if TypeLexicon.shared.match(startingAt: next, in: text) != nil, startsCitation(next) {
      return leadsToObject(wordStart, last) ? next : nil
    }
    if text.match(next, "căn cứ") != nil || text.match(next, "điều") != nil { return nil }
    let lineStart = lineStart(before: i, floor: start)
    let isLong = last - lineStart >= 75 && isWrapped(lineStart, last) && !isRow(next)
    return isOpen || (isLong && last > wordStart) ? next : nil
  }

  private static let connectors = WordSet(
    "của và về các cho với theo tại trong số từ đến nhà ngày tháng năm đoạn khóa khoá thứ quý")

  /// Whether a line is no longer than pages are wide; a longer one is a whole paragraph.
  private func isWrapped(_ start: Int, _ end: Int) -> Bool {
    end - start <= 130 || (start..<end).count { text[$0] & 0xC0 != 0x80 } <= 130
  }

  private func lineStart(before i: Int, floor: Int) -> Int {
    var start = i
    while start > 0, i - start < 200, text[start - 1] != 0x0A { start -= 1 }
    return start
  }

  /// "Số hiệu | 05/2025/NQ-HĐND |": the first cell of a table is short.
  private func isRow(_ i: Int) -> Bool {
    let end = min(text.lineEnd(i), i + 40)
    return text.first(0x7C, from: i, before: end) < end
  }

  private func isListMark(_ i: Int) -> Bool {
    let end = text.wordEnd(i)
    return end - i <= 2 && text[end] == 0x29
  }
}

extension InstrumentType {
  private static let laws = ["Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp"].compactMap {
    InstrumentType(named: $0)
  }
  /// Luật, Bộ luật, Pháp lệnh or Hiến pháp: types that are cited by name.
  package var isLaw: Bool { Self.laws.contains(self) }
}

/// The bytes at which ``TitleParser/titleEnd(from:)`` looks closer.
private struct TitleBytes {
  static let shared = TitleBytes()
  /// 1 for what ends or divides words, another bit for the first byte of each word that may end a
  /// title.
  private var firsts = [UInt8](repeating: 0, count: 256)
  /// The same bits for the third bytes of these words, which most other words do not have.
  private var thirds = [UInt8](repeating: 0, count: 256)

  private init() {
    for byte in UInt8(0)..<0x80 where !TextBytes.isASCIILetter(byte) && !TextBytes.isDigit(byte) {
      firsts[Int(byte)] = 1
    }
    // Leads of spaces and punctuation beyond ASCII.
    for lead in [0xC2, 0xE2, 0xE3, 0xEF] { firsts[lead] = 1 }
    add(1, Array("Cc".utf8), then: [0xB3, 0x93])  // có
    add(2, Array("HhSs".utf8), then: [0xBA])  // hết, sẽ
    add(3, Array("BbDd".utf8), then: Array("Nno ".utf8) + [0xBB])  // ban, do, bao, bị
    add(4, Array("Kk".utf8), then: [0xC3, 0xE1])  // không, khẳng
    add(5, Array("Nn".utf8), then: [0xC6, 0xE1, 0xAA, 0x8A])  // như, nhấn, nêu
    add(6, Array("Vv".utf8), then: [0xA0, 0x80])  // và
    add(7, [0xC4, 0xC3, 0xC6, 0x54, 0x74], then: [0xC3, 0xC6])  // đã, được, thì
  }

  private mutating func add(_ bit: Int, _ firsts: [UInt8], then thirds: [UInt8]) {
    for byte in firsts { self.firsts[Int(byte)] |= 1 << UInt8(bit) }
    for byte in thirds { self.thirds[Int(byte)] |= 1 << UInt8(bit) }
  }

  /// The first place from `i` on, before `limit`, that divides words.
  @inline(__always)
  func next(_ i: Int, _ limit: Int, _ text: TextBytes) -> Int {
    firsts.withUnsafeBufferPointer { firsts in
      var i = i
      while i < limit, firsts[Int(text.base[i])] != 1 { i += 1 }
      return i
    }
  }

  /// Whether a word with these first and third bytes may end a title.
  @inline(__always)
  func mayStop(_ first: UInt8, _ third: UInt8) -> Bool {
    firsts[Int(first)] & thirds[Int(third)] != 0
  }
}
