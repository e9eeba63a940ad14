/// Compares two titles of one instrument word by word.
enum TitleComparison {
  /// The words of a title.
  struct Title {
    /// Without the words that only introduce it.
    let words: [Word]
    /// Those of them that carry content.
    let content: [Word]
    /// Whether such words stood before it, so that it is certainly meant as a title.
    let isIntroduced: Bool
    /// Whether only "hướng dẫn" or "triển khai" says that it is one: such words tell as well what the
    /// instrument does.
    let isTask: Bool

    init(words: [Word], isIntroduced: Bool, isTask: Bool = false) {
      self.words = words
      self.isIntroduced = isIntroduced
      self.isTask = isTask
      content = words.filter(TitleComparison.isContent)
    }
  }

  /// A longer title is compared up to this many words.
  private static let limit = 64

  /// The words of `title`; `isName`: the name of a law, which needs no introduction.
  static func title(_ title: String, isName: Bool) -> Title {
    self.title(Array(title.utf8)[...], isName: isName)
  }

  /// The words of the UTF-8 `title`.
  static func title(_ title: ArraySlice<UInt8>, isName: Bool) -> Title {
    let printed = Words.of(withLatinLetters(withoutAsides(firstLines(title))))
    let all = Array(
      withoutSentence(withoutForeignDate(printed.prefix(limit).map(\.withoutLeadingZeros))))
    let words = Array(withoutIntroduction(all[...]))
    let isIntroduced =
      isName || words.count < all.count || openings.contains { all.starts(with: $0) }
    let isTask =
      !isIntroduced && tasks.contains { all.starts(with: $0) }
      && !all.contains { instruments.contains($0) }
    return Title(words: words, isIntroduced: isIntroduced || isTask, isTask: isTask)
  }

  /// With Latin letters in place of those of other alphabets that look like them.
  private static func withLatinLetters(_ title: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    // The first bytes of Greek and Cyrillic letters
    guard title.contains(where: { (0xCE...0xD1).contains($0) }) else { return title }
    return Array(Lookalikes.corrected(String(decoding: title, as: UTF8.self)).utf8)[...]
  }

  /// Remarks in brackets are the writer's own ("(mức lương …)").
  private static func withoutAsides(_ title: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    func opens(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") }
    guard title.contains(where: opens) else { return title }
    var depth = 0
    return title.filter { byte in
      if opens(byte) { depth += 1 }
      defer {
        if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") { depth = max(0, depth - 1) }
      }
      return depth == 0
    }[...]
  }

  /// Cuts what runs on after a title: a new line that begins a sentence or a cell, and words that
  /// only a sentence has.
  private static func withoutSentence(_ words: ArraySlice<Word>) -> ArraySlice<Word> {
    let ends = sentences.compactMap { words.phraseStart($0) }.filter { $0 - words.startIndex >= 4 }
    return ends.min().map { words[..<$0] } ?? words
  }
  private static let sentences = [
    "trong đó", "có trách nhiệm", "có căn cứ", "thì", "được bãi bỏ bởi", "ký bởi", "và được",
    "hoặc theo quy định", "kiến nghị các", "trình chính phủ", "theo yêu cầu của",
    "theo chỉ đạo của", "và nghị định số", "và thông tư số", "và kết luận số",
  ].map(Words.of)

  /// The lines up to one that begins with a capital after enough words for a title.
  private static func firstLines(_ title: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard title.contains(0x0A) else { return title }
    var lines: [UInt8] = []
    var words = 0
    for line in title.split(whereSeparator: { (0x0A...0x0D).contains($0) }) {
      if words >= 8, beginsWithCapital(line) { break }
      lines.append(0x20)
      lines += line
      words += line.split(separator: 0x20).count
    }
    return lines[...]
  }

  private static func beginsWithCapital(_ line: ArraySlice<UInt8>) -> Bool {
    let start = line.drop { $0 <= 0x20 }.prefix(8)
    let first = String(decoding: start, as: UTF8.self).first { !$0.isWhitespace }
    return first?.isUppercase == true
  }

  /// Cuts "ngày 16/4/2007 của Bộ …" at the end, date and issuer of the instrument around it, and
  /// the head of a page of the gazette.
  private static func withoutForeignDate(_ words: [Word]) -> ArraySlice<Word> {
    if let head = words.phraseStart(pageHead) { return words[..<head] }
    for index in words.indices where words[index] == day {
      let date = words[(index + 1)...].prefix {
        $0.isNumber || dateWords.contains($0)
      }
      if date.count >= 3, date.endIndex < words.endIndex, words[date.endIndex] == of {
        return words[..<index]
      }
    }
    return words[...]
  }
  private static let pageHead = Words.of("Công báo số")
  private static let day = Words.of("ngày")[0]
  private static let of = Words.of("của")[0]
  private static let dateWords = WordSet("tháng năm")

  /// Whether `a` and `b` cannot be titles of one instrument: different content words stand at the
  /// same place, or two full titles share less than half of their content words. A shorter form of
  /// a title, other connectives, and text that runs on after it are no contradiction.
  static func contradict(_ first: Title, _ second: Title) -> Bool {
    let (a, b) = (first.words, second.words)
    guard a != b, !a.isEmpty, !b.isEmpty, !a.starts(with: b), !b.starts(with: a) else {
      return false
    }
    let (left, right) = (first.content, second.content)
    let shorter = min(left.count, right.count)
    if !sharePair(left, right) {
      return first.isIntroduced && second.isIntroduced && isLong(first) && isLong(second)
    }
    if actOnOthers(first, second) || undoes(first, second) || undoes(second, first) { return true }
    let gaps = TitleGaps(a, b, isContent: isContent)
    guard gaps.common * 2 >= shorter else {
      // A shortened title keeps words of the full one; two that share a few name different things.
      // Long ones run on into the sentence.
      return first.isIntroduced && second.isIntroduced && shorter >= 6
        && max(left.count, right.count) <= longest
    }
    guard gaps.common >= 2, !partInSentence(a, b) else { return false }
    return gaps.gaps.contains { gap in
      guard !(gap.isTail && (runsOn(gap.left) || runsOn(gap.right))) else { return false }
      let (left, right) = (gap.left.filter(isContent), gap.right.filter(isContent))
      return !left.isEmpty && !right.isEmpty && left.count <= 8 && right.count <= 8
        && !isShortForm(left, right) && !isShortForm(Array(gap.left), Array(gap.right))
        && !TitleSpelling.isSame(gap.left, gap.right)
    }
  }

  /// More content words than that are rarely one title.
  private static let longest = 20

  /// Whether there is enough of a title to say that another one is about something else.
  private static func isLong(_ title: Title) -> Bool {
    title.content.count >= 3 || title.content.count == 2 && title.words.count >= 4
  }

  /// "thành lập Hội đồng thi đua", "thành lập Đoàn kiểm tra": one verb, and nothing else in common.
  private static func actOnOthers(_ first: Title, _ second: Title) -> Bool {
    guard
      let verb = openings.first(where: {
        first.words.starts(with: $0) && second.words.starts(with: $0)
      })
    else { return false }
    let (a, b) = (first.words.dropFirst(verb.count), second.words.dropFirst(verb.count))
    let (left, right) = (a.filter(isContent), b.filter(isContent))
    return left.count >= 3 && right.count >= 3 && max(left.count, right.count) <= longest
      && Set(left).isDisjoint(with: right)
  }

  /// "bãi bỏ Quy chế chợ" against "ban hành Quy chế chợ".
  private static func undoes(_ first: Title, _ second: Title) -> Bool {
    guard second.isIntroduced, let verb = undoing.first(where: { first.words.starts(with: $0) })
    else { return false }
    let object = first.words.dropFirst(verb.count)
    return object.count >= 2 && second.words.starts(with: object)
  }
  private static let undoing = ["bãi bỏ", "hủy bỏ"].map(Words.of)

  /// Whether neighbouring syllables, of which most words have two, stand in both.
  private static func sharePair(_ a: [Word], _ b: [Word]) -> Bool {
    guard a.count > 1, b.count > 1 else { return false }
    var i = 1
    while i < a.count {
      var j = 1
      while j < b.count {
        // "năm 2020" says nothing.
        if a[i] == b[j], a[i - 1] == b[j - 1], !a[i].isNumber { return true }
        j += 1
      }
      i += 1
    }
    return false
  }

  private static func isContent(_ word: Word) -> Bool { !functionWords.contains(word) }

  /// Initials of the other ("qcdc").
  private static func isShortForm(_ a: [Word], _ b: [Word]) -> Bool {
    func initials(_ words: [Word]) -> Word {
      Word(words.map(\.first))
    }
    return (a.count == 1 && a[0] == initials(b)) || (b.count == 1 && b[0] == initials(a))
  }

  /// `words` from the first on that does more than introduce a title: "quy chế" is its subject.
  private static func withoutIntroduction(_ words: ArraySlice<Word>) -> ArraySlice<Word> {
    var words = words
    while let phrase = introductions.first(where: { words.starts(with: $0) }) {
      words = words.dropFirst(phrase.count)
    }
    return words
  }
  private static let introductions = ["về", "việc", "v", "ban hành", "quy định"].map(Words.of)
  /// Words that a title begins with, and belong to it.
  private static let openings = [
    "phê duyệt", "công bố", "thành lập", "kiện toàn", "bãi bỏ",
  ].map(Words.of)
  /// Words that a title, or what an instrument is said to do with another one, begins with.
  private static let tasks = ["hướng dẫn", "triển khai"].map(Words.of)
  /// First syllables of types: what such words are done with is another instrument, perhaps.
  private static let instruments = WordSet("nghị luật lệnh thông chỉ kết chiến đề")
  /// Words that carry no content of their own.
  private static let functionWords = WordSet(
    "về việc và của các những trong tại trên cho đối với theo từ đến một số do để ban hành quy định "
      + "ở là ngày hướng dẫn thi hành thực hiện chi tiết điểm điều khoản")
}
