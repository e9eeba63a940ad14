import DanchieuText

/// An XML file on its way to a document: its text in UTF-8, and the way back to the file.
struct XMLInput {
  var file: FileInput
  var decoded: DecodedText
  var prolog: XMLProlog
  var notices: [ReadNotice] = []
  /// Offsets of the parsed text to offsets of `decoded`, where raw `&` and `<` were mended.
  var repairs: OffsetMap?

  var path: String { file.path }
  /// How many files this one lies in.
  var depth: Int { file.depth }

  /// A document of `format` with the text that `builder` made of this file.
  func document(
    _ format: DocumentFormat, _ builder: TextBuilder, names: XMLNames
  ) -> Document {
    let toUnicode = repairs.map { builder.offsets.followed(by: $0) } ?? builder.offsets
    let toFile = decoded.offsets.map { toUnicode.followed(by: $0) }
    var elements = builder.elements
    elements.finish(names: names.list.map(\.qualified))
    let map = SourceMap(
      offsets: toFile ?? toUnicode, lines: LineIndex(decoded.bytes), file: decoded.bytes,
      unicodeOffsets: toFile == nil ? nil : toUnicode, elements: elements)
    var document = Document(
      path: path, format: format, encoding: decoded.encoding, text: builder.bytes, source: map)
    document.notices = notices
    if let lines = map.lines {
      document.comments = XMLDirectives.find(
        in: decoded.bytes, toUnicode, lines: lines, textCount: builder.bytes.count)
    }
    return document
  }

  /// The error for a `failure` of this file, with its line and column.
  func error(_ failure: XMLFailure) -> ReadError {
    func place(_ offset: Int) -> LineIndex.Place {
      let unrepaired = repairs?.sourceStart(of: offset) ?? offset
      let offset = min(max(0, unrepaired), decoded.bytes.count)
      return LineIndex(decoded.bytes).place(at: offset, in: decoded.bytes)
    }
    switch failure {
    case .malformed(let offset, let detail):
      let place = place(offset)
      return .malformedXML(line: place.line, column: place.column, detail: detail)
    case .refused(let offset, let reason):
      return .refusedXML(line: place(offset).line, reason: reason)
    case .noDocument(let reason):
      return .noDocument(reason: reason)
    }
  }
}

/// Reads XML of any vocabulary.
enum XMLDocumentReader: TextFormatReader {
  static func read(
    _ input: FileInput, _ decoded: DecodedText
  ) throws(ReadError) -> [Document]? {
    guard let prolog = XMLProlog(of: decoded.bytes) else { return nil }
    do throws(ReadError) {
      return try read(decoded, prolog, of: input)
    } catch {
      guard case .malformedXML = error, prolog.declaration == nil,
        let page = HTMLReader.readFragment(input, decoded)
      else { throw error }
      return page
    }
  }

  /// The documents in the XML file `decoded`, whose beginning is `prolog`.
  static func read(
    _ decoded: DecodedText, _ prolog: XMLProlog, of file: FileInput
  ) throws(ReadError) -> [Document] {
    var input = XMLInput(file: file, decoded: decoded, prolog: prolog)
    do throws(XMLFailure) {
      if let notice = try XMLEncoding.check(prolog, decoded) {
        input.notices.append(ReadNotice(offset: 0, message: notice))
      }
      let (text, facts) = try facts(of: &input)
      return try documents(of: input, text, facts)
    } catch {
      guard case .malformed = error, EdXMLReader.recognises(prolog) else {
        throw input.error(error)
      }
      return try readMended(input, error)
    }
  }

  /// What libxml2 says of the file, and the text that it said it of.
  ///
  /// XML forbids `--` in comments, but that is how a directive begins its reason: there, and only
  /// there, it is read as blanks.
  private static func facts(
    of input: inout XMLInput
  ) throws(XMLFailure) -> (text: [UInt8], facts: XMLFacts) {
    let text = input.decoded.bytes
    do throws(XMLFailure) {
      return (text, try XMLReader.facts(of: text))
    } catch {
      guard case .malformed(let offset, _) = error,
        let mended = XMLDirectives.withoutHyphens(text)
      else { throw error }
      let facts = try XMLReader.facts(of: mended)
      let place = input.decoded.offsets?.sourceStart(of: offset) ?? offset
      input.notices.append(ReadNotice(offset: place, message: XMLDirectives.hyphensNotice))
      return (mended, facts)
    }
  }

  /// Reads an edXML message again with its raw `&` and `<` mended; string-built messages have them.
  private static func readMended(
    _ input: XMLInput, _ failure: XMLFailure
  ) throws(ReadError) -> [Document] {
    guard let mended = EdXMLRepair.mend(input.decoded.bytes) else { throw input.error(failure) }
    var input = input
    input.repairs = mended.offsets
    let file = input.decoded.offsets?.sourceStart(of: mended.first) ?? mended.first
    input.notices.append(ReadNotice(offset: file, message: EdXMLRepair.notice(mended.count)))
    do throws(XMLFailure) {
      let facts = try XMLReader.facts(of: mended.text)
      return try documents(of: input, mended.text, facts)
    } catch {
      throw input.error(error)
    }
  }

  /// Whether the root is that of a format with a reader of its own.
  static func knows(_ prolog: XMLProlog) -> Bool {
    prolog.root == akomaNtoso || EdXMLReader.recognises(prolog)
  }
  private static let akomaNtoso = "akomantoso"

  /// The documents of a file that libxml2 found well formed, by its root element.
  private static func documents(
    of input: XMLInput, _ text: [UInt8], _ facts: XMLFacts
  ) throws(XMLFailure) -> [Document] {
    let prolog = input.prolog
    if prolog.namespace == ReportReader.namespace {
      return [try ReportReader.read(input, text, facts)]
    }
    if prolog.root == akomaNtoso { return [try AkomaNtosoReader.read(input, text, facts)] }
    if EdXMLReader.recognises(prolog), let all = try EdXMLReader.read(input, text, facts) {
      return all
    }
    var layout = BlockLayout(.general)
    let names = try XMLWalker.walk(text, facts, &layout)
    return [input.document(.xml, layout.text, names: names)]
  }
}
