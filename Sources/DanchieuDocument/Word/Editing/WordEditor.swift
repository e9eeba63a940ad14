import DanchieuText

/// Writes comments, tracked changes, links and bookmarks into a copy of a Word file. Parts that
/// hold none of them are copied as they are.
package struct WordEditor {
  var file: WordFile
  private var changed: [(name: String, bytes: [UInt8])] = []
  var notices: [Message] = []
  var allowsChanges = true

  private init(_ file: WordFile) { self.file = file }

  /// `bytes` without the marks that this program wrote before. Comments that a reviewer resolved
  /// or answered stay.
  package static func stripped(_ bytes: [UInt8]) throws(ReadError) -> [UInt8] {
    guard let file = try WordFile(bytes) else { return bytes }
    var editor = WordEditor(file)
    try editor.strip()
    return try editor.written()
  }

  /// `bytes` with `marks`, which lie in the text of `view`; `date` is ISO 8601.
  package static func written(
    _ marks: [WordMark], into bytes: [UInt8], view: ReadOptions.RevisionView, date: String?
  ) throws(ReadError) -> WordEdit {
    guard let file = try WordFile(bytes) else { throw .unreadable(reason: notWord) }
    var editor = WordEditor(file)
    let count = try editor.write(marks, view: view, date: date)
    return WordEdit(bytes: try editor.written(), comments: count, notices: editor.notices)
  }

  mutating func part(_ name: String) throws(ReadError) -> [UInt8]? {
    if let new = changed.first(where: { $0.name == name }) { return new.bytes }
    return try file.package.readXML(name)
  }

  mutating func replace(_ name: String, _ bytes: [UInt8]) {
    if let index = changed.firstIndex(where: { $0.name == name }) {
      changed[index].bytes = bytes
    } else {
      changed.append((name, bytes))
    }
  }

  /// The archive with the changed parts; the same bytes when nothing changed.
  private mutating func written() throws(ReadError) -> [UInt8] {
    var parts: [(name: String, bytes: [UInt8])] = []
    for part in changed {
      let old = try file.package.read(part.name)
      // A part in UTF-16 stays in UTF-16.
      let bytes = old.map { Self.encoded(part.bytes, like: $0) } ?? part.bytes
      if bytes != old { parts.append((part.name, bytes)) }
    }
    guard !parts.isEmpty else { return file.package.archive.bytes }
    do throws(ArchiveError) {
      return try file.package.archive.replacing(parts)
    } catch {
      throw error.readError
    }
  }

  private static func encoded(_ text: [UInt8], like old: [UInt8]) -> [UInt8] {
    let isLittle = old.starts(with: [0xFF, 0xFE])
    guard isLittle || old.starts(with: [0xFE, 0xFF]) else { return text }
    var bytes: [UInt8] = isLittle ? [0xFF, 0xFE] : [0xFE, 0xFF]
    for unit in String(decoding: text, as: UTF8.self).utf16 {
      let high = UInt8(unit >> 8)
      let low = UInt8(unit & 0xFF)
      bytes += isLittle ? [low, high] : [high, low]
    }
    return bytes
  }

  // MARK: - Taking out

  private mutating func strip() throws(ReadError) {
    let own = try file.comments().filter {
      $0.author == WordComment.ownAuthor && !$0.isResolved && !$0.hasReplies
    }
    if let body = try part(file.main) {
      let ids = Set(own.map(\.id))
      replace(file.main, try WordStripper.stripped(body, named: file.main, comments: ids))
    }
    if !own.isEmpty, let name = file.part("comments"), let bytes = try part(name) {
      var result: [UInt8] = []
      var copied = 0
      for comment in own {
        result += bytes[copied..<comment.range.start]
        copied = comment.range.end
      }
      replace(name, result + bytes[copied...])
      try stripStates(Set(own.compactMap(\.paragraphID)))
    }
    let relations = Package.relationsPart(of: file.main)
    if let bytes = try part(relations) {
      replace(
        relations,
        WordPlumbing.without("Relationship", in: bytes) {
          WordPlumbing.attributes($0)["Id"]?.hasPrefix(WordMarkup.linkID) ?? false
        })
    }
  }

  /// Takes what other parts say of removed comments out of them, by the ids of their paragraphs.
  private mutating func stripStates(_ ids: Set<String>) throws(ReadError) {
    guard !ids.isEmpty else { return }
    try strip("commentEx", from: "commentsExtended") { ids.contains($0["paraId"] ?? "") }
    var durable: Set<String> = []
    try strip("commentId", from: "commentsIds") { attributes in
      guard ids.contains(attributes["paraId"] ?? "") else { return false }
      if let id = attributes["durableId"] { durable.insert(id) }
      return true
    }
    try strip("commentExtensible", from: "commentsExtensible") {
      durable.contains($0["durableId"] ?? "")
    }
  }

  private mutating func strip(
    _ element: String, from kind: String, where isOwn: ([String: String]) -> Bool
  ) throws(ReadError) {
    guard let name = file.part(kind), let bytes = try part(name) else { return }
    replace(name, WordPlumbing.without(element, in: bytes) { isOwn(WordPlumbing.attributes($0)) })
  }

  // MARK: - Putting in

  private mutating func write(
    _ marks: [WordMark], view: ReadOptions.RevisionView, date: String?
  ) throws(ReadError) -> Int {
    let text = try file.text(view: view, withLayout: true)
    guard let layout = text.layouts.first, let markup = WordMarkup(for: layout.bytes, date: date)
    else { throw .unreadable(reason: Self.noPrefix) }
    try checkProtection()
    let anchor = WordAnchor(layout)
    var body = WordBodyEditor(anchor, markup)
    var nextID = try firstFreeID(markup)
    let styles = try commentStyles(markup)
    var comments: [NewComment] = []
    // Comments of this program that somebody answered stay, and are not written a second time.
    let kept = try file.comments().filter { $0.ruleCode != nil }
    var links: [String] = []
    var numbers: [String: Int] = [:]
    let stories = WordStories(text.layouts)
    for mark in marks {
      switch mark {
      case .comment(let range, var lines):
        guard let (start, end, wording) = stories.place(of: range, anchor) else {
          notices.append(Self.noPlace(lines.first ?? ""))
          continue
        }
        if let wording {
          lines.insert("\(wording) “\(stories.words(of: range, text.bytes))”", at: 0)
        }
        if wording != nil, lines.count > 1 { lines.swapAt(0, 1) }
        let isKept = kept.contains {
          $0.says(lines) && (text.commented[$0.id]?.overlaps(range) ?? false || wording != nil)
        }
        if isKept { continue }
        body.comment(nextID, start, end, style: styles.reference)
        comments.append(NewComment(id: nextID, lines: lines))
        nextID += 1
      case .change(let range, let words):
        if !allowsChanges || !stories.isInBody(range) || !body.change(nextID, range, words) {
          notices.append(Self.noChange(words))
        }
        nextID += 2
      case .link(let range, let address):
        guard stories.isInBody(range) else { continue }
        let number = numbers[address] ?? links.count + 1
        if body.link(number, range), number > links.count {
          links.append(address)
          numbers[address] = number
        }
      case .bookmark(let range, let name):
        guard stories.isInBody(range), let (start, end) = anchor.places(of: range) else { continue }
        body.bookmark(nextID, WordMarkup.bookmark + name, start, end)
        nextID += 1
      }
    }
    replace(file.main, body.edited(nextID: nextID))
    if !comments.isEmpty { try add(comments, markup, styles, date: date) }
    try add(links: links, markup)
    return comments.count
  }

  private static let notWord = Message(vi: "không phải tệp Word", en: "not a Word file")
  private static let noPrefix = Message(
    vi: "không ghi được chú giải: phần chính không khai báo tiền tố WordprocessingML",
    en: "cannot be annotated: the main part binds no prefix to WordprocessingML")
  private static func noPlace(_ line: String) -> Message {
    Message(
      vi: "không có chỗ cho chú giải: \(line)", en: "no place for the comment: \(line)")
  }
  private static func noChange(_ words: String) -> Message {
    Message(
      vi: "không ghi được thay đổi “\(words)” (chạm trường, liên kết, chú thích hoặc vết sửa khác, "
        + "hoặc tệp chỉ cho ghi chú giải)",
      en: "the change “\(words)” cannot be written (it meets a field, a link, a note or another "
        + "revision, or the file allows comments only)")
  }
}
