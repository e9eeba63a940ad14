import DanchieuCitations
import DanchieuDocument
import DanchieuGraph
import DanchieuLint
import DanchieuReport
import DanchieuText

/// Annotates Word files: a comment for each finding on the words concerned, tracked changes for
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
    for finding in findings.prefix(Self.limit) {
      let note = NoteText(finding, in: input.analyzed, input.options.language)
      marks.append(.comment(finding.range, note.lines))
      if input.options.suggests, let fix = finding.fix {
        marks.append(.change(fix.range, fix.text))
      }
    }
    if findings.count > Self.limit {
      let rest = Self.omitted(findings.count - Self.limit).text(in: input.options.language)
      marks.append(.comment(findings[Self.limit].range, [rest]))
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

  private static func omitted(_ count: Int) -> Message {
    Message(
      vi: "Còn \(count) phát hiện không ghi thành chú giải; xem bằng danchieu check.",
      en: "\(count) further findings are not written as comments; see danchieu check.")
  }
}
