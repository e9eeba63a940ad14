import DanchieuText

/// A comment of a Word file.
struct WordComment: Equatable {
  var id: String
  var author: String
  /// Its words, paragraphs on lines.
  var text = ""
  /// `w14:paraId` of its last paragraph, by which commentsExtended.xml knows it.
  var paragraphID: String?
  /// Bytes of the element in the comments part.
  var range = TextRange(0, 0)
  /// Somebody resolved it in Word.
  var isResolved = false
  /// Somebody answered it.
  var hasReplies = false

  /// Whether its paragraphs begin with the first two of `lines`: message, and the words that it
  /// quotes or what explains it.
  func says(_ lines: [String]) -> Bool {
    text.split(separator: "\n").prefix(2).elementsEqual(lines.prefix(2).map { $0[...] })
  }

  /// Author of this program's comments.
  static let ownAuthor = "danchieu"
  /// The rule that a comment of this program names last: `… [DC105]`.
  var ruleCode: String? {
    guard author == Self.ownAuthor, let line = text.split(separator: "\n").first,
      line.last == "]", let open = line.lastIndex(of: "[")
    else { return nil }
    return String(line[line.index(after: open)...].dropLast())
  }
}

/// Reads comments.xml.
final class WordCommentsReader: XMLStreamHandler {
  static let names = ["comment", "p", "t", "tab", "br"].map {
    XMLStreamName(namespaces: WordName.namespaces, local: $0)
  }
  private(set) var comments: [WordComment] = []
  private var isInText = false
  private var words: [UInt8] = []

  override func start(_ element: Int, _ tag: XMLStreamTag) {
    switch element {
    case 0:
      let end = tag.end
      words = []
      comments.append(
        WordComment(
          id: tag.value("id") ?? "", author: tag.value("author") ?? "",
          range: TextRange(tag.start(ofTagEndingAt: end), end)))
    case 1:
      if !words.isEmpty { words.append(UInt8(ascii: "\n")) }
      if let last = comments.indices.last {
        comments[last].paragraphID = tag.value("paraId")
      }
    case 2: isInText = true
    case 3, 4: words.append(UInt8(ascii: " "))
    default: break
    }
  }

  override func end(_ element: Int, _ tag: XMLStreamTag) {
    if element == 2 { isInText = false }
    guard element == 0, let last = comments.indices.last else { return }
    comments[last].text = String(decoding: words, as: UTF8.self)
    comments[last].range = TextRange(comments[last].range.start, tag.endOfElement)
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInText { words += bytes }
  }
}

/// Reads commentsExtended.xml: which comments are resolved, which answer others.
final class WordCommentStates: XMLStreamHandler {
  static let names = [
    XMLStreamName(
      namespaces: ["http://schemas.microsoft.com/office/word/2012/wordml"], local: "commentEx")
  ]
  private(set) var resolved: Set<String> = []
  private(set) var answered: Set<String> = []

  override func start(_ element: Int, _ tag: XMLStreamTag) {
    guard element == 0 else { return }
    if let done = tag.value("done"), done == "1" || done == "true", let id = tag.value("paraId") {
      resolved.insert(id)
    }
    if let parent = tag.value("paraIdParent") { answered.insert(parent) }
  }
}

extension WordFile {
  /// The comments of the file, with their states.
  mutating func comments() throws(ReadError) -> [WordComment] {
    guard let part = part("comments"), let bytes = try package.readXML(part) else { return [] }
    let reader = WordCommentsReader()
    try Package.parse(bytes, part, names: WordCommentsReader.names, into: reader)
    var comments = reader.comments
    if let part = self.part("commentsExtended"), let bytes = try package.readXML(part) {
      let states = WordCommentStates()
      try Package.parse(bytes, part, names: WordCommentStates.names, into: states)
      for index in comments.indices {
        guard let id = comments[index].paragraphID else { continue }
        comments[index].isResolved = states.resolved.contains(id)
        comments[index].hasReplies = states.answered.contains(id)
      }
    }
    return comments
  }

  /// The comments that speak to this program: `danchieu:disable DC104 -- lý do` on the words
  /// concerned, and own comments that a reviewer resolved.
  mutating func directives(_ text: WordText) throws(ReadError) -> [DirectiveComment] {
    var directives: [DirectiveComment] = []
    for comment in try comments() {
      guard let anchor = text.commented[comment.id] else { continue }
      let words = comment.text.drop { $0 == " " || $0 == "\n" }
      var body: String?
      var review: String?
      if words.hasPrefix("danchieu:") {
        body = String(words.dropFirst("danchieu:".count))
      } else if comment.isResolved, let code = comment.ruleCode {
        body = "disable \(code) -- đã giải quyết trong Word"
        review = comment.text
      }
      guard let body else { continue }
      let place = TextRange(anchor.start, anchor.start)
      var directive = DirectiveComment(range: place, body: body, firstLine: 1, lastLine: 1)
      directive.anchor = anchor
      directive.review = review
      directives.append(directive)
    }
    return directives.sorted { $0.range < $1.range }
  }
}
