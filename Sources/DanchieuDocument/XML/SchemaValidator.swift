import CXml2
import DanchieuText

/// Checks XML files against RELAX NG and XML Schema, with libxml2.
public enum SchemaValidator {
  /// What `file` says that `schema` does not allow, in order of position.
  ///
  /// libxml2 gives lines at best; offset and column come from the pass over the file's bytes, and
  /// name the tag of the element concerned.
  /// - Throws: ``SchemaError`` when the schema or the file cannot be read.
  public static func validate(
    _ file: [UInt8], schema: ValidationSchema
  ) throws(SchemaError) -> [SchemaViolation] {
    let rules = try SchemaSource(schema)
    let subject = try SchemaSubject(file)
    let report = SchemaReport()
    let tree = try subject.tree()
    defer { xmlFreeDoc(tree) }
    switch rules.language {
    case .relaxNG: try validateRelaxNG(tree, rules, report)
    case .xmlSchema: try validateXMLSchema(tree, rules, report)
    }
    return subject.violations(report.findings, language: rules.language)
  }

  private static func validateRelaxNG(
    _ tree: xmlDocPtr, _ rules: SchemaSource, _ report: SchemaReport
  ) throws(SchemaError) {
    let document = try rules.tree()
    // The parser works on a copy, so the tree stays ours.
    defer { xmlFreeDoc(document) }
    let problems = SchemaReport()
    let parser = xmlRelaxNGNewDocParserCtxt(document)
    xmlRelaxNGSetParserStructuredErrors(parser, SchemaReport.collect, problems.pointer)
    let schema = xmlRelaxNGParse(parser)
    xmlRelaxNGFreeParserCtxt(parser)
    guard let schema else { throw problems.schemaError }
    defer { xmlRelaxNGFree(schema) }
    let context = xmlRelaxNGNewValidCtxt(schema)
    defer { xmlRelaxNGFreeValidCtxt(context) }
    xmlRelaxNGSetValidStructuredErrors(context, SchemaReport.collect, report.pointer)
    _ = xmlRelaxNGValidateDoc(context, tree)
  }

  private static func validateXMLSchema(
    _ tree: xmlDocPtr, _ rules: SchemaSource, _ report: SchemaReport
  ) throws(SchemaError) {
    let document = try rules.tree()
    // The schema refers to the tree and does not own it; both live until the end.
    defer { xmlFreeDoc(document) }
    let problems = SchemaReport()
    let parser = xmlSchemaNewDocParserCtxt(document)
    xmlSchemaSetParserStructuredErrors(parser, SchemaReport.collect, problems.pointer)
    let schema = xmlSchemaParse(parser)
    xmlSchemaFreeParserCtxt(parser)
    guard let schema else { throw problems.schemaError }
    defer { xmlSchemaFree(schema) }
    let context = xmlSchemaNewValidCtxt(schema)
    defer { xmlSchemaFreeValidCtxt(context) }
    xmlSchemaSetValidStructuredErrors(context, SchemaReport.collect, report.pointer)
    _ = xmlSchemaValidateDoc(context, tree)
  }
}

/// What libxml2's validators report.
private final class SchemaReport {
  /// One error, with the number of the element it is about.
  private(set) var findings: [SchemaFinding] = []

  var pointer: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  var schemaError: SchemaError {
    let detail = findings.first?.detail ?? "?"
    return .schema(
      Message(vi: "lược đồ không dùng được: \(detail)", en: "the schema is not usable: \(detail)"))
  }

  static let collect: xmlStructuredErrorFunc = { data, error in
    guard let data, let error = error?.pointee else { return }
    let report = Unmanaged<SchemaReport>.fromOpaque(data).takeUnretainedValue()
    var element: Int?
    if let raw = error.node {
      let node = raw.assumingMemoryBound(to: xmlNode.self)
      let owner = node.pointee.type == XML_ELEMENT_NODE ? node : node.pointee.parent
      element = owner.flatMap { Int(bitPattern: $0.pointee._private) - 1 }
    }
    let names = [error.str1, error.str2].map { $0.map { String(cString: $0) } ?? "" }
    let detail = error.message.map { String(cString: $0) } ?? ""
    report.findings.append(
      SchemaFinding(
        element: element.flatMap { $0 < 0 ? nil : $0 }, code: Int(error.code),
        detail: detail.split(whereSeparator: \.isNewline).joined(separator: " "), names: names))
  }
}

/// Trees of libxml2, made only of files that the streaming parser has found harmless.
enum XMLTree {
  /// A tree of `text`, to be freed by the caller. Each element carries its number in document
  /// order, counted from 1, as its private data. Nil when libxml2 refuses the file.
  static func make(_ text: [UInt8]) -> xmlDocPtr? {
    XMLLibrary.prepare()
    let flags = [XML_PARSE_NONET, XML_PARSE_IGNORE_ENC, XML_PARSE_NOERROR, XML_PARSE_NOWARNING]
    let options = flags.reduce(0) { $0 | Int32($1.rawValue) }
    let tree = text.withUnsafeBytes { buffer in
      xmlReadMemory(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count),
        nil, nil, options)
    }
    guard let tree else { return nil }
    var number = 0
    var node = xmlDocGetRootElement(tree)
    while let current = node {
      if current.pointee.type == XML_ELEMENT_NODE {
        number += 1
        current.pointee._private = UnsafeMutableRawPointer(bitPattern: number)
      }
      node = next(after: current)
    }
    return tree
  }

  /// The node after `node` in document order.
  private static func next(after node: xmlNodePtr) -> xmlNodePtr? {
    if node.pointee.type == XML_ELEMENT_NODE, let child = node.pointee.children { return child }
    var current = node
    while true {
      if let sibling = current.pointee.next { return sibling }
      guard let parent = current.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE else {
        return nil
      }
      current = parent
    }
  }
}

extension SchemaSource {
  /// The schema as a tree, to be freed by the caller.
  fileprivate func tree() throws(SchemaError) -> xmlDocPtr {
    guard let tree = XMLTree.make(text) else { throw SchemaSource.unknownLanguage }
    return tree
  }
}

extension SchemaSubject {
  /// The file as a tree, to be freed by the caller.
  fileprivate func tree() throws(SchemaError) -> xmlDocPtr {
    guard let tree = XMLTree.make(text) else {
      throw .document(
        .refusedXML(
          line: 1,
          reason: Message(
            vi: "tệp có đoạn văn bản quá dài để kiểm tra theo lược đồ",
            en: "the file has text too long to validate")))
    }
    return tree
  }
}
