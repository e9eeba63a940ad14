import DanchieuText

/// Small insertions into the parts that tell what else a package holds.
enum WordPlumbing {
  /// `part` with `xml` before the end tag of its root.
  static func appended(_ xml: String, to part: [UInt8]) -> [UInt8] {
    guard !xml.isEmpty, let root = root(of: part) else { return part }
    if let end = root.endTag {
      return Array(part[..<end]) + Array(xml.utf8) + Array(part[end...])
    }
    // A root without content: `<w:comments …/>`.
    guard let slash = part[..<root.startTag.end].lastIndex(of: UInt8(ascii: "/")) else {
      return part
    }
    return Array(part[..<slash]) + Array(">\(xml)</\(root.name)>".utf8)
      + Array(part[(slash + 1)...].drop { $0 == UInt8(ascii: ">") })
  }

  /// The prefix of the root of `part` with its colon; empty when it has none.
  static func prefix(of part: [UInt8]) -> String {
    guard let name = root(of: part)?.name, let colon = name.firstIndex(of: ":") else { return "" }
    return String(name[...colon])
  }

  /// The root of `part`: its name as written, its start tag, and where its end tag begins; comments
  /// may stand before and after it.
  private static func root(
    of part: [UInt8]
  ) -> (name: String, startTag: TextRange, endTag: Int?)? {
    let finder = RootFinder()
    guard (try? XMLStream.parse(part, names: [], into: finder)) != nil,
      finder.startTag.count > 2
    else { return nil }
    let tag = part[(finder.startTag.start + 1)..<finder.startTag.end]
    let name = tag.prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }
    let isEmpty = finder.endTag <= finder.startTag.start
    return (
      String(decoding: name, as: UTF8.self), finder.startTag, isEmpty ? nil : finder.endTag
    )
  }

  /// `part` without the elements `name` of which `isOwn` says so, told by their whole tag.
  static func without(
    _ name: String, in part: [UInt8], where isOwn: (String) -> Bool
  ) -> [UInt8] {
    var result: [UInt8] = []
    var place = 0
    let opening = Array(name.utf8)
    while let start = part[place...].firstIndex(of: UInt8(ascii: "<")) {
      guard let end = part[start...].firstIndex(of: UInt8(ascii: ">")) else { break }
      let tag = part[(start + 1)..<end]
      let whole = tag.prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
      let local = whole.firstIndex(of: UInt8(ascii: ":")).map { whole[($0 + 1)...] } ?? whole
      let isNamed = local.elementsEqual(opening)
      result += part[place..<start]
      if !isNamed || tag.last != UInt8(ascii: "/")
        || !isOwn(String(decoding: tag, as: UTF8.self))
      {
        result += part[start...end]
      }
      place = end + 1
    }
    return result + part[place...]
  }

  /// The attributes of a tag by their local names.
  static func attributes(_ tag: String) -> [String: String] {
    var values: [String: String] = [:]
    var rest = tag[...]
    while let equals = rest.firstIndex(of: "=") {
      let name = rest[..<equals].split(whereSeparator: \.isWhitespace).last ?? ""
      let value = rest[equals...].dropFirst().drop(while: \.isWhitespace)
      guard let quote = value.first, quote == "\"" || quote == "'",
        let end = value.dropFirst().firstIndex(of: quote)
      else { break }
      let local = name.split(separator: ":").last ?? name
      values[String(local)] = String(value[..<end].dropFirst())
      rest = value[end...].dropFirst()
    }
    return values
  }

  /// The largest `w:id` of annotations in `part`, by a look at every attribute of that name.
  static func largestID(in part: [UInt8], prefix: String) -> Int {
    let mark = Array(" \(prefix):id=\"".utf8)
    var largest = 0
    var place = 0
    part.withUnsafeBufferPointer { part in
      while place + mark.count < part.count {
        guard part[place] == 0x20, part[place..<(place + mark.count)].elementsEqual(mark) else {
          place += 1
          continue
        }
        place += mark.count
        var number = 0
        while place < part.count, (0x30...0x39).contains(part[place]), number < 1 << 40 {
          number = number * 10 + Int(part[place] - 0x30)
          place += 1
        }
        // Larger ones cannot be followed by another.
        if number < 2_000_000_000 { largest = max(largest, number) }
      }
    }
    return largest
  }

  static let relationships = "http://schemas.openxmlformats.org/package/2006/relationships"
  /// Relationship types of the transitional and of the strict form, by namespace of the body.
  static func relationshipType(_ kind: String, namespace: String) -> String {
    namespace == WordName.namespaces[0]
      ? "http://schemas.openxmlformats.org/officeDocument/2006/relationships/\(kind)"
      : "http://purl.oclc.org/ooxml/officeDocument/relationships/\(kind)"
  }
  static let commentsType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
  static func emptyRelations() -> [UInt8] {
    Array(
      ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        + "<Relationships xmlns=\"\(relationships)\"></Relationships>").utf8)
  }
}

/// Finds the tags of the root of a part.
private final class RootFinder: XMLStreamHandler {
  private(set) var startTag = TextRange(0, 0)
  /// Where the last end tag begins; the start tag itself for an element without content.
  private(set) var endTag = 0

  override func start(_ element: Int, _ tag: XMLStreamTag) {
    guard startTag.isEmpty else { return }
    let end = tag.end
    startTag = TextRange(tag.start(ofTagEndingAt: end), end)
  }

  override func end(_ element: Int, _ tag: XMLStreamTag) {
    endTag = tag.start(ofTagEndingAt: tag.endOfElement)
  }
}

/// The styles that comments have, under the ids that the file gives them.
final class WordStyleFinder: XMLStreamHandler {
  static let names = ["style", "name"].map {
    XMLStreamName(namespaces: WordName.namespaces, local: $0)
  }
  private(set) var ids: [String: String] = [:]
  private var current = ""

  override func start(_ element: Int, _ tag: XMLStreamTag) {
    if element == 0 { current = tag.value("styleId") ?? "" }
    if element == 1, let name = tag.value("val")?.lowercased() { ids[name] = current }
  }
}
