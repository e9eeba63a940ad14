import DanchieuText

/// The markup that writers put into a Word part, spelled with the part's own prefix; every piece of
/// it can be told from other markup, so that it can be taken out again to the byte.
struct WordMarkup {
  /// Prefix of WordprocessingML in the part, usually `w`.
  let prefix: String
  /// Its namespace, transitional or strict.
  let namespace: String
  /// ` w:date="…"`, or nothing.
  let date: String
  /// ` xmlns:w="…"` for elements that declare the prefix themselves, or nothing.
  let declaration: String

  /// Save id of runs that a split of words began.
  static let splitWords = "00DC1A55"
  /// Save id of runs that a split between elements began.
  static let splitElements = "00DC1A56"
  /// What a split adds to the words before it; Word writes double quotes.
  static let keptSpace = " xml:space='preserve'"
  /// How ids of relationships of links begin.
  static let linkID = "rIdDanchieu"
  /// How names of bookmarks begin.
  static let bookmark = "danchieu_"

  /// The markup for `part`; nil when its root does not bind WordprocessingML to a prefix.
  init?(for part: [UInt8], date: String?) {
    guard let (prefix, namespace) = Self.binding(in: part) else { return nil }
    self.prefix = prefix
    self.namespace = namespace
    self.date = date.map { " \(prefix):date=\"\(Self.escaped($0))\"" } ?? ""
    declaration = ""
  }

  /// The markup for a part that binds no prefix: elements that are added declare their own.
  static func declaring(like other: WordMarkup) -> WordMarkup {
    WordMarkup(
      prefix: other.prefix, namespace: other.namespace, date: other.date,
      declaration: " xmlns:\(other.prefix)=\"\(other.namespace)\"")
  }

  private init(prefix: String, namespace: String, date: String, declaration: String) {
    self.prefix = prefix
    self.namespace = namespace
    self.date = date
    self.declaration = declaration
  }

  private static func binding(in part: [UInt8]) -> (String, String)? {
    let head = String(decoding: part.prefix(16 << 10), as: UTF8.self)
    for namespace in WordName.namespaces {
      for quote in ["\"", "'"] {
        guard let value = head.firstRange(of: "=\(quote)\(namespace)\(quote)") else { continue }
        let before = head[..<value.lowerBound]
        guard let start = before.lastIndex(where: { $0 == " " || $0 == "\n" || $0 == "\t" }) else {
          continue
        }
        let name = before[before.index(after: start)...]
        if name.hasPrefix("xmlns:") { return (String(name.dropFirst(6)), namespace) }
      }
    }
    return nil
  }

  var closeRun: String { "</\(prefix):r>" }
  func closeText(deleted: Bool) -> String { "</\(prefix):\(deleted ? "delText" : "t")>" }
  func openText(deleted: Bool) -> String {
    "<\(prefix):\(deleted ? "delText" : "t") xml:space=\"preserve\">"
  }
  func openRun(words: Bool) -> String {
    "<\(prefix):r \(prefix):rsidR=\"\(words ? Self.splitWords : Self.splitElements)\">"
  }
  func commentStart(_ id: Int) -> String { "<\(prefix):commentRangeStart \(prefix):id=\"\(id)\"/>" }
  func commentEnd(_ id: Int, style: String) -> String {
    "<\(prefix):commentRangeEnd \(prefix):id=\"\(id)\"/><\(prefix):r><\(prefix):rPr>"
      + "<\(prefix):rStyle \(prefix):val=\"\(Self.escaped(style))\"/></\(prefix):rPr>"
      + "<\(prefix):commentReference \(prefix):id=\"\(id)\"/></\(prefix):r>"
  }
  func bookmarkStart(_ id: Int, _ name: String) -> String {
    "<\(prefix):bookmarkStart \(prefix):id=\"\(id)\" \(prefix):name=\"\(Self.escaped(name))\"/>"
  }
  func bookmarkEnd(_ id: Int) -> String { "<\(prefix):bookmarkEnd \(prefix):id=\"\(id)\"/>" }
  func openLink(_ number: Int) -> String {
    let space =
      namespace == WordName.namespaces[0]
      ? "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
      : "http://purl.oclc.org/ooxml/officeDocument/relationships"
    return "<\(prefix):hyperlink xmlns:r=\"\(space)\" r:id=\"\(Self.linkID)\(number)\">"
  }
  var closeLink: String { "</\(prefix):hyperlink>" }
  private func revision(_ id: Int) -> String {
    "\(prefix):id=\"\(id)\" \(prefix):author=\"\(WordComment.ownAuthor)\"\(date)"
  }
  func openDeletion(_ id: Int) -> String { "<\(prefix):del \(revision(id))>" }
  var closeDeletion: String { "</\(prefix):del>" }
  func insertion(_ id: Int, _ words: String, properties: String) -> String {
    "<\(prefix):ins \(revision(id))><\(prefix):r>\(properties)"
      + "\(openText(deleted: false))\(Self.escaped(words))\(closeText(deleted: false))"
      + "</\(prefix):r></\(prefix):ins>"
  }
  /// An element of comments.xml with a paragraph for each of `lines`.
  func comment(_ id: Int, _ lines: [String], textStyle: String, referenceStyle: String) -> String {
    var xml =
      "<\(prefix):comment\(declaration) \(prefix):id=\"\(id)\" \(prefix):author=\"\(WordComment.ownAuthor)\""
      + "\(date) \(prefix):initials=\"dc\">"
    for (index, line) in lines.enumerated() {
      xml += "<\(prefix):p><\(prefix):pPr><\(prefix):pStyle \(prefix):val=\""
      xml += "\(Self.escaped(textStyle))\"/></\(prefix):pPr>"
      if index == 0 {
        xml += "<\(prefix):r><\(prefix):rPr><\(prefix):rStyle \(prefix):val=\""
        xml += "\(Self.escaped(referenceStyle))\"/></\(prefix):rPr>"
        xml += "<\(prefix):annotationRef/></\(prefix):r>"
      }
      xml += "<\(prefix):r>\(openText(deleted: false))\(Self.escaped(line))"
      xml += "\(closeText(deleted: false))</\(prefix):r></\(prefix):p>"
    }
    return xml + "</\(prefix):comment>"
  }

  /// The properties of a run without what they were before a reviewer changed them.
  func withoutChange(_ properties: String) -> String {
    guard let start = properties.firstRange(of: "<\(prefix):rPrChange"),
      let end = properties.firstRange(of: "</\(prefix):rPrChange>")
    else { return properties }
    return String(properties[..<start.lowerBound] + properties[end.upperBound...])
  }

  /// The properties of a run for a second run: the revision in them gets an id of its own.
  func renumbered(_ properties: String, _ nextID: inout Int) -> String {
    guard let start = properties.firstRange(of: "<\(prefix):rPrChange"),
      let id = properties[start.upperBound...].firstRange(of: " \(prefix):id=\""),
      let quote = properties[id.upperBound...].firstIndex(of: "\"")
    else { return properties }
    defer { nextID += 1 }
    return properties[..<id.upperBound] + "\(nextID)" + properties[quote...]
  }

  /// `text` as character data or as the value of an attribute, on one line.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\r", "\t": result += " "
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
        result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
