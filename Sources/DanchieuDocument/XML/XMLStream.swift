import CXml2
import DanchieuText

/// Receives the parts of word-processor files, element by element. Subclassed: libxml2's callbacks
/// are C functions and cannot be generic.
class XMLStreamHandler {
  /// Why the parse shall end; looked at after each call.
  var failure: Message?
  /// An element with a name of the vocabulary begins; others have number -1.
  func start(_ element: Int, _ tag: XMLStreamTag) {}
  /// An element ends; `tag` gives its place only.
  func end(_ element: Int, _ tag: XMLStreamTag) {}
  /// Character data, in pieces.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// A name that a handler knows: local name, and namespaces of which each stands for the same.
struct XMLStreamName {
  var namespaces: [String]
  var local: String
}

/// The tag that a handler is called for, valid only during the call.
struct XMLStreamTag {
  fileprivate var context: xmlParserCtxtPtr
  fileprivate var file: UnsafeBufferPointer<UInt8>
  fileprivate var attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  fileprivate var count: Int

  /// One past the `>` of the tag, as a byte offset into the part.
  var end: Int {
    guard let input = context.pointee.input else { return 0 }
    var place = Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
    // At a start tag, libxml2 stands before its end.
    if attributes != nil || count == 0 {
      if place < file.count, file[place] == UInt8(ascii: "/") { place += 1 }
      if place < file.count, file[place] == UInt8(ascii: ">") { place += 1 }
    }
    return min(place, file.count)
  }

  /// One past the `>` of an end tag, or of an empty element.
  var endOfElement: Int {
    guard let input = context.pointee.input else { return 0 }
    let place = Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
    return min(place, file.count)
  }

  /// Where the tag that ends at `end` begins: no `<` stands inside a tag.
  func start(ofTagEndingAt end: Int) -> Int {
    var place = end - 1
    while place > 0, file[place] != UInt8(ascii: "<") { place -= 1 }
    return max(0, place)
  }

  /// The value of the attribute with the local name `name`, whatever its prefix.
  func value(_ name: StaticString) -> String? {
    bytes(name).map {
      let value = String(decoding: $0, as: UTF8.self)
      return value.contains("&") ? value.replacing("&#38;", with: "&") : value
    }
  }

  /// The bytes of that value, in which `&` stands as `&#38;`.
  func bytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    guard let attributes else { return nil }
    for index in 0..<count {
      let attribute = attributes + 5 * index
      guard let local = attribute[0], let start = attribute[3], let end = attribute[4],
        Self.equals(local, name)
      else { continue }
      return UnsafeBufferPointer(start: start, count: end - start)
    }
    return nil
  }

  private static func equals(_ text: UnsafePointer<xmlChar>, _ name: StaticString) -> Bool {
    let count = name.utf8CodeUnitCount
    for index in 0..<count where text[index] != name.utf8Start[index] { return false }
    return text[count] == 0
  }
}

/// libxml2's streaming parser for the parts of word-processor files: names become numbers by
/// comparing addresses in its dictionary, and every tag knows its bytes.
///
/// Document type declarations are refused, nothing is fetched, nothing expanded.
enum XMLStream {
  /// Parses `part` (UTF-8) into `handler`, which knows elements by their place in `names`.
  ///
  /// - Complexity: O(*n*).
  static func parse(
    _ part: [UInt8], names: [XMLStreamName], into handler: XMLStreamHandler
  ) throws(XMLFailure) {
    XMLLibrary.prepare()
    let result: XMLFailure? = part.withUnsafeBufferPointer { file in
      if let tag = XMLLimits.overloadedTag(file) {
        return .refused(offset: tag, reason: XMLLimits.tooManyAttributes)
      }
      guard let base = file.baseAddress, !file.isEmpty,
        let context = UnsafeRawPointer(base).withMemoryRebound(
          to: CChar.self, capacity: file.count,
          { xmlCreateMemoryParserCtxt($0, Int32(clamping: file.count)) })
      else { return .malformed(offset: 0, detail: empty) }
      defer { xmlFreeParserCtxt(context) }
      let options = XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue
      xmlCtxtUseOptions(context, Int32(options))
      let state = StreamState(context, file, names, handler)
      context.pointee.sax.pointee = sax
      context.pointee.userData = Unmanaged.passUnretained(state).toOpaque()
      xmlParseDocument(context)
      let failed = state.error
      if let failed { return failed }
      return context.pointee.wellFormed == 1 ? nil : .malformed(offset: 0, detail: empty)
    }
    if let result { throw result }
  }

  private static let empty = Message(vi: "phần XML rỗng hoặc hỏng", en: "empty or broken XML part")

  private static var sax: xmlSAXHandler {
    var sax = xmlSAXHandler()
    sax.initialized = UInt32(XML_SAX2_MAGIC)
    sax.startElementNs = { data, local, _, uri, _, _, count, _, attributes in
      data.map(StreamState.of)?.start(local, uri, Int(count), attributes)
    }
    sax.endElementNs = { data, local, _, uri in data.map(StreamState.of)?.end(local, uri) }
    let characters: charactersSAXFunc = { data, bytes, count in
      data.map(StreamState.of)?.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    sax.characters = characters
    sax.ignorableWhitespace = characters
    sax.internalSubset = { data, _, _, _ in data.map(StreamState.of)?.doctype() }
    sax.reference = { data, name in data.map(StreamState.of)?.doctype() }
    sax.serror = { data, error in data.map(StreamState.of)?.report(error) }
    return sax
  }
}

/// What the callbacks of one parse share.
private final class StreamState {
  private(set) var error: XMLFailure?
  private let context: xmlParserCtxtPtr
  private let file: UnsafeBufferPointer<UInt8>
  private let handler: XMLStreamHandler
  private var names: NameTable
  private var open: [Int] = []
  private var run = 0

  init(
    _ context: xmlParserCtxtPtr, _ file: UnsafeBufferPointer<UInt8>, _ names: [XMLStreamName],
    _ handler: XMLStreamHandler
  ) {
    self.context = context
    self.file = file
    self.handler = handler
    self.names = NameTable(names, context.pointee.dict)
  }

  static func of(_ data: UnsafeMutableRawPointer) -> StreamState {
    Unmanaged<StreamState>.fromOpaque(data).takeUnretainedValue()
  }

  func start(
    _ local: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?, _ count: Int,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    run = 0
    let number = names.number(local, uri)
    open.append(number)
    if open.count > XMLLimits.depth {
      return stop(
        Message(
          vi: "các phần tử lồng nhau quá \(XMLLimits.depth) tầng",
          en: "elements are nested more than \(XMLLimits.depth) deep"))
    }
    handler.start(
      number,
      XMLStreamTag(
        context: context, file: file, attributes: count == 0 ? nil : attributes, count: count))
    if let failure = handler.failure { stop(failure) }
  }

  func end(_ local: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?) {
    run = 0
    guard let number = open.popLast() else { return }
    handler.end(
      number, XMLStreamTag(context: context, file: file, attributes: nil, count: -1))
    if let failure = handler.failure { stop(failure) }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    run += bytes.count
    handler.text(bytes)
    if run > XMLLimits.text {
      stop(
        Message(
          vi: "một đoạn văn bản dài quá \(XMLLimits.text) byte",
          en: "a piece of text is longer than \(XMLLimits.text) bytes"))
    }
  }

  func doctype() {
    stop(
      Message(
        vi: "không chấp nhận DOCTYPE hay thực thể trong phần XML này",
        en: "no DOCTYPE and no entities are accepted in this XML part"))
  }

  func report(_ error: UnsafePointer<xmlError>?) {
    guard let error = error?.pointee, error.level == XML_ERR_FATAL, self.error == nil else {
      return
    }
    let names = [error.str1, error.str2].map { $0.map { String(cString: $0) } ?? "" }
    let detail = error.message.map { String(cString: $0) } ?? ""
    self.error = .malformed(
      offset: offset,
      detail: XMLErrorText.message(code: Int(error.code), detail: detail, names: names))
  }

  private func stop(_ reason: Message) {
    if error == nil { error = .refused(offset: offset, reason: reason) }
    xmlStopParser(context)
  }

  private var offset: Int { min(file.count, max(0, Int(xmlByteConsumed(context)))) }
}

/// Numbers of names by their addresses in libxml2's dictionary, in which equal names are one.
private struct NameTable {
  private struct Slot {
    var local: UInt = 0
    var uri: UInt = 0
    var number = -1
  }
  private var slots: [Slot]
  private let mask: Int

  init(_ names: [XMLStreamName], _ dictionary: xmlDictPtr?) {
    var capacity = 256
    while capacity < 8 * names.count { capacity *= 2 }
    slots = Array(repeating: Slot(), count: capacity)
    mask = capacity - 1
    for (number, name) in names.enumerated() {
      let local = Self.address(name.local, dictionary)
      for namespace in name.namespaces {
        let slot = Slot(local: local, uri: Self.address(namespace, dictionary), number: number)
        var place = Self.hash(local, slot.uri) & mask
        while slots[place].number >= 0 { place = (place + 1) & mask }
        slots[place] = slot
      }
    }
  }

  func number(_ local: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?) -> Int {
    let local = UInt(bitPattern: local)
    let uri = UInt(bitPattern: uri)
    var place = Self.hash(local, uri) & mask
    while slots[place].number >= 0 {
      if slots[place].local == local, slots[place].uri == uri { return slots[place].number }
      place = (place + 1) & mask
    }
    return -1
  }

  private static func hash(_ local: UInt, _ uri: UInt) -> Int {
    Int(truncatingIfNeeded: (local &* 0x9E37_79B9_7F4A_7C15 &+ uri &* 31) >> 40)
  }

  private static func address(_ text: String, _ dictionary: xmlDictPtr?) -> UInt {
    text.withCString { string in
      string.withMemoryRebound(to: xmlChar.self, capacity: text.utf8.count + 1) {
        UInt(bitPattern: xmlDictLookup(dictionary, $0, Int32(clamping: text.utf8.count)))
      }
    }
  }
}
