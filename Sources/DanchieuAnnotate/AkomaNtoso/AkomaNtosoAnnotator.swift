import DanchieuCitations
import DanchieuDocument
import DanchieuGraph
import DanchieuReport
import DanchieuText

/// Marks the citations of an Akoma Ntoso document as `<ref href="…">` with the IRI of the
/// instrument. Everything else stays, byte for byte; what is a reference already is left alone, so
/// that a second run changes nothing.
struct AkomaNtosoAnnotator: Annotator {
  var features: AnnotationFeatures { [] }

  func annotate(_ input: AnnotationInput) throws(AnnotationError) -> AnnotatedFile {
    let document = input.analyzed.reading.document
    guard document.encoding == .utf8, document.source?.unicodeOffsets == nil else {
      throw AnnotationError(
        Message(
          vi: "chỉ ghi được vào Akoma Ntoso ở dạng utf-8",
          en: "only Akoma Ntoso in utf-8 can be written"))
    }
    let tags = MarkupScanner.tags(of: input.file, isHTML: false)
    let prefix =
      tags.first { $0.localName == "akomaNtoso" || $0.localName == "akomantoso" }
      .flatMap { $0.name.split(separator: ":").dropLast().first } ?? ""
    let name = prefix.isEmpty ? "ref" : "\(prefix):ref"
    var marker = ReferenceMarker(tags)
    var insertions = Insertions()
    var result = AnnotatedFile(bytes: input.file, marks: 0)
    for link in AkomaNtosoLink.all(in: input.analyzed) {
      let range = document.source?.offsets.sourceRange(of: link.range) ?? link.range
      switch marker.place(of: range) {
      case .free:
        insertions.insert(
          "<\(name) href=\"\(MarkupText.attribute(link.href))\">".utf8, at: range.start, rank: 1)
        insertions.insert("</\(name)>".utf8, at: range.end)
        result.marks += 1
      case .crossing:
        let words = input.analyzed.reading.string(link.range)
        result.notices.append(
          Message(
            vi: "“\(words)” vắt qua ranh giới phần tử, không đánh dấu được",
            en: "“\(words)” crosses the borders of elements and is not marked"))
      case .marked: break
      }
    }
    result.bytes = insertions.applied(to: input.file)
    return result
  }
}
