import DanchieuCitations
import DanchieuDocument
import DanchieuGraph
import DanchieuText

/// Writes a document as Akoma Ntoso 3.0: what its heading says as metadata, every line of its text
/// as a block, its citations as references.
package struct AkomaNtosoDocument: Sendable {
  /// What stands before the first document.
  package static let head = Array(
    (#"<?xml version="1.0" encoding="UTF-8"?>"# + "\n"
      + #"<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">"# + "\n").utf8)
  /// What stands behind the last document.
  package static let tail = Array("</akomaNtoso>\n".utf8)

  /// A writer.
  package init() {}

  /// Appends the `<doc>` of `document`.
  package func write(_ document: AnalyzedDocument, to out: inout ByteBuffer) {
    let reading = document.reading
    let own = document.graph.instruments.first
    let type = OwnIdentity(of: reading).type?.string(in: reading) ?? ""
    out.append("<doc name=\"")
    let name = InstrumentSlug.of(type)
    out.append(name.isEmpty ? "van-ban" : name)
    out.append("\">\n")
    writeMeta(document, own, to: &out)
    out.append("<mainBody>\n")
    writeLines(document, to: &out)
    out.append("</mainBody>\n</doc>\n")
  }

  /// The FRBR description; a name that the heading does not give is made of the file's digest.
  private func writeMeta(
    _ document: AnalyzedDocument, _ own: Instrument?, to out: inout ByteBuffer
  ) {
    let reading = document.reading
    let identity = OwnIdentity(of: reading)
    let work = own?.akomaNtosoIRI ?? "/akn/vn/doc/van-ban/sha256-\(document.sha256.prefix(16))"
    let date = identity.date?.string(in: reading) ?? "0001-01-01"
    let issuer = identity.issuer?.string(in: reading) ?? ""
    let code = identity.code?.string(in: reading)
    out.append("<meta>\n<identification source=\"#danchieu\">\n")
    for (level, uri) in [
      ("Work", work), ("Expression", work + "/vie@"), ("Manifestation", work + "/vie@.xml"),
    ] {
      out.append("<FRBR\(level)>")
      element("FRBRthis", [("value", uri + (level == "Manifestation" ? "" : "/!main"))], &out)
      element("FRBRuri", [("value", uri)], &out)
      if level == "Work", let code {
        element("FRBRalias", [("name", "number"), ("value", code)], &out)
      }
      element("FRBRdate", [("date", date), ("name", level == "Work" ? "issue" : "text")], &out)
      element("FRBRauthor", [("href", issuer.isEmpty ? "#danchieu" : "#issuer")], &out)
      switch level {
      case "Work":
        element("FRBRcountry", [("value", "vn")], &out)
        if let code { element("FRBRnumber", [("value", code)], &out) }
      case "Expression": element("FRBRlanguage", [("language", "vie")], &out)
      default: break
      }
      out.append("</FRBR\(level)>\n")
    }
    out.append("</identification>\n<references source=\"#danchieu\">\n")
    element(
      "TLCOrganization",
      [
        ("eId", "danchieu"), ("href", "/akn/ontology/organization/vn/danchieu"),
        ("showAs", "danchieu"),
      ],
      &out)
    if !issuer.isEmpty {
      let slug = InstrumentSlug.of(issuer)
      element(
        "TLCOrganization",
        [("eId", "issuer"), ("href", "/akn/ontology/organization/vn/\(slug)"), ("showAs", issuer)],
        &out)
    }
    out.append("\n</references>\n</meta>\n")
  }

  private func element(
    _ name: String, _ attributes: [(name: String, value: String)], _ out: inout ByteBuffer
  ) {
    out.append("<\(name)")
    for attribute in attributes {
      out.append(" \(attribute.name)=\"")
      out.appendXMLAttribute(attribute.value)
      out.append("\"")
    }
    out.append("/>")
  }

  /// Every line that is not blank as a `<p>`; a reference that runs over lines stands in each.
  private func writeLines(_ document: AnalyzedDocument, to out: inout ByteBuffer) {
    let text = document.reading.document.text
    var links = AkomaNtosoLink.all(in: document)[...]
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.count
      var at = start
      if text[start..<end].contains(where: { $0 > 0x20 }) {
        out.append("<p>")
        while let link = links.first, link.range.start < end {
          let range = TextRange(max(at, link.range.start), min(end, max(at, link.range.end)))
          append(text[at..<range.start], to: &out)
          if !range.isEmpty { write(link, text[range.start..<range.end], to: &out) }
          at = range.end
          if link.range.end > end { break }
          links.removeFirst()
        }
        append(text[at..<end], to: &out)
        out.append("</p>\n")
      }
      start = end + 1
    }
  }

  private func write(_ link: AkomaNtosoLink, _ words: ArraySlice<UInt8>, to out: inout ByteBuffer) {
    out.append("<ref href=\"")
    out.appendXMLAttribute(link.href)
    out.append("\">")
    append(words, to: &out)
    out.append("</ref>")
  }

  private func append(_ bytes: ArraySlice<UInt8>, to out: inout ByteBuffer) {
    if !bytes.isEmpty { out.appendXML(String(decoding: bytes, as: UTF8.self)) }
  }
}
