import DanchieuCitations
import DanchieuDocument
import DanchieuText

/// Which cited instrument is said to amend, replace or repeal which other one.
struct Changes {
  /// One such statement.
  struct Change {
    /// The citation of the instrument that amends.
    var by: Int
    /// The citation of the instrument that is amended.
    var of: Int
    /// `by` follows another one that amends, after a comma or "và".
    var isListed = false
  }
  private(set) var all: [Change] = []
  /// The citations of instruments that amend.
  private(set) var amending: Set<Int> = []
  /// Those of them that stand behind what they amend ("… được sửa đổi bởi Nghị định B").
  private(set) var amendingBefore: Set<Int> = []

  /// The statements in the text, in order of position.
  ///
  /// - Complexity: linear in the citations and the words between them.
  init(_ subject: Subject) {
    let citations = subject.reading.citations
    /// By citation: what it amends, so that the next member of a list does too.
    var amends: [Int: Int] = [:]
    /// By citation: the one whose title or words say that it is amended.
    var amendedBy: [Int: Int] = [:]
    /// By citation: the one before it that a sentence says to change it.
    var changedBy: [Int: Int] = [:]
    var open: [Int] = []
    for index in citations.indices {
      let range = citations[index].range
      while let last = open.last, !citations[last].range.contains(range) { open.removeLast() }
      defer { open.append(index) }
      guard citations[index].kind == .numbered || citations[index].kind == .titled,
        !citations[index].isQuoted
      else { continue }
      if let outer = open.last, let title = citations[outer].title, title.contains(range.start),
        Self.followsHead(subject, citations[outer], title), !Self.continuesTitle(subject, outer)
      {
        let previous = index - 1
        if previous == outer {
          if Self.mayAmend(subject, title.start, range.start)
            && Self.isAmending(Self.words(subject, title.start, range.start))
            || Self.isSameClass(citations[outer], citations[index])
              && Self.endsInChange(subject, title.start, range.start)
          {
            amendedBy[index] = outer
            all.append(Change(by: outer, of: index))
          }
        } else if amendedBy[previous] == outer, Self.joins(subject, citations[previous], range) {
          amendedBy[index] = outer
          all.append(Change(by: outer, of: index))
        }
        if amendedBy[index] != nil { continue }
      }
      guard let previous = Self.previous(citations, index) else { continue }
      let end = citations[previous].range.end
      guard end <= range.start, range.start - end <= 160 else { continue }
      if let target = amends[previous], Self.joins(subject, citations[previous], range),
        Self.isSameClass(citations[target], citations[index]),
        Self.continuesList(subject, previous, index)
      {
        amends[index] = target
        all.append(Change(by: index, of: target, isListed: true))
      } else if Self.mayBeAmended(subject, end, range.start),
        Self.isPassive(subject, end, range.start),
        Self.saysAmendedBy(
          Self.words(subject, end, range.start), inBracket: Self.opens(subject, end, range.start)),
        let target = Self.target(citations, previous, before: index)
      {
        amends[index] = target
        all.append(Change(by: index, of: target))
      } else if changedBy[previous] == nil, amendedBy[previous] == nil,
        Self.mayAmend(subject, end, range.start), Self.isPlainStatement(subject, previous, index),
        Self.isAmending(Self.words(subject, end, range.start))
      {
        changedBy[index] = previous
        all.append(Change(by: previous, of: index))
      } else if let by = changedBy[previous], Self.joins(subject, citations[previous], range),
        Self.isSameClass(citations[by], citations[index]), Self.isChanged(citations[index])
      {
        changedBy[index] = by
        all.append(Change(by: by, of: index))
      } else if Self.isSameClass(citations[previous], citations[index]),
        Self.isAgent(subject, end, range)
      {
        all.append(Change(by: index, of: previous))
      }
    }
    for change in all {
      amending.insert(change.by)
      if change.by > change.of { amendingBefore.insert(change.by) }
    }
  }

  /// Whether nothing but signs stands between what names the instrument and its title: "… của Bộ.
  /// Tương ứng bãi bỏ khoản 2 …" begins a sentence.
  private static func followsHead(
    _ subject: Subject, _ citation: Citation, _ title: TextRange
  ) -> Bool {
    let ends = [citation.code?.printed.end, citation.dateRange?.end, citation.issuer?.end]
    let head = ends.compactMap { $0 }.filter { $0 <= title.start }.max()
    guard let head, title.start - head < 200 else { return true }
    return Words.of(subject.text.slice(TextRange(head, title.start))).isEmpty
  }

  /// "A sửa đổi B, C sửa đổi D": whether citation `index` is C, which goes on with what the title of A
  /// names, so that D is A's object as well.
  private static func continuesTitle(_ subject: Subject, _ index: Int) -> Bool {
    let citations = subject.reading.citations
    guard !citations[index].isNested, let inner = previous(citations, index),
      citations[inner].isNested
    else { return false }
    return joins(subject, citations[inner], citations[index].range)
  }

  /// "Nghị định A thay thế Nghị định B": the first is not itself what this document changes, and no
  /// comma makes another subject possible.
  private static func isPlainStatement(_ subject: Subject, _ first: Int, _ second: Int) -> Bool {
    let citations = subject.reading.citations
    guard citations[first].relation == .cites || citations[first].relation == .basedOn,
      citations[first].kind == .numbered
        || citations[first].kind == .titled && citations[first].year != nil,
      !citations[first].isNested,
      isSameClass(citations[first], citations[second]), !continuesTitle(subject, first)
    else { return false }
    let gap = subject.text.slice(
      TextRange(citations[first].range.end, citations[second].range.start))
    return !gap.contains { stops.contains($0) }
      && gap.first { $0 != 0x20 } != UInt8(ascii: ",")
  }

  private static func isChanged(_ citation: Citation) -> Bool {
    [.amends, .replaces, .repeals].contains(citation.relation)
  }

  /// "Nghị định A đã được Nghị định B sửa đổi", "… do Nghị định B thay thế": whether the one at `range`
  /// stands between the passive, which alone follows `end`, and a verb of change.
  private static func isAgent(_ subject: Subject, _ end: Int, _ range: TextRange) -> Bool {
    guard range.start - end <= 16 else { return false }
    let before = words(subject, end, range.start).drop { already.contains($0) }
    guard before.count == 1, let first = before.first,
      passives.contains(first) || first == author
    else { return false }
    let after = Words.first(
      4, of: subject.text.slice(TextRange(range.end, range.end + 40)))
    return verbs.contains { after.starts(with: $0) }
  }
  private static let author = Words.of("do")[0]

  /// Whether `next` can be a further amending instrument: it has no name or one that says so, and
  /// is not itself said to be amended ("… theo Luật số 57/2024/QH15, Luật Hải quan số 54/2014/QH13
  /// đã được sửa đổi …" begins another statement).
  private static func continuesList(_ subject: Subject, _ previous: Int, _ next: Int) -> Bool {
    let citations = subject.reading.citations
    guard citations[next].kind == citations[previous].kind else { return false }
    if let title = citations[next].title, let code = citations[next].code,
      title.start >= code.printed.end
    {
      // "… bởi Nghị định B và Nghị định C … về …": the title is mostly that of what was amended.
      let gap = TextRange(citations[previous].range.end, citations[next].range.start)
      guard citations[previous].title != nil || words(subject, gap.start, gap.end).contains(and)
      else { return false }
    } else if let title = citations[next].title {
      guard isAmendingName(words(subject, title.start, min(title.end, title.start + 120))) else {
        return false
      }
    }
    let after = Words.of(
      subject.text.slice(TextRange(citations[next].range.end, citations[next].range.end + 48)))
    let rest = after.first.map { already.contains($0) } == true ? after.dropFirst() : after[...]
    return rest.first.map { !passives.contains($0) } ?? true
  }

  /// The citation that ends nearest before citation `index`.
  private static func previous(_ citations: [Citation], _ index: Int) -> Int? {
    let start = citations[index].range.start
    var found: Int?
    var nearest = 0
    for other in max(0, index - 4)..<index {
      let end = citations[other].range.end
      guard end <= start, end >= nearest else { continue }
      (found, nearest) = (other, end)
    }
    return found
  }

  /// Of the citations that end where `previous` ends, or stand in its title, the last one that an
  /// instrument like `index` can amend.
  private static func target(
    _ citations: [Citation], _ previous: Int, before index: Int
  ) -> Int? {
    let last = citations[previous].range
    return (max(0, previous - 3)..<index).last {
      (citations[$0].range.end == last.end || last.contains(citations[$0].range))
        && isSameClass(citations[$0], citations[index])
    }
  }

  /// Laws amend laws, decrees decrees.
  private static func isSameClass(_ a: Citation, _ b: Citation) -> Bool {
    let (first, second) = (a.type, b.type)
    if let first, first == second { return true }
    return isLaw(a) && isLaw(b)
  }

  /// Whether the type word or the code is that of a law.
  private static func isLaw(_ citation: Citation) -> Bool {
    guard let type = citation.type else { return citation.code?.family == .nationalAssembly }
    return type.isLaw
  }

  /// The first byte of the first letter in the text from `start` to `end`, and the one behind that
  /// letter, ASCII letters in lower case.
  private static func firstLetter(
    _ subject: Subject, _ start: Int, _ end: Int
  ) -> (first: UInt8, next: UInt8)? {
    guard start < end else { return nil }
    return subject.reading.document.text.withUnsafeBufferPointer { bytes in
      func byte(_ i: Int) -> UInt8 {
        let byte = i < bytes.count ? bytes[i] : 0
        return byte < 0x80 ? byte | 0x20 : byte
      }
      for i in start..<min(end, bytes.count) {
        let first = byte(i)
        if first &- 0x61 < 26 { return (first, byte(i + 1)) }
        if first >= 0xC3, first != 0xE2 { return (first, byte(i + 2)) }
      }
      return nil
    }
  }

  /// Whether the words may be a verb of ``isAmending(_:)``, by their first letter.
  private static func mayAmend(_ subject: Subject, _ start: Int, _ end: Int) -> Bool {
    switch firstLetter(subject, start, end)?.first {
    case 0x76, 0x73, 0x62, 0x74, 0x68, 0x63, 0x72: true  // v, s, b, t, h, c, r
    case 0xC3, 0xC4, 0x64: true  // đ and what stands for it
    default: false
    }
  }

  /// Whether the words may be those of ``saysAmendedBy(_:)``, by their first letters.
  private static func mayBeAmended(_ subject: Subject, _ start: Int, _ end: Int) -> Bool {
    guard let (first, next) = firstLetter(subject, start, end) else { return false }
    switch first {
    // được, đã
    case 0xC3, 0xC4, 0x64: return next == 0xC6 || next == 0xC3 || next == 0x75 || next == 0x61
    case 0x62: return next == 0xE1 || next == 0x69  // bị
    case 0x68: return next == 0xE1 || next == 0x65  // hết hiệu lực do
    case 0x73, 0x74: return opens(subject, start, end)  // s, t
    default: return false
    }
  }

  /// Whether a bracket is the first sign of the text from `start` to `end`.
  private static func opens(_ subject: Subject, _ start: Int, _ end: Int) -> Bool {
    subject.reading.document.text[start..<end].first { $0 > 0x20 } == UInt8(ascii: "(")
  }

  /// Whether the first word is one of those that ``saysAmendedBy(_:inBracket:)`` begins with.
  private static func isPassive(_ subject: Subject, _ start: Int, _ end: Int) -> Bool {
    if opens(subject, start, end) { return true }
    let words = Words.first(3, of: subject.text.slice(TextRange(start, end)))
    return words.first.map { already.contains($0) || passives.contains($0) } ?? false
      || words.starts(with: expiry)
  }

  private static func words(_ subject: Subject, _ start: Int, _ end: Int) -> [Word] {
    guard start < end, end - start <= 200 else { return [] }
    return Words.of(subject.text.slice(TextRange(start, end)))
  }

  /// Whether only a comma or "và" stands before `range`, and no bracket is closed there.
  private static func joins(_ subject: Subject, _ previous: Citation, _ range: TextRange) -> Bool {
    guard previous.range.end <= range.start, range.start - previous.range.end <= 40 else {
      return false
    }
    let gap = subject.text.slice(TextRange(previous.range.end, range.start))
    guard !gap.contains(where: { ";.)".utf8.contains($0) }) else { return false }
    return Words.of(gap).allSatisfy { joiners.contains($0) }
  }

  /// Whether a title that starts with `words` amends what is named next.
  private static func isAmending(_ words: [Word]) -> Bool {
    var rest = words.drop { introductions.contains($0) }
    if let lead = leads.first(where: { rest.starts(with: $0) }) { rest.removeFirst(lead.count) }
    if let first = rest.first, already.contains(first) { rest.removeFirst() }
    guard let verb = verbs.first(where: { rest.starts(with: $0) }) else { return false }
    let object = rest.dropFirst(verb.count)
    // "(sửa đổi, bổ sung tại Nghị định B)": by B
    if object.first.map({ agents.contains($0) }) ?? false { return false }
    return object.allSatisfy { fillers.contains($0) || $0.isShort }
  }

  /// "… về học phí thay thế Quyết định số 12/QĐ-UBND": whether the text ends in a verb of change.
  private static func endsInChange(_ subject: Subject, _ start: Int, _ end: Int) -> Bool {
    guard end - start >= 8 else { return false }
    let words = Words.of(subject.text.slice(TextRange(max(start, end - 24), end)))
    return verbs.contains { words.suffix($0.count).elementsEqual($0) }
  }

  /// Whether the name that starts with `words` is that of an amending instrument.
  private static func isAmendingName(_ words: [Word]) -> Bool {
    let rest = words.drop { introductions.contains($0) }
    return verbs.contains { rest.starts(with: $0) }
  }

  /// Whether `words` between two instruments say that the second amended the first; a remark in
  /// brackets leaves out "được".
  private static func saysAmendedBy(_ words: [Word], inBracket: Bool) -> Bool {
    var rest = words[...]
    if rest.starts(with: expiry), let cause = rest.firstIndex(of: author) {
      rest = rest[(cause + 1)...]
    }
    if let first = rest.first, already.contains(first) { rest.removeFirst() }
    guard let first = rest.first else { return false }
    if passives.contains(first) {
      rest.removeFirst()
    } else if !inBracket {
      return false
    }
    var hasVerb = false
    while let verb = verbs.first(where: { rest.starts(with: $0) }) {
      hasVerb = true
      rest.removeFirst(verb.count)
      while let word = rest.first, parts.contains(word) { rest.removeFirst() }
    }
    guard hasVerb, let agent = rest.first, agents.contains(agent) else { return false }
    return rest.dropFirst().allSatisfy { places.contains($0) || $0.isShort }
  }

  private static let stops = Array(";.:\n".utf8)
  private static let joiners = WordSet("và số")
  private static let and = Words.of("và")[0]
  private static let introductions = WordSet("về việc")
  /// What may stand between an instrument and the verb: "có hiệu lực và thay thế".
  private static let leads = [
    "có hiệu lực và", "có hiệu lực thi hành và", "được ban hành để", "được ban hành", "ban hành để",
    "ra đời", "ra đời để", "chính thức",
  ].map(Words.of).sorted { $0.count > $1.count }
  private static let expiry = Words.of("hết hiệu lực")
  private static let verbs = [
    "sửa đổi bổ sung", "sửa đổi", "bổ sung", "thay thế", "thay cho", "bãi bỏ", "hủy bỏ",
    "điều chỉnh bổ sung", "đính chính",
  ].map(Words.of)
  private static let fillers = WordSet(
    "một số điều khoản điểm của các nội dung và quy định tại ban hành kèm theo toàn bộ phần tên "
      + "chương mục")
  private static let parts = WordSet("một số điều khoản điểm của các nội dung và")
  private static let already = WordSet("đã")
  private static let passives = Words.of("được bị")
  private static let agents = WordSet("bởi bằng theo tại")
  private static let places = WordSet("điều khoản điểm tại của và một số các những luật")
}
