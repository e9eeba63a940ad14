import DanchieuText

/// Reads Akoma Ntoso 3.0 (and the drafts before it): text, metadata and marked references.
enum AkomaNtosoReader {
  /// The document in `text`, about which libxml2 said `facts`.
  static func read(
    _ input: XMLInput, _ text: [UInt8], _ facts: XMLFacts
  ) throws(XMLFailure) -> Document {
    var handler = AkomaNtosoHandler()
    let names = try XMLWalker.walk(text, facts, &handler)
    var document = input.document(.akn, handler.layout.text, names: names)
    document.declared = handler.metadata(in: document.text)
    document.references = handler.references
    return document
  }
}

/// Lays out the text and notes what the elements of the standard say about it.
private struct AkomaNtosoHandler: XMLContentHandler {
  /// An open element that means something.
  private enum Meaning {
    case none, work
    case docNumber, docType, docTitle, issuer
    case docDate(String?)
    case reference(String)
  }
  private typealias Value = DeclaredMetadata.Value

  var layout = BlockLayout(.akomaNtoso)
  private(set) var references: [DeclaredReference] = []
  private var open: [Meaning] = []
  private var ranges: [String: TextRange] = [:]
  /// `date` of the docDate.
  private var printedDate: String?
  // From `FRBRWork`.
  private var inWork = false
  private var workDate: String?
  private var workNumber: String?
  private var workTitle: String?
  private var author: String?
  /// `showAs` of the organisations that `FRBRauthor` may point to, by id.
  private var organisations: [String: String] = [:]

  mutating func start(_ tag: XMLStartTag) {
    layout.start(tag)
    open.append(meaning(of: tag))
  }

  private mutating func meaning(of tag: XMLStartTag) -> Meaning {
    switch tag.name.local {
    case "FRBRWork", "Work":
      inWork = true
      return .work
    case "FRBRdate", "FRBRnumber", "FRBRalias", "FRBRauthor":
      if inWork { work(tag) }
    case "TLCOrganization":
      if let id = tag.attribute("eId") ?? tag.attribute("id"), let name = tag.attribute("showAs") {
        organisations[id.text] = name.text
      }
    case "docNumber": return .docNumber
    case "docType": return .docType
    case "docTitle": return .docTitle
    case "docAuthority", "docProponent": return .issuer
    case "docDate": return .docDate(tag.attribute("date")?.text)
    case "ref": return .reference(tag.attribute("href")?.text ?? "")
    case "rref": return .reference(tag.attribute("from")?.text ?? "")
    default: break
    }
    return .none
  }

  private mutating func work(_ tag: XMLStartTag) {
    func value(_ name: String) -> String? {
      tag.attribute(name).map(\.text).flatMap { $0.isEmpty ? nil : $0 }
    }
    switch tag.name.local {
    case "FRBRdate": workDate = workDate ?? value("date").flatMap(MetadataDate.iso)
    case "FRBRnumber": workNumber = workNumber ?? value("value")
    case "FRBRalias": if value("name") == "title" { workTitle = value("value") }
    default: author = author ?? value("href")
    }
  }

  mutating func end(at source: Int) {
    let range = layout.endElement()
    guard let meaning = open.popLast() else { return }
    if case .work = meaning { inWork = false }
    guard let range else { return }
    switch meaning {
    case .none, .work: break
    case .docNumber: note("docNumber", range)
    case .docType: note("docType", range)
    case .docTitle: note("docTitle", range)
    case .issuer: note("issuer", range)
    case .docDate(let date):
      if ranges["docDate"] == nil { printedDate = date.flatMap(MetadataDate.iso) }
      note("docDate", range)
    case .reference(let target):
      references.append(DeclaredReference(kind: .link(target), range: range))
    }
  }

  private mutating func note(_ name: String, _ range: TextRange) {
    if ranges[name] == nil { ranges[name] = range }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>, at source: Int, literal: Bool) {
    layout.text(bytes, at: source, literal: literal)
  }

  mutating func character(
    _ bytes: UnsafeBufferPointer<UInt8>, from source: TextRange, literal: Bool
  ) {
    layout.character(bytes, from: source, literal: literal)
  }

  /// What the file says of its document: the words that it marks in the text come first, the
  /// FRBR description where the text has none.
  func metadata(in text: [UInt8]) -> DeclaredMetadata {
    func printed(_ name: String) -> Value? {
      ranges[name].map {
        Value(String(decoding: text[$0.start..<$0.end], as: UTF8.self), at: $0)
      }
    }
    var metadata = DeclaredMetadata()
    metadata.code = printed("docNumber") ?? workNumber.map { Value($0) }
    metadata.type = printed("docType")
    metadata.title = printed("docTitle") ?? workTitle.map { Value($0) }
    let body = author.flatMap { organisations[String($0.drop { $0 == "#" })] }
    metadata.issuer = printed("issuer") ?? body.map { Value($0) }
    if let date = printedDate ?? workDate { metadata.date = Value(date, at: ranges["docDate"]) }
    return metadata
  }
}
