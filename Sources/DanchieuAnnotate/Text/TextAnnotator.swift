import DanchieuCitations
import DanchieuDocument
import DanchieuGraph
import DanchieuLint
import DanchieuReport
import DanchieuText

/// Annotates text with Markdown footnotes: `[^dc1]` behind the words concerned, the notes behind
/// the text. Not a byte of the text changes.
///
/// A text in another encoding than UTF-8 is written in UTF-8.
struct TextAnnotator: Annotator {
  var features: AnnotationFeatures { .links }

  func stripped(_ file: [UInt8]) throws(AnnotationError) -> [UInt8] {
    FootnoteBlock.stripped(file)
  }

  func annotate(_ input: AnnotationInput) throws(AnnotationError) -> AnnotatedFile {
    let document = input.analyzed.reading.document
    let isOriginal = document.encoding == .utf8
    let file = isOriginal ? input.file : document.text
    let findings = input.analyzed.check?.findings ?? []
    let links = links(input)
    var result = AnnotatedFile(bytes: file, marks: findings.count)
    if !isOriginal {
      result.notices.append(
        Message(
          vi: "tệp nguồn ở dạng \(document.encoding.rawValue); tệp chú giải ghi bằng utf-8",
          en: "the source is in \(document.encoding.rawValue); the annotated file is in utf-8"))
    }
    guard !findings.isEmpty || !links.isEmpty else { return result }
    var block = FootnoteBlock(file)
    var insertions = Insertions()
    for (index, finding) in findings.enumerated() {
      let end = isOriginal ? Self.end(of: finding.range, in: document) : finding.range.end
      insertions.insert(block.label(index + 1).utf8, at: Self.afterMarks(end, in: file))
      block.add(index + 1, NoteText(finding, in: input.analyzed, input.options.language))
    }
    for link in links { block.add(link) }
    insertions.insert(block.bytes, at: file.count, rank: 1)
    result.bytes = insertions.applied(to: file)
    return result
  }

  private static func end(of range: TextRange, in document: Document) -> Int {
    document.source?.offsets.sourceRange(of: range).end ?? range.end
  }

  /// The first place at or after `offset` where no combining mark stands (U+0300–U+036F).
  private static func afterMarks(_ offset: Int, in file: [UInt8]) -> Int {
    var end = offset
    while end + 1 < file.count, file[end] == 0xCC || file[end] == 0xCD,
      file[end + 1] & 0xC0 == 0x80, file[end] == 0xCC || file[end + 1] < 0xB0
    {
      end += 2
    }
    return end
  }

  /// The addresses of the cited instruments as items of a list.
  private func links(_ input: AnnotationInput) -> [String] {
    guard let links = input.options.links else { return [] }
    return input.analyzed.graph.instruments.dropFirst().compactMap { instrument in
      guard let address = links.address(of: instrument), let code = instrument.code else {
        return nil
      }
      let type = instrument.type.map { "\($0.name) " } ?? ""
      return "[\(FootnoteBlock.escaped(type + code))](\(address))"
    }
  }
}
