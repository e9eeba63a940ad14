import DanchieuText

/// A relationship of a part of an Office Open XML package (ECMA-376, part 2, 6.5).
struct PackageRelation: Equatable {
  var id: String
  /// The last step of the type's URI, the same in the transitional and the strict form.
  var kind: String
  /// Name of the part that it leads to, without a leading `/`; the target as written when it leads
  /// out of the package.
  var target: String
  var isExternal: Bool
}

/// An Office Open XML package: parts, their types, their relationships.
struct Package {
  var archive: ZipArchive
  private var overrides: [String: String] = [:]
  private var defaults: [String: String] = [:]

  /// The package in `archive`; nil when it has no list of content types.
  init?(_ archive: ZipArchive) throws(ReadError) {
    self.archive = archive
    guard let bytes = try read("[Content_Types].xml") else { return nil }
    let handler = AttributeRows()
    try Self.parse(bytes, "[Content_Types].xml", names: AttributeRows.contentTypes, into: handler)
    for row in handler.rows {
      let type = row.value("ContentType")
      if row.element == 0 {
        overrides[String(row.value("PartName").drop { $0 == "/" }).lowercased()] = type
      } else {
        defaults[row.value("Extension").lowercased()] = type
      }
    }
  }

  /// The bytes of the part `name`; nil when there is none.
  mutating func read(_ name: String) throws(ReadError) -> [UInt8]? {
    do throws(ArchiveError) {
      return try archive.read(name)
    } catch {
      throw error.readError
    }
  }

  /// The part `name` as UTF-8, whatever its own encoding.
  mutating func readXML(_ name: String) throws(ReadError) -> [UInt8]? {
    guard let bytes = try read(name) else { return nil }
    return try Self.unicode(bytes, part: name)
  }

  /// The content type of the part `name`, without parameters.
  func contentType(of name: String) -> String {
    let key = name.lowercased()
    let ending = key.split(separator: ".").last.map(String.init) ?? ""
    return overrides[key] ?? defaults[ending] ?? ""
  }

  /// The relationships of the part `source` (empty for the package itself).
  mutating func relations(of source: String) throws(ReadError) -> [PackageRelation] {
    let name = Self.relationsPart(of: source)
    guard let bytes = try readXML(name) else { return [] }
    let handler = AttributeRows()
    try Self.parse(bytes, name, names: AttributeRows.relationships, into: handler)
    let folder = source.split(separator: "/").dropLast()
    return handler.rows.map { row in
      let isExternal = row.value("TargetMode") == "External"
      let target = row.value("Target")
      return PackageRelation(
        id: row.value("Id"),
        kind: row.value("Type").split(separator: "/").last.map(String.init) ?? "",
        target: isExternal ? target : Self.resolve(target, in: folder), isExternal: isExternal)
    }
  }

  /// Name of the part that holds the relationships of `source`.
  static func relationsPart(of source: String) -> String {
    var steps = source.split(separator: "/").map(String.init)
    let last = steps.popLast() ?? ""
    return (steps + ["_rels", "\(last).rels"]).joined(separator: "/")
  }

  private static func resolve(_ target: String, in folder: ArraySlice<Substring>) -> String {
    var steps = target.hasPrefix("/") ? [] : Array(folder)
    for step in target.split(separator: "/") {
      switch step {
      case ".": continue
      case "..": _ = steps.popLast()
      default: steps.append(step)
      }
    }
    return steps.joined(separator: "/")
  }

  /// Parses `bytes` of `part`; failures name the part.
  static func parse(
    _ bytes: [UInt8], _ part: String, names: [XMLStreamName], into handler: XMLStreamHandler
  ) throws(ReadError) {
    do throws(XMLFailure) {
      try XMLStream.parse(bytes, names: names, into: handler)
    } catch {
      throw partError(error, part, bytes)
    }
  }

  private static func partError(
    _ failure: XMLFailure, _ part: String, _ bytes: [UInt8]
  ) -> ReadError {
    switch failure {
    case .malformed(let offset, let detail), .refused(let offset, let detail):
      let place = LineIndex(bytes).place(at: min(max(0, offset), bytes.count), in: bytes)
      return .brokenPart(
        part: part, line: place.line, column: place.column, detail: detail)
    case .noDocument(let reason): return .noDocument(reason: reason)
    }
  }

  private static func unicode(_ bytes: [UInt8], part: String) throws(ReadError) -> [UInt8] {
    guard bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) else {
      return bytes
    }
    do throws(NotText) {
      return try TextDecoder.decode(bytes).bytes
    } catch {
      throw .brokenPart(
        part: part, line: 1, column: 1,
        detail: Message(vi: "không phải văn bản", en: "it is not text"))
    }
  }
}

/// Collects the attributes of elements with known names.
private final class AttributeRows: XMLStreamHandler {
  struct Row {
    var element: Int
    var values: [String: String]
    func value(_ name: String) -> String { values[name] ?? "" }
  }
  private(set) var rows: [Row] = []

  static let contentTypes = ["Override", "Default"].map {
    XMLStreamName(
      namespaces: ["http://schemas.openxmlformats.org/package/2006/content-types"], local: $0)
  }
  static let relationships = [
    XMLStreamName(
      namespaces: ["http://schemas.openxmlformats.org/package/2006/relationships"],
      local: "Relationship")
  ]
  private static let attributes: [StaticString] = [
    "PartName", "Extension", "ContentType", "Id", "Type", "Target", "TargetMode",
  ]

  override func start(_ element: Int, _ tag: XMLStreamTag) {
    guard element >= 0 else { return }
    var values: [String: String] = [:]
    for name in Self.attributes { values[name.description] = tag.value(name) }
    rows.append(Row(element: element, values: values))
  }
}
