import CDanchieuData
public import DanchieuText

/// A schema to check XML against.
public enum ValidationSchema: Sendable {
  /// The project's report schema, in its RELAX NG form.
  case embedded
  /// The bytes of a `.rng` or `.xsd` file; which one is told by its namespace.
  case bytes([UInt8])

  /// The report schema in RELAX NG, as in Schemas/.
  public static var reportRelaxNG: [UInt8] {
    Array(
      UnsafeBufferPointer(start: danchieu_report_rng_start(), count: danchieu_report_rng_count))
  }
  /// The report schema in XML Schema, as in Schemas/.
  public static var reportXMLSchema: [UInt8] {
    Array(
      UnsafeBufferPointer(start: danchieu_report_xsd_start(), count: danchieu_report_xsd_count))
  }
}

/// Something that a schema does not allow.
public struct SchemaViolation: Sendable, Hashable {
  /// 1-based line in the file.
  public var line: Int
  /// 1-based column in Unicode scalars.
  public var column: Int
  /// Byte offset in the file, 0-based, of the tag of the element concerned.
  public var offset: Int
  /// What is wrong.
  public var message: Message
}

/// Why a file could not be validated.
public enum SchemaError: Error, Sendable, Equatable {
  /// The schema cannot be used.
  case schema(Message)
  /// The file cannot be read.
  case document(ReadError)

  /// What to tell the user, without the path.
  public var message: Message {
    switch self {
    case .schema(let message): message
    case .document(let error): error.message
    }
  }
}

/// One error of a validator.
struct SchemaFinding: Equatable {
  /// Number of the element in document order, from 0.
  var element: Int?
  var code: Int
  var detail: String
  var names: [String]
}

/// A schema that is safe to hand to libxml2.
struct SchemaSource {
  enum Language { case relaxNG, xmlSchema }
  var text: [UInt8]
  var language: Language

  static let unknownLanguage = SchemaError.schema(
    Message(
      vi: "lược đồ phải là RELAX NG (.rng) hoặc XML Schema (.xsd)",
      en: "the schema must be RELAX NG (.rng) or XML Schema (.xsd)"))

  init(_ schema: ValidationSchema) throws(SchemaError) {
    let bytes: [UInt8]
    switch schema {
    case .embedded: bytes = ValidationSchema.reportRelaxNG
    case .bytes(let given): bytes = given
    }
    let subject: SchemaSubject
    do throws(SchemaError) {
      subject = try SchemaSubject(bytes)
    } catch {
      guard case .document(let reason) = error else { throw error }
      let cause = reason.message
      throw .schema(
        Message(
          vi: "không đọc được lược đồ: \(cause.vi)", en: "the schema cannot be read: \(cause.en)"))
    }
    switch subject.namespace {
    case "http://relaxng.org/ns/structure/1.0": language = .relaxNG
    case "http://www.w3.org/2001/XMLSchema": language = .xmlSchema
    default: throw Self.unknownLanguage
    }
    text = subject.text
  }
}

/// A well-formed file with the places of its elements.
struct SchemaSubject {
  let text: [UInt8]
  let namespace: String?
  private let offsets: OffsetMap?
  /// Where the tag of each element begins in ``text``, in document order.
  private let starts: [Int]

  init(_ file: [UInt8]) throws(SchemaError) {
    guard file.count <= DocumentReader.limit else {
      throw .document(.tooLarge(count: file.count, limit: DocumentReader.limit))
    }
    let decoded: DecodedText
    do throws(NotText) {
      decoded = try TextDecoder.decode(file)
    } catch {
      throw .document(.binary(offset: error.offset))
    }
    guard let prolog = XMLProlog(of: decoded.bytes) else {
      let reason = Message(vi: "tệp không phải XML", en: "the file is not XML")
      throw .document(.refusedXML(line: 1, reason: reason))
    }
    var places = Places()
    do throws(XMLFailure) {
      _ = try XMLEncoding.check(prolog, decoded)
      let facts = try XMLReader.facts(of: decoded.bytes)
      _ = try XMLWalker.walk(decoded.bytes, facts, &places)
    } catch {
      let input = XMLInput(
        file: FileInput(bytes: [], path: ""), decoded: decoded, prolog: prolog)
      throw .document(input.error(error))
    }
    text = decoded.bytes
    offsets = decoded.offsets
    namespace = prolog.namespace
    starts = places.starts
  }

  /// `findings` with their places, in order of position, each once.
  func violations(
    _ findings: [SchemaFinding], language: SchemaSource.Language
  ) -> [SchemaViolation] {
    let lines = LineIndex(text)
    var result: [SchemaViolation] = []
    var seen: Set<SchemaViolation> = []
    for finding in SchemaWording.telling(findings, language) {
      let start = finding.element.flatMap { $0 < starts.count ? starts[$0] : nil } ?? 0
      let place = lines.place(at: start, in: text)
      let violation = SchemaViolation(
        line: place.line, column: place.column, offset: offsets?.sourceStart(of: start) ?? start,
        message: SchemaWording.message(finding, language))
      if seen.insert(violation).inserted { result.append(violation) }
      if result.count == Self.limit { break }
    }
    return result.enumerated()
      .sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
      .map(\.element)
  }

  /// Most violations that are told.
  private static let limit = 1000

  private struct Places: XMLContentHandler {
    var starts: [Int] = []
    mutating func start(_ tag: XMLStartTag) {
      starts.append(tag.attributeBytes.start - tag.name.bytes.count - 1)
    }
    func end(at source: Int) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>, at source: Int, literal: Bool) {}
    func character(
      _ bytes: UnsafeBufferPointer<UInt8>, from source: TextRange, literal: Bool
    ) {}
  }
}
