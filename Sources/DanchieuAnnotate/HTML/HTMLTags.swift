import DanchieuCitations
import DanchieuDocument
import DanchieuGraph
import DanchieuLint
import DanchieuReport
import DanchieuText

/// Writes the tags around the pieces of one file, in order of position.
struct HTMLTags {
  /// Findings that have a mark.
  private(set) var markedFindings: Set<Int> = []
  private var namedCitations: Set<Int> = []
  private let input: AnnotationInput
  /// The next mention of the same instrument, the first one after the last.
  private var nextMention: [Int: Int] = [:]
  private let isASCII: Bool

  init(_ input: AnnotationInput) {
    self.input = input
    isASCII = input.analyzed.reading.document.encoding != .utf8
    let citations = input.analyzed.reading.citations
    for instrument in input.analyzed.graph.instruments.dropFirst() {
      let mentions = instrument.mentions.filter {
        citations[$0].kind != .internal && citations[$0].kind != .selfReference
      }
      guard mentions.count > 1, let first = mentions.first else { continue }
      for (mention, next) in zip(mentions, mentions.dropFirst() + [first]) {
        nextMention[mention] = next
      }
    }
  }

  /// What stands before and behind `piece`; nothing where nothing is to be said.
  mutating func tag(for piece: HTMLPiece) -> (opening: String, closing: String) {
    var opening = ""
    var closing = ""
    if let citation = piece.citation, let link = link(citation, piece.isLinked) {
      opening = link.opening
      closing = link.closing
    }
    if !piece.findings.isEmpty {
      opening += mark(piece.findings)
      closing = "</mark>" + closing
    }
    return (opening, closing)
  }

  private mutating func mark(_ indices: [Int]) -> String {
    let findings = input.analyzed.check?.findings ?? []
    let notes = indices.map { index in
      NoteText(findings[index], in: input.analyzed, input.options.language).lines
        .joined(separator: "\n")
    }
    let new = indices.filter { markedFindings.insert($0).inserted }
    let id = new.first.map { " id=\"danchieu-f\($0 + 1)\"" } ?? ""
    let severity = indices.map { findings[$0].severity }.max() ?? .note
    let title = MarkupText.attribute(notes.joined(separator: "\n"), isASCII: isASCII)
    return "<mark data-danchieu=\"\(severity.rawValue)\"\(id) title=\"\(title)\">"
  }

  /// A link to the instrument, or to its next mention; an anchor where a link is around it already.
  private mutating func link(
    _ citation: Int, _ isLinked: Bool
  ) -> (opening: String, closing: String)? {
    let address = input.analyzed.graph.instrument(ofCitation: citation).flatMap {
      input.options.links?.address(of: $0)
    }
    let target = nextMention[citation].map { "#danchieu-c\($0 + 1)" }
    guard address != nil || target != nil || input.options.bookmarks else { return nil }
    let isNew = namedCitations.insert(citation).inserted
    let id = isNew ? " id=\"danchieu-c\(citation + 1)\"" : ""
    if let href = address ?? target, !isLinked {
      let value = MarkupText.attribute(href, isASCII: isASCII)
      return ("<a data-danchieu=\"c\"\(id) href=\"\(value)\">", "</a>")
    }
    return isNew ? ("<span data-danchieu=\"c\"\(id)>", "</span>") : nil
  }
}
