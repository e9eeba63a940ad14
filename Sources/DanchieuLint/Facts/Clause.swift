import DanchieuCitations
import DanchieuText

/// What the words between a mention and its neighbours say of it.
///
/// The parser's `relation` tells what this document does to an instrument; that another instrument
/// replaced it stands only in the few words between the two mentions, which are looked at here.
enum Clause {
  private static let reach = 160
  private static let changes: [[UInt8]] = [
    "thay thế", "bãi bỏ", "hết hiệu lực", "hủy bỏ", "huỷ bỏ", "sửa đổi", "bổ sung", "nay là",
    "trước đây", "hết hiệu lực", "ngưng hiệu lực",
  ].map { Array($0.utf8) }

  /// Whether citation `index` stands where an instrument is repealed, replaced, amended or said to
  /// be so by another one.
  static func speaksOfChange(_ subject: Subject, _ index: Int) -> Bool {
    let citations = subject.reading.citations
    let range = citations[index].range
    let before = index > 0 ? citations[index - 1].range.end : 0
    let after =
      index + 1 < citations.count ? citations[index + 1].range.start : Int(UInt32.max)
    let start = max(min(before, range.start), range.start - reach)
    let end = min(max(after, range.end), range.end + reach)
    let left = sentenceBefore(subject, start, range.start)
    let right = sentenceAfter(subject, range.end, end)
    if isFollowed(left) { return mentionsChange(right) && !saysAmended(right) }
    return mentionsChange(left) || mentionsChange(right)
  }

  /// "Sửa đổi quy chế theo Nghị định A": whether the last words say that what is done follows the
  /// instrument; "được sửa đổi theo Nghị định A" says that A amended.
  private static func isFollowed(_ left: ArraySlice<UInt8>) -> Bool {
    let words = Words.of(left)
    guard words.last == under || words.suffix(2).elementsEqual(doing) else { return false }
    return !words.suffix(12).dropLast().contains { passives.contains($0) }
      && !words.dropLast().suffix(2).elementsEqual(amended)
  }

  /// "(đã được sửa đổi, bổ sung năm 2009)", "được sửa đổi, bổ sung bởi …": whether the words behind a
  /// mention say that it was amended, and no more.
  private static func saysAmended(_ right: ArraySlice<UInt8>) -> Bool {
    let words = Words.of(right).drop { already.contains($0) }
    let rest = words.drop { passives.contains($0) }
    return rest.starts(with: amended) && !rest.contains { ended.contains($0) }
  }
  private static let passives = WordSet("được bị")
  private static let already = WordSet("đã")
  private static let amended = Words.of("sửa đổi")
  private static let doing = Words.of("thực hiện")
  private static let ended = WordSet("thế bãi hủy huỷ hết")

  /// Whether citation `index` stands where what was begun under an old instrument goes on: in an
  /// article on the transition, or in a sentence that says so.
  static func looksBack(_ subject: Subject, _ index: Int) -> Bool {
    let around = Surroundings(subject, index)
    let next = Words.first(8, of: around.after)
    if next.has(goesOn) { return true }
    let words = around.wordsBefore
    // "phương án theo Luật A đã được phê duyệt"
    if words.last == under, approved.contains(where: { next.starts(with: $0) }) { return true }
    // "… trước khi Luật A có hiệu lực"
    if words.suffix(8).has(until), Words.first(3, of: around.after).starts(with: force) {
      return true
    }
    if transitional.contains(where: { words.has($0) }), !isTask(subject, words) { return true }
    if around.followsDecision { return true }
    var part = subject.reading.outline.node(at: subject.reading.citations[index].range.start)
    while let current = part {
      let node = subject.reading.outline.nodes[current]
      if node.unit == .article {
        let title = TextRange(node.range.end, min(node.range.end + 160, subject.text.bytes.count))
        let line = subject.text.slice(title).prefix { $0 != 0x0A }
        return Words.of(line).has(transition)
      }
      part = node.parent
    }
    return false
  }
  private static let goesOn = Words.of("tiếp tục")

  /// "Tiếp tục thực hiện nghiêm Chỉ thị số …" in an administrative document: what is to be done.
  private static func isTask(_ subject: Subject, _ words: [Word]) -> Bool {
    guard subject.reading.heading.family == .administrative,
      let start = words.suffix(8).phraseStart(keepDoing)
    else { return false }
    return !words[start...].contains(under)
  }
  private static let keepDoing = Words.of("tiếp tục thực hiện")
  private static let under = Words.of("theo")[0]
  private static let approved = ["đã được phê duyệt", "đã phê duyệt", "đã được cấp", "đã cấp"].map(
    Words.of)
  private static let transition = Words.of("chuyển tiếp")
  private static let until = Words.of("trước khi")
  private static let force = Words.of("có hiệu lực")
  private static let transitional = [
    "tiếp tục thực hiện", "tiếp tục áp dụng", "tiếp tục lựa chọn", "tiếp tục được", "được tiếp tục",
    "tiếp tục sử dụng", "trước ngày", "trước thời điểm", "đã được cấp", "đã cấp",
    "đã được phê duyệt",
    "đã phê duyệt", "đã được phát hành", "đã phát hành", "đã được bổ nhiệm", "đã được công nhận",
    "đã ban hành theo", "đang giữ ngạch", "đang giữ hạng", "đang xếp lương",
  ].map(Words.of)

  /// Whether the few words before citation `index` repeal or replace it.
  static func speaksOfRepeal(_ subject: Subject, _ index: Int) -> Bool {
    let words = Surroundings(subject, index).wordsBefore
    return repeals.contains { words.has($0) }
  }
  private static let repeals = ["thay thế", "bãi bỏ", "hủy bỏ", "hết hiệu lực", "đính chính"].map(
    Words.of)

  /// Whether the sentence gives the date of issue before the mention: "Ngày 12 tháng 12 năm 1995
  /// Chính phủ đã ban hành Nghị định số 87/CP".
  static func givesDateBefore(_ subject: Subject, _ index: Int) -> Bool {
    let citations = subject.reading.citations
    let start = citations[index].range.start
    let before = index > 0 ? min(citations[index - 1].range.end, start) : 0
    let words = Words.of(wrappedSentence(subject, max(before, start - reach), start))
    guard let day = words.firstIndex(of: dayWord),
      words[(day + 1)...].first?.isNumber == true
    else { return false }
    let last = words.lastIndex(of: dayWord) ?? day
    if last > 0, words[last - 1] == bearing { return true }
    // "Ngày 22/10/2025, tại Công văn số …"
    if words.last == at, words[day...].count <= 9 { return true }
    return words[day...].containsAny(issuing)
      || words.suffix(2).contains { handedOut.contains($0) }
  }
  private static let dayWord = Words.of("ngày")[0]
  /// "văn bản đề ngày … số …"
  private static let bearing = Words.of("đề")[0]
  private static let at = Words.of("tại")[0]
  /// "Ngày …, Cục Thuế có Công văn số …": the last word before the mention.
  private static let handedOut = WordSet("có ra gửi")
  private static let issuing = ["ban hành", "ký", "thông qua"].map(Words.of)

  /// Whether this document is itself a list of instruments that were repealed or reviewed; "rà soát
  /// hộ nghèo" and "thay thế thành viên" speak of other things.
  static func isListOfChanges(_ subject: Subject) -> Bool {
    let words = subject.facts.titleWords(subject)
    if lists.contains(where: { words.has($0) }) { return true }
    guard let verb = verbsOfLists.compactMap({ words.phraseStart($0) }).min() else { return false }
    // The old procedures are listed with the laws of their time.
    if words.has(procedures), !words.has(reviewing) { return true }
    return instruments.contains { words[verb...].has($0) }
  }
  private static let lists = ["hết hiệu lực", "hệ thống hóa"].map(Words.of)
  private static let reviewing = Words.of("rà soát")
  private static let verbsOfLists = ["bãi bỏ", "thay thế"].map(Words.of) + [reviewing]
  private static let procedures = Words.of("thủ tục hành chính")
  private static let instruments = [
    "văn bản", "quy định", "quyết định", "nghị quyết", "thông tư", "nghị định", "chỉ thị",
    "kế hoạch",
    "quy chế", "luật", "pháp lệnh", "điều", "khoản",
  ].map(Words.of)

  /// The bytes of the sentence before `end`, over the ends of lines that were wrapped.
  private static func wrappedSentence(
    _ subject: Subject, _ start: Int, _ end: Int
  ) -> ArraySlice<UInt8> {
    let slice = subject.text.slice(TextRange(start, end))
    let last = slice.indices.last { index in
      guard slice[index] == 0x0A else { return slice[index] == UInt8(ascii: ";") }
      let above = slice[..<index].last { $0 != 0x20 && $0 != 0x0D } ?? 0x0A
      return above == 0x0A || ".:".utf8.contains(above)
    }
    return last.map { slice[($0 + 1)...] } ?? slice
  }

  private static func sentenceBefore(_ subject: Subject, _ start: Int, _ end: Int) -> ArraySlice<
    UInt8
  > {
    let slice = subject.text.slice(TextRange(start, end))
    guard let last = slice.lastIndex(where: { $0 == 0x0A || $0 == UInt8(ascii: ";") }) else {
      return slice
    }
    return slice[(last + 1)...]
  }

  private static func sentenceAfter(_ subject: Subject, _ start: Int, _ end: Int) -> ArraySlice<
    UInt8
  > {
    let slice = subject.text.slice(TextRange(start, end))
    guard let first = slice.firstIndex(where: { $0 == 0x0A || $0 == UInt8(ascii: ";") }) else {
      return slice
    }
    return slice[..<first]
  }

  private static func mentionsChange(_ slice: ArraySlice<UInt8>) -> Bool {
    changes.contains { words in
      guard slice.count >= words.count else { return false }
      return (slice.startIndex...(slice.endIndex - words.count)).contains {
        slice[$0] == words[0] && slice[$0..<($0 + words.count)].elementsEqual(words)
      }
    }
  }
}

extension ArraySlice<Word> {
  /// Whether one of `phrases` stands in the words.
  fileprivate func containsAny(_ phrases: [[Word]]) -> Bool {
    phrases.contains { phraseStart($0) != nil }
  }
}
