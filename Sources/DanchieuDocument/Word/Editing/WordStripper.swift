import DanchieuText

/// Finds the marks of this program in the body of a Word file, so that they can be taken out: what
/// remains is the body as it was, to the byte, unless Word has written it anew in between.
final class WordStripper: XMLStreamHandler {
  private enum Name: Int, CaseIterable {
    case r, rPr, t, delText, ins, del, hyperlink, commentRangeStart, commentRangeEnd
    case commentReference, bookmarkStart, bookmarkEnd
  }
  private static let names = Name.allCases.map {
    XMLStreamName(namespaces: WordName.namespaces, local: "\($0)")
  }
  private struct OpenRun {
    var start: Int
    var contentStart: Int
    var split: String?
    var refersToOwn = false
    var isBegun = false
  }

  private let part: [UInt8]
  private let comments: Set<String>
  private var removals: [TextRange] = []
  private var splits: [(start: Int, end: Int, words: Bool)] = []
  private var runs: [OpenRun] = []
  private var deletions = 0
  private var deletionStack: [Bool] = []
  private var links: [Bool] = []
  private var insertions: [Int?] = []
  private var bookmarks: Set<String> = []
  private var propertiesDepth = 0
  private var removedUntil = -1

  private init(_ part: [UInt8], _ comments: Set<String>) {
    self.part = part
    self.comments = comments
  }

  /// `part` without the marks of this program and of the comments with the ids `comments`.
  static func stripped(
    _ part: [UInt8], named name: String, comments: Set<String>
  ) throws(ReadError) -> [UInt8] {
    let stripper = WordStripper(part, comments)
    try Package.parse(part, name, names: names, into: stripper)
    return stripper.result()
  }

  override func start(_ element: Int, _ tag: XMLStreamTag) {
    guard let name = Name(rawValue: element) else { return beginContent() }
    let end = tag.end
    let range = TextRange(tag.start(ofTagEndingAt: end), end)
    if name != .rPr, name != .r { beginContent(name, range) }
    switch name {
    case .r:
      let id = tag.value("rsidR")
      let isSplit = id == WordMarkup.splitWords || id == WordMarkup.splitElements
      runs.append(OpenRun(start: range.start, contentStart: end, split: isSplit ? id : nil))
    case .rPr: propertiesDepth += 1
    case .t, .delText:
      removeSpace(in: range)
      if deletions > 0, name == .delText { removeLetters(at: range.start + 1) }
    case .ins:
      insertions.append(tag.value("author") == WordComment.ownAuthor ? range.start : nil)
    case .del:
      let isOwn = tag.value("author") == WordComment.ownAuthor
      deletionStack.append(isOwn)
      if isOwn {
        deletions += 1
        removals.append(range)
      }
    case .hyperlink:
      let isOwn = tag.value("id")?.hasPrefix(WordMarkup.linkID) ?? false
      links.append(isOwn)
      if isOwn { removals.append(range) }
    case .commentRangeStart, .commentRangeEnd:
      if let id = tag.value("id"), comments.contains(id) { removals.append(range) }
    case .commentReference:
      if let id = tag.value("id"), comments.contains(id), !runs.isEmpty {
        runs[runs.count - 1].refersToOwn = true
      }
    case .bookmarkStart:
      guard tag.value("name")?.hasPrefix(WordMarkup.bookmark) == true, let id = tag.value("id")
      else { return }
      bookmarks.insert(id)
      removals.append(range)
    case .bookmarkEnd:
      if let id = tag.value("id"), bookmarks.contains(id) { removals.append(range) }
    }
  }

  override func end(_ element: Int, _ tag: XMLStreamTag) {
    guard let name = Name(rawValue: element) else { return }
    let end = tag.endOfElement
    let range = TextRange(tag.start(ofTagEndingAt: end), end)
    switch name {
    case .rPr:
      propertiesDepth -= 1
      if let last = runs.indices.last, !runs[last].isBegun { runs[last].contentStart = end }
    case .r:
      guard let run = runs.popLast() else { return }
      if run.refersToOwn { removals.append(TextRange(run.start, end)) }
    case .delText:
      if deletions > 0, part[range.start + 1] == 0x2F { removeLetters(at: range.start + 2) }
    case .ins:
      if let start = insertions.popLast() ?? nil { removals.append(TextRange(start, end)) }
    case .del:
      if deletionStack.popLast() == true {
        deletions -= 1
        removals.append(range)
      }
    case .hyperlink: if links.popLast() == true { removals.append(range) }
    default: break
    }
  }

  /// The first element of a run after its properties: a split ends there.
  private func beginContent(_ name: Name? = nil, _ tag: TextRange? = nil) {
    guard propertiesDepth == 0, let last = runs.indices.last, !runs[last].isBegun else { return }
    runs[last].isBegun = true
    guard let split = runs[last].split else { return }
    if split == WordMarkup.splitWords, let tag, name == .t || name == .delText {
      splits.append((runs[last].start, tag.end, true))
    } else if split == WordMarkup.splitElements {
      splits.append((runs[last].start, runs[last].contentStart, false))
    }
  }

  private func removeSpace(in tag: TextRange) {
    let mark = Array(WordMarkup.keptSpace.utf8)
    guard tag.count > mark.count else { return }
    let start = tag.end - 1 - mark.count
    if part[start..<(tag.end - 1)].elementsEqual(mark) {
      removals.append(TextRange(start, tag.end - 1))
    }
  }

  /// `delText` was `t` with six letters before it.
  private func removeLetters(at name: Int) {
    var place = name
    while place < part.count, part[place] != UInt8(ascii: ":"), part[place] != UInt8(ascii: ">") {
      place += 1
    }
    if place < part.count, part[place] == UInt8(ascii: ":") { place += 1 } else { place = name }
    removals.append(TextRange(place, min(part.count, place + 6)))
  }

  private func result() -> [UInt8] {
    var ranges = removals.sorted()
    for split in splits {
      guard let close = closing(before: split.start, words: split.words, ranges) else { continue }
      removals += close
      removals.append(TextRange(split.start, split.end))
    }
    ranges = removals.sorted()
    var result: [UInt8] = []
    result.reserveCapacity(part.count)
    var copied = 0
    for range in ranges {
      if range.start > copied { result += part[copied..<range.start] }
      copied = max(copied, range.end)
    }
    return result + part[copied...]
  }

  /// The end tags that a split put before `start`, over what is removed in between.
  private func closing(
    before start: Int, words: Bool, _ ranges: [TextRange]
  ) -> [TextRange]? {
    var end = start
    // Back over marks that stand between.
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].start < start { low = middle + 1 } else { high = middle }
    }
    var index = low - 1
    while index >= 0, ranges[index].end >= end || ranges[index].end == end {
      end = min(end, ranges[index].start)
      index -= 1
    }
    guard let run = endTag(endingAt: end, "r") else { return nil }
    guard words else { return [run] }
    guard
      let text = endTag(endingAt: run.start, "t") ?? endTag(endingAt: run.start, "delText")
    else { return nil }
    return [run, text]
  }

  private func endTag(endingAt end: Int, _ name: String) -> TextRange? {
    guard end > 0, part[end - 1] == UInt8(ascii: ">") else { return nil }
    var start = end - 1
    while start > 0, part[start] != UInt8(ascii: "<") { start -= 1 }
    let tag = String(decoding: part[start..<end], as: UTF8.self)
    return tag.hasPrefix("</") && (tag.hasSuffix(":\(name)>") || tag == "</\(name)>")
      ? TextRange(start, end) : nil
  }
}
