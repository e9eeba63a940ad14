import DanchieuCitations
import DanchieuDocument
import DanchieuText

/// The suppressions of one document: what each covers, and whether it was needed.
struct Suppressions {
  /// Part of a document in which one word of a directive is in force.
  private struct Span {
    var directive: Int
    /// Which word; nil for a directive that names none.
    var target: Int?
    /// Offsets in the text, or lines of the file.
    var start: Int
    var end: Int
    var countsLines: Bool
    var isUsed = false
  }

  private let document: Document
  private(set) var directives: [Directive]
  private var spans: [Span] = []
  private lazy var lines = LineIndex(document.text)

  /// The suppressions that the comments of `document` ask for.
  init(of document: Document, _ policy: SuppressionPolicy) {
    self.document = document
    directives = document.comments.map { Directive($0, policy) }
    for index in directives.indices where directives[index].problem == nil { open(index) }
  }

  /// Whether `finding`, which `rule` made, is suppressed; the directive counts as used.
  mutating func covers(_ finding: Finding, of rule: RuleMetadata) -> Bool {
    var isCovered = false
    for index in spans.indices {
      let span = spans[index]
      if let target = span.target {
        guard directives[span.directive].targets[target].selector?.matches(rule) == true else {
          continue
        }
      }
      let place = span.countsLines ? line(of: finding.range) : finding.range.start
      let isHere = span.start <= place && place < span.end
      guard isHere || isReviewed(finding, directives[span.directive].comment) else { continue }
      spans[index].isUsed = true
      isCovered = true
    }
    return isCovered
  }

  /// Whether a reviewer resolved what `comment` says, and it says this of the words of `finding`: one
  /// comment speaks for the same finding at several places, and for words that can have no comment
  /// (headers, notes, text boxes), which it quotes.
  private func isReviewed(_ finding: Finding, _ comment: DirectiveComment) -> Bool {
    guard let said = comment.review,
      said.contains(finding.message.vi) || said.contains(finding.message.en)
    else { return false }
    let words = document.string(finding.range)
    if let anchor = comment.anchor, document.string(anchor) == words { return true }
    let line = String(words.prefix(DirectiveComment.quoteLength).map { $0.isWhitespace ? " " : $0 })
    return said.contains("“\(line)”")
  }

  /// The words of directives that suppressed nothing: the directive, and which of its words.
  var unused: [(directive: Int, target: Int?)] {
    var used: Set<[Int]> = []
    for span in spans where span.isUsed { used.insert([span.directive, span.target ?? -1]) }
    var result: [(directive: Int, target: Int?)] = []
    for index in directives.indices {
      let directive = directives[index]
      guard directive.problem == nil, directive.verb != .enable, directive.comment.review == nil
      else {
        continue
      }
      if directive.targets.isEmpty, !used.contains([index, -1]) { result.append((index, nil)) }
      for target in directive.targets.indices where !used.contains([index, target]) {
        result.append((index, target))
      }
    }
    return result
  }

  private mutating func open(_ index: Int) {
    let directive = directives[index]
    let targets: [Int?] = directive.targets.isEmpty ? [nil] : directive.targets.indices.map { $0 }
    for target in targets {
      switch directive.verb {
      case .disable where directive.comment.anchor != nil:
        let anchor = directive.comment.anchor ?? directive.comment.range
        spans.append(
          Span(
            directive: index, target: target, start: anchor.start,
            end: max(anchor.end, anchor.start + 1), countsLines: false))
      case .disable:
        spans.append(
          Span(
            directive: index, target: target, start: directive.comment.range.start, end: .max,
            countsLines: false))
      case .disableFile:
        spans.append(
          Span(directive: index, target: target, start: 0, end: .max, countsLines: false))
      case .disableNextLine:
        let line = nextLine(after: index)
        spans.append(
          Span(directive: index, target: target, start: line, end: line + 1, countsLines: true))
      case .enable: close(target.map { directive.targets[$0].text }, at: directive.comment.range)
      case nil: break
      }
    }
  }

  /// Ends what `disable` began: for one word, or for all of them.
  private mutating func close(_ word: String?, at range: TextRange) {
    for index in spans.indices where spans[index].end == .max {
      let directive = directives[spans[index].directive]
      guard directive.verb == .disable else { continue }
      let opened = spans[index].target.map { directive.targets[$0].text.lowercased() }
      if word == nil || word?.lowercased() == opened { spans[index].end = range.start }
    }
  }

  /// The line after a directive that holds no further directive of its kind alone.
  private func nextLine(after index: Int) -> Int {
    var line = directives[index].comment.lastLine + 1
    for later in directives[(index + 1)...] {
      guard later.comment.firstLine == line, later.verb == .disableNextLine else { break }
      line = later.comment.lastLine + 1
    }
    return line
  }

  /// The 1-based line of the file that `range` begins on.
  private mutating func line(of range: TextRange) -> Int {
    if let place = document.source?.location(of: range).place { return place.line }
    return lines.line(at: range.start)
  }
}
