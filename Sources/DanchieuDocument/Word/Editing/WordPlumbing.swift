import DanchieuText

/// Small insertions into the parts that tell what else a package holds.
enum WordPlumbing {
  /// `part` with `xml` before the end tag of its root.
  static func appended(_ xml: String, to part: [UInt8]) -> [UInt8] {
    guard !xml.isEmpty, let end = part.lastIndex(of: UInt8(ascii: "<")) else { return part }
    if part[(end + 1)...].first == UInt8(ascii: "/") {
      return Array(part[..<end]) + Array(xml.utf8) + Array(part[end...])
    }
    // A root without content: `<w:comments …/>`.
    guard let slash = part[end...].lastIndex(of: UInt8(ascii: "/")) else { return part }
    let name = part[(end + 1)..<slash].prefix { $0 > 0x20 }
    return Array(part[..<slash]) + Array(">\(xml)</".utf8) + Array(name)
      + Array(part[(slash + 1)...])
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
      let local = tag.firstIndex(of: UInt8(ascii: ":")).map { tag[($0 + 1)...] } ?? tag
      let isNamed = tag.starts(with: opening) || local.starts(with: opening)
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
