import DanchieuCitations
import DanchieuDocument
import DanchieuLint
import DanchieuReport
import DanchieuText

/// A stretch of an HTML file without tags, with all that is to be said of it.
struct HTMLPiece {
  /// Bytes of the file.
  var range: TextRange
  /// Indices of the findings that concern it.
  var findings: [Int]
  /// Index of the innermost citation that it belongs to.
  var citation: Int?
  /// Whether a link of the file's own is around it.
  var isLinked: Bool
}

/// Cuts findings and citations into pieces that nest in nothing and cross nothing.
enum HTMLPieces {
  /// The pieces of a file, in order of position.
  ///
  /// - Complexity: O((*f* + *c*) log (*f* + *c*)) for *f* findings and *c* citations that overlap
  ///   few others.
  static func pieces(of input: AnnotationInput, in runs: HTMLTextRuns) -> [HTMLPiece] {
    let document = input.analyzed.reading.document
    var spans: [Span] = []
    func add(_ range: TextRange, _ source: Span.Source) {
      let place = document.source?.offsets.sourceRange(of: range) ?? range
      spans += runs.parts(in: place).map {
        Span(range: $0.range, source: source, isLinked: $0.isLinked)
      }
    }
    for (index, finding) in (input.analyzed.check?.findings ?? []).enumerated() {
      add(finding.range, .finding(index))
    }
    for (index, citation) in input.analyzed.reading.citations.enumerated()
    where citation.kind != .internal && citation.kind != .selfReference {
      add(citation.range, .citation(index))
    }
    spans.sort { $0.range < $1.range }
    return cut(spans)
  }

  private struct Span {
    enum Source {
      case finding(Int)
      case citation(Int)
    }
    var range: TextRange
    var source: Source
    var isLinked: Bool
  }

  /// Sweeps over the borders of `spans`, which are sorted by their starts.
  private static func cut(_ spans: [Span]) -> [HTMLPiece] {
    var borders: [Int] = []
    for span in spans { borders += [span.range.start, span.range.end] }
    borders.sort()
    var pieces: [HTMLPiece] = []
    var open: [Span] = []
    var next = 0
    for (start, end) in zip(borders, borders.dropFirst()) where start < end {
      open.removeAll { $0.range.end <= start }
      while next < spans.count, spans[next].range.start <= start {
        if spans[next].range.end > start { open.append(spans[next]) }
        next += 1
      }
      guard let first = open.first else { continue }
      var piece = HTMLPiece(
        range: TextRange(start, end), findings: [], citation: nil, isLinked: first.isLinked)
      for span in open {
        switch span.source {
        case .finding(let index): piece.findings.append(index)
        case .citation(let index): piece.citation = max(piece.citation ?? index, index)
        }
      }
      piece.findings.sort()
      pieces.append(piece)
    }
    return pieces
  }
}
