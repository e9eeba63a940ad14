import CXml2
import DanchieuText

/// What libxml2 says of a well-formed XML file.
struct XMLFacts {
  var digest = XMLDigest()
  /// For every element in document order, whether it has text of its own that is not blank.
  var hasText: [Bool] = []
  /// A document type declaration gives attributes defaults or types, so that their values are not
  /// those of the tags.
  var declaresAttributes = false
}

/// Why libxml2, or a limit of ours, refused a file. Offsets are bytes of the UTF-8 text.
enum XMLFailure: Error {
  case malformed(offset: Int, detail: Message)
  case refused(offset: Int, reason: Message)
  /// Well formed, but nothing that has citations.
  case noDocument(reason: Message)
}

/// libxml2's streaming parser: decides whether a file is well formed, and digests what it says.
///
/// Nothing is fetched, nothing is expanded: entities and external subsets are refused or ignored.
enum XMLReader {
  /// Parses `text` (UTF-8, whatever its declaration says).
  ///
  /// - Complexity: O(*n*).
  static func facts(of text: [UInt8]) throws(XMLFailure) -> XMLFacts {
    XMLLibrary.prepare()
    if let tag = text.withUnsafeBufferPointer(XMLLimits.overloadedTag) {
      throw .refused(offset: tag, reason: XMLLimits.tooManyAttributes)
    }
    let state = SAXState()
    let done = text.withUnsafeBytes { buffer -> Bool in
      guard let base = buffer.baseAddress, !buffer.isEmpty,
        let context = xmlCreateMemoryParserCtxt(
          base.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count))
      else { return false }
      defer { xmlFreeParserCtxt(context) }
      let options = XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue
      xmlCtxtUseOptions(context, Int32(options))
      context.pointee.sax.pointee = handler
      context.pointee.userData = Unmanaged.passUnretained(state).toOpaque()
      state.context = context
      xmlParseDocument(context)
      state.context = nil
      return context.pointee.wellFormed == 1
    }
    withExtendedLifetime(state) {}
    if let failure = state.failure { throw failure }
    if let error = state.firstError { throw error }
    guard done else {
      throw .malformed(offset: 0, detail: XMLErrorText.message(code: 0, detail: "", names: []))
    }
    return state.facts
  }

  private static var handler: xmlSAXHandler {
    var sax = xmlSAXHandler()
    sax.initialized = UInt32(XML_SAX2_MAGIC)
    sax.startElementNs = { data, local, prefix, _, _, _, count, _, attributes in
      SAXState.of(data)?.start(local, prefix, Int(count), attributes)
    }
    sax.endElementNs = { data, _, _, _ in SAXState.of(data)?.end() }
    // One function for both, or libxml2 would keep blanks back.
    let characters: charactersSAXFunc = { data, bytes, count in
      SAXState.of(data)?.characters(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    sax.characters = characters
    sax.ignorableWhitespace = characters
    sax.reference = { data, name in SAXState.of(data)?.reference(name) }
    sax.entityDecl = { data, _, _, _, _, _ in SAXState.of(data)?.entity() }
    sax.unparsedEntityDecl = { data, _, _, _, _ in SAXState.of(data)?.entity() }
    sax.attributeDecl = { data, _, _, _, _, _, list in
      xmlFreeEnumeration(list)
      SAXState.of(data)?.facts.declaresAttributes = true
    }
    sax.serror = { data, error in SAXState.of(data)?.report(error) }
    return sax
  }
}

/// Settings of libxml2 that hold for the whole process.
enum XMLLibrary {
  /// Makes libxml2 ready for several threads and closes its way to files and network; idempotent.
  static func prepare() { ready }

  private static let ready: Void = {
    xmlInitParser()
    xmlSetExternalEntityLoader { _, _, _ in nil }
  }()
}

/// What the callbacks of one parse collect.
private final class SAXState {
  var context: xmlParserCtxtPtr?
  var facts = XMLFacts()
  var failure: XMLFailure?
  var firstError: XMLFailure?
  private var open: [Int] = []
  private var run = 0
  private var runLimit = XMLLimits.text
  private var value: [UInt8] = []

  static func of(_ data: UnsafeMutableRawPointer?) -> SAXState? {
    data.map { Unmanaged<SAXState>.fromOpaque($0).takeUnretainedValue() }
  }

  func start(
    _ local: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ count: Int,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    open.append(facts.hasText.count)
    facts.hasText.append(false)
    if open.count > XMLLimits.depth {
      return stop(
        Message(
          vi: "các phần tử lồng nhau quá \(XMLLimits.depth) tầng",
          en: "elements are nested more than \(XMLLimits.depth) deep"))
    }
    run = 0
    runLimit = XMLLimits.text
    let name = buffer(local)
    facts.digest.start(prefix: prefix.map(buffer), name)
    if let attributes, !facts.declaresAttributes {
      for i in 0..<count { add(attribute: attributes + 5 * i) }
    }
    facts.digest.endOfTag()
  }

  private func add(attribute: UnsafeMutablePointer<UnsafePointer<xmlChar>?>) {
    guard let start = attribute[3], let end = attribute[4] else { return }
    let raw = UnsafeBufferPointer(start: start, count: end - start)
    value.removeAll(keepingCapacity: true)
    // libxml2 leaves `&` in attribute values as the reference `&#38;`, and no other.
    var i = 0
    while i < raw.count {
      value.append(raw[i])
      i += raw[i] == UInt8(ascii: "&") ? "&#38;".utf8.count : 1
    }
    value.withUnsafeBufferPointer {
      facts.digest.attribute(prefix: attribute[1].map(buffer), buffer(attribute[0]), value: $0)
    }
  }

  func end() {
    run = 0
    runLimit = XMLLimits.text
    if !open.isEmpty { open.removeLast() }
    facts.digest.end()
  }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    facts.digest.text(bytes)
    if let element = open.last, !facts.hasText[element] {
      facts.hasText[element] = bytes.contains { $0 > 0x20 }
    }
    run += bytes.count
    // Last, since stopping frees the memory that `bytes` lie in.
    if run > runLimit { limitReached() }
  }

  private func limitReached() {
    let local = context?.pointee.name.map { String(decoding: buffer($0), as: UTF8.self) }
    let name = local?.split(separator: ":").last?.lowercased() ?? ""
    if runLimit == XMLLimits.text, XMLLimits.encodedFileNames.contains(name) {
      runLimit = XMLLimits.encodedFile
      if run <= runLimit { return }
    }
    stop(
      Message(
        vi: "một đoạn văn bản dài quá \(runLimit) byte",
        en: "a piece of text is longer than \(runLimit) bytes"))
  }

  func reference(_ name: UnsafePointer<xmlChar>?) {
    let name = String(decoding: buffer(name), as: UTF8.self)
    stop(XMLErrorText.undeclaredEntity(name))
  }

  func entity() {
    stop(
      Message(
        vi: "khai báo thực thể (ENTITY) trong DOCTYPE không được chấp nhận",
        en: "entity declarations in the DOCTYPE are not accepted"))
  }

  func report(_ error: UnsafePointer<xmlError>?) {
    guard let error = error?.pointee, error.level == XML_ERR_FATAL else { return }
    guard failure == nil, firstError == nil else { return }
    let names = [error.str1, error.str2].map { $0.map { String(cString: $0) } ?? "" }
    let detail = error.message.map { String(cString: $0) } ?? ""
    firstError = .malformed(
      offset: offset,
      detail: XMLErrorText.message(code: Int(error.code), detail: detail, names: names))
  }

  /// Ends the parse. libxml2 frees its input at once: nothing that it handed over may be used after.
  private func stop(_ reason: Message) {
    if failure == nil, firstError == nil { failure = .refused(offset: offset, reason: reason) }
    xmlStopParser(context)
  }

  /// Where the parser stands, as a byte offset.
  private var offset: Int { max(0, Int(xmlByteConsumed(context))) }

  private func buffer(_ name: UnsafePointer<xmlChar>?) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: name, count: Int(xmlStrlen(name)))
  }
}
