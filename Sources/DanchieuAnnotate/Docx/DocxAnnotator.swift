import DanchieuCitations
import DanchieuDocument
import DanchieuGraph
import DanchieuLint
import DanchieuReport
import DanchieuText

/// Annotates Word files: a comment for each finding on the words concerned (one for the same finding
/// at several places, with their number), tracked changes for
/// certain corrections, links and bookmarks on citations. Nothing else in the file changes.
struct DocxAnnotator: Annotator {
  /// Comments of one file; more make Word slow. The rest is counted in a last comment.
  private static let limit = 500

  var features: AnnotationFeatures { [.suggestions, .links, .bookmarks] }

  func stripped(_ file: [UInt8]) throws(AnnotationError) -> [UInt8] {
    do throws(ReadError) {
      return try WordEditor.stripped(file)
    } catch {
      throw AnnotationError(error.message)
    }
  }

  func annotate(_ input: AnnotationInput) throws(AnnotationError) -> AnnotatedFile {
    let findings = input.analyzed.check?.findings ?? []
    var marks: [WordMark] = []
    let repeated = RepeatedFindings(findings, in: input.analyzed)
    for group in repeated.groups.prefix(Self.limit) {
      var lines = NoteText(group.first, in: input.analyzed, input.options.language).lines
      if group.more > 0 { lines.append(Self.again(group.more).text(in: input.options.language)) }
      marks.append(.comment(group.first.range, lines))
    }
    if repeated.groups.count > Self.limit {
      let rest = repeated.groups[Self.limit...]
      let count = rest.reduce(0) { $0 + 1 + $1.more }
      marks.append(
        .comment(
          rest[Self.limit].first.range, [Self.omitted(count).text(in: input.options.language)]))
    }
    if input.options.suggests {
      marks += findings.compactMap(\.fix).map { .change($0.range, $0.text) }
    }
    // After the changes, which they may hold but not cross.
    marks += citationMarks(input)
    do throws(ReadError) {
      let edit = try WordEditor.written(
        marks, into: input.file, view: .accepted, date: input.options.date)
      return AnnotatedFile(
        bytes: edit.bytes, marks: edit.comments, notices: edit.notices)
    } catch {
      throw AnnotationError(error.message)
    }
  }

  private func citationMarks(_ input: AnnotationInput) -> [WordMark] {
    var marks: [WordMark] = []
    let reading = input.analyzed.reading
    let graph = input.analyzed.graph
    if let links = input.options.links {
      for instrument in graph.instruments.dropFirst() {
        guard let address = links.address(of: instrument) else { continue }
        for mention in instrument.mentions {
          marks.append(.link(reading.citations[mention].range, address))
        }
      }
      marks.sort { $0.range < $1.range }
    }
    if input.options.bookmarks {
      for (index, citation) in reading.citations.enumerated() {
        marks.append(.bookmark(citation.range, "c\(index + 1)"))
      }
    }
    return marks
  }

  private static func again(_ count: Int) -> Message {
    Message(
      vi: "Lặp lại: còn \(count) chỗ như vậy trong văn bản.",
      en: "Repeated: \(count) more places like this in the document.")
  }
  private static func omitted(_ count: Int) -> Message {
    Message(
      vi: "Còn \(count) phát hiện không ghi thành chú giải; xem bằng danchieu check.",
      en: "\(count) further findings are not written as comments; see danchieu check.")
  }
}
