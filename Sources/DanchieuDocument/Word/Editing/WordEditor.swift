import DanchieuText

/// Writes comments, tracked changes, links and bookmarks into a copy of a Word file. Parts that
/// hold none of them are copied as they are.
package struct WordEditor {
  private var file: WordFile
  private var changed: [(name: String, bytes: [UInt8])] = []
  private var notices: [Message] = []

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

  private mutating func part(_ name: String) throws(ReadError) -> [UInt8]? {
    if let new = changed.first(where: { $0.name == name }) { return new.bytes }
    return try file.package.readXML(name)
  }

  private mutating func replace(_ name: String, _ bytes: [UInt8]) {
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
      let mark = "Id=\"\(WordMarkup.linkID)"
      replace(
        relations, WordPlumbing.without("Relationship", in: bytes) { $0.contains(mark) })
    }
  }

  private mutating func stripStates(_ ids: Set<String>) throws(ReadError) {
    guard !ids.isEmpty, let name = file.part("commentsExtended"), let bytes = try part(name) else {
      return
    }
    replace(
      name,
      WordPlumbing.without("commentEx", in: bytes) { tag in
        ids.contains { tag.contains("paraId=\"\($0)\"") }
      })
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
    var nextID = 1
    for name in file.package.archive.entries.map(\.name) where name.hasSuffix(".xml") {
      guard name.hasPrefix("word/") || name == file.main, let bytes = try part(name) else {
        continue
      }
      nextID = max(nextID, WordPlumbing.largestID(in: bytes, prefix: markup.prefix) + 1)
    }
    let styles = try commentStyles(markup)
    var comments = ""
    var count = 0
    var links: [String] = []
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
        body.comment(nextID, start, end, style: styles.reference)
        comments += markup.comment(
          nextID, lines, textStyle: styles.text, referenceStyle: styles.reference)
        nextID += 1
        count += 1
      case .change(let range, let words):
        if !stories.isInBody(range) || !body.change(nextID, range, words) {
          notices.append(Self.noChange(words))
        }
        nextID += 2
      case .link(let range, let address):
        guard stories.isInBody(range) else { continue }
        let number = (links.firstIndex(of: address) ?? links.count) + 1
        if body.link(number, range), number > links.count { links.append(address) }
      case .bookmark(let range, let name):
        guard stories.isInBody(range), let (start, end) = anchor.places(of: range) else { continue }
        body.bookmark(nextID, WordMarkup.bookmark + name, start, end)
        nextID += 1
      }
    }
    replace(file.main, body.edited())
    if !comments.isEmpty { try add(comments, markup) }
    try add(links: links, markup)
    return count
  }

  private mutating func checkProtection() throws(ReadError) {
    if file.package.archive.entries.contains(where: { $0.name.hasPrefix("_xmlsignatures/") }) {
      notices.append(
        Message(
          vi: "tệp có chữ ký số: bản có chú giải không còn chữ ký hợp lệ",
          en: "the file has a digital signature, which the annotated copy invalidates"))
    }
    guard let name = file.part("settings"), let bytes = try part(name) else { return }
    let settings = String(decoding: bytes, as: UTF8.self)
    guard let tag = settings.firstRange(of: "documentProtection ") else { return }
    let rest = settings[tag.upperBound...].prefix { $0 != ">" }
    let isOn = rest.contains("enforcement=\"1\"") || rest.contains("enforcement=\"true\"")
    if isOn, rest.contains("edit=\"readOnly\"") || rest.contains("edit=\"forms\"") {
      throw .unreadable(reason: Self.protected)
    }
  }

  private mutating func commentStyles(
    _ markup: WordMarkup
  ) throws(ReadError) -> (reference: String, text: String) {
    var ids = (reference: "CommentReference", text: "CommentText")
    guard let name = file.part("styles"), let bytes = try part(name) else { return ids }
    let finder = WordStyleFinder()
    try Package.parse(bytes, name, names: WordStyleFinder.names, into: finder)
    guard let own = WordMarkup(for: bytes, date: nil) else { return ids }
    let p = own.prefix
    var added = ""
    if let known = finder.ids["annotation reference"] {
      ids.reference = known
    } else {
      added += "<\(p):style \(p):type=\"character\" \(p):styleId=\"CommentReference\"><\(p):name "
      added += "\(p):val=\"annotation reference\"/><\(p):rPr><\(p):sz \(p):val=\"16\"/></\(p):rPr>"
      added += "</\(p):style>"
    }
    if let known = finder.ids["annotation text"] {
      ids.text = known
    } else {
      added += "<\(p):style \(p):type=\"paragraph\" \(p):styleId=\"CommentText\"><\(p):name "
      added += "\(p):val=\"annotation text\"/><\(p):rPr><\(p):sz \(p):val=\"20\"/></\(p):rPr>"
      added += "</\(p):style>"
    }
    if !added.isEmpty { replace(name, WordPlumbing.appended(added, to: bytes)) }
    return ids
  }

  private mutating func add(_ comments: String, _ markup: WordMarkup) throws(ReadError) {
    if let name = file.part("comments"), let bytes = try part(name) {
      guard WordMarkup(for: bytes, date: nil)?.prefix == markup.prefix else {
        throw .unreadable(reason: Self.noPrefix)
      }
      replace(name, WordPlumbing.appended(comments, to: bytes))
      return
    }
    let folder = file.main.split(separator: "/").dropLast().joined(separator: "/")
    var name = folder.isEmpty ? "comments.xml" : "\(folder)/comments.xml"
    if file.package.archive.entry(name) != nil {
      name = folder.isEmpty ? "danchieu-comments.xml" : "\(folder)/danchieu-comments.xml"
    }
    let p = markup.prefix
    let xml =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
      + "<\(p):comments xmlns:\(p)=\"\(markup.namespace)\">\(comments)</\(p):comments>"
    replace(name, Array(xml.utf8))
    try add(
      relation: "rIdDcComments",
      WordPlumbing.relationshipType("comments", namespace: markup.namespace),
      target: "/\(name)", isExternal: false)
    guard let types = try part("[Content_Types].xml") else { return }
    let override =
      "<Override PartName=\"/\(name)\" ContentType=\"\(WordPlumbing.commentsType)\"/>"
    replace("[Content_Types].xml", WordPlumbing.appended(override, to: types))
  }

  private mutating func add(links: [String], _ markup: WordMarkup) throws(ReadError) {
    for (index, address) in links.enumerated() {
      try add(
        relation: "\(WordMarkup.linkID)\(index + 1)",
        WordPlumbing.relationshipType("hyperlink", namespace: markup.namespace), target: address,
        isExternal: true)
    }
  }

  private mutating func add(
    relation id: String, _ type: String, target: String, isExternal: Bool
  ) throws(ReadError) {
    let name = Package.relationsPart(of: file.main)
    let bytes = try part(name) ?? WordPlumbing.emptyRelations()
    let mode = isExternal ? " TargetMode=\"External\"" : ""
    let xml =
      "<Relationship Id=\"\(id)\" Type=\"\(type)\" Target=\"\(WordMarkup.escaped(target))\"\(mode)/>"
    replace(name, WordPlumbing.appended(xml, to: bytes))
  }

  private static let notWord = Message(vi: "không phải tệp Word", en: "not a Word file")
  private static let noPrefix = Message(
    vi: "không ghi được chú giải: phần chính không khai báo tiền tố WordprocessingML",
    en: "cannot be annotated: the main part binds no prefix to WordprocessingML")
  private static let protected = Message(
    vi: "văn bản được bảo vệ (documentProtection): bỏ bảo vệ trong Word rồi chạy lại",
    en: "the document is protected (documentProtection): lift the protection in Word first")
  private static func noPlace(_ line: String) -> Message {
    Message(
      vi: "không có chỗ cho chú giải: \(line)", en: "no place for the comment: \(line)")
  }
  private static func noChange(_ words: String) -> Message {
    Message(
      vi: "không ghi được thay đổi “\(words)” (trong trường, liên kết hoặc vết sửa khác)",
      en: "the change “\(words)” cannot be written (in a field, a link or another revision)")
  }
}
