import DanchieuCitations
import DanchieuDocument
import DanchieuGraph
import DanchieuLint
import DanchieuReport
import DanchieuText

/// Annotates HTML: `<mark title="…">` around the words of findings, links from each mention of an
/// instrument to the next. Only tags are put in; they bear `data-danchieu`, by which they are taken
/// out again.
struct HTMLAnnotator: Annotator {
  var features: AnnotationFeatures { [.links, .bookmarks] }

  func stripped(_ file: [UInt8]) throws(AnnotationError) -> [UInt8] {
    HTMLStripper.stripped(file)
  }

  func annotate(_ input: AnnotationInput) throws(AnnotationError) -> AnnotatedFile {
    let document = input.analyzed.reading.document
    switch document.encoding {
    case .utf16LittleEndian, .utf16BigEndian:
      throw AnnotationError(
        Message(
          vi: "chưa ghi được vào HTML ở dạng \(document.encoding.rawValue)",
          en: "HTML in \(document.encoding.rawValue) cannot be written yet"))
    default: break
    }
    let runs = HTMLTextRuns(input.file)
    var insertions = Insertions()
    var result = AnnotatedFile(bytes: input.file, marks: 0)
    var tags = HTMLTags(input)
    for piece in HTMLPieces.pieces(of: input, in: runs) {
      let tag = tags.tag(for: piece)
      guard !tag.opening.isEmpty else { continue }
      insertions.insert(tag.opening.utf8, at: piece.range.start, rank: 1)
      insertions.insert(tag.closing.utf8, at: piece.range.end)
    }
    result.marks = tags.markedFindings.count
    let lost = (input.analyzed.check?.findings.count ?? 0) - result.marks
    if lost > 0 {
      result.notices.append(
        Message(
          vi: "\(lost) phát hiện không có chữ nào trong tệp để đánh dấu",
          en: "\(lost) findings have no words in the file to mark"))
    }
    result.bytes = insertions.applied(to: input.file)
    return result
  }
}
