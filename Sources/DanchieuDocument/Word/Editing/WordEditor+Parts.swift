import DanchieuText

/// The parts beside the body that an annotation touches: comments, styles, relationships, types.
extension WordEditor {
  /// Warns of signatures, and refuses files that their protection closes.
  mutating func checkProtection() throws(ReadError) {
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
    if isOn, rest.contains("edit=\"comments\"") { allowsChanges = false }
    if isOn, rest.contains("edit=\"readOnly\"") || rest.contains("edit=\"forms\"") {
      throw .unreadable(reason: Self.protected)
    }
  }

  /// One more than the largest id of an annotation in any part beside the main one: comments,
  /// bookmarks and revisions have lists of their own, but Word trips over ids that are there twice.
  mutating func firstFreeID(_ markup: WordMarkup) throws(ReadError) -> Int {
    var next = 1
    let steps = file.main.split(separator: "/")
    for name in file.package.archive.entries.map(\.name) where name.hasSuffix(".xml") {
      let isBeside =
        steps.count > 1 ? name.hasPrefix("\(steps[0])/") : !name.contains("/")
      guard isBeside, let bytes = try part(name) else { continue }
      let prefix = WordMarkup(for: bytes, date: nil)?.prefix ?? markup.prefix
      next = max(next, WordPlumbing.largestID(in: bytes, prefix: prefix) + 1)
    }
    return next
  }

  /// Ids of the styles of comments.
  typealias CommentStyles = (reference: String, text: String)

  /// The styles of comments, added where the file has none.
  mutating func commentStyles(_ markup: WordMarkup) throws(ReadError) -> CommentStyles {
    var ids: CommentStyles = ("CommentReference", "CommentText")
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

  /// A comment that is to be written, with its paragraphs.
  struct NewComment {
    var id: Int
    var lines: [String]
  }

  /// Writes `comments` into the part that the file has for them, or a new one.
  mutating func add(
    _ comments: [NewComment], _ markup: WordMarkup, _ styles: CommentStyles, date: String?
  ) throws(ReadError) {
    func xml(_ markup: WordMarkup) -> String {
      comments.map {
        markup.comment($0.id, $0.lines, textStyle: styles.text, referenceStyle: styles.reference)
      }.joined()
    }
    if let name = file.part("comments"), let bytes = try part(name) {
      let own = WordMarkup(for: bytes, date: date) ?? .declaring(like: markup)
      replace(name, WordPlumbing.appended(xml(own), to: bytes))
      return
    }
    let folder = file.main.split(separator: "/").dropLast().joined(separator: "/")
    var name = folder.isEmpty ? "comments.xml" : "\(folder)/comments.xml"
    if file.package.archive.entry(name) != nil {
      name = folder.isEmpty ? "danchieu-comments.xml" : "\(folder)/danchieu-comments.xml"
    }
    let p = markup.prefix
    let part =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
      + "<\(p):comments xmlns:\(p)=\"\(markup.namespace)\">\(xml(markup))</\(p):comments>"
    replace(name, Array(part.utf8))
    let type = WordPlumbing.relationshipType("comments", namespace: markup.namespace)
    try add([NewRelation(id: "rIdDcComments", type: type, target: "/\(name)")])
    guard let types = try self.part("[Content_Types].xml") else { return }
    let override =
      "<\(WordPlumbing.prefix(of: types))Override PartName=\"/\(name)\" "
      + "ContentType=\"\(WordPlumbing.commentsType)\"/>"
    replace("[Content_Types].xml", WordPlumbing.appended(override, to: types))
  }

  /// A relationship of the main part.
  struct NewRelation {
    var id: String
    var type: String
    var target: String
    var isExternal = false
  }

  /// Adds the relationships of links to the addresses `links`.
  mutating func add(links: [String], _ markup: WordMarkup) throws(ReadError) {
    let type = WordPlumbing.relationshipType("hyperlink", namespace: markup.namespace)
    try add(
      links.enumerated().map { index, address in
        NewRelation(
          id: "\(WordMarkup.linkID)\(index + 1)", type: type, target: address, isExternal: true)
      })
  }

  private mutating func add(_ relations: [NewRelation]) throws(ReadError) {
    guard !relations.isEmpty else { return }
    let name = Package.relationsPart(of: file.main)
    let bytes = try part(name) ?? WordPlumbing.emptyRelations()
    let prefix = WordPlumbing.prefix(of: bytes)
    let xml = relations.map { relation -> String in
      "<\(prefix)Relationship Id=\"\(relation.id)\" Type=\"\(relation.type)\" "
        + "Target=\"\(WordMarkup.escaped(relation.target))\""
        + (relation.isExternal ? " TargetMode=\"External\"/>" : "/>")
    }
    replace(name, WordPlumbing.appended(xml.joined(), to: bytes))
  }

  private static let protected = Message(
    vi: "văn bản được bảo vệ (documentProtection): bỏ bảo vệ trong Word rồi chạy lại",
    en: "the document is protected (documentProtection): lift the protection in Word first")
}
